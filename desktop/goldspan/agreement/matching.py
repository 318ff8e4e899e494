"""Which spans of all articles stand in one unit, and which of two people's spans have met."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from goldspan.agreement.joining import Group, join
from goldspan.agreement.marks import Marks
from goldspan.agreement.overlaps import largest_overlaps
from goldspan.agreement.tallies import Column, Flags, numbered


class Range(NamedTuple):
    """A range of all texts laid end to end."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sorted:
    """The spans in the order of article, start, end, label and person.

    `order` are the rows of the marks; the others are columns in that order: `group` numbers what is
    of the same label and range, `place` what is of the same range; `rank` tells apart spans of one
    person that are in all this the same.
    """

    order: Column
    group: Column
    place: Column


@dataclass(frozen=True, slots=True)
class Met:
    """The spans of two people that have met, row by row: exactly, then also by overlap.

    `any_first` and `any_second` are those of the same range, whatever the label.
    """

    exact_first: Column
    exact_second: Column
    first: Column
    second: Column
    any_first: Column
    any_second: Column


def sort_spans(marks: Marks) -> Sorted:
    """Sort the spans and number what is alike."""
    order = np.lexsort((marks.person, marks.label, marks.end, marks.start, marks.article))
    place = _numbered(order, marks.article, marks.start, marks.end)
    alike = _numbered(order, marks.article, marks.start, marks.end, marks.label)
    rank = _rank(alike, marks.person[order])
    if rank.any():
        alike = numbered(alike * (int(rank.max()) + 1) + rank)
    return Sorted(order, alike, place)


def unit_numbers(marks: Marks, spans: Sorted) -> Column:
    """Return the number of the unit that each span is in, by row; as `units` matches them."""
    group = np.empty(len(spans.order), dtype=np.int64)
    group[spans.order] = spans.group
    count = int(group.max(initial=-1)) + 1
    layers = [0] * count
    people = np.logical_or.reduce(marks.asked, axis=2).sum(axis=1)
    lacking = np.bincount(group, minlength=count)[group] < people[marks.article]
    for number, person in zip(group[lacking].tolist(), marks.person[lacking].tolist(), strict=True):
        layers[number] |= 1 << person
    row = np.empty(count, dtype=np.int64)
    row[group] = np.arange(len(group))
    open_rows = row[np.unique(group[lacking])]
    open_rows = open_rows[_could_join(marks, open_rows)]
    base = marks.bases[marks.article[open_rows]]
    numbers = group[open_rows].tolist()
    groups = [
        Group(start, end, marks.labels[label], number, layers[number])
        for start, end, label, number in zip(
            (base + marks.start[open_rows]).tolist(),
            (base + marks.end[open_rows]).tolist(),
            marks.label[open_rows].tolist(),
            numbers,
            strict=True,
        )
    ]
    unit = np.arange(count)
    for joined in join(groups):
        for index in joined[1:]:
            unit[numbers[index]] = numbers[joined[0]]
    return unit[group]


def _could_join(marks: Marks, rows: Column) -> Flags:
    """Return which of these spans have the range of another, or overlap one of their label."""
    base = marks.bases[marks.article[rows]]
    start, end, label = base + marks.start[rows], base + marks.end[rows], marks.label[rows]
    found: Flags = np.zeros(len(rows), dtype=np.bool_)
    order = np.lexsort((end, start))
    twin = (np.diff(start[order]) == 0) & (np.diff(end[order]) == 0)
    order_of_label = np.lexsort((start, label))
    lane = label * (int(end.max(initial=0)) + 1)
    starts, ends = (lane + start)[order_of_label], (lane + end)[order_of_label]
    near = starts[1:] < np.maximum.accumulate(ends)[:-1]
    beside = starts[1:] < ends[:-1]
    for places, later, earlier in ((order, twin, twin), (order_of_label, near, beside)):
        found[places[1:][later]] = True
        found[places[:-1][earlier]] = True
    return found


