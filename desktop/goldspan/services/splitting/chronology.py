"""Parts families by date: the past is learned from, the future measured on; who is in order."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby, pairwise, product
from typing import Final

import numpy as np

from goldspan.services.splitting.goal import Goal
from goldspan.services.splitting.structure import Counts, Family

NEAR: Final = 40  # places on both sides of where a cut is wanted
_Chain = tuple[int, "_Chain | None"]  # a family, and those before it that stay


def parting_by_date(goal: Goal, families: Sequence[Family]) -> Counts:
    """Return the part of each family; those of one day stay together, no part is empty.

    A family counts at its latest day. There must be as many days as parts.
    """
    order = sorted(range(len(families)), key=lambda at: families[at].day)
    days = [list(each) for _, each in groupby(order, key=lambda at: families[at].day)]
    before = np.zeros((len(days) + 1, goal.rows.shape[1]), dtype=np.int64)
    for at, group in enumerate(days):
        before[at + 1] = before[at] + goal.rows[group].sum(axis=0)
    cuts = _cuts(goal, before)
    sums = np.diff(before[cuts], axis=1)
    faults = goal.all_faults(sums)
    ranks = goal.ranks(faults, int(faults[:, 0].min()) + goal.slack)
    best = cuts[int(ranks.argmin())]
    parting = np.zeros(len(families), dtype=np.int64)
    for part in range(goal.parts):
        for group in days[best[part] : best[part + 1]]:
            parting[group] = part
    return parting


def _cuts(goal: Goal, before: Counts) -> Counts:
    """Return between which days parts may begin and end, near the shares: first 0, last all."""
    days = len(before) - 1
    places = []
    for part, ends in enumerate(goal.wanted[:, 0].cumsum()[:-1], 1):
        least, most = part, days - goal.parts + part
        at = int(np.searchsorted(before[:, 0], ends))
        first = max(least, min(at - NEAR, most))
        places.append(range(first, max(first, min(at + NEAR, most)) + 1))
    chosen = [each for each in product(*places) if all(a < b for a, b in pairwise(each))]
    return np.array([(0, *each, days) for each in chosen], dtype=np.int64)


def in_order(ends: Sequence[tuple[str, int, int]]) -> list[bool]:
    """Say which families can stay in their parts, so that as many articles as can be do.

    `ends` has the latest day of each, the place of its part, and its number of articles. Of those
    that stay, none of a part ends on the day of one of a later part, or after it. One without a day
    does not stay.
    """
    best: dict[int, tuple[int, _Chain | None]] = {}
    dated = [at for at, (day, _, _) in enumerate(ends) if day]
    for at in sorted(dated, key=lambda at: (ends[at][0], -ends[at][1])):
        _, part, articles = ends[at]
        before = [(count, -place) for place, (count, _) in best.items() if place <= part]
        count, place = max(before, default=(0, 0))
        chain = best[-place][1] if before else None
        best[part] = (count + articles, (at, chain))
    stays = [False] * len(ends)
    chain = best[max(best, key=lambda place: best[place][0])][1] if best else None
    while chain is not None:
        at, chain = chain
        stays[at] = True
    return stays
