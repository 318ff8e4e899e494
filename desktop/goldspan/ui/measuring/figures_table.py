"""The table of agreement: a measure and beside it the interval; a click shows the units behind."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QTableView,
    QWidget,
)
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.services.measuring.figures import MeasureKind
from goldspan.ui.evaluate.figures_view import FiguresHeader
from goldspan.ui.measuring.rows import Row
from goldspan.ui.measuring.words import (
    NOTHING,
    because,
    interval_text,
    measure_explained,
    measure_names,
    measure_text,
    measure_tip,
)
from goldspan.ui.row_ground import paint_focus, paint_ground
from goldspan.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
NAME, UNITS, DIFFERING = 0, 1, 2
FIRST: Final = 3  # column of the first measure
KINDS: Final = tuple(MeasureKind)
ROW_HEIGHT, GAP, INDENT = 28, 8, 16
LEAST_NAME = 144  # pixels for the names; beyond, one scrolls sideways
_ROOT = QModelIndex()
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FiguresModel(QAbstractTableModel):
    """Holds the rows; a column for each measure that any of them has."""

    def __init__(self, number_font: QFont, parent: QObject) -> None:
        super().__init__(parent)
        self.number_font = number_font
        self.rows: Sequence[Row] = ()
        self.kinds: Sequence[MeasureKind] = ()
        self._heading = ""
        self._interval_width = 0

    def show_rows(self, rows: Sequence[Row], heading: str) -> None:
        """Show these rows; `heading` says what they are about."""
        self.beginResetModel()
        self.rows, self._heading = tuple(rows), heading
        self.kinds = [kind for kind in KINDS if any(_has(row, kind) for row in rows)]
        metrics = QFontMetrics(self.number_font)
        columns = range(FIRST, FIRST + len(self.kinds))
        intervals = {self.interval(row, column) for row in rows for column in columns}
        self._interval_width = max(map(metrics.horizontalAdvance, intervals), default=0)
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else FIRST + len(self.kinds)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, explains or tells a screen reader."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], index.column()
        if role == ROW_ROLE:
            return row
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's heading, and in a sentence what it says."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heading(section)
        if role == Qt.ItemDataRole.ToolTipRole and section >= FIRST:
            return measure_explained(self.kinds[section - FIRST])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section else _LEFT
        return None

    def heading(self, column: int) -> str:
        """Return a column's heading."""
        if column >= FIRST:
            return measure_names()[self.kinds[column - FIRST]]
        units = self.tr("Units") if self.has_units else self.tr("Met")
        return (self._heading, units, self.tr("Differ"))[column]

    @property
    def has_units(self) -> bool:
        """Whether any row counts units."""
        return any(row.units is not None for row in self.rows)

    def text(self, row: Row, column: int) -> str:
        """Return what stands in a cell, without its interval."""
        locale = QLocale()
        if column == NAME:
            return row.name
        if column == UNITS:
            return row.met if row.units is None else locale.toString(row.units)
        if column == DIFFERING:
            return "" if row.differing is None else locale.toString(row.differing)
        kind = self.kinds[column - FIRST]
        if not _has(row, kind):
            return ""
        return measure_text(row.value(kind))

    def interval(self, row: Row, column: int) -> str:
        """Return the interval that stands beside a measure, empty where there is none."""
        measure = row.measures.get(self.kinds[column - FIRST]) if column >= FIRST else None
        return interval_text(measure.interval) if measure is not None else ""

    @property
    def has_intervals(self) -> bool:
        """Whether any measure has an interval."""
        return self.interval_width > 0

    @property
    def interval_width(self) -> int:
        """How much room the intervals take, in pixels."""
        return self._interval_width

    def _tip(self, row: Row, column: int) -> str:
        if column >= FIRST:
            kind = self.kinds[column - FIRST]
            return measure_tip(kind, row.measures.get(kind))
        if column == UNITS and row.units is None:
            return self.tr("Met, of what the first has · of what the second has")
        return row.name if column == NAME else ""

    def _spoken(self, row: Row, column: int) -> str:
        text = self.text(row, column)
        if column == NAME:
            return text
        measure = row.measures.get(self.kinds[column - FIRST]) if column >= FIRST else None
        if measure is not None and measure.undefined is not None:
            text = because(measure.undefined)
        return f"{row.name}, {self.heading(column)}: {text} {self.interval(row, column)}".rstrip()


def _has(row: Row, kind: MeasureKind) -> bool:
    return row.measures.get(kind) is not None or kind in row.values


