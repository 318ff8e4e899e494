"""All that the measures need of some people's layers, article by article."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from goldspan.agreement.coincidences import Coincidences, coincidences
from goldspan.agreement.marks import Marks
from goldspan.agreement.spans import SpanCounts, count_spans
from goldspan.agreement.tallies import Column, numbered
from goldspan.agreement.tokens import TokenCounts, count_tokens
from goldspan.agreement.unitizing import UnitizingCounts, count_units

# A label and the key of one of its attributes.
Attribute = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Counts:
    """What people have in A articles: added up over articles it gives every measure but γ.

    `units` is by label; `attributes` compares the values of spans of one label in one unit, where
    one of them has a value: having none counts as a value of its own.
    """

    marks: Marks
    spans: SpanCounts
    tokens: TokenCounts
    units: Mapping[str, UnitizingCounts]
    attributes: Mapping[Attribute, Coincidences]


def count(marks: Marks, check: Callable[[], None] | None = None) -> Counts:
    """Count everything; `check` is called now and then, and may raise to stop."""
    checked = check or _unchecked
    spans = count_spans(marks, checked)
    checked()
    tokens = count_tokens(marks)
    units = {}
    for number, label in enumerate(marks.labels):
        checked()
        judging = marks.asked[:, :, number] & ~tokens.overlapping[:, number, None]
        units[label] = count_units(marks, number, judging)
    checked()
    return Counts(marks, spans, tokens, units, dict(_attributes(marks, spans.units)))


def _unchecked() -> None:
    return


def _attributes(marks: Marks, units: Column) -> Sequence[tuple[Attribute, Coincidences]]:
    found = []
    for number, label in enumerate(marks.labels):
        rows = np.flatnonzero(marks.label == number)
        things = numbered(units[rows])
        for key, values in marks.attributes.items():
            own = values[rows]
            given = np.bincount(things, weights=own >= 0)[things] > 0
            if given.any():
                compared = coincidences(
                    marks.article[rows][given],
                    numbered(things[given]),
                    numbered(own[given] + 1),
                    len(marks.lengths),
                )
                found.append(((label, key), compared))
    return found
