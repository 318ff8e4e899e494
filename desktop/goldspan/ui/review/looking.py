"""Works something out in a thread, one at a time; again once nothing has changed for a moment."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from goldspan.domain.errors import GoldspanError
from goldspan.services.progress import Progress
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Job, Jobs
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.timers import single_shot

LATER = 400  # milliseconds without a change before it is looked again


class Looking(QObject):
    """`found` carries what the work returned; `stopped` comes where it was cancelled or failed.

    The work is called in a thread. A wish while it is under way is met after it. Only who cancels
    is told so: not who leaves, or wants something else.
    """

    found = Signal(object)
    stopped = Signal()

    def __init__(
        self,
        work: Callable[[Progress], object],
        jobs: Jobs,
        feedback: Feedback,
        progress: ProgressRow,
        what: str,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._work = work
        self._jobs = jobs
        self._feedback = feedback
        self._progress = progress
        self._what = what
        self._job: Job | None = None
        self._given_up: Job | None = None
        self._again = False
        self._again_shown = False
        self._later = single_shot(self, LATER, self._begin)

    @property
    def busy(self) -> bool:
        """Whether a look is under way or about to begin."""
        return self._job is not None or self._later.isActive()

    def look(self) -> None:
        """Look now, with progress on the page."""
        self._later.stop()
        self._begin(shown=True)

    def look_later(self) -> None:
        """Look again, once nothing has changed for a moment."""
        self._later.start()

    def stop(self) -> None:
        """Stop what is under way: nobody will see it any more."""
        self._later.stop()
        self._again = False
        if self._job is not None:
            self._given_up = self._job
            self._job.cancel()

    def _begin(self, *, shown: bool = False) -> None:
        if self._job is not None:
            self._again_shown = shown or (self._again and self._again_shown)
            self._again = True
            return
        self._again = False
        job = self._job = self._jobs.start(self._work)
        job.succeeded.connect(self.found)
        job.failed.connect(lambda error: self._fail(job, error))
        job.ended.connect(self._ended)
        if shown:
            self._progress.follow(job, self._what)

    def _fail(self, job: Job, error: GoldspanError) -> None:
        if job is not self._given_up:
            self._feedback.error(error)
        if not self._again:
            self.stopped.emit()

    def _ended(self) -> None:
        self._job = self._given_up = None
        if self._again:
            self._begin(shown=self._again_shown)
