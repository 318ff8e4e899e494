"""Splits, releases and answers to and from table rows."""

from __future__ import annotations

import json
from typing import Any

from goldspan.domain.releases import DatasheetAnswer, Release, Split
from goldspan.store.records import canonical
from goldspan.store.release_records import (
    parts_from_record,
    release_from_record,
    settings_from_record,
    split_record,
)

_Row = tuple[Any, ...]


def split_row(split: Split) -> _Row:
    """Return the row of a split."""
    record = split_record(split)
    return (split.id, canonical(record["settings"]), canonical(record.get("parts", {})))


def split_from_row(row: _Row) -> Split:
    """Return the split of a row."""
    settings = settings_from_record(json.loads(row[1]))
    return Split(row[0], settings, parts_from_record(json.loads(row[2])))


def release_row(release: Release) -> _Row:
    """Return the row of a release."""
    files = canonical(dict(release.files))
    return (release.id, release.number, release.title, release.annotator, release.at, files)


def release_from_row(row: _Row) -> Release:
    """Return the release of a row."""
    columns = ("id", "number", "title", "annotator", "at")
    record = dict(zip(columns, row, strict=False))
    return release_from_record({**record, "files": json.loads(row[5])})


def answer_row(answer: DatasheetAnswer) -> _Row:
    """Return the row of an answer."""
    return (answer.id, answer.question, answer.text)


def answer_from_row(row: _Row) -> DatasheetAnswer:
    """Return the answer of a row."""
    return DatasheetAnswer(*row)
