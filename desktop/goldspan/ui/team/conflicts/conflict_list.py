"""The list of conflicts: two lines each; letters and figures belong to the view."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QWidget
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.ui.row_ground import paint_focus, paint_ground
from goldspan.ui.team.conflicts.list_model import ROW_ROLE, ConflictModel, ConflictRow
from goldspan.ui.theme import Theme

MARGIN = 16
GAP = 8
LEADING = 6
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ELIDE = Qt.TextElideMode.ElideRight

Index = QModelIndex | QPersistentModelIndex


class ConflictDelegate(QStyledItemDelegate):
    """What it is about, and beneath where it is and why."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: Option, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of a row."""
        return QSize(240, 2 * option.fontMetrics.height() + LEADING + 2 * GAP)

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw a row."""
        row, colours = index.data(ROW_ROLE), self._theme.colours
        painter.save()
        paint_ground(painter, option, colours)
        if isinstance(row, ConflictRow):
            area = option.rect.adjusted(MARGIN, GAP, -MARGIN, -GAP)
            strong = QFont(option.font)
            strong.setWeight(QFont.Weight.DemiBold)
            painter.setFont(strong)
            painter.setPen(colours.text)
            head = QFontMetrics(strong).elidedText(row.head, _ELIDE, area.width())
            painter.drawText(area, _LEFT, head)
            painter.setFont(option.font)
            painter.setPen(colours.muted)
            area.adjust(0, option.fontMetrics.height() + LEADING, 0, 0)
            detail = option.fontMetrics.elidedText(row.detail, _ELIDE, area.width())
            painter.drawText(area, _LEFT, detail)
        paint_focus(painter, option, colours)
        painter.restore()


class ConflictList(QListView):
    """`reached` carries the ConflictRow that is current, None where there is none."""

    reached = Signal(object)

    def __init__(self, theme: Theme, model: ConflictModel) -> None:
        super().__init__()
        self._conflicts = model
        self.setModel(model)
        self.setItemDelegate(ConflictDelegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Conflicts"))

    def current(self) -> ConflictRow | None:
        """Return the current row, None where there is none."""
        index = self.currentIndex()
        return self._conflicts.rows[index.row()] if index.isValid() else None

    def go_to(self, number: int) -> None:
        """Make a row current; the last one where there are fewer."""
        index = self._conflicts.index(min(number, self._conflicts.rowCount() - 1))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.reached.emit(self.current())

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Say which row is current."""
        super().currentChanged(current, previous)
        self.reached.emit(self.current())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave letters, figures and Enter to the view."""
        if event.text().isalnum() or event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)
