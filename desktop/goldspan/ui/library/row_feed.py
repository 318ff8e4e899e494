"""The rows of all articles, kept up to date for every page by reading only what has changed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from goldspan.domain.change import ChangeEvent
from goldspan.domain.layer import Dismissal
from goldspan.services.library import LibraryRow, load_rows
from goldspan.services.project.session import ProjectSession
from goldspan.ui.jobs import Jobs
from goldspan.ui.timers import single_shot

INTERVAL = 100  # milliseconds in which changes gather
MANY = 500  # articles from which on it is quicker to read all rows


class RowFeed(QObject):
    """Holds a LibraryRow for each article, in the library's order.

    `loaded` carries all rows, after articles have come or gone or all was read anew; `updated`
    those that differ, by article id; `failed` a GoldspanError. What is read is read in a thread.
    Suggestions that are not stored are counted elsewhere: `count_left` says how many are left.
    """

    loaded = Signal(object)
    updated = Signal(object)
    failed = Signal(object)

    def __init__(self, session: ProjectSession, jobs: Jobs, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._rows: list[LibraryRow] = []
        self._places: dict[str, int] = {}
        self._stored: dict[str, int] = {}
        self._left: dict[str, int] = {}
        self._touched: set[str] = set()
        self._stale = False
        self._reading = False
        self._asked: Sequence[str] | None = None
        self._later = single_shot(self, INTERVAL, self._read)

    @property
    def rows(self) -> Sequence[LibraryRow]:
        """All rows, in the library's order."""
        return self._rows

    @property
    def up_to_date(self) -> bool:
        """Say whether nothing waits to be read."""
        return not (self._reading or self._stale or self._touched)

    def stored_rows(self) -> list[LibraryRow]:
        """Return all rows with what is left as it is stored."""
        return [replace(row, suggestions=self._stored[row.article.id]) for row in self._rows]

    def show(self, rows: Sequence[LibraryRow]) -> None:
        """Take over rows that were read elsewhere, with what is stored."""
        self._stored = {row.article.id: row.suggestions for row in rows}
        self._rows = [self._counted(row) for row in rows]
        self._places = {row.article.id: place for place, row in enumerate(rows)}
        self.loaded.emit(self._rows)

    def receive(self, event: ChangeEvent) -> None:
        """Note which articles an event is about; their rows follow soon."""
        dismissed = any(isinstance(change.entity, Dismissal) for change in event.changes)
        if dismissed or len(event.changes) > MANY * 10:
            self._stale = True
        else:
            self._touched |= {c.article for c in event.changes if c.article}
        if (self._stale or self._touched) and not self._later.isActive():
            self._later.start()

    def count_left(self, counts: Mapping[str, int | None]) -> None:
        """Show so many suggestions as left in these articles; None: as many as are stored."""
        changed: dict[str, LibraryRow] = {}
        for article, left in counts.items():
            if left is None:
                self._left.pop(article, None)
            else:
                self._left[article] = left
            place = self._places.get(article)
            row = self._counted(self._rows[place]) if place is not None else None
            if place is not None and row is not None and row is not self._rows[place]:
                self._rows[place] = changed[article] = row
        if changed:
            self.updated.emit(changed)

    def _counted(self, row: LibraryRow) -> LibraryRow:
        article = row.article.id
        left = self._left.get(article, self._stored.get(article, row.suggestions))
        return row if row.suggestions == left else replace(row, suggestions=left)

    def reload(self) -> None:
        """Read all rows anew."""
        self._stale = True
        self._read()

    def _read(self) -> None:
        if self._reading or not (self._stale or self._touched):
            return
        touched = None if self._stale or len(self._touched) > MANY else sorted(self._touched)
        self._stale, self._touched, self._reading = False, set(), True
        store, annotator = self._session.store, self._session.annotator.id
        job = self._jobs.start(lambda _: load_rows(store, annotator, touched))
        self._asked = touched
        job.succeeded.connect(self._came)
        job.failed.connect(self.failed)
        job.ended.connect(self._ended)

    def _came(self, rows: list[LibraryRow]) -> None:
        """Take in what was read. A method: it is not called any more once the feed is gone."""
        if self._asked is None:
            self.show(rows)
        else:
            self._merge(self._asked, rows)

    def _ended(self) -> None:
        self._reading = False
        if self._stale or self._touched:
            self._later.start()

    def _merge(self, touched: Sequence[str], read: Sequence[LibraryRow]) -> None:
        if any(self._moves(article, row) for article, row in _by_article(touched, read)):
            gone = set(touched)
            kept = [
                replace(row, suggestions=self._stored[row.article.id])
                for row in self._rows
                if row.article.id not in gone
            ]
            self.show(sorted([*kept, *read], key=lambda row: row.key))
            return
        self._stored |= {row.article.id: row.suggestions for row in read}
        fresh = {row.article.id: self._counted(row) for row in read}
        changed = {
            article: row
            for article, row in fresh.items()
            if self._rows[self._places[article]] != row
        }
        for article, row in changed.items():
            self._rows[self._places[article]] = row
        if changed:
            self.updated.emit(changed)

    def _moves(self, article: str, row: LibraryRow | None) -> bool:
        """Say whether an article came, went or stands elsewhere in the order now."""
        place = self._places.get(article)
        if place is None or row is None:
            return (place is None) != (row is None)
        return self._rows[place].key != row.key


def _by_article(
    articles: Sequence[str], rows: Sequence[LibraryRow]
) -> Iterator[tuple[str, LibraryRow | None]]:
    """Yield each article with its row; None where there is none any more."""
    found = {row.article.id: row for row in rows}
    return ((article, found.get(article)) for article in articles)
