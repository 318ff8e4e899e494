"""A folder that appears whole under its name, or not at all: made aside, then renamed."""

from __future__ import annotations

import ctypes
import glob
import os
import shutil
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from goldspan.domain.errors import ExportError
from goldspan.domain.ids import new_id
from goldspan.domain.messages import message, system_reason

_AT_FDCWD = -100
_EXCHANGE = 2


LOSSES = "losses.json"
_DAY = 24 * 60 * 60


@contextmanager
def appearing_folder(target: Path, *, replace_existing: bool) -> Iterator[Path]:
    """Give a new folder beside `target`; when the block ends well it becomes `target`.

    An existing target is refused with `ExportError` unless it is an export (or empty) and to be
    replaced: then both change names in one step where the system can (Linux, macOS), else one
    after the other, and the old one is deleted. A full disk leaves what was there and raises
    `ExportError`.
    """
    if target.exists():
        check_replaceable(target, replace_existing=replace_existing)
    _sweep(target)
    made = target.with_name(f".{target.name}.{new_id()[:8]}")
    try:
        try:
            made.mkdir(parents=True)
            yield made
            _all_to_disk(made)
            _take_name(made, target)
        finally:
            shutil.rmtree(made, ignore_errors=True)
    except OSError as error:
        raise ExportError(
            message("errors", "The export could not be written: {reason}."),
            kept=message("errors", "What was at “{folder}” before is unchanged."),
            todo=message("errors", "Make room on the disk, or choose another folder."),
            reason=system_reason(error),
            folder=target,
        ) from error


def check_replaceable(target: Path, *, replace_existing: bool) -> None:
    """Raise `ExportError` where a target that exists may not be replaced."""
    if not replace_existing:
        raise ExportError(
            message("errors", "“{folder}” exists already."),
            kept=message("errors", "Nothing was written."),
            todo=message("errors", "Choose another name, or say that it may be replaced."),
            folder=target,
        )
    if not _is_export(target):
        raise ExportError(
            message("errors", "“{folder}” is no export, so it is not replaced."),
            kept=message("errors", "Nothing was written."),
            todo=message("errors", "Choose another name."),
            folder=target,
        )


def _is_export(target: Path) -> bool:
    """Tell whether a path is a folder that is empty or that an export wrote."""
    if not target.is_dir():
        return False
    if (target / LOSSES).exists():
        return True
    return all((inside / LOSSES).exists() for inside in target.iterdir())


def _sweep(target: Path) -> None:
    """Delete what exports of this name left that were killed more than a day ago."""
    for left in target.parent.glob(f".{glob.escape(target.name)}.????????"):
        if time.time() - left.stat().st_mtime > _DAY:
            shutil.rmtree(left, ignore_errors=True)


def _take_name(made: Path, target: Path) -> None:
    """Give the new folder the name; what had it before has the new folder's old name then."""
    if not target.exists():
        made.rename(target)
    elif not _exchanged(made, target):
        aside = made.with_name(f"{made.name}.old")
        target.rename(aside)
        try:
            made.rename(target)
        except OSError:
            aside.rename(target)
            raise
        aside.rename(made)
    _to_disk(target.parent)


def _exchanged(one: Path, other: Path) -> bool:
    """Let two paths change names in one step; return False where the system cannot."""
    if os.name != "posix":
        return False
    library = ctypes.CDLL(None, use_errno=True)
    first, second = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux" and hasattr(library, "renameat2"):
        done: int = library.renameat2(_AT_FDCWD, first, _AT_FDCWD, second, _EXCHANGE)
        return done == 0
    if sys.platform == "darwin" and hasattr(library, "renamex_np"):
        done = library.renamex_np(first, second, _EXCHANGE)
        return done == 0
    return False


def _all_to_disk(folder: Path) -> None:
    """Wait until all in the folder is on the disk: in one step where the system can (Linux).

    Waiting for a thousand files one after the other takes minutes on a slow disk.
    """
    if sys.platform == "linux" and _disk_synced(folder):
        return
    for path in (folder, *folder.rglob("*")):
        _to_disk(path)


def _disk_synced(folder: Path) -> bool:
    """Wait for all that is to be written on the folder's disk; False where the system cannot."""
    library = ctypes.CDLL(None, use_errno=True)
    if not hasattr(library, "syncfs"):
        return False
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        if library.syncfs(descriptor) != 0:
            number = ctypes.get_errno()
            raise OSError(number, os.strerror(number))
    finally:
        os.close(descriptor)
    return True


def _to_disk(path: Path) -> None:
    """Wait until a file, or a folder's entries, are on the disk, where the system can say so."""
    if os.name != "posix" and path.is_dir():
        return
    descriptor = os.open(path, os.O_RDONLY if os.name == "posix" else os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
