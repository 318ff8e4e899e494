"""The review page: its views in a second row, and the ways between them and other pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.services.sharing.bundle_file import bundle_annotator
from goldspan.ui.further_page import FurtherPage, Surroundings
from goldspan.ui.review.units.people import shown_people
from goldspan.ui.view_row import PageView, ViewRow

if TYPE_CHECKING:
    from goldspan.services.review.gaps.grouping import Gap
    from goldspan.ui.review.alike.panel import AlikePanel
    from goldspan.ui.review.corrections.view import CorrectionsView
    from goldspan.ui.review.units.view import UnitsView

UNITS: Final = "units"
AGREEMENT: Final = "agreement"
SUGGESTIONS: Final = "suggestions"
GUIDELINES: Final = "guidelines"
CORRECTIONS: Final = "corrections"


class ReviewPage(FurtherPage):
    """Holds the views; each is made when one first comes to it.

    Steps it may want from other pages: `articles` to import, `own` to annotate, `team` to share
    out work.
    """

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self._in_bundle = bundle_annotator(given.session.store) is not None
        self._alike: AlikePanel | None = None
        self._selected: Sequence[str] = ()
        self.views = ViewRow()
        self._stack = QStackedWidget()
        self._stack.addWidget(self.views)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._stack)
        for name, title, make in self._views():
            self.views.add_view(name, title, make)

    def _views(self) -> Sequence[tuple[str, str, Callable[[], PageView]]]:
        """Return the views in their order: name, title, and what makes them.

        A bundle holds nobody else's work: there one sees one's own corrections alone.
        """
        corrections = (CORRECTIONS, self.tr("My corrections"), self._make_corrections)
        if self._in_bundle:
            return (corrections,)
        return (
            (UNITS, self.tr("Units"), self._make_units),
            (AGREEMENT, self.tr("Agreement"), self._make_agreement),
            (SUGGESTIONS, self.tr("Suggestions"), self._make_suggestions),
            (GUIDELINES, self.tr("Guidelines"), self._make_guidelines),
            corrections,
        )

    @property
    def units(self) -> UnitsView:
        """The view in which units are decided."""
        return cast("UnitsView", self.views.view(UNITS))

    # What the window calls -----------------------------------------------------------------

    def arrive(self, selected: Sequence[str]) -> None:
        """Be shown, with the view that was shown last."""
        self._selected = selected
        self.views.arrive()

    def show_article(self, article_id: str) -> None:
        """Show the units of an article; in a bundle, what became of one's own spans there."""
        if self._in_bundle:
            self.show_corrections(article_id)
            return
        self._stack.setCurrentWidget(self.views)
        self.views.show_view(UNITS)
        self.units.show_article(article_id)

    def show_unit(self, article_id: str, unit_id: str) -> None:
        """Show a unit of an article; in a bundle, what became of one's own spans there."""
        if self._in_bundle:
            self.show_corrections(article_id)
            return
        self._stack.setCurrentWidget(self.views)
        self.views.show_view(UNITS)
        self.units.show_article(article_id, unit_id)

    def show_corrections(self, article_id: str) -> None:
        """Show what became of the annotator's own spans in an article."""
        self._stack.setCurrentWidget(self.views)
        self.views.show_view(CORRECTIONS)
        cast("CorrectionsView", self.views.view(CORRECTIONS)).show_article(article_id)

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""
        self.views.receive(event)

    def reload(self) -> None:
        """Take in that another process has written."""
        self.views.reload()

    def leave(self) -> None:
        """Stop what nobody will see any more."""
        self.views.leave()
        if self._alike is not None:
            self._alike.leave()

    def focus_find(self) -> None:
        """Put the caret where one finds things in the view that is shown."""
        self.views.focus_find()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        if self._alike is not None and self._stack.currentWidget() is self._alike:
            return self._alike.panes()
        return self.views.panes()

    def decide_alike(self) -> None:
        """Show what would be decided if many units were decided like the present one."""
        controller = self.units.controller
        desk = controller.desk
        if desk is not None:
            panel = self._show_alike()
            panel.open_for(desk.article.id, controller.unit, controller.people)

    def decide_gap_alike(self, gap: Gap) -> None:
        """Show what would be decided if the units of a gap were decided alike."""
        store = self._given.session.store
        known = [person for person in store.annotators() if person.id in gap.people]
        people = shown_people(known, store.project_id, hidden=False)
        units = [matter.unit for matter in gap.matters if not matter.settled]
        self._show_alike().open_these(units, gap.difference, people)

    def _show_alike(self) -> AlikePanel:
        if self._alike is None:
            from goldspan.ui.review.alike.panel import AlikePanel

            self._alike = AlikePanel(self._given)
            self._alike.closed.connect(self._leave_alike)
            self._stack.addWidget(self._alike)
        self._stack.setCurrentWidget(self._alike)
        self._alike.setFocus()
        return self._alike

    def _leave_alike(self) -> None:
        """Show the units again."""
        self._stack.setCurrentWidget(self.views)
        self.views.arrive()

    # The views -----------------------------------------------------------------------------

    def _make_units(self) -> PageView:
        from goldspan.ui.review.units.view import UnitsView

        view = UnitsView(self._given)
        view.step_wanted.connect(self.step_wanted)
        view.refused.connect(self.refused)
        view.alike_wanted.connect(self.decide_alike)
        return view

    def _make_agreement(self) -> PageView:
        from goldspan.ui.measuring.agreement_view import AgreementView

        view = AgreementView(self._given, lambda: self._selected)
        view.step_wanted.connect(self.step_wanted)
        view.unit_wanted.connect(self.show_unit)
        return view

    def _make_suggestions(self) -> PageView:
        from goldspan.ui.measuring.suggestions_view import SuggestionsView

        view = SuggestionsView(self._given)
        view.step_wanted.connect(self.step_wanted)
        return view

    def _make_guidelines(self) -> PageView:
        from goldspan.ui.review.gaps.view import GapsView

        view = GapsView(self._given)
        view.step_wanted.connect(self.step_wanted)
        view.unit_wanted.connect(self.show_unit)
        view.alike_wanted.connect(self.decide_gap_alike)
        return view

    def _make_corrections(self) -> PageView:
        from goldspan.ui.review.corrections.view import CorrectionsView

        view = CorrectionsView(self._given)
        view.step_wanted.connect(self.step_wanted)
        view.place_wanted.connect(self.place_wanted)
        return view
