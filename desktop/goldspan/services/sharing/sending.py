"""Saves a copy of a project to send: all that is saved in one file, packed."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from goldspan.domain.ids import new_id
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.sharing.archives import ARCHIVE_SUFFIX, PROJECT_SUFFIX
from goldspan.services.sharing.bundling import free_path, pack_in_place
from goldspan.store.project import ProjectStore


def suggested_copy(store: ProjectStore, folder: Path) -> Path:
    """Return a free name for a copy in this folder: the file's, with the day."""
    return free_path(folder, f"{store.path.stem} {datetime.now():%Y-%m-%d}", ARCHIVE_SUFFIX)


def save_copy(session: ProjectSession, target: Path, *, progress: Progress | None = None) -> Path:
    """Pack the project as it is now, whatever is still in the log; return where it is.

    A file that is there is never replaced: the copy gets a number. Raise `ProjectError` where it
    cannot be written.
    """
    if target.suffix.lower() != ARCHIVE_SUFFIX:
        target = target.with_name(target.name + ARCHIVE_SUFFIX)
    if target.exists():
        target = free_path(target.parent, target.stem, target.suffix)
    session.flush()
    draft = target.with_name(f".{target.name}.{new_id()[:8]}{PROJECT_SUFFIX}")
    try:
        session.store.backup(draft, (progress or Progress()).report)
        pack_in_place(draft, target)
    finally:
        draft.unlink(missing_ok=True)
    return target
