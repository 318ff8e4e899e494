"""Decides what is painted for the marks of one row, as data: tints, bars, tags, brackets."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np

from goldspan.text.lanes import pack_lanes
from goldspan.ui.canvas.marks import Mark, MarkState, ShownMarks
from goldspan.ui.canvas.row_text import RowText
from goldspan.ui.canvas.tag_strip import Tag, TagStrip
from goldspan.ui.canvas.tracks import track_lanes
from goldspan.ui.canvas.typography import Typography

MAX_LANES = 8
BRACKET_LANES = 3
BRACKET_FROM = 200
ALWAYS_BRACKET_FROM = 1_000


@dataclass(frozen=True, slots=True)
class Band:
    """A mark's tint or outline in one line; `begins` and `ends` say whether the mark does."""

    mark: Mark
    left: float
    right: float
    begins: bool
    ends: bool
    level: int


@dataclass(frozen=True, slots=True)
class Bar:
    """A mark's bar in one line, in its lane."""

    mark: Mark
    left: float
    right: float
    lane: int
    begins: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class Bracket:
    """A long mark's line in the margin beside some lines of the row (indices, inclusive)."""

    mark: Mark
    lane: int
    first: int
    last: int
    begins: bool
    ends: bool


Lane = tuple[Mark, int | None]


@dataclass(slots=True)
class LinePaint:
    """What is painted in a line: `bands` in painting order, `dims` (left, right) of dimmed text."""

    bands: list[Band] = field(default_factory=list)
    bars: list[Bar] = field(default_factory=list)
    tags: list[Tag] = field(default_factory=list)
    dims: list[tuple[float, float]] = field(default_factory=list)


@dataclass(slots=True)
class LineDecoration:
    """What one line shows besides its text. `top` counts from the row's top.

    `shown` are the marks in it with their lanes (None for brackets), longest first; all that is
    painted follows from them, and is worked out when it is asked for: most lines of a long row
    are not in view. `lanes` counts lanes in use, `more` marks that found no lane; `tracks` are
    the first lanes of the tracks, where there are any.
    """

    top: float
    height: float
    work_out: Callable[[LineDecoration], LinePaint]
    shown: list[Lane] = field(default_factory=list)
    lanes: int = 0
    more: int = 0
    paint: LinePaint | None = None
    tracks: tuple[int, ...] = ()

    @property
    def bands(self) -> list[Band]:
        """Return the tints and outlines, in painting order."""
        return self.painted().bands

    @property
    def bars(self) -> list[Bar]:
        """Return the bars."""
        return self.painted().bars

    @property
    def tags(self) -> list[Tag]:
        """Return the tags, from the left."""
        return self.painted().tags

    @property
    def dims(self) -> list[tuple[float, float]]:
        """Return where text is dimmed, as (left, right)."""
        return self.painted().dims

    def looks_like(self, other: LineDecoration) -> bool:
        """Tell whether this line is painted as the other one, at the same place."""
        place = (self.top, self.height, self.more) == (other.top, other.height, other.more)
        return place and (self.shown is other.shown or self.shown == other.shown)

    def painted(self) -> LinePaint:
        """Return all that is painted."""
        if self.paint is None:
            self.paint = self.work_out(self)
        return self.paint


@dataclass(slots=True)
class RowDecoration:
    """What a row shows besides its text, and how high it is with its gap below."""

    lines: list[LineDecoration]
    brackets: list[Bracket]
    height: float


def has_bracket(mark: Mark) -> bool:
    """Tell whether a mark is drawn as a bracket in the margin and not with bars."""
    length = mark.end - mark.start
    return length > ALWAYS_BRACKET_FROM or (mark.bracket and (mark.dims or length > BRACKET_FROM))


def decorate(
    row: RowText,
    shown: ShownMarks,
    typography: Typography,
    *,
    ends_paragraph: bool,
    before: RowDecoration | None = None,
) -> RowDecoration:
    """Return what is painted for these marks, all of which touch the row.

    Lines that show the same as in `before`, an earlier answer for this row, are taken from there.
    """
    strip = TagStrip(typography)
    lines = [
        LineDecoration(0.0, 0.0, partial(_work_out, row, index, strip))
        for index in range(len(row.lines))
    ]
    brackets = [] if shown.tracks else _brackets(row, shown.marks)
    if len(shown.other_starts):
        _count_others(row, lines, shown)
    if shown.tracks:
        _put_in_tracks(row, lines, shown)
    else:
        _put_in_lanes(row, lines, shown.marks, {bracket.mark.id for bracket in brackets})
    for line, old in zip(lines, before.lines if before is not None else (), strict=False):
        if old.shown == line.shown:
            line.shown, line.paint = old.shown, old.paint
    return RowDecoration(lines, brackets, _stack(row, lines, typography, ends_paragraph))


