"""Brings the tables to what the changes add up to, where several of them are the newest."""

from __future__ import annotations

import json
import sqlite3
from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import Final

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.change import EntityKind
from goldspan.domain.merging import ConflictReason
from goldspan.store.folding import Net
from goldspan.store.needs import Ids, add_references, missing, needed
from goldspan.store.nodes import Node
from goldspan.store.records import canonical, from_json
from goldspan.store.rows import FORMATS, Row
from goldspan.store.sql import PUT_STANDING
from goldspan.store.standing import STAYING, Standing, standing

WriteRows = Callable[[Mapping[EntityKind, Mapping[str, Net]]], None]

# What refers to others comes before what it refers to.
DEPENDENTS_FIRST: Final = (
    EntityKind.DATASHEET_ANSWER,
    EntityKind.RELEASE,
    EntityKind.SPLIT,
    EntityKind.ADJUDICATION,
    EntityKind.ASSIGNMENT,
    EntityKind.DISMISSAL,
    EntityKind.LAYER_STATE,
    EntityKind.LINK_VERDICT,
    EntityKind.VERDICT,
    EntityKind.LINK,
    EntityKind.SPAN,
    EntityKind.RUN,
    EntityKind.ARTICLE,
    EntityKind.ACTOR,
    EntityKind.SCHEME,
    EntityKind.ANNOTATOR,
)
RESTRICTED: Final = "restricted"  # in the file's meta: it is part of a project that was merged
_CHUNK: Final = 2_000
_BY_RULE: Final = STAYING | {EntityKind.RUN}
_NODES: Final = (
    "SELECT change.entity_kind, change.entity_id, change.id, parent, others, depth, before, after,"
    " change.action, action.kind, action.undoes"
    " FROM change JOIN action ON action.id = change.action"
    " WHERE change.entity_kind = ? AND change.entity_id IN (SELECT value FROM json_each(?))"
    " ORDER BY change.entity_id, change.seq"
)
_SEVERAL: Final = (
    "SELECT EXISTS (SELECT 1 FROM merge) OR EXISTS (SELECT 1 FROM standing)"
    f" OR EXISTS (SELECT 1 FROM meta WHERE key = '{RESTRICTED}')"
)
_CAME_BACK: Final = "SELECT entity_kind, entity_id FROM standing WHERE conflict = ?"
_FORGET: Final = "DELETE FROM standing WHERE entity_kind = ? AND entity_id = ?"


def ever_merged(connection: sqlite3.Connection) -> bool:
    """Return whether anything ever came in from another file, or stands by more than one change."""
    return bool(connection.execute(_SEVERAL).fetchone()[0])


def listed(connection: sqlite3.Connection, ids: Collection[str] | None = None) -> Ids:
    """Return by kind what stands by more than its newest change, of all or among these ids."""
    found: Ids = defaultdict(set)
    query = "SELECT entity_kind, entity_id FROM standing"
    if ids is None:
        rows = connection.execute(query)
    else:
        among = " WHERE entity_id IN (SELECT value FROM json_each(?))"
        rows = connection.execute(query + among, (json.dumps(list(ids)),))
    for kind, identifier in rows:
        found[EntityKind(kind)].add(identifier)
    return found


def settle(
    connection: sqlite3.Connection,
    touched: Mapping[EntityKind, Collection[str]],
    referenced: Mapping[EntityKind, Collection[str]],
    write_rows: WriteRows,
    *,
    may_go: Collection[str] = (),
) -> None:
    """Bring tables and standing to what the changes of everything touched add up to.

    `referenced` is what new rows refer to: where that is gone, it comes back. What `may_go` is
    gone even where something needs it; then SQLite refuses the transaction.
    """
    wanted: Ids = defaultdict(set, {kind: set(ids) for kind, ids in referenced.items()})
    came_back: Ids = defaultdict(set)
    for kind_name, identifier in connection.execute(_CAME_BACK, (ConflictReason.NEEDED.value,)):
        came_back[EntityKind(kind_name)].add(identifier)
    for kind in DEPENDENTS_FIRST:
        ids = {*touched.get(kind, ()), *came_back[kind], *missing(connection, kind, wanted[kind])}
        ordered = sorted(ids)
        for first in range(0, len(ordered), _CHUNK):
            nets = _settle_kind(connection, kind, ordered[first : first + _CHUNK], may_go)
            write_rows({kind: nets})
            add_references(wanted, kind, (row for _, _, row in nets.values() if row))


