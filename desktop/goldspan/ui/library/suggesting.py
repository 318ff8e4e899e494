"""Runs the pipeline over articles, with progress on the page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from goldspan.domain.errors import GoldspanError, PipelineError
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.prefilling import PrefillReport, run_prefill
from goldspan.ui.failure_log import log_failure
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Job, Jobs
from goldspan.ui.library.left_out_panel import LeftOutPanel
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.theme import Theme


class Suggesting(QObject):
    """Starts one run at a time; what it finds comes into the table by change events.

    `left_out` says which articles got nothing, and why; `report_wanted` asks to show it.
    """

    report_wanted = Signal()

    def __init__(
        self,
        session: ProjectSession,
        theme: Theme,
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
        self.left_out = LeftOutPanel(theme)
        self.left_out.again_wanted.connect(self.start)
        self.left_out.anyway_wanted.connect(lambda ids: self.start(ids, any_language=True))

    def start(self, article_ids: Sequence[str], *, any_language: bool = False) -> Job | None:
        """Have the pipelines of the project's plan suggest spans for these articles.

        With `any_language`, also those in languages that no pipeline reads. Return the job, or
        None where nothing was begun.
        """
        if self._progress.busy or not article_ids:
            return None
        session, wanted, origin = self._session, list(article_ids), object()

        def work(progress: Progress) -> PrefillReport:
            return run_prefill(
                session,
                articles=wanted,
                any_language=any_language,
                progress=progress,
                origin=origin,
            )

        job = self._jobs.start(work, lambda report: self._finished(report, origin))
        job.failed.connect(self._failed)
        self._progress.follow(job, self.tr("Suggesting for %n article(s)…", "", len(wanted)))
        return job

    def _failed(self, error: GoldspanError) -> None:
        if isinstance(error, PipelineError):
            log_failure(error)
        self._feedback.error(error)

    def _finished(self, report: PrefillReport, origin: object) -> None:
        made = self.tr("%n suggestion(s) made.", "", report.spans)
        left_out = {failure.article for failure in report.failures if failure.article}
        if left_out:
            made += " " + self.tr("%n article(s) got none.", "", len(left_out))
        self._feedback.undoable(made, origin)
        wrong = [failure.error for failure in report.failures] + report.notes
        for error in wrong:
            log_failure(error)
        if len(wrong) == 1:
            self._feedback.error(wrong[0])
        elif left_out:
            words = self.tr("%n article(s) got no suggestions.", "", len(left_out))
            self._feedback.report(words, self.tr("Show why"), lambda: self._show(report))
        elif wrong:
            words = self.tr("Something is amiss with the pipelines.")
            self._feedback.report(words, self.tr("Show what"), lambda: self._show(report))

    def _show(self, report: PrefillReport) -> None:
        self.left_out.show_failures(report.failures, report.notes)
        self.report_wanted.emit()
