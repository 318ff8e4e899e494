"""Packs spans into lanes under the text."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Sequence

Span = tuple[int, int]


def pack_lanes(spans: Sequence[Span], limit: int) -> list[int | None]:
    """Return the lane of each span (start, end), 0 next to the text, or None past the limit.

    No two spans that overlap share a lane. Shorter spans come nearer to the text; of the same
    length the earlier one, then the one given first. So a lane depends only on the spans that
    are no longer than the one in question: a longer one that comes or goes moves nothing.
    """
    lanes: list[list[Span]] = []
    full: list[int] = []  # places at which every lane is taken
    result: list[int | None] = [None] * len(spans)
    order = sorted(range(len(spans)), key=lambda i: (spans[i][1] - spans[i][0], spans[i][0], i))
    for index in order:
        span = spans[index]
        at = bisect_left(full, span[0])
        if at < len(full) and full[at] < span[1]:
            continue
        in_the_way: list[Span] = []
        for lane, taken in enumerate(lanes):
            found = _overlapping(taken, span)
            if found is None:
                insort(taken, span)
                result[index] = lane
                break
            in_the_way.append(found)
        else:
            if len(lanes) < limit:
                lanes.append([span])
                result[index] = len(lanes) - 1
            else:
                _note_full(full, in_the_way)
    return result


def _overlapping(taken: list[Span], span: Span) -> Span | None:
    """Return a span of a lane that is in the way of another, or None."""
    at = bisect_left(taken, span)
    if at < len(taken) and taken[at][0] < span[1]:
        return taken[at]
    return taken[at - 1] if at and taken[at - 1][1] > span[0] else None


def _note_full(full: list[int], in_the_way: Sequence[Span]) -> None:
    """Keep a place that is taken in every lane, where these spans, one of each, have one."""
    first = max((start for start, _ in in_the_way), default=0)
    if first < min((end for _, end in in_the_way), default=0):
        insort(full, first)
