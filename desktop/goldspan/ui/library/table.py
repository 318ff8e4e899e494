"""The table of articles: labels in their hues, columns that share the width, rows that open."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableView,
    QWidget,
)

from goldspan.domain.scheme import Scheme
from goldspan.services.library import LibraryRow
from goldspan.ui.library.model import FAMILY, Column, LibraryModel
from goldspan.ui.library.row_filter import ADJUDICATED
from goldspan.ui.library.row_menu import RowCommands, row_menu
from goldspan.ui.library.row_painter import GAP, ICON, RowPainter
from goldspan.ui.theme import Theme
from goldspan.ui.timers import single_shot

ROW_HEIGHT = 36
TITLE_WIDTH = 208
COMFORTABLE_TITLE_WIDTH = 320
ARROW = 20
ARROW_ICON = 12
ASCENDING, DESCENDING = "ascending", "descending"
FLEXIBLE = ("outlet", "length", "state")
SAMPLES = {
    "outlet": "tagesschau.de",
    "date": "2021-12-28",
    "length": "10 000 000",
    FAMILY: "88 · 88\N{NO-BREAK SPACE}%",
}


class LabelHeader(QHeaderView):
    """A header whose label columns carry a mark in the label's hue."""

    def __init__(self, theme: Theme, scheme: Scheme, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._hues = {label.key: label.hue for label in scheme.labels}
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setSectionsMovable(True)
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        """Paint the heading, and the hue's bar at its foot."""
        painter.save()
        if logicalIndex == 0:
            # The first column stands as far from the edge as the panels do.
            painter.fillRect(rect, self._theme.colours.panel)
            painter.fillRect(
                rect.left(), rect.bottom(), rect.width(), 1, self._theme.colours.border
            )
            super().paintSection(painter, rect.adjusted(GAP, 0, 0, 0), logicalIndex)
        else:
            super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        self._paint_arrow(painter, rect, logicalIndex)
        model = self.model()
        if isinstance(model, LibraryModel) and (key := model.columns[logicalIndex].label):
            hue = self._theme.hue(self._hues[key])
            painter.fillRect(
                rect.left() + GAP, rect.bottom() - 3, rect.width() - 2 * GAP, 3, hue.bar
            )

    def _paint_arrow(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paint which way the section is sorted, beside its heading; Qt paints it too near."""
        model = self.model()
        if section != self.sortIndicatorSection() or not isinstance(model, LibraryModel):
            return
        column = model.columns[section]
        heading = _bold(self.font()).horizontalAdvance(column.heading)
        if column.number:
            left = rect.right() - GAP - heading - ARROW + 4
        else:
            left = rect.left() + (2 * GAP if section == 0 else GAP) + heading + 4
        ascending = self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        place = QRect(left, rect.center().y() - ARROW_ICON // 2, ARROW_ICON, ARROW_ICON)
        icon = self._theme.icon("caret_up" if ascending else "caret_down", "muted")
        icon.paint(painter, place)


class LibraryTable(QTableView):
    """The articles. `opened` carries an article's id, `remove_wanted` comes with Delete.

    `blind_wanted` carries articles, and whether nothing is to be suggested in them.
    """

    opened = Signal(str)
    remove_wanted = Signal()
    blind_wanted = Signal(list, bool)
    selected_changed = Signal()

    def __init__(self, theme: Theme, scheme: Scheme, model: LibraryModel) -> None:
        super().__init__()
        self._rows = model
        self.read_only = False
        self.given = False
        header = LabelHeader(theme, scheme, self)
        self.setHorizontalHeader(header)
        self.setModel(model)
        self._painter = RowPainter(theme, self, model)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setMouseTracking(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(self.tr("Articles"))
        # Every pixel is painted here, so what only moves when scrolling is not painted again.
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        header.setMinimumSectionSize(48)
        self._wide: list[int] = []
        self._needed: dict[str, int] = {}
        self._measured: Sequence[LibraryRow] = ()
        self._fit_columns()
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(model.sort)
        header.sortIndicatorChanged.connect(lambda *_: self._share_width())
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selected_changed.emit())
        self._kept: tuple[str, list[str]] = ("", [])
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)
        self._share_later = single_shot(self, 0, self._share_width)
        model.dataChanged.connect(self._note_changed)
        self.show_families(False)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint whole rows."""
        with QPainter(self.viewport()) as painter:
            self._painter.paint(painter, event.rect())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Share the width anew."""
        super().resizeEvent(event)
        self._share_width()

    def _share_width(self) -> None:
        """Give the titles what the other columns leave, but enough to tell them apart.

        Where that is little, places and states are as wide as what stands there now.
        """
        room = self.viewport().width()
        columns = {column.key: number for number, column in enumerate(self._rows.columns)}
        for key, number in columns.items():
            if key in FLEXIBLE:
                self.setColumnWidth(number, self._wide[number])
        if room - self._others() < COMFORTABLE_TITLE_WIDTH:
            for key in FLEXIBLE:
                number = columns[key]
                narrow = min(self._wide[number], self._needed_width(number))
                self.setColumnWidth(number, narrow)
        self._make_room_for_arrow()
        self.setColumnWidth(0, max(TITLE_WIDTH, room - self._others()))

    def _make_room_for_arrow(self) -> None:
        number = self.horizontalHeader().sortIndicatorSection()
        if 0 < number < len(self._rows.columns):
            least = self._heading_width(number) + ARROW
            self.setColumnWidth(number, max(self.columnWidth(number), least))

    def _others(self) -> int:
        return sum(self.columnWidth(n) for n in range(1, len(self._rows.columns)))

    def _needed_width(self, number: int) -> int:
        """Return how wide a column has to be for its heading and what it shows."""
        column, rows = self._rows.columns[number], self._rows.rows
        if rows is not self._measured:
            self._measured, self._needed = rows, {}
        if column.key not in self._needed:
            self._needed[column.key] = self._widest(column, rows)
        return max(self._needed[column.key] + 2 * GAP + 4, self._heading_width(number))

    def _note_changed(self, first: QModelIndex, last: QModelIndex) -> None:
        """Make room for what has changed; what was measured before need not be measured again."""
        rows = [self._rows.row_at(number) for number in range(first.row(), last.row() + 1)]
        for column in self._rows.columns:
            if column.key in self._needed:
                wide = self._widest(column, rows)
                self._needed[column.key] = max(self._needed[column.key], wide)
        self._share_later.start()

    def _widest(self, column: Column, rows: Sequence[LibraryRow]) -> int:
        metrics = QFontMetrics(self.font())
        if column.number and rows:
            texts = {column.text(max(rows, key=column.order))}
        else:
            texts = {column.text(row) for row in rows}
        wide = max((metrics.horizontalAdvance(text) for text in texts), default=0)
        if column.key == "state":
            wide += (ICON + GAP) * (2 if any(row.adjudicated for row in rows) else 1)
        return wide

    def _heading_width(self, number: int) -> int:
        heading = self._rows.columns[number].heading
        return _bold(self.font()).horizontalAdvance(heading) + 2 * GAP + 4

    def _fit_columns(self) -> None:
        """Make each column as wide as its heading and what usually stands in it."""
        self.ensurePolished()
        plain = QFontMetrics(self.font())
        states = max(
            plain.horizontalAdvance(name)
            for key, name in self._rows.state_names.items()
            if key != ADJUDICATED
        )
        for number, column in enumerate(self._rows.columns):
            wide = plain.horizontalAdvance(SAMPLES.get(column.key, ""))
            if column.key == "state":
                wide = states + 2 * (ICON + GAP)
            wide = max(wide + 2 * GAP + 4, self._heading_width(number))
            self._wide.append(wide)
            self.setColumnWidth(number, wide)

    def show_families(self, any_there: bool) -> None:
        """Show the column of families, or not where there are none."""
        number = [column.key for column in self._rows.columns].index(FAMILY)
        if self.isColumnHidden(number) is any_there:
            self.setColumnHidden(number, not any_there)
            self.setColumnWidth(number, self._wide[number])
        self._share_width()
        self.viewport().update()

    def sort_state(self) -> str:
        """Return what the rows are sorted by, as text to keep: empty for the library's order."""
        header = self.horizontalHeader()
        number = header.sortIndicatorSection()
        if not 0 <= number < len(self._rows.columns):
            return ""
        descending = header.sortIndicatorOrder() is Qt.SortOrder.DescendingOrder
        return f"{self._rows.columns[number].key} {DESCENDING if descending else ASCENDING}"

    def set_sort_state(self, state: str) -> None:
        """Sort as `sort_state` once said; by a column that is gone, in the library's order."""
        key, _, direction = state.rpartition(" ")
        numbers = {column.key: number for number, column in enumerate(self._rows.columns)}
        descending = direction == DESCENDING
        order = Qt.SortOrder.DescendingOrder if descending else Qt.SortOrder.AscendingOrder
        self.horizontalHeader().setSortIndicator(numbers.get(key, -1), order)

    def selected_ids(self) -> list[str]:
        """Return the ids of the selected articles, as they stand."""
        rows = sorted(index.row() for index in self.selectionModel().selectedRows())
        return [self._rows.row_at(row).article.id for row in rows]

    def select(self, article_ids: Sequence[str]) -> None:
        """Select these articles where they are shown, the first as the current one."""
        places = [
            place for article in article_ids if (place := self._rows.place_of(article)) is not None
        ]
        model = self.selectionModel()
        flags = QItemSelectionModel.SelectionFlag
        model.clearSelection()
        for number, place in enumerate(places):
            index = self._rows.index(place, 0)
            if number == 0:
                model.setCurrentIndex(index, flags.NoUpdate)
                self.scrollTo(index)
            model.select(index, flags.Select | flags.Rows)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Enter opens, Delete removes."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Delete:
            self.remove_wanted.emit()
        else:
            super().keyPressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802
        """Offer what can be done to the selected rows, at the pointer or at the current row."""
        at = event.globalPos()
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            place = self.visualRect(self.currentIndex()).bottomLeft()
            at = self.viewport().mapToGlobal(place)
        ids = self.selected_ids()
        places = [self._rows.place_of(article) for article in ids]
        commands = RowCommands(
            annotate=lambda: self.opened.emit(ids[0]),
            set_blind=lambda blind: self.blind_wanted.emit(ids, blind),
            remove=self.remove_wanted.emit,
            read_only=self.read_only,
            given=self.given,
        )
        rows = [self._rows.row_at(place) for place in places if place is not None]
        menu = row_menu(self, rows, commands)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._rows.row_at(index.row()).article.id)

    def _keep(self) -> None:
        current = self.currentIndex()
        article = self._rows.row_at(current.row()).article.id if current.isValid() else ""
        self._kept = (article, self.selected_ids())

    def _restore(self) -> None:
        self._share_width()
        current, selected = self._kept
        if selected:
            self.select(selected)
        place = self._rows.place_of(current) if current else None
        if place is not None:
            self.selectionModel().setCurrentIndex(
                self._rows.index(place, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self.selected_changed.emit()


def _bold(font: QFont) -> QFontMetrics:
    heading = QFont(font)
    heading.setBold(True)
    return QFontMetrics(heading)
