"""Measures one curve in a thread; what it says comes as signals."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from goldspan.services.learning_curve.outlook import what_more_brings
from goldspan.services.learning_curve.record import CurvePlan, LearningCurve
from goldspan.services.learning_curve.running import CurveNews, run_curve
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.ui.jobs import Jobs
from goldspan.ui.learning.background import Background, Tell
from goldspan.ui.release.enough.looking import Measured


class Measuring(Background):
    """`staged` carries CurveNews, `grown` what was Measured so far, `finished` all of it."""

    staged = Signal(object)
    grown = Signal(object)

    def __init__(self, session: ProjectSession, jobs: Jobs, parent: QObject) -> None:
        super().__init__(jobs, parent)
        self._session = session

    def start(self, plan: CurvePlan, begun: LearningCurve | None, more: int) -> None:
        """Measure what the plan says, or go on with a curve that was begun."""
        session = self._session

        def work(tell: Tell, progress: Progress) -> Measured:
            known = len(begun.runs) if begun is not None else 0

            def listener(news: CurveNews) -> None:
                nonlocal known
                tell(news)
                if len(news.curve.runs) > known:
                    known = len(news.curve.runs)
                    tell(Measured(news.curve, what_more_brings(news.curve, more)))

            curve = run_curve(session, plan, listener, progress, begun=begun)
            return Measured(curve, what_more_brings(curve, more))

        self.begin(work)

    def hear(self, news: object) -> None:
        """Take in what the work tells."""
        if isinstance(news, CurveNews):
            self.staged.emit(news)
        elif isinstance(news, Measured):
            self.grown.emit(news)
