"""Counts, article by article, which spans, attributes and links of two people are alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from goldspan.agreement.marks import Marks
from goldspan.agreement.matching import Meeting, Met, Sorted, sort_spans, unit_numbers
from goldspan.agreement.tallies import Column, Flags, counted


@dataclass(frozen=True, slots=True)
class PairCounts:
    """What two people have, in each of A articles and for each of L labels (A × L).

    `comparable`: both were asked. `first`, `second`: how many spans each has where comparable.
    `exact`, `tolerant`: spans that have met with the same range, or by overlap too. `any_first`,
    `any_second`: spans whose range the other has, whatever the label. `confused` are units by the
    labels of both (A × (L+1) × (L+1)), the last place is nothing. `attributes` are by key the pairs
    of spans that met and of which one has a value: the same, all (A × L × 2). `links` are by type
    (A × T × 5): alike; the first one's, the second one's; of these, those whose ends have both met
    a span.
    """

    comparable: Flags
    first: Column
    second: Column
    exact: Column
    tolerant: Column
    any_first: Column
    any_second: Column
    confused: Column
    attributes: Mapping[str, Column]
    links: Column


@dataclass(frozen=True, slots=True)
class SpanCounts:
    """Counts by pairs of people; the unit each span is in; everybody's spans (A × n × L)."""

    pairs: Mapping[tuple[int, int], PairCounts]
    units: Column
    spans: Column


def count_spans(marks: Marks, check: Callable[[], None]) -> SpanCounts:
    """Count all pairs of people; `check` is called before each, and may raise to stop."""
    counter = _PairCounter(marks, sort_spans(marks))
    pairs = {}
    for pair in marks.pairs:
        check()
        pairs[pair] = counter.count(*pair)
    return SpanCounts(pairs, counter.units, counter.totals)


class _PairCounter:
    def __init__(self, marks: Marks, spans: Sorted) -> None:
        self._marks = marks
        self._meeting = Meeting(marks, spans)
        self.units = unit_numbers(marks, spans)
        shape = marks.asked.shape
        cell = (marks.article * shape[1] + marks.person) * shape[2] + marks.label
        self.totals = counted(cell, *shape)

    def count(self, one: int, other: int) -> PairCounts:
        marks = self._marks
        comparable = marks.asked[:, one] & marks.asked[:, other]
        met = self._meeting.met(one, other)
        return PairCounts(
            comparable=comparable,
            first=self.totals[:, one] * comparable,
            second=self.totals[:, other] * comparable,
            exact=self._by_label(met.exact_first),
            tolerant=self._by_label(met.first),
            any_first=self._by_label(met.any_first),
            any_second=self._by_label(met.any_second),
            confused=self._confused(one, other, comparable),
            attributes=self._attributes(met),
            links=self._links(one, other, comparable, met),
        )

    def _by_label(self, rows: Column) -> Column:
        articles, labels = len(self._marks.lengths), len(self._marks.labels)
        cells = self._marks.article[rows] * labels + self._marks.label[rows]
        return counted(cells, articles, labels)

    def _confused(self, one: int, other: int, comparable: Flags) -> Column:
        """Count the units of two people by the labels of both."""
        marks = self._marks
        articles, labels = comparable.shape
        known = comparable[marks.article, marks.label]
        first = np.flatnonzero((marks.person == one) & known)
        second = np.flatnonzero((marks.person == other) & known)
        partner = np.full(int(self.units.max(initial=-1)) + 1, -1, dtype=np.int64)
        partner[self.units[second]] = second
        met = partner[self.units[first]]
        alone = np.setdiff1d(second, met, assume_unique=True)
        rows = marks.article[np.concatenate((first, alone))]
        ours = np.concatenate((marks.label[first], np.full(len(alone), labels)))
        theirs = np.concatenate((np.where(met >= 0, marks.label[met], labels), marks.label[alone]))
        size = labels + 1
        cells = (rows * size + ours) * size + theirs
        return counted(cells, articles, size, size)

    def _attributes(self, met: Met) -> dict[str, Column]:
        found = {}
        for key, values in self._marks.attributes.items():
            a, b = values[met.first], values[met.second]
            given = (a >= 0) | (b >= 0)
            same = self._by_label(met.first[given & (a == b)])
            found[key] = np.stack((same, self._by_label(met.first[given])), axis=2)
        return found

    def _links(self, one: int, other: int, comparable: Flags, met: Met) -> Column:
        marks, links = self._marks, self._marks.links
        types, articles = len(links.types), len(marks.lengths)
        partner = np.full(len(marks.article), -1, dtype=np.int64)
        partner[met.first] = met.second
        partner[met.second] = met.first
        known = (
            comparable[marks.article, marks.label][links.source]
            & comparable[marks.article, marks.label][links.target]
        )
        keys, counts = [], []
        for person in (one, other):
            rows = np.flatnonzero(known & (marks.person[links.source] == person))
            kind, source, target = links.type[rows], links.source[rows], links.target[rows]
            both = (partner[source] >= 0) & (partner[target] >= 0)
            cells = marks.article[source] * types + kind
            counts += [counted(cells, articles, types), counted(cells[both], articles, types)]
            if person == one:
                source, target = partner[source], partner[target]
            keys.append(((source * len(partner) + target) * types + kind)[both])
        alike = np.intersect1d(keys[0], keys[1])
        source, kind = alike // max(types * len(partner), 1), alike % max(types, 1)
        first, first_met, second, second_met = counts
        same = counted(marks.article[source] * types + kind, articles, types)
        return np.stack((same, first, second, first_met, second_met), axis=2)
