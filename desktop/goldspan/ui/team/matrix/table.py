"""The table of the matrix: cells are chosen, opened and handed out by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from goldspan.services.assigning.handing_out import Pair
from goldspan.ui.team.matrix.headers import (
    HEIGHT,
    TITLE_WIDTH,
    Corner,
    PeopleHeader,
    TitleHeader,
    bold,
)
from goldspan.ui.team.matrix.model import FIRST_PERSON, GOLD, PEOPLE, MatrixModel
from goldspan.ui.team.matrix.painting import GAP, ICON, CellPainter
from goldspan.ui.theme import Theme

ROW_HEIGHT = 36
WIDEST_PERSON = 176
PERSON_SAMPLE = 96


class _Kept:
    """A rectangle of cells by what they are: rows and columns may be others afterwards."""

    def __init__(self, model: MatrixModel, rows: Iterable[int], columns: Iterable[int]) -> None:
        self._articles = [model.row_at(row).article.id for row in rows]
        people = [(column, model.person_at(column)) for column in columns]
        self._columns = [person.id if person else column for column, person in people]

    def rectangles(self, model: MatrixModel) -> Iterator[tuple[QModelIndex, QModelIndex]]:
        """Yield the first and last cells of where they are now."""
        places = (model.place_of(article) for article in self._articles)
        rows = _runs(place for place in places if place is not None)
        found = (model.column_of(c) if isinstance(c, str) else c for c in self._columns)
        columns = _runs(column for column in found if column is not None)
        for top, bottom in rows:
            for left, right in columns:
                yield model.index(top, left), model.index(bottom, right)


def _runs(numbers: Iterable[int]) -> list[tuple[int, int]]:
    """Return numbers as runs of neighbours, the first and the last of each."""
    runs: list[tuple[int, int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


class MatrixTable(QTableView):
    """`opened` carries an article's id and the column, -1 for its title.

    `assign_wanted` and `unassign_wanted` come with Insert and Delete, `menu_wanted` with the place
    for a menu of what is chosen, `chosen_changed` when something else is.
    """

    opened = Signal(str, int)
    assign_wanted = Signal()
    unassign_wanted = Signal()
    menu_wanted = Signal(object)
    chosen_changed = Signal()

    def __init__(self, theme: Theme, model: MatrixModel) -> None:
        super().__init__()
        self._matrix = model
        self._people_header = PeopleHeader(theme, model, self)
        self.titles = TitleHeader(theme, model, self)
        self.setHorizontalHeader(self._people_header)
        self.setVerticalHeader(self.titles)
        self.setModel(model)
        self._painter = CellPainter(theme, self, model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setAccessibleName(self.tr("Articles and people"))
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.titles.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.titles.setDefaultSectionSize(ROW_HEIGHT)
        self.titles.set_width(TITLE_WIDTH)
        self._people_header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.corner = Corner(theme, model, self)
        self._current = _Kept(model, range(0), range(0))
        self._chosen: list[_Kept] = []
        self.doubleClicked.connect(self._open)
        self.titles.opened.connect(self._open_title)
        self.selectionModel().selectionChanged.connect(self._choice_changed)
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        self._fit_columns()

    # What is chosen ------------------------------------------------------------------------

    def chosen_articles(self) -> list[str]:
        """Return the articles of which any cell is chosen, as they stand."""
        rows = {row for each in self._ranges() for row in range(each.top(), each.bottom() + 1)}
        return [self._matrix.row_at(row).article.id for row in sorted(rows)]

    def chosen_people(self) -> list[str]:
        """Return the people in whose columns single cells are chosen, not whole rows."""
        columns = {c for each in self._ranges() for c in range(each.left(), each.right() + 1)}
        if columns.issuperset({PEOPLE, GOLD}):
            return []
        found = (self._matrix.person_at(column) for column in sorted(columns))
        return [person.id for person in found if person is not None]

    def chosen_pairs(self) -> list[Pair]:
        """Return the cells of people that are chosen."""
        pairs: dict[Pair, None] = {}
        for each in self._ranges():
            rows = [self._matrix.row_at(row) for row in range(each.top(), each.bottom() + 1)]
            for column in range(each.left(), each.right() + 1):
                person = self._matrix.person_at(column)
                if person is not None:
                    pairs |= dict.fromkeys((row.article.id, person.id) for row in rows)
        return list(pairs)

    # Qt's events ---------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the cells in sight."""
        with QPainter(self.viewport()) as painter:
            self._painter.paint(painter, event.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Leave the titles a third of the width, and put the corner in its place."""
        self.titles.set_width(min(TITLE_WIDTH, self.width() // 3))
        self.updateGeometries()
        super().resizeEvent(event)
        self.corner.setGeometry(0, 0, self.titles.width(), HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter opens, Insert assigns what is chosen, Delete takes it back."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Insert:
            self.assign_wanted.emit()
        elif event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.unassign_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """Ask for a menu at the pointer, or at the current cell."""
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).bottomLeft()
            at = self.viewport().mapToGlobal(place)
        self.menu_wanted.emit(at)

    # Inside --------------------------------------------------------------------------------

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._matrix.row_at(index.row()).article.id, index.column())

    def _open_title(self, row: int) -> None:
        self.opened.emit(self._matrix.row_at(row).article.id, -1)

    def _choice_changed(self) -> None:
        self.titles.viewport().update()
        self.chosen_changed.emit()

    def _keep(self) -> None:
        """Note what is chosen by what it is: rows and columns are about to be others."""
        current = self.currentIndex()
        rows = range(current.row(), current.row() + 1) if current.isValid() else range(0)
        self._current = _Kept(self._matrix, rows, range(current.column(), current.column() + 1))
        self._chosen = [
            _Kept(
                self._matrix,
                range(each.top(), each.bottom() + 1),
                range(each.left(), each.right() + 1),
            )
            for each in self._ranges()
        ]

    def _ranges(self) -> list[QItemSelectionRange]:
        """Return what is chosen as rectangles: all cells of a large table may be."""
        chosen = self.selectionModel().selection()
        return [chosen.at(number) for number in range(chosen.count())]

    def _restore(self) -> None:
        self._fit_columns()
        flags = QItemSelectionModel.SelectionFlag
        selection = QItemSelection()
        for kept in self._chosen:
            for first, last in kept.rectangles(self._matrix):
                selection.select(first, last)
        model = self.selectionModel()
        model.select(selection, flags.ClearAndSelect)
        for first, _ in self._current.rectangles(self._matrix):
            model.setCurrentIndex(first, flags.NoUpdate)
        self.titles.viewport().update()
        self.chosen_changed.emit()

    def _fit_columns(self) -> None:
        """Make each column as wide as its heading and the longest state."""
        self.ensurePolished()
        plain, heading = QFontMetrics(self.font()), QFontMetrics(bold(self.font()))
        words = self._matrix.words
        states = max(plain.horizontalAdvance(each) for each in words.states.values())
        golden = max(plain.horizontalAdvance(each) for each in words.gold_states.values())
        for column in range(self._matrix.columnCount()):
            wide = heading.horizontalAdvance(self._matrix.heading(column)) + 2 * GAP + 18
            if column == GOLD:
                wide = max(wide, golden + ICON + 3 * GAP + 4)
            elif column >= FIRST_PERSON:
                wide = min(WIDEST_PERSON, max(wide, states + 2 * ICON + 5 * GAP, PERSON_SAMPLE))
            self.setColumnWidth(column, wide)
