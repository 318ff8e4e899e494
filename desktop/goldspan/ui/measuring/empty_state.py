"""The view where nothing can be compared yet: what is missing, and the next step."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label

WIDTH = 520


class Lack(StrEnum):
    """Why there is nothing to show; the values are steps that other pages take."""

    MEASURING = "measuring"
    ARTICLES = "articles"
    NOBODY = "own"
    ALONE = "team"


class EmptyState(QWidget):
    """`step_wanted` carries the step that mends it."""

    step_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lack = Lack.MEASURING
        self._title = label("", "heading")
        self._hint = label("", "muted", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._hint.setFixedWidth(WIDTH)
        self.step = button("", lambda: self.step_wanted.emit(self.lack.value), role="primary")
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._title, alignment=centre)
        column.addWidget(self._hint, alignment=centre)
        column.addSpacing(8)
        column.addWidget(self.step, alignment=centre)
        column.addStretch(2)
        self.show_lack(Lack.MEASURING)

    def show_lack(self, lack: Lack, more: str = "") -> None:
        """Say why there is nothing; `more` says what is left out."""
        self.lack = lack
        title, hint, step, icon = {
            Lack.MEASURING: (self.tr("Measuring agreement…"), "", "", ""),
            Lack.ARTICLES: (
                self.tr("There are no articles yet"),
                self.tr("Import articles, and have two or more people work on them."),
                self.tr("Import articles…"),
                "import",
            ),
            Lack.NOBODY: (
                self.tr("Nobody is done with an article yet"),
                self.tr(
                    "Agreement is measured on articles that two or more people have marked as"
                    " done (D)."
                ),
                self.tr("Annotate articles"),
                "annotate",
            ),
            Lack.ALONE: (
                self.tr("So far, each article has one person who is done with it"),
                self.tr(
                    "With one person there is nothing to compare. Have a second one annotate some"
                    " of the same articles: assign them, and send a bundle."
                ),
                self.tr("Share out articles"),
                "team",
            ),
        }[lack]
        self._title.setText(title)
        self._hint.setText("\n".join(filter(None, [hint, more])))
        self._hint.setMinimumHeight(max(0, self._hint.heightForWidth(WIDTH)))
        self.step.setText(step)
        if icon:
            self.step.setIcon(self._theme.icon(icon, "on_accent"))
        self.step.setVisible(bool(step))
