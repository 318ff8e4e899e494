"""Long work in threads: progress and results come back as signals on the window's thread."""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Executor, Future, ThreadPoolExecutor, wait
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal, Slot

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.services.progress import Progress, Step
from goldspan.ui.crash import CrashHandler

Work = Callable[[Progress], Any]
STEP_INTERVAL = 0.05
WORKERS = 4


class Job(QObject):
    """One piece of work under way. All signals arrive on the thread that made the job.

    `succeeded` carries the result; `failed` a `GoldspanError` (also for a cancelled job);
    `ended` comes after either, and after an unexpected error, which the crash handler shows.
    """

    stepped = Signal(Step)
    succeeded = Signal(object)
    failed = Signal(object)
    ended = Signal()
    _came = Signal(object)

    def __init__(self, work: Work, crash: CrashHandler, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._crash = crash
        self._reported = 0.0
        self.cancelled = False
        self.progress = Progress(self._report)
        self._came.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def start(self, executor: Executor) -> Future[None]:
        """Begin, as soon as the executor has a thread."""
        return executor.submit(self._run)

    def wait(self, future: Future[None], seconds: float) -> bool:
        """Wait for the work, at most this long; where it is done, deliver what it came to."""
        done, _ = wait([future], seconds)
        if done:
            QCoreApplication.sendPostedEvents(self)
        return bool(done)

    def cancel(self) -> None:
        """Ask the work to stop at its next step."""
        self.cancelled = True
        self.progress.cancel()

    def _report(self, step: Step) -> None:
        now = time.monotonic()
        if now - self._reported >= STEP_INTERVAL or 0 < step.total <= step.done:
            self._reported = now
            self._came.emit(step)

    def _run(self) -> None:
        try:
            self._came.emit(_Result(self._work(self.progress)))
        except BaseException as error:  # whatever it is, the window has to hear of it
            self._came.emit(error)

    @Slot(object)
    def _deliver(self, message: object) -> None:
        if isinstance(message, Step):
            self.stepped.emit(message)
            return
        if isinstance(message, _Result):
            self.succeeded.emit(message.value)
        elif isinstance(message, GoldspanError):
            self.cancelled = self.cancelled or isinstance(message, CancelledError)
            self.failed.emit(message)
        elif isinstance(message, BaseException):
            self._crash.report(message)
        self.ended.emit()


class _Result:
    def __init__(self, value: object) -> None:
        self.value = value


class Jobs(QObject):
    """Starts jobs and keeps them until they end; their threads are few and used again."""

    def __init__(self, crash: CrashHandler, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._crash = crash
        self._executor = ThreadPoolExecutor(WORKERS, "goldspan-job")
        self._running: dict[Job, Future[None]] = {}
        self._closed = False

    def start(self, work: Work, done: Callable[[Any], None] | None = None) -> Job:
        """Run the work in a thread; `done` gets its result on the window's thread.

        Signals connected right after this call miss nothing: they are delivered by the event
        loop. After `close()` nothing is begun any more.
        """
        job = Job(work, self._crash, self)
        if done is not None:
            job.succeeded.connect(done)
        job.ended.connect(self._tidy)
        if self._closed:
            job.cancel()
            return job
        self._running[job] = job.start(self._executor)
        return job

    def wait(self, job: Job, seconds: float) -> bool:
        """Hold up the window for a job that is all but done; say whether it is."""
        future = self._running.get(job)
        return future is None or job.wait(future, seconds)

    @property
    def busy(self) -> bool:
        """Whether any job is under way."""
        return bool(self._running)

    def finish(self, seconds: float) -> None:
        """Cancel what is under way and wait for it, at most this long.

        What is read must not be closed under the hands of those who read it.
        """
        for job, future in tuple(self._running.items()):
            job.cancel()
            if future.cancel():
                del self._running[job]
                job.deleteLater()
        wait(self._running.values(), seconds)

    def close(self) -> None:
        """Cancel what is under way and wait for it; nothing is begun any more."""
        self._closed = True
        for job in self._running:
            job.cancel()
        self._executor.shutdown(wait=True, cancel_futures=True)
        self._running.clear()

    @Slot()
    def _tidy(self) -> None:
        job = self.sender()
        if not isinstance(job, Job):
            return
        future = self._running.pop(job, None)
        if future is not None:
            # The thread may still be on its way out of telling us; the job must outlive that.
            wait([future])
            job.deleteLater()
