"""Proves that a project file is sound: its pages, references, texts, quotes, and its history."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final

from goldspan.domain.article import article_id, text_hash
from goldspan.domain.change import EntityKind
from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import fill, message
from goldspan.store import articles, layers
from goldspan.store.quotes import check_quotes
from goldspan.store.records import from_json
from goldspan.store.rows import FORMATS

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Problem:
    """Something wrong with a project file: a template and what fills its places."""

    what: str
    details: dict[str, object] = field(default_factory=dict)

    def __str__(self) -> str:
        return fill(self.what, self.details)


_UNREADABLE: Final = message("errors", "The file cannot be read whole: {reason}.")


def verify(connection: sqlite3.Connection, report: Report | None) -> list[Problem]:
    """Return everything that is wrong, an empty list for a sound file.

    The connection should be in a transaction, so that all checks see one moment.
    """
    checks = (_pages, _references, _texts, _quotes, _numbering, _history)
    problems: list[Problem] = []
    for done, check in enumerate(checks):
        if report is not None:
            report(done, len(checks))
        try:
            problems.extend(check(connection))
        except sqlite3.DatabaseError as error:
            problems.append(Problem(_UNREADABLE, {"reason": error}))
            break
        except (ValueError, KeyError, TypeError) as error:
            problems.append(Problem(_UNREADABLE, {"reason": repr(error)}))
    if report is not None:
        report(len(checks), len(checks))
    return problems


def _pages(connection: sqlite3.Connection) -> Iterator[Problem]:
    for (line,) in connection.execute("PRAGMA integrity_check"):
        if line != "ok":
            yield Problem(message("errors", "The file is damaged: {reason}."), {"reason": line})


def _references(connection: sqlite3.Connection) -> Iterator[Problem]:
    for table, rowid, missing, _ in connection.execute("PRAGMA foreign_key_check"):
        yield Problem(
            message("errors", "Row {row} of the table {table} refers to a missing {missing}."),
            {"row": rowid, "table": table, "missing": missing},
        )


def _texts(connection: sqlite3.Connection) -> Iterator[Problem]:
    for digest, body in connection.execute("SELECT sha256, body FROM text"):
        if text_hash(body) != digest:
            yield Problem(
                message("errors", "The text {hash} is not the one that was saved."),
                {"hash": digest},
            )
    for article in articles.articles(connection):
        text = articles.text(connection, article.id)
        if text is None:
            continue
        if len(text) != article.length or article.id != article_id(article.sha256):
            yield Problem(
                message("errors", "The article “{name}” does not fit its text."),
                {"name": article.name},
            )


def _quotes(connection: sqlite3.Connection) -> Iterator[Problem]:
    for article in articles.articles(connection):
        text = articles.text(connection, article.id)
        if text is None:
            continue
        for span in layers.spans(connection, article.id, None):
            try:
                check_quotes(span, text)
            except GoldspanError as error:
                yield Problem(
                    message("errors", "In “{name}”: {reason}"),
                    {"name": article.name, "reason": error},
                )


def _numbering(connection: sqlite3.Connection) -> Iterator[Problem]:
    """Each action's changes are numbered from 0 without gaps, and each action has some."""
    found = connection.execute(
        "SELECT action.id, count(change.id),"
        " count(DISTINCT CAST(substr(change.id, length(action.id) + 2) AS INTEGER)),"
        " max(CAST(substr(change.id, length(action.id) + 2) AS INTEGER))"
        " FROM action LEFT JOIN change ON change.action = action.id GROUP BY action.id"
    )
    for action, count, numbers, highest in found:
        if count == 0 or numbers != count or highest != count - 1:
            yield Problem(
                message("errors", "Changes of the action {action} are missing."), {"action": action}
            )
    for action, undone in connection.execute(
        "SELECT id, undoes FROM action WHERE undoes IS NOT NULL"
        " AND undoes NOT IN (SELECT id FROM action)"
    ):
        yield Problem(
            message("errors", "The action {action} takes back {undone}, which is missing."),
            {"action": action, "undone": undone},
        )


def _history(connection: sqlite3.Connection) -> Iterator[Problem]:
    """The changes of each entity follow one another, and the tables are what they add up to."""
    for kind in EntityKind:
        yield from _chains(connection, kind)
        yield from _rows(connection, kind)
    known = {kind.value for kind in EntityKind}
    for (kind_name,) in connection.execute("SELECT DISTINCT entity_kind FROM change"):
        if kind_name not in known:
            yield Problem(
                message("errors", "There are changes of an unknown kind: {kind}."),
                {"kind": kind_name},
            )


def _chains(connection: sqlite3.Connection, kind: EntityKind) -> Iterator[Problem]:
    current, parent, state = "", None, None
    rows = connection.execute(
        "SELECT entity_id, id, parent, before, after FROM change WHERE entity_kind = ?"
        " ORDER BY entity_id, seq",
        (kind.value,),
    )
    for identifier, change, said_parent, before, after in rows:
        if identifier != current:
            current, parent, state = identifier, None, None
        if said_parent != parent or before != state:
            yield Problem(_BROKEN_CHAIN, {"kind": kind.value, "id": identifier, "change": change})
        parent, state = change, after


_BROKEN_CHAIN: Final = message(
    "errors", "The history of {kind} {id} is broken before the change {change}."
)
_NOT_THE_SUM: Final = message("errors", "{kind} {id} is not what its history adds up to.")


def _rows(connection: sqlite3.Connection, kind: EntityKind) -> Iterator[Problem]:
    """Compare a table with what the changes leave, both in the order of the ids."""
    row_format = FORMATS[kind]
    table = row_format.table._meta.table_name
    kept = connection.execute(
        "SELECT entity_id, after FROM (SELECT entity_id, after, max(seq) FROM change"
        " WHERE entity_kind = ? GROUP BY entity_id) WHERE after IS NOT NULL ORDER BY entity_id",
        (kind.value,),
    )
    rows = connection.execute(f'SELECT * FROM "{table}" ORDER BY "id"')
    record, row = next(kept, None), next(rows, None)
    while record is not None or row is not None:
        if row is None or (record is not None and record[0] < row[0]):
            yield Problem(_NOT_THE_SUM, {"kind": kind.value, "id": record[0] if record else ""})
            record = next(kept, None)
        elif record is None or row[0] < record[0]:
            yield Problem(_NOT_THE_SUM, {"kind": kind.value, "id": row[0]})
            row = next(rows, None)
        else:
            if not _same(kind, row, record[1]):
                yield Problem(_NOT_THE_SUM, {"kind": kind.value, "id": row[0]})
            record, row = next(kept, None), next(rows, None)


def _same(kind: EntityKind, row: tuple[Any, ...], record: str) -> bool:
    """Return whether a row and a record are the same entity, each as it would be written."""
    try:
        return FORMATS[kind].encode(from_json(kind, record)) == (record, row)
    except (ValueError, KeyError, TypeError, AttributeError):
        return False
