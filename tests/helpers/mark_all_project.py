"""A project of three articles in which names come back, and what tests of marking all ask of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from goldspan.domain.annotator import Annotator, AnnotatorKind, pipeline_annotator
from goldspan.domain.article import Article
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import derived_id, new_id
from goldspan.domain.layer import Span
from goldspan.services.desk.labelling import Desk, open_desk
from goldspan.services.marking.mark_all import (
    ArticleHits,
    Hit,
    Wanted,
    find_everywhere,
    snapshot,
    wanted_of,
)
from goldspan.services.progress import Progress
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.importing import run_import

TEXTS = {
    "a": "Sergej Rjabkow bestätigte den Termin. Rjabkow nannte die NATO nicht.\n\nLesen Sie auch:"
    " Rjabkow im Gespräch",
    "b": "Die Nato tagt, sagte Rjabkows Sprecher. Ryabkov schwieg zur Nato-Erweiterung.",
    "c": "In Genf geschah nichts.",
}
PIPELINE = pipeline_annotator("goldspan-de")
BEN = Annotator(derived_id("test", "ben"), AnnotatorKind.PERSON, "Ben")


@contextmanager
def open_texts(folder: Path) -> Iterator[ProjectSession]:
    """Make the project in a folder and yield it open."""
    sources = []
    for name, text in TEXTS.items():
        source = folder / f"{name}.txt"
        source.write_text(text, encoding="utf-8")
        sources.append(source)
    ada = Annotator(new_id(), AnnotatorKind.PERSON, "Ada")
    with create_project(folder / "p.goldspan", "p", ada) as session:
        run_import(session, sources)
        session.commit(ActionKind.PREFILL, [EntityChange(None, PIPELINE)])
        yield session


def article(session: ProjectSession, name: str) -> Article:
    """Return the article of this name."""
    found = session.store.article_by_name(name)
    assert found is not None
    return found


def desk_of(session: ProjectSession, name: str) -> Desk:
    """Return the article of this name on a desk."""
    return open_desk(session, article(session, name).id)


def make(desk: Desk, label: str, words: str, nth: int = 0) -> Span:
    """Make a span over the nth occurrence of these words."""
    start = -1
    for _ in range(nth + 1):
        start = desk.text.index(words, start + 1)
    return desk.make_span(label, start, start + len(words))


def wanted(session: ProjectSession, desk: Desk, words: str, label: str = "ACTOR") -> Wanted:
    """Return what to look for."""
    return wanted_of(session.scheme, desk.register, words, label)


def everywhere(session: ProjectSession, want: Wanted, desk: Desk | None = None) -> list[Hit]:
    """Return the hits of the whole project, as they are after the last batch."""
    found: dict[str, ArticleHits] = {}

    def take(batch: Sequence[ArticleHits]) -> None:
        found.update({each.article.id: each for each in batch})

    here = snapshot(desk) if desk is not None else None
    assert find_everywhere(session, want, here, take, Progress())
    return [hit for each in found.values() for hit in each.hits]


def ranges(hits: Sequence[Hit]) -> dict[str, list[tuple[int, int]]]:
    """Return the ranges of hits, by article."""
    chosen: dict[str, list[tuple[int, int]]] = {}
    for hit in hits:
        chosen.setdefault(hit.article, []).append((hit.start, hit.end))
    return chosen


def own_quotes(session: ProjectSession) -> list[str]:
    """Return what the session's annotator has marked, by article and place."""
    me = session.annotator.id
    return [
        span.quote for each in session.store.articles() for span in session.store.spans(each.id, me)
    ]
