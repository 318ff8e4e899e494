"""How much is left to decide in each article, with what memory and projection suggest there."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.services.listeners import Listeners
from goldspan.services.recall.recollection import Recollection

# None where nothing is recalled: what is left is what the project's own count says.
Counts = Mapping[str, int | None]
Listener = Callable[[Counts], None]
TELL_AFTER: Final = 0.1  # seconds in which counts gather
MANY: Final = 400  # articles from which on nobody waits for all of them
REST, SHORT_REST = 2.0, 0.25  # of the time that counting takes: the window comes first
_LOG = logging.getLogger(__name__)


class LeftCounts:
    """Counts again wherever something else may be suggested, in a thread of its own.

    Where few articles are concerned they are counted at once; what is `preferred` goes first.
    Listeners are told, on that thread, the counts of some articles.
    """

    def __init__(self, recollection: Recollection) -> None:
        self._recollection = recollection
        self._guard = threading.Condition()  # guards everything below
        self._waiting: dict[str, None] = {}
        self._preferred: Sequence[str] = ()
        self._busy = False
        self._closed = False
        self._listeners: Listeners[Counts] = Listeners("what is left")
        self._thread: threading.Thread | None = None
        self._leave = recollection.subscribe(self._hear)

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Call the listener with counts; return how to end that."""
        return self._listeners.add(listener)

    def prefer(self, article_ids: Sequence[str]) -> None:
        """Count these before others: somebody is looking at them."""
        with self._guard:
            self._preferred = article_ids

    def start(self) -> None:
        """Begin to count; harmless when called again."""
        with self._guard:
            if self._closed or self._thread is not None:
                return
            self._thread = threading.Thread(
                target=self._work, name="goldspan-left-counts", daemon=True
            )
            self._thread.start()

    def wait(self, seconds: float) -> bool:
        """Wait until everything is counted; say whether it is."""
        with self._guard:
            return self._guard.wait_for(lambda: not self._waiting and not self._busy, seconds)

    def close(self) -> None:
        """Count no longer; harmless when called again."""
        self._leave()
        with self._guard:
            self._closed = True
            self._listeners.clear()
            self._guard.notify_all()
            thread = self._thread
        if thread is not None and thread is not threading.current_thread():
            thread.join()

    def _hear(self, articles: frozenset[str]) -> None:
        with self._guard:
            # What is told last is counted last, but nothing waits for ever.
            self._waiting.update(dict.fromkeys(sorted(articles)))
            self._guard.notify_all()

    def _work(self) -> None:
        while True:
            with self._guard:
                self._busy = False
                self._guard.notify_all()
                self._guard.wait_for(lambda: self._closed or bool(self._waiting))
                if self._closed:
                    return
                self._busy = True
            try:
                self._count()
            except CancelledError:
                return
            except GoldspanError:  # what happens next is counted again
                _LOG.exception("what is left could not be counted")

    def _count(self) -> None:
        """Count all that waits, telling what is known now and then."""
        found: dict[str, int | None] = {}
        told = time.monotonic()
        while (article := self._next()) is not None:
            begun = time.monotonic()
            found[article] = self._recollection.left(article)
            now = time.monotonic()
            if now - told >= TELL_AFTER:
                self._tell(found)
                found, told = {}, now
            self._rest(now - begun)
        self._tell(found)

    def _rest(self, counted: float) -> None:
        """Leave the window some time after so many seconds of counting."""
        with self._guard:
            rest = REST if len(self._waiting) > MANY else SHORT_REST
            self._guard.wait_for(lambda: self._closed, counted * rest)

    def _next(self) -> str | None:
        with self._guard:
            if self._closed or not self._waiting:
                return None
            preferred = (article for article in self._preferred if article in self._waiting)
            article = next(preferred, None) or next(iter(self._waiting))
            del self._waiting[article]
            return article

    def _tell(self, found: Counts) -> None:
        if found:
            self._listeners.tell(found)
