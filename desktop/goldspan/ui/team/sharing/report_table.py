"""The table of a merge's report: rows that wrap no line, one click or Enter from their article."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.ui.team.sharing.report_model import Column, ReportModel
from goldspan.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW_HEIGHT = 30
MARGIN = 12
WIDTHS = {
    Column.OUTCOME: 120,
    Column.FILE: 150,
    Column.PERSON: 110,
    Column.CAME: 84,
    Column.PRESENT: 84,
}


class InsetDelegate(QStyledItemDelegate):
    """Keeps the first column as far from the edge as panels do."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw a cell."""
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(option.rect, self._theme.colours.accent_soft)
        inset = Option(option)
        inset.rect = option.rect.adjusted(MARGIN, 0, 0, 0)
        super().paint(painter, inset, index)


class ReportTable(QTableView):
    """`reached` carries the current ReportRow or None, `chosen` the one that was double-clicked.

    Enter chooses the current one.
    """

    reached = Signal(object)
    chosen = Signal(object)

    def __init__(self, theme: Theme, model: ReportModel) -> None:
        super().__init__()
        self.setItemDelegateForColumn(Column.OUTCOME, InsetDelegate(theme, self))
        self._report = model
        self.setModel(model)
        self.setAccessibleName(self.tr("Report of the merge"))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + 8))
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(60)
        for column, width in WIDTHS.items():
            self.setColumnWidth(column, width)
        for column in (Column.ARTICLE, Column.WHY):
            header.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
        self.doubleClicked.connect(self._choose)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes to the article, or to the conflict."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Say which row is current."""
        super().currentChanged(current, previous)
        self.reached.emit(self._report.rows[current.row()] if current.isValid() else None)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._report.rows[index.row()])
