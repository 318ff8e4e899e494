"""Folders that hold texts for a short while: what a process that was killed left is swept."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

from filelock import FileLock, Timeout

from goldspan.domain.ids import new_id
from goldspan.services.machine.settings import config_folder

_FOLDER: Final = "work"
_LOCK: Final = ".lock"
_NO_LOCKS: Final = (OSError, NotImplementedError)  # file systems on which nothing can be locked


@contextmanager
def work_folder() -> Iterator[Path]:
    """Give an empty folder that only its owner can read, and that goes when the block ends.

    Raise `OSError` where none can be made.
    """
    sweep_work_folders()
    home = _home()
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    folder = home / new_id()
    lock = _lock(folder)  # before the folder: one that is there and not locked belongs to nobody
    with suppress(*_NO_LOCKS):
        lock.acquire(blocking=False)
    try:
        folder.mkdir(mode=0o700)
        yield folder
    finally:
        _remove(folder, lock)


def sweep_work_folders() -> None:
    """Remove the folders of processes that are no more; those of others stay."""
    with suppress(OSError):
        for left in [each for each in _home().iterdir() if each.suffix != _LOCK]:
            lock = _lock(left)
            try:
                lock.acquire(blocking=False)
            except (Timeout, *_NO_LOCKS):
                continue
            _remove(left, lock)


def _home() -> Path:
    return config_folder() / _FOLDER


def _lock(folder: Path) -> FileLock:
    return FileLock(f"{folder}{_LOCK}", thread_local=False)


def _remove(folder: Path, lock: FileLock) -> None:
    """Remove a folder and its lock, while that is held."""
    shutil.rmtree(folder, ignore_errors=True)
    with suppress(OSError):
        Path(lock.lock_file).unlink()
    lock.release()
