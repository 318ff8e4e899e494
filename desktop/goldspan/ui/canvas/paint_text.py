"""Paints the text of lines with the tints behind it."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QRegion

from goldspan.ui.canvas.decoration import Band, LineDecoration
from goldspan.ui.canvas.geometry import Geometry
from goldspan.ui.canvas.inks import Inks, on_pixel
from goldspan.ui.canvas.marks import MarkState
from goldspan.ui.canvas.page import PageRow
from goldspan.ui.canvas.paint_compared import ComparedPainter
from goldspan.ui.canvas.row_text import RowText

_ROUND = 2.5
# Looked up once: Python takes long to find a member of an enumeration.
_NO_PEN, _NO_BRUSH, _SUGGESTED = Qt.PenStyle.NoPen, Qt.BrushStyle.NoBrush, MarkState.SUGGESTED


class TextPainter:
    """Paints tints, search hits, the selection and the glyphs, in this order."""

    def __init__(self, painter: QPainter, geometry: Geometry, inks: Inks, ratio: float) -> None:
        self._painter = painter
        self._geometry = geometry
        self._inks = inks
        self._ratio = ratio
        self._typography = geometry.page.typography
        self._compared = ComparedPainter(painter, geometry, inks, ratio)

    def paint_line(self, row: PageRow, index: int, top: float) -> None:
        """Paint one line of a row, with its top at this height."""
        line = row.decoration.lines[index]
        # Outlines last: a tint that is nested or crosses must not hide them.
        for band in line.bands:
            if band.mark.state is not _SUGGESTED:
                self._paint_tint(band, top)
        self._compared.clear_dimmed(row.text, index, top)
        for band in line.bands:
            if band.mark.state is _SUGGESTED:
                self._paintoutline(band, top)
        self._paint_ranges(row.text, index, top)
        self._paint_glyphs(row.text, index, line, top)
        self._compared.paint_line(row.text, index, top)

    def _paint_tint(self, band: Band, top: float) -> None:
        painter = self._painter
        rect = self._rect(band.left, band.right, top)
        painter.setPen(_NO_PEN)
        painter.setBrush(self._inks.hue(band.mark.hue).tint)
        if band.begins and band.ends:
            painter.drawRoundedRect(rect, _ROUND, _ROUND)
        else:
            painter.drawPath(_filled(rect, band.begins, band.ends))

    def _paintoutline(self, band: Band, top: float) -> None:
        painter = self._painter
        rect = self._rect(band.left, band.right, top)
        painter.setPen(self._inks.hue(band.mark.hue).outline)
        painter.setBrush(_NO_BRUSH)
        # Half a pixel in for a crisp line; a little out at both ends, clear of the glyphs.
        out = 0.5 if band.begins else -0.5
        rect.adjust(-out, 0.5, 0.5 if band.ends else -0.5, -0.5)
        if band.begins and band.ends:
            painter.drawRoundedRect(rect, _ROUND, _ROUND)
        else:
            painter.drawPath(outline(rect, band.begins, band.ends))

    def _paint_ranges(self, text: RowText, index: int, top: float) -> None:
        state, inks = self._geometry.state, self._inks
        box = text.lines[index]
        self._compared.paint_ground(text, index, top)
        for start, end, current in state.find_hits(box.start, box.end):
            ink = inks.find_current if current else inks.find
            self._fill(text.extents(index, start, end), top, QBrush(ink))
        for start, end in state.pointed_in(box.start, box.end):
            self._frame(text.extents(index, start, end), top, state.pointed_hue)
        preview, selection = state.preview, state.selection()
        if preview is not None:
            hue = inks.hue(preview.hue) if preview.hue else None
            ink = hue.tint if hue else inks.selection
            extents = text.extents(index, preview.start, preview.end)
            self._fill(extents, top, QBrush(ink))
            self._painter.setPen(QPen(hue.bar if hue else inks.accent, inks.ring * 0.75))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            for left, right in extents:
                self._painter.drawRect(self._rect(left, right, top))
        elif selection is not None:
            self._fill(text.extents(index, *selection), top, QBrush(inks.selection))

    def _paint_glyphs(self, text: RowText, index: int, line: LineDecoration, top: float) -> None:
        painter, inks, left = self._painter, self._inks, self._geometry.left
        shaped = text.lines[index].shaped
        dims = line.dims + self._compared.dims(text, index)
        if not dims:
            painter.setPen(inks.text)
            shaped.draw(painter, QPointF(left, top))
            return
        dimmed = QRegion()
        for first, last in dims:
            rect = QRectF(left + first, top, last - first, line.height)
            dimmed += QRegion(rect.toAlignedRect())
        whole = QRectF(0, top, self._geometry.width, line.height).toAlignedRect()
        for region, ink in (
            (QRegion(whole) - dimmed, inks.text),
            (dimmed, inks.dim_text),
        ):
            painter.save()
            painter.setClipRegion(region, Qt.ClipOperation.IntersectClip)
            painter.setPen(ink)
            shaped.draw(painter, QPointF(left, top))
            painter.restore()

    def _frame(self, extents: list[tuple[float, float]], top: float, hue: str) -> None:
        """Draw a dashed frame around words that the selected mark speaks of."""
        inks = self._inks
        self._painter.setPen(QPen(inks.hue(hue).bar, inks.ring * 0.75, Qt.PenStyle.DashLine))
        self._painter.setBrush(_NO_BRUSH)
        for left, right in extents:
            self._painter.drawRect(self._rect(left, right, top).adjusted(-1, 0.5, 1, -0.5))

    def _fill(self, extents: list[tuple[float, float]], top: float, brush: QBrush) -> None:
        for left, right in extents:
            self._painter.fillRect(self._rect(left, right, top), brush)

    def _rect(self, left: float, right: float, top: float) -> QRectF:
        """Return a rectangle around glyphs whose edges fall on device pixels."""
        first = on_pixel(self._geometry.left + left, self._ratio)
        last = on_pixel(self._geometry.left + right, self._ratio)
        bottom = on_pixel(top + self._typography.text_height, self._ratio)
        return QRectF(first, top, last - first, bottom - top)


def _filled(rect: QRectF, begins: bool, ends: bool) -> QPainterPath:
    """Return a rectangle that is round where the mark begins or ends."""
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    path.addRoundedRect(rect, _ROUND, _ROUND)
    half = rect.width() / 2
    if not begins:
        path.addRect(rect.adjusted(0, 0, -half, 0))
    if not ends:
        path.addRect(rect.adjusted(half, 0, 0, 0))
    return path


def outline(rect: QRectF, begins: bool, ends: bool) -> QPainterPath:
    """Return a frame, open at the left or right where the mark goes on in another line."""
    path = QPainterPath()
    left, right, top, bottom = rect.left(), rect.right(), rect.top(), rect.bottom()
    for y, way in ((top, 1), (bottom, -1)):
        path.moveTo(left + (_ROUND if begins else 0), y)
        path.lineTo(right - (_ROUND if ends else 0), y)
        if ends:
            path.quadTo(right, y, right, y + way * _ROUND)
        if begins:
            path.moveTo(left + _ROUND, y)
            path.quadTo(left, y, left, y + way * _ROUND)
    for x, closed in ((left, begins), (right, ends)):
        if closed:
            path.moveTo(x, top + _ROUND)
            path.lineTo(x, bottom - _ROUND)
    return path
