"""The list of a plan: Space ticks, Enter decides, Esc goes back."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QWidget
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.ui.excerpts.painting import ExcerptPainter
from goldspan.ui.review.alike.model import ROW_ROLE, AlikeModel, HeadingRow, PreviewRow, StayingRow
from goldspan.ui.review.alike.words import AlikeWords
from goldspan.ui.row_ground import paint_focus, paint_ground
from goldspan.ui.theme import Theme
from goldspan.ui.tick_box import BOX, paint_tick_box

MARGIN = 16
GAP = 8
LEADING = 8
HEADING = 32
TITLE = 0.35  # of the width, that the article's title may take at most
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_ELIDE = Qt.TextElideMode.ElideRight

Index = QModelIndex | QPersistentModelIndex


class PlanDelegate(QStyledItemDelegate):
    """Units in two lines with a box before them; what is left out in the same form without one."""

    def __init__(self, theme: Theme, words: AlikeWords, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._excerpts = ExcerptPainter(theme)

    def sizeHint(self, option: Option, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of a row."""
        line = option.fontMetrics.height()
        if isinstance(index.data(ROW_ROLE), HeadingRow):
            return QSize(240, max(HEADING, line + 2 * GAP))
        return QSize(240, 2 * line + LEADING + 2 * GAP)

    @staticmethod
    def box(row: QRect) -> QRect:
        """Return where a row's tick box can be clicked."""
        return QRect(row.left(), row.top(), MARGIN + BOX + GAP, row.height())

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw a row."""
        row, colours, area = index.data(ROW_ROLE), self._theme.colours, option.rect
        painter.save()
        painter.setFont(option.font)
        if isinstance(row, HeadingRow):
            painter.fillRect(area, colours.window)
            painter.fillRect(area.left(), area.bottom(), area.width(), 1, colours.border)
            strong = QFont(option.font)
            strong.setWeight(QFont.Weight.DemiBold)
            painter.setFont(strong)
            painter.setPen(colours.text)
            painter.drawText(area.adjusted(MARGIN, 0, -MARGIN, 0), _LEFT, row.words)
        else:
            paint_ground(painter, option, colours)
            self._paint_row(painter, option, index)
        paint_focus(painter, option, colours)
        painter.restore()

    def _paint_row(self, painter: QPainter, option: Option, index: Index) -> None:
        row, colours, metrics = index.data(ROW_ROLE), self._theme.colours, option.fontMetrics
        inner = option.rect.adjusted(MARGIN + BOX + GAP, GAP, -MARGIN, -GAP)
        high = metrics.height()
        first = QRect(inner.left(), inner.top(), inner.width(), high)
        second = QRect(inner.left(), inner.bottom() + 1 - high, inner.width(), high)
        if isinstance(row, PreviewRow):
            top = option.rect.center().y() - BOX // 2 + 1
            box = QRect(option.rect.left() + MARGIN, top, BOX, BOX)
            state = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole))
            paint_tick_box(painter, self._theme, box, state)
            hue = self._words.hue(row.planned.unit.labels[0])
            self._excerpts.paint(painter, option.font, first, row.excerpt, hue, colours.text)
            self._paint_ends(painter, second, metrics, row.becomes, row.title)
        elif isinstance(row, StayingRow):
            painter.setPen(colours.text)
            painter.drawText(first, _LEFT, metrics.elidedText(row.quote, _ELIDE, first.width()))
            self._paint_ends(painter, second, metrics, row.why, row.title)

    def _paint_ends(
        self, painter: QPainter, area: QRect, metrics: QFontMetrics, words: str, title: str
    ) -> None:
        painter.setFont(painter.font())
        painter.setPen(self._theme.colours.muted)
        shown = metrics.elidedText(title, _ELIDE, round(area.width() * TITLE))
        painter.drawText(area, _RIGHT, shown)
        room = area.width() - metrics.horizontalAdvance(shown) - 2 * GAP
        painter.drawText(area, _LEFT, metrics.elidedText(words, _ELIDE, room))


class PlanList(QListView):
    """`applied` comes with Enter."""

    applied = Signal()

    def __init__(self, model: AlikeModel, delegate: PlanDelegate) -> None:
        super().__init__()
        self._plan = model
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("What would be decided"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take the keys of the list; arrows and pages move as in any list."""
        if event.key() == Qt.Key.Key_Space:
            if self.currentIndex().isValid() and not event.isAutoRepeat():
                self._plan.toggle(self.currentIndex().row())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if not event.isAutoRepeat():
                self.applied.emit()
        elif event.text().isalnum() or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tick a row where its box is pressed."""
        super().mousePressEvent(event)
        place = event.position().toPoint()
        index = self.indexAt(place)
        pressed = event.button() == Qt.MouseButton.LeftButton and index.isValid()
        if pressed and PlanDelegate.box(self.visualRect(index)).contains(place):
            self._plan.toggle(index.row())
