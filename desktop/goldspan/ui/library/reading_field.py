"""A list of entries to read and to copy, as high as it needs to be where there is room."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit

LEAST_LINES = 6
FRAME = 12
ENTRY_GAP = 6


class ReadingField(QTextEdit):
    """Shows entries as plain text, with a gap between them; opens at the first."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setAcceptRichText(False)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)
        self.document().documentLayout().documentSizeChanged.connect(self._fit)

    def show_entries(self, entries: Sequence[str]) -> None:
        """Show these entries from the first on."""
        self.setPlainText("\n".join(entries))
        everything = QTextCursor(self.document())
        everything.select(QTextCursor.SelectionType.Document)
        gap = QTextBlockFormat()
        gap.setBottomMargin(ENTRY_GAP)
        everything.mergeBlockFormat(gap)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Return the least height: a panel that scrolls would give more than it shows."""
        return QSize(super().sizeHint().width(), self.minimumHeight())

    def _fit(self) -> None:
        needed = int(self.document().size().height()) + FRAME
        self.setMinimumHeight(min(needed, LEAST_LINES * self.fontMetrics().lineSpacing() + FRAME))
        self.setMaximumHeight(needed)
