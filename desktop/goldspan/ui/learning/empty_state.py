"""The page where nothing can be trained yet: what is missing, and a button for the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label, panel

WIDTH = 520


class EmptyState(QWidget):
    """`step_wanted` carries the next step: `gold` to annotate articles, `articles` to import."""

    step_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._title = label("", "heading")
        self._hint = label("", "muted", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._hint.setFixedWidth(WIDTH)
        self._theme = theme
        self._next = ""
        self.step = button("", lambda: self.step_wanted.emit(self._next), role="primary")
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

    def show_lack(self, title: str, hint: str, *, articles: bool) -> None:
        """Say what is missing; whether that are articles, or gold of those that there are."""
        self._next = "articles" if articles else "gold"
        self.step.setText(self.tr("Import articles…") if articles else self.tr("Annotate articles"))
        self.step.setIcon(self._theme.icon("import" if articles else "annotate", "on_accent"))
        self._title.setText(title)
        self._hint.setText(hint)
        self._hint.setMinimumHeight(self._hint.heightForWidth(WIDTH))
