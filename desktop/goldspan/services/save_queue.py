"""The one thread that writes a project: jobs in order, kept in memory when the disk fails."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from typing import Any, Final

from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import CancelledError, ConflictError, GoldspanError
from goldspan.domain.messages import message
from goldspan.store.errors import DiskError
from goldspan.store.project import ProjectStore
from goldspan.store.writing import Transaction

GROUP_SECONDS: Final = 0.1
IDLE_SECONDS: Final = 1.0
_LOG: Final = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class SaveStatus:
    """How far saving is: all is saved when nothing is pending and there is no error."""

    pending: int
    error: GoldspanError | None = None


@dataclass(slots=True, eq=False)
class Job:
    """Something to write. `write` returns the events to publish when it is on the disk.

    `kept`: nobody waits for it, so it stays in memory while the disk fails; else the waiting
    caller gets the error. `grouped`: may share a transaction with its neighbours; `applied` says
    that it was written, `done` that it is on the disk.
    """

    write: Callable[[Transaction], list[ChangeEvent]]
    kept: bool
    grouped: bool = False
    events: list[ChangeEvent] = field(default_factory=list)
    applied: Future[None] = field(default_factory=Future)
    done: Future[list[ChangeEvent]] = field(default_factory=Future)

    def fail(self, error: BaseException) -> None:
        """Hand the error to who waits."""
        for future in (self.applied, self.done):
            if not future.done():
                future.set_exception(error)

    def succeed(self) -> None:
        """Tell who waits that it is on the disk."""
        if not self.applied.done():
            self.applied.set_result(None)
        self.done.set_result(self.events)


class SaveQueue:
    """Writes jobs on a thread of its own, first come first served.

    `publish` is called on that thread with each event that is on the disk, `status` on the
    thread where something changed.
    """

    def __init__(
        self,
        store: ProjectStore,
        publish: Callable[[ChangeEvent], None],
        status: Callable[[SaveStatus], None],
    ) -> None:
        self._store = store
        self._publish = publish
        self._status = status
        self._jobs: deque[Job] = deque()
        self._under_way = 0
        self._error: GoldspanError | None = None
        self._stopping = False
        self._changed = threading.Condition()
        self._thread = threading.Thread(target=self._run, name="goldspan-writer", daemon=True)
        self._thread.start()

    @property
    def state(self) -> SaveStatus:
        """Return how far saving is now."""
        with self._changed:
            return SaveStatus(len(self._jobs) + self._under_way, self._error)

    def put(self, job: Job) -> None:
        """Queue a job. While the disk fails, a job that is not kept fails at once."""
        with self._changed:
            if self._stopping:
                raise CancelledError(message("errors", "The project has been closed."))
            error = self._error
            if error is None or job.kept:
                self._jobs.append(job)
                self._changed.notify_all()
        if error is not None and not job.kept:
            job.fail(error)
        else:
            self._status(self.state)

    def retry(self) -> None:
        """Go on with what is kept after an error of the disk."""
        with self._changed:
            self._error = None
            self._changed.notify_all()
        self._status(self.state)

    def wait(self, timeout: float | None = None) -> SaveStatus:
        """Wait until all is saved or the disk fails; return the status, also when time is up."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._error is not None or not (self._jobs or self._under_way), timeout
            )
        return self.state

    def stop(self) -> list[Job]:
        """End the thread; return the jobs that are still not written, which happens on errors."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        self._thread.join()
        return list(self._jobs)

    # On the writer thread

    def _run(self) -> None:
        idle = True
        while True:
            job = self._next(IDLE_SECONDS if not idle else None)
            if job is None:
                if self._stopping:
                    return
                self._store.checkpoint()
                idle = True
                continue
            idle = False
            self._write(job)

    def _next(self, timeout: float | None) -> Job | None:
        """Take the next job; None when time is up or the queue stops."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._stopping or (self._jobs and self._error is None), timeout
            )
            if not self._jobs or self._error is not None:
                return None
            self._under_way += 1
            return self._jobs.popleft()

    def _next_of_group(self, deadline: float) -> Job | None:
        """Take the next job if it may join the open transaction, waiting for one a little."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._jobs or self._stopping, max(deadline - time.monotonic(), 0)
            )
            if time.monotonic() >= deadline or not self._jobs or not self._jobs[0].grouped:
                return None
            self._under_way += 1
            return self._jobs.popleft()

    def _write(self, first: Job) -> None:
        taken: list[Job] = [first]
        written: list[Job] = []
        try:
            with self._store.transaction() as transaction:
                deadline = time.monotonic() + GROUP_SECONDS
                job: Job | None = first
                while job is not None:
                    if self._write_one(transaction, job):
                        written.append(job)
                    job = self._next_of_group(deadline) if first.grouped else None
                    if job is not None:
                        taken.append(job)
                if any(job.events for job in written):
                    transaction.commit()
        except DiskError as error:
            self._keep([job for job in taken if not job.done.done()], error)
        except ConflictError as error:
            self._one_by_one(written, error)
        except Exception as error:
            self._drop(written, error)
        else:
            self._succeed(written)

    def _write_one(self, transaction: Transaction, job: Job) -> bool:
        """Write one job into the open transaction; hand its own errors to who waits for it."""
        try:
            with transaction.part():
                job.events = job.write(transaction)
        except DiskError:
            raise
        except Exception as error:
            self._drop([job], error)
            return False
        if job.grouped and not job.applied.done():
            job.applied.set_result(None)
        return True

    def _succeed(self, jobs: Sequence[Job]) -> None:
        for job in jobs:
            for event in job.events:
                self._publish(event)
        self._finish(len(jobs))
        for job in jobs:
            job.succeed()
        self._status(self.state)

    def _finish(self, count: int) -> None:
        with self._changed:
            self._under_way -= count
            self._changed.notify_all()

    def _drop(self, jobs: Sequence[Job], error: Exception) -> None:
        """Give up on jobs that cannot be written, now or later."""
        self._finish(len(jobs))
        for job in jobs:
            job.fail(error)
        if isinstance(error, GoldspanError):
            known: GoldspanError = error
        else:
            _LOG.error("a change could not be saved", exc_info=error)
            known = GoldspanError(
                message("errors", "A change could not be saved: {reason}."),
                kept=message("errors", "What was saved before is safe."),
                todo=message("errors", "Please report this; the log has the details."),
                reason=repr(error),
            )
        self._status(SaveStatus(self.state.pending, known))

    def _one_by_one(self, jobs: Sequence[Job], error: ConflictError) -> None:
        """Find out which of a group it was that the commit refused."""
        if len(jobs) == 1:
            self._drop(jobs, error)
            return
        for job in jobs:
            job.grouped = False
            self._write(job)

    def _keep(self, jobs: Sequence[Job], error: DiskError) -> None:
        """Put jobs back at the head, in order; those somebody waits for get the error instead."""
        with self._changed:
            self._under_way -= len(jobs)
            self._jobs.extendleft(reversed(jobs))
            waiting = [job for job in self._jobs if not job.kept]
            self._jobs = deque(job for job in self._jobs if job.kept)
            if self._jobs:
                self._error = error
            self._changed.notify_all()
        for job in waiting:
            job.fail(error)
        self._status(self.state)


def first_error(futures: Sequence[Future[Any]]) -> BaseException | None:
    """Return the first exception among futures that are done."""
    return next((f.exception() for f in futures if f.done() and f.exception()), None)
