"""Proves that a project file is sound, without changing it."""

from __future__ import annotations

from pathlib import Path

from goldspan.services.progress import Progress
from goldspan.store.errors import DamagedError
from goldspan.store.problems import Problem
from goldspan.store.project import ProjectStore

__all__ = ["Problem", "verify_project"]


def verify_project(path: Path, *, progress: Progress | None = None) -> list[Problem]:
    """Return everything that is wrong with a project file, an empty list for a sound one.

    Raise `ProjectError` where it is not a project at all, or of a newer version.
    """
    progress = progress or Progress()
    try:
        with ProjectStore.open(path, read_only=True) as store:
            return store.verify(progress.report)
    except DamagedError as error:
        return [Problem(error.what, error.details)]
