"""The table of articles: sorting, filtering and finding over rows held in memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QFont

from goldspan.domain.layer import WorkState
from goldspan.domain.scheme import Scheme, title
from goldspan.services.library import LibraryRow

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
ADJUDICATED = "adjudicated"
STATE_ORDER = {
    WorkState.BEGUN: 0,
    WorkState.NEW: 1,
    WorkState.SKIPPED: 2,
    WorkState.DONE: 3,
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, what a cell shows, what it sorts by, and what it is about."""

    key: str
    heading: str
    text: Callable[[LibraryRow], str]
    order: Callable[[LibraryRow], Any]
    number: bool = False
    label: str = ""


@dataclass(frozen=True, slots=True)
class RowFilter:
    """Which rows are shown; an empty value lets everything through.

    `state` is a state's value or `adjudicated`; `label` lets through what has such spans.
    """

    text: str = ""
    state: str = ""
    outlet: str = ""
    language: str = ""
    label: str = ""

    def admits(self, row: LibraryRow) -> bool:
        """Say whether this row is shown."""
        article = row.article
        if self.outlet and article.outlet != self.outlet:
            return False
        if self.language and article.language != self.language:
            return False
        if self.state == ADJUDICATED:
            if not row.adjudicated:
                return False
        elif self.state and row.state.value != self.state:
            return False
        if self.label and not row.spans.get(self.label):
            return False
        return all(word in row.folded for word in self.text.casefold().split())

    def choose(self, rows: Iterable[LibraryRow]) -> list[LibraryRow]:
        """Return the rows that are shown, in their order; quick for ten thousand."""
        if self.state or self.outlet or self.language or self.label:
            bare = replace(self, text="")
            rows = [row for row in rows if bare.admits(row)]
        for word in self.text.casefold().split():
            rows = [row for row in rows if word in row.folded]
        return list(rows)


