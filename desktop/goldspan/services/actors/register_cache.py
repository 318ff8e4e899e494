"""The project's register as it was read last: articles open without reading it anew."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence

from goldspan.domain.actor import Actor
from goldspan.services.actors.register import Register


class RegisterCache:
    """Keeps what `read` returned until it is told to forget it. Safe on any thread."""

    def __init__(self, read: Callable[[], Sequence[Actor]]) -> None:
        self._read = read
        self._lock = threading.Lock()
        self._known: Register | None = None
        self._forgotten = 0

    def register(self) -> Register:
        """Return a copy of the register for oneself; it is read where it is not known."""
        with self._lock:
            known, forgotten = self._known, self._forgotten
        if known is None:
            known = Register(self._read())
            with self._lock:
                # What changed while it was read is not in it.
                if forgotten == self._forgotten:
                    self._known = known
        return known.copy()

    def forget(self) -> None:
        """Read it anew the next time: the register has changed."""
        with self._lock:
            self._known = None
            self._forgotten += 1
