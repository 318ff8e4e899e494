"""Layers made up for a text, and a careful annotator who brings a desk from one to another."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from goldspan.domain.annotator import Annotator, AnnotatorKind, pipeline_annotator
from goldspan.domain.article import article_id, text_hash
from goldspan.domain.exchange import ExchangeArticle, ExchangeAttr, ExchangeLink, ExchangeSpan
from goldspan.domain.ids import new_id
from goldspan.domain.layer import TextRange
from goldspan.formats.jsonl_writer import article_record, record_line
from goldspan.services.cost.careful import CarefulAnnotator
from goldspan.services.cost.wanted import WantedLayer, wanted_layer
from goldspan.services.desk.labelling import Desk, open_desk
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.importing import run_import

# A label, the words, and how often they stood before; attributes.
Marked = tuple[str, str, Mapping[str, str]]


def words(text: str, quote: str, number: int = 0) -> TextRange:
    """Return where these words stand, the first time or a later one."""
    start = -1
    for _ in range(number + 1):
        start = text.index(quote, start + 1)
    return TextRange(start, start + len(quote), quote)


def made_up(
    text: str,
    marked: Sequence[Marked],
    links: Sequence[tuple[str, int, int]] = (),
    name: str = "a",
    document_time: str = "2022-01-11",
) -> ExchangeArticle:
    """Return an article with a layer; links join the numbers of what is marked.

    `cue` is given as words of the text. Words that were marked with a label before are looked for
    behind those.
    """
    seen: dict[tuple[str, str], int] = {}
    spans = []
    for number, (label, quote, attrs) in enumerate(marked):
        place = words(text, quote, seen.get((label, quote), 0))
        seen[label, quote] = seen.get((label, quote), 0) + 1
        values: dict[str, ExchangeAttr] = dict(attrs)
        if "cue" in attrs:
            values["cue"] = (words(text, attrs["cue"]),)
        spans.append(ExchangeSpan(str(number), label, place.start, place.end, quote, values))
    return ExchangeArticle(
        name=name,
        text=text,
        language="de",
        document_time=document_time,
        has_layer=True,
        spans=tuple(spans),
        links=tuple(ExchangeLink(kind, str(a), str(b)) for kind, a, b in links),
    )


def gold_file(path: Path, articles: Sequence[ExchangeArticle]) -> Path:
    """Write articles with their layers as Goldspan JSONL; return the path."""
    lines = (record_line(article_record(article)) + "\n" for article in articles)
    path.write_text("".join(lines), encoding="utf-8")
    return path


def project_of(folder: Path, suggested: Sequence[ExchangeArticle]) -> ProjectSession:
    """Return an open project with these layers as a pipeline's; the caller closes it."""
    person = Annotator(new_id(), AnnotatorKind.PERSON, "Ada")
    session = create_project(folder / "p.goldspan", "p", person)
    source = gold_file(folder / "suggested.jsonl", suggested)
    run_import(session, [source], layer=pipeline_annotator("made-up"))
    return session


def worked_through(
    session: ProjectSession,
    gold: ExchangeArticle,
    prompt: Callable[[Desk], None] = lambda desk: None,
) -> tuple[CarefulAnnotator, Desk, WantedLayer]:
    """Let a careful annotator bring an article to gold; return what they counted and made."""
    desk = open_desk(session, article_id(text_hash(gold.text)))
    wanted = wanted_layer(gold, "IGNORE")
    annotator = CarefulAnnotator(desk, wanted, session.scheme, lambda: prompt(desk))
    annotator.work()
    return annotator, desk, wanted
