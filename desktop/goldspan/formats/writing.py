"""What every writer shares: its protocol, its options, and how lines and files are written."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol, runtime_checkable

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.losses import LossReport
from goldspan.domain.scheme import Scheme
from goldspan.formats.output import Output


class Tagging(StrEnum):
    """How tags tell where a span begins: the CoNLL format's own way, BIO (IOB2) or BILOU."""

    OWN = ""
    BIO = "bio"
    BILOU = "bilou"


class Setting(StrEnum):
    """What of `WriteOptions` a writer goes by, beside `stem`: names of its fields."""

    ENTITIES = "entities"
    TAGGING = "tagging"


@dataclass(frozen=True, slots=True)
class WriteOptions:
    """How files are written: `stem` is the first part of every file's name, `title` the project's.

    `entities` are the labels that count as entities where a format knows one label per token
    (none: the short ones, that are not drawn with a bracket). `tagging` is that of CoNLL files.
    """

    stem: str = "corpus"
    title: str = ""
    entities: tuple[str, ...] = ()
    tagging: Tagging = Tagging.OWN


class Writer(Protocol):
    """Writes articles in one format. `titles` is what people call it per language."""

    name: str
    titles: Mapping[str, str]

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write the files, the same bytes for the same articles; report what is lost.

        Raise `OSError` where the disk refuses, `ExportError` where a package is missing.
        """
        ...


@runtime_checkable
class AdjustableWriter(Protocol):
    """A writer that goes by settings beside the file's name."""

    settings: frozenset[Setting]


def write_file(output: Output, name: str, data: bytes) -> None:
    """Write a whole file."""
    with output.file(name) as file:
        file.write(data)


@contextmanager
def line_file(output: Output, name: str) -> Iterator[Callable[[Iterable[str]], None]]:
    """Give a function that writes lines in UTF-8, each ended with LF."""
    with output.file(name) as file:

        def write(lines: Iterable[str]) -> None:
            file.write("".join(f"{line}\n" for line in lines).encode("utf-8"))

        yield write
