"""Counts for Krippendorff's αU, article by article: how far apart people cut up the same text.

An article is a continuum of its own, in code points: for each label a person's spans are the units
in it, what lies between them are gaps.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from goldspan.agreement.marks import Marks
from goldspan.agreement.tallies import Column, Flags, Table, counted, summed


@dataclass(frozen=True, slots=True)
class UnitizingCounts:
    """One label in A articles; 0 where fewer than two people judge.

    `observed` are the squared distances of sections that intersect, over all ordered pairs of
    people, divided by one less than the people. `total` is how many code points all people have
    judged, `units` how many units they made, `own` the sum of l(l-1) over the lengths l of units,
    `cubes` that of 2l³-3l²+l. `lengths` are the lengths that occur (K), `found` how many units of
    each there are, `room` for how many places the gaps have room for each (A × K).
    """

    judged: Flags
    observed: Table
    total: Table
    units: Table
    own: Table
    cubes: Table
    lengths: Table
    found: Table
    room: Table


def count_units(marks: Marks, label: int, judging: Flags) -> UnitizingCounts:
    """Count a label; `judging` says whose spans count in which article (A × n).

    The spans of a person who judges do not overlap.
    """
    articles = len(marks.lengths)
    judges = judging.sum(axis=1)
    judging = judging & (judges > 1)[:, None]
    judged = judges > 1
    rows = np.flatnonzero((marks.label == label) & judging[marks.article, marks.person])
    rows = rows[np.lexsort((marks.start[rows], marks.article[rows]))]
    article = marks.article[rows]
    sizes = (marks.end - marks.start)[rows].astype(np.float64)
    lengths, kind = np.unique(sizes, return_inverse=True)
    observed = np.zeros(articles, dtype=np.float64)
    room = np.zeros((articles, len(lengths)), dtype=np.float64)
    sections = [_Sections(marks, rows[marks.person[rows] == p]) for p in range(len(marks.people))]
    for one, other in marks.pairs:
        both = judging[:, one] & judging[:, other]
        observed += _apart(sections[one], sections[other], both)
    for person, section in enumerate(sections):
        room += section.room(lengths, judging[:, person], marks.lengths)
    return UnitizingCounts(
        judged=judged,
        observed=2 * observed / np.maximum(judges - 1, 1),
        total=(marks.lengths * judging.sum(axis=1)).astype(np.float64),
        units=counted(article, articles).astype(np.float64),
        own=summed(article, sizes * (sizes - 1), articles),
        cubes=summed(article, 2 * sizes**3 - 3 * sizes**2 + sizes, articles),
        lengths=lengths,
        found=counted(article * len(lengths) + kind, articles, len(lengths)).astype(np.float64),
        room=room,
    )


class _Sections:
    """The units of one person and label in the order of the texts laid end to end."""

    def __init__(self, marks: Marks, rows: Column) -> None:
        self.article = marks.article[rows]
        self._within = marks.start[rows], marks.end[rows]
        base = marks.bases[self.article]
        self.start, self.end = marks.start[rows] + base, marks.end[rows] + base

    def of(self, articles: Flags) -> _Sections:
        """Return those in these articles."""
        kept = articles[self.article]
        part = object.__new__(_Sections)
        part.article, part.start, part.end = self.article[kept], self.start[kept], self.end[kept]
        return part

    def room(self, lengths: Table, judging: Flags, sizes: Column) -> Table:
        """Return for how many places the gaps have room for units of these lengths (A × K)."""
        articles = np.flatnonzero(judging)
        base = np.arange(len(sizes)) * (int(sizes.max(initial=0)) + 1)
        # A gap begins with the article or where a unit ends, it ends where the next one starts.
        begins = np.concatenate((base[articles], base[self.article] + self._within[1]))
        ends = np.concatenate(((base + sizes)[articles], base[self.article] + self._within[0]))
        owner = np.sort(np.concatenate((articles, self.article)))
        gaps = (np.sort(ends) - np.sort(begins)).astype(np.float64)
        shape = len(sizes), len(lengths) + 1
        cells = owner * shape[1] + np.searchsorted(lengths, gaps, side="right")
        # What has room for a length has room for the shorter ones: sums from the right.
        count, total = (
            np.cumsum(table[:, ::-1], axis=1)[:, ::-1][:, 1:]
            for table in (counted(cells, *shape), summed(cells, gaps + 1, *shape))
        )
        return np.asarray(total - lengths * count, dtype=np.float64)


def _apart(one: _Sections, other: _Sections, articles: Flags) -> Table:
    """Return the squared distances of two people's sections that intersect, by article.

    Krippendorff (1995): of two units the distances of their starts and of their ends, of a unit
    that lies wholly in a gap its length.
    """
    a, b = one.of(articles), other.of(articles)
    first = np.searchsorted(b.end, a.start, side="right")
    last = np.searchsorted(b.start, a.end, side="left")
    many = np.maximum(last - first, 0)
    ours = np.repeat(np.arange(len(many)), many)
    theirs = np.arange(len(ours)) - np.repeat(np.cumsum(many) - many, many) + first[ours]
    apart = (a.start[ours] - b.start[theirs]) ** 2 + (a.end[ours] - b.end[theirs]) ** 2
    met = np.zeros(len(b.start), dtype=np.bool_)
    met[theirs] = True
    alone, size = many == 0, len(articles)
    return (
        summed(a.article[ours], apart, size)
        + summed(a.article[alone], (a.end - a.start)[alone] ** 2, size)
        + summed(b.article[~met], (b.end - b.start)[~met] ** 2, size)
    )
