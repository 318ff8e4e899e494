"""Which ranges share characters, and in what order pairs of them are matched."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Protocol


class Ranged(Protocol):
    """What has a range of a text: code points, end exclusive."""

    @property
    def start(self) -> int:
        """Return where it starts."""

    @property
    def end(self) -> int:
        """Return where it ends."""


# The place of a pair in the order of matching.
Closeness = tuple[int, int, int, int, int]


# So many ranges of one person may lie open at one place, and all that overlap are found; of more
# the nearest by their start. Nobody marks that much in one place, but a file may.
DEEPEST = 16


def overlapping(
    first: Sequence[Ranged], second: Sequence[Ranged], deepest: int = DEEPEST
) -> Iterator[tuple[int, int]]:
    """Yield the indexes of all that share a character, in one sweep over the text.

    Where more than `deepest` of a side lie open at once, those that start last are taken.
    """
    events = sorted(
        [(span.start, 0, i) for i, span in enumerate(first)]
        + [(span.start, 1, j) for j, span in enumerate(second)]
    )
    running: tuple[list[int], list[int]] = ([], [])
    sides = (first, second)
    for start, side, index in events:
        other = 1 - side
        running[other][:] = [k for k in running[other] if sides[other][k].end > start][-deepest:]
        for k in running[other]:
            yield (index, k) if side == 0 else (k, index)
        running[side].append(index)


def closeness(a: Ranged, b: Ranged) -> Closeness:
    """Return the key by which pairs that overlap are sorted: the largest overlap comes first.

    It is the same with both sides exchanged.
    """
    inner, outer = max(a.start, b.start), min(a.start, b.start)
    ends = (a.end, b.end)
    return (inner - min(ends), inner, outer, min(ends), max(ends))


def largest_overlaps(first: Sequence[Ranged], second: Sequence[Ranged]) -> list[tuple[int, int]]:
    """Return the indexes of ranges that meet one to one, the largest overlap first."""
    met_first: set[int] = set()
    met_second: set[int] = set()
    matched = []
    for i, j in sorted(
        overlapping(first, second), key=lambda ij: closeness(first[ij[0]], second[ij[1]])
    ):
        if i not in met_first and j not in met_second:
            met_first.add(i)
            met_second.add(j)
            matched.append((i, j))
    return matched
