"""The list of questions: two lines each, with a sign of how far the answer is."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QResizeEvent,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QStyledItemDelegate, QWidget
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from goldspan.ui.release.datasheet.rows import (
    ROW_ROLE,
    QuestionModel,
    QuestionRow,
    SectionRow,
    Standing,
)
from goldspan.ui.row_ground import paint_focus, paint_ground
from goldspan.ui.theme import Theme

MARGIN = 16
GAP = 8
ICON = 16
LINES = 2
_ICONS: Final = {
    Standing.OPEN: "new",
    Standing.PARTLY: "begun",
    Standing.BY_PROJECT: "file",
    Standing.ANSWERED: "done",
    Standing.OPTIONAL: "plus",
}
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter

Index = QModelIndex | QPersistentModelIndex


class QuestionDelegate(QStyledItemDelegate):
    """Draws a question in at most two lines, a section with how many of its questions are open."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._font = QFont()
        self._laid_out: dict[tuple[str, int], Sequence[str]] = {}

    def sizeHint(self, option: Option, index: Index) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of a row: as high as its words are at the width of the list."""
        row, high, lines = index.data(ROW_ROLE), option.fontMetrics.height(), 1
        listed = self.parent()
        if isinstance(row, QuestionRow) and isinstance(listed, QListView):
            room = listed.viewport().width() - 2 * MARGIN - ICON - GAP
            lines = len(self._lines(row, option.font, room))
        return QSize(240, lines * high + 2 * GAP)

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw a row."""
        row, colours, area = index.data(ROW_ROLE), self._theme.colours, option.rect
        painter.save()
        if isinstance(row, SectionRow):
            painter.fillRect(area, colours.window)
            painter.fillRect(area.left(), area.bottom(), area.width(), 1, colours.border)
            self._paint_section(painter, option.font, area.adjusted(MARGIN, 0, -MARGIN, 0), row)
        elif isinstance(row, QuestionRow):
            paint_ground(painter, option, colours)
            inner = area.adjusted(MARGIN, GAP, -MARGIN, -GAP)
            self._paint_question(painter, option.font, inner, row)
            paint_focus(painter, option, colours)
        painter.restore()

    def _paint_section(self, painter: QPainter, font: QFont, area: QRect, row: SectionRow) -> None:
        colours = self._theme.colours
        if row.left:
            painter.setPen(colours.muted)
            painter.drawText(area, _RIGHT, self.tr("%Ln open", "", row.left))
        strong = QFont(font)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(colours.text)
        painter.drawText(area, _LEFT, row.title)

    def _paint_question(
        self, painter: QPainter, font: QFont, area: QRect, row: QuestionRow
    ) -> None:
        colours, high = self._theme.colours, QFontMetrics(font).height()
        tone = "accent" if row.standing in (Standing.OPEN, Standing.PARTLY) else ""
        icon = self._theme.icon(_ICONS[row.standing], tone)
        icon.paint(painter, QRect(area.left(), area.top() + (high - ICON) // 2, ICON, ICON))
        painter.setFont(font)
        painter.setPen(colours.text)
        words = area.adjusted(ICON + GAP, 0, 0, 0)
        lines = self._lines(row, font, words.width())
        for number, line in enumerate(lines):
            place = QRect(words.left(), words.top() + number * high, words.width(), high)
            painter.drawText(place, _LEFT, line)

    def _lines(self, row: QuestionRow, font: QFont, width: int) -> Sequence[str]:
        """Return a question in lines, laid out once for each width."""
        if font != self._font:
            self._font = QFont(font)
            self._laid_out.clear()
        key = row.question.key, width
        if key not in self._laid_out:
            self._laid_out[key] = _lines(row.question.text, font, width)
        return self._laid_out[key]


class QuestionList(QListView):
    """`reached` carries the current QuestionRow; `opened` comes with Enter or →.

    `open_wanted` carries 1 for the next open question, -1 for the one before.
    """

    reached = Signal(object)
    opened = Signal()
    open_wanted = Signal(int)

    def __init__(self, model: QuestionModel, delegate: QuestionDelegate) -> None:
        super().__init__()
        self.setModel(model)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setAccessibleName(self.tr("Questions of the datasheet"))

    def currentChanged(self, current: Index, previous: Index) -> None:  # noqa: N802 - Qt's name
        """Say which question is current."""
        super().currentChanged(current, previous)
        row = current.data(ROW_ROLE) if current.isValid() else None
        if isinstance(row, QuestionRow):
            self.reached.emit(row)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the current question in sight."""
        super().resizeEvent(event)
        self.scrollTo(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter and → go to the answer, N to the next open question."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Right}:
            self.opened.emit()
        elif event.key() == Qt.Key.Key_N:
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.open_wanted.emit(-1 if back else 1)
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)


def _lines(text: str, font: QFont, width: int) -> list[str]:
    """Return the text in at most two lines, the last one cut."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    starts = []
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        starts.append(line.textStart())
    layout.endLayout()
    if len(starts) < LINES:
        return [text]
    rest = text[starts[LINES - 1] :]
    cut = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return [text[: starts[1]].rstrip(), cut]
