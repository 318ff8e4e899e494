"""Counts what became of suggestions in many articles at once, by who, pipeline run and label."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Final, NamedTuple

from goldspan.domain.annotator import AnnotatorKind


class Outcome(StrEnum):
    """What became of a suggested span for a person; the first four are those of verdicts."""

    ACCEPTED = "accepted"
    EDITED = "edited"
    REJECTED = "rejected"
    COVERED = "covered"
    SAME = "same"  # no verdict, and the person marked the same
    OPEN = "open"  # no verdict, and the person did not mark the same


class Became(NamedTuple):
    """So many spans of a pipeline's run under a label had this outcome; `run` may be empty."""

    article: str
    person: str
    pipeline: str
    run: str
    label: str
    outcome: Outcome
    spans: int


_ARTICLES: Final = "(SELECT value FROM json_each(:articles))"
_PEOPLE: Final = "(SELECT value FROM json_each(:people))"
_DECIDED: Final = (
    "SELECT article, annotator, suggestion ->> 'annotator', coalesce(suggestion ->> 'run', ''),"
    f" label, kind, count(*) FROM verdict WHERE article IN {_ARTICLES}"
    f" AND annotator IN {_PEOPLE} GROUP BY 1, 2, 3, 4, 5, 6"
)
# The same may be suggested by two pipelines, and counts for each.
_UNDECIDED: Final = (
    "SELECT span.article, who.value, span.annotator, coalesce(span.run, ''), span.label,"
    " CASE WHEN EXISTS (SELECT 1 FROM span AS own WHERE own.article = span.article"
    " AND own.annotator = who.value AND own.label = span.label"
    ' AND own.start = span.start AND own."end" = span."end") THEN :same ELSE :open END,'
    " count(*) FROM json_each(:articles) AS counted CROSS JOIN span"
    " ON span.article = counted.value"
    " AND span.annotator IN (SELECT id FROM annotator WHERE kind = :pipeline)"
    " CROSS JOIN json_each(:people) AS who WHERE NOT EXISTS (SELECT 1 FROM verdict"
    " WHERE verdict.article = span.article AND verdict.annotator = who.value"
    " AND verdict.label = span.label AND verdict.start = span.start"
    ' AND verdict."end" = span."end") GROUP BY 1, 2, 3, 4, 5, 6'
)


def became(
    connection: sqlite3.Connection, articles: Sequence[str], people: Sequence[str]
) -> Iterator[Became]:
    """Yield what became of the suggested spans of these articles for each of these people.

    What was decided counts though the suggestion is gone since; what was not, as it is now.
    """
    values = {
        "articles": json.dumps(list(articles)),
        "people": json.dumps(list(people)),
        "same": Outcome.SAME.value,
        "open": Outcome.OPEN.value,
        "pipeline": AnnotatorKind.PIPELINE.value,
    }
    for query in (_DECIDED, _UNDECIDED):
        for *what, outcome, count in connection.execute(query, values):
            article, person, pipeline, run, label = what
            yield Became(article, person, pipeline, run, label, Outcome(outcome), count)
