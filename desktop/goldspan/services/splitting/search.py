"""Finds the part of each family: all partings where there are few, else better and better ones."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, permutations
from operator import mul
from typing import Final

import numpy as np

from goldspan.services.splitting.goal import LIKE, NONE, WHOLE, Goal
from goldspan.services.splitting.structure import Counts

ALL: Final = 20_000  # partings up to which every one is looked at
STARTS: Final = 12  # at most
WORK: Final = 1_000_000  # cells looked at: more families, fewer starts and steps
LEAST_STEPS: Final = 3
SWAPS: Final = 60_000  # cells of swaps looked at in one step
_SCALE: Final = 20  # bits taken off where numbers are multiplied


def best_parting(goal: Goal, seed: int) -> Counts:
    """Return the part of each family (a row of the goal); no part stays empty.

    There must be as many families as parts. Proportions are as good as found to be possible, but
    for the goal's slack; within it labels decide, and among partings that are alike the seed.
    """
    if goal.parts == 1:
        return np.zeros(len(goal.rows), dtype=np.int64)
    if goal.parts ** len(goal.rows) <= ALL:
        return _best_of_all(goal, seed)
    starts = list(_starts(goal))
    sizes = goal.by_size()
    by_size = [_descended(sizes, NONE, start) for start in starts]
    allowed = min(_proportions(sizes, each) for each in by_size) + goal.slack
    different = {each.tobytes(): each for each in (*starts, *by_size)}
    found = [_descended(goal, allowed, each) for each in different.values()]
    ranked = [_rank(goal, allowed, each) for each in found]
    enough = min(ranked) + int(LIKE * WHOLE)
    return next(each for each, rank in zip(found, ranked, strict=True) if rank <= enough)


def needs_of(goal: Goal, sums: Counts, row: Counts) -> Counts:
    """Return how much each part lacks of what a family has, the neediest most.

    Adding the family there lessens the squared distance to what is wanted most; articles count as
    much as all labels together.
    """
    lack = (goal.wanted - sums) >> _SCALE
    has = row >> _SCALE
    needs: Counts = (lack * has * _weights(goal)).sum(axis=1)
    return needs


def _weights(goal: Goal) -> Counts:
    columns = goal.rows.shape[1]
    return np.array([max(1, columns - 1), *([1] * (columns - 1))], dtype=np.int64)


def _best_of_all(goal: Goal, seed: int) -> Counts:
    partings = np.indices((goal.parts,) * len(goal.rows)).reshape(len(goal.rows), -1).T
    within = np.stack([partings == part for part in range(goal.parts)], axis=1)
    kept = within.any(axis=2).sum(axis=1) == goal.parts
    partings, within = partings[kept], within[kept]
    sums = within.astype(np.int64) @ goal.rows
    faults = goal.all_faults(sums)
    ranks = goal.ranks(faults, int(faults[:, 0].min()) + goal.slack)
    alike = np.flatnonzero(ranks <= ranks.min() + int(LIKE * WHOLE))
    chosen: Counts = partings[alike[seed % len(alike)]].astype(np.int64)
    return chosen


def _starts(goal: Goal) -> Iterator[Counts]:
    """Fill the parts from empty: large families first, like ones as chance has them."""
    families, columns = goal.rows.shape
    size = np.frexp(goal.rows[:, 0].astype(float))[1]  # equal for up to twice as large
    order = np.argsort(-size, kind="stable")
    starts = max(1, min(STARTS, WORK // (families * families * columns)))
    for start in range(starts):
        turned = np.roll(order, start * families // starts) if start else order
        yield _filled(goal, turned)


def _filled(goal: Goal, order: Counts) -> Counts:
    """Put one family after the other where it is needed most (`needs_of`), in plain numbers.

    Most families have few labels: only those are looked at.
    """
    rows = goal.rows[order] >> _SCALE
    weighed = rows * _weights(goal)
    lack = (goal.wanted * rows.sum(axis=0) // np.maximum(1, goal.rows.sum(axis=0))).tolist()
    at, columns = np.nonzero(rows)
    ends = np.searchsorted(at, np.arange(len(order) + 1)).tolist()
    columns_of, has, worth = (
        columns.tolist(),
        rows[at, columns].tolist(),
        weighed[at, columns].tolist(),
    )
    parts = range(goal.parts)
    found = []
    empty = set(parts)
    for done in range(len(order)):
        here = slice(ends[done], ends[done + 1])
        own = columns_of[here]
        needs = [sum(map(mul, worth[here], map(each.__getitem__, own))) for each in lack]
        open_parts = empty if len(empty) >= len(order) - done else parts
        part = max(open_parts, key=lambda each: (needs[each], -each))
        for column, number in zip(own, has[here], strict=True):
            lack[part][column] -= number
        empty.discard(part)
        found.append(part)
    parting = np.empty(len(order), dtype=np.int64)
    parting[order] = found
    return parting


@dataclass(frozen=True, slots=True)
class _Step:
    """A family that goes to a part; another one may come back for it."""

    rank: int
    family: int
    part: int
    back: int = -1


def _rank(goal: Goal, allowed: int, parting: Counts) -> int:
    return int(goal.ranks(goal.all_faults(goal.sums(parting)), allowed))


def _proportions(goal: Goal, parting: Counts) -> int:
    return int(goal.all_faults(goal.sums(parting))[0])


def _descended(goal: Goal, allowed: int, start: Counts) -> Counts:
    """Return a parting that no single move, and no swap that was looked at, makes better."""
    parting = start.copy()
    least = goal.least + goal.parts  # wanted is rounded
    rank = _rank(goal, allowed, parting)
    for _ in range(max(LEAST_STEPS, WORK // goal.rows.size)):
        if allowed == NONE and _proportions(goal, parting) <= least:
            break
        step = min(_steps(goal, allowed, parting), key=lambda each: each.rank, default=None)
        if step is None or step.rank >= rank:
            break
        left = parting[step.family]
        parting[step.family] = step.part
        if step.back >= 0:
            parting[step.back] = left
        rank = step.rank
    return parting


def _steps(goal: Goal, allowed: int, parting: Counts) -> Iterator[_Step]:
    """Give the best move from each part to each other, and the best swap of each two."""
    sums = goal.sums(parting)
    members = [np.flatnonzero(parting == part) for part in range(goal.parts)]
    for one, other in permutations(range(goal.parts), 2):
        mine = members[one]
        if len(mine) > 1:
            at, rank = _least(goal, allowed, sums, (one, other), goal.rows[mine])
            yield _Step(rank, int(mine[at]), other)
    columns = goal.rows.shape[1]
    for one, other in combinations(range(goal.parts), 2):
        mine, theirs = _few(members[one], members[other], columns)
        exchanged = (goal.rows[mine][:, None] - goal.rows[theirs][None]).reshape(-1, columns)
        at, rank = _least(goal, allowed, sums, (one, other), exchanged)
        back = int(theirs[at % len(theirs)])
        yield _Step(rank, int(mine[at // len(theirs)]), other, back)


def _least(
    goal: Goal, allowed: int, sums: Counts, parts: tuple[int, int], moved: Counts
) -> tuple[int, int]:
    """Return which of the rows it is best to take from one part to another, and its rank."""
    one, other = parts
    faults = goal.faults(one, sums[one] - moved) + goal.faults(other, sums[other] + moved)
    for part in set(range(goal.parts)) - {one, other}:
        faults = faults + goal.faults(part, sums[part])
    ranks = goal.ranks(faults, allowed)
    at = int(ranks.argmin())
    return at, int(ranks[at])


def _few(mine: Counts, theirs: Counts, columns: int) -> tuple[Counts, Counts]:
    """Return as many of both as can be paired in one step; their order is by chance."""
    most = max(1, SWAPS // columns)
    few = max(1, int(most**0.5))
    mine = mine[: max(few, most // max(1, len(theirs)))]
    return mine, theirs[: max(1, most // len(mine))]
