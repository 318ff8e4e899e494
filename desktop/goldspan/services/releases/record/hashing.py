"""Bytes that are hashed while they are read, a piece at a time."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Final

CHUNK: Final = 1 << 20


class Hashed:
    """Passes pieces on; says how many bytes there were by then, and their SHA-256."""

    def __init__(self, pieces: Iterable[bytes]) -> None:
        self._pieces = pieces
        self._digest = sha256()
        self.size = 0

    def __iter__(self) -> Iterator[bytes]:
        for piece in self._pieces:
            self._digest.update(piece)
            self.size += len(piece)
            yield piece

    @property
    def sha256(self) -> str:
        """Return the hash of what was passed on, in hexadecimal digits."""
        return self._digest.hexdigest()


def file_pieces(path: Path) -> Iterator[bytes]:
    """Yield the bytes of a file, at most `CHUNK` at a time; raise `OSError`."""
    with path.open("rb") as file:
        while piece := file.read(CHUNK):
            yield piece
