"""Takes one project out of a zip archive that may mean harm, and puts one into an archive.

Nothing is believed that an archive says about itself: what comes out is counted.
"""

from __future__ import annotations

import os
import shutil
import stat
import struct
import zipfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath, PureWindowsPath
from tempfile import TemporaryDirectory
from typing import IO, Final

from goldspan.domain.errors import GoldspanError, ProjectError
from goldspan.domain.messages import message, system_reason
from goldspan.services.progress import Progress

ARCHIVE_SUFFIX: Final = ".zip"
PROJECT_SUFFIX: Final = ".goldspan"
MOST_BYTES: Final = 4_000_000_000
MOST_RATIO: Final = 200  # a project's journal shrinks to a tenth; a bomb to a thousandth
RATIO_FROM_BYTES: Final = 16_000_000
MOST_ENTRIES: Final = 1_000
_STEP: Final = 1 << 20
_ROOM_LEFT: Final = 50_000_000
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED: Final = 0x1
_END: Final = b"PK\x05\x06"
_END_LENGTH: Final = 22
_END_64: Final = b"PK\x06\x07"
_LOCATOR_LENGTH: Final = 20
_LONGEST_COMMENT: Final = 0xFFFF

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
    try:
        _check_directory(path)
        with zipfile.ZipFile(path) as archive:
            project, log = _members(path, archive)
            target = folder / f"{path.stem}{PROJECT_SUFFIX}"
            _extract(path, archive, project, target, progress)
            if log is not None:
                _extract(path, archive, log, target.with_name(f"{target.name}-wal"), progress)
            return target
    except (zipfile.BadZipFile, zlib.error, EOFError, struct.error, ValueError) as error:
        raise _damaged(path, error) from error
    except (NotImplementedError, RuntimeError) as error:
        raise _refused(path, message("errors", "“{file}” is packed in an unusual way.")) from error
    except FileNotFoundError as error:
        raise GoldspanError(
            message("errors", "There is no file “{file}”."),
            todo=message("errors", "Perhaps it was moved or renamed; look for it and choose it."),
            file=path,
        ) from error
    except OSError as error:
        raise ArchiveError(
            message("errors", "“{file}” could not be unpacked: {reason}."),
            kept=_UNTOUCHED,
            todo=message("errors", "Free some space, or check your rights on the file."),
            file=path.name,
            reason=system_reason(error),
        ) from error


def _check_directory(path: Path) -> None:
    """Refuse an archive whose directory would fill the memory before it could be looked at."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        if size > MOST_BYTES:
            raise _too_large(path)
        file.seek(max(0, size - _END_LENGTH - _LONGEST_COMMENT - _LOCATOR_LENGTH))
        tail = file.read()
    place = tail.rfind(_END)
    if place < 0 or len(tail) - place < _END_LENGTH:
        raise zipfile.BadZipFile("no end of the directory")
    entries, length = struct.unpack_from("<HI", tail, place + 10)
    large = tail[max(0, place - _LOCATOR_LENGTH) : place].startswith(_END_64)
    if large or entries > MOST_ENTRIES or length > MOST_ENTRIES * _LONGEST_COMMENT:
        raise _refused(path, message("errors", "“{file}” holds too many files."))


def _members(
    path: Path, archive: zipfile.ZipFile
) -> tuple[zipfile.ZipInfo, zipfile.ZipInfo | None]:
    """Return the project in an archive, and the log that belongs to it where there is one."""
    projects: list[zipfile.ZipInfo] = []
    others: list[zipfile.ZipInfo] = []
    for member in archive.infolist():
        _check_member(path, member)
        name = PurePosixPath(member.filename).name
        if member.is_dir() or _is_litter(member.filename):
            continue
        (projects if name.endswith(PROJECT_SUFFIX) else others).append(member)
    if not projects:
        raise _refused(path, message("errors", "There is no project in “{file}”."))
    if len(projects) > 1:
        raise _refused(path, message("errors", "There are several projects in “{file}”."))
    project = projects[0]
    beside = {f"{project.filename}-wal", f"{project.filename}-shm", f"{project.filename}.lock"}
    foreign = next((each for each in others if each.filename not in beside), None)
    if foreign is not None:
        raise _refused(
            path,
            message("errors", "“{file}” holds other things than a project: {member}."),
            member=foreign.filename[:80],
        )
    logs = [each for each in others if each.filename == f"{project.filename}-wal"]
    return project, logs[0] if logs else None


def _check_member(path: Path, member: zipfile.ZipInfo) -> None:
    """Refuse what would be written elsewhere, cannot be read, or is no plain file."""
    windows = PureWindowsPath(member.filename)
    if windows.drive or windows.root or ".." in windows.parts:
        raise _refused(
            path,
            message("errors", "“{file}” would write outside its folder: {member}."),
            member=member.filename[:80],
        )
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise _refused(
            path,
            message("errors", "“{file}” holds a link where a file should be: {member}."),
            member=member.filename[:80],
        )
    if member.flag_bits & _ENCRYPTED:
        raise _refused(path, message("errors", "“{file}” is protected by a password."))
    if member.compress_type not in _METHODS:
        raise _refused(path, message("errors", "“{file}” is packed in an unusual way."))


def _is_litter(name: str) -> bool:
    """Return whether it is something that macOS and Windows put into archives by themselves."""
    parts = PurePosixPath(name).parts
    return "__MACOSX" in parts or parts[-1] in (".DS_Store", "Thumbs.db", "desktop.ini")


def _extract(
    path: Path, archive: zipfile.ZipFile, member: zipfile.ZipInfo, target: Path, progress: Progress
) -> None:
    room = shutil.disk_usage(target.parent).free - _ROOM_LEFT
    with archive.open(member) as source, target.open("xb") as file:
        _pour(path, source, file, member, min(MOST_BYTES, room), progress)


def _pour(
    path: Path,
    source: IO[bytes],
    target: IO[bytes],
    member: zipfile.ZipInfo,
    most: int,
    progress: Progress,
) -> None:
    packed, done = max(1, member.compress_size), 0
    while piece := source.read(_STEP):
        done += len(piece)
        if done > most:
            raise _too_large(path)
        if done > RATIO_FROM_BYTES and done > packed * MOST_RATIO:
            raise _refused(path, message("errors", "“{file}” unpacks to far more than it could."))
        target.write(piece)
        progress.report(done, max(done, member.file_size), path.name)


def pack(project: Path, target: Path, name: str) -> None:
    """Write an archive at `target` that holds the project under this name. Raise `OSError`."""
    with zipfile.ZipFile(target, "x", zipfile.ZIP_DEFLATED) as archive:
        archive.write(project, name)


def _damaged(path: Path, reason: Exception) -> ArchiveError:
    return ArchiveError(
        message("errors", "The archive “{file}” is damaged or was cut short: {reason}."),
        kept=_UNTOUCHED,
        todo=message("errors", "Copy it again from where it came."),
        file=path.name,
        reason=reason,
    )


def _too_large(path: Path) -> ArchiveError:
    return _refused(path, message("errors", "There is no room for what “{file}” holds."))


def _refused(path: Path, what: str, **details: object) -> ArchiveError:
    return ArchiveError(what, kept=_UNTOUCHED, todo=_ASK_AGAIN, file=path.name, **details)
