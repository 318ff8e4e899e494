"""Finds the formats that are installed, by the entry-point group `goldspan.formats`."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import cast

from goldspan.domain.errors import ExportError, ImportRefusedError
from goldspan.domain.messages import message
from goldspan.formats.reading import Reader, RecognisingReader
from goldspan.formats.writing import Writer

GROUP = "goldspan.formats"
_HEAD = 64 * 1024


@cache
def readers() -> dict[str, Reader]:
    """Return the readers by name, in the order of their names."""
    return {name: cast(Reader, made) for name, made in _formats().items() if hasattr(made, "read")}


@cache
def writers() -> dict[str, Writer]:
    """Return the writers by name, in the order of their names."""
    return {name: cast(Writer, made) for name, made in _formats().items() if hasattr(made, "write")}


@cache
def _formats() -> dict[str, Reader | Writer]:
    points = sorted(entry_points(group=GROUP), key=lambda point: point.name)
    return {point.name: point.load()() for point in points}


def reader_for(path: Path, name: str = "") -> Reader:
    """Return the reader of this name, else the one for the file: by its ending, then by its begin.

    Raise `ImportRefusedError` where there is none.
    """
    if name:
        return _named(name)
    suffix = path.suffix.lower()
    fitting = [reader for reader in readers().values() if suffix in reader.suffixes]
    asked = [reader for reader in fitting if isinstance(reader, RecognisingReader)]
    others = [reader for reader in fitting if not isinstance(reader, RecognisingReader)]
    head = _head(path) if asked else b""
    for reader in asked:
        if reader.recognises(path, head):
            return reader
    if others:
        return others[0]
    if asked:
        raise ImportRefusedError(
            message("errors", "The file is in none of the formats with this ending: {known}."),
            known=", ".join(reader.titles["en"] for reader in asked),
        )
    raise ImportRefusedError(
        message("errors", "No format is known for the ending “{suffix}”."),
        todo=message("errors", "These are read: {known}."),
        suffix=suffix,
        known=", ".join(sorted({s for reader in readers().values() for s in reader.suffixes})),
    )


def _named(name: str) -> Reader:
    try:
        return readers()[name]
    except KeyError:
        raise ImportRefusedError(
            message("errors", "No import format is called “{name}”."),
            todo=message("errors", "These are read: {known}."),
            name=name,
            known=", ".join(readers()),
        ) from None


def _head(path: Path) -> bytes:
    """Return how the file begins; nothing where it cannot be read, which reading it reports."""
    try:
        with path.open("rb") as file:
            return file.read(_HEAD)
    except OSError:
        return b""


def writer(name: str) -> Writer:
    """Return the writer of this name; raise `ExportError` where there is none."""
    try:
        return writers()[name]
    except KeyError:
        raise ExportError(
            message("errors", "No export format is called “{name}”."),
            todo=message("errors", "These are written: {known}."),
            name=name,
            known=", ".join(writers()),
        ) from None
