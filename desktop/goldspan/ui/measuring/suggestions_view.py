"""The view of what suggestions did; what it shows is imported in a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.ui.further_page import Surroundings
from goldspan.ui.view_row import PageView

if TYPE_CHECKING:
    from goldspan.ui.measuring.suggestions_content import SuggestionsContent


class SuggestionsView(PageView):
    """Holds its content, made when one first comes to it.

    `step_wanted` carries a step that other pages take.
    """

    step_wanted = Signal(str)

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self._loading = False
        self._left = False
        self.content: SuggestionsContent | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def arrive(self) -> None:
        """Be shown: measure where something has changed."""
        if self.content is not None:
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

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        return self.content.panes() if self.content is not None else [self]

    def _build(self, content: type[SuggestionsContent]) -> None:
        if self._left:
            return
        made = self.content = content(self._given)
        made.step_wanted.connect(self.step_wanted)
        self._column.addWidget(made)
        made.look()


def _load(_: object) -> type[SuggestionsContent]:
    """Import, in a thread, what shows them: numpy takes a moment."""
    from goldspan.ui.measuring.suggestions_content import SuggestionsContent

    return SuggestionsContent
