"""Refusals by reason: how many of each, what they have in common, and no more than the first."""

from __future__ import annotations

import pytest

from goldspan.domain.errors import CancelledError, ImportRefusedError
from goldspan.domain.exchange import Refusal
from goldspan.formats.reading import ReadOptions
from goldspan.services.progress import Progress
from goldspan.services.transfer.import_sources import read_sources
from goldspan.services.transfer.importing import run_import
from goldspan.services.transfer.refusal_groups import MOST_ROWS, RefusalTally
from helpers.foreign_file import marked, write_records


def refused(line: int, template: str, **details: object) -> Refusal:
    error = ImportRefusedError(template, **details)
    return Refusal("a.jsonl", str(error), line, error)


def test_reasons_are_grouped_and_what_they_count_is_summed():
    tally = RefusalTally(
        [
            refused(1, "Spans of “{name}” left out: {count}.", name="PER", count=3),
            refused(2, "The line is not JSON."),
            refused(3, "Spans of “{name}” left out: {count}.", name="ORG", count=4),
            Refusal("b.txt", "The {file} is empty."),
        ]
    )
    spans, json, empty = tally.groups()
    assert (str(spans.reason), spans.rows, spans.count) == ("Spans of “…” left out: 7.", 2, 7)
    assert [refusal.line for refusal in spans.refusals] == [1, 3]
    assert (str(json.reason), json.rows) == ("The line is not JSON.", 1)
    assert str(empty.reason) == "The {file} is empty."
    assert tally.rows == 4


def test_of_many_alike_only_the_first_are_held():
    tally = RefusalTally(refused(line, "The line is not JSON.") for line in range(5_000))
    (group,) = tally.groups()
    assert group.rows == 5_000
    assert len(group.refusals) == len(tally.refusals()) == MOST_ROWS


def test_rows_that_were_refused_and_spans_that_were_left_out_are_counted_apart(session, tmp_path):
    record = marked("Ada sprach in Ulm.", [("PER", "Ada"), ("Ort", "Ulm"), ("CLAIM", "sprach")])
    record["spans"].append({**record["spans"][2], "id": "x", "quote": "kam"})
    file = write_records(tmp_path / "a.jsonl", record)
    file.write_text(file.read_text("utf-8") + "broken\n" * (MOST_ROWS + 5), "utf-8")
    report = run_import(session, [file], layer=session.annotator)
    assert (len(report.imported), report.spans, report.spans_left_out) == (1, 1, 3)
    assert report.refused.whole == MOST_ROWS + 5
    assert len(report.refusals) == 3 + MOST_ROWS


def test_an_import_that_only_refuses_can_be_cancelled(session, tmp_path):
    file = tmp_path / "a.jsonl"
    file.write_text("broken\n" * 50, "utf-8")
    progress = Progress()
    options = ReadOptions(scheme=session.scheme)
    sources = read_sources([file], options, None, progress)
    assert isinstance(next(sources).item, Refusal)
    progress.cancel()
    with pytest.raises(CancelledError):
        next(sources)
