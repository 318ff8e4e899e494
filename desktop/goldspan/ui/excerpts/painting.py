"""Draws an excerpt: what is marked in the middle, as much of its context as there is room for."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from goldspan.ui.excerpts.excerpt import Excerpt, Piece, shorten
from goldspan.ui.excerpts.marks import paint_marks
from goldspan.ui.theme import HueColours, Theme

BEFORE = 0.34  # of the width, that the words before may take at most
MIDDLE = 0.6  # of the width, that what is marked may take at most
_VCENTER = Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | _VCENTER
_RIGHT = Qt.AlignmentFlag.AlignRight | _VCENTER


class ExcerptPainter:
    """Draws excerpts in the colours in force; `hue` names that of what is marked."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme

    def paint(
        self,
        painter: QPainter,
        font: QFont,
        area: QRect,
        shown: Excerpt,
        hue: str,
        unmarked: QColor | None = None,
    ) -> None:
        """Draw an excerpt; what nobody marks in its middle is muted, or in another colour."""
        colours, metrics = self._theme.colours, QFontMetrics(font)
        pieces = _fit(shown.pieces, metrics, round(area.width() * MIDDLE))
        most = round(area.width() * BEFORE)
        before = metrics.elidedText(shown.before, Qt.TextElideMode.ElideLeft, most)
        painter.setPen(colours.muted)
        painter.drawText(QRect(area.left(), area.top(), most, area.height()), _RIGHT, before)
        plain = colours.muted if unmarked is None else unmarked
        middle = area.adjusted(most + 2, 0, 0, 0)
        left = _paint_pieces(painter, middle, pieces, metrics, self._theme.hue(hue), plain)
        rest = area.adjusted(left + 3 - area.left(), 0, 0, 0)
        if rest.width() > 0:
            painter.setPen(colours.muted)
            after = metrics.elidedText(shown.after, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, _LEFT, after)


def _paint_pieces(
    painter: QPainter,
    area: QRect,
    pieces: Sequence[Piece],
    metrics: QFontMetrics,
    hue: HueColours,
    plain: QColor,
) -> int:
    """Draw what is marked from the left on and return where it ends."""
    places, left = [], area.left()
    for piece in pieces:
        width = metrics.horizontalAdvance(piece.text)
        places.append(QRect(left, area.top(), width, area.height()))
        left += width
    paint_marks(painter, list(zip(pieces, places, strict=True)), hue)
    for piece, place in zip(pieces, places, strict=True):
        painter.setPen(hue.text if piece.marked else plain)
        painter.drawText(place, _LEFT | Qt.TextFlag.TextDontClip, piece.text)
    return left


def _fit(pieces: tuple[Piece, ...], metrics: QFontMetrics, room: int) -> tuple[Piece, ...]:
    """Leave out so much of the middle that the pieces have room."""
    wide = sum(metrics.horizontalAdvance(piece.text) for piece in pieces)
    letters = sum(len(piece.text) for piece in pieces)
    while wide > room and letters > 2 * len(pieces):
        letters = min(letters - 1, letters * room // wide)
        shorter = shorten(pieces, letters)
        if shorter == pieces:
            break
        pieces = shorter
        wide = sum(metrics.horizontalAdvance(piece.text) for piece in pieces)
        letters = sum(len(piece.text) for piece in pieces)
    return pieces
