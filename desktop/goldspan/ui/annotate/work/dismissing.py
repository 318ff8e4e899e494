"""Says what rejecting words everywhere came to: how many suggestions went, in how many articles."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from goldspan.domain.layer import Dismissal
from goldspan.services.project.session import ProjectSession
from goldspan.services.recall.dismissals import Gone, hidden_by
from goldspan.ui.annotate.work.controller import DeskController
from goldspan.ui.jobs import Jobs


class Dismissing(QObject):
    """Counts in a thread what the controller dismissed, then tells it with an offer of Undo."""

    def __init__(self, session: ProjectSession, jobs: Jobs, controller: DeskController) -> None:
        super().__init__(controller)
        self._session = session
        self._jobs = jobs
        self._controller = controller
        controller.dismissed.connect(self._count)

    def _count(self, dismissed: Sequence[Dismissal]) -> None:
        session = self._session
        job = self._jobs.start(
            lambda _: hidden_by(session, dismissed), lambda gone: self._tell(dismissed, gone)
        )
        job.failed.connect(self._controller.failed)

    def _tell(self, dismissed: Sequence[Dismissal], gone: Gone) -> None:
        words = self.tr("“{words}” is never suggested again.").format(words=dismissed[0].words)
        if gone.articles > 1:
            words = self.tr(
                "“{words}” is never suggested again; from pipelines, {count} {where} are gone."
            ).format(
                words=dismissed[0].words,
                count=self.tr("%n suggestion(s)", "", gone.suggestions),
                where=self.tr("in %n article(s)", "", gone.articles),
            )
        self._controller.acted.emit(words)
