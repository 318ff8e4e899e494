"""Writes: one transaction that takes actions with their changes and brings the tables along."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from goldspan.domain.annotator import Annotator
from goldspan.domain.article import Article, text_hash
from goldspan.domain.change import Action, EntityChange, EntityKind
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import Span, Verdict
from goldspan.domain.merging import Merge, MergeReport
from goldspan.domain.messages import message
from goldspan.domain.releases import Release
from goldspan.store import articles, journal, kept_files, releases
from goldspan.store.conflicts import blocked_error, conflict_error
from goldspan.store.errors import writing_error
from goldspan.store.folding import Net, fold
from goldspan.store.kept_files import PackedFile
from goldspan.store.merging import Report, merge
from goldspan.store.needs import Ids, add_references
from goldspan.store.quotes import check_quotes
from goldspan.store.row_writing import write_rows
from goldspan.store.settling import ever_merged, listed, settle
from goldspan.store.sql import INSERT_ACTION, INSERT_CHANGE, INSERT_TEXT
from goldspan.store.taking_back import take_back

_TEXTS_HELD: Final = 8


class TextCache:
    """The texts of the few articles that were last written to, so that quotes check quickly."""

    def __init__(self) -> None:
        self._texts: OrderedDict[str, str] = OrderedDict()

    def text(self, connection: sqlite3.Connection, article: str) -> str | None:
        """Return an article's text, or None where the project has no such article."""
        known = self._texts.get(article)
        if known is not None:
            self._texts.move_to_end(article)
            return known
        found = articles.text(connection, article)
        if found is not None:
            self._texts[article] = found
            if len(self._texts) > _TEXTS_HELD:
                self._texts.popitem(last=False)
        return found


