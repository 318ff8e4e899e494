"""Takes one project out of a zip archive that may mean harm, and puts one into an archive."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final

from goldspan.domain.errors import GoldspanError, ProjectError
from goldspan.domain.messages import message
from goldspan.services.progress import Progress
from goldspan.services.safe_archives import (
    ArchiveProblemError,
    allowance,
    archive_errors,
    check_directory,
    check_member,
    is_litter,
    pour,
    problem,
)

ARCHIVE_SUFFIX: Final = ".zip"
PROJECT_SUFFIX: Final = ".goldspan"
MOST_ENTRIES: Final = 1_000

_UNTOUCHED: Final = message("errors", "Nothing was taken from it, and the project is unchanged.")
_ASK_AGAIN: Final = message("errors", "Ask for the .goldspan file itself, or for a new archive.")


class ArchiveError(ProjectError):
    """An archive that nothing is taken from."""


@contextmanager
def unpacked(path: Path, progress: Progress) -> Iterator[Path]:
    """Give the one project in an archive as a file that is gone again after the block.

    Raise `ArchiveError` where the archive is damaged, holds none or several, or could do harm.
    """
    with TemporaryDirectory(prefix="goldspan-merge-", ignore_cleanup_errors=True) as folder:
        yield _unpack(path, Path(folder), progress)


def _unpack(path: Path, folder: Path, progress: Progress) -> Path:
    if not path.exists():
        raise GoldspanError(
            message("errors", "There is no file “{file}”."),
            todo=message("errors", "Perhaps it was moved or renamed; look for it and choose it."),
            file=path,
        )
    try:
        with archive_errors(path):
            check_directory(path, MOST_ENTRIES)
            with zipfile.ZipFile(path) as archive:
                project, log = _members(path, archive)
                target = folder / f"{path.stem}{PROJECT_SUFFIX}"
                _extract(path, archive, project, target, progress)
                if log is not None:
                    _extract(path, archive, log, target.with_name(f"{target.name}-wal"), progress)
                return target
    except ArchiveProblemError as error:
        todo = error.todo or _ASK_AGAIN
        raise ArchiveError(error.what, kept=_UNTOUCHED, todo=todo, **error.details) from error


def _members(
    path: Path, archive: zipfile.ZipFile
) -> tuple[zipfile.ZipInfo, zipfile.ZipInfo | None]:
    """Return the project in an archive, and the log that belongs to it where there is one."""
    projects: list[zipfile.ZipInfo] = []
    others: list[zipfile.ZipInfo] = []
    for member in archive.infolist():
        check_member(path, member)
        name = PurePosixPath(member.filename).name
        if member.is_dir() or is_litter(member.filename):
            continue
        (projects if name.endswith(PROJECT_SUFFIX) else others).append(member)
    if not projects:
        raise problem(path, message("errors", "There is no project in “{file}”."))
    if len(projects) > 1:
        raise problem(path, message("errors", "There are several projects in “{file}”."))
    project = projects[0]
    beside = {f"{project.filename}-wal", f"{project.filename}-shm", f"{project.filename}.lock"}
    foreign = next((each for each in others if each.filename not in beside), None)
    if foreign is not None:
        raise problem(
            path,
            message("errors", "“{file}” holds other things than a project: {member}."),
            member=foreign.filename[:80],
        )
    logs = [each for each in others if each.filename == f"{project.filename}-wal"]
    return project, logs[0] if logs else None


def _extract(
    path: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path, progress: Progress
) -> None:
    def tick(done: int) -> None:
        progress.report(done, max(done, member.file_size), path.name)

    with archive.open(member) as source:
        pour(path, source, target, allowance(target.parent, member.compress_size), tick)


def pack(project: Path, target: Path, name: str) -> None:
    """Write an archive at `target` that holds the project under this name. Raise `OSError`."""
    with zipfile.ZipFile(target, "x", zipfile.ZIP_DEFLATED) as archive:
        archive.write(project, name)
