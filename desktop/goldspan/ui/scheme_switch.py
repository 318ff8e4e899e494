"""Labels come or go while the window stands: it is built anew with those that there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from goldspan.ui.calm_moment import CalmMoment
from goldspan.ui.jobs import Jobs
from goldspan.ui.project_view import ProjectView

if TYPE_CHECKING:
    from goldspan.ui.main_window import MainWindow


class SchemeSwitch(QObject):
    """Follows a view's project: its pages have buttons, keys and columns for the labels."""

    def __init__(self, window: MainWindow, jobs: Jobs) -> None:
        super().__init__(window)
        self._window = window
        self._moment = CalmMoment(window, jobs)

    def follow(self, view: ProjectView) -> None:
        """Have the window built anew as soon as the labels are others than this view shows."""
        view.labels_changed.connect(lambda: self._change(view))

    def _change(self, view: ProjectView) -> None:
        self._moment.wait(
            lambda: self._window.build_anew(lambda: None),
            lambda: view is self._window.view and view.has_other_labels,
        )