class Transaction:
    """A transaction on the writing connection; leaves nothing behind unless it is committed.

    Used as a context manager: leaving it by an exception, or without `commit()`, rolls back.
    SQLite's errors come out as `ProjectError`s (`DiskError` where trying again may help).
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, texts: TextCache) -> None:
        self._connection = connection
        self._path = path
        self._texts = texts

    def __enter__(self) -> Self:
        try:
            self._connection.execute("BEGIN IMMEDIATE")
        except sqlite3.Error as error:
            raise writing_error(error, self._path) from error
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.roll_back()

    def commit(self) -> None:
        """Put everything on the disk, then return."""
        try:
            self._connection.execute("COMMIT")
        except sqlite3.IntegrityError as error:
            raise blocked_error(self._connection) from error
        except sqlite3.Error as error:
            raise writing_error(error, self._path) from error

    def roll_back(self) -> None:
        """Forget everything since the beginning; harmless after a commit."""
        if self._connection.in_transaction:
            self._connection.execute("ROLLBACK")

    def apply(
        self, action: Action, changes: Sequence[EntityChange], texts: Mapping[str, str]
    ) -> None:
        """Write an action, or a further part of it, with its changes.

        Raise `ConflictError` where a `before` is not what the project holds, `GoldspanError`
        where a quote or a text does not fit, `DiskError` where writing fails; the transaction,
        or the `part()` it is in, must then be left by that error.
        """
        try:
            self._write_action(action)
            self._write_texts(texts)
            self._write_changes(action, changes, texts)
        except sqlite3.Error as error:
            raise writing_error(error, self._path) from error

    def merge(self, path: Path, merged: Merge, report: Report | None) -> MergeReport:
        """Take in what another file of the same project has; it must be admitted before.

        Where it raises, the transaction, or the `part()` it is in, must be left by that error.
        """
        try:
            return merge(self._connection, self._write_rows, path, merged, report)
        except sqlite3.Error as error:
            raise writing_error(error, self._path) from error

    def take_back(self, merge: str) -> None:
        """Forget what came in by a merge; see `ProjectStore.take_back`."""
        try:
            take_back(self._connection, merge, self._write_rows)
        except sqlite3.Error as error:
            raise writing_error(error, self._path) from error

    @contextmanager
    def part(self) -> Iterator[None]:
        """What is written inside is taken back alone where it fails; what was before stays."""
        connection = self._connection
        try:
            connection.execute("SAVEPOINT part")
            try:
                yield
            except BaseException:
                # A full disk may have made SQLite roll back everything already.
                if connection.in_transaction:
                    connection.execute("ROLLBACK TO part")
                    connection.execute("RELEASE part")
                raise
            connection.execute("RELEASE part")
        except sqlite3.Error as error:
            raise writing_error(error, self._path) from error

    def keep_file(self, packed: PackedFile) -> None:
        """Write a file that a release keeps, unless the project has it already."""
        try:
            kept_files.keep(self._connection, packed)
        except sqlite3.Error as error:
            raise writing_error(error, self._path) from error

    def release(self, identifier: str) -> Release | None:
        """Return the release of this id as the transaction sees it, or None."""
        return releases.release(self._connection, identifier)

    def number_for(self, release: str) -> int:
        """Return the number of a release that is made now: that it had, else one not given yet."""
        return releases.number_for(self._connection, release)

    def annotator(self, identifier: str) -> Annotator | None:
        """Return the annotator of this id as the transaction sees it, or None."""
        return articles.annotator(self._connection, identifier)

    def reversed_changes(self, action_id: str, chunk: int = 2_000) -> Iterator[list[EntityChange]]:
        """Yield what takes an action back, newest change first, `chunk` changes at a time."""
        return journal.reversed_changes(self._connection, action_id, chunk)

    def _write_action(self, action: Action) -> None:
        known = journal.action(self._connection, action.id)
        if known is None:
            row = (
                action.id,
                action.annotator,
                action.kind.value,
                action.at,
                action.undoes,
                action.subject,
            )
            self._connection.execute(INSERT_ACTION, row)
        elif known != action:
            raise ValueError(f"the id {action.id} belongs to another action")

    def _write_texts(self, texts: Mapping[str, str]) -> None:
        for digest, body in texts.items():
            if text_hash(body) != digest:
                raise ValueError(f"a text was given under the wrong hash {digest}")
        if texts:
            self._connection.executemany(INSERT_TEXT, texts.items())

    def _write_changes(
        self, action: Action, changes: Sequence[EntityChange], texts: Mapping[str, str]
    ) -> None:
        connection = self._connection
        folded = fold(
            action.id,
            journal.changes_so_far(connection, action.id),
            changes,
            journal.heads(
                connection,
                [change.entity.id for change in changes],
                resolving=journal.settles(connection, action),
            ),
            lambda change, head: conflict_error(connection, change, head),
        )
        self._check(folded.nets, texts)
        connection.executemany(INSERT_CHANGE, folded.journal)
        self._write_rows(folded.nets)
        reopened = journal.reopens(connection, action)
        if reopened or ever_merged(connection):
            self._settle(folded.nets, every=reopened)

    def _settle(self, nets: Mapping[EntityKind, Mapping[str, Net]], *, every: bool) -> None:
        """Work out anew what stands of what several changes were the newest of, or of all."""
        connection = self._connection
        changed = [identifier for net in nets.values() for identifier in net]
        touched = listed(connection, changed)
        if every:
            touched.update((kind, set(net)) for kind, net in nets.items())
        referenced: Ids = defaultdict(set)
        for kind, net in nets.items():
            add_references(referenced, kind, (row for _, _, row in net.values() if row))
        may_go = {key for net in nets.values() for key, (_, after, _) in net.items() if not after}
        settle(connection, touched, referenced, self._write_rows, may_go=may_go)

    def _write_rows(self, nets: Mapping[EntityKind, Mapping[str, Net]]) -> None:
        write_rows(self._connection, self._path, nets)

    def _check(
        self,
        nets: Mapping[EntityKind, Mapping[str, Net]],
        texts: Mapping[str, str],
    ) -> None:
        fresh: dict[str, str] = {}
        for _, article, _ in nets.get(EntityKind.ARTICLE, {}).values():
            if not isinstance(article, Article):
                continue
            # An article that comes back by undo brings no text: the project has it still.
            text = texts.get(article.sha256) or articles.body(self._connection, article.sha256)
            if text is not None:
                if len(text) != article.length:
                    raise ValueError(f"the article {article.name} states a wrong length")
                fresh[article.id] = text
        spans = [after for _, after, _ in nets.get(EntityKind.SPAN, {}).values()]
        self._check_spans((span for span in spans if isinstance(span, Span)), fresh)
        verdicts = [after for _, after, _ in nets.get(EntityKind.VERDICT, {}).values()]
        self._check_spans((v.suggestion for v in verdicts if isinstance(v, Verdict)), fresh)

    def _check_spans(self, spans: Iterable[Span], fresh: Mapping[str, str]) -> None:
        article, text = "", ""
        for span in spans:
            if span.article != article:
                article = span.article
                found = fresh.get(article) or self._texts.text(self._connection, article)
                if found is None:
                    raise GoldspanError(
                        message("errors", "The article of the span “{quote}” is gone."),
                        kept=message("errors", "Nothing was changed."),
                        todo=message("errors", "Somebody removed it; go on with another article."),
                        quote=span.quote[:60],
                    )
                text = found
            check_quotes(span, text)
