"""Explains why a change cannot be made: who was faster, or who still needs what should go."""

from __future__ import annotations

import sqlite3
from typing import Final

from goldspan.domain.change import EntityChange
from goldspan.domain.errors import ConflictError, GoldspanError
from goldspan.domain.messages import message
from goldspan.store import journal

_KEPT: Final = message("errors", "Nothing was changed.")
_WORK_TABLES: Final = frozenset(
    {"span", "link", "verdict", "link_verdict", "layer_state", "dismissal", "assignment", "release"}
)


def conflict_error(
    connection: sqlite3.Connection, change: EntityChange, head: journal.Head | None
) -> ConflictError:
    """Return the error for a change whose `before` is not what the project holds."""
    name = describe(change)
    if head is None:
        return ConflictError(
            message("errors", "“{name}” is not in the project."),
            kept=_KEPT,
            todo=message("errors", "Look at what is there now, then do it again."),
            name=name,
            entity_kind=change.kind.value,
            entity_id=change.entity.id,
        )
    if change.before is None:
        what = message("errors", "“{name}” is in the project already, made by {author}.")
    elif head.record is None:
        what = message("errors", "“{name}” has been removed by {author}.")
    else:
        what = message("errors", "“{name}” has been changed by {author}.")
    return ConflictError(
        what,
        kept=_KEPT,
        todo=message("errors", "Look at what is there now, then do it again."),
        name=name,
        author=journal.author(connection, head.change),
        entity_kind=change.kind.value,
        entity_id=change.entity.id,
    )


def describe(change: EntityChange) -> str:
    """Return a few words by which a person knows the entity: its quote, name, type or kind."""
    entity = change.entity
    for field in ("quote", "title", "name", "type", "pipeline", "words"):
        value = getattr(entity, field, "")
        if value:
            return str(value)[:60]
    return change.kind.value


def blocked_error(connection: sqlite3.Connection) -> GoldspanError:
    """Return the error for a transaction that would leave a reference to nothing.

    Asked while the transaction is still open, so that SQLite can say which reference.
    """
    row = connection.execute("PRAGMA foreign_key_check").fetchone()
    table, rowid, missing = (row[0], row[1], row[2]) if row else ("", 0, "")
    who = ""
    if table in _WORK_TABLES:
        found = connection.execute(
            f'SELECT annotator.name FROM "{table}" JOIN annotator'
            f' ON annotator.id = "{table}".annotator WHERE "{table}".rowid = ?',
            (rowid,),
        ).fetchone()
        who = str(found[0]) if found else ""
    if who:
        return ConflictError(
            message("errors", "{author} has work that needs what this would remove ({missing})."),
            kept=_KEPT,
            todo=message("errors", "Take that work back first."),
            author=who,
            missing=missing,
        )
    return ConflictError(
        message("errors", "Something else in the project needs what is missing here ({missing})."),
        kept=_KEPT,
        todo=message("errors", "Open the project again and look at what is there now."),
        missing=missing or table,
    )
