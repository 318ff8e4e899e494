"""The view without anything to release: why that is, and the page where it is mended."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import Signal

from goldspan.ui.empty_state import EmptyState
from goldspan.ui.page_names import REVIEW
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button


class Lack(StrEnum):
    """What a release waits for."""

    LOOK = "look"
    ARTICLES = "articles"
    DONE = "own"
    DECISIONS = REVIEW


class NothingToRelease(EmptyState):
    """Says what is missing; `step_wanted` carries the Lack.

    `people_wanted` asks to release what each person did, where nobody has decided.
    """

    people_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.lack: Lack | None = None
        self.people = button(self.tr("Release each person’s layer"), self.people_wanted.emit)
        self.people.hide()
        self.add_below(self.people)

    def show_looking(self) -> None:
        """Say that it is being looked."""
        self.lack = None
        self.people.hide()
        self.say(self.tr("Reading the gold…"))

    def show_lack(self, lack: Lack) -> None:
        """Say what is missing."""
        self.lack = lack
        self.people.setVisible(lack is Lack.DECISIONS)
        said = {
            Lack.LOOK: (self.tr("Not read"), "", self.tr("Read the gold"), "redo"),
            Lack.ARTICLES: (
                self.tr("No articles yet"),
                self.tr(
                    "A release is a numbered, frozen state of the gold. Import articles first."
                ),
                self.tr("Import articles…"),
                "import",
            ),
            Lack.DONE: (
                self.tr("No gold yet"),
                self.tr(
                    "An article has gold once it is adjudicated, or once exactly one person has"
                    " marked it as done."
                ),
                self.tr("Annotate articles"),
                "annotate",
            ),
            Lack.DECISIONS: (
                self.tr("No gold yet"),
                self.tr(
                    "Several people are done with the same articles, and nobody has decided yet"
                    " what counts. Decide in review, then release."
                ),
                self.tr("Review"),
                "review",
            ),
        }
        title, hint, name, icon = said[lack]
        self.say(title, hint, step=lack.value, name=name, icon=icon)
