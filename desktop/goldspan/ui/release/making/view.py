"""The view “Release”: what would be released now, and what is missing."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.services.progress import Progress
from goldspan.ui.further_page import Surroundings
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.release.making.empty_states import Lack, NothingToRelease
from goldspan.ui.release.making.looking import lack_of
from goldspan.ui.review.looking import Looking
from goldspan.ui.view_row import PageView


class MakingView(PageView):
    """`step_wanted` carries a step that other pages take."""

    step_wanted = Signal(str)

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self._stale = True
        self.progress = ProgressRow(given.theme)
        self.empty = NothingToRelease(given.theme)
        self.looking = Looking(
            self._look, given.jobs, given.feedback, self.progress, self.tr("Reading…"), self
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.progress)
        column.addWidget(self.empty, 1)
        self.empty.step_wanted.connect(self._take_step)
        self.looking.found.connect(self._show)
        self.looking.stopped.connect(self._show_stopped)

    def arrive(self) -> None:
        """Be shown: look again where something has changed since."""
        if self._stale:
            self._stale = False
            self.empty.show_looking()
            self.looking.look()
        self.empty.take_focus()

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""
        del event
        self.reload()

    def reload(self) -> None:
        """Take in that another process has written."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.looking.look_later()

    def leave(self) -> None:
        """Stop what is under way."""
        self.looking.stop()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        return [self.empty.step]

    def _look(self, progress: Progress) -> Lack | None:
        session = self._given.session
        session.flush()
        return lack_of(session)

    def _show(self, lack: Lack | None) -> None:
        if lack is not None:
            self.empty.show_lack(lack)

    def _show_stopped(self) -> None:
        self._stale = True
        self.empty.show_lack(Lack.LOOK)

    def _take_step(self, step: str) -> None:
        if step == Lack.LOOK:
            self.arrive()
        else:
            self.step_wanted.emit(step)
