"""Rows of two lines each: what something is called in bold, and beneath what it holds."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QWidget
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.ui.row_ground import paint_focus, paint_ground
from goldspan.ui.theme import Theme

ROW_ROLE = Qt.ItemDataRole.UserRole
MARGIN = 16
GAP = 8
LEADING = 4
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ELIDE = Qt.TextElideMode.ElideRight
_ROOT = QModelIndex()

Index = QModelIndex | QPersistentModelIndex


class TwoLineDelegate(QStyledItemDelegate):
    """Draws the two lines that `ROW_ROLE` holds."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: Option, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of a row."""
        return QSize(240, 2 * option.fontMetrics.height() + LEADING + 2 * GAP)

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw both lines."""
        colours = self._theme.colours
        head, detail = index.data(ROW_ROLE)
        painter.save()
        paint_ground(painter, option, colours)
        area = option.rect.adjusted(MARGIN, GAP, -MARGIN, -GAP)
        strong = QFont(option.font)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(colours.text)
        painter.drawText(area, _LEFT, QFontMetrics(strong).elidedText(head, _ELIDE, area.width()))
        painter.setFont(option.font)
        painter.setPen(colours.muted)
        area.adjust(0, option.fontMetrics.height() + LEADING, 0, 0)
        painter.drawText(area, _LEFT, option.fontMetrics.elidedText(detail, _ELIDE, area.width()))
        paint_focus(painter, option, colours)
        painter.restore()


class TwoLineModel(QAbstractListModel):
    """Holds the two lines of each row."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._words: Sequence[tuple[str, str]] = ()

    def show_words(self, words: Sequence[tuple[str, str]]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self._words = words
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self._words)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a row's two lines, or its words."""
        if not index.isValid():
            return None
        head, detail = self._words[index.row()]
        if role == ROW_ROLE:
            return head, detail
        if role == Qt.ItemDataRole.DisplayRole:
            return head
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{head}\n{detail}"
        return None


class TwoLineList(QListView):
    """`reached` carries the number of the row that is current, -1 where there is none."""

    reached = Signal(int)

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self._rows = TwoLineModel(self)
        self.setModel(self._rows)
        self.setItemDelegate(TwoLineDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(name)

    def show_words(self, words: Sequence[tuple[str, str]], number: int = 0) -> None:
        """Show these rows, the one of this number current; the last one where there are fewer."""
        self._rows.show_words(words)
        self.go_to(number)

    def go_to(self, number: int) -> None:
        """Make a row current, the last one where there are fewer; say so where it is already."""
        index = self._rows.index(min(number, self._rows.rowCount() - 1))
        if index == self.currentIndex():
            self.reached.emit(index.row())
        else:
            self.setCurrentIndex(index)
            self.scrollTo(index)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Say which row is current."""
        super().currentChanged(current, previous)
        self.reached.emit(current.row())
