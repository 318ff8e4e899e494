"""The list of a finding's places: Enter goes there, Space ticks, figures choose a decision."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QWidget,
)
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.ui.consistency.place_words import PlaceWords
from goldspan.ui.consistency.places_model import DETAIL_ROLE, EXCERPT_ROLE, PlacesModel
from goldspan.ui.consistency.rows import AdjustmentRow, MoreRow, PlaceRow, VariantRow
from goldspan.ui.excerpts.excerpt import Excerpt
from goldspan.ui.excerpts.painting import ExcerptPainter
from goldspan.ui.row_ground import paint_focus, paint_ground
from goldspan.ui.theme import Theme
from goldspan.ui.tick_box import BOX, paint_tick_box

MARGIN = 16
GAP = 8
LEADING = 6
HEADING = 32
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight

Index = QModelIndex | QPersistentModelIndex


class PlaceDelegate(QStyledItemDelegate):
    """Headings on a band; places in two lines: the words in context, and where they stand."""

    def __init__(self, theme: Theme, words: PlaceWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._excerpts = ExcerptPainter(theme)
        self.hue = ""

    def sizeHint(self, option: Option, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of a row."""
        row, line = index.data(DETAIL_ROLE), option.fontMetrics.height()
        if isinstance(row, VariantRow | MoreRow):
            return QSize(240, max(HEADING, line + 2 * GAP))
        return QSize(240, 2 * line + LEADING + 2 * GAP)

    @staticmethod
    def box(row: QRect) -> QRect:
        """Return where a row's tick box can be clicked."""
        return QRect(row.left(), row.top(), MARGIN + BOX + GAP, row.height())

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw a row."""
        row, area, colours = index.data(DETAIL_ROLE), option.rect, self._theme.colours
        painter.save()
        painter.setFont(option.font)
        if isinstance(row, VariantRow):
            painter.fillRect(area, colours.panel)
        paint_ground(painter, option, colours)
        inner = area.adjusted(MARGIN, 0, -MARGIN, 0)
        if isinstance(row, VariantRow):
            self._paint_line(painter, option.font, inner, self._words.heading(row), strong=True)
        elif isinstance(row, MoreRow):
            painter.setPen(colours.accent_text)
            painter.drawText(inner, _LEFT, self._words.more(row))
        elif isinstance(row, PlaceRow | AdjustmentRow):
            self._paint_place(painter, option, index, row)
        paint_focus(painter, option, colours)
        painter.restore()

    def _paint_place(
        self, painter: QPainter, option: Option, index: Index, row: PlaceRow | AdjustmentRow
    ) -> None:
        inner = option.rect.adjusted(MARGIN, GAP, -MARGIN, -GAP)
        if isinstance(row, AdjustmentRow):
            state = index.data(Qt.ItemDataRole.CheckStateRole)
            if state is not None:
                top = option.rect.center().y() - BOX // 2 + 1
                box = QRect(option.rect.left() + MARGIN, top, BOX, BOX)
                paint_tick_box(painter, self._theme, box, Qt.CheckState(state))
            inner.setLeft(inner.left() + BOX + GAP)
        high = option.fontMetrics.height()
        first = QRect(inner.left(), inner.top(), inner.width(), high)
        second = QRect(inner.left(), inner.bottom() + 1 - high, inner.width(), high)
        shown = index.data(EXCERPT_ROLE)
        if isinstance(shown, Excerpt):
            text = self._theme.colours.text
            self._excerpts.paint(painter, option.font, first, shown, self.hue, text)
        self._paint_line(painter, option.font, second, self._words.beneath(row), strong=False)

    def _paint_line(
        self, painter: QPainter, font: QFont, area: QRect, words: str, *, strong: bool
    ) -> None:
        line = QFont(font)
        if strong:
            line.setWeight(QFont.Weight.DemiBold)
        painter.setFont(line)
        painter.setPen(self._theme.colours.text if strong else self._theme.colours.muted)
        painter.drawText(area, _LEFT, QFontMetrics(line).elidedText(words, _ELIDE, area.width()))


class PlacesList(QListView):
    """`chosen` comes with Enter or a double click on a row, `number_pressed` with 1–9."""

    chosen = Signal(int)
    number_pressed = Signal(int)
    left = Signal()

    def __init__(self, model: PlacesModel, delegate: PlaceDelegate) -> None:
        super().__init__()
        self._places = model
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Places"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the keys of the list; arrows and pages move as in any list."""
        number = event.key() - Qt.Key.Key_0.value
        current = self.currentIndex()
        if event.key() == Qt.Key.Key_Left:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Space:
            if current.isValid() and not event.isAutoRepeat():
                self._places.toggle(current.row())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if current.isValid() and not event.isAutoRepeat():
                self.chosen.emit(current.row())
        elif not event.modifiers() and 1 <= number <= 9:
            self.number_pressed.emit(number)
        elif event.text().isalpha() or event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Escape}:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tick a row where its box is pressed; show more where that is offered."""
        super().mousePressEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid():
            return
        if isinstance(self._places.rows[index.row()], MoreRow):
            self.chosen.emit(index.row())
        elif PlaceDelegate.box(self.visualRect(index)).contains(place):
            self._places.toggle(index.row())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the place."""
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(index.row())
