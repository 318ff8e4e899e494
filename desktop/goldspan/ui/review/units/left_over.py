"""Finds out in threads how much is left in adjudicated articles: somebody may have gone on."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QObject, Signal

from goldspan.domain.change import ChangeEvent, EntityKind
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.overview import left_in
from goldspan.ui.jobs import Jobs
from goldspan.ui.timers import single_shot

LATER = 500  # milliseconds in which changes gather before it is counted again
_MATTER = frozenset(
    {
        EntityKind.SPAN,
        EntityKind.LINK,
        EntityKind.LAYER_STATE,
        EntityKind.ASSIGNMENT,
        EntityKind.ADJUDICATION,
    }
)


class LeftOver(QObject):
    """Counts the units that are left by article, and keeps what it has counted.

    `found` carries the counts by article id, `failed` a GoldspanError.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, session: ProjectSession, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._known: dict[str, int] = {}
        self._touched: set[str] = set()  # since they were counted
        self._wanted: frozenset[str] = frozenset()
        self._running = False
        self._later = single_shot(self, LATER, self._go_on)

    @property
    def counting(self) -> bool:
        """Whether counts are on their way."""
        return self._running or self._later.isActive()

    def count(self, article_ids: Iterable[str]) -> None:
        """Count in these articles, as far as it is not known."""
        self._wanted = frozenset(article_ids)
        self._go_on()

    def receive(self, event: ChangeEvent) -> None:
        """Count anew where an event may have changed something."""
        for change in event.changes:
            if change.kind in _MATTER and change.article is not None:
                self._touched.add(change.article)
        if self._touched & self._wanted:
            self._later.start()

    def forget(self) -> None:
        """Count everything anew: another process has written."""
        self._touched |= self._wanted
        self._later.start()

    def _go_on(self) -> None:
        missing = self._wanted - (self._known.keys() - self._touched)
        if self._running or not missing:
            return
        self._running = True
        self._touched -= missing
        store = self._session.store
        job = self._jobs.start(lambda progress: left_in(store, missing, progress))
        job.succeeded.connect(self._take)
        job.failed.connect(self.failed)
        job.ended.connect(self._end)

    def _take(self, left: dict[str, int]) -> None:
        self._known |= left
        self.found.emit(dict(self._known))

    def _end(self) -> None:
        self._running = False
        if self._touched & self._wanted and not self._later.isActive():
            self._later.start()
