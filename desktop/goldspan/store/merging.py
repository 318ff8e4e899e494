"""Takes in another file of the same project: the union of what happened in both."""

from __future__ import annotations

import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from contextlib import closing
from datetime import UTC, datetime
from itertools import islice
from pathlib import Path
from typing import Final, NamedTuple

from goldspan.domain.change import Action, EntityKind
from goldspan.domain.ids import new_id
from goldspan.domain.merging import Merge, MergeReport, MergeRow
from goldspan.store import journal
from goldspan.store.admitting import open_to_read
from goldspan.store.creating import table_statements
from goldspan.store.errors import damaged_error, is_damage
from goldspan.store.folding import Net
from goldspan.store.foreign import Came, Checker
from goldspan.store.journal import Head
from goldspan.store.merge_notes import notes_on
from goldspan.store.needs import Ids, add_references, missing, needed
from goldspan.store.open_conflicts import conflicts
from goldspan.store.settling import (
    WriteRows,
    decided_by_rule,
    graphs,
    listed,
    pipeline_ids,
    settle,
)
from goldspan.store.sql import INSERT_MERGE, MERGE_ACTION, MERGE_CHANGE
from goldspan.store.standing import first_wrong

Report = Callable[[int, int], None]
Key = tuple[EntityKind, str]
Place = tuple[str, str]  # an article and an annotator

_BATCH: Final = 2_000
_COLUMNS: Final = "id, action, entity_kind, entity_id, parent, others, depth, before, after"
_CHANGES: Final = f"SELECT {_COLUMNS} FROM change ORDER BY seq"
_KNOWN_CHANGES: Final = (
    f"SELECT {_COLUMNS} FROM change WHERE id IN (SELECT value FROM json_each(?))"
)
_ACTIONS: Final = (
    "SELECT id, annotator, kind, at, undoes, subject, whole FROM action"
    " WHERE id IN (SELECT value FROM json_each(?))"
)
_COUNTED: Final = (
    "SELECT action.id, count(*), action.whole,"
    " max(CAST(substr(change.id, length(action.id) + 2) AS INTEGER))"
    " FROM action JOIN change ON change.action = action.id"
    " WHERE action.id IN (SELECT value FROM json_each(?)) GROUP BY action.id"
)
_ABSENT_ACTIONS: Final = "SELECT value FROM json_each(?) WHERE value NOT IN (SELECT id FROM action)"
_SAY_SUBJECT: Final = "UPDATE action SET subject = ? WHERE id = ?"
_SCHEMA: Final = (
    "SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_stat%'"
)


class _Seen(NamedTuple):
    """Something that a file tells of: where it belongs, and whether anything of it is new."""

    place: Place
    came: bool


def merge(
    connection: sqlite3.Connection,
    write_rows: WriteRows,
    path: Path,
    merged: Merge,
    report: Report | None,
) -> MergeReport:
    """Take in what a file has and this one lacks; the caller begins and ends the transaction.

    `merged` says who merges what; how much came is in the report's. `report` gets changes done and
    in all, and may raise to stop. Raise `GoldspanError` where anything in the file is not as
    Goldspan writes it; the transaction must then be left.
    """
    try:
        with closing(open_to_read(path)) as source:
            source.execute("BEGIN")
            return _Union(connection, write_rows, source, path, merged).run(report)
    except sqlite3.DatabaseError as error:
        if is_damage(error):
            raise damaged_error(path, error) from error
        raise


