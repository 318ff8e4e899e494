"""Counts what would go out in a release, from what the project knows without reading layers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.article import Article
from goldspan.domain.layer import WorkState
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.content.content import ReleaseContent
from goldspan.services.releases.content.left_out import LeftOut
from goldspan.services.releases.freezing.counting import dated
from goldspan.services.releases.freezing.parting import Parting
from goldspan.services.splitting.summary import PartSummary


@dataclass(frozen=True, slots=True)
class Counted:
    """What would go out: articles by id, in their `parts`, spans by label, dates, people.

    `compared` counts the articles that two or more people are done with, `undated` those without a
    date.
    """

    parts: Mapping[str, Sequence[Article]]
    adjudicated: int
    spans: Mapping[str, int]
    people: int
    compared: int
    first: str
    last: str
    undated: int
    left_out: Sequence[LeftOut]
    spans_by_part: Mapping[str, Mapping[str, int]]

    @property
    def articles(self) -> frozenset[str]:
        """The ids of all articles that go out."""
        return frozenset(each.id for part in self.parts.values() for each in part)


def counted(session: ProjectSession, choices: ReleaseChoices, parting: Parting) -> Counted:
    """Return what would go out, parted like this."""
    store = session.store
    with store.snapshot():
        content = ReleaseContent(store, choices, parting.parts, parting.outside)
        names: tuple[str, ...] = content.parts
        counts = {part: content.counts(part) for part in names}
        parts = {part: [one.article for one in content.chosen(part)] for part in names}
        chosen = [article for part in parts.values() for article in part]
        done = _done(session, {article.id for article in chosen})
    spans: Counter[str] = Counter()
    for part in counts.values():
        spans.update(part.spans)
    dates = dated(chosen)
    return Counted(
        parts=parts,
        adjudicated=sum(part.adjudicated for part in counts.values()),
        spans=spans,
        people=len({person for people in done.values() for person in people}),
        compared=sum(len(people) > 1 for people in done.values()),
        first=dates[0][1] if dates else "",
        last=dates[-1][1] if dates else "",
        undated=len(chosen) - len(dates),
        left_out=content.left_out,
        spans_by_part={name: part.spans for name, part in counts.items()},
    )


def summaries(
    held: Counted, shares: Mapping[str, float], families: Iterable[Collection[str]]
) -> tuple[PartSummary, ...]:
    """Return what goes out of each part of a split: those that it has, also if nothing does."""
    key_of = {article: number for number, one in enumerate(families) for article in one}
    total = sum(map(len, held.parts.values()))
    return tuple(
        _summary(part, wanted, held.parts.get(part, ()), held.spans_by_part, key_of, total)
        for part, wanted in shares.items()
    )


def _summary(
    part: str,
    wanted: float,
    articles: Sequence[Article],
    spans: Mapping[str, Mapping[str, int]],
    key_of: Mapping[str, int],
    total: int,
) -> PartSummary:
    sizes = Counter(key_of.get(article.id, article.id) for article in articles)
    dates = dated(articles)
    return PartSummary(
        part,
        wanted,
        len(articles) / total if total else 0.0,
        tuple(sorted(sizes.values(), reverse=True)),
        spans.get(part, {}),
        dates[0][1] if dates else "",
        dates[-1][1] if dates else "",
    )


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
