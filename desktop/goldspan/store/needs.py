"""Which rows need which: a thing that another one refers to cannot go while that stands."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from typing import Final, NamedTuple

from peewee import ForeignKeyField

from goldspan.domain.change import EntityKind
from goldspan.store.rows import FORMATS, Row

Ids = defaultdict[EntityKind, set[str]]
_AUTHORS: Final = (
    "SELECT DISTINCT annotator FROM action WHERE annotator IN (SELECT value FROM json_each(?))"
)


class Reference(NamedTuple):
    """A column of a kind's table, and the kind whose ids it holds."""

    column: str
    place: int
    target: EntityKind


def _references() -> dict[EntityKind, tuple[Reference, ...]]:
    kinds = {row_format.table: kind for kind, row_format in FORMATS.items()}
    return {
        kind: tuple(
            Reference(field.column_name, index, kinds[field.rel_model])
            for index, field in enumerate(row_format.table._meta.sorted_fields)
            if isinstance(field, ForeignKeyField) and field.rel_model in kinds
        )
        for kind, row_format in FORMATS.items()
    }


REFERENCES: Final[Mapping[EntityKind, tuple[Reference, ...]]] = _references()


def add_references(found: Ids, kind: EntityKind, rows: Iterable[Row]) -> None:
    """Note what rows of a kind refer to."""
    references = REFERENCES[kind]
    if not references:
        return
    for row in rows:
        for _, index, target in references:
            value = row[index]
            if value is not None:
                found[target].add(value)


def missing(connection: sqlite3.Connection, kind: EntityKind, ids: Collection[str]) -> set[str]:
    """Return which of these ids have no row."""
    if not ids:
        return set()
    table = FORMATS[kind].table._meta.table_name
    rows = connection.execute(
        f'SELECT value FROM json_each(?) WHERE value NOT IN (SELECT "id" FROM "{table}")',
        (json.dumps(list(ids)),),
    )
    return {row[0] for row in rows}


def needed(connection: sqlite3.Connection, kind: EntityKind, ids: Collection[str]) -> set[str]:
    """Return which of these ids some row refers to; whoever did anything is needed too."""
    found: set[str] = set()
    if not ids:
        return found
    listed = (json.dumps(list(ids)),)
    if kind is EntityKind.ANNOTATOR:
        found.update(row[0] for row in connection.execute(_AUTHORS, listed))
    for source, references in REFERENCES.items():
        table = FORMATS[source].table._meta.table_name
        for column, _, target in references:
            if target is kind:
                rows = connection.execute(
                    f'SELECT DISTINCT "{column}" FROM "{table}"'
                    f' WHERE "{column}" IN (SELECT value FROM json_each(?))',
                    listed,
                )
                found.update(row[0] for row in rows)
    return found
