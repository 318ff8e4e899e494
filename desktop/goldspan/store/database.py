"""Opens connections to a project file: rights, pragmas, and what to do where writing fails."""

from __future__ import annotations

import os
import sqlite3
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import Final
from urllib.parse import quote

from goldspan.domain.errors import GoldspanError, ProjectError
from goldspan.domain.messages import message
from goldspan.domain.words import form_of
from goldspan.store.errors import damaged_error, error_code, is_damage
from goldspan.store.filesystem import on_network_drive
from goldspan.store.header import log_size

BUSY_TIMEOUT_SECONDS: Final = 5.0
# Checkpoints happen when the session is idle; this is the brake for very long actions.
LOG_PAGES: Final = 16_000
LOG_BYTES_KEPT: Final = 4_000_000
_CACHE_KIBIBYTES: Final = 32_000


class Connection(sqlite3.Connection):
    """A connection that can be kept in a weak set, so that a store closes what threads opened."""


class Mode(Enum):
    """How a connection opens the file; those after `WRITE` only read.

    `READ` has the right to write but does not use it, so that SQLite can tidy up its log.
    """

    WRITE = auto()
    READ = auto()
    PROTECTED = auto()
    FROZEN = auto()


_PARAMETERS: Final = {
    Mode.WRITE: "mode=rw",
    Mode.READ: "mode=rw",
    Mode.PROTECTED: "mode=ro",
    Mode.FROZEN: "mode=ro&immutable=1",
}


@dataclass(frozen=True, slots=True)
class Opened:
    """A connection, how it was opened, and why it cannot write where it cannot."""

    connection: Connection
    mode: Mode
    cause: GoldspanError | None = None


def connect(path: Path, mode: Mode) -> Connection:
    """Open a connection with the pragmas that need no writing, and `form_of` for queries."""
    posix = path.absolute().as_posix()
    slash = "" if posix.startswith("/") else "/"
    connection = sqlite3.connect(
        f"file://{slash}{quote(posix)}?{_PARAMETERS[mode]}",
        uri=True,
        isolation_level=None,
        check_same_thread=False,
        timeout=BUSY_TIMEOUT_SECONDS,
        factory=Connection,
    )
    try:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("PRAGMA trusted_schema = OFF")
        connection.create_function("form_of", 1, form_of, deterministic=True)
    except BaseException:
        connection.close()
        raise
    return connection


def open_for_writing(path: Path) -> Connection:
    """Open a connection that can write; raise `sqlite3.Error` where that fails."""
    connection = connect(path, Mode.WRITE)
    try:
        # Network drives lack the shared memory that the write-ahead log needs.
        journal = "DELETE" if on_network_drive(path) else "WAL"
        if connection.execute("PRAGMA journal_mode").fetchone()[0].upper() != journal:
            connection.execute(f"PRAGMA journal_mode = {journal}")
        connection.execute(f"PRAGMA wal_autocheckpoint = {LOG_PAGES}")
        connection.execute(f"PRAGMA journal_size_limit = {LOG_BYTES_KEPT}")
        connection.execute(f"PRAGMA cache_size = -{_CACHE_KIBIBYTES}")
        _try_to_write(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _try_to_write(connection: Connection) -> None:
    """Raise `sqlite3.Error` where nothing can be written, and write nothing where it can."""
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    connection.execute("BEGIN IMMEDIATE")
    try:
        connection.execute(f"PRAGMA user_version = {version}")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def open_database(path: Path, *, read_only: bool) -> Opened:
    """Open the file, for writing where that is wanted and possible, else for reading.

    Raise `ProjectError` where it cannot be read either.
    """
    if untouched_and_protected(path):
        return Opened(_frozen(path), Mode.FROZEN, None if read_only else _protected(path))
    cause: GoldspanError | None = None
    if not read_only:
        try:
            return Opened(open_for_writing(path), Mode.WRITE)
        except sqlite3.Error as error:
            if is_damage(error):
                raise damaged_error(path, error) from error
            cause = _cause(error, path)
    first: sqlite3.Error | None = None
    for mode in (Mode.READ, Mode.PROTECTED):
        try:
            return Opened(_readable(path, mode), mode, cause)
        except sqlite3.Error as error:
            if is_damage(error):
                raise damaged_error(path, error) from error
            first = first or error
    if log_size(path) > 0:
        raise ProjectError(
            message("errors", "“{file}” cannot be opened: its latest changes lie in “{log}”."),
            kept=message("errors", "Neither file was touched."),
            todo=message("errors", "Copy both files to a folder you can write to; open it there."),
            file=path.name,
            log=f"{path.name}-wal",
        ) from first
    return Opened(_frozen(path), Mode.FROZEN, cause)


def untouched_and_protected(path: Path) -> bool:
    """Return whether the file may not be written and nobody has it open or left a log.

    SQLite would put a log and its shared memory beside it, with the file's own rights: nobody
    could write the project then, even when the file itself becomes writable again.
    """
    effective = os.access in os.supports_effective_ids
    writable = os.access(path, os.W_OK, effective_ids=effective)
    beside = [path.with_name(path.name + suffix) for suffix in ("-shm", "-wal", "-journal")]
    return not writable and not any(other.exists() for other in beside)


def _frozen(path: Path) -> Connection:
    try:
        return _readable(path, Mode.FROZEN)
    except sqlite3.Error as error:
        raise damaged_error(path, error) from error


def open_again(path: Path, mode: Mode) -> Connection:
    """Open one more connection for reading, in the mode that worked before."""
    connection = connect(path, mode)
    try:
        connection.execute("PRAGMA query_only = ON")
    except BaseException:
        connection.close()
        raise
    return connection


def _readable(path: Path, mode: Mode) -> Connection:
    connection = open_again(path, mode)
    try:
        connection.execute("SELECT count(*) FROM meta").fetchone()
    except BaseException:
        connection.close()
        raise
    return connection


_READING_ONLY: Final = message("errors", "The project is open for reading only.")


def _protected(path: Path) -> GoldspanError:
    return ProjectError(
        message("errors", "“{file}” or its folder is write-protected."),
        kept=_READING_ONLY,
        todo=message("errors", "Copy it to a folder you can write to, or have the rights changed."),
        file=path.name,
    )


def _cause(error: sqlite3.Error, path: Path) -> GoldspanError:
    """Say why a project that can be read cannot be written."""
    code = error_code(error)
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM):
        return _protected(path)
    if code in (sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR):
        return ProjectError(
            message("errors", "There is no room to write beside “{file}”; the disk may be full."),
            kept=_READING_ONLY,
            todo=message("errors", "Free some space, then open the project again."),
            file=path.name,
        )
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return ProjectError(
            message("errors", "Another program is writing “{file}” and does not stop."),
            kept=_READING_ONLY,
            todo=message("errors", "Wait until it is done, then open the project again."),
            file=path.name,
        )
    return ProjectError(
        message("errors", "“{file}” could not be opened for writing: {reason}."),
        kept=_READING_ONLY,
        todo=message("errors", "Check the drive and your rights on the folder."),
        file=path.name,
        reason=error,
    )
