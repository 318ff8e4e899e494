"""Paints the table's visible rows whole: a frame costs what is in sight, and texts are shaped once.

Qt would ask a delegate for each cell; from Python that takes longer than a frame may.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPixmap, QStaticText
from PySide6.QtWidgets import QTableView

from goldspan.services.library import LibraryRow
from goldspan.ui.library.grouping import Edge
from goldspan.ui.library.model import Column, LibraryModel
from goldspan.ui.theme import Theme

ICON = 16
ICON_SIZE = QSize(ICON, ICON)
GAP = 8
INDENT = 14  # pixels that the titles of a family stand to the right
ARM = 8
TEXTS_KEPT = 4000
STATE_ICONS = {
    "new": ("new", "muted"),
    "begun": ("begun", "accent_text"),
    "done": ("done", "good"),
    "skipped": ("skipped", "muted"),
}
GOLD_ICON = ("gold", "good")
NOTE_ICON = ("note_filled", "accent_text")
BLIND_ICON = ("blind", "muted")


class RowPainter:
    """One background per row, muted dashes, the state's icon before its word."""

    def __init__(self, theme: Theme, table: QTableView, model: LibraryModel) -> None:
        self._theme = theme
        self._table = table
        self._model = model
        self._texts: dict[tuple[str, int, bool], tuple[QStaticText, int]] = {}
        self._icons: dict[tuple[str, str, str, float], QPixmap] = {}
        self._font = QFont()
        self._metrics = QFontMetrics(self._font)

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Paint what of the rows lies in this part of the viewport."""
        self._follow_font()
        colours, table = self._theme.colours, self._table
        painter.fillRect(area, colours.page)
        shown = self._model.shown_rows()
        first, last = table.rowAt(area.top()), table.rowAt(area.bottom())
        if first < 0:
            return
        columns = self._columns_in(area)
        selection = table.selectionModel()
        current = table.currentIndex().row() if table.hasFocus() else -1
        left, width = area.left(), area.width()
        for number in range(first, (last if last >= 0 else len(shown) - 1) + 1):
            top, height = table.rowViewportPosition(number), table.rowHeight(number)
            if selection.isRowSelected(number):
                painter.fillRect(left, top, width, height, colours.accent_soft)
            painter.fillRect(left, top + height - 1, width, 1, colours.border)
            if number == current:
                painter.fillRect(left, top, width, 2, colours.accent)
                painter.fillRect(left, top + height - 2, width, 2, colours.accent)
            edge = self._model.edge_at(number)
            if edge is not Edge.ALONE:
                self._paint_bracket(painter, edge, top, height)
            for column, place, room in columns:
                cell = QRect(place, top, room, height)
                if column.key == "title" and edge is not Edge.ALONE:
                    cell.adjust(INDENT, 0, 0, 0)
                self._paint_cell(painter, shown[number], column, cell)

    def _paint_bracket(self, painter: QPainter, edge: Edge, top: int, height: int) -> None:
        """Paint the piece of a family's bracket that stands beside one of its rows."""
        left = self._table.columnViewportPosition(0) + 2 * GAP
        middle, bottom = top + height // 2, top + height
        ink = self._theme.colours.strong_border
        first = middle - ARM if edge is Edge.FIRST else top
        last = middle + ARM if edge is Edge.LAST else bottom
        painter.fillRect(left, first, 2, last - first, ink)
        if edge is Edge.FIRST:
            painter.fillRect(left, first, ARM, 2, ink)
        elif edge is Edge.LAST:
            painter.fillRect(left, last - 2, ARM, 2, ink)

    def _columns_in(self, area: QRect) -> Sequence[tuple[Column, int, int]]:
        """Return the columns in sight with their left edges and widths, without the gaps."""
        header = self._table.horizontalHeader()
        found = []
        for number, column in enumerate(self._model.columns):
            left, width = header.sectionViewportPosition(number), header.sectionSize(number)
            if (
                not header.isSectionHidden(number)
                and left <= area.right()
                and left + width > area.left()
            ):
                gap = 2 * GAP if number == 0 else GAP
                found.append((column, left + gap, width - gap - GAP))
        return found

    def _paint_cell(self, painter: QPainter, row: LibraryRow, column: Column, cell: QRect) -> None:
        colours = self._theme.colours
        text = column.text(row)
        left, room = cell.left(), cell.width()
        middle = cell.center().y() - ICON // 2
        if column.key == "title":
            for there, icon in ((row.note, NOTE_ICON), (row.blind, BLIND_ICON)):
                if there:
                    room -= ICON + GAP
                    painter.drawPixmap(left + room + GAP, middle, self._icon(*icon))
        if column.key == "state":
            painter.drawPixmap(left, middle, self._icon(*STATE_ICONS[row.state.value]))
            left, room = left + ICON + GAP, room - ICON - GAP
            if row.adjudicated:
                beside = left + self._metrics.horizontalAdvance(text) + GAP
                painter.drawPixmap(beside, middle, self._icon(*GOLD_ICON))
        quiet = text == "–" or (column.key not in {"title", "suggestions"} and not column.label)
        self._paint_text(
            painter,
            text,
            QRect(left, cell.top(), room, cell.height()),
            colours.muted if quiet else colours.text,
            number=column.number,
        )

    def _paint_text(
        self, painter: QPainter, text: str, room: QRect, colour: QColor, *, number: bool
    ) -> None:
        shaped, width = self._shaped(text, room.width(), number)
        left = room.right() + 1 - width if number else room.left()
        painter.setPen(colour)
        painter.setFont(self._model.number_font if number else self._font)
        painter.drawStaticText(
            QPoint(left, room.top() + (room.height() - self._metrics.height()) // 2), shaped
        )

    def _shaped(self, text: str, room: int, number: bool) -> tuple[QStaticText, int]:
        """Return the text as it fits, ready to be painted, and its width."""
        key = (text, room, number)
        known = self._texts.get(key)
        if known is None:
            font = self._model.number_font if number else self._font
            metrics = QFontMetrics(font)
            fitting = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            shaped = QStaticText(fitting)
            shaped.setTextFormat(Qt.TextFormat.PlainText)
            shaped.prepare(font=font)
            if len(self._texts) >= TEXTS_KEPT:
                self._texts.clear()
            known = self._texts[key] = (shaped, metrics.horizontalAdvance(fitting))
        return known

    def _icon(self, name: str, colour: str) -> QPixmap:
        ratio = self._table.devicePixelRatioF()
        key = (name, colour, self._theme.colours.name, ratio)
        known = self._icons.get(key)
        if known is None:
            icon = self._theme.icon(name, colour)
            known = self._icons[key] = icon.pixmap(ICON_SIZE, ratio)
        return known

    def _follow_font(self) -> None:
        """Shape all texts anew after a change of font."""
        font = self._table.font()
        if font != self._font:
            self._font, self._metrics = font, QFontMetrics(font)
            self._texts.clear()
