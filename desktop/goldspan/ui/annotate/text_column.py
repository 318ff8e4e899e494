"""The column of the text: what stands over it, the text or what is to be done without one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from goldspan.services.desk.labelling import Desk
from goldspan.ui.annotate.articles.next_step import EmptyDesk, NextStep, situation
from goldspan.ui.theme import Theme


class TextColumn(QWidget):
    """Bars, the text with what lies beneath it, and a line with the next step.

    `wanted` carries a `Step` that a button asks for.
    """

    wanted = Signal(str)

    def __init__(
        self,
        bars: Sequence[QWidget],
        text: QWidget,
        beneath: Callable[[QWidget], QWidget],
        theme: Theme,
        *,
        can_write: bool,
    ) -> None:
        super().__init__()
        self._text = text
        self._can_write = can_write
        self.empty = EmptyDesk(theme, can_write=can_write)
        self.next_step = NextStep(theme)
        for part in (self.empty, self.next_step):
            part.wanted.connect(self.wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.empty)
        self._stack.addWidget(text)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for bar in bars:
            column.addWidget(bar)
        column.addWidget(beneath(self._stack), 1)
        column.addWidget(self.next_step)

    @property
    def text(self) -> QWidget:
        """The text, or what stands in its place."""
        return self.empty if self._stack.currentWidget() is self.empty else self._text

    def show_text(self) -> None:
        """Show the text."""
        self._stack.setCurrentWidget(self._text)

    def show_nothing(self, articles: int, *, left: bool, opening: bool) -> None:
        """Show what to do where none of so many articles is open; `left`: some are not done.

        `opening` says that one is on its way.
        """
        self.empty.show_articles(articles, left=left, opening=opening)
        self.next_step.hide()
        self._stack.setCurrentWidget(self.empty)

    def show_step(self, desk: Desk, all_done: Callable[[], bool]) -> None:
        """Show what to do next in the open article; `all_done` tells whether no other is left."""
        if self._can_write:
            self.next_step.show_situation(situation(desk, all_done))