class FigureDelegate(QStyledItemDelegate):
    """Draws names with the label's mark, measures to the right, intervals small beside them."""

    def __init__(self, theme: Theme, model: FiguresModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._model = model

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw a cell."""
        row = index.data(ROW_ROLE)
        colours = self._theme.colours
        painter.save()
        if index.column() == NAME:
            paint_ground(painter, option, colours)
        else:
            self._paint_ground(painter, option)
        if isinstance(row, Row):
            if index.column() == NAME:
                self._paint_name(painter, option, row)
            else:
                self._paint_figure(painter, option, row, index.column())
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_focus(painter, option, colours)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: Option) -> None:
        """Show the rest of a row as its first cell: only that one has the bar."""
        colours, area = self._theme.colours, option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(area, colours.accent_soft)
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(area, colours.hover)
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, colours.border)

    def _paint_name(self, painter: QPainter, option: Option, row: Row) -> None:
        colours = self._theme.colours
        area = option.rect.adjusted(2 * GAP, 0, -GAP, 0)
        font = QFont(option.font)
        if row.indent:
            area.adjust(INDENT, 0, 0, 0)
        if row.hue and not row.indent:
            mark = QRect(area.left(), area.top() + GAP, 3, area.height() - 2 * GAP)
            painter.fillRect(mark, self._theme.hue(row.hue).bar)
        if row.bold:
            font.setWeight(QFont.Weight.DemiBold)
            area.adjust(GAP, 0, 0, 0)
        painter.setPen(colours.muted if row.indent else colours.text)
        painter.setFont(font)
        words = QFontMetrics(font).elidedText(row.name, Qt.TextElideMode.ElideRight, area.width())
        painter.drawText(area, _LEFT, words)

    def _paint_figure(self, painter: QPainter, option: Option, row: Row, column: int) -> None:
        colours, model = self._theme.colours, self._model
        area = option.rect.adjusted(4, 0, -GAP, 0)
        text, interval = model.text(row, column), model.interval(row, column)
        painter.setFont(model.number_font)
        if column >= FIRST and model.has_intervals:
            painter.setPen(colours.muted)
            small = area.adjusted(area.width() - model.interval_width, 0, 0, 0)
            painter.drawText(small, _RIGHT, interval)
            area.setRight(small.left() - GAP)
        strong = QFont(model.number_font)
        strong.setWeight(QFont.Weight.DemiBold if row.bold else QFont.Weight.Normal)
        painter.setFont(strong)
        plain = column < FIRST or row.indent or text == NOTHING
        painter.setPen(colours.muted if plain else colours.text)
        painter.drawText(area, _RIGHT, text)


class FiguresTable(QTableView):
    """`chosen` carries the Row that was clicked or had Enter."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, model: FiguresModel) -> None:
        super().__init__()
        self._figures = model
        self.setModel(model)
        self.setItemDelegate(FigureDelegate(theme, model, self))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(self.tr("Agreement"))
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(max(ROW_HEIGHT, self.fontMetrics().height() + GAP))
        header = FiguresHeader(theme, self)
        self.setHorizontalHeader(header)
        header.setHighlightSections(False)
        header.setSectionsClickable(False)
        header.setMinimumSectionSize(40)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.clicked.connect(self._choose)
        model.modelReset.connect(self._fit)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter and Space show the units behind a row, as a click does."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self.currentIndex())
        elif event.text().isalpha():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(self._figures.rows[index.row()])

    def _fit(self) -> None:
        """Make each column as wide as its heading and what stands in it."""
        self.ensurePolished()
        model = self._figures
        heading_font = QFont(self.font())
        heading_font.setBold(True)
        heading = QFontMetrics(heading_font)
        strong = QFont(model.number_font)
        strong.setWeight(QFont.Weight.DemiBold)
        figures = QFontMetrics(strong)
        self.setColumnHidden(DIFFERING, not model.has_units)
        for column in range(UNITS, model.columnCount()):
            texts = {model.text(row, column) for row in model.rows}
            wide = max((figures.horizontalAdvance(text) for text in texts), default=0)
            if column >= FIRST and model.has_intervals:
                wide += model.interval_width + GAP
            wide = max(wide, heading.horizontalAdvance(model.heading(column)) + 4)
            self.setColumnWidth(column, wide + 16)
        self._stretch()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Give the names what is left of the width."""
        super().resizeEvent(event)
        self._stretch()

    def _stretch(self) -> None:
        columns = range(UNITS, self._figures.columnCount())
        left = self.viewport().width() - sum(map(self.columnWidth, columns))
        self.setColumnWidth(NAME, max(LEAST_NAME, left))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for a few rows."""
        return QSize(640, 8 * ROW_HEIGHT)
