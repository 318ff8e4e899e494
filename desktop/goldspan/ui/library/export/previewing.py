"""Works out the preview of what is wished for, in a thread; the latest wish counts."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.services.progress import Progress, Step
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.export_preview import ExportPreview, preview_export
from goldspan.ui.jobs import Job, Jobs
from goldspan.ui.library.export.wish import ExportWish
from goldspan.ui.timers import single_shot

PATIENCE = 150  # milliseconds without a change before the work begins


class Previewing(QObject):
    """`came` carries what is known so far, `stepped` how far it is, `failed` a GoldspanError."""

    came = Signal(object)
    stepped = Signal(Step)
    failed = Signal(object)
    _found = Signal(object, object)

    def __init__(self, session: ProjectSession, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._wish: ExportWish | None = None
        self._token = object()
        self._job: Job | None = None
        self._soon = single_shot(self, PATIENCE, self._start)
        self._found.connect(self._show_part)

    @property
    def busy(self) -> bool:
        """Whether a preview is on its way."""
        return self._job is not None or self._soon.isActive()

    def ask(self, wish: ExportWish) -> None:
        """Work out this one, and no other any more."""
        self.stop()
        self._wish = wish
        self._soon.start()

    def stop(self) -> None:
        """Give up what is under way."""
        self._soon.stop()
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _start(self) -> None:
        session, wish = self._session, self._wish
        if wish is None:
            return
        token = object()

        def work(progress: Progress) -> ExportPreview:
            session.flush()
            with session.store.snapshot():
                return preview_export(
                    session.store,
                    wish.format,
                    layer=wish.layer,
                    articles=wish.articles,
                    options=wish.options,
                    progress=progress,
                    shown=lambda part: self._found.emit(token, part),
                )

        self._token = token
        self._job = job = self._jobs.start(work)
        job.stepped.connect(lambda step: self._step(job, step))
        job.succeeded.connect(lambda preview: self._show(job, preview))
        job.failed.connect(lambda error: self._fail(job, error))
        job.ended.connect(lambda: self._end(job))

    def _show_part(self, token: object, part: ExportPreview) -> None:
        if self._job is not None and token is self._token:
            self.came.emit(part)

    def _show(self, job: Job, preview: ExportPreview) -> None:
        if job is self._job:
            self._job = None
            self.came.emit(preview)

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
