"""The connections by which threads read an open project, each its own."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from weakref import WeakSet

from goldspan.store.database import Connection, Mode, open_again
from goldspan.store.gate import Gate


class Readers:
    """Connections to a project file; after `close_readers` reading raises `CancelledError`."""

    def __init__(self, path: Path, mode: Mode) -> None:
        self.path = path
        self._mode = mode
        self._local = threading.local()
        self._readers: WeakSet[Connection] = WeakSet()
        self._readers_lock = threading.Lock()
        self.gate = Gate()

    def close_readers(self) -> None:
        """Have all that is being read end at once, and close what it was read with."""
        self.gate.close(self._interrupt)
        for reader in list(self._readers):
            reader.close()
        self._readers.clear()

    def _interrupt(self) -> None:
        """Have all that is being read end at once."""
        with self._readers_lock:
            for reader in self._readers:
                reader.interrupt()

    # Connections

    def _reader(self) -> Connection:
        reader: Connection | None = getattr(self._local, "connection", None)
        if reader is None:
            with self._readers_lock:
                reader = open_again(self.path, self._mode)
                self._readers.add(reader)
            self._local.connection = reader
        return reader

    @contextmanager
    def snapshot(self) -> Iterator[None]:
        """While it is open, everything this thread reads is from one moment."""
        with self.gate.entered():
            reader = self._reader()
            if reader.in_transaction:
                yield
                return
            reader.execute("BEGIN")
            try:
                yield
            finally:
                reader.execute("ROLLBACK")
