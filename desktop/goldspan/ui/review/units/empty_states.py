"""The view without units: why there is nothing to compare, and the next step."""

from __future__ import annotations

from enum import StrEnum

from goldspan.ui.empty_state import EmptyState
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button


class Lack(StrEnum):
    """Why there is nothing to show."""

    LOADING = "loading"
    ARTICLES = "articles"
    SHARED = "shared"
    ALONE = "alone"


class EmptyStates(EmptyState):
    """`step_wanted` carries a step: `articles`, `team`, `own` to annotate, `alone` to review."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.lack = Lack.LOADING
        self._other = ""
        self.other = button("", lambda: self.step_wanted.emit(self._other), role="quiet")
        self.add_below(self.other)
        self.show_lack(Lack.LOADING)

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
        step, name, icon = steps[lack]
        self.say(titles[lack], hints[lack], step=step, name=name, icon=icon)
        self._other, more = others.get(lack, ("", ""))
        self.other.setText(more)
        self.other.setVisible(bool(more))
