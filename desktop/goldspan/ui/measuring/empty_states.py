"""The view where nothing can be compared yet: what is missing, and the next step."""

from __future__ import annotations

from enum import StrEnum

from goldspan.ui.empty_state import EmptyState
from goldspan.ui.theme import Theme


class Lack(StrEnum):
    """Why there is nothing to show; the values are steps that other pages take."""

    MEASURING = "measuring"
    ARTICLES = "articles"
    NOBODY = "own"
    ALONE = "team"


class EmptyStates(EmptyState):
    """`step_wanted` carries the step that mends it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.lack = Lack.MEASURING
        self.show_lack(Lack.MEASURING)

    def show_lack(self, lack: Lack, more: str = "") -> None:
        """Say why there is nothing; `more` says what is left out."""
        self.lack = lack
        title, hint, name, icon = {
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
        hint = "\n".join(filter(None, [hint, more]))
        self.say(title, hint, step=lack.value if name else "", name=name, icon=icon)
