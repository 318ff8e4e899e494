"""The list of units: what differs and where, one line for each of the two."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from goldspan.domain.scheme import Scheme, title
from goldspan.services.review.review_units import ReviewUnit
from goldspan.ui.review.units.model import UNIT_ROLE, UnitModel
from goldspan.ui.review.units.words import KIND_ICONS, KINDS, STATE_ICONS, kinds_in_words
from goldspan.ui.row_ground import paint_focus, paint_ground
from goldspan.ui.theme import Theme

MARGIN: Final = 16
GAP: Final = 8
ICON: Final = 16
MOST: Final = 120  # characters of a quote
_VCENTER = Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | _VCENTER
_RIGHT = Qt.AlignmentFlag.AlignRight | _VCENTER
_ELIDE = Qt.TextElideMode.ElideRight
Index = QModelIndex | QPersistentModelIndex


class UnitDelegate(QStyledItemDelegate):
    """Two lines a row: the words that are marked; what differs, and how far the unit is."""

    def __init__(self, theme: Theme, scheme: Scheme, language: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hues: Mapping[str, str] = {label.key: label.hue for label in scheme.labels}
        self._short = {label.key: title(label.short, language) for label in scheme.labels}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Return the size of a row."""
        return QSize(120, 2 * QFontMetrics(option.font).height() + 2 * GAP + 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row; what is settled stands back."""
        unit = index.data(UNIT_ROLE)
        colours, area = self._theme.colours, option.rect
        painter.save()
        painter.setFont(option.font)
        paint_ground(painter, option, colours)
        if isinstance(unit, ReviewUnit):
            inner = area.adjusted(MARGIN, GAP, -MARGIN, -GAP)
            high = option.fontMetrics.height()
            first = QRect(inner.left(), inner.top(), inner.width(), high)
            second = QRect(inner.left(), inner.bottom() + 1 - high, inner.width(), high)
            self._paint_words(painter, option.font, first, unit)
            self._paint_kinds(painter, option.font, second, unit)
        paint_focus(painter, option, colours)
        painter.restore()

    def _paint_words(self, painter: QPainter, font: QFont, area: QRect, unit: ReviewUnit) -> None:
        colours = self._theme.colours
        state = self._theme.icon(STATE_ICONS[unit.state], "warn" if unit.stale else "muted")
        state.paint(painter, QRect(area.right() - ICON + 1, area.top(), ICON, area.height()))
        right = area.right() - ICON - GAP
        bold = QFont(font)
        bold.setWeight(QFont.Weight.DemiBold)
        painter.setFont(bold)
        metrics = QFontMetrics(bold)
        for label in reversed(unit.labels):
            short = self._short.get(label, label)
            width = metrics.horizontalAdvance(short)
            painter.setPen(self._theme.hue(self._hues.get(label, "grey")).text)
            painter.drawText(
                QRect(right - width, area.top(), width + 1, area.height()), _LEFT, short
            )
            right -= width + GAP
        painter.setFont(bold if unit.left else font)
        painter.setPen(colours.text if unit.left else colours.muted)
        words = " ".join(unit.marks[0].quote[:MOST].split())
        rest = QRect(area.left(), area.top(), right - area.left(), area.height())
        elided = QFontMetrics(painter.font()).elidedText(words, _ELIDE, rest.width())
        painter.drawText(rest, _LEFT, elided)

    def _paint_kinds(self, painter: QPainter, font: QFont, area: QRect, unit: ReviewUnit) -> None:
        colours, left = self._theme.colours, area.left()
        for kind in (kind for kind in KINDS if kind in unit.differences):
            icon = self._theme.icon(KIND_ICONS[kind], "text" if unit.left else "muted")
            icon.paint(painter, QRect(left, area.top(), ICON, area.height()))
            left += ICON + 4
        painter.setFont(font)
        painter.setPen(colours.muted)
        rest = QRect(left + 4, area.top(), area.right() - left - 4, area.height())
        words = kinds_in_words(unit.differences)
        painter.drawText(rest, _LEFT, painter.fontMetrics().elidedText(words, _ELIDE, rest.width()))


class UnitList(QListView):
    """`chosen` carries the unit one has gone to by the list."""

    chosen = Signal(object)
    left = Signal()

    def __init__(self, model: UnitModel, delegate: UnitDelegate) -> None:
        super().__init__()
        self._units = model
        self._quiet = False
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Units"))

    def show_current(self, unit_id: str) -> None:
        """Show which unit is the present one, without saying that it was chosen here."""
        index = self._units.find(unit_id)
        self._quiet = True
        self.setCurrentIndex(index)
        self._quiet = False
        if index.isValid():
            self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Say which unit one has gone to."""
        super().currentChanged(current, previous)
        if not self._quiet and current.isValid():
            self.chosen.emit(self._units.listed[current.row()])

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """→ and Enter go on to the text; letters and figures belong to the page."""
        if event.key() in {Qt.Key.Key_Right, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left.emit()
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)
