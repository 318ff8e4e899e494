"""The view of agreement on the review page; what it shows is imported in a thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.ui.further_page import Surroundings
from goldspan.ui.view_row import PageView

if TYPE_CHECKING:
    from goldspan.ui.measuring.content import AgreementContent


class AgreementView(PageView):
    """`unit_wanted` carries an article and the id of the decision on a unit there.

    `step_wanted` carries a step that other pages take; `selected` says which articles are selected
    in the library.
    """

    unit_wanted = Signal(str, str)
    step_wanted = Signal(str)

    def __init__(self, given: Surroundings, selected: Callable[[], Sequence[str]]) -> None:
        super().__init__()
        self._given = given
        self._selected = selected
        self._loading = False
        self._left = False
        self.content: AgreementContent | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def arrive(self) -> None:
        """Be shown: measure where something has changed."""
        if self.content is not None:
            self.content.choices.show_selected(self._selected())
            self.content.look()
            self.content.take_focus()
        elif not self._loading:
            self._loading = True
            self._given.jobs.start(_load, self._build)

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""
        if self.content is not None:
            self.content.receive(event)

    def reload(self) -> None:
        """Take in that another process has written."""
        if self.content is not None:
            self.content.reload()

    def leave(self) -> None:
        """Stop what is under way."""
        self._left = True
        if self.content is not None:
            self.content.close_down()

    def focus_find(self) -> None:
        """Put the caret where one chooses what is measured."""
        if self.content is not None:
            self.content.choices.labels.setFocus()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        return self.content.panes() if self.content is not None else [self]

    def _build(self, content: type[AgreementContent]) -> None:
        if self._left:
            return
        made = self.content = content(self._given)
        made.unit_wanted.connect(self.unit_wanted)
        made.step_wanted.connect(self.step_wanted)
        self._column.addWidget(made)
        made.choices.show_selected(self._selected())
        made.look()


def _load(_: object) -> type[AgreementContent]:
    """Import, in a thread, what shows agreement: pyqtgraph takes a second."""
    from goldspan.ui.measuring.content import AgreementContent

    return AgreementContent
