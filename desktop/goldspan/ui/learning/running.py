"""Runs one training in a thread, which waits for its process; its news come as signals."""

from __future__ import annotations

import time

from PySide6.QtCore import QObject, Signal

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
from goldspan.ui.jobs import Jobs
from goldspan.ui.learning.background import Background, Tell

LEAST_DONE = 3  # updates before it is said how long the rest takes


class Running(Background):
    """`staged` carries a TrainingStage, `grown` a CurvePoint, `finished` the Training."""

    staged = Signal(object)
    grown = Signal(object)

    def __init__(self, session: ProjectSession, jobs: Jobs, parent: QObject) -> None:
        super().__init__(jobs, parent)
        self._session = session
        self._begun: tuple[float, int] | None = None

    def start(self, plan: TrainingPlan) -> None:
        """Train what the plan says."""
        session = self._session

        def work(tell: Tell, progress: Progress) -> Training:
            return train(session, plan, tell, progress)

        if self.begin(work):
            self._begun = None

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

    def hear(self, news: object) -> None:
        """Take in what the training says."""
        if isinstance(news, CurvePoint):
            self.grown.emit(news)
        elif isinstance(news, TrainingStage):
            self.staged.emit(news)
