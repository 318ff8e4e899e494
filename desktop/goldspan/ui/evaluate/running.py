"""Measures in a thread with progress on the page, and makes rows of what came of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.ui.evaluate.measured import Measured, Wanted, measure
from goldspan.ui.evaluate.rows import ErrorRow, error_rows
from goldspan.ui.evaluate.words import EvaluationWords
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Jobs
from goldspan.ui.library.progress_row import ProgressRow

Titles = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Result:
    """An evaluation with its errors in words."""

    measured: Measured
    errors: list[ErrorRow]


class Running(QObject):
    """Runs one evaluation at a time.

    `finished` carries a Result, `busy_changed` whether one is under way, `text_came` an ErrorRow
    and the text it is in.
    """

    finished = Signal(object)
    busy_changed = Signal(bool)
    text_came = Signal(object, str)

    def __init__(
        self,
        session: ProjectSession,
        jobs: Jobs,
        feedback: Feedback,
        progress: ProgressRow,
        words: EvaluationWords,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._feedback = feedback
        self._progress = progress
        self._words = words
        self._asked: ErrorRow | None = None

    @property
    def busy(self) -> bool:
        """Whether an evaluation is under way."""
        return self._progress.busy

    def start(self, wanted: Wanted, titles: Titles) -> None:
        """Measure; `titles` are those of the project's articles, by id."""
        if self.busy:
            return
        session, words = self._session, self._words

        def work(progress: Progress) -> Result:
            measured = measure(session, wanted, progress)
            return Result(measured, error_rows(measured.evaluation, titles, words))

        job = self._jobs.start(work)
        job.succeeded.connect(self.finished)
        job.failed.connect(self._feedback.error)
        job.ended.connect(self._ended)
        what = self.tr("Evaluating {pipeline}…") if wanted.pipeline else self.tr("Evaluating…")
        self._progress.follow(job, what.format(pipeline=wanted.pipeline))
        self.busy_changed.emit(True)

    def show_again(self, measured: Measured, titles: Titles) -> None:
        """Make the rows of an evaluation that another window's page made."""
        words = self._words
        job = self._jobs.start(
            lambda _: Result(measured, error_rows(measured.evaluation, titles, words))
        )
        job.succeeded.connect(self.finished)

    def read(self, measured: Measured, row: ErrorRow) -> None:
        """Read the text of an error from the file that was measured on."""
        path, name = measured.file, row.error.article
        if path is None:
            return
        self._asked = row

        def work(_: object) -> tuple[ErrorRow, str]:
            from goldspan.services.gold_texts import text_of

            return row, text_of(path, name)

        job = self._jobs.start(work)
        job.succeeded.connect(self._read)
        job.failed.connect(self._feedback.error)

    def _read(self, answer: tuple[ErrorRow, str]) -> None:
        row, text = answer
        if row is self._asked:
            self.text_came.emit(row, text)

    def _ended(self) -> None:
        self.busy_changed.emit(False)
