"""Brings the rows of the tables along with what changed, and checks that each was there."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from goldspan.domain.change import EntityKind
from goldspan.domain.errors import ProjectError
from goldspan.domain.messages import message
from goldspan.store.folding import Net
from goldspan.store.sql import ENTITY_STATEMENTS

# Things others refer to come first when they are made, last when they go.
_ORDER: Final = (
    EntityKind.ANNOTATOR,
    EntityKind.SCHEME,
    EntityKind.ACTOR,
    EntityKind.ARTICLE,
    EntityKind.RUN,
    EntityKind.SPAN,
    EntityKind.LINK,
    EntityKind.VERDICT,
    EntityKind.LINK_VERDICT,
    EntityKind.LAYER_STATE,
    EntityKind.DISMISSAL,
    EntityKind.ASSIGNMENT,
    EntityKind.ADJUDICATION,
    EntityKind.SPLIT,
    EntityKind.RELEASE,
    EntityKind.DATASHEET_ANSWER,
)


def write_rows(
    connection: sqlite3.Connection, path: Path, nets: Mapping[EntityKind, Mapping[str, Net]]
) -> None:
    """Write what became of entities; raise `ProjectError` where other rows were there than said."""
    for kind in reversed(_ORDER):
        if kind in nets:
            net = nets[kind].items()
            gone = [(key,) for key, (existed, after, _) in net if existed and after is None]
            _run(connection, path, ENTITY_STATEMENTS[kind].delete, gone)
    for kind in _ORDER:
        if kind in nets:
            net = nets[kind].items()
            changed = [(*row, key) for key, (existed, _, row) in net if existed and row]
            _run(connection, path, ENTITY_STATEMENTS[kind].update, changed)
            made = [row for _, (existed, _, row) in net if row and not existed]
            _run(connection, path, ENTITY_STATEMENTS[kind].insert, made)


def _run(
    connection: sqlite3.Connection, path: Path, sql: str, rows: Sequence[tuple[object, ...]]
) -> None:
    if not rows:
        return
    try:
        done = connection.executemany(sql, rows).rowcount
    except sqlite3.IntegrityError as error:
        raise _out_of_step(path, error) from error
    if done != len(rows):
        raise _out_of_step(path, f"{done} of {len(rows)} rows")


def _out_of_step(path: Path, reason: object) -> ProjectError:
    return ProjectError(
        message("errors", "The tables of “{file}” do not fit its history: {reason}."),
        kept=message("errors", "Nothing was changed."),
        todo=message("errors", "Run “goldspan verify” on it, or open the newest backup."),
        file=path.name,
        reason=reason,
    )
