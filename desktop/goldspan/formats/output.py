"""Where writers put their files: a folder on the disk, or nowhere, to see what would come."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import BinaryIO, Protocol

from typing_extensions import Buffer


class Output(Protocol):
    """Takes files by their names, which may have folders in them (`data/train.parquet`)."""

    def file(self, name: str) -> AbstractContextManager[BinaryIO]:
        """Open a new file for writing; it is kept when the block ends."""
        ...


@dataclass(frozen=True, slots=True)
class FolderOutput:
    """Writes into a folder. That the files are on the disk is seen to by who makes the folder."""

    folder: Path

    @contextmanager
    def file(self, name: str) -> Iterator[BinaryIO]:
        """Open a new file, its folders with it. Raise `OSError` where the disk refuses."""
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("wb") as file:
            yield file


@dataclass(slots=True)
class PreviewOutput:
    """Writes nothing: counts the bytes of files, in the order in which they were begun.

    Of the first `most_heads` it keeps how they begin, at most `most` bytes each.
    """

    most: int = 4_096
    most_heads: int = 40
    heads: dict[str, bytes] = field(default_factory=dict)
    sizes: dict[str, int] = field(default_factory=dict)

    @contextmanager
    def file(self, name: str) -> Iterator[BinaryIO]:
        """Take a file and forget it but for its beginning."""
        kept = len(self.sizes) < self.most_heads
        counting = _Counting(self.most if kept else 0)
        self.sizes[name] = 0
        yield counting
        if kept:
            self.heads[name] = bytes(counting.head)
        self.sizes[name] = counting.size


class _Counting(io.BytesIO):
    """A file that forgets what is written to it, but for its beginning.

    One may go back in it and write again, as archives do; what is there cannot be read.
    """

    def __init__(self, most: int) -> None:
        super().__init__()
        self._most = most
        self._place = 0
        self.size = 0
        self.head = bytearray()

    def write(self, data: Buffer, /) -> int:
        """Count the bytes; keep the first."""
        block = memoryview(data).cast("B")
        begin, end = self._place, self._place + len(block)
        if begin < self._most:
            kept = block[: self._most - begin]
            self.head.extend(bytes(max(0, begin - len(self.head))))
            self.head[begin : begin + len(kept)] = kept
        self._place = end
        self.size = max(self.size, end)
        return len(block)

    def writelines(self, lines: Iterable[Buffer]) -> None:
        """Count the lines; keep the first."""
        for line in lines:
            self.write(line)

    def tell(self) -> int:
        """Return where the next byte goes."""
        return self._place

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        """Go to a place, from the start, from here or from the end."""
        base = {os.SEEK_SET: 0, os.SEEK_CUR: self._place, os.SEEK_END: self.size}[whence]
        self._place = max(0, base + offset)
        return self._place

    def truncate(self, size: int | None = None) -> int:
        """Forget what comes after a place, else after this one."""
        self.size = self._place if size is None else size
        del self.head[self.size :]
        return self.size

    def readable(self) -> bool:
        """Say that what was written is gone."""
        return False
