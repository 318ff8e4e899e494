"""Makes and opens projects: one window writes, a second one reads; and the sample project."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from goldspan.domain.annotator import GOLD, Annotator, named_person
from goldspan.domain.errors import GoldspanError, ProjectError
from goldspan.domain.ids import new_id
from goldspan.domain.messages import message
from goldspan.services.machine.work_folders import sweep_work_folders
from goldspan.services.progress import Progress
from goldspan.services.project.recent import forget_project, recent_projects, remember_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.schemes import default_scheme
from goldspan.services.sharing.bundle_file import acting_in
from goldspan.store.admitting import refuse_strange
from goldspan.store.creating import ensure_absent, put_in_place
from goldspan.store.header import check_header
from goldspan.store.migrations import CURRENT
from goldspan.store.project import ProjectStore

__all__ = [
    "SUFFIX",
    "create_project",
    "forget_project",
    "open_project",
    "recent_projects",
    "remember_project",
    "sample_project",
]

SUFFIX = ".goldspan"


def create_project(
    path: Path, name: str, person: Annotator, *, window_lock: bool = True
) -> ProjectSession:
    """Make a project with the default scheme and open it.

    Raise `ProjectError` where the file exists or cannot be made.
    """
    ProjectStore.create(path, name, person, default_scheme()).close()
    return open_project(path, person, window_lock=window_lock)


def open_project(
    path: Path, person: Annotator, *, writer: bool = True, window_lock: bool = True
) -> ProjectSession:
    """Open a project; read-only with a reason where a window writes it or writing is impossible.

    In a bundle one works as the person whom it is for. `writer` False opens it for reading.
    `window_lock` False is for the command line, which may write beside a window. Raise
    `ProjectError` where it cannot be read either, or is not as Goldspan writes projects.
    """
    sweep_work_folders()
    lock: FileLock | None = None
    cause: GoldspanError | None = None
    if writer and window_lock:
        check_header(path, CURRENT.version)  # no lock beside what is no project
        lock, cause = _take_lock(path)
    try:
        refuse_strange(path)
        store = ProjectStore.open(path, read_only=not writer or cause is not None)
    except BaseException:
        _release(lock)
        raise
    try:
        actor = acting_in(store, person)
        return ProjectSession(store, actor, read_only_cause=cause, on_close=_releaser(lock))
    except BaseException:
        store.close()
        _release(lock)
        raise


def _take_lock(path: Path) -> tuple[FileLock | None, GoldspanError | None]:
    """Take the window's lock; return why it cannot be had where another window has it."""
    lock = FileLock(f"{path}.lock", thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return None, ProjectError(
            message("errors", "“{file}” is open in another window."),
            kept=message("errors", "Here it is open for reading only."),
            todo=message("errors", "Work on in the other window, or close it and open this again."),
            file=path.name,
        )
    except (OSError, NotImplementedError):
        # No lock can be kept in a folder nobody may write to; the store says so itself.
        return None, None
    return lock, None


def _release(lock: FileLock | None) -> None:
    """Give the lock back and leave no file behind.

    Removed while it is held: whoever opened the file before finds it without a name, and makes a
    new one. Windows removes it by itself.
    """
    if lock is not None:
        with suppress(OSError):
            Path(lock.lock_file).unlink()
        lock.release()


def _releaser(lock: FileLock | None) -> Callable[[], None]:
    return lambda: _release(lock)


def sample_project(
    path: Path, person: Annotator, *, progress: Progress | None = None
) -> ProjectSession:
    """Make the sample project of the five seeds with two people's work and gold, and open it.

    What is in it was done by those annotators, so the person's own history begins empty.
    Suggestions are the caller's to add. The file appears whole or not at all.
    """
    # Imported here, because formats are many and only the sample needs them.
    from goldspan.assets import seeds
    from goldspan.services.transfer.importing import run_import

    folder = seeds()
    first, second = named_person("Annotator A"), named_person("Annotator B")
    parts = (
        (first, sorted(folder.glob("*.txt")), None),
        (first, [folder / "seeds.annotator_a.jsonl"], first),
        (second, [folder / "seeds.annotator_b.jsonl"], second),
        (GOLD, [folder / "seeds.gold.jsonl"], GOLD),
    )
    draft = path.with_name(f".{path.name}.{new_id()[:8]}.part")
    ensure_absent(path)
    try:
        ProjectStore.create(draft, path.stem, person, default_scheme()).close()
        for annotator, files, layer in parts:
            metadata = folder / "metadata.csv" if layer is None else None
            with open_project(draft, annotator, window_lock=False) as session:
                run_import(session, files, metadata=metadata, layer=layer, progress=progress)
        put_in_place(draft, path)
    finally:
        draft.unlink(missing_ok=True)
    return open_project(path, person)
