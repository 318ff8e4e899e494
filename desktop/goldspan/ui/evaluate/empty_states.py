"""The page without figures: what is missing, and a button that takes the next step."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from goldspan.ui.evaluate.measured import Wanted
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label, panel, set_flag

WIDTH = 520


class Lack(StrEnum):
    """What the page waits for."""

    ARTICLES = "articles"
    GOLD = "gold"
    OWN = "own"
    RUN = "run"


class EmptyStates(QWidget):
    """Says what is missing. `step_wanted` carries a Lack to mend, `file_wanted` asks for a file."""

    step_wanted = Signal(str)
    file_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.lack = Lack.ARTICLES
        self._possible = False
        self._busy = False
        self._awaited: QWidget | None = None
        self._theme = theme
        self._drop = panel("drop")
        self._title = label("", "heading")
        self._hint = label("", "muted", wrap=True)
        self._hint.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self._hint.setFixedWidth(WIDTH)
        self._hint.setMinimumHeight(2 * self._hint.fontMetrics().lineSpacing())
        self.step = button("", lambda: self.step_wanted.emit(self.lack.value), role="primary")
        self.file = button(
            self.tr("Compare with a JSONL file…"),
            self.file_wanted.emit,
            theme=theme,
            icon="folder",
        )
        inside = QVBoxLayout(self._drop)
        inside.setContentsMargins(32, 32, 32, 32)
        inside.setSpacing(8)
        centre = Qt.AlignmentFlag.AlignHCenter
        inside.addStretch(1)
        inside.addWidget(self._title, alignment=centre)
        inside.addWidget(self._hint, alignment=centre)
        inside.addSpacing(8)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.step)
        buttons.addWidget(self.file)
        buttons.addStretch(1)
        inside.addLayout(buttons)
        inside.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(32, 32, 32, 32)
        whole.addWidget(self._drop)

    def show_lack(
        self, lack: Lack, wanted: Wanted | None, articles: int, *, can_write: bool
    ) -> None:
        """Say what is missing; with nothing missing, what can be begun on how many articles."""
        self.lack = lack
        titles = {
            Lack.ARTICLES: self.tr("No articles yet"),
            Lack.GOLD: self.tr("No gold yet"),
            Lack.OWN: self.tr("You are not done with any article yet"),
            Lack.RUN: self.tr("How good are the suggestions?"),
        }
        hints = {
            Lack.ARTICLES: self.tr(
                "A pipeline is measured on articles with gold. Import some, or drop a Goldspan"
                " JSONL file here to measure on it."
            ),
            Lack.GOLD: self.tr(
                "An article has gold once it is adjudicated, or once exactly one person has marked"
                " it as done. Until then you can drop a Goldspan JSONL file here to measure on it."
            ),
            Lack.OWN: self.tr(
                "What a pipeline suggests is compared with your layer on the articles that you have"
                " marked as done."
            ),
            Lack.RUN: self._run_hint(wanted, articles) if wanted is not None else "",
        }
        steps = {
            Lack.ARTICLES: (self.tr("Import articles…"), "import"),
            Lack.GOLD: (self.tr("Annotate articles"), "annotate"),
            Lack.OWN: (self.tr("Annotate articles"), "annotate"),
            Lack.RUN: (self.tr("Evaluate"), "evaluate"),
        }
        self._title.setText(titles[lack])
        self._hint.setText(hints[lack])
        text, icon = steps[lack]
        self.step.setText(text)
        self.step.setIcon(self._theme.icon(icon, "on_accent"))
        self._possible = wanted is not None if lack is Lack.RUN else can_write
        self.show_busy(self._busy)

    def _run_hint(self, wanted: Wanted, articles: int) -> str:
        if isinstance(wanted.source, Path):
            return self.tr(
                "{pipeline} reads the articles of {file}, and what it suggests is compared with"
                " what is marked there."
            ).format(pipeline=wanted.pipeline, file=wanted.source.name)
        if not wanted.pipeline:
            return self.tr(
                "The pipelines of the project read %Ln article(s), and what they suggest is"
                " compared with what is marked there. Nothing in the project changes.",
                "",
                articles,
            )
        return self.tr(
            "{pipeline} reads %Ln article(s), and what it suggests is compared with what is marked"
            " there. Nothing in the project changes.",
            "",
            articles,
        ).format(pipeline=wanted.pipeline)

    def show_busy(self, busy: bool) -> None:
        """Let nothing be begun while something is being measured."""
        self._busy = busy
        self.step.setEnabled(self._possible and not busy)
        if self._awaited is not None and self.step.isEnabled():
            if self.window().focusWidget() is self._awaited:
                self.step.setFocus()
            self._awaited = None

    def take_focus(self) -> None:
        """Give the focus to the button, once it can be pressed, unless it goes elsewhere first."""
        self.step.setFocus()
        self._awaited = None if self.step.isEnabled() else self.window().focusWidget()

    def show_hover(self, on: bool) -> None:
        """Show that what is dragged can be dropped."""
        set_flag(self._drop, "active", on)
