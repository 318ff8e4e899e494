"""Where nothing is left to do here: the next step, with a button that does it."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from goldspan.domain.layer import WorkState
from goldspan.services.desk.labelling import Desk
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label, set_role

CLOSED = (WorkState.DONE, WorkState.SKIPPED)


class Step(StrEnum):
    """What a button does."""

    IMPORT = "import"
    OPEN = "open"
    SUGGEST = "suggest"
    DONE = "done"
    EXPORT = "export"
    SEND = "team"  # where one sends a bundle back
    LIBRARY = "library"


class Situation(StrEnum):
    """What there is to say about an open article."""

    AT_WORK = "at work"
    NO_SUGGESTIONS = "no suggestions"
    DECIDED = "decided"
    ALL_DONE = "all done"


def situation(desk: Desk, all_done: Callable[[], bool]) -> Situation:
    """Return how far the annotator is here; `all_done` tells whether no article is left."""
    if desk.state in CLOSED:
        return Situation.ALL_DONE if all_done() else Situation.AT_WORK
    layer = desk.layer
    if not layer.suggestions:
        return Situation.AT_WORK if layer.spans or layer.blind else Situation.NO_SUGGESTIONS
    return Situation.AT_WORK if layer.open_count() else Situation.DECIDED


class NextStep(QFrame):
    """A line under the text, where there is something to say; `wanted` carries a `Step`.

    In a `bundle` one sends back what is done, elsewhere one exports it.
    """

    wanted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "status")
        self.bundle = False
        self._situation = Situation.AT_WORK
        self._busy = self._awaited = False
        self._why = ""
        self._words = label("", wrap=True)
        icons = {Step.SUGGEST: "suggest", Step.DONE: "done", Step.EXPORT: "export"}
        icons |= {Step.SEND: "export", Step.LIBRARY: "library"}
        self._buttons = {
            step: button("", partial(self._press, step), theme=theme, icon=icon)
            for step, icon in icons.items()
        }
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 8, 4)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        for made in self._buttons.values():
            row.addWidget(made)
        self._say_words()
        self.hide()

    def show_situation(self, found: Situation) -> None:
        """Say what to do in this situation; while one is at work, nothing."""
        if found is not self._situation:
            self._situation = found
            self._show()

    def show_doing(self, why: str, *, awaited: bool) -> None:
        """Take in whether suggestions are on their way by themselves, and why there are none.

        Of those that have only just been asked for, nothing is said yet: `why` is empty.
        """
        self._why, self._awaited = why, awaited
        self._show()

    def rest(self) -> None:
        """Take in that the pipeline has finished."""
        self._busy = False
        self._show()

    def _press(self, step: Step) -> None:
        if step is Step.SUGGEST:
            self._busy = True
            self._show()
        self.wanted.emit(step.value)

    def _say_words(self) -> None:
        for step, words in {
            Step.SUGGEST: self.tr("Let the pipeline suggest"),
            Step.DONE: self.tr("Done, next"),
            Step.EXPORT: self.tr("Export…"),
            Step.SEND: self.tr("Send it back"),
            Step.LIBRARY: self.tr("Open the library"),
        }.items():
            self._buttons[step].setText(words)
        self._show()

    def _show(self) -> None:
        words, steps = {
            Situation.AT_WORK: ("", ()),
            Situation.NO_SUGGESTIONS: (
                self._why or self.tr("There are no suggestions for this article yet."),
                (Step.SUGGEST,),
            ),
            Situation.DECIDED: (self.tr("All suggestions here are decided."), (Step.DONE,)),
            Situation.ALL_DONE: (
                self.tr("All articles are done."),
                (Step.SEND if self.bundle else Step.EXPORT, Step.LIBRARY),
            ),
        }[self._situation]
        if (self._busy or self._awaited) and self._situation is Situation.NO_SUGGESTIONS:
            said = self._busy or self._why
            words, steps = self.tr("The pipeline is reading the article…") if said else "", ()
        self._words.setText(words)
        for step, made in self._buttons.items():
            made.setVisible(step in steps)
        if steps:
            self.setFocusProxy(self._buttons[steps[0]])
        self.setVisible(bool(words))


class EmptyDesk(QWidget):
    """What stands in the place of the text while no article is open; `wanted` carries a `Step`."""

    wanted = Signal(str)

    def __init__(self, theme: Theme, *, can_write: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_write = can_write
        self._articles, self._left, self._opening = 0, False, False
        self._title = label("", "heading")
        self._hint = label("", "muted")
        icons = {Step.IMPORT: "import", Step.OPEN: "next", Step.LIBRARY: "library"}
        self._buttons = {
            step: button(
                "", partial(self.wanted.emit, step.value), theme=theme, icon=icon, role="primary"
            )
            for step, icon in icons.items()
        }
        centre = Qt.AlignmentFlag.AlignHCenter
        column = QVBoxLayout(self)
        column.setSpacing(8)
        column.addStretch(1)
        column.addWidget(self._title, alignment=centre)
        column.addWidget(self._hint, alignment=centre)
        column.addSpacing(8)
        for made in self._buttons.values():
            column.addWidget(made, alignment=centre)
        column.addStretch(2)
        self._show()

    def show_articles(self, articles: int, *, left: bool, opening: bool = False) -> None:
        """Say what to do where the project has so many articles; `left`: some are not done.

        While one is being opened there is nothing to do.
        """
        if (articles, left, opening) != (self._articles, self._left, self._opening):
            self._articles, self._left, self._opening = articles, left, opening
            self._show()

    def _show(self) -> None:
        some, opening = self._articles > 0, self._opening
        self._title.setText(self.tr("No article is open") if some else self.tr("No articles yet"))
        self._title.setVisible(not opening)
        choose = self.tr("Choose one on the left.") if some else ""
        self._hint.setText(self.tr("The article is being opened…") if opening else choose)
        self._hint.setVisible(some or opening)
        for step, words, shown in (
            (Step.IMPORT, self.tr("Import articles…"), not some and self._can_write),
            (Step.OPEN, self.tr("Open the next article"), self._left),
            (Step.LIBRARY, self.tr("Open the library"), some and not self._left),
        ):
            made = self._buttons[step]
            made.setText(words)
            made.setVisible(shown and not opening)
            if shown and not opening:
                self.setFocusProxy(made)
