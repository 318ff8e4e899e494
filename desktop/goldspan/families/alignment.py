"""How two texts align: pairs of passages, and where the words of one stand in the other."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from goldspan.families.pairing import UnitPair, pair_units
from goldspan.families.words import Range, Words, read_words


@dataclass(frozen=True, slots=True)
class Block:
    """The same words in both texts: ranges in code points, end exclusive."""

    a: Range
    b: Range


@dataclass(frozen=True, slots=True)
class PassagePair:
    """A passage of `a` and what became of it in `b`.

    `score` is the share of the words of both that they have in common, 0 … 1; `same` says that
    not a word differs. A passage that was split or merged is in several pairs.
    """

    a: Range
    b: Range
    score: float
    same: bool
    blocks: tuple[Block, ...]


class ChangeKind(StrEnum):
    """What a stretch of `b` is, seen from `a`."""

    SAME = "same"
    CHANGED = "changed"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of `b`, and what stands in its place in `a`: a range, empty where nothing does.

    A stretch that is CHANGED may be empty itself: words of `a` were left out there. `before` is
    None for what is NEW: no passage of `a` is like it.
    """

    kind: ChangeKind
    b: Range
    before: Range | None = None


class Side:
    """One text of an alignment: its words, and for each the number of the same one in the other."""

    def __init__(self, words: Words) -> None:
        self.words = words
        self.starts = [start for start, _ in words.ranges]
        self.ends = [end for _, end in words.ranges]
        self.there: dict[int, int] = {}

    def touching(self, start: int, end: int) -> range:
        """Return the numbers of the tokens that a range of code points touches."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, end))


class Alignment:
    """Which passages of `a` recur in `b`, and where a range of one stands in the other."""

    def __init__(self, a: Words, b: Words) -> None:
        self.a, self.b = Side(a), Side(b)
        pairs = []
        for pair in pair_units(a, b):
            pairs.append(_passage_pair(a, b, pair))
            for run in pair.runs:
                for step in range(run.length):
                    self.a.there[run.a + step] = run.b + step
                    self.b.there[run.b + step] = run.a + step
        self.pairs = tuple(pairs)
        self._in_b: dict[int, list[PassagePair]] = {}  # by where their passages begin
        for found in self.pairs:
            self._in_b.setdefault(found.b[0], []).append(found)
        self._begin_in_b = sorted(self._in_b)

    def pairs_at_b(self, offset: int) -> list[PassagePair]:
        """Return the pairs whose passage in `b` holds an offset."""
        at = bisect_right(self._begin_in_b, offset) - 1
        found = self._in_b[self._begin_in_b[at]] if at >= 0 else []
        return [pair for pair in found if offset < pair.b[1]]

    def to_b(self, start: int, end: int) -> Range | None:
        """Return where a range of `a` stands in `b` in the same words, or None."""
        return _carried(self.a, self.b, start, end)

    def to_a(self, start: int, end: int) -> Range | None:
        """Return where a range of `b` stands in `a` in the same words, or None."""
        return _carried(self.b, self.a, start, end)

    def stretches_of_b(self) -> list[Stretch]:
        """Return all words of `b` in order: what is the same in `a`, was changed or is new."""
        of_unit = {pair.b: pair for pair in sorted(self.pairs, key=lambda pair: pair.score)}
        found: list[Stretch] = []
        for unit in self.b.words.units:
            low, high = self.b.starts[unit.first], self.b.ends[unit.last - 1]
            if (low, high) in of_unit:
                found += self._stretches(unit.first, unit.last)
            else:
                found.append(Stretch(ChangeKind.NEW, (low, high)))
        return found

    def _stretches(self, first: int, last: int) -> list[Stretch]:
        """Return the stretches of one sentence of `b` that has a pair."""
        found: list[Stretch] = []
        at, before = first, None
        while at <= last:
            begun = at
            while at < last and at not in self.b.there:
                at += 1
            after = self.b.there.get(at) if at < last else None
            gap = self._left_out(before, after)
            if begun < at or gap[0] < gap[1]:
                found.append(Stretch(ChangeKind.CHANGED, self._place(begun, at), gap))
            if at == last:
                break
            begun = at
            at += 1
            while at < last and self.b.there.get(at) == self.b.there[at - 1] + 1:
                at += 1
            before = self.b.there[at - 1]
            same_in_a = (self.a.starts[self.b.there[begun]], self.a.ends[before])
            found.append(Stretch(ChangeKind.SAME, self._place(begun, at), same_in_a))
            if at == last:
                break
        return found

    def _place(self, first: int, last: int) -> Range:
        if first < last:
            return self.b.starts[first], self.b.ends[last - 1]
        at = self.b.ends[first - 1] if first else self.b.starts[first]
        return at, at

    def _left_out(self, before: int | None, after: int | None) -> Range:
        """Return the words of `a` between two that stand in `b` side by side."""
        if before is None and after is None:
            return 0, 0
        if before is not None and after is not None:
            between = range(before + 1, after)
            if not between or any(at in self.a.there for at in between):
                at = self.a.ends[before]
                return at, at
            return self.a.starts[between[0]], self.a.ends[between[-1]]
        at = self.a.ends[before] if before is not None else self.a.starts[after or 0]
        return at, at


def align(
    a: str, b: str, a_furniture: Sequence[Range] = (), b_furniture: Sequence[Range] = ()
) -> Alignment:
    """Return how two texts align; what is furniture in either is not looked at."""
    return align_words(read_words(a, a_furniture), read_words(b, b_furniture))


def align_words(a: Words, b: Words) -> Alignment:
    """Return how two texts align whose words were read before."""
    return Alignment(a, b)


def _carried(here: Side, there: Side, start: int, end: int) -> Range | None:
    touched = here.touching(start, end)
    if not touched or start >= end:
        return None
    first = here.there.get(touched[0])
    if first is None or any(here.there.get(at) != first + at - touched[0] for at in touched[1:]):
        return None
    last = first + len(touched) - 1
    low = there.starts[first] + (start - here.starts[touched[0]])
    high = there.ends[last] - (here.ends[touched[-1]] - end)
    return (low, high) if _fits(here, there, touched, first, start, end) else None


def _fits(here: Side, there: Side, touched: range, first: int, start: int, end: int) -> bool:
    """Say whether a range that begins or ends inside a word does so at the same letters there."""
    for at, inside in ((touched[0], start), (touched[-1], end)):
        other = first + at - touched[0]
        low, high = here.words.ranges[at]
        if low < inside < high:
            own = here.words.text[low:high]
            theirs = there.words.text[there.starts[other] : there.ends[other]]
            if own != theirs:
                return False
    return start >= here.starts[touched[0]] and end <= here.ends[touched[-1]]


def _passage_pair(a: Words, b: Words, pair: UnitPair) -> PassagePair:
    one, other = a.units[pair.a], b.units[pair.b]
    shared = sum(sum(a.is_word[run.a : run.a + run.length]) for run in pair.runs)
    both = sum(a.is_word[one.first : one.last]) + sum(b.is_word[other.first : other.last])
    sizes = {one.last - one.first, other.last - other.first}
    same = sizes == {sum(run.length for run in pair.runs)}
    return PassagePair(
        a=(a.ranges[one.first][0], a.ranges[one.last - 1][1]),
        b=(b.ranges[other.first][0], b.ranges[other.last - 1][1]),
        score=2 * shared / both if both else 1.0,
        same=same,
        blocks=tuple(
            Block(
                (a.ranges[run.a][0], a.ranges[run.a + run.length - 1][1]),
                (b.ranges[run.b][0], b.ranges[run.b + run.length - 1][1]),
            )
            for run in pair.runs
        ),
    )
