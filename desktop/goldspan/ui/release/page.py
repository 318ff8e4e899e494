"""The page of releases: its views in a second row."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.domain.releases import Release
from goldspan.services.releases.writing.describing.questions import sections
from goldspan.services.sharing.bundle_file import bundle_annotator
from goldspan.services.transfer.known_formats import known_formats
from goldspan.ui.empty_state import EmptyState
from goldspan.ui.further_page import FurtherPage, Surroundings
from goldspan.ui.jobs import Job
from goldspan.ui.page_names import TEAM
from goldspan.ui.translation import window_language
from goldspan.ui.view_row import PageView, ViewRow

if TYPE_CHECKING:
    from goldspan.ui.release.comparison.view import ComparisonView
    from goldspan.ui.release.listing.view import ListingView
    from goldspan.ui.release.making.view import MakingView

MAKING: Final = "making"
DATASHEET: Final = "datasheet"
RELEASES: Final = "releases"
COMPARE: Final = "compare"
ENOUGH: Final = "enough"
LEAKS: Final = "leaks"
_HEAVY: Final = (
    "goldspan.ui.release.making.view",
    "goldspan.ui.release.datasheet.view",
    "goldspan.ui.release.listing.view",
    "goldspan.ui.release.comparison.view",
    "goldspan.ui.release.leaks.view",
)


class ReleasePage(FurtherPage):
    """Holds the views; each is made when one first comes to it. A bundle has nothing to release.

    Steps it may want from other pages: `articles` to import, `own` to annotate, `review` to
    adjudicate, `team` to send a bundle back.
    """

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self.views = ViewRow()
        self.bundled: EmptyState | None = None
        self._loading: Job | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        if bundle_annotator(given.session.store) is not None:
            self.bundled = self._say_bundled()
            column.addWidget(self.bundled)
            return
        self._waiting = EmptyState(given.theme)
        self._waiting.say(self.tr("Reading the gold…"))
        self._waiting.hide()
        column.addWidget(self.views)
        column.addWidget(self._waiting, 1)
        self.views.shown.connect(lambda _: self._waiting.hide())
        for name, title, make in self._views():
            self.views.add_view(name, title, make)

    def _views(self) -> Sequence[tuple[str, str, Callable[[], PageView]]]:
        """Return the views in their order: name, title, and what makes them."""
        return (
            (MAKING, self.tr("Release"), self._make_making),
            (DATASHEET, self.tr("Datasheet"), self._make_datasheet),
            (RELEASES, self.tr("Releases"), self._make_listing),
            (COMPARE, self.tr("Compare"), self._make_comparison),
            (ENOUGH, self.tr("Enough?"), self._make_enough),
            (LEAKS, self.tr("Leaks"), self._make_leaks),
        )

    @property
    def listing(self) -> ListingView:
        """The view of the releases that there are."""
        return cast("ListingView", self.views.view(RELEASES))

    @property
    def making(self) -> MakingView:
        """The view in which a release is made."""
        return cast("MakingView", self.views.view(MAKING))

    @property
    def comparison(self) -> ComparisonView:
        """The view in which two releases are compared."""
        return cast("ComparisonView", self.views.view(COMPARE))

    # What the window calls -----------------------------------------------------------------

    def arrive(self, selected: Sequence[str]) -> None:
        """Be shown, with the view that was shown last."""
        del selected
        if self.bundled is not None:
            self.bundled.take_focus()
        elif self.views.current:
            self.views.arrive()
        elif self._loading is None:
            self._waiting.show()
            self.views.expect(MAKING)
            self._loading = self._given.jobs.start(_load)
            self._loading.ended.connect(self._show_first)

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""
        self.views.receive(event)

    def reload(self) -> None:
        """Take in that another process has written."""
        self.views.reload()

    def leave(self) -> None:
        """Stop what nobody will see any more."""
        self.views.leave()

    def focus_find(self) -> None:
        """Put the caret where one finds things in the view that is shown."""
        self.views.focus_find()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        return [self.bundled.step] if self.bundled is not None else self.views.panes()

    def _show_first(self) -> None:
        """Show the first view, unless another one was shown meanwhile."""
        self._loading = None
        if not self.views.current and self.isVisible():
            self.views.arrive()

    # The views -----------------------------------------------------------------------------

    def _say_bundled(self) -> EmptyState:
        said = EmptyState(self._given.theme)
        said.say(
            self.tr("Releases are made in the project itself"),
            self.tr(
                "This is a bundle: it holds a part of the articles, and one person’s work. Send it"
                " back; what you marked goes into the next release of the project."
            ),
            step=TEAM,
            name=self.tr("Send back"),
            icon="team",
        )
        said.step_wanted.connect(self.step_wanted)
        return said

    def _make_making(self) -> PageView:
        from goldspan.ui.release.making.view import MakingView

        view = MakingView(self._given)
        view.step_wanted.connect(self._take_step)
        view.articles_wanted.connect(self.articles_wanted)
        return view

    def _take_step(self, step: str) -> None:
        if step == DATASHEET:
            self.views.show_view(DATASHEET)
        else:
            self.step_wanted.emit(step)

    def _make_datasheet(self) -> PageView:
        from goldspan.ui.release.datasheet.view import DatasheetView

        return DatasheetView(self._given)

    def _make_listing(self) -> PageView:
        from goldspan.ui.release.listing.view import ListingView

        view = ListingView(self._given)
        view.make_wanted.connect(lambda: self.views.show_view(MAKING))
        view.compare_wanted.connect(self._compare)
        return view

    def _make_enough(self) -> PageView:
        from goldspan.ui.release.enough.view import EnoughView

        view = EnoughView(self._given)
        view.step_wanted.connect(self.step_wanted)
        return view

    def _compare(self, release: Release) -> None:
        self.comparison.compare_with_before(release)
        self.views.show_view(COMPARE)

    def _make_comparison(self) -> PageView:
        from goldspan.ui.release.comparison.view import ComparisonView

        view = ComparisonView(self._given)
        view.make_wanted.connect(lambda: self.views.show_view(MAKING))
        view.place_wanted.connect(self.place_wanted)
        return view

    def _make_leaks(self) -> PageView:
        from goldspan.ui.release.leaks.view import LeaksView

        return LeaksView(self._given)


def _load(_: object) -> None:
    """Import, in a thread, what the views need: it takes a second, and formats another."""
    for name in _HEAVY:
        import_module(name)
    known_formats()
    sections(window_language())  # of the datasheet: read here, they are there
