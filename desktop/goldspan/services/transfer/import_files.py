"""Which files an import takes: those named and those in folders, less what goes with others."""

from __future__ import annotations

import logging
import os
import re
import stat
from collections.abc import Callable, Collection, Iterable, Iterator
from pathlib import Path

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message
from goldspan.formats.reading import GatheringReader, Reader, ReadOptions, unreadable
from goldspan.formats.registry import reader_for
from goldspan.services.transfer.export_folder import LOSSES
from goldspan.services.transfer.release_folders import canonical_files, holds_release
from goldspan.services.transfer.unpacking import is_archive

_LOG = logging.getLogger(__name__)
# What a project that is open, or was when the power failed, has beside itself.
_COMPANIONS = (".lock", "-wal", "-shm", "-journal")
_LISTING = re.compile(rb'\s*\{\s*"losses"\s*:')
_NONE: frozenset[Path] = frozenset()


def pass_on(_name: str) -> None:
    """Tell nobody what is being looked at."""


def find_files(paths: Iterable[Path], tick: Callable[[str], None] = pass_on) -> list[Path]:
    """Return the files themselves and all files in folders, sorted.

    Of folders hidden files are left out, and locks and logs beside the file they belong to; of the
    folder of a release all but its canonical JSONL.

    A path given by name is kept even where it does not exist, and a folder that cannot be opened
    too, so that their refusal is reported. `tick` is told each folder's name and may raise to stop.
    """
    found: dict[Path, None] = {}
    for path in paths:
        if _is_folder(path):
            found.update(dict.fromkeys(_inside(path, tick)))
        else:
            found[path] = None
    return list(found)


def files_to_import(
    paths: Iterable[Path],
    metadata: Path | None,
    options: ReadOptions | None = None,
    tick: Callable[[str], None] = pass_on,
) -> list[Path]:
    """Return the files found, without the table that describes them and what goes with others.

    What goes with another file is read with it: its reader says so. `tick` is told the name of each
    folder and file that is looked at, and may raise to stop.
    """
    options = options or ReadOptions()
    table = metadata.resolve() if metadata else None
    found = [p for p in find_files(paths, tick) if table is None or p.resolve() != table]
    taken: set[Path] = set()
    for path in found:
        tick(path.name)
        if path.absolute() not in taken:
            taken.update(other.absolute() for other in _companions(path, options))
    return [path for path in found if path.absolute() not in taken]


def _companions(path: Path, options: ReadOptions) -> frozenset[Path]:
    """Return what is read with a file; nothing where it is in doubt, which reading it reports."""
    if is_archive(path):
        return _NONE
    try:
        reader = chosen_reader(path, options)
        return reader.companions(path) - {path} if isinstance(reader, GatheringReader) else _NONE
    except ImportRefusedError:
        return _NONE
    except Exception:
        _LOG.exception("A reader failed to say what belongs to a file.")
        return _NONE


def _inside(folder: Path, tick: Callable[[str], None]) -> Iterator[Path]:
    closed: list[Path] = []
    for root, folders, names in os.walk(folder, onerror=lambda e: closed.append(Path(e.filename))):
        tick(Path(root).name)
        if holds_release(Path(root), names):
            folders.clear()
            yield from canonical_files(Path(root))
            continue
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        present = set(names)
        for name in sorted(names):
            if name.startswith(".") or _belongs_to_another(name, present):
                continue
            if name != LOSSES or not _lists_losses(Path(root) / name):
                yield Path(root) / name
    yield from closed


def _lists_losses(path: Path) -> bool:
    """Tell whether it is the list of what an export could not carry, which holds no articles."""
    try:
        with path.open("rb") as file:
            return _LISTING.match(file.read(64)) is not None
    except OSError:
        return False


def _belongs_to_another(name: str, present: Collection[str]) -> bool:
    return any(name.endswith(end) and name.removesuffix(end) in present for end in _COMPANIONS)


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False  # what it is, nobody may see; reading it says so


def chosen_reader(path: Path, options: ReadOptions) -> Reader:
    """Return the reader for a file: the one that somebody named, else the one that knows it.

    Raise `ImportRefusedError` where there is none, or no such file.
    """
    if not stat.S_ISREG(_mode(path)):
        raise ImportRefusedError(
            message("errors", "It is no file, or a folder that cannot be opened.")
        )
    return reader_for(path, options.formats.get(path, options.format))


def _mode(path: Path) -> int:
    try:
        return path.stat().st_mode
    except (FileNotFoundError, NotADirectoryError) as error:
        raise ImportRefusedError(message("errors", "There is no such file or folder.")) from error
    except OSError as error:
        raise unreadable(error) from error
