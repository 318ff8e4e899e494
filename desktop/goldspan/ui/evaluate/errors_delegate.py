"""Draws an error: what is wrong in the first line, the words it is about in the second."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPaintDevice, QPainter, QPixmap
from PySide6.QtWidgets import QStyledItemDelegate, QWidget
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.domain.scheme import Scheme
from goldspan.services.evaluation.results import ErrorKind
from goldspan.ui.evaluate.errors_model import ERROR_ROLE
from goldspan.ui.evaluate.rows import ErrorRow
from goldspan.ui.evaluate.words import ERROR_ICONS, EvaluationWords
from goldspan.ui.excerpts.painting import ExcerptPainter
from goldspan.ui.row_ground import paint_focus, paint_ground
from goldspan.ui.theme import Theme

MARGIN = 16
GAP = 8
ICON = 16
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
        self._excerpts = ExcerptPainter(theme)
        self._hues = {label.key: label.hue for label in scheme.labels}
        self._icons: dict[tuple[ErrorKind, str, float], QPixmap] = {}

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw a row."""
        row = index.data(ERROR_ROLE)
        colours, area = self._theme.colours, option.rect
        painter.save()
        painter.setFont(option.font)
        paint_ground(painter, option, colours)
        if isinstance(row, ErrorRow):
            inner = area.adjusted(MARGIN, GAP, -MARGIN, -GAP)
            high = option.fontMetrics.height()
            first = QRect(inner.left(), inner.top(), inner.width(), high)
            second = QRect(inner.left(), inner.bottom() + 1 - high - 3, inner.width(), high)
            self._paint_head(painter, option.font, first, row)
            self._excerpts.paint(
                painter, option.font, second, row.excerpt, self._hues.get(row.label, "")
            )
        paint_focus(painter, option, colours)
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
