"""What views of releases share: something is read in a thread, and anew where it has changed."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QStackedWidget, QWidget

from goldspan.services.progress import Progress
from goldspan.ui.empty_state import EmptyState
from goldspan.ui.further_page import Surroundings
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.progress_body import progress_body
from goldspan.ui.review.looking import Looking
from goldspan.ui.view_row import PageView

LOOK_AGAIN = "look"  # the step of what was stopped


class LookingView(PageView):
    """Reads when one comes here; who leaves before all is read has it read on coming back."""

    def __init__(self, given: Surroundings, what: str) -> None:
        """`what` says what is done while it is read."""
        super().__init__()
        self._given = given
        self._what = what
        self._stale = True
        self._body = QStackedWidget()
        self.empty = EmptyState(given.theme)
        self.progress = ProgressRow(given.theme)
        self.looking = Looking(self._look, given.jobs, given.feedback, self.progress, what, self)
        self.looking.found.connect(self._show)
        self.looking.stopped.connect(self._stopped)
        self.empty.step_wanted.connect(self._take_step)

    # From outside --------------------------------------------------------------------------

    def arrive(self) -> None:
        """Be shown: read where something has changed since, or was not read to its end."""
        if self._stale:
            self._begin()
        focus = self.window().focusWidget()
        if focus is None or not self._body.isAncestorOf(focus):
            self._take_focus()

    def reload(self) -> None:
        """Take in that another process has written."""
        self._stale = not self.isVisible()
        if not self._stale:
            self.looking.look_later()

    def leave(self) -> None:
        """Stop what is under way; it is read when one comes back."""
        self._stale = self._stale or self.looking.busy
        self.looking.stop()

    # What each view says -------------------------------------------------------------------

    def _look(self, progress: Progress) -> object:
        """Return what is to be shown; called in a thread."""
        raise NotImplementedError

    def _show(self, found: Any) -> None:
        """Show what `_look` returned."""
        raise NotImplementedError

    def _say_stopped(self) -> None:
        """Say that nothing was read, with the step `LOOK_AGAIN`."""
        raise NotImplementedError

    def _take_step(self, step: str) -> None:
        """Take the step that the empty view offers."""
        raise NotImplementedError

    # Inside --------------------------------------------------------------------------------

    def _hold(self, *bodies: QWidget) -> None:
        """Lay the view out: empty at first, then one of the bodies."""
        self._body = progress_body(self, self.progress, self.empty, *bodies)

    def _begin(self) -> None:
        self._stale = False
        if not self._body.currentIndex():
            self.empty.say(self._what)
        if self.progress.busy and not self.looking.busy:
            self.looking.look_later()
        else:
            self.looking.look()

    def _stopped(self) -> None:
        self._stale = True
        if not self._body.currentIndex():
            self._say_stopped()

    def _turn_to(self, body: int) -> None:
        """Show a body, 0 for the empty one; the focus goes along."""
        focus = self.window().focusWidget()
        inside = focus is None or self.isAncestorOf(focus)
        turned = self._body.currentIndex() != body
        self._body.setCurrentIndex(body)
        if turned and inside and self.isVisible():
            self._take_focus()

    def _take_focus(self) -> None:
        if not self._body.currentIndex():
            self.empty.take_focus()
        else:
            self.panes()[0].setFocus()
