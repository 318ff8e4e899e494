"""Reads what is compared in many articles at once: texts, and whole layers of several people."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from goldspan.domain.layer import Attrs, Link, Span
from goldspan.store import rows
from goldspan.store.records import attrs_from_record

_ARTICLES: Final = "article IN (SELECT value FROM json_each(?))"
_LAYERS: Final = f"{_ARTICLES} AND annotator IN (SELECT value FROM json_each(?))"
_SPANS: Final = (
    f'SELECT id, article, annotator, label, start, "end", quote, attrs FROM span WHERE {_LAYERS}'
)
_LINKS: Final = f"SELECT * FROM link WHERE {_LAYERS}"
_TEXTS: Final = (
    "SELECT article.id, text.body FROM article JOIN text ON text.sha256 = article.sha256"
    " WHERE article.id IN (SELECT value FROM json_each(?))"
)
_DONE: Final = (
    "SELECT change.entity_id, max(action.at) FROM change JOIN action ON action.id = change.action"
    " WHERE change.entity_id IN (SELECT value FROM json_each(?))"
    " AND change.after ->> 'state' = 'done' AND change.before ->> 'state' IS NOT 'done'"
    " GROUP BY change.entity_id"
)


@dataclass(slots=True)
class ReadLayer:
    """What one annotator has on an article, in no order.

    Notes, doubts, scores and origins are not read.
    """

    spans: list[Span] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)


def texts(connection: sqlite3.Connection, articles: Sequence[str]) -> dict[str, str]:
    """Return the texts of those of these articles that there are."""
    return dict(connection.execute(_TEXTS, (json.dumps(list(articles)),)))


def layers(
    connection: sqlite3.Connection, articles: Sequence[str], annotators: Sequence[str]
) -> dict[str, dict[str, ReadLayer]]:
    """Return the layers that hold anything, by article and annotator."""
    found: dict[str, dict[str, ReadLayer]] = {}
    wanted = (json.dumps(list(articles)), json.dumps(list(annotators)))
    # The same values come again and again; nobody changes those of a span.
    known: dict[str, Attrs] = {}
    spans = connection.execute(_SPANS, wanted)
    for identifier, article, annotator, label, start, end, quote, values in spans:
        attrs = known.get(values)
        if attrs is None:
            attrs = known[values] = attrs_from_record(json.loads(values))
        layer = found.setdefault(article, {}).setdefault(annotator, ReadLayer())
        layer.spans.append(Span(identifier, article, annotator, label, start, end, quote, attrs))
    for row in connection.execute(_LINKS, wanted):
        layer = found.setdefault(row[1], {}).setdefault(row[2], ReadLayer())
        layer.links.append(rows.link_from_row(row))
    return found


def done_at(connection: sqlite3.Connection, layer_states: Sequence[str]) -> dict[str, str]:
    """Return when layers became done the last time, by the ids of their states; UTC."""
    return dict(connection.execute(_DONE, (json.dumps(list(layer_states)),)))
