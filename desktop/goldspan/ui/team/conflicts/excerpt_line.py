"""One line of an article with what a side marks in it."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from goldspan.ui.excerpts.excerpt import Excerpt
from goldspan.ui.excerpts.painting import ExcerptPainter
from goldspan.ui.theme import Theme


class ExcerptLine(QWidget):
    """As wide as there is room; screen readers hear the words."""

    def __init__(self, theme: Theme, shown: Excerpt, hue: str) -> None:
        super().__init__()
        self._painter = ExcerptPainter(theme)
        self._shown = shown
        self._hue = hue
        self.setAccessibleName(shown.line)
        self.setToolTip(shown.line)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return the height of a line with its marks."""
        return QSize(200, self.fontMetrics().height() + 12)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the line."""
        del event
        painter = QPainter(self)
        painter.setFont(self.font())
        high = self.fontMetrics().height()
        area = self.rect().adjusted(0, (self.height() - high) // 2, 0, 0)
        area.setHeight(high)
        self._painter.paint(painter, self.font(), area, self._shown, self._hue)
        painter.end()
