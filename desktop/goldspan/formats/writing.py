"""What every writer shares: its protocol, its options, and files that are safely on the disk."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from goldspan.domain.exchange import ExchangeArticle, LossReport
from goldspan.domain.scheme import Scheme


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """How files are written: `stem` is the first part of every file's name."""

    stem: str = "corpus"


class Writer(Protocol):
    """Writes articles in one format. `titles` is what people call it per language."""

    name: str
    titles: Mapping[str, str]

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        folder: Path,
        options: WriteOptions,
    ) -> LossReport:
        """Write into the folder, the same bytes for the same articles; report what is lost.

        Raise `OSError` where the disk refuses.
        """
        ...


def write_file(path: Path, data: bytes) -> None:
    """Write a file and wait until it is on the disk."""
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


@contextmanager
def line_file(path: Path) -> Iterator[Callable[[Iterable[str]], None]]:
    """Give a function that writes lines in UTF-8, each ended with LF.

    When the block ends, they are on the disk.
    """
    with path.open("wb") as file:

        def write(lines: Iterable[str]) -> None:
            file.write("".join(f"{line}\n" for line in lines).encode("utf-8"))

        yield write
        file.flush()
        os.fsync(file.fileno())
