"""What the colours of a plot stand for: a square and a name each."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from goldspan.ui.theme import Theme

MARK, GAP, MARGIN = 10, 6, 16


class Legend(QWidget):
    """One row of names; what there is no room for is cut off at the right."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._entries: Sequence[tuple[str, QColor]] = ()
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_entries(self, entries: Sequence[tuple[str, QColor]]) -> None:
        """Show these names with their colours."""
        self._entries = tuple(entries)
        self.setVisible(bool(entries))
        self.setAccessibleName(", ".join(name for name, _ in entries))
        self.update()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """Return room for one line."""
        return QSize(0, self.fontMetrics().height() + GAP)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw them."""
        del event
        metrics, left = self.fontMetrics(), MARGIN
        with QPainter(self) as painter:
            for name, colour in self._entries:
                top = (self.height() - MARK) / 2
                painter.fillRect(QRectF(left, top, MARK, MARK), colour)
                left += MARK + GAP
                wide = metrics.horizontalAdvance(name)
                painter.setPen(self._theme.colours.muted)
                painter.drawText(
                    QRectF(left, 0, wide, self.height()), Qt.AlignmentFlag.AlignVCenter, name
                )
                left += wide + MARGIN
