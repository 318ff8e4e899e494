"""Counts, article by article, which tokens people have marked alike.

A token is inside a span when the two share a character. Where spans of one label by one person
overlap, tokens cannot tell them apart: such an article is left out for that label.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from goldspan.agreement.coincidences import Coincidences, compare
from goldspan.agreement.marks import Marks
from goldspan.agreement.tallies import Column, Flags, numbered, summed_runs

BITS = 40  # labels that are added to a token's set before the sets are numbered anew


@dataclass(frozen=True, slots=True)
class PairTokens:
    """What two people marked, in A articles and for L labels (A × L): in tokens.

    `usable`: both were asked and nobody's spans overlap; else the counts are 0. `tokens` are all,
    `first` and `second` what each has marked, `both` what both have.
    """

    usable: Flags
    tokens: Column
    first: Column
    second: Column
    both: Column


@dataclass(frozen=True, slots=True)
class TokenCounts:
    """What people marked, in A articles and for L labels: in tokens.

    `overlapping`: somebody's spans of the label overlap there (A × L). `judges`: how many people
    were asked, 0 where that is fewer than two or spans overlap. `marked` is the sum over tokens of
    how many people have marked them, `squares` that of the squares. `sets` compares, of those who
    were asked for all labels, the whole set of labels of each token.
    """

    tokens: Column
    overlapping: Flags
    judges: Column
    marked: Column
    squares: Column
    pairs: Mapping[tuple[int, int], PairTokens]
    sets: Coincidences


def count_tokens(marks: Marks) -> TokenCounts:
    """Count tokens of all pairs of people, and of all together."""
    masks = _Masks(marks)
    articles, people, labels = marks.asked.shape
    overlapping = overlapping_spans(marks)
    amiss: Flags = np.logical_or.reduce(overlapping, axis=1)
    judges = np.where(amiss, 0, marks.asked.sum(axis=1))
    judges[judges < 2] = 0
    tokens = np.diff(marks.token_offsets)
    own = np.zeros((articles, people, labels), dtype=np.int64)
    both = {pair: np.zeros((articles, labels), dtype=np.int64) for pair in marks.pairs}
    sets = np.zeros((people, len(marks.token_starts)), dtype=np.int64)
    for label in range(labels):
        inside = [masks.of(person, label) for person in range(people)]
        for (one, other), found in both.items():
            found[:, label] = masks.by_article(inside[one] & inside[other])
        if label % BITS == BITS - 1:
            sets = numbered(sets)
        for person, mask in enumerate(inside):
            own[:, person, label] = masks.by_article(mask)
            sets[person] = 2 * sets[person] + mask
    marked = own.sum(axis=1)
    common = sum(both.values(), np.zeros_like(marked))
    sound = marks.asked & ~overlapping
    return TokenCounts(
        tokens=tokens,
        overlapping=amiss,
        judges=judges,
        marked=marked * (judges > 0),
        # (Σ x)² = Σ x + 2 Σ of what each pair has in common, x being 0 or 1.
        squares=(marked + 2 * common) * (judges > 0),
        pairs={
            (one, other): _pair(
                sound[:, one] & sound[:, other], tokens, own[:, one], own[:, other], found
            )
            for (one, other), found in both.items()
        },
        sets=_label_sets(marks, masks, sets, np.logical_or.reduce(amiss, axis=1)),
    )


def _pair(usable: Flags, tokens: Column, first: Column, second: Column, both: Column) -> PairTokens:
    return PairTokens(
        usable, tokens[:, None] * usable, first * usable, second * usable, both * usable
    )


def overlapping_spans(marks: Marks) -> Flags:
    """Return in which articles somebody's spans of a label overlap (A × n × L)."""
    found = np.zeros(marks.asked.shape, dtype=np.bool_)
    people, labels = len(marks.people), len(marks.labels)
    length = int(marks.lengths.max(initial=0)) + 1
    cell = (marks.article * people + marks.person) * labels + marks.label
    order = np.lexsort((marks.start, cell))
    starts = (cell * length + marks.start)[order]
    ends = np.maximum.accumulate((cell * length + marks.end)[order])
    amiss = order[1:][starts[1:] < ends[:-1]]
    found[marks.article[amiss], marks.person[amiss], marks.label[amiss]] = True
    return found


def _label_sets(marks: Marks, masks: _Masks, sets: Column, amiss: Flags) -> Coincidences:
    """Compare the set of labels that each person gave each token."""
    judging: Flags = np.logical_and.reduce(marks.asked, axis=2) & ~amiss[:, None]
    numbers = numbered(sets)
    narrow = np.min_scalar_type(-1 - int(numbers.max(initial=0)))
    values = np.where(judging.T[:, masks.article], numbers.astype(narrow), narrow.type(-1))
    return compare(values, marks.token_offsets)


class _Masks:
    """Which tokens are inside a person's spans of a label, over all articles."""

    def __init__(self, marks: Marks) -> None:
        self._marks = marks
        self._count = len(marks.token_starts)
        base = marks.bases
        self._sizes = np.diff(marks.token_offsets)
        self.article = np.repeat(np.arange(len(base)), self._sizes)
        starts = marks.token_starts + base[self.article]
        ends = marks.token_ends + base[self.article]
        self._first = np.searchsorted(ends, marks.start + base[marks.article], side="right")
        self._last = np.searchsorted(starts, marks.end + base[marks.article], side="left")

    def of(self, person: int, label: int) -> Flags:
        """Return which tokens are inside the spans."""
        rows = (self._marks.person == person) & (self._marks.label == label)
        size = self._count + 1
        # A span between two tokens begins after it ends, and has none.
        rows &= self._first < self._last
        opened = np.bincount(self._first[rows], minlength=size)
        closed = np.bincount(self._last[rows], minlength=size)
        inside: Flags = np.cumsum(opened - closed)[: self._count] > 0
        return inside

    def by_article(self, mask: Flags) -> Column:
        """Return how many of these tokens each article has."""
        return summed_runs(mask, self._sizes)
