"""Opens files that came back: from archives, of older versions, and only those of this project."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from filelock import FileLock, Timeout

from goldspan.domain.errors import GoldspanError, ProjectError
from goldspan.domain.messages import message, system_reason
from goldspan.services.progress import Progress
from goldspan.services.sharing.archives import ARCHIVE_SUFFIX, unpacked
from goldspan.store.admitting import Stranger, check_project, look_at
from goldspan.store.migrations import CURRENT
from goldspan.store.project import ProjectStore

_UNCHANGED: Final = message("errors", "Nothing was taken from it, and the project is unchanged.")


@dataclass(frozen=True, slots=True)
class Incoming:
    """A file that may be merged: where its project lies now, and what it says of itself.

    `open_elsewhere`: a window has it open, so more may come of it later.
    """

    path: Path
    stranger: Stranger
    open_elsewhere: bool = False


@contextmanager
def incoming(path: Path, project: ProjectStore, progress: Progress) -> Iterator[Incoming]:
    """Give a project file, or the one in an archive, after it has been found harmless.

    Raise `GoldspanError` where it is the project itself, one of another project, or cannot be
    believed; nothing is changed then, here or there.
    """
    if _same_file(path, project.path):
        raise ProjectError(
            message("errors", "“{file}” is the project itself."),
            kept=_UNCHANGED,
            todo=message("errors", "Choose the files that others sent back."),
            file=path.name,
        )
    if path.suffix.lower() == ARCHIVE_SUFFIX:
        with unpacked(path, progress) as inside, _admitted(inside, project) as found:
            yield found
    else:
        with _admitted(path, project) as found:
            yield found


def belongs(path: Path, project: ProjectStore) -> bool:
    """Return whether a file, or the one in an archive, may be merged into the project."""
    try:
        with incoming(path, project, Progress()):
            return True
    except GoldspanError:
        return False


@contextmanager
def _admitted(path: Path, project: ProjectStore) -> Iterator[Incoming]:
    stranger = look_at(path)
    check_project(stranger, path, project.project_id)
    if stranger.version == CURRENT.version:
        yield Incoming(path, stranger, _is_open(path))
        return
    with TemporaryDirectory(prefix="goldspan-merge-", ignore_cleanup_errors=True) as folder:
        copy = _brought_up_to_date(path, Path(folder))
        yield Incoming(copy, replace(stranger, version=CURRENT.version), _is_open(path))


def _brought_up_to_date(path: Path, folder: Path) -> Path:
    """Copy a file of an older version and bring the copy to this one; the file stays as it is."""
    copy = folder / path.name
    try:
        for suffix in ("", "-wal"):
            source = path.with_name(path.name + suffix)
            if source.exists():
                shutil.copyfile(source, copy.with_name(copy.name + suffix))
    except OSError as error:
        raise ProjectError(
            message("errors", "“{file}” could not be read: {reason}."),
            kept=_UNCHANGED,
            todo=message("errors", "Free some space, or check your rights on the file."),
            file=path.name,
            reason=system_reason(error),
        ) from error
    ProjectStore.open(copy).close()
    return copy


def _same_file(one: Path, other: Path) -> bool:
    try:
        return one.samefile(other)
    except OSError:
        return False


def _is_open(path: Path) -> bool:
    """Return whether a window has the file open for writing."""
    beside = Path(f"{path}.lock")
    if not beside.exists():
        return False
    lock = FileLock(beside, thread_local=False)
    try:
        lock.acquire(blocking=False)
    except Timeout:
        return True
    except (OSError, NotImplementedError):
        return False
    with suppress(OSError):
        beside.unlink()
    lock.release()
    return False
