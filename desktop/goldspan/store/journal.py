"""Reads what happened: actions, their changes, and the newest change of each entity."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from goldspan.domain.change import Action, ActionKind, EntityChange, EntityKind
from goldspan.domain.merging import Merge
from goldspan.store.models import ActionRow, ChangeRow
from goldspan.store.records import canonical, from_json
from goldspan.store.sql import statement

_SETTLING: Final = frozenset({ActionKind.RESOLVE, ActionKind.ADJUDICATE})
_ACTION_COLUMNS: Final = (
    ActionRow.id,
    ActionRow.annotator,
    ActionRow.kind,
    ActionRow.at,
    ActionRow.undoes,
    ActionRow.subject,
)
_ACTIONS: Final = statement(
    ActionRow.select(*_ACTION_COLUMNS).order_by(ActionRow.seq.desc()).limit(1)
)
_ACTION: Final = statement(ActionRow.select(*_ACTION_COLUMNS).where(ActionRow.id == ""))
_OWN_ACTIONS: Final = statement(
    ActionRow.select(*_ACTION_COLUMNS)
    .where(ActionRow.annotator == "")
    .order_by(ActionRow.seq.desc())
    .limit(1)
)
_CHANGES: Final = statement(
    ChangeRow.select(ChangeRow.entity_kind, ChangeRow.before, ChangeRow.after)
    .where(ChangeRow.action == "")
    .order_by(ChangeRow.seq)
)
_CHANGES_BACKWARDS: Final = statement(
    ChangeRow.select(ChangeRow.seq, ChangeRow.entity_kind, ChangeRow.before, ChangeRow.after)
    .where(ChangeRow.action == "", ChangeRow.seq < 0)
    .order_by(ChangeRow.seq.desc())
    .limit(1)
)
_LAST_CHANGE: Final = statement(
    ChangeRow.select(ChangeRow.id)
    .where(ChangeRow.action == "")
    .order_by(ChangeRow.seq.desc())
    .limit(1)
)
# SQLite takes the bare columns from the row that has the maximum.
_HEADS: Final = (
    "SELECT entity_kind, entity_id, id, after, depth, max(seq) FROM change"
    " WHERE entity_id IN (SELECT value FROM json_each(?)) GROUP BY entity_kind, entity_id"
)
_STANDING: Final = (
    "SELECT entity_kind, entity_id, heads, parents, record, depth FROM standing"
    " WHERE entity_id IN (SELECT value FROM json_each(?))"
)
_ELSEWHERE: Final = (
    "SELECT id FROM action WHERE id IN (SELECT value FROM json_each(?))"
    " AND (whole IS NOT NULL OR merge IS NOT NULL)"
)
_MERGES: Final = "SELECT id, annotator, at, source, changes FROM merge ORDER BY seq"
_CAME_BY: Final = (
    "SELECT change.id, merge.source FROM change JOIN merge ON merge.id = change.merge"
    " WHERE change.id IN (SELECT value FROM json_each(?))"
)
_AUTHOR: Final = (
    "SELECT annotator.name FROM change JOIN action ON action.id = change.action"
    " JOIN annotator ON annotator.id = action.annotator WHERE change.id = ?"
)
_NEWEST_SEQ: Final = 2**63 - 1
_NO_LIMIT: Final = -1  # as SQLite has it


class Head(NamedTuple):
    """What an entity's next change goes on from.

    `change` is its parent, `others` a JSON list of further ones; `record` is what stands (None:
    gone), `depth` the greatest of the parents'.
    """

    change: str
    record: str | None
    depth: int
    others: str | None = None


def actions(
    connection: sqlite3.Connection, annotator: str | None, limit: int | None
) -> list[Action]:
    """Return actions, all or one annotator's, oldest first; with a limit the newest of them."""
    most = _NO_LIMIT if limit is None else limit
    if annotator is None:
        rows = connection.execute(_ACTIONS, (most,))
    else:
        rows = connection.execute(_OWN_ACTIONS, (annotator, most))
    return [_action(row) for row in rows][::-1]


