"""The pages beside the library and the article: each made when one first comes to it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from goldspan.domain.change import ChangeEvent
from goldspan.services.project.session import ProjectSession
from goldspan.ui.family_feed import FamilyFeed
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Jobs
from goldspan.ui.last_folder import LastFolder
from goldspan.ui.library.row_feed import RowFeed
from goldspan.ui.theme import Theme
from goldspan.ui.timers import single_shot

if TYPE_CHECKING:
    from goldspan.ui.consistency.page import ConsistencyPage
    from goldspan.ui.evaluate.measured import Measured
    from goldspan.ui.evaluate.page import EvaluatePage
    from goldspan.ui.learning.page import TrainPage

    FurtherPage = EvaluatePage | ConsistencyPage | TrainPage

EVALUATE: Final = "evaluate"
CONSISTENCY: Final = "consistency"
TRAIN: Final = "train"
NAMES: Final = (EVALUATE, CONSISTENCY, TRAIN)
LATER: Final = 4_000  # milliseconds from opening a project until a page is imported beforehand


class FurtherPages(QObject):
    """Holds the pages by name, and tells those that were made what happens.

    `place_wanted` carries an article's id and the marks to go to, `step_wanted` a step that other
    pages take, `dropped` paths that are for others. `measured` is what was evaluated last, here or
    in the view that handed on the project.
    """

    place_wanted = Signal(str, object)
    step_wanted = Signal(str)
    dropped = Signal(object)

    def __init__(
        self,
        session: ProjectSession,
        stack: QStackedWidget,
        theme: Theme,
        jobs: Jobs,
        feed: RowFeed,
        kin: FamilyFeed,
        feedback: Feedback,
        folder: LastFolder,
        measured: Measured | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._stack = stack
        self._theme = theme
        self._jobs = jobs
        self._feed = feed
        self._kin = kin
        self._feedback = feedback
        self._folder = folder
        self._measured = measured
        self._evaluate: EvaluatePage | None = None
        self._consistency: ConsistencyPage | None = None
        self._train: TrainPage | None = None
        self._beforehand = single_shot(self, LATER, lambda: self._jobs.start(_import_consistency))
        self._beforehand.start()

    def __contains__(self, name: object) -> bool:
        return name in NAMES

    @property
    def measured(self) -> Measured | None:
        """What was evaluated last, if anything."""
        return self._evaluate.measured if self._evaluate is not None else self._measured

    @property
    def shown(self) -> str | None:
        """The name of the page that is shown, None where it is none of these."""
        shown = self._stack.currentWidget()
        return next((name for name, page in self._made().items() if page is shown), None)

    def page(self, name: str) -> FurtherPage:
        """Return a page, made now where it was not before. Raises `KeyError` for other names."""
        match name:
            case "evaluate":
                return self.evaluate
            case "consistency":
                return self.consistency
            case "train":
                return self.train
        raise KeyError(name)

    def show(self, name: str, selected: Sequence[str]) -> None:
        """Show a page; `selected` are the articles that are selected in the library."""
        self._stack.setCurrentWidget(self.page(name))
        if name == EVALUATE:
            self.evaluate.arrive(selected)
        elif name == CONSISTENCY:
            self.consistency.arrive()
        else:
            self.train.arrive()

    def receive(self, event: ChangeEvent) -> None:
        """Tell what happened."""
        for page in self._made().values():
            page.receive(event)
        if self._evaluate is None and self._measured is not None:
            self._measured.receive(event)

    def reload(self) -> None:
        """Tell that another process has written."""
        for page in self._made().values():
            page.reload()

    def leave(self) -> None:
        """Stop what nobody will see any more."""
        self._beforehand.stop()
        if self._train is not None:
            self._train.leave()

    @property
    def evaluate(self) -> EvaluatePage:
        """The evaluation page."""
        if self._evaluate is not None:
            return self._evaluate
        from goldspan.ui.evaluate.page import EvaluatePage

        page = self._evaluate = EvaluatePage(
            self._session, self._theme, self._jobs, self._feed, self._feedback, self._folder
        )
        page.place_wanted.connect(self.place_wanted)
        page.step_wanted.connect(self.step_wanted)
        page.elsewhere.connect(self.dropped)
        self._stack.addWidget(page)
        if self._measured is not None:
            page.show_again(self._measured)
        return page

    @property
    def consistency(self) -> ConsistencyPage:
        """The consistency page."""
        if self._consistency is not None:
            return self._consistency
        from goldspan.ui.consistency.page import ConsistencyPage

        page = self._consistency = ConsistencyPage(
            self._session,
            self._kin.families,
            self._theme,
            self._jobs,
            self._feed,
            self._feedback,
        )
        page.place_wanted.connect(self.place_wanted)
        page.step_wanted.connect(self.step_wanted)
        self._kin.changed.connect(page.copies_changed)
        self._stack.addWidget(page)
        return page

    @property
    def train(self) -> TrainPage:
        """The training page."""
        if self._train is not None:
            return self._train
        from goldspan.ui.learning.page import TrainPage

        page = self._train = TrainPage(
            self._session,
            self._kin.families,
            self._theme,
            self._jobs,
            self._feed,
            self._feedback,
            self._folder,
        )
        page.place_wanted.connect(self.place_wanted)
        page.step_wanted.connect(self.step_wanted)
        self._stack.addWidget(page)
        return page

    def _made(self) -> dict[str, FurtherPage]:
        """Return the pages that there are."""
        pages = {EVALUATE: self._evaluate, CONSISTENCY: self._consistency, TRAIN: self._train}
        return {name: page for name, page in pages.items() if page is not None}


def _import_consistency(_: object) -> None:
    """Import, in a thread, what the window would have to import when the page is come to."""
    import goldspan.ui.consistency.page  # noqa: F401
