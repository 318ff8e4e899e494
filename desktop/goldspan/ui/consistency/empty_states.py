"""The page without findings: what is missing, or that all agrees, and the next step."""

from __future__ import annotations

from enum import StrEnum

from goldspan.ui.empty_state import EmptyState
from goldspan.ui.theme import Theme


class Lack(StrEnum):
    """Why there is nothing to show."""

    LOOKING = "looking"
    STOPPED = "stopped"
    ARTICLES = "articles"
    OWN = "own"
    GOLD = "gold"
    NOTHING = "nothing"


class EmptyStates(EmptyState):
    """`step_wanted` carries the Lack whose step is to be taken."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.lack = Lack.LOOKING
        self.show_lack(Lack.LOOKING, 0)

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
        name, icon = steps.get(lack, ("", ""))
        step = lack.value if name else ""
        self.say(titles[lack], hints[lack], step=step, name=name, icon=icon)
