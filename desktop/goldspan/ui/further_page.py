"""What every page beside the library and the article is: shown, told and left in the same way."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from goldspan.domain.change import ChangeEvent

if TYPE_CHECKING:
    from goldspan.services.project.session import ProjectSession
    from goldspan.ui.family_feed import FamilyFeed
    from goldspan.ui.feedback import Feedback
    from goldspan.ui.jobs import Jobs
    from goldspan.ui.keys.bindings import KeyBindings
    from goldspan.ui.last_folder import LastFolder
    from goldspan.ui.library.row_feed import RowFeed
    from goldspan.ui.theme import Theme


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What a page is given: the open project, and the parts of the window that pages share."""

    session: ProjectSession
    theme: Theme
    jobs: Jobs
    feed: RowFeed
    kin: FamilyFeed
    feedback: Feedback
    folder: LastFolder
    keys: KeyBindings


class FurtherPage(QWidget):
    """`place_wanted` carries an article's id and the marks to go to (Keys).

    `page_wanted` carries the name of another page and an article to be shown there,
    `articles_wanted` ids of articles to be selected in the library, `step_wanted` a step that other
    pages take, `refused` why something cannot be done (a RefusedError).
    """

    place_wanted = Signal(str, object)
    page_wanted = Signal(str, str)
    articles_wanted = Signal(object)
    step_wanted = Signal(str)
    refused = Signal(object)

    def arrive(self, selected: Sequence[str]) -> None:
        """Be shown; `selected` are the articles that are selected in the library."""
        raise NotImplementedError

    def show_article(self, article_id: str) -> None:
        """Show an article, called after `arrive`; pages that are not about one do nothing."""

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""
        raise NotImplementedError

    def reload(self) -> None:
        """Take in that another process has written: what it wrote is not known."""
        raise NotImplementedError

    def leave(self) -> None:
        """Stop what nobody will see any more."""

    def focus_find(self) -> None:
        """Put the caret where one finds something on this page."""
        raise NotImplementedError

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, from the top, left to right."""
        raise NotImplementedError
