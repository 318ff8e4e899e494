"""The headers of the matrix: people with their sums across, titles down."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHeaderView, QWidget

from goldspan.ui.team.matrix.eliding import Elided
from goldspan.ui.team.matrix.model import BY_TITLE, UNSORTED, MatrixModel
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import set_role

HEIGHT = 48
GAP = 8
ARROW = 12
ICON = 16
TITLE_WIDTH = 320
LEAST_TITLE_WIDTH = 160


class PeopleHeader(QHeaderView):
    """Names over sums; a click sorts by the column, a second the other way, a third not at all."""

    def __init__(self, theme: Theme, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._theme = theme
        self._matrix = model
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self.setFixedHeight(HEIGHT)
        self.sectionClicked.connect(self._sort)

    def _sort(self, section: int) -> None:
        self._matrix.sort(*next_order(self._matrix.sort_state, section))

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        """Paint a name, elided, with its sums below."""
        colours, model = self._theme.colours, self._matrix
        painter.save()
        painter.fillRect(rect, colours.panel)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.border)
        column, order = model.sort_state
        sorted_by = column == logicalIndex
        room = rect.width() - 2 * GAP - (ARROW + 4 if sorted_by else 0)
        font = bold(self.font())
        metrics = QFontMetrics(font)
        name = metrics.elidedText(
            model.heading(logicalIndex), Qt.TextElideMode.ElideRight, max(0, room)
        )
        painter.setFont(font)
        painter.setPen(colours.text if sorted_by else colours.muted)
        half = rect.height() // 2
        upper = QRect(rect.left() + GAP, rect.top() + 6, room, half - 4)
        side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(upper, side, name)
        painter.setFont(self.font())
        painter.setPen(colours.muted)
        lower = QRect(rect.left() + GAP, rect.top() + half, rect.width() - 2 * GAP, half - 6)
        painter.drawText(lower, side, model.sums(logicalIndex))
        painter.restore()
        if sorted_by:
            left = upper.left() + metrics.horizontalAdvance(name) + 4
            paint_arrow(
                painter, self._theme, order, QRect(left, upper.top(), ARROW, upper.height())
            )


class TitleHeader(QHeaderView):
    """The titles of the articles; they stay where they are while the people are scrolled.

    `opened` carries the row of a title that was double-clicked.
    """

    opened = Signal(int)

    def __init__(self, theme: Theme, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self._theme = theme
        self._matrix = model
        set_role(self, "titles")
        self.setSectionsClickable(True)
        self.setHighlightSections(False)
        self._width = TITLE_WIDTH
        self._texts = Elided()

    def set_width(self, width: int) -> None:
        """Be this wide; the table is laid out anew by whoever asks."""
        self._width = max(LEAST_TITLE_WIDTH, width)
        self.setFixedWidth(self._width)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the width that was given to it."""
        return QSize(self._width, super().sizeHint().height())

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open the article."""
        row = self.logicalIndexAt(event.position().toPoint())
        if row >= 0:
            self.opened.emit(row)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N802, N803
        """Paint a title, elided; rows with a selected cell are marked at the edge."""
        colours = self._theme.colours
        painter.save()
        painter.fillRect(rect, colours.page)
        painter.fillRect(rect.left(), rect.bottom(), rect.width(), 1, colours.border)
        painter.fillRect(rect.right(), rect.top(), 1, rect.height(), colours.border)
        selection = self.selectionModel()
        if selection is not None and selection.rowIntersectsSelection(logicalIndex):
            painter.fillRect(rect.left(), rect.top(), 4, rect.height() - 1, colours.accent)
        text = str(self.model().headerData(logicalIndex, Qt.Orientation.Vertical) or "")
        room = rect.adjusted(2 * GAP, 0, -GAP, 0)
        if self._matrix.disputed(logicalIndex):
            room.adjust(0, 0, -ICON - 4, 0)
            place = QRect(room.right() + 5, room.center().y() - ICON // 2, ICON, ICON)
            self._theme.icon("warning", "bad").paint(painter, place)
        painter.setFont(self.font())
        painter.setPen(colours.text)
        fitting, _ = self._texts.fit(self.font(), text, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, fitting)
        painter.restore()


class Corner(QAbstractButton):
    """What heads the titles: a click sorts by them, a third as the library does."""

    def __init__(self, theme: Theme, model: MatrixModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._matrix = model
        self.setText(self.tr("Article"))
        self.setToolTip(self.tr("Sort by title, or as in the library"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clicked.connect(self._sort)
        model.rearranged.connect(self.update)

    def _sort(self) -> None:
        self._matrix.sort(*next_order(self._matrix.sort_state, BY_TITLE))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint a heading like those of the columns."""
        del event
        colours, (column, order) = self._theme.colours, self._matrix.sort_state
        font = bold(self.font())
        with QPainter(self) as painter:
            painter.fillRect(self.rect(), colours.panel)
            painter.fillRect(0, self.height() - 1, self.width(), 1, colours.border)
            painter.setFont(font)
            painter.setPen(colours.text if column == BY_TITLE else colours.muted)
            room = QRect(2 * GAP, 6, self.width() - 2 * GAP, self.height() // 2 - 4)
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(room, side, self.text())
            if column == BY_TITLE:
                left = room.left() + QFontMetrics(font).horizontalAdvance(self.text()) + 4
                place = QRect(left, room.top(), ARROW, room.height())
                paint_arrow(painter, self._theme, order, place)


def bold(font: QFont) -> QFont:
    """Return a font for headings."""
    heading = QFont(font)
    heading.setWeight(QFont.Weight.DemiBold)
    return heading


def paint_arrow(painter: QPainter, theme: Theme, order: Qt.SortOrder, room: QRect) -> None:
    """Paint which way a column is sorted."""
    icon = theme.icon("caret_up" if order is Qt.SortOrder.AscendingOrder else "caret_down", "muted")
    place = QRect(room.left(), room.center().y() - ARROW // 2, ARROW, ARROW)
    icon.paint(painter, place)


def next_order(now: tuple[int, Qt.SortOrder], section: int) -> tuple[int, Qt.SortOrder]:
    """Return what a click on a heading sorts by: up, down, then not at all."""
    up, down = Qt.SortOrder.AscendingOrder, Qt.SortOrder.DescendingOrder
    if now == (section, up):
        return section, down
    if now == (section, down):
        return UNSORTED, up
    return section, up
