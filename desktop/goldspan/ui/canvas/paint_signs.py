"""Paints the small signs behind tags: decided before, decided in a copy."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen

from goldspan.ui.canvas.marks import Sign


def paint_sign(painter: QPainter, sign: Sign, box: QRectF) -> None:
    """Paint a sign into a square, with the painter's ink."""
    pen = QPen(painter.pen().color(), max(1.0, box.width() * 0.15))
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setJoinStyle(Qt.PenJoinStyle.MiterJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    half = pen.widthF() / 2
    inner = box.adjusted(half, half, -half, -half)
    if sign is Sign.COPIED:
        painter.drawPath(_sheets(inner))
    else:
        circle = inner.adjusted(0, inner.height() * 0.16, 0, 0)
        painter.drawPath(_round(circle))
        painter.fillPath(_head(circle), pen.color())


def _round(circle: QRectF) -> QPainterPath:
    """Return most of a circle, from its top around the right; the upper left is open."""
    path = QPainterPath()
    path.arcMoveTo(circle, 85)
    path.arcTo(circle, 85, -275)
    return path


def _head(circle: QRectF) -> QPainterPath:
    """Return the arrow's head at the top of a circle, pointing to the left."""
    size = circle.width() * 0.34
    top = QPointF(circle.center().x(), circle.top())
    path = QPainterPath(top + QPointF(-size * 1.15, 0))
    path.lineTo(top + QPointF(size * 0.3, -size))
    path.lineTo(top + QPointF(size * 0.3, size))
    path.closeSubpath()
    return path


def _sheets(box: QRectF) -> QPainterPath:
    """Return a sheet, and what is seen of another one behind it."""
    side = box.width() * 0.68
    front = QRectF(box.right() - side, box.bottom() - side, side, side)
    back = QRectF(box.left(), box.top(), side, side)
    path = QPainterPath()
    path.addRect(front)
    path.moveTo(front.left(), back.bottom())
    path.lineTo(back.bottomLeft())
    path.lineTo(back.topLeft())
    path.lineTo(back.topRight())
    path.lineTo(back.right(), front.top())
    return path
