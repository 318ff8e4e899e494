"""The statements of the hot paths, generated once from the models."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Final

from peewee import SQL

from goldspan.domain.change import EntityKind
from goldspan.store import models
from goldspan.store.rows import FORMATS

# The values of a JSON list, which is one parameter however long it is.
LISTED_VALUES: Final = SQL("(SELECT value FROM json_each(?))")


def statement(query: Any) -> str:
    """Return the SQL of a peewee query; its values are given when it is run, in their order."""
    return str(query.sql()[0])


def insert_statement(table: type[models.Table], *, without: tuple[str, ...] = ()) -> str:
    """Return `INSERT INTO table (columns) VALUES (?, …)` with all columns but those left out."""
    names = [name for name in models.columns(table) if name not in without]
    listed = ", ".join(f'"{name}"' for name in names)
    places = ", ".join("?" * len(names))
    return f'INSERT INTO "{table._meta.table_name}" ({listed}) VALUES ({places})'


@dataclass(frozen=True, slots=True)
class Statements:
    """How rows of one table come, change and go; an update takes the row, then the id again."""

    insert: str
    update: str
    delete: str


def _statements(table: type[models.Table]) -> Statements:
    name = table._meta.table_name
    assigned = ", ".join(f'"{column}" = ?' for column in models.columns(table))
    return Statements(
        insert=insert_statement(table),
        update=f'UPDATE "{name}" SET {assigned} WHERE "id" = ?',
        delete=f'DELETE FROM "{name}" WHERE "id" = ?',
    )


ENTITY_STATEMENTS: Final[dict[EntityKind, Statements]] = {
    kind: _statements(row_format.table) for kind, row_format in FORMATS.items()
}
INSERT_ACTION: Final = insert_statement(models.ActionRow, without=("seq", "whole", "merge"))
INSERT_CHANGE: Final = insert_statement(models.ChangeRow, without=("seq", "merge"))
MERGE_ACTION: Final = insert_statement(models.ActionRow, without=("seq",))
MERGE_CHANGE: Final = insert_statement(models.ChangeRow, without=("seq",))
INSERT_MERGE: Final = insert_statement(models.MergeRow, without=("seq",))
PUT_STANDING: Final = insert_statement(models.StandingRow).replace("INSERT", "INSERT OR REPLACE", 1)
INSERT_TEXT: Final = insert_statement(models.TextRow) + " ON CONFLICT DO NOTHING"
INSERT_META: Final = insert_statement(models.MetaRow)
