"""Writes the parts of a release: what is trained on, chosen by and measured on, kept apart.

Where a format has a way of its own to say which part is which, its writer is a `PartedWriter`; all
others write part after part, each into a folder of its name.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from typing import BinaryIO, Protocol, runtime_checkable

from goldspan.domain.exchange import ExchangeArticle
from goldspan.domain.losses import LossReport
from goldspan.domain.scheme import Scheme
from goldspan.formats.output import Output
from goldspan.formats.writing import WriteOptions, Writer


@dataclass(frozen=True, slots=True)
class Part:
    """A part by its name (`train`, `dev`, `test`, or `all`); its articles are read once."""

    name: str
    articles: Iterable[ExchangeArticle]


@runtime_checkable
class PartedWriter(Protocol):
    """A writer that puts all parts into one folder: `parts_folder`, "" for that of the release."""

    parts_folder: str

    def write_parts(
        self, parts: Sequence[Part], scheme: Scheme, output: Output, options: WriteOptions
    ) -> LossReport:
        """Write the files of all parts, named after them; `options.stem` is not asked.

        The same bytes for the same articles. Raise as `Writer.write` does.
        """
        ...


@dataclass(frozen=True, slots=True)
class FolderInOutput:
    """A folder in what takes files: `file("a.txt")` is the file `<folder>/a.txt` there."""

    output: Output
    folder: str

    def file(self, name: str) -> AbstractContextManager[BinaryIO]:
        """Open a new file in the folder."""
        return self.output.file(f"{self.folder}/{name}" if self.folder else name)


def write_parts(
    writer: Writer,
    parts: Sequence[Part],
    scheme: Scheme,
    output: Output,
    options: WriteOptions,
) -> LossReport:
    """Write the parts into the folder of a release, into `parts_folder(writer)` in it.

    Raise `OSError` where the disk refuses, `ExportError` where a package is missing.
    """
    inside = FolderInOutput(output, parts_folder(writer))
    if isinstance(writer, PartedWriter):
        return writer.write_parts(parts, scheme, inside, options)
    report = LossReport()
    for part in parts:
        named = replace(options, stem=part.name)
        own = FolderInOutput(inside, part.name)
        report.losses += writer.write(part.articles, scheme, own, named).losses
    return report


def parts_folder(writer: Writer) -> str:
    """Return the folder in a release that a format has; "" where its files have folders already."""
    return writer.parts_folder if isinstance(writer, PartedWriter) else writer.name
