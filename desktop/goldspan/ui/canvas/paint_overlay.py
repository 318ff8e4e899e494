"""Paints what follows the user: ring, handles, knob, buttons, caret, a link being drawn."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen

from goldspan.ui.canvas.geometry import Geometry
from goldspan.ui.canvas.hot_spots import HotSpot, SpotKind
from goldspan.ui.canvas.inks import Inks


class OverlayPainter:
    """Paints over everything else; hides no glyph."""

    def __init__(self, painter: QPainter, geometry: Geometry, inks: Inks) -> None:
        self._painter = painter
        self._geometry = geometry
        self._inks = inks

    def paint_rings(self, target: str | None) -> None:
        """Paint the ring of the selected mark, and of the mark that a link would go to."""
        state = self._geometry.state
        selected = state.selected_mark()
        if selected is not None and state.preview is None:
            self._ring(selected.start, selected.end, self._inks.accent, 2.0)
        aimed = state.marks.get(target) if target else None
        if aimed is not None:
            self._ring(aimed.start, aimed.end, self._inks.accent, 2.0)
        hovered = state.marks.get(state.hovered) if state.hovered else None
        if hovered is not None and hovered is not selected and aimed is None:
            self._ring(hovered.start, hovered.end, self._inks.hue(hovered.hue).bar, 1.25)

    def paint_spots(self, spots: Sequence[HotSpot], pressed: SpotKind | None) -> None:
        """Paint handles, knob and buttons."""
        painter = self._painter
        for spot in spots:
            if spot.kind in (SpotKind.ACCEPT, SpotKind.REJECT):
                self._button(spot, pressed is spot.kind)
                continue
            painter.setPen(QPen(self._inks.page, 1.5))
            painter.setBrush(QBrush(self._inks.accent))
            painter.drawEllipse(spot.drawn)
            if spot.kind is SpotKind.KNOB:
                painter.setBrush(QBrush(self._inks.page))
                painter.setPen(Qt.PenStyle.NoPen)
                painter.drawEllipse(spot.drawn.adjusted(3.5, 3.5, -3.5, -3.5))

    def paint_caret(self) -> None:
        """Paint the caret."""
        rect = self._geometry.caret_rect(self._geometry.state.caret)
        if rect is not None:
            self._painter.fillRect(rect, self._inks.caret)

    def paint_link_drag(self, start: QPointF, end: QPointF) -> None:
        """Paint a link that is being drawn, from the knob to the pointer."""
        painter = self._painter
        path = QPainterPath(start)
        lift = min(60.0, abs(end.x() - start.x()) / 3 + abs(end.y() - start.y()) / 3 + 12)
        path.cubicTo(start - QPointF(0, lift), end - QPointF(0, lift), end)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        pen = QPen(self._inks.accent, 2.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPath(path)
        painter.setBrush(QBrush(self._inks.accent))
        painter.drawEllipse(end, 3.5, 3.5)

    def _ring(self, start: int, end: int, ink: QColor, width: float) -> None:
        painter = self._painter
        painter.setPen(QPen(ink, width))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        grow = width / 2
        for fragment in self._geometry.fragments(start, end):
            painter.drawRoundedRect(fragment.rect.adjusted(-grow - 1, -grow, grow + 1, grow), 3, 3)

    def _button(self, spot: HotSpot, pressed: bool) -> None:
        painter, inks = self._painter, self._inks
        accept = spot.kind is SpotKind.ACCEPT
        ink = inks.accept if accept else inks.reject
        rect = spot.drawn.adjusted(1, 0.5, -1, -0.5)
        painter.setPen(QPen(ink, 1.0))
        painter.setBrush(QBrush(ink if pressed else inks.page))
        painter.drawRoundedRect(rect, 4, 4)
        pen = QPen(inks.page if pressed else ink, 2.0)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_tick(rect) if accept else _cross(rect))


def _tick(rect: QRectF) -> QPainterPath:
    size = min(rect.width(), rect.height()) * 0.27
    middle = rect.center()
    path = QPainterPath(middle + QPointF(-size * 1.1, 0))
    path.lineTo(middle + QPointF(-size * 0.25, size * 0.85))
    path.lineTo(middle + QPointF(size * 1.2, -size * 0.85))
    return path


def _cross(rect: QRectF) -> QPainterPath:
    size = min(rect.width(), rect.height()) * 0.24
    middle = rect.center()
    path = QPainterPath(middle + QPointF(-size, -size))
    path.lineTo(middle + QPointF(size, size))
    path.moveTo(middle + QPointF(-size, size))
    path.lineTo(middle + QPointF(size, -size))
    return path
