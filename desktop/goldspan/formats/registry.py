"""Finds the formats that are installed, by the entry-point group `goldspan.formats`."""

from __future__ import annotations

from functools import cache
from importlib.metadata import entry_points
from pathlib import Path
from typing import cast

from goldspan.domain.errors import ExportError, ImportRefusedError
from goldspan.domain.messages import message
from goldspan.formats.reading import Reader
from goldspan.formats.writing import Writer

GROUP = "goldspan.formats"


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


def reader_for(path: Path) -> Reader:
    """Return the reader for the file's ending; raise `ImportRefusedError` where there is none."""
    suffix = path.suffix.lower()
    for reader in readers().values():
        if suffix in reader.suffixes:
            return reader
    raise ImportRefusedError(
        message("errors", "No format is known for the ending “{suffix}”."),
        todo=message("errors", "These are read: {known}."),
        suffix=suffix,
        known=", ".join(sorted({s for reader in readers().values() for s in reader.suffixes})),
    )


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
