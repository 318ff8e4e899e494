"""Takes a merge back: forgets what came in by it, as long as nothing here builds on it."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from typing import Final

from goldspan.domain.change import EntityKind
from goldspan.domain.errors import ConflictError
from goldspan.domain.messages import message
from goldspan.store import kept_files
from goldspan.store.needs import Ids
from goldspan.store.settling import WriteRows, settle

_SOURCE: Final = "SELECT source FROM merge WHERE id = ?"
_BUILDS_ON: Final = (
    "SELECT annotator.name, merge.source FROM change JOIN action ON action.id = change.action"
    " JOIN annotator ON annotator.id = action.annotator"
    " LEFT JOIN merge ON merge.id = change.merge"
    " WHERE change.merge IS NOT :merge AND (EXISTS"
    " (SELECT 1 FROM change AS earlier WHERE earlier.id = change.parent AND earlier.merge = :merge)"
    " OR change.others IS NOT NULL AND EXISTS"
    " (SELECT 1 FROM json_each(change.others) JOIN change AS earlier ON earlier.id = value"
    " WHERE earlier.merge = :merge)) ORDER BY change.merge IS NOT NULL LIMIT 1"
)
_UNDOES: Final = (
    "SELECT annotator.name, merge.source FROM action"
    " JOIN action AS undone ON undone.id = action.undoes"
    " JOIN annotator ON annotator.id = action.annotator"
    " LEFT JOIN merge ON merge.id = action.merge"
    " WHERE undone.merge = :merge AND action.merge IS NOT :merge"
    " ORDER BY action.merge IS NOT NULL LIMIT 1"
)
_TOUCHED: Final = "SELECT DISTINCT entity_kind, entity_id FROM change WHERE merge = ?"
# Of which actions something goes: from now on not all their changes are here.
_PARTIAL: Final = (
    "UPDATE action SET whole = coalesce(whole,"
    " (SELECT count(*) FROM change WHERE change.action = action.id))"
    " WHERE id IN (SELECT action FROM change WHERE merge = ?)"
)
_FORGET: Final = (
    "DELETE FROM change WHERE merge = :merge",
    "DELETE FROM action WHERE whole IS NOT NULL"
    " AND NOT EXISTS (SELECT 1 FROM change WHERE change.action = action.id)",
    # What another merge brought of the same action is still here.
    "UPDATE action SET merge = (SELECT merge FROM change WHERE change.action = action.id LIMIT 1)"
    " WHERE merge = :merge",
    "DELETE FROM merge WHERE id = :merge",
)
_FORGET_TEXT: Final = (
    "DELETE FROM text WHERE sha256 >= ?1 AND sha256 < ?1 || 'g' AND NOT EXISTS"
    " (SELECT 1 FROM change WHERE entity_id = ?1 AND entity_kind = ?2)"
)
_FILES: Final = (
    "SELECT DISTINCT value FROM change, json_each(change.after, '$.files')"
    " WHERE change.entity_kind = 'release' AND change.after IS NOT NULL"
)
_KEPT: Final = message("errors", "Nothing was changed.")


def take_back(connection: sqlite3.Connection, merge: str, write_rows: WriteRows) -> None:
    """Forget what came in by a merge; the caller begins and ends the transaction.

    Raise `ConflictError` where there is no such merge, or later changes build on it.
    """
    row = connection.execute(_SOURCE, (merge,)).fetchone()
    if row is None:
        raise ConflictError(message("errors", "This merge has been taken back already."))
    _refuse_where_needed(connection, merge, str(row[0]))
    touched: Ids = defaultdict(set)
    for kind, identifier in connection.execute(_TOUCHED, (merge,)):
        touched[EntityKind(kind)].add(identifier)
    files = _files(connection, f"{_FILES} AND change.merge = ?", merge)
    connection.execute(_PARTIAL, (merge,))
    for statement in _FORGET:
        connection.execute(statement, {"merge": merge})
    settle(connection, touched, {}, write_rows)
    articles = [(each, EntityKind.ARTICLE.value) for each in touched[EntityKind.ARTICLE]]
    connection.executemany(_FORGET_TEXT, articles)
    if files:
        kept_files.forget(connection, files - _files(connection, _FILES))


def _files(connection: sqlite3.Connection, query: str, *values: str) -> set[str]:
    """Return the files of releases, of those that were undone as well."""
    return {row[0] for row in connection.execute(query, values)}


def _refuse_where_needed(connection: sqlite3.Connection, merge: str, source: str) -> None:
    found = []
    for query in (_BUILDS_ON, _UNDOES):
        found += connection.execute(query, {"merge": merge}).fetchall()
    own = next((author for author, other in found if other is None), None)
    if own is not None:
        # What was done here stays in the history, undone or not: there is no way back any more.
        raise ConflictError(
            message(
                "errors",
                "What came from “{source}” can no longer be taken back: {author} has gone on from"
                " it, and that counts even where it was undone.",
            ),
            kept=_KEPT,
            todo=message("errors", "Change or remove what came in where it stands."),
            source=source,
            author=own,
        )
    if found:
        raise ConflictError(
            message(
                "errors",
                "What came from “{source}” cannot be taken back: “{other}”, which was merged too,"
                " goes on from it.",
            ),
            kept=_KEPT,
            todo=message("errors", "Take “{other}” back first."),
            source=source,
            other=found[0][1],
        )
