"""Packs spans into lanes under the text."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence


def pack_lanes(spans: Sequence[tuple[int, int]], limit: int) -> list[int | None]:
    """Return the lane of each span (start, end), 0 next to the text, or None past the limit.

    No two spans that overlap share a lane. Shorter spans come nearer to the text; of the same
    length the earlier one, then the one given first. So a lane depends only on the spans that
    are no longer than the one in question: a longer one that comes or goes moves nothing.
    """
    lanes: list[list[tuple[int, int]]] = []
    result: list[int | None] = [None] * len(spans)
    order = sorted(range(len(spans)), key=lambda i: (spans[i][1] - spans[i][0], spans[i][0], i))
    for index in order:
        span = spans[index]
        for lane, taken in enumerate(lanes):
            if _is_free(taken, span):
                insort(taken, span)
                result[index] = lane
                break
        else:
            if len(lanes) < limit:
                lanes.append([span])
                result[index] = len(lanes) - 1
    return result


def _is_free(taken: list[tuple[int, int]], span: tuple[int, int]) -> bool:
    at = bisect_left(taken, span)
    if at < len(taken) and taken[at][0] < span[1]:
        return False
    return at == 0 or taken[at - 1][1] <= span[0]
