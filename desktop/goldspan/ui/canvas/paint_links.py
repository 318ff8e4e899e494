"""Paints links as lines that run between the lines of text and down the margin."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen, QPolygonF

from goldspan.ui.canvas.geometry import Geometry
from goldspan.ui.canvas.inks import Inks
from goldspan.ui.canvas.marks import Arrow, Mark

_BEND = 6.0
_MARGIN_TRACKS = 5


@dataclass(frozen=True, slots=True)
class End:
    """Where a link touches a mark, and the height at which it runs through the strip there."""

    point: QPointF
    strip: float


class LinkPainter:
    """Paints arrows: under the text, in the strip below its lines, never over glyphs."""

    def __init__(self, painter: QPainter, geometry: Geometry, inks: Inks) -> None:
        self._painter = painter
        self._geometry = geometry
        self._inks = inks
        self._typography = geometry.page.typography

    def paint(self, arrows: list[Arrow]) -> None:
        """Paint all these arrows; those that run beside each other get tracks of their own."""
        for index, arrow in enumerate(arrows):
            source = self._end(self._geometry.state.marks[arrow.source], index)
            target = self._end(self._geometry.state.marks[arrow.target], index)
            self._paint(arrow, source, target, index % _MARGIN_TRACKS)
        for arrow in arrows:
            self._paint_title(arrow)

    def _end(self, mark: Mark, index: int) -> End:
        """Return where an arrow leaves or meets a mark: just before its first bar."""
        fragments = self._geometry.fragments(mark.start, mark.end)
        if not fragments or not fragments[0].begins:
            return self._out_of_view(mark)
        first = fragments[0]
        lift = 1.0 + (index % 2) * 1.5
        point = QPointF(first.rect.left() - 2.5, first.strip_top + 1)
        return End(point, first.strip_bottom - lift)

    def _out_of_view(self, mark: Mark) -> End:
        start, _ = self._geometry.seen()
        y = -40.0 if mark.start < start else self._geometry.height + 40.0
        return End(QPointF(self._geometry.left - 2.5, y), y)

    def _paint(self, arrow: Arrow, source: End, target: End, track: int) -> None:
        hue = self._inks.hue(arrow.hue)
        pen = QPen(hue.bar, 1.5)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if arrow.suggested:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter = self._painter
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(self._route(source, target, track))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(hue.bar))
        painter.drawEllipse(source.point, 2.5, 2.5)
        tip = target.point
        painter.drawPolygon(QPolygonF([tip, tip + QPointF(-3, 6), tip + QPointF(3, 6)]))

    def _route(self, source: End, target: End, track: int) -> QPainterPath:
        foot = target.point + QPointF(0, 5)
        if abs(source.strip - target.strip) < 4:
            strip = max(source.strip, target.strip)
            corners = [QPointF(source.point.x(), strip), QPointF(target.point.x(), strip)]
        else:
            x = self._geometry.left - (29 + 3.5 * track) * self._typography.scale
            corners = [
                QPointF(source.point.x(), source.strip),
                QPointF(x, source.strip),
                QPointF(x, target.strip),
                QPointF(target.point.x(), target.strip),
            ]
        return rounded([source.point, *corners, foot])

    def _paint_title(self, arrow: Arrow) -> None:
        """Write what the link says behind the tag of its target."""
        typography, painter = self._typography, self._painter
        tag = self._geometry.tag_rect(arrow.target)
        if tag is None or not arrow.title:
            return
        hue = self._inks.hue(arrow.hue)
        width = typography.tag_metrics.horizontalAdvance(arrow.title)
        box = QRectF(tag.right() + 4, tag.top() - 0.5, width + 8, typography.tag)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QBrush(hue.bar))
        painter.drawRoundedRect(box, 3, 3)
        painter.setFont(typography.tag_font)
        painter.setPen(self._inks.page)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, arrow.title)


def rounded(corners: list[QPointF]) -> QPainterPath:
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
