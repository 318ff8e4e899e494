"""Reads what is compared in many articles at once: texts, and whole layers of several people."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from goldspan.domain.layer import Attrs
from goldspan.store.records import attrs_from_record

_ARTICLES: Final = "article IN (SELECT value FROM json_each(?))"
_LAYERS: Final = f"{_ARTICLES} AND annotator IN (SELECT value FROM json_each(?))"
_SPANS: Final = (
    f'SELECT article, annotator, id, label, start, "end", attrs FROM span WHERE {_LAYERS}'
)
_LINKS: Final = f"SELECT article, annotator, id, type, source, target FROM link WHERE {_LAYERS}"
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


class BareSpan(NamedTuple):
    """What of a span is compared; there are hundreds of thousands of them."""

    id: str
    label: str
    start: int
    end: int
    attrs: Attrs


class BareLink(NamedTuple):
    """What of a link is compared."""

    id: str
    type: str
    source: str
    target: str


@dataclass(slots=True)
class BareLayer:
    """What one annotator has on an article, in no order."""

    spans: list[BareSpan] = field(default_factory=list)
    links: list[BareLink] = field(default_factory=list)


def texts(connection: sqlite3.Connection, articles: Sequence[str]) -> dict[str, str]:
    """Return the texts of those of these articles that there are."""
    return dict(connection.execute(_TEXTS, (json.dumps(list(articles)),)))


def layers(
    connection: sqlite3.Connection, articles: Sequence[str], annotators: Sequence[str]
) -> dict[str, dict[str, BareLayer]]:
    """Return the layers that hold anything, by article and annotator."""
    found: dict[str, dict[str, BareLayer]] = {}
    wanted = (json.dumps(list(articles)), json.dumps(list(annotators)))
    # The same values come again and again; nobody changes those of a span.
    known: dict[str, Attrs] = {}
    spans = connection.execute(_SPANS, wanted)
    for article, annotator, identifier, label, start, end, values in spans:
        attrs = known.get(values)
        if attrs is None:
            attrs = known[values] = attrs_from_record(json.loads(values))
        layer = _layer(found, article, annotator)
        layer.spans.append(BareSpan(identifier, label, start, end, attrs))
    for article, annotator, *link in connection.execute(_LINKS, wanted):
        _layer(found, article, annotator).links.append(BareLink(*link))
    return found


def _layer(found: dict[str, dict[str, BareLayer]], article: str, annotator: str) -> BareLayer:
    own = found.get(article)
    if own is None:
        own = found[article] = {}
    layer = own.get(annotator)
    if layer is None:
        layer = own[annotator] = BareLayer()
    return layer


def done_at(connection: sqlite3.Connection, layer_states: Sequence[str]) -> dict[str, str]:
    """Return when layers became done the last time, by the ids of their states; UTC."""
    return dict(connection.execute(_DONE, (json.dumps(list(layer_states)),)))
