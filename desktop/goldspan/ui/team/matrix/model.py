"""The matrix as a table: articles down, people across, with sums at the top of the columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QLocale,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from goldspan.domain.annotator import Annotator
from goldspan.services.assigning.matrix import (
    Matrix,
    MatrixRow,
    Taken,
    names_of,
)
from goldspan.ui.team.matrix.row_filter import (
    MatrixFilter,
    by_gold,
    by_people,
    by_title,
    cell_order,
    sorted_rows,
)
from goldspan.ui.team.matrix.words import MatrixWords

Index = QModelIndex | QPersistentModelIndex
PEOPLE: Final = 0  # how many work on the article
GOLD: Final = 1  # whether it is adjudicated
FIRST_PERSON: Final = 2
BY_TITLE: Final = -2  # sorted by what stands beside the rows
UNSORTED: Final = -1


class MatrixModel(QAbstractTableModel):
    """Rows in the order and the choice of the moment. `rearranged` says that other rows are shown.

    `name_of` and `sums` are by column; the first two columns are of no person.
    """

    rearranged = Signal()

    def __init__(self, words: MatrixWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.words = words
        self._matrix = Matrix((), (), (), ())
        self._shown: list[MatrixRow] = []
        self._places: dict[str, int] = {}
        self._filter = MatrixFilter()
        self._sort = (UNSORTED, Qt.SortOrder.AscendingOrder)
        self._people: list[Annotator] = []
        self._disputed: frozenset[str] = frozenset()
        self._names: dict[str, str] = {}

    # What is shown -------------------------------------------------------------------------

    @property
    def matrix(self) -> Matrix:
        """The whole matrix, shown or not."""
        return self._matrix

    @property
    def filter(self) -> MatrixFilter:
        """The filter in force."""
        return self._filter

    @property
    def people(self) -> Sequence[Annotator]:
        """The people, in the order of their columns."""
        return self._people

    @property
    def sort_state(self) -> tuple[int, Qt.SortOrder]:
        """The column the rows are sorted by, `BY_TITLE` or `UNSORTED`, and which way."""
        return self._sort

    def shown_rows(self) -> Sequence[MatrixRow]:
        """Return the rows that pass the filter, as they stand."""
        return self._shown

    def row_at(self, row: int) -> MatrixRow:
        """Return what stands in this row of the table."""
        return self._shown[row]

    def place_of(self, article: str) -> int | None:
        """Return the row in which an article stands, None where it is not shown."""
        return self._places.get(article)

    def person_at(self, column: int) -> Annotator | None:
        """Return whose column this is, None for the first two."""
        at = column - FIRST_PERSON
        return self._people[at] if 0 <= at < len(self._people) else None

    def column_of(self, person: str) -> int | None:
        """Return a person's column, None where there is none."""
        found = (n for n, one in enumerate(self._people, FIRST_PERSON) if one.id == person)
        return next(found, None)

    def name_of(self, person: str) -> str:
        """Return a person's name, told apart from others of the same name."""
        return self._names.get(person, "")

    def heading(self, column: int) -> str:
        """Return what heads a column."""
        person = self.person_at(column)
        if person is not None:
            return self.words.name(person, self._names[person.id])
        return self.tr("People") if column == PEOPLE else self.tr("Gold")

    def headings(self) -> dict[int, str]:
        """Return what rows can be sorted by: their titles, and the columns."""
        columns = range(self.columnCount())
        return {BY_TITLE: self.tr("Article"), **{n: self.heading(n) for n in columns}}

    def sums(self, column: int) -> str:
        """Return what stands under the heading: sums of all articles, shown or not."""
        person = self.person_at(column)
        if person is not None:
            return self.words.sums(self._matrix.sums(person.id))
        if column == GOLD and self._matrix.adjudicated:
            return QLocale().toString(self._matrix.adjudicated)
        return ""

    def disputed(self, row: int) -> bool:
        """Return whether merging left something open in the article of a row."""
        return self._shown[row].article.id in self._disputed

    def show_disputed(self, articles: frozenset[str]) -> None:
        """Take over in which articles merging left something open."""
        if articles != self._disputed:
            self._disputed = articles
            self.headerDataChanged.emit(Qt.Orientation.Vertical, 0, max(0, len(self._shown) - 1))

    # Changing ------------------------------------------------------------------------------

    def show_matrix(self, matrix: Matrix) -> None:
        """Take over a matrix that was read."""
        self._matrix = matrix
        self._rearrange(people=True)

    def take(self, taken: Taken) -> None:
        """Show what an event changed in the matrix."""
        if not taken:
            return
        if taken.people or taken.moved:
            self._rearrange(people=taken.people)
            return
        before = [row.article.id for row in self._shown]
        shown = self._chosen()
        if [row.article.id for row in shown] != before:
            self._rearrange()
            return
        self._shown = shown
        last = self.columnCount() - 1
        for article in taken.articles:
            place = self._places.get(article)
            if place is not None:
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, last)

    def set_filter(self, wanted: MatrixFilter) -> None:
        """Show only the rows that pass."""
        if wanted != self._filter:
            self._filter = wanted
            self._rearrange()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Sort by a column or `BY_TITLE`; `UNSORTED` is the library's order."""
        if (column, order) != self._sort:
            self._sort = (column, order)
            self._rearrange()

    def _rearrange(self, *, people: bool = False) -> None:
        self.beginResetModel()
        if people:
            self._people = sorted(
                self._matrix.people, key=lambda person: person.id != self.words.me
            )
            self._names = names_of(self._people)
        self._shown = self._chosen()
        self._places = {row.article.id: place for place, row in enumerate(self._shown)}
        self.endResetModel()
        self.rearranged.emit()

    def _chosen(self) -> list[MatrixRow]:
        column, order = self._sort
        return sorted_rows(
            self._filter.choose(self._matrix.rows),
            self._key(column),
            descending=order is Qt.SortOrder.DescendingOrder,
        )

    def _key(self, column: int) -> Callable[[MatrixRow], Any] | None:
        person = self.person_at(column)
        if person is not None:
            whose = person.id
            return lambda row: cell_order(row.cell(whose))
        return {BY_TITLE: by_title, PEOPLE: by_people, GOLD: by_gold}.get(column)

    # Qt's questions ------------------------------------------------------------------------

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return the number of rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008
        """Return the number of columns."""
        return 0 if parent.isValid() else FIRST_PERSON + len(self._people)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return what a cell shows, and what it means in words."""
        if not index.isValid():
            return None
        row, column = self._shown[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            said = f"{self.heading(column)}: {self._sentence(row, column)}"
            if role == Qt.ItemDataRole.ToolTipRole:
                return f"{row.article.title or row.article.name}\n{said}"
            return said
        return None

    def headerData(  # noqa: N802
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Return people's names across and titles down, with what belongs to them as tooltips."""
        if orientation is Qt.Orientation.Vertical:
            return self._title(section, role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.heading(section)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{self.heading(section)}: {self._sums_sentence(section)}"
        return None

    def _title(self, place: int, role: int) -> Any:
        if not 0 <= place < len(self._shown):
            return None
        article = self._shown[place].article
        name = article.title or article.name
        open_ = self.tr("with conflicts") if self.disputed(place) else ""
        if role == Qt.ItemDataRole.DisplayRole:
            return name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return ", ".join(filter(None, (name, open_)))
        if role == Qt.ItemDataRole.ToolTipRole:
            return "\n".join(filter(None, (name, article.outlet, article.document_time, open_)))
        return None

    def _text(self, row: MatrixRow, column: int) -> str:
        person = self.person_at(column)
        if person is not None:
            return self.words.cell(row.cell(person.id))
        return self.words.people(row) if column == PEOPLE else self.words.gold_states[row.gold]

    def _sentence(self, row: MatrixRow, column: int) -> str:
        person = self.person_at(column)
        if person is not None:
            return self.words.sentence(row.cell(person.id))
        if column == PEOPLE:
            return self.words.people_sentence(row)
        return self.words.gold_sentence(row)

    def _sums_sentence(self, section: int) -> str:
        person = self.person_at(section)
        if person is not None:
            return self.words.sums_sentence(self._matrix.sums(person.id))
        if section == PEOPLE:
            return self.tr("how many are done, of those who work on an article")
        return self.tr("%n article(s) adjudicated", "", self._matrix.adjudicated)
