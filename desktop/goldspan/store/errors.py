"""SQLite's errors in the user's words."""

from __future__ import annotations

import sqlite3
from pathlib import Path

from goldspan.domain.errors import ProjectError
from goldspan.domain.messages import message


class DiskError(ProjectError):
    """The file could not be written now but may be later: disk full, drive gone, file locked."""


class DamagedError(ProjectError):
    """The file is a project but SQLite cannot make sense of it."""


_FULL = {sqlite3.SQLITE_FULL}
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}
_DRIVE = {
    sqlite3.SQLITE_CANTOPEN,
    sqlite3.SQLITE_IOERR,
    sqlite3.SQLITE_NOMEM,
    sqlite3.SQLITE_PERM,
    sqlite3.SQLITE_PROTOCOL,
    sqlite3.SQLITE_READONLY,
}
_DAMAGED = {sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB}
_NO_TEXT = "Could not decode to UTF-8"  # Python's own words; they come without a code


def error_code(error: sqlite3.Error) -> int:
    """Return the primary SQLite result code, or 0 where there is none."""
    return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF


def is_damage(error: sqlite3.Error) -> bool:
    """Return whether SQLite could not make sense of the file, or a text in it is none."""
    return error_code(error) in _DAMAGED or str(error).startswith(_NO_TEXT)


def writing_error(error: sqlite3.Error, path: Path) -> Exception:
    """Return what to tell the user about an error met while writing.

    An error that the user cannot mend is a bug of ours and comes back as it is.
    """
    code = error_code(error)
    if code in _DAMAGED:
        return damaged_error(path, error)
    if code in _FULL:
        what = message("errors", "The disk is full: “{file}” could not be written.")
        todo = message("errors", "Free some space, then try again.")
    elif code in _BUSY:
        what = message("errors", "“{file}” is in use by another program.")
        todo = message("errors", "Wait until the other program is done, then try again.")
    elif code in _DRIVE:
        what = message("errors", "“{file}” could not be written: {reason}.")
        todo = message("errors", "Check the drive and your rights on the folder, then try again.")
    else:
        return error
    kept = message("errors", "Nothing of it was half written; what was saved before is safe.")
    return DiskError(what, kept=kept, todo=todo, file=path.name, reason=error)


def damaged_error(path: Path, reason: object) -> DamagedError:
    """Return what to tell the user about a file that SQLite cannot make sense of."""
    return DamagedError(
        message("errors", "The project “{file}” is damaged: {reason}."),
        kept=message("errors", "The file was not touched."),
        todo=message(
            "errors",
            "Open the newest backup; “goldspan verify” says what is wrong with this file.",
        ),
        file=path.name,
        reason=reason,
    )
