"""A page or view without anything to show: why that is, and the next step."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label

WIDTH = 520


class EmptyState(QWidget):
    """`step_wanted` comes when the button is pressed, with the name of its step."""

    step_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._step = ""
        self._title = label("", "heading")
        self._hint = label("", "muted", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._hint.setFixedWidth(WIDTH)
        self.step = button("", lambda: self.step_wanted.emit(self._step), role="primary")
        centre = Qt.AlignmentFlag.AlignHCenter
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(32, 32, 32, 32)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._title, alignment=centre)
        column.addWidget(self._hint, alignment=centre)
        column.addSpacing(8)
        column.addWidget(self.step, alignment=centre)
        column.addStretch(2)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.say("")

    @property
    def title(self) -> str:
        """What is said in large."""
        return self._title.text()

    def say(
        self, title: str, hint: str = "", *, step: str = "", name: str = "", icon: str = ""
    ) -> None:
        """Say why there is nothing; `name` is what is on the button of the step."""
        self._step = step
        self._title.setText(title)
        self.setAccessibleName(title)
        for part in (self, self.step):
            part.setAccessibleDescription(hint)
        self._hint.setText(hint)
        lines = 2 * self._hint.fontMetrics().lineSpacing()
        self._hint.setMinimumHeight(max(lines, self._hint.heightForWidth(WIDTH)))
        self._hint.setVisible(bool(hint))
        self.step.setVisible(bool(step))
        self.step.setText(name)
        if icon:
            self.step.setIcon(self._theme.icon(icon, "on_accent"))

    def add_below(self, other: QWidget) -> None:
        """Put another button under that of the step."""
        centre = Qt.AlignmentFlag.AlignHCenter
        self._column.insertWidget(self._column.indexOf(self.step) + 1, other, alignment=centre)

    def take_focus(self) -> None:
        """Take the focus, with the button where there is one."""
        (self if self.step.isHidden() else self.step).setFocus()
