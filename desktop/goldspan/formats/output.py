"""Where writers put their files: a folder on the disk, or nowhere, to see what would come."""

from __future__ import annotations

import io
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol


class Output(Protocol):
    """Takes files by their names, which may have folders in them (`data/train.parquet`)."""

    def file(self, name: str) -> AbstractContextManager[BinaryIO]:
        """Open a new file for writing; it is kept when the block ends."""
        ...


@dataclass(frozen=True, slots=True)
class FolderOutput:
    """Writes into a folder; a file is on the disk when its block ends."""

    folder: Path

    @contextmanager
    def file(self, name: str) -> Iterator[BinaryIO]:
        """Open a new file, its folders with it. Raise `OSError` where the disk refuses."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())


@dataclass(slots=True)
class PreviewOutput:
    """Writes nothing: keeps how each file begins (`most` bytes) and counts its bytes."""

    most: int = 4_096
    heads: dict[str, bytes] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    @contextmanager
    def file(self, name: str) -> Iterator[BinaryIO]:
        """Take a file and forget it but for its beginning."""
        counting = _Counting(self.most)
        yield counting
        self.heads[name] = bytes(counting.head)
        self.sizes[name] = counting.tell()


class _Counting(io.BytesIO):
    """A file that forgets what is written to it; it can be told where it is, not moved."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self._size = 0
        self.head = bytearray()

    def write(self, data: object) -> int:
        """Count the bytes; keep the first."""
        block = memoryview(data).cast("B")  # type: ignore[arg-type]
        if len(self.head) < self._most:
            self.head += block[: self._most - len(self.head)]
        self._size += len(block)
        return len(block)

    def tell(self) -> int:
        """Return how much was written."""
        return self._size

    def seekable(self) -> bool:
        """Say that nobody can go back."""
        return False
