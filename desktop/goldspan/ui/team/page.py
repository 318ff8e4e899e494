"""The team page: who works on what, and how their work is shared out and brought together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.domain.change import ActionKind, ChangeEvent
from goldspan.services.sharing.bundle_file import BUNDLE_FOR
from goldspan.ui.further_page import FurtherPage, Surroundings
from goldspan.ui.view_row import PageView, ViewRow

if TYPE_CHECKING:
    from goldspan.ui.team.conflicts.view import ConflictsView
    from goldspan.ui.team.sharing.view import SharingView

MATRIX = "matrix"
SHARING = "sharing"
CONFLICTS = "conflicts"
_MAY_SETTLE = frozenset({ActionKind.RESOLVE, ActionKind.UNDO, ActionKind.REDO})


class TeamPage(FurtherPage):
    """A row of views; each is made, and what it needs imported, when one first comes to it."""

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self.views = ViewRow()
        self._selected: Sequence[str] = ()
        views = [
            (MATRIX, self.tr("Matrix"), self._matrix),
            (SHARING, self.tr("Bundles and merging"), self._sharing),
        ]
        # Who works in a bundle comes here to send it back.
        for name, title, make in views[::-1] if BUNDLE_FOR in given.session.store.meta else views:
            self.views.add_view(name, title, make)
        self.views.add_view(CONFLICTS, self.tr("Conflicts"), self._conflicts)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.views)

    def arrive(self, selected: Sequence[str] = ()) -> None:
        """Be shown, with the view that was shown last."""
        self._selected = selected
        if self.views.current == SHARING:
            self.sharing.selected = selected
        self.views.arrive()
        self._count_conflicts()

    @property
    def sharing(self) -> SharingView:
        """The view of bundles and merging, made when first asked for."""
        return cast("SharingView", self.views.view(SHARING))

    def offer_merge(self, paths: Sequence[Path], open_project: Callable[[Path], object]) -> None:
        """Offer to merge files that were dropped somewhere, or to open the one that it is."""
        self.views.show_view(SHARING)
        self.sharing.offer(paths, open_project)

    def send_back(self) -> None:
        """Ask where a copy of this bundle goes."""
        self.views.show_view(SHARING)
        if self.sharing.card is not None:
            self.sharing.card.choose()

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""
        self.views.receive(event)
        if event.action.kind in _MAY_SETTLE:
            self._count_conflicts()

    def reload(self) -> None:
        """Take in that another process has written."""
        self.views.reload()
        self._count_conflicts()

    def leave(self) -> None:
        """Stop what nobody will see any more."""
        self.views.leave()

    def focus_find(self) -> None:
        """Put the caret where one finds something in the view that is shown."""
        self.views.focus_find()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        return self.views.panes()

    def _matrix(self) -> PageView:
        from goldspan.ui.team.matrix.view import MatrixView

        view = MatrixView(self._given)
        view.place_wanted.connect(self.place_wanted)
        view.page_wanted.connect(self.page_wanted)
        view.step_wanted.connect(self.step_wanted)
        return view

    def _count_conflicts(self) -> None:
        store = self._given.session.store
        self._given.jobs.start(lambda _: len(store.conflicts()), self._show_count)

    def _show_count(self, conflicts: int) -> None:
        title = self.tr("Conflicts")
        self.views.set_title(CONFLICTS, f"{title} ({conflicts})" if conflicts else title)

    def _sharing(self) -> PageView:
        from goldspan.ui.team.sharing.view import SharingView

        view = SharingView(self._given)
        view.selected = self._selected
        view.place_wanted.connect(self.place_wanted)
        view.merging.merged.connect(self._count_conflicts)
        view.conflict_wanted.connect(self.show_conflict)
        view.matrix_wanted.connect(lambda: self.views.show_view(MATRIX))
        return view

    def _conflicts(self) -> PageView:
        from goldspan.ui.team.conflicts.view import ConflictsView

        view = ConflictsView(self._given)
        view.place_wanted.connect(self.place_wanted)
        return view

    def show_conflict(self, identifier: str) -> None:
        """Show the conflicts, the one about the entity of this id first; empty: any."""
        cast("ConflictsView", self.views.view(CONFLICTS)).show_conflict(identifier)
        self.views.show_view(CONFLICTS)
