"""How marks look in a line: gold has a double bar, a suggestion an outline, one’s own a bar."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from goldspan.ui.excerpts.excerpt import Piece
from goldspan.ui.theme import HueColours, Theme

Placed = tuple[Piece, QRect]
BAR = 1  # pixels that each of the two bars of gold is high
APART = 1
OWN_BAR = 2
GAP = 8


def paint_marks(painter: QPainter, placed: Sequence[Placed], hue: HueColours) -> None:
    """Draw tints, outlines and bars behind the words that come after."""
    for piece, place in placed:
        if piece.marked:
            painter.fillRect(place.adjusted(0, -1, 0, 1), hue.tint)
    for start, end in _runs(placed, lambda piece: piece.gold):
        top = placed[start][1].bottom() + 2
        left, right = placed[start][1].left(), placed[end][1].right()
        for number in range(2):
            y = top + number * (BAR + APART)
            painter.fillRect(left, y, right - left + 1, BAR, hue.bar)
    for start, end in _runs(placed, lambda piece: piece.own):
        first, last = placed[start][1], placed[end][1]
        width = last.right() - first.left() + 1
        top = first.top() - 1 - OWN_BAR if placed[start][0].above else first.bottom() + 2
        painter.fillRect(first.left(), top, width, OWN_BAR, hue.bar)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(hue.bar, 1.2))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for start, end in _runs(placed, lambda piece: piece.suggested):
        first, last = placed[start][1], placed[end][1]
        frame = QRectF(first.left(), first.top(), last.right() - first.left() + 1, first.height())
        painter.drawRoundedRect(frame.adjusted(-1.5, -1.5, 1.5, 0.5), 3, 3)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)


def _runs(placed: Sequence[Placed], marked: Callable[[Piece], bool]) -> list[tuple[int, int]]:
    """Return the first and last number of each row of neighbours that are marked."""
    runs: list[tuple[int, int]] = []
    for number, (piece, _) in enumerate(placed):
        if not marked(piece):
            continue
        if runs and runs[-1][1] == number - 1:
            runs[-1] = (runs[-1][0], number)
        else:
            runs.append((number, number))
    return runs


class MarksLegend(QWidget):
    """Says which form is gold and which is what was suggested, or what `own` people marked."""

    def __init__(self, theme: Theme, own: str = "") -> None:
        super().__init__()
        self._theme = theme
        suggested = (self.tr("Suggested"), Piece("", suggested=True))
        marked = (own, Piece("", own=True, above=True))
        self._entries = (
            (self.tr("Gold"), Piece("", gold=True)),
            marked if own else suggested,
        )
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        tip = self.tr("Gold has a double bar beneath it, what was suggested an outline.")
        beneath = self.tr("Gold has a double bar beneath it, “{words}” a bar above it.")
        self.setToolTip(beneath.format(words=own) if own else tip)
        self.setAccessibleName(self.toolTip())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for the words."""
        metrics = self.fontMetrics()
        wide = sum(metrics.horizontalAdvance(words) for words, _ in self._entries)
        return QSize(wide + 3 * GAP, metrics.height() + GAP)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw each word as what it names is drawn."""
        del event
        metrics, hue = self.fontMetrics(), self._theme.hue("grey")
        with QPainter(self) as painter:
            left = 2
            for words, piece in self._entries:
                place = QRect(left, 3, metrics.horizontalAdvance(words), metrics.height())
                paint_marks(painter, [(piece, place)], hue)
                painter.setPen(hue.text)
                painter.drawText(place, Qt.AlignmentFlag.AlignLeft, words)
                left += place.width() + 2 * GAP
