"""What one annotator, or gold, has decided: the articles that count, with their own layer only."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from goldspan.domain.annotator import GOLD
from goldspan.domain.article import Article
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import Key, LayerState, Link, Span, WorkState
from goldspan.domain.scheme import Scheme
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.known_labels import KnownLabels

Range = tuple[int, int]
REPORT_EVERY = 50


class Source(StrEnum):
    """Whose decisions are looked at."""

    OWN = "own"
    GOLD = "gold"


@dataclass(frozen=True)
class DecidedArticle:
    """An article with the layer that is looked at: `spans` by place, `furniture` by place.

    Up to `until` (a code point) somebody has decided: what is not marked before it counts as
    decided too, unless it is among the `rejected`, which it always does. For the labels in
    `unknown` nobody was asked: there, nothing is decided by not marking it.
    """

    article: Article
    text: str
    spans: tuple[Span, ...]
    links: tuple[Link, ...]
    furniture: tuple[Range, ...]
    until: int
    rejected: frozenset[Key] = frozenset()
    unknown: frozenset[str] = frozenset()

    @cached_property
    def by_range(self) -> dict[Range, list[Span]]:
        """The spans by what they mark."""
        found: dict[Range, list[Span]] = {}
        for span in self.spans:
            found.setdefault((span.start, span.end), []).append(span)
        return found

    def in_furniture(self, start: int, end: int) -> bool:
        """Say whether a range shares characters with furniture."""
        return any(first < end and start < last for first, last in self.furniture)

    def left_out(self, start: int, end: int) -> bool:
        """Say whether it is decided that this range, which nobody has marked, is not marked."""
        return end <= self.until and not self.in_furniture(start, end)

    def knows(self, labels: Iterable[str]) -> bool:
        """Say whether somebody was asked for all these labels: else what is not marked is open."""
        return self.unknown.isdisjoint(labels)


def decided_article(
    article: Article,
    text: str,
    spans: Sequence[Span],
    links: Sequence[Link],
    scheme: Scheme,
    *,
    done: bool,
    rejected: Collection[Key] = (),
    unknown: Collection[str] = (),
) -> DecidedArticle:
    """Return an article with a layer; not `done`, what follows the last span is open."""
    dims = {label.key for label in scheme.labels if label.dims}
    ends = [*(span.end for span in spans), *(end for _, _, end in rejected), 0]
    return DecidedArticle(
        article,
        text,
        tuple(spans),
        tuple(links),
        tuple((span.start, span.end) for span in spans if span.label in dims),
        len(text) if done else max(ends),
        frozenset(rejected),
        frozenset(unknown),
    )


def read_decided(
    session: ProjectSession,
    source: Source,
    progress: Progress,
    only: Collection[str] | None = None,
) -> list[DecidedArticle]:
    """Return the articles that count, in the library's order; with `only`, those of these ids.

    Own ones count when they are begun or done, those of gold when they are adjudicated. Raise
    `CancelledError` where the user cancelled.
    """
    store, scheme = session.store, session.scheme
    whose = session.annotator.id if source is Source.OWN else GOLD.id
    wanted = list(only) if only is not None else None
    states = {s.article: s for s in store.states(whose, wanted) if _counts(s, source)}
    articles = [each for each in store.articles(wanted) if each.id in states]
    rejected = store.rejected([each.id for each in articles], whose)
    known = KnownLabels(store, scheme)
    found = []
    for number, article in enumerate(articles):
        if number % REPORT_EVERY == 0:
            progress.report(number, len(articles))
        try:
            text = store.text(article.id)
        except GoldspanError:
            continue  # removed meanwhile
        found.append(
            decided_article(
                article,
                text,
                store.spans(article.id, whose),
                store.links(article.id, whose),
                scheme,
                done=states[article.id].state is WorkState.DONE,
                rejected=rejected.get(article.id, ()),
                unknown=known.unknown(article.id, whose),
            )
        )
    return found


def _counts(state: LayerState, source: Source) -> bool:
    if source is Source.GOLD:
        return state.state is WorkState.DONE
    return state.state in (WorkState.BEGUN, WorkState.DONE)
