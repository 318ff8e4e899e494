"""Counts for many articles at once: spans by label, and what an annotator has left to decide.

What is left follows the same rules as on the desk (`services/desk/spans.py`, `links.py`).
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from typing import Final

from goldspan.domain.annotator import AnnotatorKind
from goldspan.store.articles import scheme

# What a count runs over: all articles, or those of a JSON list of ids.
_ALL: Final = "article AS counted"
_LISTED: Final = "(SELECT value AS id FROM json_each(:listed)) AS counted"
_SPAN_COUNTS: Final = (
    "SELECT counted.id, span.label, count(*) FROM {counted} CROSS JOIN span"
    " ON span.article = counted.id AND span.annotator IN (SELECT value FROM json_each(:whose))"
    " GROUP BY counted.id, span.label"
)
_SEES_NOTHING: Final = (
    "EXISTS (SELECT 1 FROM layer_state AS seen WHERE seen.article = counted.id"
    " AND seen.annotator = :me AND seen.blind = 1)"
)
# A label and range is left unless it has a verdict, an own span marks the same, or the words are
# dismissed. Quotes of plain letters are forms themselves: for those Python is not asked.
_PLAIN_QUOTE: Final = (
    "(span.quote NOT GLOB '*[^ -~À-ɏ]*' AND span.quote NOT GLOB '*  *'"
    " AND span.quote = trim(span.quote))"
)
_FORM: Final = f"CASE WHEN {_PLAIN_QUOTE} THEN span.quote ELSE form_of(span.quote) END"
_DISMISSED: Final = (
    "EXISTS (SELECT 1 FROM dismissal WHERE dismissal.annotator = :me"
    f" AND dismissal.label = span.label AND dismissal.words = {_FORM})"
)
_SUGGESTED_WORDS: Final = (
    "WITH said AS (SELECT value ->> 0 AS label, value ->> 1 AS words FROM json_each(:said))"
    ' SELECT article, count(*) FROM (SELECT DISTINCT article, label, start, "end" FROM span'
    " WHERE span.annotator IN (SELECT id FROM annotator WHERE kind = :pipeline)"
    " AND span.label IN (SELECT label FROM said)"
    f" AND EXISTS (SELECT 1 FROM said WHERE said.label = span.label AND said.words = {_FORM})"
    " AND NOT EXISTS (SELECT 1 FROM verdict WHERE verdict.article = span.article"
    " AND verdict.annotator = :me AND verdict.label = span.label"
    ' AND verdict.start = span.start AND verdict."end" = span."end")'
    " AND NOT EXISTS (SELECT 1 FROM span AS own WHERE own.article = span.article"
    " AND own.annotator = :me AND own.label = span.label"
    ' AND own.start = span.start AND own."end" = span."end")'
    " AND NOT EXISTS (SELECT 1 FROM layer_state AS seen WHERE seen.article = span.article"
    " AND seen.annotator = :me AND seen.blind = 1)) GROUP BY article"
)
_SPANS_LEFT: Final = (
    "SELECT counted.id, (SELECT count(*) FROM ("
    ' SELECT span.label, span.start, span."end" FROM annotator CROSS JOIN span'
    " ON span.article = counted.id AND span.annotator = annotator.id"
    f" WHERE annotator.kind = :pipeline AND NOT {_DISMISSED}"
    ' EXCEPT SELECT label, start, "end" FROM verdict'
    " WHERE article = counted.id AND annotator = :me"
    ' EXCEPT SELECT label, start, "end" FROM span'
    " WHERE article = counted.id AND annotator = :me"
    f")) AS open FROM {{counted}} WHERE NOT {_SEES_NOTHING} AND open > 0"
)
# The own span that a suggested end became, or that marks the same.
_BECAME: Final = (
    "coalesce((SELECT verdict.span FROM verdict WHERE verdict.article = {end}.article"
    " AND verdict.annotator = :me AND verdict.label = {end}.label"
    ' AND verdict.start = {end}.start AND verdict."end" = {end}."end"'
    " AND verdict.kind <> 'rejected'),"
    " (SELECT min(own.id) FROM span AS own WHERE own.article = {end}.article"
    " AND own.annotator = :me AND own.label = {end}.label"
    ' AND own.start = {end}.start AND own."end" = {end}."end"))'
)
# A link is left when both ends stand, nobody decided on it, and no own link says the same.
_LINKS_LEFT: Final = (
    'SELECT DISTINCT link.article, link.type, source.label, source.start, source."end",'
    ' target.label, target.start, target."end", own_source.label, own_target.label'
    # Named, because SQLite would make an index of its own each time, over all links.
    " FROM {counted} CROSS JOIN annotator CROSS JOIN link INDEXED BY link_article_annotator"
    " ON link.article = counted.id AND link.annotator = annotator.id"
    " JOIN span AS source ON source.id = link.source"
    " JOIN span AS target ON target.id = link.target"
    f" JOIN span AS own_source ON own_source.id = {_BECAME.format(end='source')}"
    f" JOIN span AS own_target ON own_target.id = {_BECAME.format(end='target')}"
    f" WHERE annotator.kind = :pipeline AND NOT {_SEES_NOTHING} AND EXISTS ("
    " SELECT 1 FROM span AS any WHERE any.article = counted.id AND any.annotator = :me"
    ") AND own_source.id <> own_target.id AND NOT EXISTS ("
    " SELECT 1 FROM link AS own WHERE own.source = own_source.id AND own.target = own_target.id"
    " AND own.annotator = :me AND own.type = link.type"
    ") AND NOT EXISTS ("
    " SELECT 1 FROM link_verdict AS said WHERE said.article = link.article"
    " AND said.annotator = :me AND said.type = link.type"
    " AND said.source_label = source.label AND said.source_start = source.start"
    ' AND said.source_end = source."end" AND said.target_label = target.label'
    ' AND said.target_start = target.start AND said.target_end = target."end")'
)


def span_counts(
    connection: sqlite3.Connection,
    annotators: Sequence[str],
    articles: Sequence[str] | None = None,
) -> dict[str, dict[str, int]]:
    """Return the number of these annotators' spans, by article and label."""
    counts: dict[str, dict[str, int]] = {}
    whose = json.dumps(list(annotators))
    for article, label, count in _run(connection, _SPAN_COUNTS, articles, whose=whose):
        counts.setdefault(article, {})[label] = count
    return counts


