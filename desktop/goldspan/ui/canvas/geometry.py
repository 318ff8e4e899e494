"""Where things stand in the viewport, and what lies at a point of it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRect, QRectF

from goldspan.ui.canvas.canvas_state import CanvasState
from goldspan.ui.canvas.decoration import BRACKET_LANES
from goldspan.ui.canvas.page import Page, PlacedRow
from goldspan.ui.canvas.typography import Typography

LEFT_MARGIN = 44
RIGHT_MARGIN = 24
NARROWEST = 160
BRACKET_STEP = 7
_HANG = 8
_MOST_KEPT = 200


class Zone(StrEnum):
    """What part of the page a point lies in."""

    TEXT = "text"
    LANE = "lane"
    BRACKET = "bracket"
    OUTSIDE = "outside"


@dataclass(frozen=True, slots=True)
class Hit:
    """What lies at a point.

    `boundary` is the nearest offset between two characters, `character` the character there;
    `marks` are the ids of the marks meant, innermost first.
    """

    zone: Zone
    boundary: int
    character: int
    marks: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of a range in one line: its rectangle around the glyphs, and the line's bottom.

    `begins` and `ends` say whether the range does; where it is read from the right, it does so at
    the `starts_right` and `ends_left` edge.
    """

    rect: QRectF
    strip_top: float
    strip_bottom: float
    begins: bool
    ends: bool
    starts_right: bool = False
    ends_left: bool = False

    @property
    def start_x(self) -> float:
        """Return where the range begins, if it does in this piece."""
        return self.rect.right() if self.starts_right else self.rect.left()

    @property
    def end_x(self) -> float:
        """Return where the range ends, if it does in this piece."""
        return self.rect.left() if self.ends_left else self.rect.right()

    def closed(self) -> tuple[bool, bool]:
        """Return whether the range begins or ends at the left edge of this piece, at the right."""
        left = (self.begins and not self.starts_right) or (self.ends and self.ends_left)
        right = (self.ends and not self.ends_left) or (self.begins and self.starts_right)
        return left, right


