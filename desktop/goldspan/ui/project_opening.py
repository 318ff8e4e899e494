"""Makes and opens projects in a thread: a slow disk never holds up the window."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from goldspan.domain.annotator import Annotator
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.library import LibraryRow, load_rows
from goldspan.services.project.projects import (
    create_project,
    open_project,
    recent_projects,
    remember_project,
    sample_project,
)
from goldspan.services.project.session import ProjectSession
from goldspan.services.sharing.bundle_file import annotator_of_file
from goldspan.ui.jobs import Job, Jobs

if TYPE_CHECKING:
    from goldspan.ui.evaluate.measured import Measured

SAMPLE_FOLDER = "Goldspan"


@dataclass(frozen=True, slots=True)
class OpenProject:
    """A project that was opened, with what its library shows first, and what was measured.

    `families` go with the project from view to view, so that they are not worked out twice.
    """

    session: ProjectSession
    rows: list[LibraryRow]
    measured: Measured | None = None
    families: ProjectFamilies | None = None


class ProjectOpening(QObject):
    """`opened` carries an OpenProject, `failed` a GoldspanError."""

    opened = Signal(object)
    failed = Signal(object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None

    def open(self, person: Annotator, path: Path) -> None:
        """Open a project."""
        self._start(path, lambda: open_project(path, person))

    def open_bundle(self, path: Path, otherwise: Callable[[Path], None]) -> None:
        """Open a bundle, whose person is known from the file; hand on what is no bundle."""

        def found(person: Annotator | None) -> None:
            if person is not None:
                self.open(person, path)
            else:
                otherwise(path)

        self._jobs.start(lambda _: annotator_of_file(path), found)

    def create(self, person: Annotator, path: Path) -> None:
        """Make an empty project and open it."""
        self._start(path, lambda: create_project(path, path.stem, person))

    def sample(self, person: Annotator, name: str) -> None:
        """Open the sample project in the user's documents; make it where it is not there yet."""
        path = sample_path(name)

        def work() -> ProjectSession:
            if path.exists():
                return open_project(path, person)
            path.parent.mkdir(parents=True, exist_ok=True)
            return sample_project(path, person)

        self._start(path, work)

    def wait(self, seconds: float) -> bool:
        """Wait for the project that is being opened, at most this long; say whether it is."""
        return self._job is None or self._jobs.wait(self._job, seconds)

    def recent(self, show: Callable[[Sequence[Path]], None]) -> None:
        """Hand over the projects that were open lately."""
        self._jobs.start(lambda _: recent_projects(), show)

    def _start(self, path: Path, work: Callable[[], ProjectSession]) -> None:
        if self._job is not None:
            return

        def with_rows() -> OpenProject:
            session = work()
            try:
                rows = load_rows(session.store, session.annotator.id)
            except BaseException:
                session.close()
                raise
            with contextlib.suppress(OSError):
                remember_project(path)
            return OpenProject(session, rows)

        self._job = self._jobs.start(lambda _: with_rows(), self.opened.emit)
        self._job.failed.connect(self.failed)
        self._job.ended.connect(self._end)

    def _end(self) -> None:
        self._job = None


def sample_path(name: str) -> Path:
    """Return where the sample project lives: in the user's documents, under this name."""
    from platformdirs import user_documents_path

    return user_documents_path() / SAMPLE_FOLDER / f"{name}.goldspan"