def suggestions_left(
    connection: sqlite3.Connection, annotator: str, articles: Sequence[str] | None = None
) -> dict[str, int]:
    """Return by article how much this annotator has left to decide; nothing left: not in it.

    Counted are suggested labels and ranges, and suggested links whose ends are both decided;
    nothing in articles they read blind, and no words they dismissed.
    """
    values = {"me": annotator, "pipeline": AnnotatorKind.PIPELINE.value}
    left: dict[str, int] = dict(_run(connection, _SPANS_LEFT, articles, **values))
    types = {link.key: link for link in scheme(connection).links}
    for row in _run(connection, _LINKS_LEFT, articles, **values):
        link_type = types.get(row[1])
        if link_type and row[-2] in link_type.sources and row[-1] in link_type.targets:
            left[row[0]] = left.get(row[0], 0) + 1
    return left


def suggested_words(
    connection: sqlite3.Connection, annotator: str, words: Sequence[tuple[str, str]]
) -> dict[str, int]:
    """Return by article how many undecided suggestions have one of these labels and forms."""
    said = json.dumps([list(each) for each in words])
    values = {"me": annotator, "pipeline": AnnotatorKind.PIPELINE.value, "said": said}
    return dict(connection.execute(_SUGGESTED_WORDS, values))


def _run(
    connection: sqlite3.Connection, query: str, articles: Sequence[str] | None, **values: str
) -> sqlite3.Cursor:
    """Run a query over all articles, or over these."""
    if articles is None:
        return connection.execute(query.format(counted=_ALL), values)
    listed = json.dumps(list(dict.fromkeys(articles)))
    return connection.execute(query.format(counted=_LISTED), {**values, "listed": listed})
