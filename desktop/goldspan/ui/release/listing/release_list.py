"""The list of releases: two lines each, what it is called and what it holds."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QWidget
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.ui.release.listing.rows import ROW_ROLE, ReleaseModel, ReleaseRow
from goldspan.ui.row_ground import paint_focus, paint_ground
from goldspan.ui.theme import Theme

MARGIN = 16
GAP = 8
LEADING = 4
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
_ELIDE = Qt.TextElideMode.ElideRight

Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
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


class ReleaseList(QListView):
    """`reached` carries the ReleaseRow that is current, None where there is none."""

    reached = Signal(object)

    def __init__(self, theme: Theme, model: ReleaseModel) -> None:
        super().__init__()
        self._releases = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(theme, self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Releases"))

    def current(self) -> ReleaseRow | None:
        """Return the current row, None where there is none."""
        index = self.currentIndex()
        return self._releases.rows[index.row()] if index.isValid() else None

    def go_to(self, number: int) -> None:
        """Make a row current; the last one where there are fewer."""
        index = self._releases.index(min(number, self._releases.rowCount() - 1))
        if index.isValid():
            self.setCurrentIndex(index)
            self.scrollTo(index)
        self.reached.emit(self.current())

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Say which row is current."""
        super().currentChanged(current, previous)
        self.reached.emit(self.current())
