"""Paints links along their routes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF

from goldspan.ui.canvas.geometry import Geometry
from goldspan.ui.canvas.inks import Inks
from goldspan.ui.canvas.link_routes import Route

_BEND = 6.0


class LinkPainter:
    """Paints arrows in the strips below the lines of text; the current one is drawn stronger."""

    def __init__(self, painter: QPainter, geometry: Geometry, inks: Inks) -> None:
        self._painter = painter
        self._inks = inks
        self._typography = geometry.page.typography
        self._current = geometry.state.current_arrow

    def paint(self, routes: Sequence[Route]) -> None:
        """Paint all these links, the current one last, and their titles over them."""
        ordered = sorted(routes, key=lambda route: route.arrow.id == self._current)
        for route in ordered:
            self._paint_line(route)
        for route in ordered:
            self._paint_title(route)

    def _paint_line(self, route: Route) -> None:
        painter, hue = self._painter, self._inks.hue(route.arrow.hue)
        strong = route.arrow.id == self._current
        pen = QPen(hue.bar, 3.0 if strong else 1.5)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if route.arrow.suggested:
            pen.setDashPattern([4.0, 2.5] if not strong else [2.5, 1.5])
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(rounded(route.corners))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(hue.bar))
        size = 1.5 if strong else 1.0
        start, end = route.corners[0], route.corners[-1]
        if route.source_seen:
            painter.drawEllipse(start, 2.5 * size, 2.5 * size)
        if route.target_seen:
            # The route ends a little below the mark: there the tip begins.
            tip, way = end - QPointF(0, 5), 1.0
        else:
            before = route.corners[-2]
            way = 1.0 if end.y() < before.y() else -1.0
            tip = end - QPointF(0, 4 * way)
        wings = (QPointF(-3 * size, 6 * way * size), QPointF(3 * size, 6 * way * size))
        painter.drawPolygon(QPolygonF([tip, tip + wings[0], tip + wings[1]]))

    def _paint_title(self, route: Route) -> None:
        if route.box is None:
            return
        painter, hue = self._painter, self._inks.hue(route.arrow.hue)
        pen = QPen(hue.bar, 2.0 if route.arrow.id == self._current else 1.0)
        if route.arrow.suggested:
            pen.setDashPattern([3.0, 2.0])
        painter.setPen(pen)
        painter.setBrush(QBrush(self._inks.page if route.arrow.suggested else hue.tint))
        painter.drawRoundedRect(route.box, 3, 3)
        painter.setFont(self._typography.tag_font)
        painter.setPen(hue.text)
        painter.drawText(route.box, Qt.AlignmentFlag.AlignCenter, route.words)


def rounded(corners: Sequence[QPointF]) -> QPainterPath:
    """Return a line through these corners that takes each in a bend."""
    path = QPainterPath(corners[0])
    for before, corner, after in zip(corners, corners[1:], corners[2:], strict=False):
        path.lineTo(_towards(corner, before))
        path.quadTo(corner, _towards(corner, after))
    path.lineTo(corners[-1])
    return path


def _towards(start: QPointF, end: QPointF) -> QPointF:
    """Return the point a bend's length from `start` on the way to `end`, at most half way."""
    away = end - start
    length = (away.x() ** 2 + away.y() ** 2) ** 0.5
    if length == 0:
        return start
    part = min(_BEND, length / 2) / length
    return QPointF(start.x() + away.x() * part, start.y() + away.y() * part)