class LibraryModel(QAbstractTableModel):
    """Rows in the order and the choice of the moment; the rows themselves never move."""

    def __init__(
        self, scheme: Scheme, language: str, font: QFont, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.number_font = font
        self._locale = QLocale()
        self._rows: list[LibraryRow] = []
        self._numbers: dict[str, int] = {}
        self._sorted: list[LibraryRow] | None = None
        self._shown: list[LibraryRow] = []
        self._places: dict[str, int] | None = None
        self._filter = RowFilter()
        self._sort: tuple[int, Qt.SortOrder] | None = None
        self.state_names: dict[str, str] = {
            "new": self.tr("new"),
            "begun": self.tr("begun"),
            "done": self.tr("done"),
            "skipped": self.tr("skipped"),
            ADJUDICATED: self.tr("adjudicated"),
        }
        self.columns = self._make_columns(scheme, language)

    # What is shown -------------------------------------------------------------------------

    @property
    def rows(self) -> Sequence[LibraryRow]:
        """All rows, shown or not, in the library's order."""
        return self._rows

    @property
    def filter(self) -> RowFilter:
        """The filter in force."""
        return self._filter

    def row_at(self, row: int) -> LibraryRow:
        """Return what stands in this row of the table."""
        return self._shown[row]

    def shown_rows(self) -> Sequence[LibraryRow]:
        """Return the rows that pass the filter, as they stand."""
        return self._shown

    def place_of(self, article_id: str) -> int | None:
        """Return the row in which an article stands, None where it is not shown."""
        if self._places is None:
            self._places = {row.article.id: place for place, row in enumerate(self._shown)}
        return self._places.get(article_id)

    def row_of(self, article_id: str) -> LibraryRow | None:
        """Return the row of an article, shown or not; None where there is none."""
        number = self._numbers.get(article_id)
        return None if number is None else self._rows[number]

    def set_rows(self, rows: Sequence[LibraryRow]) -> None:
        """Take over freshly loaded rows; where only cells differ, only those are redrawn."""
        before = self._rows
        same = len(before) == len(rows) and all(
            old.article.id == new.article.id for old, new in zip(before, rows, strict=True)
        )
        if same:
            pairs = zip(before, rows, strict=True)
            self.update_rows({new.article.id: new for old, new in pairs if old != new})
            return
        self._rows = list(rows)
        self._numbers = {row.article.id: number for number, row in enumerate(rows)}
        self._sorted = None
        self._rearrange(reset=True)

    def update_rows(self, changed: Mapping[str, LibraryRow]) -> None:
        """Show these rows in place of those of the same articles; they stay where they stand."""
        rearranged = False
        for article, row in changed.items():
            self._rows[self._numbers[article]] = row
            place = self.place_of(article)
            rearranged |= self._filter.admits(row) != (place is not None)
            if place is not None:
                self._shown[place] = row
                self.dataChanged.emit(
                    self.index(place, 0), self.index(place, len(self.columns) - 1)
                )
        if changed:
            self._sorted = None
        if rearranged:
            self._rearrange()

    def set_filter(self, wanted: RowFilter) -> None:
        """Show only the rows that pass."""
        if wanted != self._filter:
            self._filter = wanted
            self._rearrange()

    # Qt's questions ------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return the number of columns."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows."""
        if not index.isValid():
            return None
        if role == ROW_ROLE:
            return self._shown[index.row()]
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(self._shown[index.row()])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.FontRole and column.number:
            return self.number_font
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._details(self._shown[index.row()], column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row = self._shown[index.row()]
            gold = f", {self.state_names[ADJUDICATED]}" if row.adjudicated else ""
            noted = ", " + self.tr("with a note") if row.note else ""
            marked = {"state": gold, "title": noted}.get(column.key, "")
            return f"{column.heading}: {column.text(row)}{marked}"
        return None

    def headerData(  # noqa: N802
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        """Return a column's heading."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column; rows that are equal keep the library's order. -1: that order."""
        self._sort = (column, order) if 0 <= column < len(self.columns) else None
        self._sorted = None
        self._rearrange()

    # Inside --------------------------------------------------------------------------------

    def _details(self, row: LibraryRow, column: Column) -> str | None:
        """Return what a tooltip adds to the cell."""
        if column.key == "title":
            return "\n".join(filter(None, (row.article.title or row.article.name, row.note)))
        if column.key == "date":
            return row.article.document_time
        if column.key == "state":
            gold = self.state_names[ADJUDICATED] if row.adjudicated else ""
            return " · ".join(filter(None, (self.state_names[row.state.value], row.reason, gold)))
        return None

    def _rearrange(self, *, reset: bool = False) -> None:
        shown = self._filter.choose(self._in_order())
        if reset or len(shown) != len(self._shown):
            self.beginResetModel()
            self._shown, self._places = shown, None
            self.endResetModel()
            return
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        ids = [self._shown[index.row()].article.id for index in before]
        self._shown, self._places = shown, None
        after = [
            QModelIndex()
            if (place := self.place_of(article)) is None
            else self.index(place, index.column())
            for article, index in zip(ids, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _in_order(self) -> list[LibraryRow]:
        """Return all rows as they are sorted; sorted once for many filters."""
        if self._sort is None:
            return self._rows
        if self._sorted is None:
            number, order = self._sort
            key = self.columns[number].order
            self._sorted = sorted(
                self._rows, key=key, reverse=order == Qt.SortOrder.DescendingOrder
            )
        return self._sorted

    def _make_columns(self, scheme: Scheme, language: str) -> tuple[Column, ...]:
        number = self._locale.toString

        def count_of(key: str) -> Callable[[LibraryRow], int]:
            return lambda row: row.spans.get(key, 0)

        def count_text(count: Callable[[LibraryRow], int]) -> Callable[[LibraryRow], str]:
            return lambda row: number(count(row)) if count(row) else "–"

        fixed = (
            Column(
                "title",
                self.tr("Title"),
                lambda row: row.article.title or row.article.name,
                lambda row: (row.article.title or row.article.name).casefold(),
            ),
            Column(
                "outlet",
                self.tr("Outlet"),
                lambda row: row.article.outlet,
                lambda row: row.article.outlet.casefold(),
            ),
            Column(
                "date",
                self.tr("Document time"),
                lambda row: row.article.document_time.partition("T")[0],
                lambda row: row.article.document_time,
            ),
            Column(
                "length",
                self.tr("Length"),
                lambda row: number(row.article.length),
                lambda row: row.article.length,
                number=True,
            ),
            Column(
                "state",
                self.tr("State"),
                lambda row: self.state_names[row.state.value],
                lambda row: (STATE_ORDER[row.state], row.adjudicated),
            ),
            Column(
                "suggestions",
                self.tr("Suggestions"),
                count_text(lambda row: row.suggestions),
                lambda row: row.suggestions,
                number=True,
            ),
        )
        labels = (
            Column(
                f"label:{label.key}",
                title(label.titles, language),
                count_text(count_of(label.key)),
                count_of(label.key),
                number=True,
                label=label.key,
            )
            for label in scheme.labels
        )
        return (*fixed, *labels)


def values_of(rows: Iterable[LibraryRow], place: str) -> list[str]:
    """Return the different values of `outlet` or `language` in the rows, sorted."""
    found = {str(getattr(row.article, place)) for row in rows}
    return sorted(found - {""}, key=str.casefold)
