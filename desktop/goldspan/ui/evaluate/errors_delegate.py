"""Draws an error: what is wrong in the first line, the words it is about in the second."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintDevice, QPainter, QPixmap
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QWidget
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.domain.scheme import Scheme
from goldspan.services.evaluation.results import ErrorKind
from goldspan.ui.evaluate.errors_model import ERROR_ROLE
from goldspan.ui.evaluate.excerpts import Piece, shorten
from goldspan.ui.evaluate.marked import paint_marks
from goldspan.ui.evaluate.rows import ErrorRow
from goldspan.ui.evaluate.words import ERROR_ICONS, EvaluationWords
from goldspan.ui.theme import HueColours, Theme

MARGIN = 16
GAP = 8
ICON = 16
BEFORE = 0.34  # of the width, that the words before may take at most
MIDDLE = 0.6  # of the width, that what is marked may take at most
PLACE = 0.2  # of the width, that the article's name may always take
LEADING = 8  # between the two lines, where the bars of gold are
_VCENTER = Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | _VCENTER
_RIGHT = Qt.AlignmentFlag.AlignRight | _VCENTER

Index = QModelIndex | QPersistentModelIndex


def row_height(metrics: QFontMetrics) -> int:
    """Return how high a row is in this font."""
    return 2 * metrics.height() + LEADING + 2 * GAP


class ErrorDelegate(QStyledItemDelegate):
    """Two lines a row. Gold has a double bar beneath it, what was suggested an outline."""

    def __init__(
        self, theme: Theme, scheme: Scheme, words: EvaluationWords, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._hues = {label.key: label.hue for label in scheme.labels}
        self._icons: dict[tuple[ErrorKind, str, float], QPixmap] = {}

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw a row."""
        row = index.data(ERROR_ROLE)
        colours, area = self._theme.colours, option.rect
        painter.save()
        painter.setFont(option.font)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colours.accent_soft)
            painter.fillRect(QRect(area.left(), area.top(), 3, area.height()), colours.accent)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, colours.hover)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, colours.border)
        if isinstance(row, ErrorRow):
            inner = area.adjusted(MARGIN, GAP, -MARGIN, -GAP)
            high = option.fontMetrics.height()
            first = QRect(inner.left(), inner.top(), inner.width(), high)
            second = QRect(inner.left(), inner.bottom() + 1 - high - 3, inner.width(), high)
            self._paint_head(painter, option.font, first, row)
            self._paint_excerpt(painter, option.font, second, row)
        if option.state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(colours.accent)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(area.adjusted(0, 0, -1, -2))
        painter.restore()

    def _icon(self, kind: ErrorKind, on: QPaintDevice) -> QPixmap:
        """Return the icon of a kind, drawn once: outlines take longer than text."""
        key = (kind, self._theme.colours.name, on.devicePixelRatioF())
        if key not in self._icons:
            icon = self._theme.icon(ERROR_ICONS[kind], "text")
            self._icons[key] = icon.pixmap(QSize(ICON, ICON), key[2])
        return self._icons[key]

    def _paint_head(self, painter: QPainter, font: QFont, area: QRect, row: ErrorRow) -> None:
        colours, metrics = self._theme.colours, QFontMetrics(font)
        icon = QRect(area.left(), area.center().y() - ICON // 2 + 1, ICON, ICON)
        painter.drawPixmap(icon.topLeft(), self._icon(row.kind, painter.device()))
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        bold = QFontMetrics(strong)
        head = self._words.head(row)
        said = bold.horizontalAdvance(head) + metrics.horizontalAdvance(row.detail)
        room = max(round(area.width() * PLACE), area.width() - said - ICON - 5 * GAP)
        place = metrics.elidedText(row.place, Qt.TextElideMode.ElideRight, room)
        painter.setPen(colours.muted)
        painter.drawText(area, _RIGHT, place)
        area = area.adjusted(ICON + GAP, 0, -metrics.horizontalAdvance(place) - 2 * GAP, 0)
        painter.setFont(strong)
        painter.setPen(colours.text)
        painter.drawText(
            area, _LEFT, bold.elidedText(head, Qt.TextElideMode.ElideRight, area.width())
        )
        area.setLeft(area.left() + bold.horizontalAdvance(head) + GAP)
        painter.setFont(font)
        if row.detail and area.width() > 2 * ICON:
            detail = metrics.elidedText(row.detail, Qt.TextElideMode.ElideRight, area.width())
            painter.drawText(area, _LEFT, detail)

    def _paint_excerpt(self, painter: QPainter, font: QFont, area: QRect, row: ErrorRow) -> None:
        colours, metrics = self._theme.colours, QFontMetrics(font)
        hue = self._theme.hue(self._hues.get(row.label, ""))
        pieces = self._fit(row.excerpt.pieces, metrics, round(area.width() * MIDDLE))
        most = round(area.width() * BEFORE)
        before = metrics.elidedText(row.excerpt.before, Qt.TextElideMode.ElideLeft, most)
        painter.setPen(colours.muted)
        painter.drawText(QRect(area.left(), area.top(), most, area.height()), _RIGHT, before)
        left = self._paint_pieces(painter, area, area.left() + most + 2, pieces, metrics, hue)
        rest = area.adjusted(left + 3 - area.left(), 0, 0, 0)
        if rest.width() > 0:
            painter.setPen(colours.muted)
            after = metrics.elidedText(row.excerpt.after, Qt.TextElideMode.ElideRight, rest.width())
            painter.drawText(rest, _LEFT, after)

    def _paint_pieces(
        self,
        painter: QPainter,
        area: QRect,
        left: int,
        pieces: tuple[Piece, ...],
        metrics: QFontMetrics,
        hue: HueColours,
    ) -> int:
        """Draw what is marked from `left` on and return where it ends."""
        places = []
        for piece in pieces:
            width = metrics.horizontalAdvance(piece.text)
            places.append(QRect(left, area.top(), width, area.height()))
            left += width
        paint_marks(painter, list(zip(pieces, places, strict=True)), hue)
        for piece, place in zip(pieces, places, strict=True):
            marked = piece.gold or piece.suggested
            painter.setPen(hue.text if marked else self._theme.colours.muted)
            painter.drawText(place, _LEFT | Qt.TextFlag.TextDontClip, piece.text)
        return left

    @staticmethod
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
