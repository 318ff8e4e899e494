"""The page without findings: what is missing, or that all agrees, and the next step."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label

WIDTH = 520


class Lack(StrEnum):
    """Why there is nothing to show."""

    LOOKING = "looking"
    STOPPED = "stopped"
    ARTICLES = "articles"
    OWN = "own"
    GOLD = "gold"
    NOTHING = "nothing"


class EmptyStates(QWidget):
    """`step_wanted` carries the Lack whose step is to be taken."""

    step_wanted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self.lack = Lack.LOOKING
        self._title = label("", "heading")
        self._hint = label("", "muted", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._hint.setFixedWidth(WIDTH)
        self._hint.setMinimumHeight(2 * self._hint.fontMetrics().lineSpacing())
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
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.show_lack(Lack.LOOKING, 0)

    def take_focus(self) -> None:
        """Take the focus, with the button where there is one."""
        (self if self.step.isHidden() else self.step).setFocus()

    def show_lack(self, lack: Lack, articles: int) -> None:
        """Say why there is nothing; `articles` were looked through."""
        self.lack = lack
        titles = {
            Lack.LOOKING: self.tr("Comparing…"),
            Lack.STOPPED: self.tr("Not compared"),
            Lack.ARTICLES: self.tr("No articles yet"),
            Lack.OWN: self.tr("Nothing decided yet"),
            Lack.GOLD: self.tr("No gold yet"),
            Lack.NOTHING: self.tr("Nothing is inconsistent"),
        }
        hints = {
            Lack.LOOKING: "",
            Lack.STOPPED: self.tr("Whether your decisions agree is not known."),
            Lack.ARTICLES: self.tr("Import some; what is decided in them is compared here."),
            Lack.OWN: self.tr(
                "Here stands what you have decided differently in the same words: once you have"
                " begun some articles."
            ),
            Lack.GOLD: self.tr("Gold is compared once articles are adjudicated."),
            Lack.NOTHING: self.tr(
                "In %Ln article(s), the same words are marked in the same way everywhere.",
                "",
                articles,
            ),
        }
        steps = {
            Lack.STOPPED: (self.tr("Compare"), "redo"),
            Lack.ARTICLES: (self.tr("Import articles…"), "import"),
            Lack.OWN: (self.tr("Annotate articles"), "annotate"),
            Lack.GOLD: (self.tr("Look at my decisions"), "user"),
            Lack.NOTHING: (self.tr("Annotate articles"), "annotate"),
        }
        self._title.setText(titles[lack])
        self._hint.setText(hints[lack])
        self._hint.setVisible(bool(hints[lack]))
        text, icon = steps.get(lack, ("", ""))
        self.step.setVisible(bool(text))
        self.step.setText(text)
        if icon:
            self.step.setIcon(self._theme.icon(icon, "on_accent"))
