"""Makes an empty project file: built under another name, put in place whole."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from peewee import DatabaseError, SqliteDatabase

from goldspan.domain.errors import ProjectError
from goldspan.domain.ids import new_id
from goldspan.domain.messages import message
from goldspan.store.backup import sync_file, sync_folder
from goldspan.store.header import APPLICATION_ID
from goldspan.store.migrations import Schema
from goldspan.store.models import create_tables
from goldspan.store.sql import INSERT_META

_KEPT: Final = message("errors", "No project was made.")


def create_file(path: Path, name: str, schema: Schema) -> None:
    """Make a project file with empty tables; raise `ProjectError` where that cannot be.

    An existing file is never replaced. A crash leaves no half-made project behind under `path`.
    """
    if path.exists():
        raise _exists(path)
    temporary = path.with_name(f".{path.name}.{new_id()[:8]}.part")
    try:
        _build(temporary, name, schema)
        sync_file(temporary)
        _put_in_place(temporary, path)
        sync_folder(path.parent)
    except FileExistsError as error:
        raise _exists(path) from error
    except (OSError, sqlite3.Error, DatabaseError) as error:
        raise ProjectError(
            message("errors", "“{file}” could not be made: {reason}."),
            kept=_KEPT,
            todo=message("errors", "Choose a folder that exists, has room and is yours to write."),
            file=path,
            reason=getattr(error, "strerror", None) or error,
        ) from error
    finally:
        temporary.unlink(missing_ok=True)


def _build(path: Path, name: str, schema: Schema) -> None:
    database = SqliteDatabase(str(path), pragmas={"synchronous": "off"})
    with database.connection_context(), database.atomic():
        create_tables(database)
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executemany(
            INSERT_META,
            [
                ("id", new_id()),
                ("name", name),
                ("created", datetime.now(UTC).isoformat(timespec="seconds")),
            ],
        )
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {schema.version}")


def _put_in_place(temporary: Path, path: Path) -> None:
    """Give the file its name without replacing one that came in between, where links exist."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        if path.exists():
            raise FileExistsError(path) from None
        temporary.replace(path)


def _exists(path: Path) -> ProjectError:
    return ProjectError(
        message("errors", "There is a file “{file}” already."),
        kept=message("errors", "It was not touched."),
        todo=message("errors", "Choose another name, or open that one."),
        file=path.name,
    )
