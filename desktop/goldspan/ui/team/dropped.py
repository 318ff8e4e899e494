"""What is dropped on any page: articles to import, files of this project to merge, another to open.

Whether a file is of this project is found out in a thread.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from goldspan.ui.drop import PROJECT_SUFFIX, are_projects
from goldspan.ui.further_pages import FurtherPages
from goldspan.ui.jobs import Jobs
from goldspan.ui.page_names import LIBRARY, TEAM

if TYPE_CHECKING:
    from goldspan.ui.project_view import ProjectView


class DroppedFiles(QObject):
    """Takes files and shows the page where something is done with them."""

    def __init__(self, view: ProjectView, further: FurtherPages, jobs: Jobs) -> None:
        super().__init__(view)
        self._view = view
        self._jobs = jobs
        view.library.projects_dropped.connect(self._look)
        further.dropped.connect(self.take)

    def take(self, paths: Sequence[Path]) -> None:
        """Take files and folders."""
        if are_projects(paths):
            self._look(paths)
        elif self._can_write:
            self._import(paths)

    @property
    def _can_write(self) -> bool:
        return not self._view.session.read_only

    def _look(self, paths: Sequence[Path]) -> None:
        files, store = list(paths), self._view.session.store

        def look(_: object) -> bool:
            from goldspan.services.sharing.incoming import belongs

            return any(belongs(path, store) for path in files)

        self._jobs.start(look, lambda ours: self._go_on(files, ours=ours))

    def _go_on(self, files: list[Path], *, ours: bool) -> None:
        projects = [path for path in files if path.suffix.lower() == PROJECT_SUFFIX]
        if len(files) == 1 and projects and not (ours and self._can_write):
            self._view.project_wanted.emit(files[0])
        elif (ours or projects) and self._can_write:
            self._view.show_page(TEAM)
            self._view.team.offer_merge(files, self._view.project_wanted.emit)
        elif self._can_write:
            self._import(files)

    def _import(self, paths: Sequence[Path]) -> None:
        self._view.show_page(LIBRARY)
        self._view.library.plan_import(paths)
