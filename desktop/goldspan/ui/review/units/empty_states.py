"""The view without units: why there is nothing to compare, and the next step."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label

WIDTH = 520


class Lack(StrEnum):
    """Why there is nothing to show."""

    LOADING = "loading"
    ARTICLES = "articles"
    SHARED = "shared"
    ALONE = "alone"


class EmptyStates(QWidget):
    """`step_wanted` carries a step: `articles`, `team`, `own` to annotate, `alone` to review."""

    step_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._steps = ("", "")
        self.lack = Lack.LOADING
        self._title = label("", "heading")
        self._hint = label("", "muted", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._hint.setFixedWidth(WIDTH)
        self._hint.setMinimumHeight(2 * self._hint.fontMetrics().lineSpacing())
        self.step = button("", lambda: self.step_wanted.emit(self._steps[0]), role="primary")
        self.other = button("", lambda: self.step_wanted.emit(self._steps[1]), role="quiet")
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._title, alignment=centre)
        column.addWidget(self._hint, alignment=centre)
        column.addSpacing(8)
        column.addWidget(self.step, alignment=centre)
        column.addWidget(self.other, alignment=centre)
        column.addStretch(2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_lack(Lack.LOADING)

    def take_focus(self) -> None:
        """Take the focus, with the button where there is one."""
        (self if self.step.isHidden() else self.step).setFocus()

    def show_lack(self, lack: Lack) -> None:
        """Say why there is nothing."""
        self.lack = lack
        titles = {
            Lack.LOADING: self.tr("Opening…"),
            Lack.ARTICLES: self.tr("No articles yet"),
            Lack.SHARED: self.tr("Nothing to compare yet"),
            Lack.ALONE: self.tr("Nothing to compare yet"),
        }
        nobody = self.tr(
            "Nobody has finished an article that somebody else has finished too. Hand out articles"
            " to several people and bring their work together on the team page."
        )
        hints = {
            Lack.LOADING: "",
            Lack.ARTICLES: self.tr("Import some, and let several people annotate them."),
            Lack.SHARED: nobody,
            Lack.ALONE: nobody,
        }
        steps = {
            Lack.LOADING: ("", "", ""),
            Lack.ARTICLES: ("articles", self.tr("Import articles…"), "import"),
            Lack.SHARED: ("team", self.tr("To the team page"), "team"),
            Lack.ALONE: ("team", self.tr("To the team page"), "team"),
        }
        others = {
            Lack.SHARED: ("own", self.tr("Annotate articles")),
            Lack.ALONE: ("alone", self.tr("Look at what one person has done")),
        }
        self._title.setText(titles[lack])
        self._hint.setText(hints[lack])
        self._hint.setVisible(bool(hints[lack]))
        step, text, icon = steps[lack]
        other, more = others.get(lack, ("", ""))
        self._steps = (step, other)
        self.step.setText(text)
        self.step.setVisible(bool(text))
        if icon:
            self.step.setIcon(self._theme.icon(icon, "on_accent"))
        self.other.setText(more)
        self.other.setVisible(bool(more))