def _settle_kind(
    connection: sqlite3.Connection,
    kind: EntityKind,
    ids: list[str],
    may_go: Collection[str],
) -> dict[str, Net]:
    """Write what stands of some entities of a kind; return how their rows change."""
    now = dict(_standings(connection, kind, ids))
    gone = [key for key, (stood, _) in now.items() if stood.record is None and key not in may_go]
    back = needed(connection, kind, gone)
    absent = missing(connection, kind, ids)
    nets: dict[str, Net] = {}
    for identifier, (stood, newest) in now.items():
        found = come_back(stood) if identifier in back else stood
        _put(connection, kind, identifier, found, newest)
        existed = identifier not in absent
        if found.record is not None:
            entity = from_json(kind, found.record)
            nets[identifier] = (existed, entity, FORMATS[kind].to_row(entity))
        elif existed:
            nets[identifier] = (True, None, None)
    for identifier in ids:
        if identifier not in now:
            # Nothing ever happened to it, or what did was forgotten.
            connection.execute(_FORGET, (kind.value, identifier))
            if identifier not in absent:
                nets[identifier] = (True, None, None)
    return nets


def come_back(stood: Standing) -> Standing:
    """Return what stands of something that is gone but needed."""
    return stood._replace(record=stood.kept, conflict=ConflictReason.NEEDED, parents=stood.heads)


def _put(
    connection: sqlite3.Connection, kind: EntityKind, identifier: str, stood: Standing, newest: str
) -> None:
    """Note what stands, where it is not simply the newest change that came."""
    row = row_of_standing(kind, identifier, stood, newest)
    if row is None:
        connection.execute(_FORGET, (kind.value, identifier))
    else:
        connection.execute(PUT_STANDING, row)


def row_of_standing(kind: EntityKind, identifier: str, stood: Standing, newest: str) -> Row | None:
    """Return how it is noted what stands, None where that is simply the change that came last."""
    if stood.heads == (newest,) and stood.conflict is None:
        return None
    return (
        kind.value,
        identifier,
        canonical(stood.heads),
        canonical(stood.parents),
        stood.depth,
        stood.record,
        stood.conflict.value if stood.conflict is not None else "",
        canonical(stood.fields),
    )


def _standings(
    connection: sqlite3.Connection, kind: EntityKind, ids: Collection[str]
) -> Iterator[tuple[str, tuple[Standing, str]]]:
    """Yield what stands of entities, and the id of the change of each that came last."""
    pipelines = pipeline_ids(connection)
    for identifier, nodes in graphs(connection, kind, ids):
        by_rule = decided_by_rule(kind, nodes, pipelines)
        yield identifier, (standing(kind, nodes, by_rule=by_rule), nodes[-1].id)


def graphs(
    connection: sqlite3.Connection, kind: EntityKind, ids: Collection[str]
) -> Iterator[tuple[str, list[Node]]]:
    """Yield all changes of each of these entities, in the order in which they came."""
    rows = connection.execute(_NODES, (kind.value, json.dumps(list(ids))))
    for identifier, group in groupby(rows, key=lambda row: str(row[1])):
        yield identifier, [node_of(row[2:]) for row in group]


def node_of(
    row: tuple[str, str | None, str | None, int, str | None, str | None, str, str, str],
) -> Node:
    """Return the node of `id, parent, others, depth, before, after, action, kind, undoes`."""
    identifier, parent, others, depth, before, after, action, kind, undoes = row
    parents = () if parent is None else (parent, *(json.loads(others) if others else ()))
    return Node(identifier, parents, depth, before, after, action, kind, undoes)


def pipeline_ids(connection: sqlite3.Connection) -> frozenset[str]:
    """Return the annotators that are no people."""
    rows = connection.execute(
        "SELECT id FROM annotator WHERE kind = ?", (AnnotatorKind.PIPELINE.value,)
    )
    return frozenset(row[0] for row in rows)


def decided_by_rule(kind: EntityKind, nodes: Sequence[Node], pipelines: Collection[str]) -> bool:
    """Return whether nobody is asked where these changes differ.

    It is a pipeline's work, or belongs to what is released.
    """
    if kind in _BY_RULE:
        return True
    if kind not in (EntityKind.SPAN, EntityKind.LINK):
        return False
    made = [node.after for node in nodes if not node.parents and node.after is not None]
    return any(json.loads(record).get("annotator") in pipelines for record in made)
