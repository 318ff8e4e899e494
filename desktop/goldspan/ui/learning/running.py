"""Runs one training in a thread, which waits for its process; its news come as signals."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Qt, Signal

from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.training import (
    CurvePoint,
    Training,
    TrainingPlan,
    TrainingStage,
    TrainingStep,
    train,
)
from goldspan.ui.jobs import Job, Jobs

LEAST_DONE = 3  # updates before it is said how long the rest takes


class Running(QObject):
    """`staged` carries a TrainingStage, `grown` a CurvePoint, `finished` the Training.

    `failed` carries the GoldspanError, also where the user cancelled; `busy_changed` whether one
    is under way.
    """

    staged = Signal(object)
    grown = Signal(object)
    finished = Signal(object)
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, session: ProjectSession, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._job: Job | None = None
        self._news: _News | None = None
        self._begun: tuple[float, int] | None = None

    @property
    def busy(self) -> bool:
        """Whether a training is under way."""
        return self._job is not None

    def start(self, plan: TrainingPlan) -> None:
        """Train what the plan says."""
        if self._job is not None:
            return
        session, news = self._session, _News(self._jobs)
        self._news, self._begun = news, None
        news.came.connect(self._hear, Qt.ConnectionType.QueuedConnection)

        def work(progress: Progress) -> Training:
            return train(session, plan, news.came.emit, progress)

        job = self._job = self._jobs.start(work)
        job.succeeded.connect(self.finished)
        job.failed.connect(self.failed)
        job.ended.connect(self._end)
        # The one who emits lives as long as the work does, whatever becomes of the page.
        job.ended.connect(news.deleteLater)
        self.busy_changed.emit(True)

    def cancel(self) -> None:
        """Stop; what was trained is kept."""
        if self._job is not None:
            self._job.cancel()

    def seconds_left(self, stage: TrainingStage) -> float | None:
        """Return how long the updates that are left may take at most; None where unknown."""
        if stage.step is not TrainingStep.TRAINING or not stage.total:
            return None
        now = time.monotonic()
        if self._begun is None:
            self._begun = (now, stage.done)
        begun, done = self._begun
        if stage.done - done < LEAST_DONE:
            return None
        return (now - begun) / (stage.done - done) * (stage.total - stage.done)

    def _hear(self, news: object) -> None:
        if isinstance(news, CurvePoint):
            self.grown.emit(news)
        elif isinstance(news, TrainingStage):
            self.staged.emit(news)

    def _end(self) -> None:
        self._job = None
        self.busy_changed.emit(False)


class _News(QObject):
    """Takes the news of a training from its thread to the window's."""

    came = Signal(object)
