"""Numbered migrations of older project files, each after a backup of the whole file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from goldspan.domain.errors import ProjectError
from goldspan.domain.messages import message
from goldspan.store.backup import copy_database
from goldspan.store.version_2 import to_version_2
from goldspan.store.version_3 import to_version_3
from goldspan.store.version_4 import to_version_4
from goldspan.store.version_5 import to_version_5


@dataclass(frozen=True, slots=True)
class Migration:
    """Brings a file from version `to - 1` to version `to`.

    `apply` gets a connection in a transaction and must not commit; foreign keys are checked
    when it is done.
    """

    to: int
    apply: Callable[[sqlite3.Connection], None]


@dataclass(frozen=True, slots=True)
class Schema:
    """The version that this program writes, and the migrations that lead to it."""

    version: int
    migrations: Sequence[Migration] = ()


CURRENT = Schema(
    version=5,
    migrations=(
        Migration(2, to_version_2),
        Migration(3, to_version_3),
        Migration(4, to_version_4),
        Migration(5, to_version_5),
    ),
)


def migrate(connection: sqlite3.Connection, path: Path, version: int, schema: Schema) -> Path:
    """Back the file up beside itself, then bring it up to date; return the backup's path.

    Each migration is one transaction; a crash between two leaves a file of the version reached,
    and the next opening goes on from there. Raise `ProjectError` where no way leads on.
    """
    steps = {step.to: step for step in schema.migrations}
    missing = [to for to in range(version + 1, schema.version + 1) if to not in steps]
    if missing:
        raise ProjectError(
            message("errors", "“{file}” is of version {version}, which Goldspan cannot read."),
            kept=message("errors", "The file was not touched."),
            todo=message("errors", "Open it with the version of Goldspan that made it."),
            file=path.name,
            version=version,
        )
    backup = free_backup_path(path, version)
    copy_database(connection, backup)
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        for to in range(version + 1, schema.version + 1):
            _step(connection, path, steps[to])
    finally:
        connection.execute("PRAGMA foreign_keys = ON")
    return backup


def file_version(connection: sqlite3.Connection) -> int:
    """Return the version of the file's tables."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def _step(connection: sqlite3.Connection, path: Path, step: Migration) -> None:
    connection.execute("BEGIN IMMEDIATE")
    try:
        if file_version(connection) >= step.to:  # another process was faster
            connection.execute("ROLLBACK")
            return
        step.apply(connection)
        if connection.execute("PRAGMA foreign_key_check").fetchone() is not None:
            raise ProjectError(
                message("errors", "“{file}” could not be brought to version {version}."),
                kept=message("errors", "The file is as it was; a backup lies beside it."),
                todo=message("errors", "Run “goldspan verify” on it and report what it says."),
                file=path.name,
                version=step.to,
            )
        connection.execute(f"PRAGMA user_version = {step.to}")
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


def free_backup_path(path: Path, version: int) -> Path:
    """Return a name beside the project that no file has yet: `name.version-1.goldspan`."""
    candidate = path.with_name(f"{path.stem}.version-{version}{path.suffix}")
    number = 2
    while candidate.exists():
        candidate = path.with_name(f"{path.stem}.version-{version}-{number}{path.suffix}")
        number += 1
    return candidate
