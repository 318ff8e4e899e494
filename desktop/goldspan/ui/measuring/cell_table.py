"""A table of finished cells: a value, beside it something small, a sentence on both."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.ui.evaluate.figures_view import FiguresHeader
from goldspan.ui.fonts import tabular
from goldspan.ui.row_ground import paint_focus
from goldspan.ui.theme import Theme

ROW_HEIGHT, GAP, MARGIN = 28, 8, 16
CELL_ROLE: Final = Qt.ItemDataRole.UserRole
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell; `aside` is small and to the right of it."""

    text: str
    aside: str = ""
    tip: str = ""
    strong: bool = False


class CellModel(QAbstractTableModel):
    """Holds headings and rows of cells; the first cell of a row is its name."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.headings: Sequence[Cell] = ()
        self.rows: Sequence[Sequence[Cell]] = ()

    def show_rows(self, headings: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> None:
        """Show these."""
        self.beginResetModel()
        self.headings, self.rows = tuple(headings), tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(self.headings)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, explains or tells a screen reader."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        cell = row[column]
        if role == CELL_ROLE:
            return cell
        if role == Qt.ItemDataRole.DisplayRole:
            return cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return cell.tip or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = f"{cell.text} {cell.aside}".strip()
            return said if not column else f"{row[0].text}, {self.headings[column].text}: {said}"
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's heading, and in a sentence what it says."""
        if orientation != Qt.Orientation.Horizontal or section >= len(self.headings):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.headings[section].text
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.headings[section].tip or None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section else _LEFT
        return None


class CellDelegate(QStyledItemDelegate):
    """Draws names to the left and figures to the right, what is small behind them."""

    def __init__(self, theme: Theme, model: CellModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model
        self.aside_widths: Sequence[int] = ()

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw a cell."""
        cell, colours, area = index.data(CELL_ROLE), self._theme.colours, option.rect
        painter.save()
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, colours.border)
        if isinstance(cell, Cell):
            name = index.column() == 0
            font = QFont(option.font) if name else tabular(option.font)
            inner = area.adjusted(MARGIN if name else 4, 0, -GAP, 0)
            wide = self.aside_widths[index.column()]
            if wide:
                painter.setFont(font)
                painter.setPen(colours.muted)
                aside = inner.adjusted(inner.width() - wide, 0, 0, 0)
                painter.drawText(aside, _RIGHT, cell.aside)
                inner.setRight(aside.left() - GAP)
            font.setWeight(QFont.Weight.DemiBold if cell.strong else QFont.Weight.Normal)
            painter.setFont(font)
            painter.setPen(colours.text)
            text = QFontMetrics(font).elidedText(
                cell.text, Qt.TextElideMode.ElideRight, inner.width()
            )
            painter.drawText(inner, _LEFT if name else _RIGHT, text)
        paint_focus(painter, option, colours)
        painter.restore()


class CellTable(QTableView):
    """Shows all its rows without a scroll bar of its own; arrows go through the cells."""

    def __init__(self, theme: Theme, name: str) -> None:
        super().__init__()
        self.cells = CellModel(self)
        self._delegate = CellDelegate(theme, self.cells, self)
        self.setModel(self.cells)
        self.setItemDelegate(self._delegate)
        self.setAccessibleName(name)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + GAP))
        header = FiguresHeader(theme, self)
        self.setHorizontalHeader(header)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def show_rows(self, headings: Sequence[Cell], rows: Sequence[Sequence[Cell]]) -> None:
        """Show these; each column as wide as what stands in it, the first with the rest."""
        self.cells.show_rows(headings, rows)
        self.ensurePolished()
        bold = QFont(tabular(self.font()))
        bold.setWeight(QFont.Weight.DemiBold)
        metrics = QFontMetrics(bold)
        asides = []
        for column, heading in enumerate(headings):
            texts = [row[column] for row in rows]
            aside = max((metrics.horizontalAdvance(cell.aside) for cell in texts), default=0)
            asides.append(aside)
            wide = max((metrics.horizontalAdvance(cell.text) for cell in texts), default=0)
            wide += aside + GAP if aside else 0
            least = metrics.horizontalAdvance(heading.text)
            self.setColumnWidth(column, max(wide, least) + 3 * GAP)
        self._delegate.aside_widths = asides
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        height = self.horizontalHeader().sizeHint().height()
        self.setFixedHeight(height + len(rows) * self.verticalHeader().defaultSectionSize())
