"""The training page. What it shows is imported in a thread when it is first come to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.project.session import ProjectSession
from goldspan.ui.feedback import Feedback
from goldspan.ui.further_page import FurtherPage
from goldspan.ui.jobs import Jobs
from goldspan.ui.last_folder import LastFolder
from goldspan.ui.library.row_feed import RowFeed
from goldspan.ui.theme import Theme

if TYPE_CHECKING:
    from goldspan.ui.learning.content import TrainContent


class TrainPage(FurtherPage):
    """`place_wanted` carries an article and marks to go to, `step_wanted` a step for others."""

    def __init__(
        self,
        session: ProjectSession,
        families: ProjectFamilies,
        theme: Theme,
        jobs: Jobs,
        feed: RowFeed,
        feedback: Feedback,
        folder: LastFolder,
    ) -> None:
        super().__init__()
        self._make: Callable[[type[TrainContent]], TrainContent] = lambda content: content(
            session, families, theme, jobs, feed, feedback, folder
        )
        self._jobs = jobs
        self._loading = False
        self.content: TrainContent | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def arrive(self, selected: Sequence[str] = ()) -> None:
        """Be shown: look at what could be trained."""
        if self.content is not None:
            self.content.look()
            self.content.take_focus()
        elif not self._loading:
            self._loading = True
            self._jobs.start(_load, self._build)

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""
        if self.content is not None:
            self.content.receive(event)

    def reload(self) -> None:
        """Take in that another process has written."""
        if self.content is not None:
            self.content.look()

    def leave(self) -> None:
        """Stop what is under way, since nobody will see it any more; it can go on later."""
        if self.content is not None:
            self.content.running.cancel()

    def focus_find(self) -> None:
        """Put the caret where one finds errors."""
        if self.content is not None:
            self.content.focus_find()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        return self.content.panes() if self.content is not None else [self]

    def _build(self, content: type[TrainContent]) -> None:
        made = self.content = self._make(content)
        made.place_wanted.connect(self.place_wanted)
        made.step_wanted.connect(self.step_wanted)
        self._column.addWidget(made)
        made.look()


def _load(_: object) -> type[TrainContent]:
    """Import, in a thread, what shows trainings: pyqtgraph takes a second."""
    from goldspan.ui.learning.content import TrainContent

    return TrainContent
