"""Reads what two sides see differently and nobody has decided yet."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Final

from goldspan.domain.change import ActionKind, EntityKind
from goldspan.domain.merging import Conflict, ConflictReason, Side
from goldspan.store.nodes import Node, rank
from goldspan.store.records import from_json
from goldspan.store.settling import decided_by_rule, graphs, pipeline_ids

_OPEN: Final = (
    "SELECT entity_kind, entity_id, heads, record, conflict, fields FROM standing"
    " WHERE conflict <> '' ORDER BY entity_kind, entity_id"
)
_SIDES: Final = (
    "SELECT change.id, change.after, action.annotator, action.kind, action.at FROM change"
    " JOIN action ON action.id = change.action"
    " WHERE change.id IN (SELECT value FROM json_each(?))"
)
_VERSIONS: Final = (
    "SELECT change.id, change.after, action.annotator, action.kind, action.at FROM change"
    " JOIN action ON action.id = change.action"
    " WHERE change.entity_kind = ? AND change.entity_id IN (SELECT value FROM json_each(?))"
    " ORDER BY change.depth, change.id"
)


def conflicts(connection: sqlite3.Connection) -> list[Conflict]:
    """Return what is in conflict, by kind and id; the side that stands comes first."""
    pipelines = pipeline_ids(connection)
    found = []
    for kind_name, identifier, heads, record, reason, fields in connection.execute(
        _OPEN
    ).fetchall():
        kind = EntityKind(kind_name)
        ((_, nodes),) = graphs(connection, kind, [identifier])
        if decided_by_rule(kind, nodes, pipelines):
            continue
        stands = None if record is None else from_json(kind, record)
        had = _had_it(nodes, record) if reason == ConflictReason.NEEDED else []
        sides = _sides(connection, kind, [*had, *json.loads(heads)])
        if had:
            # Several may have made it together what it is.
            sides = (replace(sides[0], entity=stands), *sides[1:])
        differing = tuple(json.loads(fields))
        found.append(Conflict(kind, identifier, ConflictReason(reason), stands, sides, differing))
    return found


def versions(connection: sqlite3.Connection, kind: EntityKind, ids: Collection[str]) -> list[Side]:
    """Return all that these entities of a kind have ever been, and who had them so; oldest first.

    Of what happened on two sides, neither is older.
    """
    rows = connection.execute(_VERSIONS, (kind.value, json.dumps(list(ids))))
    return [_side(kind, row) for row in rows]


def _had_it(nodes: Sequence[Node], record: str | None) -> list[str]:
    """Return the newest change that left what came back because it is needed, or part of that."""
    there = [node for node in nodes if node.after is not None]
    whole = [node for node in there if node.after == record]
    newest = max(whole or there, key=rank, default=None)
    return [newest.id] if newest is not None else []


def _sides(connection: sqlite3.Connection, kind: EntityKind, heads: list[str]) -> tuple[Side, ...]:
    rows = {row[0]: row for row in connection.execute(_SIDES, (json.dumps(heads),))}
    return tuple(_side(kind, rows[head]) for head in dict.fromkeys(heads))


def _side(kind: EntityKind, row: tuple[str, str | None, str, str, str]) -> Side:
    identifier, after, annotator, action_kind, at = row
    entity = None if after is None else from_json(kind, after)
    return Side(identifier, entity, annotator, ActionKind(action_kind), at)
