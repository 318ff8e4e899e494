"""The pages beside the library and the article: each made when one first comes to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from types import MappingProxyType
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from goldspan.domain.change import ChangeEvent
from goldspan.ui.further_page import FurtherPage, Surroundings
from goldspan.ui.page_names import CONSISTENCY, EVALUATE, RELEASE, REVIEW, TEAM, TRAIN
from goldspan.ui.timers import single_shot

if TYPE_CHECKING:
    from goldspan.ui.consistency.page import ConsistencyPage
    from goldspan.ui.evaluate.measured import Measured
    from goldspan.ui.evaluate.page import EvaluatePage
    from goldspan.ui.learning.page import TrainPage
    from goldspan.ui.release.page import ReleasePage
    from goldspan.ui.review.page import ReviewPage
    from goldspan.ui.team.page import TeamPage

LATER: Final = 4_000  # milliseconds from opening a project until pages are imported beforehand
_HEAVY: Final = (
    "goldspan.ui.review.page",
    "goldspan.ui.review.units.view",
    "goldspan.ui.team.page",
    "goldspan.ui.team.matrix.view",
    "goldspan.ui.team.sharing.view",
    "goldspan.ui.consistency.page",
    "goldspan.ui.release.page",
    "goldspan.ui.release.making.view",
)


def _review(given: Surroundings) -> FurtherPage:
    from goldspan.ui.review.page import ReviewPage

    return ReviewPage(given)


def _team(given: Surroundings) -> FurtherPage:
    from goldspan.ui.team.page import TeamPage

    return TeamPage(given)


def _evaluate(given: Surroundings) -> FurtherPage:
    from goldspan.ui.evaluate.page import EvaluatePage

    return EvaluatePage(
        given.session, given.theme, given.jobs, given.feed, given.feedback, given.folder
    )


def _consistency(given: Surroundings) -> FurtherPage:
    from goldspan.ui.consistency.page import ConsistencyPage

    page = ConsistencyPage(
        given.session, given.kin.families, given.theme, given.jobs, given.feed, given.feedback
    )
    given.kin.changed.connect(page.copies_changed)
    return page


def _train(given: Surroundings) -> FurtherPage:
    from goldspan.ui.learning.page import TrainPage

    return TrainPage(
        given.session,
        given.kin.families,
        given.theme,
        given.jobs,
        given.feed,
        given.feedback,
        given.folder,
    )


def _release(given: Surroundings) -> FurtherPage:
    from goldspan.ui.release.page import ReleasePage

    return ReleasePage(given)


MAKERS: Final[Mapping[str, Callable[[Surroundings], FurtherPage]]] = MappingProxyType(
    {
        REVIEW: _review,
        TEAM: _team,
        EVALUATE: _evaluate,
        CONSISTENCY: _consistency,
        TRAIN: _train,
        RELEASE: _release,
    }
)


class FurtherPages(QObject):
    """Holds the pages by name, and tells those that were made what happens.

    `place_wanted` carries an article's id and the marks to go to, `page_wanted` the name of a page
    and an article's id, `articles_wanted` ids to be selected in the library, `step_wanted` a step
    that other pages take, `dropped` paths that are for others. `measured` is what was evaluated
    last, here or in the view that handed on the project.
    """

    place_wanted = Signal(str, object)
    page_wanted = Signal(str, str)
    articles_wanted = Signal(object)
    step_wanted = Signal(str)
    refused = Signal(object)
    dropped = Signal(object)

    def __init__(
        self,
        given: Surroundings,
        stack: QStackedWidget,
        measured: Measured | None,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._given = given
        self._stack = stack
        self._measured = measured
        self._made: dict[str, FurtherPage] = {}
        self._beforehand = single_shot(self, LATER, lambda: given.jobs.start(_import_pages))
        self._beforehand.start()

    def __contains__(self, name: object) -> bool:
        return name in MAKERS

    @property
    def measured(self) -> Measured | None:
        """What was evaluated last, if anything."""
        return self.evaluate.measured if EVALUATE in self._made else self._measured

    @property
    def shown(self) -> str | None:
        """The name of the page that is shown, None where it is none of these."""
        shown = self._stack.currentWidget()
        return next((name for name, page in self._made.items() if page is shown), None)

    def page(self, name: str) -> FurtherPage:
        """Return a page, made now where it was not before. Raises `KeyError` for other names."""
        if name not in self._made:
            page = self._made[name] = MAKERS[name](self._given)
            page.place_wanted.connect(self.place_wanted)
            page.page_wanted.connect(self.page_wanted)
            page.articles_wanted.connect(self.articles_wanted)
            page.step_wanted.connect(self.step_wanted)
            page.refused.connect(self.refused)
            self._stack.addWidget(page)
            if name == EVALUATE:
                self.evaluate.elsewhere.connect(self.dropped)
                if self._measured is not None:
                    self.evaluate.show_again(self._measured)
        return self._made[name]

    def show(self, name: str, selected: Sequence[str]) -> None:
        """Show a page; `selected` are the articles that are selected in the library."""
        page = self.page(name)
        self._stack.setCurrentWidget(page)
        page.arrive(selected)

    def receive(self, event: ChangeEvent) -> None:
        """Tell what happened."""
        for page in self._made.values():
            page.receive(event)
        if EVALUATE not in self._made and self._measured is not None:
            self._measured.receive(event)

    def reload(self) -> None:
        """Tell that another process has written."""
        for page in self._made.values():
            page.reload()

    def leave(self) -> None:
        """Stop what nobody will see any more."""
        self._beforehand.stop()
        for page in self._made.values():
            page.leave()

    @property
    def evaluate(self) -> EvaluatePage:
        """The evaluation page."""
        return cast("EvaluatePage", self.page(EVALUATE))

    @property
    def consistency(self) -> ConsistencyPage:
        """The consistency page."""
        return cast("ConsistencyPage", self.page(CONSISTENCY))

    @property
    def review(self) -> ReviewPage:
        """The review page."""
        return cast("ReviewPage", self.page(REVIEW))

    @property
    def team(self) -> TeamPage:
        """The team page."""
        return cast("TeamPage", self.page(TEAM))

    @property
    def train(self) -> TrainPage:
        """The training page."""
        return cast("TrainPage", self.page(TRAIN))

    @property
    def release(self) -> ReleasePage:
        """The page of releases."""
        return cast("ReleasePage", self.page(RELEASE))


def _import_pages(_: object) -> None:
    """Import, in a thread, what the window would have to import when the pages are come to."""
    for name in _HEAVY:
        import_module(name)
