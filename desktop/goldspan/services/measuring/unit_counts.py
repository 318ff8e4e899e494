"""Counts units: in what they differ, by article, label, pair of people and person."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from goldspan.agreement.marks import Marks
from goldspan.agreement.tallies import Column, Flags
from goldspan.agreement.units import Difference

KINDS: Final = tuple(Difference)
# What two people's difference is called where it is several: the gravest.
GRAVEST: Final = (
    Difference.ONLY,
    Difference.LABEL,
    Difference.BOUNDARY,
    Difference.ATTRIBUTE,
    Difference.LINK,
)
Numbers = NDArray[np.int64]
_Differ = Callable[[int, int], Flags]


@dataclass(frozen=True, slots=True)
class UnitCounts:
    """Units of A articles, L labels, n people, and K kinds of difference in the order of `KINDS`.

    `units` and `differing` are by article and label, all labels last (A × (L + 1)); `kinds` by
    label, all last, and kind ((L + 1) × K). `agreeing` is how often somebody else agrees with a
    person in a unit, and `apart` how often not, by the gravest kind (n × K).
    """

    units: Numbers
    differing: Numbers
    kinds: Numbers
    agreeing: Numbers
    apart: Numbers


def count_units(marks: Marks, unit_of: Column) -> UnitCounts:
    """Count units; `unit_of` is the number of the unit of each span."""
    table = _Table(marks, unit_of)
    articles, people, labels = marks.asked.shape
    flags = np.stack([table.flags(kind) for kind in KINDS], axis=1)
    differs = flags.any(axis=1)
    groups = [*(table.has[:, label] for label in range(labels)), np.ones_like(differs)]
    agreeing = np.zeros(people, dtype=np.int64)
    apart = np.zeros((people, len(KINDS)), dtype=np.int64)
    for one, other in marks.pairs:
        compared, kinds = table.apart(one, other)
        for person in (one, other):
            agreeing[person] += int((compared & (kinds < 0)).sum())
            apart[person] += np.bincount(kinds[compared & (kinds >= 0)], minlength=len(KINDS))
    return UnitCounts(
        units=_by_article(table.article, groups, articles),
        differing=_by_article(table.article, [group & differs for group in groups], articles),
        kinds=np.array([flags[group].sum(axis=0) for group in groups]),
        agreeing=agreeing,
        apart=apart,
    )


def _by_article(article: Column, groups: Sequence[Flags], articles: int) -> Numbers:
    counted = [np.bincount(article[group], minlength=articles) for group in groups]
    return np.stack(counted, axis=1)


class _Table:
    """The units as rows, the people as columns: whose span is where, and who has nothing."""

    def __init__(self, marks: Marks, unit_of: Column) -> None:
        self._marks = marks
        _, people, labels = marks.asked.shape
        _, first, self._unit = np.unique(unit_of, return_index=True, return_inverse=True)
        count = len(first)
        self.article = marks.article[first]
        self._row = np.full((count, people), -1, dtype=np.int64)
        self._row[self._unit, marks.person] = np.arange(len(unit_of))
        self._there: Flags = self._row >= 0
        self.has: Flags = np.zeros((count, labels), dtype=np.bool_)
        self.has[self._unit, marks.label] = True
        asked: Flags = marks.asked[self.article] & self.has[:, None, :]
        self._asked: Flags = np.logical_or.reduce(asked, axis=2)
        self._pairs = {(a, b): self._same_label(a, b) for a, b in marks.pairs}
        self._links = dict(self._apart_in_links())

    def flags(self, kind: Difference) -> Flags:
        """Return which units differ in this."""
        match kind:
            case Difference.ONLY:
                lacking: Flags = self._asked & ~self._there
                anybody: Flags = np.logical_or.reduce(lacking, axis=1)
                return anybody
            case Difference.LABEL:
                several: Flags = self.has.sum(axis=1) > 1
                return several
            case Difference.BOUNDARY:
                return self._any(self._apart_in_range)
            case Difference.ATTRIBUTE:
                return self._any(self._apart_in_attributes)
            case Difference.LINK:
                return self._any(lambda a, b: self._links[a, b])

    def apart(self, one: int, other: int) -> tuple[Flags, Numbers]:
        """Return which units compare two people, and the place of the gravest kind, -1 for none."""
        compared: Flags = self._there[:, one] | self._there[:, other]
        compared &= self._asked[:, one] & self._asked[:, other]
        both: Flags = self._there[:, one] & self._there[:, other]
        kinds = np.full(len(self.article), -1, dtype=np.int64)
        found = {
            Difference.ONLY: compared & ~both,
            Difference.LABEL: both & ~self._pairs[one, other],
            Difference.BOUNDARY: self._apart_in_range(one, other),
            Difference.ATTRIBUTE: self._apart_in_attributes(one, other),
            Difference.LINK: self._links[one, other],
        }
        for kind in reversed(GRAVEST):
            kinds[found[kind]] = KINDS.index(kind)
        return compared, kinds

    def _any(self, differ: _Differ) -> Flags:
        found: Flags = np.zeros(len(self.article), dtype=np.bool_)
        for one, other in self._marks.pairs:
            found |= differ(one, other)
        return found

    def _same_label(self, one: int, other: int) -> Flags:
        a, b = self._row[:, one], self._row[:, other]
        same: Flags = (a >= 0) & (b >= 0) & (self._marks.label[a] == self._marks.label[b])
        return same

    def _apart_in_range(self, one: int, other: int) -> Flags:
        marks, a, b = self._marks, self._row[:, one], self._row[:, other]
        apart: Flags = (marks.start[a] != marks.start[b]) | (marks.end[a] != marks.end[b])
        return apart & (a >= 0) & (b >= 0)

    def _apart_in_attributes(self, one: int, other: int) -> Flags:
        a, b = self._row[:, one], self._row[:, other]
        apart: Flags = np.zeros(len(self.article), dtype=np.bool_)
        for values in self._marks.attributes.values():
            apart |= values[a] != values[b]
        return apart & self._pairs[one, other]

    def _apart_in_links(self) -> Iterator[tuple[tuple[int, int], Flags]]:
        """Yield in which units two people's links lead elsewhere, of what both were asked for."""
        marks, links = self._marks, self._marks.links
        source, target = self._unit[links.source], self._unit[links.target]
        person = marks.person[links.source]
        count = len(self.article)
        keys = (source * count + target) * max(1, len(links.types)) + links.type
        for one, other in marks.pairs:
            known: Flags = self._pairs[one, other][source]
            known = known & self._asked[target, one] & self._asked[target, other]
            ours, theirs = (np.unique(keys[known & (person == who)]) for who in (one, other))
            differing = np.setxor1d(ours, theirs, assume_unique=True)
            apart: Flags = np.zeros(count, dtype=np.bool_)
            apart[differing // max(1, len(links.types)) // max(1, count)] = True
            yield (one, other), apart
