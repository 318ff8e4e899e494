"""Reads layers: spans, links, verdicts and states."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Final

from goldspan.domain.annotator import Annotator
from goldspan.domain.layer import (
    Dismissal,
    Key,
    LayerState,
    Link,
    LinkVerdict,
    Span,
    Verdict,
    VerdictKind,
)
from goldspan.domain.review import Adjudication, Assignment
from goldspan.store import rows
from goldspan.store.models import (
    AdjudicationRow,
    AssignmentRow,
    DismissalRow,
    LayerStateRow,
    LinkRow,
    LinkVerdictRow,
    SpanRow,
    VerdictRow,
)
from goldspan.store.sql import LISTED_VALUES, statement

_SPANS: Final = statement(
    SpanRow.select()
    .where(SpanRow.article == "")
    .order_by(SpanRow.start, SpanRow.end.desc(), SpanRow.id)
)
_LAYER_SPANS: Final = statement(
    SpanRow.select()
    .where(SpanRow.article == "", SpanRow.annotator == "")
    .order_by(SpanRow.start, SpanRow.end.desc(), SpanRow.id)
)
_LINKS: Final = statement(LinkRow.select().where(LinkRow.article == "").order_by(LinkRow.id))
_LAYER_LINKS: Final = statement(
    LinkRow.select().where(LinkRow.article == "", LinkRow.annotator == "").order_by(LinkRow.id)
)
_VERDICTS: Final = statement(
    VerdictRow.select()
    .where(VerdictRow.article == "", VerdictRow.annotator == "")
    .order_by(VerdictRow.start, VerdictRow.end.desc(), VerdictRow.id)
)
_LINK_VERDICTS: Final = statement(
    LinkVerdictRow.select()
    .where(LinkVerdictRow.article == "", LinkVerdictRow.annotator == "")
    .order_by(LinkVerdictRow.id)
)
_STATES: Final = statement(LayerStateRow.select().order_by(LayerStateRow.id))
_OWN_STATES: Final = statement(
    LayerStateRow.select().where(LayerStateRow.annotator == "").order_by(LayerStateRow.id)
)
_LISTED_STATES: Final = statement(
    LayerStateRow.select()
    .where(LayerStateRow.article.in_(LISTED_VALUES))
    .order_by(LayerStateRow.id)
)
_STATE: Final = statement(
    LayerStateRow.select().where(LayerStateRow.article == "", LayerStateRow.annotator == "")
)
_ASSIGNMENTS: Final = statement(
    AssignmentRow.select().order_by(AssignmentRow.article, AssignmentRow.annotator)
)
_OWN_ASSIGNMENTS: Final = statement(
    AssignmentRow.select().where(AssignmentRow.annotator == "").order_by(AssignmentRow.article)
)
_LISTED_ASSIGNMENTS: Final = statement(
    AssignmentRow.select()
    .where(AssignmentRow.article.in_(LISTED_VALUES))
    .order_by(AssignmentRow.article, AssignmentRow.annotator)
)
_ADJUDICATIONS: Final = statement(
    AdjudicationRow.select().order_by(AdjudicationRow.article, AdjudicationRow.id)
)
_ARTICLE_ADJUDICATIONS: Final = statement(
    AdjudicationRow.select().where(AdjudicationRow.article == "").order_by(AdjudicationRow.id)
)
_DISMISSALS: Final = statement(
    DismissalRow.select()
    .where(DismissalRow.annotator == "")
    .order_by(DismissalRow.words, DismissalRow.label)
)
_OF_ARTICLES: Final = "annotator = ? AND article IN (SELECT value FROM json_each(?))"
_BARE_SPANS: Final = (
    f'SELECT id, article, label, start, "end", quote FROM span WHERE {_OF_ARTICLES}'
)
_REJECTED: Final = (
    f'SELECT article, label, start, "end" FROM verdict WHERE kind = ? AND {_OF_ARTICLES}'
)
_PLACES: Final = (
    'SELECT article, annotator, label, start, "end" FROM span'
    " WHERE article IN (SELECT value FROM json_each(?))"
    " AND annotator IN (SELECT value FROM json_each(?))"
    " AND label IN (SELECT value FROM json_each(?))"
    ' ORDER BY article, start, "end"'
)
_LAYER_ANNOTATORS: Final = (
    "SELECT id, kind, name FROM annotator WHERE id IN ("
    " SELECT annotator FROM span WHERE article = :article"
    " UNION SELECT annotator FROM link WHERE article = :article"
    " UNION SELECT annotator FROM verdict WHERE article = :article"
    " UNION SELECT annotator FROM link_verdict WHERE article = :article"
    " UNION SELECT annotator FROM layer_state WHERE article = :article"
    ") ORDER BY kind, name, id"
)


def spans(connection: sqlite3.Connection, article: str, annotator: str | None) -> list[Span]:
    """Return an article's spans, all or one annotator's, by place, the longer first."""
    found = _layer(connection, _SPANS, _LAYER_SPANS, article, annotator)
    return [rows.span_from_row(row) for row in found]


def bare_spans(
    connection: sqlite3.Connection, articles: Sequence[str], annotator: str
) -> dict[str, list[Span]]:
    """Return an annotator's spans in many articles, without attributes and notes, by article."""
    found: dict[str, list[Span]] = {}
    rows_found = connection.execute(_BARE_SPANS, (annotator, json.dumps(list(articles))))
    for identifier, article, label, start, end, quote in rows_found:
        span = Span(identifier, article, annotator, label, start, end, quote)
        found.setdefault(article, []).append(span)
    return found


