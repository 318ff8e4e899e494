"""Takes files out of archives that may mean harm: what they say of themselves is not believed.

What comes out is counted; nothing is written outside the folder that is meant.
"""

from __future__ import annotations

import os
import shutil
import stat
import struct
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from gzip import BadGzipFile
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import Final, Protocol

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message, system_reason

MOST_BYTES: Final = 4_000_000_000
MOST_RATIO: Final = 200  # texts and projects shrink to a tenth; a bomb to a thousandth
RATIO_FROM_BYTES: Final = 16_000_000
_STEP: Final = 1 << 20
_ROOM_LEFT: Final = 50_000_000
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_ENCRYPTED: Final = 0x1
_END: Final = b"PK\x05\x06"
_END_LENGTH: Final = 22
_END_64: Final = b"PK\x06\x07"
_LOCATOR_LENGTH: Final = 20
_LONGEST_COMMENT: Final = 0xFFFF


class ArchiveProblemError(GoldspanError):
    """An archive, or something in one, that is not taken; `{file}` is the archive's name."""


class Source(Protocol):
    """What is read piece by piece: a member of an archive."""

    def read(self, size: int, /) -> bytes:
        """Return at most `size` bytes, none at the end."""
        ...


@dataclass(slots=True)
class Allowance:
    """How much may come out: `room` bytes for all, and no more than `packed` bytes can hold."""

    room: int
    packed: int
    done: int = 0

    def take(self, archive: Path, count: int) -> None:
        """Count what came out; raise `ArchiveProblemError` where it is too much."""
        self.done += count
        if self.done > self.room:
            raise no_room(archive)
        if self.is_spent():
            raise problem(archive, message("errors", "“{file}” unpacks to far more than it could."))

    def is_spent(self) -> bool:
        """Tell whether nothing more may come out."""
        return self.done > min(self.room, max(RATIO_FROM_BYTES, self.packed * MOST_RATIO))


def allowance(folder: Path, packed: int) -> Allowance:
    """Return what may come out of `packed` bytes into the folder, so that room is left."""
    free = shutil.disk_usage(folder).free - _ROOM_LEFT
    return Allowance(min(MOST_BYTES, free), max(1, packed))


@contextmanager
def archive_errors(archive: Path) -> Iterator[None]:
    """Turn whatever unpacking raises into `ArchiveProblemError`."""
    try:
        yield
    except (
        zipfile.BadZipFile, BadGzipFile, zlib.error, EOFError, struct.error, ValueError
    ) as error:  # fmt: skip
        raise problem(
            archive,
            message("errors", "The archive “{file}” is damaged or was cut short."),
            todo=message("errors", "Copy it again from where it came."),
        ) from error
    except (NotImplementedError, RuntimeError) as error:
        raise _unusual(archive) from error
    except OSError as error:
        raise problem(
            archive,
            message("errors", "“{file}” could not be unpacked: {reason}."),
            todo=message("errors", "Free some space, or check your rights on the file."),
            reason=system_reason(error),
        ) from error


def check_directory(archive: Path, most_entries: int) -> None:
    """Refuse an archive whose directory would fill the memory before it could be looked at."""
    with archive.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        if size > MOST_BYTES:
            raise no_room(archive)
        file.seek(max(0, size - _END_LENGTH - _LONGEST_COMMENT - _LOCATOR_LENGTH))
        tail = file.read()
    place = tail.rfind(_END)
    if place < 0 or len(tail) - place < _END_LENGTH:
        raise zipfile.BadZipFile("no end of the directory")
    entries, length = struct.unpack_from("<HI", tail, place + 10)
    large = tail[max(0, place - _LOCATOR_LENGTH) : place].startswith(_END_64)
    if large or entries > most_entries or length > most_entries * _LONGEST_COMMENT:
        raise problem(archive, message("errors", "“{file}” holds too many files."))


def check_member(archive: Path, member: zipfile.ZipInfo) -> None:
    """Refuse what would be written elsewhere, cannot be read, or is no plain file."""
    windows = PureWindowsPath(member.filename)
    if windows.drive or windows.root or ".." in windows.parts:
        raise problem(
            archive,
            message("errors", "“{file}” would write outside its folder: {member}."),
            member=member.filename[:80],
        )
    kind = stat.S_IFMT(member.external_attr >> 16)
    if kind not in (0, stat.S_IFREG, stat.S_IFDIR):
        raise problem(
            archive,
            message("errors", "“{file}” holds a link where a file should be: {member}."),
            member=member.filename[:80],
        )
    if member.flag_bits & _ENCRYPTED:
        raise problem(archive, message("errors", "“{file}” is protected by a password."))
    if member.compress_type not in _METHODS:
        raise _unusual(archive)


def is_litter(name: str) -> bool:
    """Return whether it is something that macOS and Windows put into archives by themselves."""
    parts = PurePosixPath(name).parts
    return "__MACOSX" in parts or parts[-1:] in ((".DS_Store",), ("Thumbs.db",), ("desktop.ini",))


def pour(
    archive: Path,
    source: Source,
    target: Path,
    allowed: Allowance,
    tick: Callable[[int], None],
) -> None:
    """Write what comes out of the source into a new file; `tick` is told how much that is yet."""
    done = 0
    with target.open("xb") as file:
        while piece := source.read(_STEP):
            allowed.take(archive, len(piece))
            file.write(piece)
            done += len(piece)
            tick(done)


def problem(archive: Path, what: str, *, todo: str = "", **details: object) -> ArchiveProblemError:
    """Return the error; `what` may name the archive as `{file}`."""
    return ArchiveProblemError(what, kept="", todo=todo, file=archive.name, **details)


def no_room(archive: Path) -> ArchiveProblemError:
    """Return the error of an archive that holds more than may come out."""
    return problem(archive, message("errors", "There is no room for what “{file}” holds."))


def _unusual(archive: Path) -> ArchiveProblemError:
    return problem(archive, message("errors", "“{file}” is packed in an unusual way."))
