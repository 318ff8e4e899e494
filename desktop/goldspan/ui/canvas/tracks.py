"""Packs the marks of one line into the tracks of several people, as plain data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goldspan.text.lanes import pack_lanes
from goldspan.ui.canvas.marks import Mark, Track

MOST_PER_TRACK = 4


@dataclass(frozen=True, slots=True)
class TrackLanes:
    """The lane of each mark of a line by its id, None where its track is full.

    `firsts` are the first lanes of all tracks, `count` is how many lanes there are.
    """

    lanes: dict[str, int | None]
    firsts: tuple[int, ...]
    count: int


def track_lanes(marks: Sequence[Mark], tracks: Sequence[Track]) -> TrackLanes:
    """Return where the marks of one line go; every track has one lane at least.

    Marks of no track are left out.
    """
    lanes: dict[str, int | None] = {}
    firsts: list[int] = []
    count = 0
    for track in tracks:
        own = [mark for mark in marks if mark.track == track.id]
        packed = pack_lanes([(mark.start, mark.end) for mark in own], MOST_PER_TRACK)
        firsts.append(count)
        for mark, lane in zip(own, packed, strict=True):
            lanes[mark.id] = None if lane is None else count + lane
        count += max((lane + 1 for lane in packed if lane is not None), default=1)
    return TrackLanes(lanes, tuple(firsts), count)
