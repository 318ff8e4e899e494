"""The rows of all articles, kept up to date for every page by reading only what has changed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from goldspan.domain.change import ChangeEvent
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

    def show(self, rows: Sequence[LibraryRow]) -> None:
        """Take over rows that were read elsewhere."""
        self._rows = list(rows)
        self._places = {row.article.id: place for place, row in enumerate(rows)}
        self.loaded.emit(self._rows)

    def receive(self, event: ChangeEvent) -> None:
        """Note which articles an event is about; their rows follow soon."""
        if len(event.changes) > MANY * 10:
            self._stale = True
        else:
            self._touched |= {c.article for c in event.changes if c.article}
        if (self._stale or self._touched) and not self._later.isActive():
            self._later.start()

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
        fresh = {row.article.id: row for row in read}
        if any(self._moves(article, fresh.get(article)) for article in touched):
            gone = set(touched)
            kept = [row for row in self._rows if row.article.id not in gone]
            self.show(sorted([*kept, *read], key=lambda row: row.key))
            return
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
