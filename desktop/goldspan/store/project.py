"""A project file that is open, and the one door through which it changes."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import MappingProxyType, TracebackType
from typing import Final, Self

from goldspan.domain.annotator import GOLD, Annotator
from goldspan.domain.change import Action, ActionKind, EntityChange
from goldspan.domain.errors import ProjectError
from goldspan.domain.ids import new_id
from goldspan.domain.merging import MergeReport
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.store import articles
from goldspan.store.admitting import Stranger, check_project, look_at
from goldspan.store.creating import create_file
from goldspan.store.database import Mode, Opened, open_database
from goldspan.store.gate import reading
from goldspan.store.header import check_header, refuse_newer
from goldspan.store.merging import new_merge
from goldspan.store.migrations import CURRENT, Schema, file_version, migrate
from goldspan.store.reader import ProjectReader, Report
from goldspan.store.writing import TextCache, Transaction

NO_TEXTS: Final[Mapping[str, str]] = MappingProxyType({})


def now() -> str:
    """Return the time for a new action: UTC in ISO 8601, to the millisecond."""
    return datetime.now(UTC).isoformat(timespec="milliseconds")


class ProjectStore(ProjectReader):
    """One open `.goldspan` file. Reading is free on any thread; writing is one at a time.

    Each reading thread has a connection of its own; `close()` closes them all.
    """

    def __init__(self, path: Path, opened: Opened) -> None:
        super().__init__(path, opened.mode)
        self.read_only_cause = opened.cause
        self._main = opened.connection
        self._writing = threading.RLock()
        self._texts = TextCache()
        self.meta: Mapping[str, str] = MappingProxyType(articles.meta(self._main))
        self.project_id = self.meta.get("id", "")
        self.name = self.meta.get("name", path.stem)

    @classmethod
    def create(
        cls,
        path: Path,
        name: str,
        creator: Annotator,
        scheme: Scheme,
        *,
        schema: Schema = CURRENT,
    ) -> Self:
        """Make a new project; raise `ProjectError` where the file exists or cannot be made."""
        action = Action(new_id(), creator.id, ActionKind.NEW_PROJECT, now(), subject=name)
        annotators = dict.fromkeys((creator, GOLD))
        changes = [EntityChange(None, annotator) for annotator in annotators]

        def fill(connection: sqlite3.Connection) -> None:
            with Transaction(connection, path, TextCache()) as transaction:
                transaction.apply(action, [*changes, EntityChange(None, scheme)], NO_TEXTS)
                transaction.commit()

        create_file(path, name, schema, fill)
        return cls.open(path, schema=schema)

    @classmethod
    def open(cls, path: Path, *, read_only: bool = False, schema: Schema = CURRENT) -> Self:
        """Open a project; raise `ProjectError` where it is none, newer, damaged or unreadable.

        Where it can only be read, `read_only` is True and `read_only_cause` says why. An older
        file is backed up beside itself and migrated.
        """
        check_header(path, schema.version)
        opened = open_database(path, read_only=read_only)
        try:
            # What the header says may be older than what a log beside the file holds.
            version = file_version(opened.connection)
            refuse_newer(path, version, schema.version)
            if version < schema.version:
                _bring_up_to_date(opened, path, version, schema)
            return cls(path, opened)
        except sqlite3.Error as error:
            opened.connection.close()
            raise _unreadable(path, error) from error
        except BaseException:
            opened.connection.close()
            raise

    @property
    def read_only(self) -> bool:
        """Return whether nothing can be written."""
        return self._mode is not Mode.WRITE

    def close(self) -> None:
        """Close the file and all connections of reading threads; harmless when called again."""
        with self._writing:
            self.close_readers()
            self._main.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # Writing

    def commit(
        self,
        action: Action,
        changes: Sequence[EntityChange],
        texts: Mapping[str, str] = NO_TEXTS,
    ) -> None:
        """Write an action, or a further part of one; it is on the disk when this returns.

        One call is one transaction. `texts` are the texts of new articles by their SHA-256.
        Raise `ConflictError` where a `before` is not what the project holds, `GoldspanError`
        where a quote does not stand in its article, `DiskError` where writing fails; then
        nothing is changed.
        """
        with self.transaction() as transaction:
            transaction.apply(action, changes, texts)
            transaction.commit()

    @contextmanager
    def transaction(self) -> Iterator[Transaction]:
        """Begin a transaction for several actions; it must be used on one thread."""
        if self.read_only:
            raise self.read_only_cause or ProjectError(
                message("errors", "“{file}” is open for reading only."), file=self.path.name
            )
        with self._writing, Transaction(self._main, self.path, self._texts) as transaction:
            yield transaction

    def merge(
        self,
        path: Path,
        annotator: Annotator,
        *,
        source: str = "",
        report: Report | None = None,
        admitted: Stranger | None = None,
    ) -> MergeReport:
        """Take in what another file of this project has, in one transaction; say what came.

        `annotator` is who merges, `source` how the file is called if not as its path says,
        `admitted` what `look_at` said of the file where that was asked.
        `report` gets changes done and in all, and may raise to stop. Raise `GoldspanError` where
        the file is of another project, not of this version, or not as Goldspan writes it; then
        nothing is changed.
        """
        with self.transaction() as transaction:
            check_project(admitted or look_at(path), path, self.project_id)
            found = transaction.merge(path, new_merge(annotator.id, source or path.name), report)
            transaction.commit()
        return found

    def take_back(self, merge: str) -> None:
        """Forget what came in by a merge; merging the file again brings it again.

        Raise `GoldspanError` where something here builds on it; then nothing is changed.
        """
        with self.transaction() as transaction:
            transaction.take_back(merge)
            transaction.commit()

    @reading
    def checkpoint(self) -> None:
        """Move what the write-ahead log holds into the file, as far as that is possible.

        Nobody who reads or writes waits for it.
        """
        if not self.read_only:
            # Where there is no room, the log stays and a later checkpoint takes it over.
            with suppress(sqlite3.OperationalError):
                self._reader().execute("PRAGMA wal_checkpoint(PASSIVE)")

    def data_version(self) -> int:
        """Return a number that changes when another process has written, and only then."""
        with self._writing:
            return int(self._main.execute("PRAGMA data_version").fetchone()[0])


def _bring_up_to_date(opened: Opened, path: Path, version: int, schema: Schema) -> None:
    if opened.mode is not Mode.WRITE:
        raise ProjectError(
            message("errors", "“{file}” was made by an older version and must be converted first."),
            kept=message("errors", "The file was not touched."),
            todo=message("errors", "Open it once where it can be written, then again."),
            file=path.name,
        )
    migrate(opened.connection, path, version, schema)


def _unreadable(path: Path, error: sqlite3.Error) -> ProjectError:
    return ProjectError(
        message("errors", "“{file}” could not be opened: {reason}."),
        kept=message("errors", "The file was not touched."),
        todo=message("errors", "Open the newest backup, or run “goldspan verify” on it."),
        file=path.name,
        reason=error,
    )
