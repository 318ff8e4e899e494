"""Looks at a project file that came from elsewhere before anything of it is believed.

Such a file may be broken or mean harm: views in place of tables, rows without end, texts that are
not those their hashes name. It is looked at without being changed.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from goldspan.domain.article import article_id, text_hash
from goldspan.domain.errors import ProjectError
from goldspan.domain.messages import message
from goldspan.store.database import Connection, Mode, connect, untouched_and_protected
from goldspan.store.errors import damaged_error
from goldspan.store.header import check_header, log_size
from goldspan.store.migrations import CURRENT

MOST_ROWS: Final = 20_000_000  # in any one table
LONGEST_VALUE: Final = 200_000_000  # bytes
_KNOWN_TYPES: Final = frozenset({"table", "index"})
_UNTOUCHED: Final = message("errors", "Nothing was taken from it, and the project is unchanged.")
_ASK_AGAIN: Final = message("errors", "Ask whoever sent it for the file as Goldspan wrote it.")


class StrangeError(ProjectError):
    """A file that says it is a project but does not look like one that Goldspan wrote."""


@dataclass(frozen=True, slots=True)
class Stranger:
    """What a file says of itself: its project, and the version of its tables."""

    project: str
    name: str
    version: int
    meta: dict[str, str]


def look_at(path: Path, *, most_rows: int = MOST_ROWS) -> Stranger:
    """Return what a file says of itself.

    Raise `ProjectError` where it is no project, newer, damaged, has more rows than can be, or has
    other tables than a project.
    """
    version = check_header(path, CURRENT.version)
    try:
        with closing(open_to_read(path)) as connection:
            _check_tables(connection, path)
            _check_sizes(connection, path, most_rows)
            meta = dict(connection.execute("SELECT key, value FROM meta"))
            _check_pages(connection, path)
            _check_texts(connection, path)
    except sqlite3.Error as error:
        raise damaged_error(path, error) from error
    except (TypeError, ValueError, AttributeError) as error:
        raise strange(path, error) from error
    return Stranger(str(meta.get("id", "")), str(meta.get("name", path.stem)), version, meta)


def check_project(stranger: Stranger, path: Path, project: str) -> None:
    """Raise `ProjectError` unless a file is of this project."""
    if stranger.project != project:
        raise ProjectError(
            message("errors", "“{file}” belongs to another project, “{other}”."),
            kept=_UNTOUCHED,
            todo=message(
                "errors", "Open that project to merge it there, or import its articles here."
            ),
            file=path.name,
            other=stranger.name,
        )


def refuse_strange(path: Path) -> None:
    """Raise `StrangeError` where reading a file would run what somebody put into it.

    Quick: only the names and kinds of its tables are read. What else is wrong is left to whoever
    opens it.
    """
    # Without a log the file is read as it lies there: nothing is put beside it, nothing locked.
    mode = Mode.READ if log_size(path) else Mode.FROZEN
    with suppress(sqlite3.Error), closing(connect(path, mode)) as connection:
        connection.execute("PRAGMA query_only = ON")
        _check_tables(connection, path)


def open_to_read(path: Path) -> Connection:
    """Open the file for reading, with its log where it has one; nothing of it is run."""
    modes = [Mode.READ, Mode.PROTECTED] if log_size(path) else [Mode.READ, Mode.FROZEN]
    if untouched_and_protected(path):
        modes = [Mode.FROZEN]
    for mode in modes:
        connection = connect(path, mode)
        try:
            connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, LONGEST_VALUE)
            connection.execute("PRAGMA query_only = ON")
            connection.execute("PRAGMA cell_size_check = ON")
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except sqlite3.Error:
            connection.close()
            if mode is modes[-1]:
                raise
        else:
            return connection
    raise AssertionError("one of the modes opens it or fails")


def _check_tables(connection: Connection, path: Path) -> None:
    """Refuse views, triggers, virtual tables and computed columns: reading them runs them."""
    tables = set()
    for kind, name, sql in connection.execute("SELECT type, name, sql FROM sqlite_schema"):
        plain = str(sql or "CREATE").upper().split(None, 2)[:2]
        if kind not in _KNOWN_TYPES or "VIRTUAL" in plain:
            raise strange(path, name)
        if kind == "table":
            tables.add(str(name))
    for name in tables:
        columns = connection.execute("SELECT hidden FROM pragma_table_xinfo(?)", (name,))
        if any(hidden for (hidden,) in columns):
            raise strange(path, name)
    for name in ("meta", "text", "article", "action", "change"):
        if name not in tables:
            raise strange(path, name)


def _check_sizes(connection: Connection, path: Path, most_rows: int) -> None:
    """Refuse more rows than a project can have, without counting all of them."""
    for (name,) in connection.execute("SELECT name FROM sqlite_schema WHERE type = 'table'"):
        quoted = str(name).replace('"', '""')
        rows = f'SELECT count(*) FROM (SELECT 1 FROM "{quoted}" LIMIT ?)'
        if connection.execute(rows, (most_rows + 1,)).fetchone()[0] > most_rows:
            raise StrangeError(
                message("errors", "“{file}” has more rows than a project can have."),
                kept=_UNTOUCHED,
                todo=_ASK_AGAIN,
                file=path.name,
            )


def _check_pages(connection: Connection, path: Path) -> None:
    for (line,) in connection.execute("PRAGMA quick_check(1)"):
        if line != "ok":
            raise damaged_error(path, line)


def _check_texts(connection: Connection, path: Path) -> None:
    """Refuse a file whose texts are not those that its articles were made of."""
    named = {
        digest: str(name) for name, digest in connection.execute("SELECT name, sha256 FROM article")
    }
    for digest, body in connection.execute("SELECT sha256, body FROM text"):
        if text_hash(body) != digest:
            raise StrangeError(
                message("errors", "In “{file}” the text of “{article}” was changed."),
                kept=_UNTOUCHED,
                todo=message(
                    "errors",
                    "A corrected text is a new article: import it, then share that out.",
                ),
                file=path.name,
                article=named.get(digest, digest),
            )
    for identifier, digest, name in connection.execute("SELECT id, sha256, name FROM article"):
        if identifier != article_id(digest):
            raise strange(path, name)


def strange(path: Path, part: object) -> StrangeError:
    """Return the error for a file in which `part` is not as Goldspan writes it."""
    return StrangeError(
        message("errors", "“{file}” is not as Goldspan writes projects: {part}."),
        kept=_UNTOUCHED,
        todo=_ASK_AGAIN,
        file=path.name,
        part=str(part)[:80],
    )
