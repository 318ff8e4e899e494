"""Work that trains, in a thread; its news come to the window's thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from goldspan.services.progress import Progress
from goldspan.ui.jobs import Job, Jobs

Tell = Callable[[object], None]


class Background(QObject):
    """One at a time. `finished` carries what came of it, `failed` the GoldspanError.

    That is also where the user cancelled; `busy_changed` says whether one is under way.
    """

    finished = Signal(object)
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._job: Job | None = None
        self._news: _News | None = None

    @property
    def busy(self) -> bool:
        """Whether one is under way."""
        return self._job is not None

    def begin(self, work: Callable[[Tell, Progress], object]) -> bool:
        """Do the work, which tells its news; return whether it was begun: not beside another."""
        if self._job is not None:
            return False
        news = self._news = _News(self._jobs)
        news.came.connect(self.hear, Qt.ConnectionType.QueuedConnection)
        job = self._job = self._jobs.start(lambda progress: work(news.came.emit, progress))
        job.succeeded.connect(self.finished)
        job.failed.connect(self.failed)
        job.ended.connect(self._end)
        # The one who emits lives as long as the work does, whatever becomes of the page.
        job.ended.connect(news.deleteLater)
        self.busy_changed.emit(True)
        return True

    def cancel(self) -> None:
        """Stop; what was trained is kept."""
        if self._job is not None:
            self._job.cancel()

    def hear(self, news: object) -> None:
        """Take in what the work tells."""
        raise NotImplementedError

    def _end(self) -> None:
        self._job = None
        self.busy_changed.emit(False)


class _News(QObject):
    """Takes the news of a training from its thread to the window's."""

    came = Signal(object)
