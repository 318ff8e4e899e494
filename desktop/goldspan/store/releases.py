"""Reads the split, the releases and the answers of the datasheet."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from hashlib import sha256
from typing import Final

from goldspan.domain.change import ActionKind, EntityKind
from goldspan.domain.releases import DatasheetAnswer, Release, Split
from goldspan.store import articles, release_rows
from goldspan.store.release_models import DatasheetAnswerRow, ReleaseRow, SplitRow
from goldspan.store.release_records import release_from_record
from goldspan.store.sql import statement

SECRET: Final = "secret"  # in the file's meta, in no bundle: what pseudonyms are made with
_SPLIT: Final = statement(SplitRow.select().order_by(SplitRow.id).limit(1))
_RELEASES: Final = statement(ReleaseRow.select().order_by(ReleaseRow.number, ReleaseRow.id))
_RELEASE: Final = statement(ReleaseRow.select().where(ReleaseRow.id == ""))
_RECORDS: Final = "SELECT DISTINCT after FROM change WHERE entity_kind = ? AND after IS NOT NULL"
_EVER: Final = f"{_RECORDS} AND action IN (SELECT id FROM action WHERE kind = ?) ORDER BY seq"
_ANSWERS: Final = statement(
    DatasheetAnswerRow.select().order_by(DatasheetAnswerRow.question, DatasheetAnswerRow.id)
)
_NUMBER: Final = (
    "SELECT after ->> 'number' FROM change WHERE entity_kind = ? AND entity_id = ?"
    " AND after IS NOT NULL ORDER BY seq DESC LIMIT 1"
)
# Those that were taken back count: what was written of them may be in somebody's hands.
_LAST_NUMBER: Final = (
    "SELECT max(after ->> 'number') FROM change WHERE entity_kind = ?"
    " AND action IN (SELECT id FROM action WHERE kind = ?)"
)
# Projects of before releases have no secret; all copies of one have this action.
_FIRST_ACTION: Final = "SELECT id FROM action ORDER BY kind <> ?, seq LIMIT 1"
# Releasing leaves what is released as it is, and so do parting it, who comes to do it, and what
# pipelines suggest, which never goes out: they suggest by themselves when an article is opened.
# Of most actions their kind says that they are work: their changes need not be looked at.
_CONTENT: Final = (
    " FROM action WHERE kind <> 'prefill' AND (kind NOT IN ("
    "'release', 'split', 'datasheet', 'join', 'delete', 'resolve', 'undo', 'redo')"
    " OR EXISTS (SELECT 1 FROM change WHERE change.action = action.id"
    " AND entity_kind NOT IN (?, ?, ?, ?)))"
)
_CONTENT_CHANGED: Final = f"SELECT coalesce(max(at), ''){_CONTENT}"
# Of an action that came with a bundle, further changes may come later.
_STATE: Final = (
    "SELECT id, CASE WHEN whole IS NULL THEN ''"
    f" ELSE (SELECT count(*) FROM change WHERE change.action = action.id) END{_CONTENT}"
)
_NOT_CONTENT: Final = (
    EntityKind.RELEASE.value,
    EntityKind.SPLIT.value,
    EntityKind.DATASHEET_ANSWER.value,
    EntityKind.ANNOTATOR.value,
)


def split(connection: sqlite3.Connection) -> Split | None:
    """Return the project's split, or None."""
    row = connection.execute(_SPLIT, (1,)).fetchone()
    return release_rows.split_from_row(row) if row else None


def releases(connection: sqlite3.Connection) -> list[Release]:
    """Return the releases, by number; two that came from two copies may have the same."""
    return [release_rows.release_from_row(row) for row in connection.execute(_RELEASES)]


def release(connection: sqlite3.Connection, identifier: str) -> Release | None:
    """Return the release of this id, or None."""
    row = connection.execute(_RELEASE, (identifier,)).fetchone()
    return release_rows.release_from_row(row) if row else None


def ever(connection: sqlite3.Connection) -> list[Release]:
    """Return all releases that were made, those taken back too."""
    rows = connection.execute(_EVER, (EntityKind.RELEASE.value, ActionKind.RELEASE.value))
    return [release_from_record(json.loads(record)) for (record,) in rows]


def in_history(connection: sqlite3.Connection) -> Iterator[Release]:
    """Yield all releases that any change holds, whatever made it; reads the whole history."""
    for (record,) in connection.execute(_RECORDS, (EntityKind.RELEASE.value,)):
        yield release_from_record(json.loads(record))


def number_for(connection: sqlite3.Connection, identifier: str) -> int:
    """Return the number of a release that is made now: the one it had, else one not given yet."""
    row = connection.execute(_NUMBER, (EntityKind.RELEASE.value, identifier)).fetchone()
    if row is not None:
        return int(row[0])
    kinds = (EntityKind.RELEASE.value, ActionKind.RELEASE.value)
    return int(connection.execute(_LAST_NUMBER, kinds).fetchone()[0] or 0) + 1


def datasheet_answers(connection: sqlite3.Connection) -> list[DatasheetAnswer]:
    """Return what was answered for the datasheet, by question."""
    return [release_rows.answer_from_row(row) for row in connection.execute(_ANSWERS)]


def content_changed(connection: sqlite3.Connection) -> str:
    """Return when anything but releases was last changed, by what the actions say; UTC."""
    return str(connection.execute(_CONTENT_CHANGED, _NOT_CONTENT).fetchone()[0])


def content_state(connection: sqlite3.Connection) -> str:
    """Return a hash of all actions that are in what is released: no clock, no order of arrival."""
    done = sorted(f"{action} {part}" for action, part in connection.execute(_STATE, _NOT_CONTENT))
    return sha256("\n".join(done).encode()).hexdigest()


def pseudonym_key(connection: sqlite3.Connection) -> bytes:
    """Return what pseudonyms are made with: the same in all copies of a project, in no release."""
    secret = articles.meta(connection).get(SECRET, "")
    if not secret:
        kind = ActionKind.NEW_PROJECT.value
        row = connection.execute(_FIRST_ACTION, (kind,)).fetchone()
        secret = str(row[0]) if row else ""
    return secret.encode()
