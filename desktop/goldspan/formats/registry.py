"""Finds the formats that are installed, by the entry-point group `goldspan.formats`."""

from __future__ import annotations

import logging
from collections.abc import Iterable
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import cast

from goldspan.domain.errors import BrokenFormatError, ExportError, GoldspanError, ImportRefusedError
from goldspan.domain.messages import message
from goldspan.formats.reading import Reader, RecognisingReader
from goldspan.formats.writing import Writer

GROUP = "goldspan.formats"
_HEAD = 64 * 1024
_MEANT = message("errors", "It may be one of these: {known}.")
_LOG = logging.getLogger(__name__)


@cache
def readers() -> dict[str, Reader]:
    """Return the readers by name, in the order of their names."""
    return {name: cast(Reader, made) for name, made in _formats().items() if hasattr(made, "read")}


@cache
def writers() -> dict[str, Writer]:
    """Return the writers by name, in the order of their names."""
    return {name: cast(Writer, made) for name, made in _formats().items() if hasattr(made, "write")}


def broken_formats() -> dict[str, BrokenFormatError]:
    """Return the formats that are installed but cannot be loaded, by name, and why."""
    return _loaded()[1]


def _formats() -> dict[str, Reader | Writer]:
    return _loaded()[0]


@cache
def _loaded() -> tuple[dict[str, Reader | Writer], dict[str, BrokenFormatError]]:
    """Load all formats; one that fails does no harm to the others, Goldspan's own come first."""
    made: dict[str, Reader | Writer] = {}
    broken: dict[str, BrokenFormatError] = {}
    for point in sorted(entry_points(group=GROUP), key=lambda each: (not _is_own(each), each.name)):
        key = point.name if point.name not in made else f"{point.name} ({_package(point)})"
        try:
            if point.name in made:
                raise ValueError(f"there is a format called {point.name} already")
            made[point.name] = _checked(point.load()(), point.name)
        except (Exception, SystemExit) as error:  # whatever somebody else's package does
            broken[key] = _broken(point, error)
            _LOG.warning("the format %s cannot be loaded", key, exc_info=error)
    return dict(sorted(made.items())), broken


def _checked(made: object, name: str) -> Reader | Writer:
    """Return what was made as a format; raise `TypeError` where it lacks what every format has."""
    reads, writes = (callable(getattr(made, what, None)) for what in ("read", "write"))
    if not reads and not writes:
        raise TypeError("it has neither a method read nor a method write")
    if getattr(made, "name", None) != name:
        raise TypeError(f"its name is not {name}")
    if "en" not in getattr(made, "titles", ()):
        raise TypeError("its titles have none for en")
    suffixes = getattr(made, "suffixes", None)
    if reads and not (
        isinstance(suffixes, tuple)
        and all(isinstance(each, str) and each[:1] == "." for each in suffixes)
    ):
        raise TypeError("its suffixes are no tuple of endings with their dot")
    return cast(Reader | Writer, made)


def _is_own(point: EntryPoint) -> bool:
    return point.module.partition(".")[0] == "goldspan"


def _package(point: EntryPoint) -> str:
    return point.dist.name if point.dist is not None else point.module


def _broken(point: EntryPoint, error: BaseException) -> BrokenFormatError:
    return BrokenFormatError(
        message("errors", "The format “{name}” of the package “{package}” is broken: {reason}."),
        kept=message("errors", "All other formats work."),
        todo=message("errors", "Update or remove that package."),
        name=point.name,
        package=_package(point),
        reason=f"{type(error).__name__}: {error}",
    )


def reader_for(path: Path, name: str = "") -> Reader:
    """Return the reader of this name, else the one for the file: by its ending, then by its begin.

    Raise `ImportRefusedError` where there is none.
    """
    if name:
        return reader_named(name)
    suffix = path.suffix.lower()
    fitting = [reader for reader in readers().values() if suffix in reader.suffixes]
    asked = [reader for reader in fitting if isinstance(reader, RecognisingReader)]
    others = [reader for reader in fitting if not isinstance(reader, RecognisingReader)]
    head = _head(path) if asked else b""
    for reader in asked:
        if _recognises(reader, path, head):
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


def _recognises(reader: RecognisingReader, path: Path, head: bytes) -> bool:
    """Ask a reader; one that fails on a file knows nothing of it, and the next is asked."""
    try:
        return reader.recognises(path, head)
    except Exception:
        _LOG.warning("the format %s fails on %s", cast(Reader, reader).name, path, exc_info=True)
        return False


def reader_named(name: str) -> Reader:
    """Return the reader of this name; raise `ImportRefusedError` where there is none."""
    try:
        return readers()[name]
    except KeyError:
        template = message("errors", "No import format is called “{name}”.")
        known = message("errors", "These are read: {known}.")
        raise _unknown(ImportRefusedError, template, known, name, readers()) from None


def _unknown(
    kind: type[GoldspanError], template: str, known: str, name: str, names: Iterable[str]
) -> GoldspanError:
    """Return why there is no format of this name: it is broken, or not among these names.

    Those are named that somebody may mean who gives a part of their names, else all.
    """
    broken = broken_formats().get(name)
    if broken is not None:
        return broken
    meant = [each for each in names if name and name.casefold() in each]
    todo = _MEANT if meant else known
    return kind(template, todo=todo, name=name, known=", ".join(meant or names))


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
        template = message("errors", "No export format is called “{name}”.")
        known = message("errors", "These are written: {known}.")
        raise _unknown(ExportError, template, known, name, writers()) from None
