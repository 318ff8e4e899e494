"""A bar for a label: what came, what changed and what went, in proportion to all labels."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from goldspan.ui.theme import Theme

HEIGHT = 12
LEAST = 2.0  # pixels of what is there at all


class ChangeBar(QWidget):
    """Draws three lengths beside one another; the figures beside it say the same."""

    def __init__(self, theme: Theme, lengths: tuple[int, int, int], most: int) -> None:
        super().__init__()
        self._theme = theme
        self._lengths = lengths
        self._most = max(most, 1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the size of the bar."""
        return QSize(200, HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what came, what changed, what went."""
        del event
        colours = self._theme.colours
        painter = QPainter(self)
        left = 0.0
        for count, colour in zip(
            self._lengths, (colours.good, colours.warn, colours.bad), strict=True
        ):
            if count:
                width = max(LEAST, count / self._most * self.width())
                painter.fillRect(QRectF(left, 0, width, self.height()), colour)
                left += width
