"""Paints what stands between the lines for a moment: cards, their buttons, the pointer's tag."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QPainter, QPainterPath, QPen

from goldspan.ui.canvas.geometry import Geometry
from goldspan.ui.canvas.hot_spots import VERDICTS, HotSpot, SpotKind
from goldspan.ui.canvas.hover_card import HoverCard
from goldspan.ui.canvas.inks import Inks
from goldspan.ui.canvas.pointer_tag import PointerTag

_ROUND = 4.0


class CardPainter:
    """Paints over bars and tags, never over text."""

    def __init__(self, painter: QPainter, geometry: Geometry, inks: Inks) -> None:
        self._painter = painter
        self._inks = inks
        self._typography = geometry.page.typography

    def paint_card(self, card: HoverCard) -> None:
        """Paint a card's ground and its words."""
        painter, inks = self._painter, self._inks
        self._ground(card.frame, QPen(inks.edge, 1.0), QBrush(inks.raised))
        if card.words:
            painter.setPen(inks.text)
            self._write(card.words_in, card.words)

    def paint_buttons(self, spots: Sequence[HotSpot], pressed: SpotKind | None) -> None:
        """Paint accept, reject and edit."""
        signs = {SpotKind.ACCEPT: _tick, SpotKind.REJECT: _cross, SpotKind.EDIT: _pencil}
        painter, inks = self._painter, self._inks
        inked = {SpotKind.ACCEPT: inks.accept, SpotKind.REJECT: inks.reject}
        for spot in spots:
            if spot.kind not in VERDICTS:
                continue
            down, ink = pressed is spot.kind, inked.get(spot.kind, inks.text)
            rect = spot.drawn.adjusted(1.5, 1.5, -1.5, -1.5)
            if down:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QBrush(ink))
                painter.drawRoundedRect(rect, _ROUND - 1, _ROUND - 1)
            pen = QPen(inks.raised if down else ink, max(1.75, rect.height() * 0.12))
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
            painter.setPen(pen)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(signs[spot.kind](rect))

    def paint_tag(self, tag: PointerTag) -> None:
        """Paint the tag beside the pointer, in the colours of the label that it names."""
        inks, purpose = self._inks, tag.purpose
        if purpose.refused:
            edge, ground, ink = inks.reject, inks.raised, inks.reject
        elif purpose.hue:
            hue = inks.hue(purpose.hue)
            edge, ground, ink = hue.bar, hue.tint, hue.text
        else:
            edge, ground, ink = inks.accent, inks.raised, inks.text
        pen = QPen(edge, 1.25)
        if purpose.refused:
            pen.setStyle(Qt.PenStyle.DashLine)
        self._ground(tag.rect, pen, QBrush(ground))
        self._painter.setPen(ink)
        self._write(tag.rect.adjusted(6, 0, 0, 0), purpose.words)

    def _ground(self, rect: QRectF, pen: QPen, brush: QBrush) -> None:
        self._painter.setPen(pen)
        self._painter.setBrush(brush)
        self._painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), _ROUND, _ROUND)

    def _write(self, rect: QRectF, words: str) -> None:
        self._painter.setFont(self._typography.card_font)
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        self._painter.drawText(rect.adjusted(0, 0, 8, 0), flags, words)


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


def _pencil(rect: QRectF) -> QPainterPath:
    """Return a pencil's outline, its tip at the lower left."""
    size = min(rect.width(), rect.height()) * 0.3
    middle = rect.center()
    corners = ((-1.0, 1.0), (-0.85, 0.35), (0.5, -1.0), (1.0, -0.5), (-0.35, 0.85), (-1.0, 1.0))
    path = QPainterPath(middle + QPointF(*corners[0]) * size)
    for right, down in corners[1:]:
        path.lineTo(middle + QPointF(right, down) * size)
    return path
