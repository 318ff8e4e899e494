"""Paints the cells of the matrix that are in sight: state by icon, word and frame."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QTableView

from goldspan.domain.layer import WorkState
from goldspan.services.assigning.matrix import Cell, MatrixRow
from goldspan.ui.team.matrix.eliding import Elided
from goldspan.ui.team.matrix.model import GOLD, PEOPLE, MatrixModel
from goldspan.ui.theme import Theme

ICON = 16
GAP = 8
RADIUS = 5
LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
STATE_ICONS = {
    WorkState.NEW: ("new", "muted"),
    WorkState.BEGUN: ("begun", "accent_text"),
    WorkState.DONE: ("done", "good"),
    WorkState.SKIPPED: ("skipped", "muted"),
}


class CellPainter:
    """What was assigned stands in a frame; who works without being asked has the icon alone."""

    def __init__(self, theme: Theme, table: QTableView, model: MatrixModel) -> None:
        self._theme = theme
        self._table = table
        self._model = model
        self._texts = Elided()
        self._font = QFont()
        self._icons: dict[tuple[str, str, str, float], QPixmap] = {}

    def paint(self, painter: QPainter, area: QRect) -> None:
        """Paint what of the cells lies in this part of the viewport."""
        colours, table, model = self._theme.colours, self._table, self._model
        self._font = table.font()
        painter.setFont(self._font)
        painter.fillRect(area, colours.page)
        rows = model.shown_rows()
        first, last = table.rowAt(area.top()), table.rowAt(area.bottom())
        if first < 0:
            return
        columns = [
            (number, table.columnViewportPosition(number), table.columnWidth(number))
            for number in range(model.columnCount())
        ]
        columns = [c for c in columns if c[1] + c[2] > area.left() and c[1] <= area.right()]
        selection = table.selectionModel()
        current = table.currentIndex() if table.hasFocus() else None
        for place in range(first, (last if last >= 0 else len(rows) - 1) + 1):
            top, height = table.rowViewportPosition(place), table.rowHeight(place)
            painter.fillRect(area.left(), top + height - 1, area.width(), 1, colours.border)
            chosen = selection.rowIntersectsSelection(place)
            for number, left, width in columns:
                cell = QRect(left, top, width, height - 1)
                if chosen and selection.isSelected(model.index(place, number)):
                    painter.fillRect(cell, colours.accent_soft)
                self._paint_cell(painter, rows[place], number, cell)
                if current is not None and (current.row(), current.column()) == (place, number):
                    painter.setBrush(Qt.BrushStyle.NoBrush)
                    painter.setPen(QPen(colours.accent, colours.ring))
                    painter.drawRect(cell.adjusted(1, 1, -1, -1))

    def _paint_cell(self, painter: QPainter, row: MatrixRow, column: int, room: QRect) -> None:
        colours = self._theme.colours
        person = self._model.person_at(column)
        inner = room.adjusted(GAP, 0, -GAP, 0)
        if person is not None:
            self._paint_person(painter, row.cell(person.id), room)
        elif column == PEOPLE:
            few = row.people < self._model.filter.each and row.gold is not WorkState.DONE
            painter.setPen(colours.muted if few or not row.people else colours.text)
            self._paint_text(painter, self._model.words.people(row), inner)
        elif column == GOLD and row.gold is not WorkState.NEW:
            name = ("gold", "good") if row.gold is WorkState.DONE else ("begun", "accent_text")
            self._paint_icon(painter, name, inner.left(), inner)
            painter.setPen(colours.text)
            text = self._model.words.gold_states[row.gold]
            self._paint_text(painter, text, inner.adjusted(ICON + GAP, 0, 0, 0))

    def _paint_person(self, painter: QPainter, cell: Cell, room: QRect) -> None:
        there = cell.assigned or cell.state is not WorkState.NEW
        inner = room.adjusted(2 * GAP, 0, -GAP - 4, 0)
        colours = self._theme.colours
        if cell.assigned:
            self._paint_frame(painter, cell, room.adjusted(GAP, 4, -GAP // 2, -4))
        if cell.blind:
            self._paint_icon(painter, ("blind", "muted"), inner.right() - ICON + 1, inner)
            inner.adjust(0, 0, -ICON - 4, 0)
        if not there:
            return
        self._paint_icon(painter, STATE_ICONS[cell.state], inner.left(), inner)
        inner.adjust(ICON + 6, 0, 0, 0)
        words = self._model.words
        text = words.cell(cell)
        if cell.assigned and cell.labels:
            _, wide = self._texts.fit(self._font, text, inner.width())
            painter.setPen(colours.muted)
            labels = words.labels(cell.labels)
            left = wide + 6 if wide + 20 < inner.width() else 0
            self._paint_text(painter, labels, inner.adjusted(left, 0, 0, 0))
            if not left:
                return
        quiet = cell.state in (WorkState.NEW, WorkState.SKIPPED)
        painter.setPen(colours.muted if quiet else colours.text)
        self._paint_text(painter, text, inner)

    def _paint_frame(self, painter: QPainter, cell: Cell, room: QRect) -> None:
        """Paint the frame of what was assigned; where it is still open, with a ground."""
        colours = self._theme.colours
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colours.strong_border, 1))
        painter.setBrush(colours.raised if cell.waited_for else Qt.BrushStyle.NoBrush)
        frame = QRectF(room).translated(QPointF(0.5, 0.5)).adjusted(0, 0, -1, -1)
        painter.drawRoundedRect(frame, RADIUS, RADIUS)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)

    def _paint_text(self, painter: QPainter, text: str, room: QRect) -> None:
        if room.width() <= 0:
            return
        fitting, _ = self._texts.fit(self._font, text, room.width())
        painter.drawText(room, LEFT, fitting)

    def _paint_icon(self, painter: QPainter, name: tuple[str, str], left: int, room: QRect) -> None:
        painter.drawPixmap(left, room.center().y() - ICON // 2 + 1, self._icon(*name))

    def _icon(self, name: str, colour: str) -> QPixmap:
        ratio = self._table.devicePixelRatioF()
        key = (name, colour, self._theme.colours.name, ratio)
        known = self._icons.get(key)
        if known is None:
            icon = self._theme.icon(name, colour)
            known = self._icons[key] = icon.pixmap(QSize(ICON, ICON), ratio)
        return known
