"""Runs the pipeline over articles, with progress on the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject

from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.prefilling import PrefillReport, run_prefill
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Job, Jobs
from goldspan.ui.library.progress_row import ProgressRow

MOST_SHOWN = 3  # errors, of those that say something different


class Suggesting(QObject):
    """Starts one run at a time; what it finds comes into the table by change events."""

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

    def start(self, article_ids: Sequence[str]) -> Job | None:
        """Have the pipelines of the project's plan suggest spans for these articles.

        Return the job, or None where nothing was begun.
        """
        if self._progress.busy or not article_ids:
            return None
        session, wanted, origin = self._session, list(article_ids), object()

        def work(progress: Progress) -> PrefillReport:
            return run_prefill(
                session,
                articles=wanted,
                progress=progress,
                origin=origin,
            )

        job = self._jobs.start(work, lambda report: self._finished(report, origin))
        job.failed.connect(self._feedback.error)
        self._progress.follow(job, self.tr("Suggesting for %n article(s)…", "", len(wanted)))
        return job

    def _finished(self, report: PrefillReport, origin: object) -> None:
        made = self.tr("%n suggestion(s) made.", "", report.spans)
        left_out = len({failure.article for failure in report.failures if failure.article})
        if left_out:
            made += " " + self.tr("%n article(s) got none.", "", left_out)
        self._feedback.undoable(made, origin)
        wrong = [failure.error for failure in report.failures] + report.notes
        different = {error.templates(): error for error in reversed(wrong)}
        for error in list(reversed(different.values()))[:MOST_SHOWN]:
            self._feedback.error(error)
