"""Copies a project safely, also while a window has it open."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from goldspan.domain.errors import ProjectError
from goldspan.domain.messages import message
from goldspan.services.progress import Progress
from goldspan.store.project import ProjectStore


def backup_project(
    path: Path, target: Path | None = None, *, progress: Progress | None = None
) -> Path:
    """Copy a project to `target`, else beside it with the time in its name; return where.

    The copy appears whole or not at all. Raise `ProjectError` where the target exists or cannot
    be written.
    """
    target = target or path.with_name(f"{path.stem}.{datetime.now():%Y-%m-%d-%H%M%S}{path.suffix}")
    if target.exists():
        raise ProjectError(
            message("errors", "There is a file “{file}” already."),
            kept=message("errors", "It was not touched."),
            todo=message("errors", "Choose another name."),
            file=target.name,
        )
    with ProjectStore.open(path, read_only=True) as store:
        store.backup(target, (progress or Progress()).report)
    return target
