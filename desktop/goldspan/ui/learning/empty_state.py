"""The page where nothing can be trained yet: what is missing, and a button for the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label, panel

WIDTH = 520


class EmptyState(QWidget):
    """`step_wanted` asks for the next step: to annotate articles."""

    step_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title = label("", "heading")
        self._hint = label("", "muted", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._hint.setFixedWidth(WIDTH)
        self.step = button(
            self.tr("Annotate articles"),
            self.step_wanted.emit,
            theme=theme,
            icon="annotate",
            role="primary",
        )
        card = panel("drop")
        inside = QVBoxLayout(card)
        inside.setContentsMargins(32, 32, 32, 32)
        inside.setSpacing(8)
        inside.addStretch(1)
        for part in (self._title, self._hint):
            inside.addWidget(part, alignment=Qt.AlignmentFlag.AlignHCenter)
        inside.addSpacing(8)
        inside.addWidget(self.step, alignment=Qt.AlignmentFlag.AlignHCenter)
        inside.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 32, 32, 32)
        whole.addWidget(card)

    def show_lack(self, title: str, hint: str) -> None:
        """Say what is missing."""
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setMinimumHeight(self._hint.heightForWidth(WIDTH))
