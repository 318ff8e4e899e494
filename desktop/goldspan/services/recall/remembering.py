"""The memory of an open project: kept in step with what the annotator and gold decided."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import GOLD
from goldspan.domain.change import EntityChange
from goldspan.domain.layer import Span
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.recall.memory import Decided, Memory
from goldspan.services.recall.sources import DecidedLayer, Sources

PAUSE: Final = 0.001  # seconds between articles that are read: the window comes first


class Remembering:
    """A `Memory` that several threads may ask, of the layers that `Sources` hands out."""

    def __init__(self, session: ProjectSession, sources: Sources) -> None:
        self._session = session
        self._sources = sources
        self._turn = threading.Lock()
        self._memory = Memory(session.scheme, session.store)
        self._known: dict[str, set[str]] = {}

    def knows(self, article_id: str) -> bool:
        """Say whether decisions of an article are remembered."""
        return article_id in self._known

    def load(self, progress: Progress) -> None:
        """Remember all that was decided, instead of what is remembered now.

        Raises `CancelledError`, with nothing changed, where the progress is cancelled.
        """

        def between() -> None:
            progress.check()
            time.sleep(PAUSE)

        memory = Memory(self._session.scheme, self._session.store)
        for actor in self._session.store.actors():
            memory.enter(actor)
        known: dict[str, set[str]] = {}
        memory.load(self._all_layers(known, between), between)
        with self._turn:
            self._memory, self._known = memory, known

    def learn(self, article_ids: Iterable[str], progress: Progress) -> frozenset[str]:
        """Remember what is decided on these articles now; return words of those this concerns.

        Raises `CancelledError` where the progress is cancelled.
        """
        words: set[str] = set()
        for article in article_ids:
            progress.check()
            layers = {_annotator(self._session, each): each for each in self._layers(article)}
            gone = self._known.get(article, set()) - layers.keys()
            if not layers and not gone:
                continue
            text = self._session.store.text(article)
            with self._turn:
                for annotator in gone:
                    words |= self._memory.drop(article, annotator, text)
                for annotator, layer in layers.items():
                    words |= self._memory.put(_decided(article, annotator, text, layer))
                self._known[article] = set(layers)
                if not layers:
                    del self._known[article]
        return frozenset(words)

    def enter(self, changes: Iterable[EntityChange]) -> frozenset[str]:
        """Follow the register; return words of the articles this concerns."""
        words: set[str] = set()
        with self._turn:
            for change in changes:
                if isinstance(change.before, Actor):
                    words |= self._memory.enter(change.before)
                    self._memory.leave(change.before)
                if isinstance(change.after, Actor):
                    words |= self._memory.enter(change.after)
        return frozenset(words)

    def suggest(self, article_id: str, text: str) -> list[Span]:
        """Return what memory suggests in an article."""
        with self._turn:
            return self._memory.suggest(article_id, text)

    def _layers(self, article_id: str) -> tuple[DecidedLayer, ...]:
        return self._sources.layers(article_id)

    def _all_layers(
        self, known: dict[str, set[str]], between: Callable[[], None]
    ) -> Iterator[Decided]:
        for article in self._sources.articles():
            layers = self._layers(article)
            if layers:
                text = self._session.store.text(article)
            for layer in layers:
                annotator = _annotator(self._session, layer)
                known.setdefault(article, set()).add(annotator)
                yield _decided(article, annotator, text, layer)
            between()


def _annotator(session: ProjectSession, layer: DecidedLayer) -> str:
    return session.annotator.id if layer.own else GOLD.id


def _decided(article: str, annotator: str, text: str, layer: DecidedLayer) -> Decided:
    return Decided(article, annotator, text, layer.spans, layer.done)
