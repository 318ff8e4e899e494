"""Sets document times from the library: in a thread, with what followed said afterwards."""

from __future__ import annotations

from PySide6.QtCore import QObject

from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Job, Jobs
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.timers import single_shot

PATIENCE_MILLISECONDS = 500


class Retiming(QObject):
    """Changes a document time; the dates reckoned from it follow in the same action."""

    def __init__(
        self,
        session: ProjectSession,
        jobs: Jobs,
        feedback: Feedback,
        progress: ProgressRow,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._feedback = feedback
        self._progress = progress

    def start(self, article_id: str, value: str) -> None:
        """Set the document time of an article; what takes long is shown on the page."""
        session, origin = self._session, object()

        def work(progress: Progress) -> tuple[int, int]:
            from goldspan.services.dates.document_time import set_document_time

            retimed = set_document_time(
                session, article_id, value, origin=origin, progress=progress
            )
            return (retimed.followed, len(retimed.contradicting)) if retimed else (0, 0)

        job = self._jobs.start(work, lambda counts: self._finished(counts, origin))
        job.failed.connect(self._feedback.error)
        patience = single_shot(job, PATIENCE_MILLISECONDS, lambda: self._show(job))
        job.ended.connect(patience.stop)
        patience.start()

    def _show(self, job: Job) -> None:
        if not self._progress.busy:
            self._progress.follow(job, self.tr("Reading the article’s dates anew…"))

    def _finished(self, counts: tuple[int, int], origin: object) -> None:
        (followed, contradicting), words = counts, []
        if followed:
            words.append(self.tr("%n date(s) follow the new document time.", "", followed))
        if contradicting:
            words.append(self.tr("%n edited date(s) now contradict it.", "", contradicting))
        if words:
            self._feedback.undoable(" ".join(words), origin)
