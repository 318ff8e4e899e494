"""Reads the matrix in a thread, once, and brings it up to date by what happens."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from goldspan.domain.change import ActionKind, ChangeEvent
from goldspan.services.assigning.disputed import disputed_articles
from goldspan.services.assigning.matrix import Matrix, read_matrix
from goldspan.services.project.session import ProjectSession
from goldspan.ui.jobs import Jobs

HEARD = frozenset({ActionKind.MERGE, ActionKind.RESOLVE, ActionKind.UNDO, ActionKind.REDO})


class MatrixReading(QObject):
    """`came` carries a Matrix that was read, `changed` what an event changed in it (Taken).

    `conflicts` are the articles about which merging left something open; `disputed` says that they
    are others now. `failed` carries a GoldspanError.
    """

    came = Signal(object)
    changed = Signal(object)
    disputed = Signal()
    failed = Signal(object)

    def __init__(self, session: ProjectSession, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._missed: list[ChangeEvent] = []
        self._again = False
        self.reading = False
        self.matrix: Matrix | None = None
        self.conflicts: frozenset[str] = frozenset()

    def read(self) -> None:
        """Read all anew; what happens meanwhile is taken in when it is there."""
        if self.reading:
            self._again = True
            return
        self.reading, self._again = True, False
        self._missed.clear()
        store = self._session.store
        job = self._jobs.start(lambda _: (read_matrix(store), disputed_articles(store)))
        job.succeeded.connect(self._came)
        job.failed.connect(self.failed)
        job.ended.connect(self._ended)

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""
        if self.reading:
            self._missed.append(event)
        if self.matrix is not None:
            taken = self.matrix.take(event)
            if taken:
                self.changed.emit(taken)
        if event.action.kind in HEARD:
            store = self._session.store
            job = self._jobs.start(lambda _: disputed_articles(store), self._dispute)
            job.failed.connect(self.failed)

    def _dispute(self, articles: frozenset[str]) -> None:
        if articles != self.conflicts:
            self.conflicts = articles
            self.disputed.emit()

    def _came(self, found: tuple[Matrix, frozenset[str]]) -> None:
        matrix, self.conflicts = found
        for event in self._missed:
            matrix.take(event)
        self.matrix = matrix
        self.came.emit(matrix)

    def _ended(self) -> None:
        self.reading = False
        self._missed.clear()
        if self._again:
            self.read()