def _put_in_lanes(
    row: RowText, lines: list[LineDecoration], marks: Sequence[Mark], bracketed: set[str]
) -> None:
    """Give each mark one lane in all its lines."""
    lanes = _lanes(marks)
    for mark in marks:
        lane = lanes.get(mark.id)
        for index in _line_range(row, mark):
            line = lines[index]
            if lane is None and mark.id not in bracketed:
                line.more += 1
                continue
            line.shown.append((mark, lane))
            if lane is not None and lane >= line.lanes:
                line.lanes = lane + 1


def _put_in_tracks(row: RowText, lines: list[LineDecoration], shown: ShownMarks) -> None:
    """Give each mark a lane of its own track; lines without marks or words need none."""
    if row.start == row.end:
        return
    of_line: list[list[Mark]] = [[] for _ in lines]
    for mark in shown.marks:
        for index in _line_range(row, mark):
            of_line[index].append(mark)
    for line, marks in zip(lines, of_line, strict=True):
        if not marks:
            continue
        found = track_lanes(marks, shown.tracks)
        line.shown = [
            (mark, lane) for mark in marks if (lane := found.lanes.get(mark.id)) is not None
        ]
        line.more += sum(mark.id in found.lanes for mark in marks) - len(line.shown)
        line.lanes, line.tracks = found.count, found.firsts


def _work_out(row: RowText, index: int, strip: TagStrip, line: LineDecoration) -> LinePaint:
    """Return what a line shows for its marks."""
    box = row.lines[index]
    paint, starting = LinePaint(), []
    for mark, lane in line.shown:
        extents = row.extents(index, mark.start, mark.end)
        if extents and mark.short and box.start <= mark.start < box.end:
            starting.append((extents[0][0], mark))
        _add_mark(paint, mark, lane, extents, (mark.start >= box.start, mark.end <= box.end))
    paint.tags = strip.arrange(starting)
    return paint


def _lanes(marks: Sequence[Mark]) -> dict[str, int | None]:
    barred = [mark for mark in marks if not has_bracket(mark)]
    packed = pack_lanes([(mark.start, mark.end) for mark in barred], MAX_LANES)
    return {mark.id: lane for mark, lane in zip(barred, packed, strict=True)}


def _line_range(row: RowText, mark: Mark) -> range:
    first = row.line_of(max(mark.start, row.start))
    last = row.line_of(max(row.start, min(mark.end, row.end) - 1))
    return range(first, last + 1)


def _count_others(row: RowText, lines: list[LineDecoration], shown: ShownMarks) -> None:
    for box, line in zip(row.lines, lines, strict=True):
        touching = (shown.other_starts < box.end) & (shown.other_ends > box.start)
        line.more += int(np.count_nonzero(touching))


def _add_mark(
    paint: LinePaint,
    mark: Mark,
    lane: int | None,
    extents: Sequence[tuple[float, float]],
    edges: tuple[bool, bool],
) -> None:
    for piece, (left, right) in enumerate(extents):
        at_start = edges[0] and piece == 0
        at_end = edges[1] and piece == len(extents) - 1
        if mark.dims:
            paint.dims.append((left, right))
        outlined = mark.state is MarkState.SUGGESTED and lane is not None
        if mark.tinted if not mark.dims else outlined:
            paint.bands.append(Band(mark, left, right, at_start, at_end, lane or 0))
        if lane is not None:
            paint.bars.append(Bar(mark, left, right, lane, at_start, at_end))


def _brackets(row: RowText, marks: Sequence[Mark]) -> list[Bracket]:
    found: list[Bracket] = []
    for mark in marks:
        if not has_bracket(mark):
            continue
        lines = _line_range(row, mark)
        taken = {b.lane for b in found if b.first <= lines[-1] and lines[0] <= b.last}
        lane = next((n for n in range(BRACKET_LANES) if n not in taken), None)
        if lane is None:
            continue
        begins, ends = mark.start >= row.start, mark.end <= row.end
        found.append(Bracket(mark, lane, lines[0], lines[-1], begins, ends))
    return found


def _stack(
    row: RowText, lines: list[LineDecoration], typography: Typography, ends_paragraph: bool
) -> float:
    """Give the lines their tops and heights; return the height of the row."""
    if row.start == row.end:
        lines[0].height = typography.empty_row
        return typography.empty_row
    top = 0.0
    for line in lines:
        line.top = top
        line.height = typography.line_height(line.lanes)
        top += line.height
    return top + (typography.row_gap if ends_paragraph else 0.0)
