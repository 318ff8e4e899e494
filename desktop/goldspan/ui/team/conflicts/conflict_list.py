"""The list of conflicts: letters and figures belong to the view."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from goldspan.ui.theme import Theme
from goldspan.ui.two_lines import TwoLineList


class ConflictList(TwoLineList):
    """Two lines each: what it is about, and beneath where it is and why."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "")
        self.setAccessibleName(self.tr("Conflicts"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Leave letters, figures and Enter to the view."""
        if event.text().isalnum() or event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore()
        else:
            super().keyPressEvent(event)