def places(
    connection: sqlite3.Connection,
    articles: Sequence[str],
    annotators: Sequence[str],
    labels: Sequence[str],
) -> dict[str, list[tuple[str, Key]]]:
    """Return whose spans of these labels are where, by article and place."""
    found: dict[str, list[tuple[str, Key]]] = {}
    wanted = [json.dumps(list(each)) for each in (articles, annotators, labels)]
    for article, annotator, label, start, end in connection.execute(_PLACES, wanted):
        found.setdefault(article, []).append((annotator, (label, start, end)))
    return found


def rejected(
    connection: sqlite3.Connection, articles: Sequence[str], annotator: str
) -> dict[str, set[Key]]:
    """Return what an annotator rejected in many articles, by article."""
    found: dict[str, set[Key]] = {}
    words = (VerdictKind.REJECTED.value, annotator, json.dumps(list(articles)))
    for article, *key in connection.execute(_REJECTED, words):
        found.setdefault(article, set()).add((key[0], key[1], key[2]))
    return found


def links(connection: sqlite3.Connection, article: str, annotator: str | None) -> list[Link]:
    """Return an article's links, all or one annotator's."""
    found = _layer(connection, _LINKS, _LAYER_LINKS, article, annotator)
    return [rows.link_from_row(row) for row in found]


def _layer(
    connection: sqlite3.Connection, every: str, own: str, article: str, annotator: str | None
) -> sqlite3.Cursor:
    if annotator is None:
        return connection.execute(every, (article,))
    return connection.execute(own, (article, annotator))


def verdicts(connection: sqlite3.Connection, article: str, annotator: str) -> list[Verdict]:
    """Return an annotator's verdicts on an article, by place."""
    found = connection.execute(_VERDICTS, (article, annotator))
    return [rows.verdict_from_row(row) for row in found]


def link_verdicts(
    connection: sqlite3.Connection, article: str, annotator: str
) -> list[LinkVerdict]:
    """Return an annotator's verdicts on the links suggested in an article."""
    found = connection.execute(_LINK_VERDICTS, (article, annotator))
    return [rows.link_verdict_from_row(row) for row in found]


def states(
    connection: sqlite3.Connection, annotator: str | None, articles: Sequence[str] | None = None
) -> list[LayerState]:
    """Return the states of all layers or of one annotator's, of all or of these articles."""
    if articles is not None:
        listed = connection.execute(_LISTED_STATES, (json.dumps(list(articles)),))
        found = [rows.state_from_row(row) for row in listed]
        return [state for state in found if annotator in (None, state.annotator)]
    if annotator is None:
        every = connection.execute(_STATES)
    else:
        every = connection.execute(_OWN_STATES, (annotator,))
    return [rows.state_from_row(row) for row in every]


def state(connection: sqlite3.Connection, article: str, annotator: str) -> LayerState | None:
    """Return the state of an article for an annotator, None where it is new."""
    row = connection.execute(_STATE, (article, annotator)).fetchone()
    return rows.state_from_row(row) if row else None


def assignments(
    connection: sqlite3.Connection,
    annotator: str | None = None,
    articles: Sequence[str] | None = None,
) -> list[Assignment]:
    """Return assignments, all or one annotator's, of all or of these, by article and annotator."""
    if articles is not None:
        listed = connection.execute(_LISTED_ASSIGNMENTS, (json.dumps(list(articles)),))
        found = [rows.assignment_from_row(row) for row in listed]
        return [each for each in found if annotator in (None, each.annotator)]
    if annotator is None:
        every = connection.execute(_ASSIGNMENTS)
    else:
        every = connection.execute(_OWN_ASSIGNMENTS, (annotator,))
    return [rows.assignment_from_row(row) for row in every]


def adjudications(connection: sqlite3.Connection, article: str | None) -> list[Adjudication]:
    """Return what was decided on the units of an article, or of all, by article and id."""
    query, values = (
        (_ADJUDICATIONS, ()) if article is None else (_ARTICLE_ADJUDICATIONS, (article,))
    )
    return [rows.adjudication_from_row(row) for row in connection.execute(query, values)]


def dismissals(connection: sqlite3.Connection, annotator: str) -> list[Dismissal]:
    """Return which words are never which label for an annotator, by words."""
    return [rows.dismissal_from_row(row) for row in connection.execute(_DISMISSALS, (annotator,))]


def layer_annotators(connection: sqlite3.Connection, article: str) -> list[Annotator]:
    """Return who has anything on an article."""
    found = connection.execute(_LAYER_ANNOTATORS, {"article": article})
    return [rows.annotator_from_row(row) for row in found]
