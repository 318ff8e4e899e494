"""How a text differs from others, as ranges that the canvas finds by place; knows no Qt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

Range = tuple[int, int]
Places = npt.NDArray[np.int64]


class SortedRanges:
    """Ranges in order that do not overlap; those that touch a line are found at once."""

    def __init__(self, ranges: Sequence[Range] = ()) -> None:
        self._starts: Places = np.fromiter((one[0] for one in ranges), np.int64, len(ranges))
        self._ends: Places = np.fromiter((one[1] for one in ranges), np.int64, len(ranges))

    def __len__(self) -> int:
        return len(self._starts)

    def touching(self, start: int, end: int) -> list[Range]:
        """Return the ranges that have a character in `start … end`; empty ones between or there."""
        low = int(np.searchsorted(self._ends, start, side="right"))
        high = int(np.searchsorted(self._starts, end))
        return [(int(self._starts[i]), int(self._ends[i])) for i in range(low, high)]


@dataclass(frozen=True, slots=True)
class Compared:
    """What is painted of a comparison; all ranges are code points, in order.

    `dimmed` are words that are known from elsewhere, `changed` words that stand differently
    there, `fresh` passages that are not there at all. `gaps` are offsets where there is more
    there. `current` is the place that one is looking at; an empty one is a gap.
    """

    dimmed: SortedRanges = field(default_factory=SortedRanges)
    changed: SortedRanges = field(default_factory=SortedRanges)
    fresh: SortedRanges = field(default_factory=SortedRanges)
    gaps: Sequence[int] = ()
    current: Range | None = None

    def gaps_in(self, start: int, end: int, *, last: bool) -> list[int]:
        """Return the gaps of a line; one at its very end belongs to it only as the row's `last`."""
        low = bisect_left(self.gaps, start)
        high = bisect_right(self.gaps, end) if last else bisect_left(self.gaps, end)
        return list(self.gaps[low:high])

    def marks(self, start: int, end: int) -> bool:
        """Tell whether something of the comparison is painted in a line."""
        here = self.current
        return bool(
            self.dimmed.touching(start, end)
            or self.changed.touching(start, end)
            or self.fresh.touching(start, end)
            or self.gaps_in(start, end, last=True)
            or (here is not None and here[0] <= end and here[1] >= start)
        )


NOT_COMPARED = Compared()