def action(connection: sqlite3.Connection, identifier: str) -> Action | None:
    """Return the action of this id, or None."""
    row = connection.execute(_ACTION, (identifier,)).fetchone()
    return _action(row) if row else None


def _action(row: tuple[str, str, str, str, str | None, str]) -> Action:
    return Action(row[0], row[1], ActionKind(row[2]), row[3], row[4], row[5])


def elsewhere(connection: sqlite3.Connection, identifiers: Iterable[str]) -> set[str]:
    """Return which of these actions came in by merges or are not here in whole."""
    rows = connection.execute(_ELSEWHERE, (json.dumps(list(identifiers)),))
    return {row[0] for row in rows}


def came_by(connection: sqlite3.Connection, changes: Iterable[str]) -> dict[str, str]:
    """Return from which files those of these changes came that were not made here."""
    return dict(connection.execute(_CAME_BY, (json.dumps(list(changes)),)).fetchall())


def merges(connection: sqlite3.Connection) -> list[Merge]:
    """Return what came in from other files, oldest first."""
    return [Merge(*row) for row in connection.execute(_MERGES)]


def settles(connection: sqlite3.Connection, action_: Action) -> bool:
    """Return whether an action decides conflicts of what it changes, or brings that back.

    Resolving does, and so does a reviewer's decision: it is made on what both sides have.
    """
    current: Action | None = action_
    seen = set()  # a file from elsewhere may lead in a circle
    while current is not None and current.kind is ActionKind.REDO and current.id not in seen:
        seen.add(current.id)
        undoing = action(connection, current.undoes or "")
        current = action(connection, undoing.undoes or "") if undoing is not None else None
    return current is not None and current.kind in _SETTLING


def reopens(connection: sqlite3.Connection, action_: Action) -> bool:
    """Return whether an action may take back that conflicts were decided."""
    if action_.kind is not ActionKind.UNDO:
        return False
    undone = action(connection, action_.undoes or "")
    return undone is not None and undone.kind in {*_SETTLING, ActionKind.REDO}


def action_changes(connection: sqlite3.Connection, identifier: str) -> list[EntityChange]:
    """Return what an action changed, in order."""
    return [_change(*row) for row in connection.execute(_CHANGES, (identifier,))]


def reversed_changes(
    connection: sqlite3.Connection, identifier: str, chunk: int
) -> Iterator[list[EntityChange]]:
    """Yield what takes an action back, newest change first, `chunk` changes at a time."""
    below = _NEWEST_SEQ
    while True:
        rows = connection.execute(_CHANGES_BACKWARDS, (identifier, below, chunk)).fetchall()
        if not rows:
            return
        below = rows[-1][0]
        yield [_change(*row[1:]).reversed() for row in rows]


def _change(kind_name: str, before: str | None, after: str | None) -> EntityChange:
    kind = EntityKind(kind_name)
    return EntityChange(
        before=None if before is None else from_json(kind, before),
        after=None if after is None else from_json(kind, after),
    )


def heads(
    connection: sqlite3.Connection, ids: Iterable[str], *, resolving: bool = False
) -> dict[tuple[str, str], Head]:
    """Return what stands of the entities of these ids, by kind and id.

    Where several changes are the newest, `resolving` goes on from all of them.
    """
    listed = (json.dumps(list(ids)),)
    rows = connection.execute(_HEADS, listed)
    found = {(row[0], row[1]): Head(row[2], row[3], row[4]) for row in rows}
    for kind, identifier, every, some, record, depth in connection.execute(_STANDING, listed):
        first, *others = json.loads(every if resolving else some)
        found[kind, identifier] = Head(first, record, depth, canonical(others) if others else None)
    return found


def changes_so_far(connection: sqlite3.Connection, identifier: str) -> int:
    """Return how many changes an action has; they are numbered from 0 in their ids."""
    row = connection.execute(_LAST_CHANGE, (identifier, 1)).fetchone()
    return int(row[0].rpartition("-")[2]) + 1 if row else 0


def author(connection: sqlite3.Connection, change: str) -> str:
    """Return the name of the annotator who made a change."""
    row = connection.execute(_AUTHOR, (change,)).fetchone()
    return str(row[0]) if row else ""
