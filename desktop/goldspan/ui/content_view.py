"""A view whose content is imported in a thread, as it needs what takes a second to import."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.ui.empty_state import EmptyState
from goldspan.ui.further_page import Surroundings
from goldspan.ui.view_row import PageView


class ContentView(PageView):
    """Holds its content, made when one first comes to it; until then it says what it waits for.

    `content` is a widget that is made of the Surroundings, with `step_wanted`, `look`, `receive`,
    `reload`, `close_down`, `take_focus` and `panes`; None as long as it is not imported.
    `step_wanted` carries a step that other pages take.
    """

    step_wanted = Signal(str)

    def __init__(self, given: Surroundings, load: Callable[[object], Any], what: str) -> None:
        """`load` returns the class of the content, in a thread; `what` is said meanwhile."""
        super().__init__()
        self._given = given
        self._load = load
        self._loading = False
        self._left = False
        self.content: Any = None
        self.waiting = EmptyState(given.theme)
        self.waiting.say(what)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.addWidget(self.waiting)

    def arrive(self) -> None:
        """Be shown: look where something has changed."""
        self._left = False
        if self.content is not None:
            self._prepare()
            self.content.look()
            self.content.take_focus()
        elif not self._loading:
            self._loading = True
            job = self._given.jobs.start(self._load, self._build)
            job.ended.connect(self._loaded)

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

    def _connect(self) -> None:
        """Connect the content, which was made just now."""
        self.content.step_wanted.connect(self.step_wanted)

    def _prepare(self) -> None:
        """Tell the content what it has to know before it looks."""

    def _build(self, content: Callable[[Surroundings], Any]) -> None:
        if self._left:
            return  # it is made when one comes back
        self.content = content(self._given)
        self._connect()
        self.waiting.hide()
        self._column.addWidget(self.content)
        self._prepare()
        self.content.look()

    def _loaded(self) -> None:
        self._loading = False
