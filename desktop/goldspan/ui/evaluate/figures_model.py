"""The measures as a table: a row for each label, beneath it its attributes and links."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from goldspan.ui.evaluate.figure_words import column_tip, column_title, figure_text, figure_tip
from goldspan.ui.evaluate.rows import Column, FigureRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
_ROOT = QModelIndex()


class FiguresModel(QAbstractTableModel):
    """Holds the rows of one way of comparing; another way replaces them."""

    def __init__(self, number_font: QFont, parent: QObject) -> None:
        super().__init__(parent)
        self.number_font = number_font
        self.rows: Sequence[FigureRow] = ()

    def set_rows(self, rows: Sequence[FigureRow]) -> None:
        """Show these rows."""
        if len(rows) == len(self.rows) and rows:
            self.rows = rows
            last = self.index(len(rows) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def row(self, number: int) -> FigureRow:
        """Return a row."""
        return self.rows[number]

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, explains or tells a screen reader."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], Column(index.column())
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return figure_text(row, column)
        if role == Qt.ItemDataRole.FontRole and column is not Column.NAME:
            return self.number_font
        if role == Qt.ItemDataRole.ToolTipRole:
            return figure_tip(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Qt.ItemDataRole.TextAlignmentRole and column is not Column.NAME:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's heading, and in a sentence what it says."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return column_title(column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return column_tip(column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _spoken(self, row: FigureRow, column: Column) -> str:
        if column is Column.NAME:
            return row.title
        heading = column_title(column)
        if column is Column.SCORE and row.interval is not None:
            return f"{row.title}, {figure_tip(row, column)}"
        return f"{row.title}, {heading}: {figure_text(row, column)}"
