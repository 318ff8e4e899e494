"""Refusals by reason: how many of each, what they have in common, and no more than the first."""

from __future__ import annotations

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import Refusal
from goldspan.services.transfer.refusal_groups import MOST_ROWS, RefusalTally


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