class Meeting:
    """Finds which spans of any two people meet, from what is worked out once for all of them."""

    def __init__(self, marks: Marks, spans: Sorted) -> None:
        self._marks = marks
        self._spans = spans
        self._person = marks.person[spans.order]
        count = int(spans.group.max()) + 1 if len(spans.group) else 0
        self._at = np.full((len(marks.people), count), -1, dtype=np.int64)
        self._at[self._person, spans.group] = np.arange(len(spans.group))

    def met(self, one: int, other: int) -> Met:
        """Match the spans of two people: same range, then by largest overlap, labels alike."""
        order = self._spans.order
        both = np.flatnonzero((self._at[one] >= 0) & (self._at[other] >= 0))
        first, second = self._at[one][both], self._at[other][both]
        left_first, left_second = self._left(one, other, first), self._left(other, one, second)
        any_first, any_second = self._of_same_range(left_first, left_second)
        near_first, near_second = self._of_same_label(left_first, left_second)
        return Met(
            exact_first=order[first],
            exact_second=order[second],
            first=order[np.concatenate((first, near_first))],
            second=order[np.concatenate((second, near_second))],
            any_first=order[np.concatenate((first, any_first))],
            any_second=order[np.concatenate((second, any_second))],
        )

    def _left(self, one: int, other: int, met: Column) -> Column:
        """Return what one has, has not met and the other was asked for, in the order of places."""
        left = self._person == one
        left[met] = False
        places = np.flatnonzero(left)
        rows = self._spans.order[places]
        known: Flags = self._marks.asked[self._marks.article[rows], other, self._marks.label[rows]]
        return places[known]

    def _of_same_range(self, first: Column, second: Column) -> tuple[Column, Column]:
        width = max(len(first), len(second)) + 1
        ours, theirs = self._spans.place[first], self._spans.place[second]
        _, one, other = np.intersect1d(
            ours * width + _rank(ours),
            theirs * width + _rank(theirs),
            assume_unique=True,
            return_indices=True,
        )
        return first[one], second[other]

    def _of_same_label(self, first: Column, second: Column) -> tuple[Column, Column]:
        """Match what overlaps, in one sweep over all articles and labels laid end to end."""
        ours, theirs = self._laid_out(first), self._laid_out(second)
        near, others = _overlapped(ours, theirs), _overlapped(theirs, ours)
        matched = largest_overlaps(_ranges(ours[:, near]), _ranges(theirs[:, others]))
        pairs = np.array(matched, dtype=np.int64).reshape(-1, 2)
        return first[near][pairs[:, 0]], second[others][pairs[:, 1]]

    def _laid_out(self, places: Column) -> Column:
        """Return the starts and ends where articles, and labels in them, are laid end to end."""
        marks, rows = self._marks, self._spans.order[places]
        lane = marks.article[rows] * len(marks.labels) + marks.label[rows]
        base = lane * (int(marks.lengths.max(initial=0)) + 1)
        return np.stack((base + marks.start[rows], base + marks.end[rows]))


def _overlapped(ranges: Column, others: Column) -> Flags:
    """Return which ranges (starts, ends) share a place with one of the others."""
    order = np.argsort(others[0])
    starts, ends = others[0][order], np.maximum.accumulate(others[1][order])
    before = np.searchsorted(starts, ranges[1], side="left")
    farthest = np.concatenate(([-1], ends))[before]
    found: Flags = farthest > ranges[0]
    return found


def _ranges(laid_out: Column) -> list[Range]:
    return [Range(*pair) for pair in zip(*laid_out.tolist(), strict=True)]


def _numbered(order: Column, *columns: Column) -> Column:
    """Return the number of each row's combination of values, in the order that sorts them."""
    if not len(order):
        return np.zeros(0, dtype=np.int64)
    changes: Flags = np.zeros(len(order), dtype=np.bool_)
    for column in columns:
        values = column[order]
        changes[1:] |= values[1:] != values[:-1]
    return np.cumsum(changes)


def _rank(*columns: Column) -> Column:
    """Return the place of each row among its neighbours that are the same; columns are sorted."""
    rows = np.arange(len(columns[0]))
    if not len(rows):
        return rows
    new = np.ones(len(rows), dtype=np.bool_)
    new[1:] = False
    for column in columns:
        new[1:] |= column[1:] != column[:-1]
    return rows - np.maximum.accumulate(np.where(new, rows, 0))
