"""Finds which sentences of two texts say the same, nearly word for word, and where their words are.

Sentences that are equal are paired in their order; of the rest, those that share pairs of
neighbouring words are compared. A sentence may have been split or two merged: then a sentence has
several pairs, but each word has one place in the other text at most.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise

from goldspan.families.words import Unit, Words

SHARED = 0.5  # of the words of the shorter sentence, at least
FEWEST = 4  # words that two sentences which are not equal share at least
CANDIDATES = 4  # sentences that a sentence is compared with
TELLING = 4  # letters of a word that does not stand there by chance
COMMON = 32  # sentences that hold the same two words: more tell nothing


@dataclass(frozen=True, slots=True)
class Run:
    """Tokens of one text that stand in the other: where they begin, and how many there are."""

    a: int
    b: int
    length: int

    def tokens_of_a(self) -> range:
        """Return the numbers of the tokens in the first text."""
        return range(self.a, self.a + self.length)

    def tokens_of_b(self) -> range:
        """Return the numbers of the tokens in the second text."""
        return range(self.b, self.b + self.length)


@dataclass(frozen=True, slots=True)
class UnitPair:
    """Two sentences, by number, and the runs of tokens they share, as they follow in the first."""

    a: int
    b: int
    runs: tuple[Run, ...]


def pair_units(a: Words, b: Words) -> list[UnitPair]:
    """Return the pairs of sentences of two texts; no token stands in two of their runs."""
    vocabulary: dict[str, int] = {}
    ids_a, ids_b = (
        [vocabulary.setdefault(form, len(vocabulary)) for form in words.forms] for words in (a, b)
    )
    equal = _equal_units(a, ids_a, b, ids_b)
    taken_b = set(equal.values())
    rest_a = [number for number in range(len(a.units)) if number not in equal]
    rest_b = [number for number in range(len(b.units)) if number not in taken_b]
    found = [_whole(a, b, one, other) for one, other in equal.items()]
    compared = []
    for one, other in _candidates(a, ids_a, rest_a, b, ids_b, rest_b):
        runs = _shared_runs(a, ids_a, a.units[one], b, ids_b, b.units[other])
        shared = _words_in(a, runs)
        shorter = min(_words_of(a, a.units[one]), _words_of(b, b.units[other]))
        if shared >= FEWEST and shared >= SHARED * shorter:
            compared.append((shared, UnitPair(one, other, runs)))
    near = _Nearness(equal)
    compared.sort(key=lambda pair: (-pair[0], near.distance(pair[1]), pair[1].a, pair[1].b))
    found.extend(_without_overlaps(a, b, [pair for _, pair in compared]))
    return sorted(found, key=lambda pair: (pair.a, pair.b))


def _equal_units(a: Words, ids_a: Sequence[int], b: Words, ids_b: Sequence[int]) -> dict[int, int]:
    """Pair equal sentences, the first with the first and so on; very short ones by neighbours."""
    keys_a = [tuple(ids_a[unit.first : unit.last]) for unit in a.units]
    keys_b = [tuple(ids_b[unit.first : unit.last]) for unit in b.units]
    if keys_a == keys_b:
        return {number: number for number in range(len(keys_a))}
    places: defaultdict[tuple[int, ...], list[int]] = defaultdict(list)
    for number in reversed(range(len(keys_b))):
        places[keys_b[number]].append(number)
    equal: dict[int, int] = {}
    for number, key in enumerate(keys_a):
        if _words_of(a, a.units[number]) >= FEWEST and places.get(key):
            equal[number] = places[key].pop()
    taken = set(equal.values())
    for step in (1, -1):
        for number in list(equal) if step > 0 else sorted(equal, reverse=True):
            one, other = number + step, equal[number] + step
            while (
                0 <= one < len(keys_a)
                and 0 <= other < len(keys_b)
                and one not in equal
                and other not in taken
                and keys_a[one] == keys_b[other]
            ):
                equal[one] = other
                taken.add(other)
                one, other = one + step, other + step
    return equal


def _candidates(
    a: Words,
    ids_a: Sequence[int],
    rest_a: Iterable[int],
    b: Words,
    ids_b: Sequence[int],
    rest_b: Iterable[int],
) -> Iterator[tuple[int, int]]:
    """Yield the sentences of both texts that share most pairs of neighbouring words."""
    holders: defaultdict[tuple[int, int], list[int]] = defaultdict(list)
    for number in rest_b:
        for pair in _neighbours(b, ids_b, b.units[number]):
            holders[pair].append(number)
    best_of_b: defaultdict[int, list[tuple[int, int]]] = defaultdict(list)
    chosen: set[tuple[int, int]] = set()
    for number in rest_a:
        counts: Counter[int] = Counter()
        for pair in _neighbours(a, ids_a, a.units[number]):
            found = holders.get(pair, ())
            if len(found) <= COMMON:
                counts.update(found)
        for other, _ in counts.most_common(CANDIDATES):
            chosen.add((number, other))
        for other, count in counts.items():
            best_of_b[other].append((count, number))
    for other, found_in in best_of_b.items():
        found_in.sort(reverse=True)
        chosen.update((number, other) for _, number in found_in[:CANDIDATES])
    yield from sorted(chosen)


def _neighbours(words: Words, ids: Sequence[int], unit: Unit) -> set[tuple[int, int]]:
    of_unit = [ids[at] for at in range(unit.first, unit.last) if words.is_word[at]]
    return set(pairwise(of_unit))


def _shared_runs(
    a: Words, ids_a: Sequence[int], one: Unit, b: Words, ids_b: Sequence[int], other: Unit
) -> tuple[Run, ...]:
    """Return the runs that two sentences share: those in order, then words that were moved."""
    matcher = SequenceMatcher(
        None, ids_a[one.first : one.last], ids_b[other.first : other.last], autojunk=False
    )
    in_order = [
        Run(one.first + block.a, other.first + block.b, block.size)
        for block in matcher.get_matching_blocks()
        if block.size
    ]
    runs = [run for run in in_order if not _chance(run, in_order, a, one, other)]
    left_a = set(range(one.first, one.last)) - {n for run in runs for n in run.tokens_of_a()}
    left_b = set(range(other.first, other.last)) - {n for run in runs for n in run.tokens_of_b()}
    if left_a and left_b:
        runs += _moved(a, ids_a, left_a, ids_b, left_b)
        runs.sort(key=lambda run: run.a)
    return tuple(runs)


def _chance(run: Run, runs: Sequence[Run], a: Words, one: Unit, other: Unit) -> bool:
    """Say whether it is but a small word or a mark, with other words around it in both texts."""
    if any(_telling(a, at) for at in run.tokens_of_a()):
        return False
    if run.a == one.first or run.b == other.first:
        return False
    if run.a + run.length == one.last or run.b + run.length == other.last:
        return False
    return not any(
        rival.a + rival.length == run.a
        or rival.b + rival.length == run.b
        or run.a + run.length == rival.a
        or run.b + run.length == rival.b
        for rival in runs
    )


def _moved(
    a: Words, ids_a: Sequence[int], left_a: set[int], ids_b: Sequence[int], left_b: set[int]
) -> Iterator[Run]:
    """Yield runs of words that are left over once in each, with equal words beside them."""
    once_b = _once(ids_b, left_b)
    for form, at in _once(ids_a, left_a).items():
        there = once_b.get(form)
        if there is None or at not in left_a or there not in left_b or not _telling(a, at):
            continue
        run = Run(at, there, 1)
        while (wider := _widened(run, ids_a, left_a, ids_b, left_b)) is not None:
            run = wider
        left_a.difference_update(run.tokens_of_a())
        left_b.difference_update(run.tokens_of_b())
        yield run


def _widened(
    run: Run, ids_a: Sequence[int], left_a: set[int], ids_b: Sequence[int], left_b: set[int]
) -> Run | None:
    """Return the run with an equal word more before or behind it, or None."""
    if run.a - 1 in left_a and run.b - 1 in left_b and ids_a[run.a - 1] == ids_b[run.b - 1]:
        return Run(run.a - 1, run.b - 1, run.length + 1)
    after_a, after_b = run.a + run.length, run.b + run.length
    if after_a in left_a and after_b in left_b and ids_a[after_a] == ids_b[after_b]:
        return Run(run.a, run.b, run.length + 1)
    return None


def _once(ids: Sequence[int], places: set[int]) -> dict[int, int]:
    counts = Counter(ids[at] for at in places)
    return {ids[at]: at for at in sorted(places) if counts[ids[at]] == 1}


def _telling(words: Words, at: int) -> bool:
    return words.is_word[at] and len(words.forms[at]) >= TELLING


def _whole(a: Words, b: Words, one: int, other: int) -> UnitPair:
    unit = a.units[one]
    return UnitPair(one, other, (Run(unit.first, b.units[other].first, unit.last - unit.first),))


def _without_overlaps(a: Words, b: Words, pairs: Iterable[UnitPair]) -> Iterator[UnitPair]:
    """Yield the pairs, best first, without tokens that a better pair has placed already."""
    placed_a: set[int] = set()
    placed_b: set[int] = set()
    for pair in pairs:
        runs = tuple(piece for run in pair.runs for piece in _free_pieces(run, placed_a, placed_b))
        if _words_in(a, runs) < FEWEST:
            continue
        for run in runs:
            placed_a.update(run.tokens_of_a())
            placed_b.update(run.tokens_of_b())
        yield UnitPair(pair.a, pair.b, runs)


def _free_pieces(run: Run, placed_a: set[int], placed_b: set[int]) -> Iterator[Run]:
    begun = 0
    for at in range(run.length + 1):
        if at == run.length or run.a + at in placed_a or run.b + at in placed_b:
            if begun < at:
                yield Run(run.a + begun, run.b + begun, at - begun)
            begun = at + 1


def _words_of(words: Words, unit: Unit) -> int:
    return sum(words.is_word[unit.first : unit.last])


def _words_in(words: Words, runs: Iterable[Run]) -> int:
    return sum(sum(words.is_word[run.a : run.a + run.length]) for run in runs)


class _Nearness:
    """How far a pair lies from where its surroundings went: of equal rivals, the nearer wins."""

    def __init__(self, equal: dict[int, int]) -> None:
        self._a = sorted(equal)
        self._equal = equal

    def distance(self, pair: UnitPair) -> int:
        """Return how many sentences a pair is away from the run of the equal pair before it."""
        at = bisect_left(self._a, pair.a)
        before = self._a[at - 1] if at else -1
        expected = pair.a - before + (self._equal[before] if at else -1)
        return abs(pair.b - expected)
