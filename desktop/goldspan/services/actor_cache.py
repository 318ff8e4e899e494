"""The project's actors as they were read last: articles open without reading the register anew."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from goldspan.domain.actor import Actor


class ActorCache:
    """Keeps what `read` returned until it is told to forget it. Safe on any thread."""

    def __init__(self, read: Callable[[], Sequence[Actor]]) -> None:
        self._read = read
        self._lock = threading.Lock()
        self._known: Sequence[Actor] | None = None
        self._forgotten = 0

    def actors(self) -> Sequence[Actor]:
        """Return the actors; they are read where nothing is known."""
        with self._lock:
            known, forgotten = self._known, self._forgotten
        if known is not None:
            return known
        read = self._read()
        with self._lock:
            # What changed while it was read is not in it.
            if forgotten == self._forgotten:
                self._known = read
        return read

    def forget(self) -> None:
        """Read anew the next time: the register has changed."""
        with self._lock:
            self._known = None
            self._forgotten += 1
