"""Who is told when something has happened, on whatever thread it happens."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from typing import Generic, TypeVar

N = TypeVar("N")
_LOG = logging.getLogger(__name__)


class Listeners(Generic[N]):
    """Functions that are called with news, in the order in which they came. Thread-safe.

    `whose` names in the log what they listen to.
    """

    def __init__(self, whose: str) -> None:
        self._whose = whose
        self._lock = threading.Lock()
        self._all: list[Callable[[N], None]] = []

    def add(self, listener: Callable[[N], None]) -> Callable[[], None]:
        """Call this one too from now on; return how to end that."""
        with self._lock:
            self._all.append(listener)

        def end() -> None:
            with self._lock:
                if listener in self._all:
                    self._all.remove(listener)

        return end

    def clear(self) -> None:
        """Call nobody any more."""
        with self._lock:
            self._all.clear()

    def tell(self, news: N) -> None:
        """Call all; one that fails must not stop the others, nor the thread that tells."""
        with self._lock:
            listeners = tuple(self._all)
        for listener in listeners:
            try:
                listener(news)
            except Exception:
                _LOG.exception("a listener of %s failed", self._whose)
