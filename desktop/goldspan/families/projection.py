"""Carries a range of one text over to another: as it stands there, or as it was reworded there."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass

from goldspan.families.alignment import Alignment, Side
from goldspan.families.words import Range

KEPT = 0.6  # of the words of both ranges, at least, where a range was reworded


@dataclass(frozen=True, slots=True)
class Carried:
    """Where a range of `a` is in `b`.

    `same` says that it stands there in the same words, `kept` the share of the words of both
    ranges that they have in common, `passage` the same of the passages they lie in.
    """

    start: int
    end: int
    same: bool
    kept: float
    passage: float


def carried(alignment: Alignment, start: int, end: int) -> Carried | None:
    """Return where a range of `a` stands in `b` in the same words, or None."""
    place = alignment.to_b(start, end)
    if place is None:
        return None
    return Carried(*place, same=True, kept=1.0, passage=passage_score(alignment, place[0]))


def carried_reworded(alignment: Alignment, start: int, end: int) -> Carried | None:
    """Return where a range of `a` is in `b`, also where words in it were changed or left out.

    Both borders must be clear: a word at a border stands in `b`, or the word beyond the border
    does, right beside a word that is not of `a`. What lies between them must be of this range.
    """
    exact = carried(alignment, start, end)
    if exact is not None:
        return exact
    a, b = alignment.a, alignment.b
    touched = a.touching(start, end)
    if not touched or a.starts[touched[0]] != start or a.ends[touched[-1]] != end:
        return None
    first, last = _first(a, b, touched), _last(a, b, touched)
    if first is None or last is None or first > last:
        return None
    there = range(first, last + 1)
    if any(at in b.there and b.there[at] not in touched for at in there):
        return None
    kept_here = sum(a.words.is_word[at] and a.there.get(at) in there for at in touched)
    words = sum(a.words.is_word[at] for at in touched) + sum(b.words.is_word[at] for at in there)
    kept = 2 * kept_here / words if words else 0.0
    if kept < KEPT:
        return None
    place = (b.starts[first], b.ends[last])
    return Carried(*place, same=False, kept=kept, passage=passage_score(alignment, place[0]))


def passage_score(alignment: Alignment, offset: int) -> float:
    """Return how like its passage in `a` the passage of `b` at an offset is, 0 … 1."""
    return max((pair.score for pair in alignment.pairs_at_b(offset)), default=0.0)


def same_between(alignment: Alignment, a: tuple[Range, Range], b: tuple[Range, Range]) -> bool:
    """Say whether nothing was put between two ranges of `b` that is not between those of `a`.

    Sentences count, not words: one that lies wholly between the ranges, and that has no passage
    between those of `a`.
    """
    low, high = min(end for _, end in a), max(start for start, _ in a)
    before, after = min(end for _, end in b), max(start for start, _ in b)
    units, side = alignment.b.words.units, alignment.b
    first = bisect_left(units, before, key=lambda unit: side.starts[unit.first])
    for unit in units[first:]:
        start, end = side.starts[unit.first], side.ends[unit.last - 1]
        if start >= after:
            break
        if end <= after:
            pairs = alignment.pairs_at_b(start)
            if not any(low <= pair.a[0] and pair.a[1] <= high for pair in pairs):
                return False
    return True


def _first(a: Side, b: Side, touched: range) -> int | None:
    """Return the first token of `b` that a range begins with, or None where that is not clear."""
    there = a.there.get(touched[0])
    if there is not None:
        return there
    before = a.there.get(touched[0] - 1)
    if before is None:
        return None
    return before + 1 if _free(b, before + 1) else None


def _last(a: Side, b: Side, touched: range) -> int | None:
    there = a.there.get(touched[-1])
    if there is not None:
        return there
    after = a.there.get(touched[-1] + 1)
    if after is None:
        return None
    return after - 1 if _free(b, after - 1) else None


def _free(side: Side, at: int) -> bool:
    """Say whether there is a token of this number that stands nowhere in the other text."""
    return 0 <= at < len(side.starts) and at not in side.there
