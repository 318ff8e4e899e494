"""Unpacks `.gz` and `.zip` for an import, into a folder that is gone again afterwards.

What may come out of an archive is limited, with the archives in it: see `safe_archives`.
"""

from __future__ import annotations

import gzip
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Final

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.messages import message
from goldspan.services.safe_archives import (
    Allowance,
    ArchiveProblemError,
    allowance,
    archive_errors,
    check_directory,
    check_member,
    is_litter,
    pour,
    problem,
)

MOST_ENTRIES: Final = 20_000
DEEPEST: Final = 2
_GZIP, _ZIP = ".gz", ".zip"
ARCHIVE_SUFFIXES: Final = (_GZIP, _ZIP)


@dataclass(slots=True)
class Unpacked:
    """A folder with what came out of an archive, and what did not: its name in it, and why."""

    folder: Path
    refused: list[tuple[str, ImportRefusedError]] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Unpacker:
    """Unpacks an archive and those in it, `depth` deep by now; `tick` may raise to cancel."""

    tick: Callable[[], None]
    depth: int = 0
    allowed: Allowance | None = None

    @contextmanager
    def unpacked(self, archive: Path) -> Iterator[tuple[Unpacked, Unpacker]]:
        """Give what an archive holds, and the unpacker for the archives in it.

        Raise `ImportRefusedError` where nothing can be taken from it.
        """
        if self.depth == DEEPEST:
            raise ImportRefusedError(
                message("errors", "It is an archive in an archive in an archive."),
                todo=message("errors", "Unpack it first."),
            )
        with TemporaryDirectory(prefix="goldspan-import-", ignore_cleanup_errors=True) as made:
            # Below the names of the folders it lies in: to some readers they say whose it is.
            folder = Path(made).joinpath(*archive.resolve().parts[1:][-3:])
            try:
                with archive_errors(archive):
                    folder.mkdir(parents=True)
                    allowed = self.allowed or allowance(folder, archive.stat().st_size)
                    unpacked = self._unpack(archive, folder, allowed)
            except ArchiveProblemError as error:
                raise _refused(error) from error
            yield unpacked, Unpacker(self.tick, self.depth + 1, allowed)

    def _unpack(self, path: Path, folder: Path, allowed: Allowance) -> Unpacked:
        unpacked = Unpacked(folder)
        if path.suffix.lower() == _GZIP:
            with gzip.open(path) as source:
                pour(path, source, folder / path.stem, allowed, self._ticked)
            return unpacked
        check_directory(path, MOST_ENTRIES)
        with zipfile.ZipFile(path) as archive:
            for member in archive.infolist():
                if member.is_dir() or is_litter(member.filename):
                    continue
                try:
                    with archive_errors(path):
                        self._extract(path, archive, member, folder, allowed)
                except ArchiveProblemError as error:
                    if allowed.is_spent():
                        raise
                    unpacked.refused.append((member.filename, _refused(error)))
        return unpacked

    def _extract(
        self,
        path: Path,
        archive: zipfile.ZipFile,
        member: zipfile.ZipInfo,
        folder: Path,
        allowed: Allowance,
    ) -> None:
        check_member(path, member)
        target = folder.joinpath(*PurePosixPath(member.filename).parts)
        several = message("errors", "“{file}” holds several files of this name.")
        if target.exists():
            raise problem(path, several)
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except (FileExistsError, NotADirectoryError) as error:
            raise problem(path, several) from error
        try:
            with archive.open(member) as source:
                pour(path, source, target, allowed, self._ticked)
        except Exception:
            target.unlink(missing_ok=True)
            raise

    def _ticked(self, _done: int) -> None:
        self.tick()


def is_archive(path: Path) -> bool:
    """Tell by its ending whether a file is unpacked before it is read."""
    return path.suffix.lower() in ARCHIVE_SUFFIXES


def _refused(error: ArchiveProblemError) -> ImportRefusedError:
    return ImportRefusedError(error.what, kept="", todo=error.todo, **error.details)
