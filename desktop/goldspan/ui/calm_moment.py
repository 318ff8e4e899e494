"""The moment in which the window can be built anew: when nothing is under way."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication

from goldspan.ui.jobs import Jobs
from goldspan.ui.timers import single_shot

if TYPE_CHECKING:
    from goldspan.ui.main_window import MainWindow

LOOK_AGAIN = 20  # milliseconds
PATIENCE = 400  # milliseconds after which one is told what is waited for


class CalmMoment(QObject):
    """Waits, and then has something done once; who asks again meanwhile takes the place.

    Jobs report to the widgets that started them, and what is not saved yet is in no project file:
    both come first. So does whatever holds the mouse or lies over the window.
    """

    def __init__(self, window: MainWindow, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._jobs = jobs
        self._waiting = ""
        self._do: Callable[[], None] | None = None
        self._still: Callable[[], bool] = lambda: True
        self._soon = single_shot(self, LOOK_AGAIN, self._try)
        self._tell = single_shot(self, PATIENCE, self._say_why_not)

    def wait(self, do: Callable[[], None], still: Callable[[], bool], waiting: str = "") -> None:
        """Have this done as soon as can be, if it is `still` wanted then.

        `waiting` are words that are shown where it takes its time.
        """
        self._do, self._still, self._waiting = do, still, waiting
        self._soon.start()
        if waiting:
            self._tell.start()

    def _try(self) -> None:
        do = self._do
        if do is None or not self._still():
            self._tell.stop()
        elif self._calm() and self._finished():
            self._tell.stop()
            self._do = None
            do()
        else:
            self._soon.start()

    def _finished(self) -> bool:
        """Keep what is being typed, as on leaving the field; say whether that is saved."""
        focus = self._window.focusWidget()
        if focus is not None:
            focus.clearFocus()
        view = self._window.view
        if view is not None:
            view.finish_typing()
        return self._calm()

    def _calm(self) -> bool:
        held = QApplication.mouseButtons() != Qt.MouseButton.NoButton
        if held or QApplication.activePopupWidget() or QApplication.activeModalWidget():
            return False
        view = self._window.view
        return not self._jobs.busy and (view is None or view.up_to_date)

    def _say_why_not(self) -> None:
        self._window.feedback.done(self._waiting)
