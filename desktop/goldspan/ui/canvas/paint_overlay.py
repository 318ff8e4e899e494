"""Paints what follows the user: rings, handles, knobs, caret, a link being drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from goldspan.ui.canvas.geometry import Geometry
from goldspan.ui.canvas.hot_spots import VERDICTS, HotSpot, SpotKind
from goldspan.ui.canvas.inks import Inks
from goldspan.ui.canvas.marks import Mark
from goldspan.ui.canvas.paint_text import outline


class OverlayPainter:
    """Paints over everything else; hides no glyph."""

    def __init__(self, painter: QPainter, geometry: Geometry, inks: Inks) -> None:
        self._painter = painter
        self._geometry = geometry
        self._inks = inks

    def paint_rings(self, aimed: str | None, refused: bool) -> None:
        """Paint the rings of the selected mark, of what a click would select, of a link's end."""
        state, inks = self._geometry.state, self._inks
        selected = state.selected_mark()
        if selected is not None and state.preview is None:
            self._ring(selected, QPen(inks.accent, inks.ring))
        current = state.arrow(state.current_arrow)
        for end in (current.source, current.target) if current is not None else ():
            if state.marks[end] is not selected:
                self._ring(state.marks[end], QPen(inks.accent, inks.ring * 0.75))
        source = state.marks.get(state.link_from) if state.link_from else None
        if source is not None and source is not selected:
            pen = QPen(inks.accent, inks.ring)
            pen.setStyle(Qt.PenStyle.DotLine)
            self._ring(source, pen)
        target = state.marks.get(aimed) if aimed else None
        if target is not None:
            pen = QPen(inks.reject if refused else inks.accent, inks.ring)
            if refused:
                pen.setStyle(Qt.PenStyle.DashLine)
            self._ring(target, pen)
            return
        clicked = state.clicked()
        if clicked is not None and clicked is not selected and state.preview is None:
            pen = QPen(inks.hue(clicked.hue).bar, inks.ring * 0.75)
            if clicked.id != state.hovered:
                pen.setDashPattern([3.0, 2.0])
            self._ring(clicked, pen)

    def paint_grips(self, spots: Sequence[HotSpot]) -> None:
        """Paint handles and knobs: filled on the selected mark, hollow on the hovered one."""
        painter, inks = self._painter, self._inks
        for spot in spots:
            if spot.kind in VERDICTS:
                continue
            painter.setPen(QPen(inks.accent if spot.passing else inks.page, 1.5))
            painter.setBrush(QBrush(inks.page if spot.passing else inks.accent))
            painter.drawEllipse(spot.drawn)
            if spot.kind is SpotKind.KNOB:
                painter.setBrush(QBrush(inks.accent if spot.passing else inks.page))
                painter.setPen(Qt.PenStyle.NoPen)
                hole = spot.drawn.width() * 0.32
                painter.drawEllipse(spot.drawn.adjusted(hole, hole, -hole, -hole))

    def paint_caret(self) -> None:
        """Paint the caret; where contrast is to be high, wider, with a frame around the view."""
        inks, geometry = self._inks, self._geometry
        rect = geometry.caret_rect(geometry.state.caret)
        if rect is not None:
            more = inks.ring - 2
            self._painter.fillRect(rect.adjusted(-more / 2, 0, more / 2, 0), inks.caret)
        if inks.ring > 2:
            self._painter.setPen(QPen(inks.accent, inks.ring))
            self._painter.setBrush(Qt.BrushStyle.NoBrush)
            inset = inks.ring / 2
            around = QRectF(0, 0, geometry.width, geometry.height)
            self._painter.drawRect(around.adjusted(inset, inset, -inset, -inset))

    def paint_link_drag(self, start: QPointF, end: QPointF, *, refused: bool) -> None:
        """Paint a link that is being drawn, from the knob to the pointer."""
        painter, ink = self._painter, self._inks.reject if refused else self._inks.accent
        path = QPainterPath(start)
        lift = min(60.0, abs(end.x() - start.x()) / 3 + abs(end.y() - start.y()) / 3 + 12)
        path.cubicTo(start - QPointF(0, lift), end - QPointF(0, lift), end)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(ink, 2.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        if refused:
            pen.setDashPattern([3.0, 3.0])
        painter.setPen(pen)
        painter.drawPath(path)
        if refused:
            painter.drawLine(end + QPointF(-4, -4), end + QPointF(4, 4))
            painter.drawLine(end + QPointF(-4, 4), end + QPointF(4, -4))
            return
        painter.setBrush(QBrush(ink))
        painter.drawEllipse(end, 3.5, 3.5)

    def _ring(self, mark: Mark, pen: QPen) -> None:
        painter = self._painter
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        grow = pen.widthF() / 2
        for fragment in self._geometry.fragments(mark.start, mark.end):
            rect = fragment.rect.adjusted(-grow - 1, -grow, grow + 1, grow)
            left, right = fragment.closed()
            if left and right:
                painter.drawRoundedRect(rect, 3, 3)
            else:
                painter.drawPath(outline(rect, left, right))
