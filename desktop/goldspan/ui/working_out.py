"""Works something out in a thread whenever the wish for it changes; the latest wish counts."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.services.progress import Progress, Step
from goldspan.ui.jobs import Job, Jobs
from goldspan.ui.timers import single_shot

PATIENCE = 150  # milliseconds without a change before the work begins

Tell = Callable[[object], None]


class WorkingOut(QObject):
    """`came` carries what is known so far, `stepped` how far it is, `failed` a GoldspanError.

    The work is called in a thread; what it gives to its second argument is known before the rest,
    what it returns at last.
    """

    came = Signal(object)
    stepped = Signal(Step)
    failed = Signal(object)
    _found = Signal(object, object)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._work: Callable[[Progress, Tell], object] | None = None
        self._token = object()
        self._job: Job | None = None
        self._soon = single_shot(self, PATIENCE, self._start)
        self._found.connect(self._show_part)

    @property
    def busy(self) -> bool:
        """Whether something is on its way."""
        return self._job is not None or self._soon.isActive()

    def begin(self, work: Callable[[Progress, Tell], object]) -> None:
        """Work out this, and nothing before it any more."""
        self.stop()
        self._work = work
        self._soon.start()

    def stop(self) -> None:
        """Give up what is under way."""
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _start(self) -> None:
        work = self._work
        if work is None:
            return
        token = self._token = object()

        def run(progress: Progress) -> object:
            return work(progress, lambda part: self._found.emit(token, part))

        self._job = job = self._jobs.start(run)
        job.stepped.connect(lambda step: self._step(job, step))
        job.succeeded.connect(lambda whole: self._show(job, whole))
        job.failed.connect(lambda error: self._fail(job, error))
        job.ended.connect(lambda: self._end(job))

    def _show_part(self, token: object, part: object) -> None:
        if self._job is not None and token is self._token:
            self.came.emit(part)

    def _show(self, job: Job, whole: object) -> None:
        if job is self._job:
            self._job = None
            self.came.emit(whole)

    def _step(self, job: Job, step: Step) -> None:
        if job is self._job:
            self.stepped.emit(step)

    def _fail(self, job: Job, error: GoldspanError) -> None:
        if job is self._job:
            self._job = None
            if not isinstance(error, CancelledError):
                self.failed.emit(error)

    def _end(self, job: Job) -> None:
        if job is self._job:
            self._job = None
