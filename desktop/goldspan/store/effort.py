"""Counts what an annotator did, by article, and what their layers hold: all of it in SQLite."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection
from dataclasses import dataclass, field
from typing import Final

from goldspan.domain.change import ActionKind, EntityKind

LAST_ACTIONS: Final = 1_000
NOWHERE: Final = ""  # the article of what was done in all of them
_ON_LAYERS: Final = (
    EntityKind.SPAN,
    EntityKind.LINK,
    EntityKind.VERDICT,
    EntityKind.LINK_VERDICT,
)
# An action belongs to the article of the first thing of the annotator's that it changed, words
# that were rejected everywhere to none. An edit that leaves all attributes alone is a note or a
# doubt.
_DONE: Final = (
    "SELECT article, kind, count(*) FROM (SELECT action.kind AS kind, coalesce(("
    " SELECT json_extract(coalesce(change.after, change.before), '$.article') FROM change"
    " WHERE change.action = action.id"
    f" AND change.entity_kind IN ({', '.join(repr(kind.value) for kind in _ON_LAYERS)})"
    " AND json_extract(coalesce(change.after, change.before), '$.annotator') = :me"
    " AND NOT (action.kind = :edit AND change.entity_kind = :span"
    " AND json_extract(change.before, '$.attrs') IS json_extract(change.after, '$.attrs'))"
    " ORDER BY change.seq LIMIT 1), ("
    f" SELECT '{NOWHERE}' FROM change"
    f" WHERE change.action = action.id AND change.entity_kind = '{EntityKind.DISMISSAL.value}'"
    " AND json_extract(coalesce(change.after, change.before), '$.annotator') = :me LIMIT 1"
    ")) AS article"
    " FROM action WHERE action.annotator = :me"
    " AND action.kind IN (SELECT value FROM json_each(:kinds)))"
    f" WHERE article = '{NOWHERE}' OR article IN (SELECT id FROM article)"
    " GROUP BY article, kind"
)
_SPANS: Final = (
    "SELECT article, count(*), sum((SELECT count(*) FROM json_each(span.attrs)))"
    " FROM span WHERE annotator = :me GROUP BY article"
)
_LINKS: Final = "SELECT article, count(*) FROM link WHERE annotator = :me GROUP BY article"
_LAST: Final = "SELECT id FROM action WHERE annotator = :me ORDER BY seq DESC LIMIT :most"


@dataclass(slots=True)
class Held:
    """How many spans, attributes with a value and links an annotator has on an article."""

    spans: int = 0
    attributes: int = 0
    links: int = 0


@dataclass(slots=True)
class WorkDone:
    """What an annotator did in a project, by article, and what they hold there.

    `actions` counts those of each kind, under `NOWHERE` what is about all articles; `last` are the
    ids of the newest actions of all kinds.
    """

    actions: dict[str, dict[ActionKind, int]] = field(default_factory=dict)
    held: dict[str, Held] = field(default_factory=dict)
    last: frozenset[str] = frozenset()


def work_done(
    connection: sqlite3.Connection, annotator: str, kinds: Collection[ActionKind]
) -> WorkDone:
    """Return what this annotator did in actions of these kinds, and what they hold now.

    To be called within a snapshot, so that all of it is from one moment. An action on several
    articles counts for the first of them.
    """
    values = {
        "me": annotator,
        "kinds": json.dumps([kind.value for kind in kinds]),
        "edit": ActionKind.EDIT.value,
        "span": EntityKind.SPAN.value,
    }
    found = WorkDone()
    for article, kind, count in connection.execute(_DONE, values):
        found.actions.setdefault(article, {})[ActionKind(kind)] = count
    for article, spans, attributes in connection.execute(_SPANS, {"me": annotator}):
        found.held[article] = Held(spans, attributes)
    for article, links in connection.execute(_LINKS, {"me": annotator}):
        found.held.setdefault(article, Held()).links = links
    newest = connection.execute(_LAST, {"me": annotator, "most": LAST_ACTIONS})
    found.last = frozenset(row[0] for row in newest)
    return found
