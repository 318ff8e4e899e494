"""The table of a merge's report: rows that wrap no line, one click or Enter from their article."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from goldspan.ui.team.sharing.report_model import Column, ReportModel

ROW_HEIGHT = 30
WIDTHS = {
    Column.OUTCOME: 120,
    Column.FILE: 150,
    Column.PERSON: 110,
    Column.CAME: 84,
    Column.PRESENT: 84,
}


class ReportTable(QTableView):
    """`chosen` carries the ReportRow that was double-clicked or had Enter."""

    chosen = Signal(object)

    def __init__(self, model: ReportModel) -> None:
        super().__init__()
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

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._report.rows[index.row()])
