"""Makes an empty project file: built under another name, put in place whole."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any, Final

from peewee import SqliteDatabase

from goldspan.domain.errors import ProjectError
from goldspan.domain.ids import new_id
from goldspan.domain.messages import message, system_reason
from goldspan.store.backup import sync_file, sync_folder
from goldspan.store.header import APPLICATION_ID
from goldspan.store.migrations import Schema
from goldspan.store.releases import SECRET
from goldspan.store.sql import INSERT_META
from goldspan.store.tables import create_tables

_KEPT: Final = message("errors", "No project was made.")


def create_file(
    path: Path, name: str, schema: Schema, fill: Callable[[sqlite3.Connection], None]
) -> None:
    """Make a project file; `fill` writes what it begins with. Raise `ProjectError` on failure.

    An existing file is never replaced. A crash leaves no half-made project behind under `path`.
    """
    ensure_absent(path)
    temporary = path.with_name(f".{path.name}.{new_id()[:8]}.part")
    try:
        _build(temporary, name, schema)
        with closing(sqlite3.connect(temporary, isolation_level=None)) as connection:
            fill(connection)
        put_in_place(temporary, path)
    except (OSError, sqlite3.Error) as error:
        raise ProjectError(
            message("errors", "“{file}” could not be made: {reason}."),
            kept=_KEPT,
            todo=message("errors", "Choose a folder that exists, has room and is yours to write."),
            file=path,
            reason=system_reason(error),
        ) from error
    finally:
        temporary.unlink(missing_ok=True)


@cache
def table_statements() -> tuple[str, ...]:
    """Return the statements that make all tables and indices, as peewee writes them."""
    # Untyped, because peewee's stubs leave its execution methods so.
    blueprint: Any = SqliteDatabase(":memory:")
    with blueprint.connection_context():
        create_tables(blueprint)
        rows = blueprint.execute_sql(
            "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid"
        )
        return tuple(str(row[0]) for row in rows.fetchall())


def _build(path: Path, name: str, schema: Schema) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN")
        for statement in table_statements():
            connection.execute(statement)
        connection.executemany(
            INSERT_META,
            [
                ("id", new_id()),
                ("name", name),
                ("created", datetime.now(UTC).isoformat(timespec="seconds")),
                (SECRET, new_id()),
            ],
        )
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema.version}")
        connection.execute("COMMIT")


def put_in_place(temporary: Path, path: Path) -> None:
    """Give a finished file its name, and wait until that is on the disk.

    Raise `ProjectError` where another file has come in between: it is never replaced.
    """
    sync_file(temporary)
    try:
        path.hardlink_to(temporary)
    except FileExistsError as error:
        raise _exists(path) from error
    except OSError:
        # A file system without links.
        ensure_absent(path)
        temporary.replace(path)
    sync_folder(path.parent)


def ensure_absent(path: Path) -> None:
    """Raise `ProjectError` where there is such a file already, or the path names none."""
    if not path.name:
        raise ProjectError(
            message("errors", "A project needs a file name."),
            kept=_KEPT,
            todo=message("errors", "Choose one that ends in .goldspan."),
        )
    if path.exists():
        raise _exists(path)


def _exists(path: Path) -> ProjectError:
    return ProjectError(
        message("errors", "There is a file “{file}” already."),
        kept=message("errors", "It was not touched."),
        todo=message("errors", "Choose another name, or open that one."),
        file=path.name,
    )
