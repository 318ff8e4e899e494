"""Releases made of articles in memory, without a project: for what only reads releases."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

import orjson

from goldspan.domain.annotator import GOLD
from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan, LayerOwner
from goldspan.domain.layer import WorkState
from goldspan.domain.scheme import Scheme
from goldspan.formats.jsonl_writer import article_record, encoded_line
from goldspan.services.releases.content.normalising import numbered
from goldspan.services.releases.record.facts import (
    AdjudicationFacts,
    AgreementFacts,
    ArticleFacts,
    ChoiceFacts,
    FamilyFacts,
    GuidelineFacts,
    PartFacts,
    ProjectFacts,
    ReleaseFacts,
    SchemeFacts,
    kept_path,
)
from goldspan.services.releases.record.reading import ReadableRelease
from goldspan.services.schemes import default_scheme
from goldspan.store.scheme_records import scheme_record

Parts = Mapping[str, Sequence[ExchangeArticle]]
REVIEWED = LayerOwner(GOLD, WorkState.DONE, adjudicated=True)


class MadeUpRelease(ReadableRelease):
    """A release of these articles, by part, in the order of their names; one layer, or several.

    `cuts` are what was cut out of the articles' texts in the project, by name; `whole` those texts.
    """

    def __init__(
        self,
        parts: Parts | Mapping[str, Parts],
        *,
        number: int = 1,
        scheme: Scheme | None = None,
        guidelines: Mapping[str, str] | None = None,
        cuts: Mapping[str, Sequence[tuple[int, int]]] | None = None,
        whole: Mapping[str, str] | None = None,
        furniture: str = "kept",
        project: str = "p",
    ) -> None:
        self.number, self.title, self.previous = number, "", number - 1
        self.answers: Mapping[str, str] = {}
        made = scheme or default_scheme()
        by_layer = _by_layer(parts)
        self._data = {"scheme.json": orjson.dumps(scheme_record(made))}
        for language, markdown in (guidelines or {}).items():
            self._data[f"guidelines.{language}.md"] = markdown.encode()
        names = list(dict.fromkeys(part for each in by_layer.values() for part in each))
        for layer, of_parts in by_layer.items():
            for part, articles in of_parts.items():
                ordered = sorted(articles, key=lambda article: article.name)
                data = b"".join(encoded_line(article_record(numbered(each))) for each in ordered)
                self._data[kept_path(part, layer)] = data
        self.files = {path: sha256(data).hexdigest() for path, data in self._data.items()}
        self.id = sha256(orjson.dumps(self.files)).hexdigest()[:32]
        self._facts = ReleaseFacts(
            project=ProjectFacts(id=project, name="Made up"),
            as_of="2026-01-01T00:00:00Z",
            state="",
            choices=ChoiceFacts(
                layer="gold",
                adjudicated_only=False,
                unfinished=False,
                furniture=furniture,
                names=False,
                notes=False,
                language="",
            ),
            scheme=SchemeFacts(
                name=made.name,
                version=made.version,
                file="scheme.json",
                sha256=self.files["scheme.json"],
                labels=[label.key for label in made.labels],
                links=[link.key for link in made.links],
            ),
            guidelines=[
                GuidelineFacts(language=each, file=path, sha256=self.files[path])
                for each in guidelines or {}
                for path in [f"guidelines.{each}.md"]
            ],
            parts=[_part(name, by_layer) for name in names],
            annotators=[],
            pipelines=[],
            adjudication=AdjudicationFacts(
                articles=0, units=0, decisions={}, reasons={}, stale=0, reviewers=[]
            ),
            agreement=AgreementFacts(articles=0, people=0, because="made up"),
            families=FamilyFacts(families=0, articles_in_families=0, alone=0),
            split=None,
            left_out=[],
            losses=[],
            articles=[
                ArticleFacts(
                    name=article.name,
                    sha256=sha256(
                        (whole or {}).get(article.name, article.text).encode()
                    ).hexdigest(),
                    length=len(article.text),
                    part=part,
                    family=number,
                    layers=dict.fromkeys(by_layer, True),
                    cuts=[tuple(cut) for cut in (cuts or {}).get(article.name, ())],
                )
                for part in names
                for number, article in enumerate(next(iter(by_layer.values())).get(part, ()))
            ],
        )

    @property
    def facts(self) -> ReleaseFacts:
        """Return what was made up."""
        return self._facts

    def open(self, path: str) -> Iterator[bytes]:
        """Yield the bytes of a file."""
        yield self._data[path]


def made_up_article(
    name: str,
    text: str,
    spans: Sequence[ExchangeSpan] = (),
    links: Sequence[ExchangeLink] = (),
) -> ExchangeArticle:
    """Return an article with reviewed gold."""
    quoted = tuple(replace(span, quote=text[span.start : span.end]) for span in spans)
    return ExchangeArticle(
        name, text, has_layer=True, spans=quoted, links=tuple(links), owner=REVIEWED
    )


def marked(label: str, start: int, end: int, key: str = "", **more: object) -> ExchangeSpan:
    """Return a span, still without its quote; `more` are its attributes."""
    attrs = {name: str(value) for name, value in more.items()}
    return ExchangeSpan(key or f"{label} {start} {end}", label, start, end, "", attrs)


def _by_layer(parts: Parts | Mapping[str, Parts]) -> dict[str, Parts]:
    one: dict[str, Sequence[ExchangeArticle]] = {}
    several: dict[str, Parts] = {}
    for key, value in parts.items():
        if isinstance(value, Mapping):
            several[key] = value
        else:
            one[key] = value
    return several or {"": one}


def _part(name: str, by_layer: Mapping[str, Parts]) -> PartFacts:
    held = {layer: parts[name] for layer, parts in by_layer.items() if name in parts}
    spans: dict[str, int] = {}
    links: dict[str, int] = {}
    for articles in held.values():
        for article in articles:
            for span in article.spans:
                spans[span.label] = spans.get(span.label, 0) + 1
            for link in article.links:
                links[link.type] = links.get(link.type, 0) + 1
    return PartFacts(
        name=name,
        files={layer: kept_path(name, layer) for layer in held},
        articles=max(map(len, held.values()), default=0),
        families=0,
        characters=0,
        spans=spans,
        links=links,
    )
