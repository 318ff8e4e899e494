"""Writes part of a project as a file of its own: whole histories of what one person is given.

What others have in their layers is not in it; only the names of those who made what is. Nor are
releases, the split, and answers for the datasheet: those are of the whole project.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final

from goldspan.domain.annotator import GOLD
from goldspan.domain.change import EntityKind
from goldspan.store.creating import create_file
from goldspan.store.migrations import CURRENT
from goldspan.store.models import AnnotatorRow, MetaRow, TextRow
from goldspan.store.row_writing import write_rows
from goldspan.store.rows import FORMATS
from goldspan.store.settling import RESTRICTED, WriteRows, ever_merged, listed, settle
from goldspan.store.sql import (
    INSERT_META,
    MERGE_ACTION,
    MERGE_CHANGE,
    PUT_STANDING,
    insert_statement,
)

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class Restriction:
    """What comes along: these articles, one person's layers, and what is suggested in some of them.

    `decisions`: gold and the decisions of reviewers in the articles, too. `meta` is what the file
    says of itself beside the project's id and name.
    """

    annotator: str
    articles: tuple[str, ...]
    suggested: tuple[str, ...] = ()
    decisions: bool = False
    meta: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Restricted:
    """How much a restriction holds: `spans` are the person's, `suggestions` the pipelines'."""

    articles: int
    spans: int
    suggestions: int


# Whether something of an article and an annotator comes along. `gold` is empty without decisions.
_IN_ARTICLES: Final = "{article} IN (SELECT value FROM json_each(:articles))"
_OF_LAYERS: Final = (
    f"{_IN_ARTICLES} AND ({{annotator}} IN (:me, :gold) OR ("
    "{article} IN (SELECT value FROM json_each(:suggested))"
    " AND {annotator} IN (SELECT id FROM annotator WHERE kind = 'pipeline')))"
)
_ALWAYS: Final = "1"
_OF_ASSIGNED: Final = f"{_IN_ARTICLES} AND {{annotator}} = :me"
_FILTERS: Final[dict[EntityKind, str]] = {
    EntityKind.SCHEME: _ALWAYS,
    EntityKind.ACTOR: _ALWAYS,
    EntityKind.RUN: _ALWAYS,
    EntityKind.ARTICLE: "{id} IN (SELECT value FROM json_each(:articles))",
    EntityKind.SPAN: _OF_LAYERS,
    EntityKind.LINK: _OF_LAYERS,
    EntityKind.VERDICT: _OF_ASSIGNED,
    EntityKind.LINK_VERDICT: _OF_ASSIGNED,
    EntityKind.LAYER_STATE: f"{_IN_ARTICLES} AND {{annotator}} IN (:me, :gold)",
    EntityKind.DISMISSAL: "{annotator} = :me",
    EntityKind.ASSIGNMENT: _OF_ASSIGNED,
    EntityKind.ADJUDICATION: f"{_IN_ARTICLES} AND :gold <> ''",
}
_CHANGES: Final = (
    "SELECT id, action, entity_kind, entity_id, parent, others, depth, before, after, NULL"
    " FROM change WHERE entity_kind = :kind AND ({filter}) ORDER BY seq"
)


def restrict(
    source: sqlite3.Connection,
    target: Path,
    restriction: Restriction,
    report: Report | None = None,
) -> Restricted:
    """Write the restriction of an open project as a new file; it appears there whole.

    `source` should be in a transaction, so that all is of one moment. `report` gets kinds of things
    done and in all, and may raise to stop. Raise `ProjectError` where the file exists or cannot be
    written.
    """
    meta = dict(source.execute("SELECT key, value FROM meta").fetchall())
    said = {key: meta[key] for key in ("id", "name", "created") if key in meta}
    merged = {RESTRICTED: "merged"} if ever_merged(source) else {}
    kept = {**said, **merged, **restriction.meta}
    found: list[Restricted] = []

    def fill(connection: sqlite3.Connection) -> None:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("BEGIN")
        connection.execute(f'DELETE FROM "{MetaRow._meta.table_name}"')
        connection.executemany(INSERT_META, sorted(kept.items()))
        _Copy(source, connection, restriction, partial(write_rows, connection, target)).run(report)
        connection.execute("COMMIT")
        found.append(_counted(connection, restriction.annotator))

    create_file(target, kept.get("name", target.stem), CURRENT, fill)
    return found[0]


class _Copy:
    """Copies what a restriction lets through from one connection to another."""

    def __init__(
        self,
        source: sqlite3.Connection,
        target: sqlite3.Connection,
        restriction: Restriction,
        write_rows: WriteRows,
    ) -> None:
        self._source = source
        self._target = target
        self._restriction = restriction
        self._write_rows = write_rows
        self._values = {
            "articles": json.dumps(restriction.articles),
            "suggested": json.dumps(restriction.suggested),
            "me": restriction.annotator,
            "gold": GOLD.id if restriction.decisions else "",
        }

    def run(self, report: Report | None) -> None:
        kinds = list(_FILTERS)
        for done, kind in enumerate(kinds):
            if report is not None:
                report(done, len(kinds))
            self._copy_changes(kind, _FILTERS[kind])
        self._copy_people()
        self._copy_actions()
        self._copy_texts()
        for kind in kinds:
            self._copy_rows(kind, _FILTERS[kind])
        self._copy_standing()
        if report is not None:
            report(len(kinds), len(kinds))

    def _copy_changes(self, kind: EntityKind, chosen: str) -> None:
        where = chosen.format(
            id="entity_id",
            article="coalesce(after, before) ->> 'article'",
            annotator="coalesce(after, before) ->> 'annotator'",
        )
        rows = self._source.execute(
            _CHANGES.format(filter=where), {**self._values, "kind": kind.value}
        )
        self._put(MERGE_CHANGE, rows)

    def _copy_people(self) -> None:
        """Copy the person, gold, and everybody who made or owns what comes along."""
        known: set[str] = set()
        wanted = {self._restriction.annotator, GOLD.id} | self._owners()
        while wanted - known:
            new = sorted(wanted - known)
            known |= wanted
            rows = self._source.execute(
                _CHANGES.format(filter="entity_id IN (SELECT value FROM json_each(:people))"),
                {"kind": EntityKind.ANNOTATOR.value, "people": json.dumps(new)},
            )
            self._put(MERGE_CHANGE, rows)
            wanted = self._authors()
        rows = self._source.execute(
            "SELECT * FROM annotator WHERE id IN (SELECT value FROM json_each(?))",
            (json.dumps(sorted(known)),),
        )
        self._put(insert_statement(AnnotatorRow), rows)

    def _owners(self) -> set[str]:
        """Return whose runs and suggestions come along, and who made anything of it."""
        runs = self._source.execute("SELECT DISTINCT annotator FROM run")
        spans = self._target.execute(
            "SELECT DISTINCT coalesce(after, before) ->> 'annotator' FROM change"
            " WHERE entity_kind IN ('span', 'link')"
        )
        reviewers = self._target.execute(
            "SELECT DISTINCT coalesce(after, before) ->> 'reviewer' FROM change"
            " WHERE entity_kind = 'adjudication'"
        )
        found = {row[0] for rows in (runs, spans, reviewers) for row in rows}
        return found | self._authors()

    def _authors(self) -> set[str]:
        actions = json.dumps(self._actions())
        rows = self._source.execute(
            "SELECT DISTINCT annotator FROM action WHERE id IN (SELECT value FROM json_each(?))",
            (actions,),
        )
        return {row[0] for row in rows}

    def _actions(self) -> list[str]:
        return [row[0] for row in self._target.execute("SELECT DISTINCT action FROM change")]

    def _copy_actions(self) -> None:
        """Copy the actions; those of which not all changes come say how many there are.

        What else they were about is not said where they are another person's.
        """
        here = dict(self._target.execute("SELECT action, count(*) FROM change GROUP BY action"))
        rows = self._source.execute(
            "SELECT id, annotator, kind, at, undoes, subject, coalesce(whole,"
            " (SELECT count(*) FROM change WHERE change.action = action.id))"
            " FROM action WHERE id IN (SELECT value FROM json_each(?)) ORDER BY seq",
            (json.dumps(sorted(here)),),
        )
        people = {
            row[0] for row in self._source.execute("SELECT id FROM annotator WHERE kind = 'person'")
        }
        others = people - {self._restriction.annotator}
        for *action, subject, whole in rows:
            part = here[action[0]] != whole
            said = "" if part and action[1] in others else subject
            self._put(MERGE_ACTION, [(*action, said, whole if part else None, None)])

    def _copy_texts(self) -> None:
        rows = self._source.execute(
            "SELECT sha256, body FROM text WHERE sha256 IN (SELECT sha256 FROM article"
            " WHERE id IN (SELECT value FROM json_each(:articles)))",
            {"articles": self._values["articles"]},
        )
        self._put(insert_statement(TextRow), rows)

    def _copy_rows(self, kind: EntityKind, chosen: str) -> None:
        table = FORMATS[kind].table
        where = chosen.format(id='"id"', article='"article"', annotator='"annotator"')
        name = table._meta.table_name
        rows = self._source.execute(f'SELECT * FROM "{name}" WHERE {where}', self._values)
        self._put(insert_statement(table), rows)

    def _copy_standing(self) -> None:
        """Copy what stands by several changes; without what needs it here, what came back goes."""
        of_changes = "SELECT 1 FROM change WHERE entity_kind = ? AND entity_id = ? LIMIT 1"
        for row in self._source.execute("SELECT * FROM standing"):
            if self._target.execute(of_changes, row[:2]).fetchone() is not None:
                self._target.execute(PUT_STANDING, row)
        settle(self._target, listed(self._target), {}, self._write_rows)

    def _put(self, statement: str, rows: Iterable[tuple[Any, ...]]) -> None:
        self._target.executemany(statement, rows)


def _counted(connection: sqlite3.Connection, annotator: str) -> Restricted:
    def count(query: str, *values: str) -> int:
        return int(connection.execute(query, values).fetchone()[0])

    return Restricted(
        count("SELECT count(*) FROM article"),
        count("SELECT count(*) FROM span WHERE annotator = ?", annotator),
        count(
            "SELECT count(*) FROM span JOIN annotator ON annotator.id = span.annotator"
            " WHERE annotator.kind = 'pipeline'"
        ),
    )
