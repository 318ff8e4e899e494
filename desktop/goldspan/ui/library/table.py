"""The table's look: state as icon and word, labels in their hues, rows that open on Enter."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from goldspan.domain.scheme import Scheme
from goldspan.ui.library.model import ROW_ROLE, LibraryModel
from goldspan.ui.theme import Theme

ROW_HEIGHT = 36
ICON = 16
GAP = 8
TITLE_WIDTH = 208
STATE_ICONS = {
    "new": ("new", "muted"),
    "begun": ("begun", "accent_text"),
    "done": ("done", "good"),
    "skipped": ("skipped", "muted"),
}
SAMPLES = {"outlet": "tagesschau.de", "date": "2021-12-28", "length": "100 000"}


class CellDelegate(QStyledItemDelegate):
    """Paints cells: one background per row, muted dashes, the state's icon before its word."""

    def __init__(self, theme: Theme, parent: QTableView) -> None:
        super().__init__(parent)
        self._theme = theme
        self._view = parent

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one cell."""
        model = index.model()
        if not isinstance(model, LibraryModel):
            return
        column = model.columns[index.column()]
        row = index.data(ROW_ROLE)
        colours = self._theme.colours
        selected = self._view.selectionModel().isSelected(index)
        rect: QRect = option.rect
        painter.save()
        if selected:
            painter.fillRect(rect, colours.accent_soft)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.border)
        if self._view.hasFocus() and self._view.currentIndex().row() == index.row():
            painter.fillRect(rect.left(), rect.top(), rect.width(), 2, colours.accent)
            painter.fillRect(rect.left(), rect.bottom() - 1, rect.width(), 2, colours.accent)
        inner = rect.adjusted(GAP, 0, -GAP, 0)
        if index.column() == 0:
            inner.setLeft(rect.left() + 2 * GAP)
        if column.key == "state":
            icon, colour = STATE_ICONS[row.state.value]
            place = QRect(inner.left(), inner.center().y() - ICON // 2, ICON, ICON)
            self._theme.icon(icon, colour).paint(painter, place)
            inner.setLeft(inner.left() + ICON + GAP)
            if row.adjudicated:
                word = painter.fontMetrics().horizontalAdvance(column.text(row))
                place.moveLeft(inner.left() + word + GAP)
                self._theme.icon("gold", "good").paint(painter, place)
        text = column.text(row)
        quiet = text == "–" or (column.key not in {"title", "suggestions"} and not column.label)
        painter.setPen(colours.muted if quiet else colours.text)
        font = model.data(index, Qt.ItemDataRole.FontRole) or option.font
        painter.setFont(font)
        side = Qt.AlignmentFlag.AlignRight if column.number else Qt.AlignmentFlag.AlignLeft
        shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, inner.width())
        painter.drawText(inner, side | Qt.AlignmentFlag.AlignVCenter, shown)
        painter.restore()


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
        model = self.model()
        if isinstance(model, LibraryModel) and (key := model.columns[logicalIndex].label):
            hue = self._theme.hue(self._hues[key])
            painter.fillRect(
                rect.left() + GAP, rect.bottom() - 3, rect.width() - 2 * GAP, 3, hue.bar
            )


class LibraryTable(QTableView):
    """The articles. `opened` carries an article's id, `remove_wanted` comes with Delete."""

    opened = Signal(str)
    remove_wanted = Signal()
    selected_changed = Signal()

    def __init__(self, theme: Theme, scheme: Scheme, model: LibraryModel) -> None:
        super().__init__()
        self._rows = model
        header = LabelHeader(theme, scheme, self)
        self.setHorizontalHeader(header)
        self.setModel(model)
        self.setItemDelegate(CellDelegate(theme, self))
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
        rows = self.verticalHeader()
        rows.hide()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(ROW_HEIGHT)
        header.setMinimumSectionSize(48)
        self._fit_columns()
        header.setSortIndicatorShown(True)
        header.setSortIndicatorClearable(True)
        header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(model.sort)
        self.doubleClicked.connect(self._open)
        self.selectionModel().selectionChanged.connect(lambda *_: self.selected_changed.emit())
        self._kept: tuple[str, list[str]] = ("", [])
        model.modelAboutToBeReset.connect(self._keep)
        model.modelReset.connect(self._restore)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Give the titles what the other columns leave, but enough to tell them apart."""
        super().resizeEvent(event)
        others = sum(self.columnWidth(n) for n in range(1, len(self._rows.columns)))
        self.setColumnWidth(0, max(TITLE_WIDTH, self.viewport().width() - others))

    def _fit_columns(self) -> None:
        """Make each column as wide as its heading and what usually stands in it."""
        self.ensurePolished()
        heading = QFont(self.font())
        heading.setBold(True)
        bold, plain = QFontMetrics(heading), QFontMetrics(self.font())
        states = max(map(plain.horizontalAdvance, self._rows.state_names.values()))
        for number, column in enumerate(self._rows.columns):
            wide = plain.horizontalAdvance(SAMPLES.get(column.key, ""))
            if column.key == "state":
                wide = states + 2 * (ICON + GAP)
            wide = max(wide, bold.horizontalAdvance(column.heading) + GAP)
            self.setColumnWidth(number, wide + 2 * GAP + 4)

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

    def _open(self, index: QModelIndex) -> None:
        if index.isValid():
            self.opened.emit(self._rows.row_at(index.row()).article.id)

    def _keep(self) -> None:
        current = self.currentIndex()
        article = self._rows.row_at(current.row()).article.id if current.isValid() else ""
        self._kept = (article, self.selected_ids())

    def _restore(self) -> None:
        current, selected = self._kept
        if selected:
            self.select(selected)
        place = self._rows.place_of(current) if current else None
        if place is not None:
            self.selectionModel().setCurrentIndex(
                self._rows.index(place, 0), QItemSelectionModel.SelectionFlag.NoUpdate
            )
        self.selected_changed.emit()
