"""Finds the part of each family: all partings where there are few, else better and better ones."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import combinations, permutations
from typing import Final

import numpy as np

from goldspan.services.splitting.goal import LIKE, WHOLE, Goal
from goldspan.services.splitting.structure import Counts

ALL: Final = 20_000  # partings up to which every one is looked at
STARTS: Final = 12  # at most
WORK: Final = 8_000_000  # cells looked at: more families, fewer starts and steps
SWAPS: Final = 400_000  # cells of swaps looked at in one step
_SCALE: Final = 20  # bits taken off where numbers are multiplied
Ranks = Callable[[Counts], Counts]


def best_parting(goal: Goal, seed: int) -> Counts:
    """Return the part of each family (a row of the goal); no part stays empty.

    There must be as many families as parts. Proportions are as good as found to be possible, but
    for the goal's slack; within it labels decide, and among partings that are alike the seed.
    """
    if goal.parts ** len(goal.rows) <= ALL:
        return _best_of_all(goal, seed)
    starts = list(_starts(goal))
    by_size = [_descended(goal, goal.proportions, start) for start in starts]
    allowed = min(int(goal.proportions(goal.sums(each))) for each in by_size) + goal.slack

    def ranks(sums: Counts) -> Counts:
        return goal.ranks(sums, allowed)

    found = [_descended(goal, ranks, start) for start in starts]
    found += [_descended(goal, ranks, each) for each in by_size]
    ranked = [int(ranks(goal.sums(each))) for each in found]
    enough = min(ranked) + int(LIKE * WHOLE)
    return next(each for each, rank in zip(found, ranked, strict=True) if rank <= enough)


def lacking_most(goal: Goal, sums: Counts, row: Counts) -> Counts:
    """Return how much each part lacks of what a family has, the neediest most.

    Adding the family there lessens the squared distance to what is wanted most; articles count as
    much as all labels together.
    """
    lack = (goal.wanted - sums) >> _SCALE
    has = row >> _SCALE
    labels = max(1, len(row) - 1)
    found: Counts = lack[:, 0] * has[0] + (lack[:, 1:] * has[1:]).sum(axis=1) // labels
    return found


def _best_of_all(goal: Goal, seed: int) -> Counts:
    partings = np.indices((goal.parts,) * len(goal.rows)).reshape(len(goal.rows), -1).T
    within = np.stack([partings == part for part in range(goal.parts)], axis=1)
    kept = within.any(axis=2).sum(axis=1) == goal.parts
    partings, within = partings[kept], within[kept]
    sums = within.astype(np.int64) @ goal.rows
    allowed = int(goal.proportions(sums).min()) + goal.slack
    ranks = goal.ranks(sums, allowed)
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
    parting = np.full(len(order), -1, dtype=np.int64)
    sums = np.zeros_like(goal.wanted)
    empty = set(range(goal.parts))
    for done, family in enumerate(order):
        needs = lacking_most(goal, sums, goal.rows[family])
        open_parts = empty if len(empty) >= len(order) - done else range(goal.parts)
        part = max(open_parts, key=lambda each: (int(needs[each]), -each))
        parting[family] = part
        sums[part] += goal.rows[family]
        empty.discard(part)
    return parting


@dataclass(frozen=True, slots=True)
class _Step:
    """A family that goes to a part; another one may come back for it."""

    rank: int
    family: int
    part: int
    back: int = -1


def _descended(goal: Goal, ranks: Ranks, start: Counts) -> Counts:
    """Return a parting that no single move, and no swap that was looked at, makes better."""
    parting = start.copy()
    sums = goal.sums(parting)
    rank = int(ranks(sums))
    for _ in range(max(8, WORK // goal.rows.size)):
        step = min(_steps(goal, ranks, parting, sums), key=lambda each: each.rank, default=None)
        if step is None or step.rank >= rank:
            break
        left = parting[step.family]
        parting[step.family] = step.part
        if step.back >= 0:
            parting[step.back] = left
        sums, rank = goal.sums(parting), step.rank
    return parting


def _steps(goal: Goal, ranks: Ranks, parting: Counts, sums: Counts) -> Iterator[_Step]:
    members = [np.flatnonzero(parting == part) for part in range(goal.parts)]
    for one, other in permutations(range(goal.parts), 2):
        if len(members[one]) > 1:
            moved = goal.rows[members[one]]
            at, rank = _least(ranks, sums, one, other, moved)
            yield _Step(rank, int(members[one][at]), other)
    for one, other in combinations(range(goal.parts), 2):
        mine, theirs = _few(members[one], members[other], goal.rows.shape[1])
        exchanged = goal.rows[mine][:, None] - goal.rows[theirs][None]
        at, rank = _least(ranks, sums, one, other, exchanged.reshape(-1, goal.rows.shape[1]))
        yield _Step(rank, int(mine[at // len(theirs)]), other, back=int(theirs[at % len(theirs)]))


def _least(ranks: Ranks, sums: Counts, one: int, other: int, moved: Counts) -> tuple[int, int]:
    """Return which of the rows it is best to take from one part to another, and its rank."""
    after = np.broadcast_to(sums, (len(moved), *sums.shape)).copy()
    after[:, one] -= moved
    after[:, other] += moved
    ranked = ranks(after)
    at = int(ranked.argmin())
    return at, int(ranked[at])


def _few(mine: Counts, theirs: Counts, columns: int) -> tuple[Counts, Counts]:
    """Return as many of both as can be paired in one step; their order is by chance."""
    most = max(1, SWAPS // columns)
    few = max(1, int(most**0.5))
    mine = mine[: max(few, most // max(1, len(theirs)))]
    return mine, theirs[: max(1, most // len(mine))]
