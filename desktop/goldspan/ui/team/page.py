"""The team page: who works on what, and how their work is shared out and brought together."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.ui.further_page import FurtherPage, Surroundings
from goldspan.ui.view_row import PageView, ViewRow

MATRIX = "matrix"


class TeamPage(FurtherPage):
    """A row of views; each is made, and what it needs imported, when one first comes to it."""

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self.views = ViewRow()
        self.views.add_view(MATRIX, self.tr("Matrix"), self._matrix)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.views)

    def arrive(self, selected: Sequence[str] = ()) -> None:
        """Be shown, with the view that was shown last."""
        self.views.arrive()

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
