"""The table of articles: sorting, filtering and finding over rows held in memory."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
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
from goldspan.ui.family_feed import Kin, family_keys, gathered, percent
from goldspan.ui.library.grouping import Edge, edges
from goldspan.ui.library.row_filter import ADJUDICATED, RowFilter

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE = Qt.ItemDataRole.UserRole
FAMILY = "family"
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
        self.kin: Mapping[str, Kin] = {}
        self._family_keys: dict[str, str] = {}
        self._grouped = False
        self._edges: list[Edge] = []
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
            rearranged |= self._filter.admits(row, self.kin) != (place is not None)
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

    @property
    def grouped(self) -> bool:
        """Whether the articles of a family stand together."""
        return self._grouped

    def set_grouped(self, grouped: bool) -> None:
        """Let the articles of a family stand together, where the first of them would stand."""
        if grouped != self._grouped:
            self._grouped = grouped
            self._rearrange()

    def set_kin(self, kin: Mapping[str, Kin]) -> None:
        """Take over which articles share passages."""
        self.kin, self._family_keys = kin, family_keys(kin)
        self._sorted = None
        self._rearrange()

    def edge_at(self, row: int) -> Edge:
        """Return where in its family the article of this row of the table stands."""
        return self._edges[row] if self._edges else Edge.ALONE

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
            noted += ", " + self.tr("blind: no suggestions") if row.blind else ""
            noted += ", " + self.tr("assigned to you") if row.asked is not None else ""
            together = self._said_of_group(index.row())
            marked = {"state": gold, "title": noted + together}.get(column.key, "")
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
            blind = self.tr("Blind: no suggestions") if row.blind else ""
            return "\n".join(filter(None, (row.article.title or row.article.name, blind, row.note)))
        if column.key == "date":
            return row.article.document_time
        if column.key == FAMILY and (kin := self.kin.get(row.article.id)) is not None:
            words = self.tr(
                "Shares passages with %n article(s), at most {share}", "", len(kin.relatives)
            )
            return words.format(share=percent(kin.share))
        if column.key == "state":
            gold = self.state_names[ADJUDICATED] if row.adjudicated else ""
            return " · ".join(filter(None, (self.state_names[row.state.value], row.reason, gold)))
        return None

    def _said_of_group(self, number: int) -> str:
        """Return what a screen reader says of the family that an article stands in."""
        if self.edge_at(number) is Edge.ALONE:
            return ""
        first = last = number
        while self._edges[first] is not Edge.FIRST:
            first -= 1
        while self._edges[last] is not Edge.LAST:
            last += 1
        words = self.tr("{number} of {all} in its family")
        return ", " + words.format(number=number - first + 1, all=last - first + 1)

    def _choose(self) -> list[LibraryRow]:
        shown = self._filter.choose(self._in_order(), self.kin)
        self._edges = []
        if self._grouped and self.kin:
            key = self._family_keys.get
            keys = [key(row.article.id, "") for row in shown]
            numbers = gathered(keys)
            shown = [shown[number] for number in numbers]
            self._edges = edges([keys[number] for number in numbers])
        return shown

    def _rearrange(self, *, reset: bool = False) -> None:
        shown = self._choose()
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

    def _family_text(self, row: LibraryRow) -> str:
        found = self.kin.get(row.article.id)
        if found is None:
            return "–"
        number = self._locale.toString(len(found.relatives))
        return f"{number} · {percent(found.share)}"

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

        def of(row: LibraryRow) -> Kin | None:
            return self.kin.get(row.article.id)

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
                FAMILY,
                self.tr("Also in"),
                self._family_text,
                lambda row: (kin.share, len(kin.relatives)) if (kin := of(row)) else (0.0, 0),
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
