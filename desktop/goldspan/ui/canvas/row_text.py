"""One row of the text as Qt has shaped it: lines, and where characters stand in them."""

from __future__ import annotations

from dataclasses import dataclass

import regex
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QTextLayout, QTextLine, QTextOption

from goldspan.text import graphemes
from goldspan.text.utf16 import Utf16Map
from goldspan.ui.canvas.bidi import UnitExtent, starts_from_right, unit_at, unit_extents

_RIGHT_TO_LEFT = regex.compile(
    r"[\p{Hebrew}\p{Arabic}\p{Syriac}\p{Thaana}\p{Nko}\u0590-\u08ff\u200f\u202b\u202e\u2067"
    r"\U00010800-\U00010fff\U0001e800-\U0001efff]"
)
_BETWEEN = QTextLine.CursorPosition.CursorBetweenCharacters
_ON = QTextLine.CursorPosition.CursorOnCharacter


Edge = tuple[float, bool]


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a row: its code points in the article, and Qt's line."""

    start: int
    end: int
    shaped: QTextLine


class RowText:
    """A row's text, shaped to the column's width; offsets are the article's code points.

    The x coordinates count from the left of the column. `leftwards` says that the row is read
    from the right.
    """

    def __init__(self, text: str, start: int, font: QFont, width: float) -> None:
        self.start = start
        self.end = start + len(text)
        self._text = text
        self._width = width
        self._map = Utf16Map(text)
        self._two_ways = _RIGHT_TO_LEFT.search(text) is not None
        self.leftwards = self._two_ways and starts_from_right(text)
        self._unit_extents: dict[int, list[UnitExtent]] = {}
        self._layout = QTextLayout(text, font)
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        if self.leftwards:
            option.setAlignment(Qt.AlignmentFlag.AlignRight)
        self._layout.setTextOption(option)
        self._layout.setCacheEnabled(True)
        self.lines = self._shape()

    def _shape(self) -> list[Line]:
        lines = []
        self._layout.beginLayout()
        while True:
            shaped = self._layout.createLine()
            if not shaped.isValid():
                break
            shaped.setLineWidth(self._width)
            shaped.setPosition(QPointF(0, 0))
            first = shaped.textStart()
            last = first + shaped.textLength()
            lines.append(
                Line(
                    self.start + self._map.to_points(first),
                    self.start + self._map.to_points(last),
                    shaped,
                )
            )
        self._layout.endLayout()
        return lines

    def line_of(self, offset: int) -> int:
        """Return the index of the line that holds `offset`; the row's end is in the last."""
        low, high = 0, len(self.lines) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if self.lines[middle].start <= offset:
                low = middle
            else:
                high = middle - 1
        return low

    def x_of(self, line: int, offset: int) -> float:
        """Return where the boundary before the character at `offset` stands."""
        return self._x(self.lines[line].shaped, self._unit(offset), QTextLine.Edge.Leading)

    def extents(self, line: int, start: int, end: int) -> list[tuple[float, float]]:
        """Return the (left, right) of the characters `start … end` in a line, left to right.

        One pair unless the line runs both ways. White space that hangs over the line's end is
        left out.
        """
        box = self.lines[line]
        start, end = max(start, box.start), min(end, box.end)
        if start >= end:
            return []
        if self._two_ways:
            return self._joined_extents(line, start, end)
        left = self._x(box.shaped, self._unit(start), QTextLine.Edge.Leading)
        right = self._x(box.shaped, self._unit(end), QTextLine.Edge.Leading)
        if end == box.end:
            right = min(right, box.shaped.x() + box.shaped.naturalTextWidth())
        return [(left, right)] if right > left else []

    def edges(
        self, line: int, start: int, end: int, extents: list[tuple[float, float]]
    ) -> tuple[Edge, Edge]:
        """Return where the characters `start … end`, which have these extents, begin and end.

        Each edge is its x, and whether the characters there are read from the right.
        """
        box = self.lines[line]
        start, end = max(start, box.start), min(end, box.end)
        if self._two_ways and start < end:
            first, units = self._unit(box.start), self._units(line)
            head, tail = units[self._unit(start) - first], units[self._unit(end) - 1 - first]
            begin = head.right if head.backwards else head.left
            stop = tail.left if tail.backwards else tail.right
            return (begin, head.backwards), (stop, tail.backwards)
        left, right = extents[0] if extents else (0.0, 0.0)
        return (left, False), (right, False)

    def offset_at(self, line: int, x: float, *, between: bool) -> int:
        """Return the offset at x: the nearest boundary, or the character that lies there.

        Never in the middle of a grapheme; at most the last offset that belongs to the line.
        """
        box = self.lines[line]
        if self._two_ways:
            first = self._unit(box.start)
            unit = first + unit_at(self._units(line), x, between=between)
        else:
            unit = box.shaped.xToCursor(x, _BETWEEN if between else _ON)
        offset = self.start + self._map.to_points(unit)
        last = box.end if between or line == len(self.lines) - 1 else box.end - 1
        offset = min(max(offset, box.start), max(box.start, last))
        return self.start + graphemes.floor(self._text, offset - self.start)

    def _unit(self, offset: int) -> int:
        return self._map.to_units(offset - self.start)

    def _units(self, line: int) -> list[UnitExtent]:
        if line not in self._unit_extents:
            self._unit_extents[line] = unit_extents(self.lines[line].shaped)
        return self._unit_extents[line]

    def _joined_extents(self, line: int, start: int, end: int) -> list[tuple[float, float]]:
        first = self._unit(self.lines[line].start)
        pieces = self._units(line)[self._unit(start) - first : self._unit(end) - first]
        joined: list[tuple[float, float]] = []
        for left, right in sorted((piece.left, piece.right) for piece in pieces):
            if joined and left <= joined[-1][1] + 0.5:
                joined[-1] = (joined[-1][0], max(joined[-1][1], right))
            elif right > left:
                joined.append((left, right))
        return joined

    @staticmethod
    def _x(shaped: QTextLine, unit: int, edge: QTextLine.Edge) -> float:
        found = shaped.cursorToX(unit, edge)
        return float(found[0] if isinstance(found, tuple) else found)  # type: ignore[arg-type]