class _Union:
    """The changes of a file on their way into another."""

    def __init__(
        self,
        target: sqlite3.Connection,
        write_rows: WriteRows,
        source: sqlite3.Connection,
        path: Path,
        merged: Merge,
    ) -> None:
        self._target = target
        self._write_rows = write_rows
        self._source = source
        self._merged = merged
        self._checker = Checker(path, source, target)
        self._several = listed(target)
        self._forked: Ids = defaultdict(set)  # what has to be worked out from all its changes
        self._referenced: Ids = defaultdict(set)
        self._actions: dict[str, int] = {}  # those that bring something; how many changes in all
        self._new_actions: list[Action] = []
        self._seen: dict[tuple[str, str], _Seen] = {}
        self._count = 0

    def run(self, report: Report | None) -> MergeReport:
        self._check_tables()
        total = self._source.execute("SELECT count(*) FROM change").fetchone()[0]
        done = 0
        for batch in self._batches():
            if report is not None:
                report(done, total)
            self._take(batch)
            done += len(batch)
        if report is not None:
            report(done, total)
        merged = self._finish() if self._count else None
        return self._report(merged)

    def _check_tables(self) -> None:
        """Refuse a file that has other tables than this program makes."""
        found = {sql for (sql,) in self._source.execute(_SCHEMA)}
        for sql in sorted(found ^ set(table_statements())):
            raise self._checker.refuse(sql)

    def _batches(self) -> Iterator[list[Came]]:
        rows = map(Came._make, self._source.execute(_CHANGES))
        while batch := list(islice(rows, _BATCH)):
            yield batch

    # Taking changes

    def _take(self, batch: Sequence[Came]) -> None:
        """Write what is new of some changes, and the rows of what has simply gone on."""
        there = self._known(batch)
        new = []
        for change in batch:
            known = there.get(change.id)
            if known is None:
                new.append(change)
            elif known != change:
                raise self._checker.refuse(f"change {change.id}")
            elif (change.entity_kind, change.entity_id) not in self._seen:
                self._note(change, json.loads(change.after or change.before or "{}"))
        if new:
            self._take_actions({change.action for change in new})
            nets = self._check(new)
            merge_id = self._merged.id
            self._target.executemany(MERGE_CHANGE, ((*change, merge_id) for change in new))
            self._write_rows(nets)
            self._count += len(new)

    def _known(self, batch: Sequence[Came]) -> dict[str, Came]:
        """Return those of these changes that are here already, as they are here."""
        actions = {change.action for change in batch}
        absent = self._absent_actions(actions)
        ids = [change.id for change in batch if change.action not in absent]
        if not ids:
            return {}
        rows = map(Came._make, self._target.execute(_KNOWN_CHANGES, (json.dumps(ids),)))
        return {change.id: change for change in rows}

    def _absent_actions(self, actions: Collection[str]) -> set[str]:
        rows = self._target.execute(_ABSENT_ACTIONS, (json.dumps(list(actions)),))
        return {row[0] for row in rows}

    def _take_actions(self, actions: Collection[str]) -> None:
        """Write the actions that are new; refuse those that are others than here."""
        wanted = (json.dumps(sorted(actions - self._actions.keys())),)
        counted = self._source.execute(_COUNTED, wanted)
        wholes = {identifier: whole or count for identifier, count, whole, _ in counted}
        here = {row[0]: row[:6] for row in self._target.execute(_ACTIONS, wanted)}
        for row in self._source.execute(_ACTIONS + " ORDER BY seq", wanted):
            action = self._checker.action(row[:6])
            if action.id not in here:
                self._target.execute(MERGE_ACTION, (*row[:6], None, self._merged.id))
                self._new_actions.append(action)
            elif here[action.id][:5] != row[:5] or not self._same_subject(
                here[action.id][5], action
            ):
                raise self._checker.refuse(f"action {action.id}")
            self._actions[action.id] = wholes.get(action.id, 0)
        for action_id in actions - self._actions.keys():
            raise self._checker.refuse(f"action {action_id}")

    def _same_subject(self, here: str, action: Action) -> bool:
        """Return whether an action is about the same; bundles leave out what others did beside."""
        if not here and action.subject:
            self._target.execute(_SAY_SUBJECT, (action.subject, action.id))
        return not here or not action.subject or here == action.subject

    def _check(self, new: Sequence[Came]) -> dict[EntityKind, dict[str, Net]]:
        """Check new changes; return how the rows change of what has simply gone on by them."""
        heads = journal.heads(self._target, {change.entity_id for change in new})
        nets: dict[EntityKind, dict[str, Net]] = defaultdict(dict)
        for change in new:
            kind = self._checker.kind(change)
            found = self._checker.entity(kind, change)
            key = (change.entity_kind, change.entity_id)
            if found is not None:
                self._note(change, found[0], came=True)
            elif key not in self._seen or not self._seen[key].came:
                self._note(change, self._checker.before(change), came=True)
            head = heads.get(key)
            heads[key] = Head(change.id, change.after, change.depth)
            simple = change.entity_id not in self._forked[kind] and self._goes_on(
                kind, change, head
            )
            if not simple or found is None:
                # What is removed may be needed by others.
                self._forked[kind].add(change.entity_id)
                nets[kind].pop(change.entity_id, None)
                continue
            earlier = nets[kind].get(change.entity_id)
            existed = earlier[0] if earlier is not None else change.before is not None
            nets[kind][change.entity_id] = (existed, *found)
        for kind, net in nets.items():
            add_references(self._referenced, kind, (row for _, _, row in net.values() if row))
        return nets

    def _goes_on(self, kind: EntityKind, change: Came, head: Head | None) -> bool:
        """Return whether a change follows all that is known of its entity."""
        if change.others is not None or change.entity_id in self._several[kind]:
            return False
        if head is None:
            return change.parent is None and change.before is None and change.depth == 1
        return (head.change, head.record, head.depth + 1) == (
            change.parent,
            change.before,
            change.depth,
        )

    def _note(self, change: Came, entity: object, *, came: bool = False) -> None:
        """Note where something belongs and whether it is new; `entity` may be a record."""

        def value(name: str) -> str:
            found = entity.get(name) if isinstance(entity, dict) else getattr(entity, name, None)
            return found if isinstance(found, str) else ""

        kind = change.entity_kind
        article = change.entity_id if kind == EntityKind.ARTICLE else value("article")
        annotator = value("reviewer") if kind == EntityKind.ADJUDICATION else value("annotator")
        self._seen[kind, change.entity_id] = _Seen((article, annotator), came)

    # Finishing

    def _finish(self) -> Merge:
        self._referenced[EntityKind.ANNOTATOR] |= {each.annotator for each in self._new_actions}
        # Which annotators are pipelines decides on what the others have.
        people = {EntityKind.ANNOTATOR: self._forked.pop(EntityKind.ANNOTATOR, set())}
        for forked, referenced in ((people, {}), ({**self._forked, **people}, self._referenced)):
            self._check_graphs(forked)
            settle(self._target, forked, referenced, self._write_rows)
        self._count_actions()
        self._check_references()
        merged = self._merged
        row = (merged.id, merged.annotator, merged.at, merged.source, self._count)
        self._target.execute(INSERT_MERGE, row)
        return Merge(*row)

    def _check_graphs(self, forked: Mapping[EntityKind, Collection[str]]) -> None:
        """Refuse changes that do not begin with what stood when they were made."""
        pipelines = pipeline_ids(self._target)
        for kind, ids in forked.items():
            ordered = sorted(ids)
            for first in range(0, len(ordered), _BATCH):
                for _, nodes in graphs(self._target, kind, ordered[first : first + _BATCH]):
                    by_rule = decided_by_rule(kind, nodes, pipelines)
                    wrong = first_wrong(kind, nodes, by_rule=by_rule)
                    if wrong is not None:
                        raise self._checker.refuse(f"change {wrong}")

    def _count_actions(self) -> None:
        """Note of which actions not all changes are here."""
        rows = self._target.execute(_COUNTED, (json.dumps(list(self._actions)),)).fetchall()
        for action, count, whole, highest in rows:
            known = max(whole or 0, self._actions[action], count)
            if highest >= known:
                raise self._checker.refuse(f"action {action}")
            value = None if known == count else known
            if value != whole:
                self._target.execute("UPDATE action SET whole = ? WHERE id = ?", (value, action))

    def _check_references(self) -> None:
        """Refuse what needs something that is in neither file."""
        for kind, ids in self._referenced.items():
            # What needed it may be gone by a later change as well.
            gone = missing(self._target, kind, ids)
            for identifier in sorted(needed(self._target, kind, gone)):
                raise self._checker.refuse(f"{kind} {identifier}")
        undone = {each.undoes for each in self._new_actions if each.undoes is not None}
        for identifier in self._absent_actions(undone):
            raise self._checker.refuse(f"action {identifier}")

    def _report(self, merged: Merge | None) -> MergeReport:
        concerned = [
            conflict
            for conflict in conflicts(self._target)
            if (conflict.kind.value, conflict.id) in self._seen
        ]
        listed_now = {(conflict.kind.value, conflict.id) for conflict in concerned}
        counts: dict[Place, Counter[str]] = defaultdict(Counter)
        for key, seen in self._seen.items():
            counts[seen.place]["came" if seen.came else "present"] += 1
            counts[seen.place]["conflicts"] += key in listed_now
        rows = tuple(
            MergeRow(article, annotator, each["came"], each["present"], each["conflicts"])
            for (article, annotator), each in sorted(counts.items())
        )
        notes = notes_on(self._target, self._source, self._new_actions)
        return MergeReport(self._merged.source, merged, rows, tuple(concerned), tuple(notes))


def new_merge(annotator: str, source: str) -> Merge:
    """Return a merge that begins now."""
    at = datetime.now(UTC).isoformat(timespec="milliseconds")
    return Merge(new_id(), annotator, at, source, 0)
