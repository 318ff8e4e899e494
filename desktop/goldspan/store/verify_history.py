"""Proves that the tables are what the changes of each entity add up to, whatever they hang on."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator
from itertools import groupby
from typing import Any, Final

from goldspan.domain.change import EntityKind
from goldspan.domain.messages import message
from goldspan.store.needs import needed
from goldspan.store.problems import Problem
from goldspan.store.records import from_json
from goldspan.store.rows import FORMATS
from goldspan.store.settling import (
    come_back,
    decided_by_rule,
    graphs,
    pipeline_ids,
    row_of_standing,
)
from goldspan.store.standing import first_wrong, standing

_Row = tuple[Any, ...]
_BROKEN_CHAIN: Final = message(
    "errors", "The history of {kind} {id} is broken before the change {change}."
)
_NOT_THE_SUM: Final = message("errors", "{kind} {id} is not what its history adds up to.")
_CHANGES: Final = (
    "SELECT entity_id, id, parent, others, depth, before, after FROM change"
    " WHERE entity_kind = ? ORDER BY entity_id, seq"
)
_STANDING: Final = "SELECT * FROM standing WHERE entity_kind = ?"


def history_problems(connection: sqlite3.Connection, kind: EntityKind) -> Iterator[Problem]:
    """Yield what is wrong with the changes of a kind of entity and with its table."""
    history = _History(connection, kind)
    kept = iter(history)
    rows = connection.execute(f'SELECT * FROM "{FORMATS[kind].table._meta.table_name}" ORDER BY 1')
    record, row = next(kept, None), next(rows, None)
    while record is not None or row is not None:
        if row is None or (record is not None and record[0] < row[0]):
            yield history.not_the_sum(record[0] if record else "")
            record = next(kept, None)
        elif record is None or row[0] < record[0]:
            yield history.not_the_sum(row[0])
            row = next(rows, None)
        else:
            if not _same(kind, row, record[1]):
                yield history.not_the_sum(row[0])
            record, row = next(kept, None), next(rows, None)
    yield from history.problems


class _History:
    """What the changes of a kind leave, entity by entity in the order of the ids.

    What is found wrong on the way is in `problems`.
    """

    def __init__(self, connection: sqlite3.Connection, kind: EntityKind) -> None:
        self.problems: list[Problem] = []
        self._connection = connection
        self._kind = kind
        self._pipelines = pipeline_ids(connection)
        self._said = {row[1]: row for row in connection.execute(_STANDING, (kind.value,))}

    def __iter__(self) -> Iterator[tuple[str, str]]:
        rows = self._connection.execute(_CHANGES, (self._kind.value,))
        for identifier, group in groupby(rows, key=lambda row: str(row[0])):
            record = self._stands(identifier, list(group))
            if record is not None:
                yield identifier, record
        self.problems += map(self.not_the_sum, self._said)

    def _stands(self, identifier: str, changes: list[_Row]) -> str | None:
        """Return the record that an entity's changes leave."""
        said = self._said.pop(identifier, None)
        if said is None and _in_line(changes):
            record: str | None = changes[-1][-1]
            return record
        ((_, nodes),) = graphs(self._connection, self._kind, [identifier])
        by_rule = decided_by_rule(self._kind, nodes, self._pipelines)
        wrong = first_wrong(self._kind, nodes, by_rule=by_rule)
        if wrong is not None:
            what: dict[str, object] = {
                "kind": self._kind.value,
                "id": identifier,
                "change": wrong,
            }
            self.problems.append(Problem(_BROKEN_CHAIN, what))
            return nodes[-1].after
        stood = standing(self._kind, nodes, by_rule=by_rule)
        if stood.record is None and needed(self._connection, self._kind, [identifier]):
            stood = come_back(stood)
        if said != row_of_standing(self._kind, identifier, stood, nodes[-1].id):
            self.problems.append(self.not_the_sum(identifier))
        return stood.record

    def not_the_sum(self, identifier: str) -> Problem:
        """Return that a row, or what is noted of what stands, is not what the changes leave."""
        return Problem(_NOT_THE_SUM, {"kind": self._kind.value, "id": identifier})


def _in_line(changes: Collection[_Row]) -> bool:
    """Return whether changes simply follow one another."""
    previous: tuple[str | None, str | None, int] = (None, None, 0)
    for _, identifier, parent, others, depth, before, after in changes:
        if (parent, before, depth - 1) != previous or others is not None:
            return False
        previous = (identifier, after, depth)
    return True


def _same(kind: EntityKind, row: _Row, record: str) -> bool:
    """Return whether a row and a record are the same entity, each as it would be written."""
    try:
        return FORMATS[kind].encode(from_json(kind, record)) == (record, row)
    except (ValueError, KeyError, TypeError, AttributeError):
        return False
