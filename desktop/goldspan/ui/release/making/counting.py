"""Counts what would go out in a release, from what the project knows without reading layers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.article import Article
from goldspan.domain.layer import WorkState
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.choices import ReleaseChoices
from goldspan.services.releases.content import ReleaseContent
from goldspan.services.releases.left_out import LeftOut
from goldspan.services.releases.parting import Parting
from goldspan.services.splitting.structure import SplitArticle


@dataclass(frozen=True, slots=True)
class Counted:
    """What would go out: `articles` by id, spans by label, dates as articles have them, people.

    `compared` counts the articles that two or more people are done with, `undated` those without a
    date.
    """

    articles: Collection[str]
    adjudicated: int
    spans: Mapping[str, int]
    people: int
    compared: int
    first: str
    last: str
    undated: int
    left_out: Sequence[LeftOut]


def counted(session: ProjectSession, choices: ReleaseChoices, parting: Parting) -> Counted:
    """Return what would go out, parted like this."""
    store = session.store
    with store.snapshot():
        content = ReleaseContent(store, choices, parting.parts, parting.outside)
        parts = [content.counts(part) for part in content.parts]
        chosen = list(content.chosen())
        ids = frozenset(each.article.id for each in chosen)
        done = _done(session, ids)
    spans: Counter[str] = Counter()
    for part in parts:
        spans.update(part.spans)
    dated = _dated(each.article for each in chosen)
    return Counted(
        articles=ids,
        adjudicated=sum(part.adjudicated for part in parts),
        spans=spans,
        people=len({person for people in done.values() for person in people}),
        compared=sum(len(people) > 1 for people in done.values()),
        first=dated[0][1] if dated else "",
        last=dated[-1][1] if dated else "",
        undated=len(chosen) - len(dated),
        left_out=content.left_out,
    )


def _dated(articles: Iterable[Article]) -> list[tuple[str, str]]:
    """Return the last day and the date of each article that has one, the earliest first."""
    days = ((SplitArticle(each.id, "", date=each.document_time).day, each) for each in articles)
    return sorted((day, article.document_time) for day, article in days if day)


def _done(session: ProjectSession, articles: Collection[str]) -> dict[str, set[str]]:
    """Return which people are done with each of these articles, gold aside."""
    store = session.store
    people = {each.id for each in store.annotators() if each.kind is AnnotatorKind.PERSON}
    done: dict[str, set[str]] = {}
    for state in store.states():
        known = state.annotator in people and state.article in articles
        if known and state.state is WorkState.DONE:
            done.setdefault(state.article, set()).add(state.annotator)
    return done
