"""The report of a merge as a table: a line for each article and person of each file."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
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

from goldspan.services.sharing.report import Outcome, ReportRow
from goldspan.ui.team.conflicts.words import FieldWords
from goldspan.ui.theme import Theme
from goldspan.ui.translation import error_text, phrase_text

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class Column(IntEnum):
    """The columns, left to right."""

    OUTCOME = 0
    FILE = 1
    ARTICLE = 2
    PERSON = 3
    CAME = 4
    PRESENT = 5
    WHY = 6


def outcome_title(outcome: Outcome) -> str:
    """Return what a row of the report says, in a word or two."""
    titles = {
        Outcome.CAME: QCoreApplication.translate("MergeReport", "Came in"),
        Outcome.PRESENT: QCoreApplication.translate("MergeReport", "Was there"),
        Outcome.CONFLICT: QCoreApplication.translate("MergeReport", "Conflict"),
        Outcome.NOTE: QCoreApplication.translate("MergeReport", "Note"),
        Outcome.REFUSED: QCoreApplication.translate("MergeReport", "Refused"),
    }
    return titles[outcome]


_ICONS = {
    Outcome.CAME: "import",
    Outcome.PRESENT: "check",
    Outcome.CONFLICT: "compare",
    Outcome.NOTE: "note",
    Outcome.REFUSED: "warning",
}


class ReportModel(QAbstractTableModel):
    """Holds all rows and lists those of one outcome and one file."""

    def __init__(self, theme: Theme, words: FieldWords, parent: QObject) -> None:
        super().__init__(parent)
        self._theme = theme
        self._words = words
        self._every: Sequence[ReportRow] = ()
        self.rows: list[ReportRow] = []

    def show_rows(self, rows: Sequence[ReportRow]) -> None:
        """Hold these rows, all of them listed."""
        self._every = rows
        self.narrow("", "")

    @property
    def every(self) -> Sequence[ReportRow]:
        """All rows, listed or not."""
        return self._every

    def narrow(self, outcome: str, file: str) -> None:
        """List the rows of this outcome and file; empty: of any."""
        self.beginResetModel()
        self.rows = [
            row
            for row in self._every
            if (not outcome or row.outcome == outcome) and (not file or row.file == file)
        ]
        self.endResetModel()

    def why(self, row: ReportRow) -> str:
        """Return what is to be said of a row, empty for most."""
        if row.error is not None:
            return error_text(row.error)
        if row.conflict is not None:
            return f"{self._words.about(row.conflict)}: {self._words.why(row.conflict)}"
        return phrase_text(row.why) if row.why is not None else ""

    def outcomes(self, file: str) -> Counter[str]:
        """Return how many rows of a file (empty: of any) there are of each outcome."""
        return Counter(row.outcome.value for row in self._every if not file or row.file == file)

    def files(self, outcome: str) -> Counter[str]:
        """Return how many rows of an outcome (empty: of any) there are of each file."""
        every = self._every
        return Counter(row.file for row in every if not outcome or row.outcome == outcome)

    def rowCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many rows are listed."""
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index = _ROOT) -> int:  # noqa: N802 - Qt's name
        """Return how many columns there are."""
        return 0 if parent.isValid() else len(Column)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return what a cell shows, explains or tells a screen reader."""
        if not index.isValid():
            return None
        row, column = self.rows[index.row()], Column(index.column())
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._text(row, column) or None
        if role == Qt.ItemDataRole.DecorationRole and column is Column.OUTCOME:
            return self._theme.icon(_ICONS[row.outcome])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            number = column in (Column.CAME, Column.PRESENT)
            side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ForegroundRole:
            return self._colour(row)
        return None

    def headerData(  # noqa: N802 - Qt's name
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> object:
        """Return a column's heading."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return {
                Column.OUTCOME: "",
                Column.FILE: self.tr("File"),
                Column.ARTICLE: self.tr("Article"),
                Column.PERSON: self.tr("Whose"),
                Column.CAME: self.tr("Came in"),
                Column.PRESENT: self.tr("Was there"),
                Column.WHY: self.tr("Why"),
            }[Column(section)]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            number = section in (Column.CAME, Column.PRESENT)
            side = Qt.AlignmentFlag.AlignRight if number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def _text(self, row: ReportRow, column: Column) -> str:
        match column:
            case Column.OUTCOME:
                return outcome_title(row.outcome)
            case Column.FILE:
                return row.file
            case Column.ARTICLE:
                if row.outcome in (Outcome.CAME, Outcome.PRESENT) and not row.article:
                    return self.tr("Whole project")
                return row.name
            case Column.PERSON:
                return row.person
            case Column.CAME:
                return self._number(row, row.came)
            case Column.PRESENT:
                return self._number(row, row.present)
            case Column.WHY:
                return self.why(row)

    @staticmethod
    def _number(row: ReportRow, number: int) -> str:
        counted = row.outcome in (Outcome.CAME, Outcome.PRESENT)
        return QLocale().toString(number) if counted else ""

    def _colour(self, row: ReportRow) -> object:
        colours = self._theme.colours
        if row.outcome is Outcome.REFUSED:
            return colours.bad
        return colours.muted if row.outcome is Outcome.PRESENT else None
