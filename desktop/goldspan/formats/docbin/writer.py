"""Writes spaCy's DocBin: all spans exactly, entities for training, the rest as extensions."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.domain.losses import LossReport
from goldspan.domain.messages import message
from goldspan.domain.releases import DEV, TEST, TRAIN, WHOLE
from goldspan.domain.scheme import Scheme
from goldspan.formats.docbin import extensions
from goldspan.formats.docbin.actors import actor_keys
from goldspan.formats.docbin.configs import Corpus, Selection, ner_config, spancat_config
from goldspan.formats.docbin.packing import DocPacker, GroupSpan
from goldspan.formats.docbin.tokenising import blank_pipeline, tokenised
from goldspan.formats.flat import entity_labels, reading_order, without_overlaps
from goldspan.formats.jsonl_writer import article_record
from goldspan.formats.output import Output
from goldspan.formats.parts import Part
from goldspan.formats.writing import Setting, WriteOptions, write_file

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_NER, _SPANCAT = "config.cfg", "config.spancat.cfg"
_CUTS = message(
    "errors", "begins or ends inside one of spaCy’s tokens: it is kept, but training passes over it"
)
_OVERLAPS = message("errors", "overlaps another: it is in doc.spans, but not in doc.ents")
_MISSING = message("errors", "other tokens are missing, not outside, in doc.ents")
_ABSENT = message("errors", "only the extensions say so: spancat takes it for absent")


class DocBinWriter:
    """`<stem>.spacy`, and `config.cfg` and `config.spancat.cfg` to train on it with `spacy train`.

    Every span is in `doc.spans["sc"]` with its id and, for actors, their name as `kb_id`;
    `doc.ents` has those of the entity labels without overlaps, other tokens are outside, or
    missing where some label is unknown. Metadata, attributes and links are extension attributes.
    Tokens are those of spaCy's tokenizer for the commonest language, cut where a span begins or
    ends inside one.
    """

    settings = frozenset({Setting.ENTITIES})
    parts_folder = "docbin"

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write the files; report entities that overlap and spans that training passes over."""
        part = Part(options.stem, articles)
        (written,), losses = _written_docs([part], scheme, output, options)
        _write_configs(output, written, Selection.WHOLE, written)
        return losses

    def write_parts(
        self, parts: Sequence[Part], scheme: Scheme, output: Output, options: WriteOptions
    ) -> LossReport:
        """Write a file for each part, all cut into tokens alike, and the configurations.

        They train on the part `train`, or the one there is, and choose by `dev`; without it by
        what they train on, never by `test`. Without anything to train on there are none.
        """
        written, losses = _written_docs(parts, scheme, output, options)
        found = {part.name: part for part in written}
        train, dev = found.get(TRAIN) or found.get(WHOLE), found.get(DEV)
        if train is not None:
            by_dev = Selection.DEV_AND_TEST if TEST in found else Selection.DEV
            selection = by_dev if dev else Selection.NO_DEV
            _write_configs(output, train, selection, dev or train)
        return losses


@dataclass(frozen=True, slots=True)
class _WrittenPart:
    """A part that was written: its name, its language, how many tokens each span has."""

    name: str
    language: str
    lengths: Sequence[int]

    @property
    def file(self) -> str:
        return f"{self.name}.spacy"


def _written_docs(
    parts: Sequence[Part], scheme: Scheme, output: Output, options: WriteOptions
) -> tuple[list[_WrittenPart], LossReport]:
    """Write a DocBin for each part, with the tokenizer of the language of most articles."""
    collected = [(part.name, list(part.articles)) for part in parts]
    nlp = blank_pipeline(article for _name, articles in collected for article in articles)
    entities = options.entities or entity_labels(scheme)
    written, report = [], LossReport()
    while collected:
        name, articles = collected.pop(0)  # what is packed is not needed any more
        maker = _DocMaker(nlp, scheme, entities)
        for article in articles:
            maker.add(article)
        part = _WrittenPart(name, str(nlp.lang), tuple(maker.lengths))
        with output.file(part.file) as file:
            maker.packer.write(file)
        report.losses += maker.losses.losses
        written.append(part)
    return written, report


def _write_configs(
    output: Output, train: _WrittenPart, selection: Selection, dev: _WrittenPart
) -> None:
    corpus = Corpus(train.file, train.language, train.lengths, dev.file, selection)
    for name, config in ((_NER, ner_config), (_SPANCAT, spancat_config)):
        write_file(output, name, config(corpus, name).encode("utf-8"))


class _DocMaker:
    """Makes Docs of articles; keeps what is lost, and how many tokens each span has."""

    def __init__(self, nlp: Language, scheme: Scheme, entities: Collection[str]) -> None:
        self.losses = LossReport()
        self.lengths: list[int] = []
        self.packer = DocPacker()
        self._nlp = nlp
        self._labels = [label.key for label in scheme.labels]
        self._entities = frozenset(entities)
        self._actor_keys = actor_keys(scheme)

    def add(self, article: ExchangeArticle) -> None:
        """Pack the article as a Doc."""
        spans = sorted(article.spans, key=reading_order)
        text = tokenised(self._nlp, article.text, spans)
        for span in text.cutting:
            self.losses.add_view(article.name, span, _CUTS)
        made = {
            span.id: GroupSpan(
                id=f"s{number}",
                kb_id=str(span.attrs.get(self._actor_keys.get(span.label, ""), "")),
                label=span.label,
                tokens=(text.starts[span.start], text.ends[span.end]),
                characters=(span.start, span.end),
            )
            for number, span in enumerate(spans, start=1)
        }
        self.lengths += [span.tokens[1] - span.tokens[0] for span in made.values()]
        self._set_entities(text.doc, article, spans, made)
        groups = {extensions.GROUP: list(made.values())} if article.has_layer else {}
        self.packer.add(text.doc, text.words, groups, self._user_data(article))

    def _set_entities(
        self,
        doc: Doc,
        article: ExchangeArticle,
        spans: Sequence[ExchangeSpan],
        made: Mapping[str, GroupSpan],
    ) -> None:
        from spacy.tokens import Span

        unknown = article.owner.unknown(self._labels) if article.owner else []
        kept, overlapping = without_overlaps(s for s in spans if s.label in self._entities)
        partly = not self._entities.isdisjoint(unknown)
        entities = [
            Span(doc, *one.tokens, label=one.label, kb_id=one.kb_id, span_id=one.id)
            for one in (made[span.id] for span in kept)
        ]
        doc.set_ents(entities, default="missing" if partly else "outside")
        for label in unknown:
            reason = _MISSING if label in self._entities else _ABSENT
            self.losses.add_unknown(article.name, label, reason)
        for span in overlapping:
            self.losses.add_view(article.name, span, _OVERLAPS)

    def _user_data(self, article: ExchangeArticle) -> dict[Any, Any]:
        """Return what neither text nor spans say. An actor's name is its span's `kb_id`."""
        record = article_record(article)
        said = {}
        for span in record.get("spans", ()):
            rest = {k: v for k, v in span.items() if k not in extensions.IN_SPAN}
            rest["attrs"].pop(self._actor_keys.get(span["label"]), None)
            if not rest["attrs"]:
                del rest["attrs"]
            if rest:
                said[span["id"]] = rest
        values = {
            extensions.ARTICLE: {k: v for k, v in record.items() if k not in extensions.IN_ARTICLE},
            extensions.SPANS: said,
            extensions.LINKS: record.get("links", []),
        }
        return {extensions.stored_key(name): value for name, value in values.items()}
