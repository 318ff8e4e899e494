"""A field in which one types what a list is to be narrowed to."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit

from goldspan.ui.theme import Theme
from goldspan.ui.timers import single_shot

TYPING = 120  # milliseconds without a key, before what was typed is looked for


class FindField(QLineEdit):
    """`wanted` comes when one has typed; `left` when ↓ or Enter go on to the list."""

    wanted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__()
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        icon = QAction(theme.icon("find"), "", self)
        self.addAction(icon, QLineEdit.ActionPosition.LeadingPosition)
        self._typed = single_shot(self, TYPING, self.wanted.emit)
        self.textChanged.connect(lambda _: self._typed.start())

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc empties the field; ↓ and Enter go to the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._typed.stop()
            self.wanted.emit()
            self.left.emit()
        else:
            super().keyPressEvent(event)