class Geometry:
    """Places rows in a viewport of a given size; valid until something scrolls or changes."""

    def __init__(self, page: Page, state: CanvasState, width: float, height: float) -> None:
        self.page = page
        self.state = state
        self.height = height
        self.width = width
        self.left = column_left(width, page.width, page.typography.scale)
        self.rows = page.visible(height)
        self._fragments: dict[tuple[int, int], list[Fragment]] = {}

    def seen(self) -> tuple[int, int]:
        """Return the offsets of the first and behind the last line that are in view."""
        first = self.page.top_offset()
        if not self.rows:
            return first, first
        last = self.rows[-1]
        for box, line in zip(last.row.text.lines, last.row.decoration.lines, strict=True):
            if last.top + line.top >= self.height:
                return first, box.start
        return first, last.row.text.end

    def legible(self) -> tuple[int, int] | None:
        """Return the offsets of the first and behind the last line that can be read, None for none.

        It can be read where half the height of its letters is in view: the room between the lines
        belongs to a line, too, and is not enough.
        """
        middle = self.page.typography.text_height / 2
        lines = [
            box
            for placed in self.rows
            for box, line in zip(placed.row.text.lines, placed.row.decoration.lines, strict=True)
            if 0 <= placed.top + line.top + middle < self.height
        ]
        return (lines[0].start, lines[-1].end) if lines else None

    def shift_since(self, before: Geometry) -> int | None:
        """Return by how many whole pixels everything moved down since, or None if otherwise."""
        tops = {placed.row.index: (placed.top, placed.row) for placed in before.rows}
        shifts = set()
        for placed in self.rows:
            top, row = tops.get(placed.row.index, (None, None))
            if top is not None:
                if row is not placed.row:
                    return None
                shifts.add(round(float(placed.top - top), 3))
        if len(shifts) != 1:
            return None
        shift = shifts.pop()
        return int(shift) if shift.is_integer() else None

    def fragments(self, start: int, end: int) -> list[Fragment]:
        """Return the pieces of a range that are in view, from the top."""
        found = self._fragments.get((start, end))
        if found is None:
            if len(self._fragments) >= _MOST_KEPT:
                self._fragments.clear()
            found = self._fragments[start, end] = self._find_fragments(start, end)
        return found

    def tag_rect(self, mark: str) -> QRectF | None:
        """Return the rectangle of a mark's tag, or None where it has none in view."""
        return next((rect for name, rect in self._tags() if name == mark), None)

    def tag_rects(self) -> list[QRectF]:
        """Return the rectangles of all tags in view."""
        return [rect for _, rect in self._tags()]

    def tag_rects_at(self, top: float) -> list[QRectF]:
        """Return the rectangles of the tags whose upper edge is at this height."""
        return [rect for _, rect in self._tags() if rect.top() == top]

    def caret_rect(self, offset: int) -> QRectF | None:
        """Return the rectangle of a caret at `offset`, or None where it is out of view."""
        row = self.page.rows.row_of(offset)
        for placed in self.rows:
            if placed.row.index == row:
                text = placed.row.text
                index = text.line_of(min(offset, text.end))
                x = self.left + text.x_of(index, min(offset, text.end))
                top = placed.top + placed.row.decoration.lines[index].top
                high = self.page.typography.text_height
                if text.start == text.end:
                    high = placed.row.decoration.height
                return QRectF(x - 1, top, 2, high)
        return None

    def hit(self, point: QPointF) -> Hit:
        """Return what lies at a point of the viewport; the nearest place outside the text."""
        placed = self._row_at(point.y())
        if placed is None:
            return Hit(Zone.OUTSIDE, 0, 0)
        text, decoration = placed.row.text, placed.row.decoration
        y, x = point.y() - placed.top, point.x() - self.left
        index = next(
            (i for i, line in enumerate(decoration.lines) if y < line.top + line.height),
            len(decoration.lines) - 1,
        )
        boundary = text.offset_at(index, x, between=True)
        character = text.offset_at(index, x, between=False)
        bracket = self._bracket_at(placed, index, x)
        if bracket is not None:
            return Hit(Zone.BRACKET, boundary, character, (bracket,))
        y -= decoration.lines[index].top
        if not 0 <= y < decoration.lines[index].height:
            return Hit(Zone.OUTSIDE, boundary, character)
        if y >= self.page.typography.text_height:
            beneath = self._lane_at(placed, index, x, y)
            if beneath is not None:
                return Hit(Zone.LANE, boundary, character, (beneath,))
            return Hit(Zone.OUTSIDE, boundary, character)
        box = text.lines[index]
        extents = text.extents(index, box.start, box.end)
        if not any(left <= x <= right for left, right in extents):
            return Hit(Zone.OUTSIDE, boundary, character)
        return Hit(Zone.TEXT, boundary, character, tuple(self.state.marks_at(character)))

    def offset_above(self, offset: int, x: float, lines: int) -> int:
        """Return the boundary so many lines above (or below, if negative) at this x."""
        rows, page = self.page.rows, self.page
        index = rows.row_of(offset)
        text = page.row(index).text
        line = text.line_of(offset)
        step = -1 if lines > 0 else 1
        for _ in range(abs(lines)):
            line += step
            while not 0 <= line < len(text.lines):
                if not 0 <= index + step < len(rows):
                    return 0 if step < 0 else len(self.state.text)
                index += step
                text = page.row(index).text
                line = len(text.lines) - 1 if step < 0 else 0
        return text.offset_at(line, x - self.left, between=True)

    def strip_at(self, y: float) -> tuple[float, float]:
        """Return the top and bottom of the strip under the line at this height, or nearest."""
        placed = self._row_at(y)
        if placed is None:
            return y, y + self.page.typography.line - self.page.typography.text_height
        lines = placed.row.decoration.lines
        line = next((line for line in lines if y < placed.top + line.top + line.height), lines[-1])
        top = placed.top + line.top
        text = self.page.typography.text_height
        return top + (text if line.height > text else 0.0), top + line.height

    def text_right(self, y: float) -> float:
        """Return where the text ends at the right in the line at this height."""
        placed = self._row_at(y)
        if placed is None:
            return self.left
        lines = list(zip(placed.row.text.lines, placed.row.decoration.lines, strict=True))
        index = next(
            (i for i, (_, line) in enumerate(lines) if y < placed.top + line.top + line.height),
            len(lines) - 1,
        )
        box = lines[index][0]
        extents = placed.row.text.extents(index, box.start, box.end)
        return self.left + max((right for _, right in extents), default=0.0)

    def line_area(self, top: float, height: float) -> QRect:
        """Return what a line may paint on, with what hangs over its edges."""
        return QRectF(0, top - _HANG, self.width, height + 2 * _HANG).toAlignedRect()

    def in_column(self, point: QPointF) -> bool:
        """Tell whether a point lies in the column of text, however high or low."""
        return self.left <= point.x() <= self.left + self.page.width

    def bracket_x(self, lane: int) -> float:
        """Return where a bracket of this lane stands."""
        return bracket_x(self.left, lane, self.page.typography)

    def _find_fragments(self, start: int, end: int) -> list[Fragment]:
        found = []
        typography = self.page.typography
        for placed in self.rows:
            text = placed.row.text
            if text.start >= end or text.end <= start:
                continue
            low, high = text.line_of(max(start, text.start)), text.line_of(min(end, text.end) - 1)
            for index in range(low, high + 1):
                line, box = placed.row.decoration.lines[index], text.lines[index]
                extents = text.extents(index, start, end)
                (start_x, starts_right), (end_x, ends_left) = text.edges(index, start, end, extents)
                for left, right in extents:
                    top = placed.top + line.top
                    found.append(
                        Fragment(
                            QRectF(self.left + left, top, right - left, typography.text_height),
                            top + typography.text_height,
                            top + line.height,
                            start >= box.start and left - 1 <= start_x <= right + 1,
                            end <= box.end and left - 1 <= end_x <= right + 1,
                            starts_right,
                            ends_left,
                        )
                    )
        return found

    def _tags(self) -> Iterator[tuple[str, QRectF]]:
        typography = self.page.typography
        for placed in self.rows:
            for line in placed.row.decoration.lines:
                top = placed.top + line.top + typography.tag_top(line.lanes)
                for tag in line.tags:
                    yield (
                        tag.mark.id,
                        QRectF(self.left + tag.left, top, tag.width, typography.tag),
                    )

    def _row_at(self, y: float) -> PlacedRow | None:
        if not self.rows:
            return None
        return next((placed for placed in self.rows if y < placed.bottom), self.rows[-1])

    def _bracket_at(self, placed: PlacedRow, line: int, x: float) -> str | None:
        if x > -3:
            return None
        for bracket in placed.row.decoration.brackets:
            away = abs(self.left + x - self.bracket_x(bracket.lane))
            if bracket.first <= line <= bracket.last and away <= BRACKET_STEP / 2 + 2:
                return bracket.mark.id
        return None

    def _lane_at(self, placed: PlacedRow, index: int, x: float, y: float) -> str | None:
        line, typography = placed.row.decoration.lines[index], self.page.typography
        for tag in line.tags:
            if (
                y >= typography.tag_top(line.lanes)
                and tag.left - 2 <= x <= tag.left + tag.width + 2
            ):
                return tag.mark.id
        over = [bar for bar in line.bars if bar.left <= x <= bar.right]
        if not over:
            return None
        middle = typography.bar / 2
        return min(over, key=lambda bar: abs(typography.lane_top(bar.lane) + middle - y)).mark.id


def column_width(viewport: float, typography: Typography) -> float:
    """Return how wide the column is in a viewport of this width."""
    room = viewport - (LEFT_MARGIN + RIGHT_MARGIN) * typography.scale
    return float(round(max(NARROWEST, min(typography.column, room))))


def column_left(viewport: float, column: float, scale: float) -> float:
    """Return where the column begins, centred where there is room."""
    return float(round(max(LEFT_MARGIN * scale, (viewport - column) / 2)))


def bracket_x(left: float, lane: int, typography: Typography) -> float:
    """Return where a bracket of this lane stands: the longest is farthest from the text."""
    return left - (6 + BRACKET_STEP * (BRACKET_LANES - 1 - lane)) * typography.scale
