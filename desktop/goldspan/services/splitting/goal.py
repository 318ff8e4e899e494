"""What a good split is, in whole numbers: the same on every machine, whatever its arithmetic.

Three things count, one after the other: that no more than `SLACK` of the articles are in another
part than in the best parting by size alone; that every label is in every part; and how uneven the
parts are: Σ (got − wanted)² / wanted over the parts, for articles and, as a mean, for each label.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

import numpy as np

from goldspan.services.splitting.structure import Counts

SLACK: Final = 0.05  # of the articles may be in another part for the sake of labels
LIKE: Final = 0.002  # partings whose unevenness differs by less are equally good: chance decides
WHOLE: Final = 1 << 40  # what all articles, or all spans of a label, add up to, nearly
_OF_SHARES: Final = 1 << 20
_SCALE: Final = 20  # bits taken off where numbers are multiplied
_FINER: Final = 10  # bits that squares may have
_MISSING: Final = 1 << 48  # more than any unevenness that is told apart
_OUTSIDE: Final = 1 << 61  # more than any missing labels
NONE: Final = -1  # allowed: partings are ranked by proportions alone


@dataclass(frozen=True, slots=True)
class Goal:
    """Families as fractions of all (`parts`: rows), and what each part is to have of them.

    Columns are articles, then labels. `slack` is in units of `WHOLE`, of all that is counted twice:
    an article in the wrong part lacks in another.
    """

    rows: Counts
    wanted: Counts
    slack: int
    articles: int

    @classmethod
    def of(cls, counts: Counts, shares: Sequence[float]) -> Goal:
        """Make the goal from counts (articles, then each label; a row for each family)."""
        totals = counts.sum(axis=0)
        rows = counts * (WHOLE // np.maximum(totals, 1))
        whole = np.array([round(share / sum(shares) * _OF_SHARES) for share in shares], np.int64)
        wanted = rows.sum(axis=0)[None, :] * whole[:, None] // whole.sum()
        slack = max(int(SLACK * WHOLE), WHOLE // max(1, int(totals[0])))
        return cls(rows, wanted, 2 * slack, int(totals[0]))

    @property
    def parts(self) -> int:
        """How many parts there are."""
        return len(self.wanted)

    @property
    def least(self) -> int:
        """The proportions of articles that could be put anywhere one by one; none are better."""
        one = int(self.rows[:, 0].sum()) // max(1, self.articles)
        over = np.sort(self.wanted[:, 0] % one)
        up = round(int(over.sum()) / one)  # parts that get an article more than they have room for
        down = len(over) - up
        return int(over[:down].sum() + (one - over[down:]).sum())

    def by_size(self) -> Goal:
        """Return the goal without its labels."""
        return replace(self, rows=self.rows[:, :1], wanted=self.wanted[:, :1])

    def faults(self, part: int, has: Counts) -> Counts:
        """Return what is wrong with one part: articles off, how uneven it is, labels missing.

        `has` has axes …, column; the three are the last axis of what is returned.
        """
        found = np.empty((*has.shape[:-1], 3), dtype=np.int64)
        off = np.abs(has - self.wanted[part])
        found[..., 0] = off[..., 0]
        uneven = (off >> _SCALE << _FINER) ** 2 // np.maximum(1, self.wanted[part] >> _SCALE)
        np.minimum(uneven, _MISSING - 1, out=uneven)  # of a part that is to have next to nothing
        labels = max(1, has.shape[-1] - 1)
        found[..., 1] = uneven[..., 0] + uneven[..., 1:].sum(axis=-1) // labels
        found[..., 2] = (has[..., 1:] == 0).sum(axis=-1)
        return found

    def all_faults(self, sums: Counts) -> Counts:
        """Return the faults of all parts together; `sums` has axes …, part, column."""
        found = self.faults(0, sums[..., 0, :])
        for part in range(1, self.parts):
            found = found + self.faults(part, sums[..., part, :])
        return found

    def ranks(self, faults: Counts, allowed: int) -> Counts:
        """Return how bad partings are, the best least; `allowed` is for articles off."""
        articles, uneven, missing = (faults[..., each] for each in range(3))
        inside = missing * _MISSING + np.minimum(uneven, _MISSING - 1)
        found: Counts = np.where(articles <= allowed, inside, _OUTSIDE + articles)
        return found

    def sums(self, parting: Counts) -> Counts:
        """Return what each part has, where `parting` says the part of each family."""
        sums = np.zeros_like(self.wanted)
        np.add.at(sums, parting, self.rows)
        return sums
