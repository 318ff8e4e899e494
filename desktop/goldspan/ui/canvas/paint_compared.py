"""Paints how a text differs from another: dashes under words, wedges in gaps, bars beside it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPen, QPolygonF

from goldspan.ui.canvas.compared import Compared, Range
from goldspan.ui.canvas.geometry import Geometry
from goldspan.ui.canvas.inks import Inks, on_pixel
from goldspan.ui.canvas.page import PlacedRow
from goldspan.ui.canvas.row_text import RowText

DASH, SPACE = 3.0, 1.5  # in widths of the pen
WEDGE = 4.0  # pixels, half as wide as high
BESIDE = 10.0  # pixels between the text and the bar beside it


class ComparedPainter:
    """Paints the comparison of a canvas, line by line."""

    def __init__(self, painter: QPainter, geometry: Geometry, inks: Inks, ratio: float) -> None:
        self._painter = painter
        self._geometry = geometry
        self._inks = inks
        self._ratio = ratio
        self._typography = geometry.page.typography

    @property
    def _compared(self) -> Compared:
        return self._geometry.state.compared

    def clear_dimmed(self, text: RowText, index: int, top: float) -> None:
        """Take the tint away behind dimmed words: on it they could not be read."""
        for left, right in self.dims(text, index):
            self._painter.fillRect(self._rect(left, right, top), self._inks.page)

    def paint_ground(self, text: RowText, index: int, top: float) -> None:
        """Paint behind the words of the place that is looked at; beside a passage is a bar."""
        current = self._compared.current
        if current is None or current[0] == current[1] or self._is_fresh(current):
            return
        for left, right in text.extents(index, *current):
            self._painter.fillRect(self._rect(left, right, top), QBrush(self._inks.selection))

    def dims(self, text: RowText, index: int) -> list[tuple[float, float]]:
        """Return where the words of a line are dimmed, as (left, right)."""
        box = text.lines[index]
        known = self._compared.dimmed.touching(box.start, box.end)
        return [piece for one in known for piece in text.extents(index, *one)]

    def paint_line(self, text: RowText, index: int, top: float) -> None:
        """Paint dashes under changed words, and wedges where words are missing."""
        box = text.lines[index]
        painter, scale = self._painter, self._typography.scale
        width = max(1.5, 2 * scale)
        pen = QPen(self._inks.changed, width)
        pen.setDashPattern([DASH, SPACE])
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        y = on_pixel(top + self._typography.text_height - width / 2, self._ratio)
        for start, end in self._compared.changed.touching(box.start, box.end):
            painter.setPen(pen)
            for left, right in text.extents(index, start, end):
                x = self._geometry.left
                painter.drawLine(QPointF(x + left, y), QPointF(x + right, y))
        last = index == len(text.lines) - 1
        for offset in self._compared.gaps_in(box.start, box.end, last=last):
            self._paint_wedge(
                text.x_of(index, offset), top, self._compared.current == (offset,) * 2
            )

    def paint_beside(self, placed: PlacedRow) -> None:
        """Paint a bar beside the lines of passages that stand in this text only."""
        text, decoration = placed.row.text, placed.row.decoration
        fresh = self._compared.fresh.touching(text.start, text.end)
        if not fresh:
            return
        scale = self._typography.scale
        x = on_pixel(self._geometry.left + self._geometry.page.width + BESIDE * scale, self._ratio)
        for start, end in fresh:
            first = decoration.lines[text.line_of(max(start, text.start))]
            final = decoration.lines[text.line_of(max(text.start, min(end, text.end) - 1))]
            top = placed.top + first.top
            bottom = placed.top + final.top + self._typography.text_height
            if end > text.end:
                bottom = placed.bottom
            wide = max(2.0, 3 * scale) * (2 if (start, end) == self._compared.current else 1)
            rect = QRectF(x, on_pixel(top, self._ratio), wide, bottom - top)
            self._painter.fillRect(rect, self._inks.changed)

    def _is_fresh(self, place: Range) -> bool:
        return place in self._compared.fresh.touching(*place)

    def _paint_wedge(self, x: float, top: float, current: bool) -> None:
        painter, half = self._painter, WEDGE * max(1.0, self._typography.scale)
        if current:
            half *= 1.5
        tip = QPointF(self._geometry.left + x, top + self._typography.text_height - 2 * half)
        base = tip.y() + 2 * half
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._inks.changed)
        painter.drawPolygon(
            QPolygonF([tip, QPointF(tip.x() + half, base), QPointF(tip.x() - half, base)])
        )

    def _rect(self, left: float, right: float, top: float) -> QRectF:
        first = on_pixel(self._geometry.left + left, self._ratio)
        last = on_pixel(self._geometry.left + right, self._ratio)
        return QRectF(first, top, last - first, self._typography.text_height)
