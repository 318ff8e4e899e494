"""Reads many articles at once: texts, whole layers of several people, what was decided."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from goldspan.domain.layer import Attrs, Link, Span
from goldspan.domain.review import Adjudication
from goldspan.store import rows
from goldspan.store.models import AdjudicationRow, LinkRow, SpanRow
from goldspan.store.records import attrs_from_record
from goldspan.store.sql import LISTED_VALUES, statement

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
_EVERY_SPAN: Final = statement(
    SpanRow.select()
    .where(SpanRow.article.in_(LISTED_VALUES), SpanRow.annotator.not_in(LISTED_VALUES))
    .order_by(SpanRow.start, SpanRow.end.desc(), SpanRow.id)
)
_EVERY_LINK: Final = statement(
    LinkRow.select()
    .where(LinkRow.article.in_(LISTED_VALUES), LinkRow.annotator.not_in(LISTED_VALUES))
    .order_by(LinkRow.id)
)
_ADJUDICATIONS: Final = statement(
    AdjudicationRow.select()
    .where(AdjudicationRow.article.in_(LISTED_VALUES))
    .order_by(AdjudicationRow.id)
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


def reviewed(
    connection: sqlite3.Connection, articles: Sequence[str], but: Sequence[str]
) -> dict[str, list[Span | Link | Adjudication]]:
    """Return what all but these annotators have on these articles, then what was decided there.

    By article: spans by place, the longer first, then links and adjudications by id.
    """
    found: dict[str, list[Span | Link | Adjudication]] = {article: [] for article in articles}
    listed = json.dumps(list(articles))
    wanted = (listed, json.dumps(list(but)))
    known: dict[str, Attrs] = {}
    for row in connection.execute(_EVERY_SPAN, wanted):
        span = rows.span_from_row(row, known.get(row[7]))
        known[row[7]] = span.attrs
        found[span.article].append(span)
    for row in connection.execute(_EVERY_LINK, wanted):
        link = rows.link_from_row(row)
        found[link.article].append(link)
    for row in connection.execute(_ADJUDICATIONS, (listed,)):
        decided = rows.adjudication_from_row(row)
        found[decided.article].append(decided)
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
