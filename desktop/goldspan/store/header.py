"""Looks at a project file's first hundred bytes before SQLite may touch it."""

from __future__ import annotations

import struct
from pathlib import Path
from typing import Final

from goldspan.domain.errors import ProjectError
from goldspan.domain.messages import message, system_reason
from goldspan.store.errors import DamagedError

APPLICATION_ID: Final = 0x476F6C64
_MAGIC: Final = b"SQLite format 3\x00"
_HEADER_SIZE: Final = 100


def check_header(path: Path, newest: int) -> int:
    """Return the file's schema version; raise `ProjectError` unless it is a whole project.

    `newest` is the newest version this program reads. Offsets are those of the SQLite file
    format, https://www.sqlite.org/fileformat.html, section 1.3.
    """
    header, size = _read(path)
    if size == 0:
        raise ProjectError(
            message("errors", "“{file}” is empty: there is no project in it."),
            kept=message("errors", "The file was not touched."),
            todo=message("errors", "Open another file or a backup, or make a new project."),
            file=path.name,
        )
    whole = len(header) == _HEADER_SIZE and header.startswith(_MAGIC)
    if not whole or struct.unpack_from(">I", header, 68)[0] != APPLICATION_ID:
        raise ProjectError(
            message("errors", "“{file}” is not a Goldspan project."),
            kept=message("errors", "The file was not touched."),
            todo=message(
                "errors", "Open a .goldspan file, or import this one into a project as an article."
            ),
            file=path.name,
        )
    version = int(struct.unpack_from(">I", header, 60)[0])
    refuse_newer(path, version, newest)
    _check_length(path, header, size)
    return version


def refuse_newer(path: Path, version: int, newest: int) -> None:
    """Raise `ProjectError` where a file's version is newer than this program reads."""
    if version > newest:
        raise ProjectError(
            message("errors", "“{file}” was made by a newer version of Goldspan."),
            kept=message("errors", "The file was not touched."),
            todo=message("errors", "Update Goldspan, then open the project again."),
            file=path.name,
            version=version,
        )


def _read(path: Path) -> tuple[bytes, int]:
    try:
        if path.is_dir():
            raise ProjectError(
                message("errors", "“{file}” is a folder, not a project."),
                todo=message("errors", "Open a .goldspan file in it."),
                file=path.name or path,
            )
        with path.open("rb") as file:
            return file.read(_HEADER_SIZE), path.stat().st_size
    except FileNotFoundError as error:
        raise ProjectError(
            message("errors", "There is no file “{file}”."),
            todo=message("errors", "Perhaps it was moved or renamed; look for it and open it."),
            file=path,
        ) from error
    except OSError as error:
        raise ProjectError(
            message("errors", "“{file}” could not be read: {reason}."),
            kept=message("errors", "The file was not touched."),
            todo=message("errors", "Check the drive and your rights on the file."),
            file=path.name,
            reason=system_reason(error),
        ) from error


def _check_length(path: Path, header: bytes, size: int) -> None:
    """Refuse a file shorter than its header says, unless a log beside it holds the rest."""
    page_size = struct.unpack_from(">H", header, 16)[0]
    page_size = 65_536 if page_size == 1 else page_size
    pages = struct.unpack_from(">I", header, 28)[0]
    if size >= page_size * pages or log_size(path) > 0 or log_size(path, "-journal") > 0:
        return
    raise DamagedError(
        message("errors", "“{file}” was cut short: it has {size} of {expected} bytes."),
        kept=message("errors", "The file was not touched."),
        todo=message(
            "errors",
            "Copy it again from where it came, or open the newest backup.",
        ),
        file=path.name,
        size=size,
        expected=page_size * pages,
    )


def log_size(path: Path, suffix: str = "-wal") -> int:
    """Return the size in bytes of SQLite's log beside the file, 0 where there is none."""
    try:
        return path.with_name(path.name + suffix).stat().st_size
    except OSError:
        return 0
