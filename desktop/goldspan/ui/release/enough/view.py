"""The view of the learning curve; what it shows is imported in a thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.ui.further_page import Surroundings
from goldspan.ui.view_row import PageView

if TYPE_CHECKING:
    from goldspan.ui.release.enough.content import EnoughContent


class EnoughView(PageView):
    """Holds its content, made when one first comes to it.

    `step_wanted` carries a step that other pages take: `articles` to import, `own` to annotate,
    `review` to adjudicate.
    """

    step_wanted = Signal(str)

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self._loading = False
        self._left = False
        self.content: EnoughContent | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def arrive(self) -> None:
        """Be shown: look at what could be measured, and what was."""
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
        """Stop what is under way; the curve can go on later."""
        self._left = True
        if self.content is not None:
            self.content.close_down()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        return self.content.panes() if self.content is not None else [self]

    def _build(self, content: type[EnoughContent]) -> None:
        if self._left:
            return
        made = self.content = content(self._given)
        made.step_wanted.connect(self.step_wanted)
        self._column.addWidget(made)
        made.look()


def _load(_: object) -> type[EnoughContent]:
    """Import, in a thread, what shows the curve: pyqtgraph takes a second."""
    from goldspan.ui.release.enough.content import EnoughContent

    return EnoughContent
