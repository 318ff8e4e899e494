"""Whose decisions may be suggested again: the annotator's own, and adjudicated gold; no others."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from goldspan.domain.annotator import GOLD
from goldspan.domain.article import Article
from goldspan.domain.layer import Key, Link, Span, Verdict, VerdictKind, WorkState
from goldspan.services.recall.kept import Kept
from goldspan.store.project import ProjectStore

MOST_KEPT: Final = 400  # layers


@dataclass(frozen=True, slots=True)
class DecidedLayer:
    """What one of the two decided on an article: `own` says that it is not gold.

    `done` says that nothing is missing in it, `rejected` what was rejected there.
    """

    article: Article
    spans: Sequence[Span]
    links: Sequence[Link]
    rejected: frozenset[Key]
    own: bool
    done: bool


class Sources:
    """The layers of one annotator and of gold, as the project holds them. Thread-safe.

    Read again only after `drop`: whoever holds it says what has changed.
    """

    def __init__(self, store: ProjectStore, annotator: str) -> None:
        self._store = store
        self._annotator = annotator
        self._kept: Kept[str, tuple[DecidedLayer, ...]] = Kept(MOST_KEPT)

    def articles(self) -> list[str]:
        """Return the articles on which one of the two has decided anything, in order."""
        store, me = self._store, self._annotator
        adjudicated = {s.article for s in store.states(GOLD.id) if s.state is WorkState.DONE}
        own = set(store.span_counts([me]))
        own |= {s.article for s in store.states(me) if s.state is WorkState.DONE}
        return [article.id for article in store.articles() if article.id in own | adjudicated]

    def layers(self, article_id: str) -> tuple[DecidedLayer, ...]:
        """Return what was decided on an article: one's own layer, and gold where adjudicated."""
        return self._kept.get(article_id, lambda: self._read(article_id))

    def drop(self, article_ids: Iterable[str]) -> None:
        """Read the layers of these articles anew when they are asked for."""
        self._kept.drop(article_ids)

    def clear(self) -> None:
        """Read everything anew."""
        self._kept.clear()

    def _read(self, article_id: str) -> tuple[DecidedLayer, ...]:
        store = self._store
        article = store.article(article_id)
        if article is None:
            return ()
        found = []
        for annotator in (self._annotator, GOLD.id):
            state = store.state(article_id, annotator)
            done = state is not None and state.state is WorkState.DONE
            own = annotator == self._annotator
            if not own and not done:
                continue
            spans = store.spans(article_id, annotator)
            verdicts = store.verdicts(article_id, annotator) if own else []
            if spans or done or verdicts:
                links = store.links(article_id, annotator)
                rejected = _rejected(verdicts)
                found.append(DecidedLayer(article, spans, links, rejected, own, done))
        return tuple(found)


def _rejected(verdicts: Sequence[Verdict]) -> frozenset[Key]:
    refused = (v for v in verdicts if v.kind is VerdictKind.REJECTED)
    return frozenset((each.label, each.start, each.end) for each in refused)
