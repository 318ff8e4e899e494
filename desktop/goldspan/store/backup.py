"""Copies an open project file: consistent, whole or not at all."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from goldspan.domain.ids import new_id

PAGES_PER_STEP = 2_000


def copy_database(
    source: sqlite3.Connection,
    target: Path,
    report: Callable[[int, int], None] | None = None,
) -> None:
    """Copy the database as it is now to `target`, which appears there whole and on the disk.

    `report` is called with pages done and pages in all, and may raise to stop. An existing
    target is replaced at the end, not before.
    """
    temporary = target.with_name(f".{target.name}.{new_id()[:8]}.part")

    def step(_status: int, remaining: int, total: int) -> None:
        if report is not None:
            report(total - remaining, total)

    try:
        temporary.touch(exist_ok=False)
        with closing(sqlite3.connect(temporary, isolation_level=None)) as copy:
            # A reading transaction pins what is copied while others go on writing.
            source.execute("BEGIN")
            try:
                source.execute("SELECT count(*) FROM sqlite_schema").fetchone()
                source.backup(copy, pages=PAGES_PER_STEP, progress=step, sleep=0)
            finally:
                source.execute("ROLLBACK")
            # One file, without a log beside it; it returns to the log when it is opened.
            copy.execute("PRAGMA journal_mode = DELETE")
        sync_file(temporary)
        temporary.replace(target)
        sync_folder(target.parent)
    finally:
        temporary.unlink(missing_ok=True)


def sync_file(path: Path) -> None:
    """Wait until the file's contents are on the disk."""
    handle = os.open(path, os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(path: Path) -> None:
    """Wait until the folder's entries are on the disk, where the system can do that."""
    if os.name == "nt":
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
