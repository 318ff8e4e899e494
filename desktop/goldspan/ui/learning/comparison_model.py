"""The current pipelines and the trained one side by side: a row for each label, all first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum

from PySide6.QtCore import (
    QAbstractTableModel,
    QCoreApplication,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from goldspan.services.training import LabelFigures, Training
from goldspan.ui.learning.words import EQUAL, NOTHING, difference, difference_text, f1_text
from goldspan.ui.theme import Theme

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """What stands in which column."""

    LABEL = 0
    GOLD = 1
    CURRENT = 2
    TRAINED = 3
    DIFFERENCE = 4
    BETTER = 5


@dataclass(frozen=True, slots=True)
class ComparisonRow:
    """A label, or all under an empty one, with its figures before and with the trained pipeline."""

    label: str
    title: str
    current: LabelFigures | None
    trained: LabelFigures | None

    @property
    def difference(self) -> float | None:
        """How much F1 is more with the trained pipeline."""
        return difference(self.current, self.trained)


def comparison_rows(
    training: Training, titles: Mapping[str, str], all_labels: str
) -> list[ComparisonRow]:
    """Return the rows of a training's test, in the order of the titles."""
    known = {figures.label for figures in (*training.current, *training.trained)}
    labels = ["", *(label for label in titles if label in known)]
    return [
        ComparisonRow(label, titles.get(label, all_labels), *training.figure(label))
        for label in labels
    ]


class ComparisonModel(QAbstractTableModel):
    """Holds the rows of one training."""

    def __init__(self, theme: Theme, number_font: QFont, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._number_font = number_font
        self.rows: Sequence[ComparisonRow] = ()
        theme.changed.connect(self._recolour)

    def set_rows(self, rows: Sequence[ComparisonRow]) -> None:
        """Show these rows."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows there are."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows or tells a screen reader."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return _text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{row.title}, {_heading(column)}: {_text(row, column)}"
        if role == Qt.ItemDataRole.FontRole:
            return self._font(row, column)
        if role == Qt.ItemDataRole.ForegroundRole and column >= Column.DIFFERENCE:
            return self._colour(row)
        if role == Qt.ItemDataRole.TextAlignmentRole and column is not Column.LABEL:
            side = Qt.AlignmentFlag.AlignLeft if column is Column.BETTER else _RIGHT
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def headerData(  # noqa: N802 - Qt's name
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's heading."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = Column(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return _heading(column)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left = column in (Column.LABEL, Column.BETTER)
            side = Qt.AlignmentFlag.AlignLeft if left else _RIGHT
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _font(self, row: ComparisonRow, column: Column) -> QFont:
        font = QFont(self._number_font)
        if column is Column.LABEL and row.label:
            font.setWeight(QFont.Weight.Normal)
        elif not row.label:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    def _colour(self, row: ComparisonRow) -> object:
        colours, change = self._theme.colours, row.difference
        if change is None or abs(change) < EQUAL:
            return colours.muted
        return colours.good if change > 0 else colours.bad

    def _recolour(self) -> None:
        if self.rows:
            last = self.index(len(self.rows) - 1, len(Column) - 1)
            self.dataChanged.emit(self.index(0, 0), last)


_RIGHT = Qt.AlignmentFlag.AlignRight


def _text(row: ComparisonRow, column: Column) -> str:
    match column:
        case Column.LABEL:
            return row.title
        case Column.GOLD:
            figures = row.trained or row.current
            return NOTHING if figures is None else QLocale().toString(figures.gold)
        case Column.CURRENT:
            return f1_text(row.current.f1 if row.current is not None else None)
        case Column.TRAINED:
            return f1_text(row.trained.f1 if row.trained is not None else None)
        case Column.DIFFERENCE:
            return difference_text(row.difference)
        case Column.BETTER:
            return _which(row.difference)


def _which(change: float | None) -> str:
    translate = QCoreApplication.translate
    if change is None:
        return ""
    if abs(change) < EQUAL:
        return translate("Learning", "the same")
    return translate("Learning", "better") if change > 0 else translate("Learning", "worse")


def _heading(column: Column) -> str:
    translate = QCoreApplication.translate
    return {
        Column.LABEL: translate("Learning", "Label"),
        Column.GOLD: translate("Learning", "Gold"),
        Column.CURRENT: translate("Learning", "F1 before"),
        Column.TRAINED: translate("Learning", "F1 with it"),
        Column.DIFFERENCE: translate("Learning", "Difference"),
        Column.BETTER: translate("Learning", "Verdict"),
    }[column]
