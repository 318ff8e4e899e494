"""The one thread that writes a project: jobs in order, kept in memory when the disk fails."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence
from typing import Final

from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import CancelledError, ConflictError, GoldspanError
from goldspan.domain.messages import message
from goldspan.services.project.save_jobs import Job, Part, SaveStatus
from goldspan.store.errors import DiskError
from goldspan.store.project import ProjectStore
from goldspan.store.writing import Transaction

# Parts of long actions are gathered this long, so that they share a wait for the disk; longer
# where the disk is slow, so that it is waited for a third of the time at most.
GATHER_SECONDS: Final = 0.1
LONGEST_GATHER_SECONDS: Final = 1.0
IDLE_SECONDS: Final = 1.0
_LOG: Final = logging.getLogger(__name__)

Written = list[tuple[Job, list[ChangeEvent]]]


class SaveQueue:
    """Writes jobs on a thread of its own, first come first served.

    `publish` is called on that thread with each event that is on the disk, `status` on the
    thread where something changed. `write_parts` writes several parts at once and returns the
    events that come before theirs; it is tried first, and each alone where it fails.
    """

    def __init__(
        self,
        store: ProjectStore,
        publish: Callable[[ChangeEvent], None],
        status: Callable[[SaveStatus], None],
        write_parts: Callable[[Transaction, Sequence[Part]], list[ChangeEvent]],
    ) -> None:
        self._store = store
        self._publish = publish
        self._status = status
        self._write_parts = write_parts
        self._jobs: deque[Job] = deque()
        self._in_hand: list[Job] = []
        self._under_way = 0
        self._writing_parts = False
        self._gather_seconds = GATHER_SECONDS
        self._error: GoldspanError | None = None
        self._stopping = False
        self._changed = threading.Condition()
        self._checkpoint: threading.Thread | None = None
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
            job.done.set_exception(error)
        elif job.part is None:
            self._status(self.state)

    def wait_for_parts(self) -> None:
        """Wait while parts are being written.

        Two threads that compute at once slow each other down in Python, so long work pauses
        while its earlier parts are written; it goes on while the disk is waited for.
        """
        with self._changed:
            self._changed.wait_for(lambda: not self._writing_parts)

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

    def wait_for(self, article: str) -> GoldspanError | None:
        """Wait until all that concerns an article is saved; return the error that stops it."""

        def waiting() -> bool:
            return any(job.concerns(article) for job in (*self._in_hand, *self._jobs))

        with self._changed:
            self._changed.wait_for(lambda: self._error is not None or not waiting())
            return self._error if waiting() else None

    def stop(self) -> list[Job]:
        """End the thread; return the jobs that are still not written, which happens on errors."""
        with self._changed:
            self._stopping = True
            self._changed.notify_all()
        self._thread.join()
        if self._checkpoint is not None:
            self._checkpoint.join()
        return list(self._jobs)

    # On the writer thread

    def _run(self) -> None:
        idle = True
        while True:
            jobs = self._next(IDLE_SECONDS if not idle else None)
            if jobs:
                self._write(jobs)
                idle = False
            elif self._stopping:
                return
            else:
                self._begin_checkpoint()
                idle = True

    def _begin_checkpoint(self) -> None:
        """Tidy up the log on a thread of its own: a change that comes meanwhile need not wait."""
        if self._checkpoint is None or not self._checkpoint.is_alive():
            work, name = self._store.checkpoint, "goldspan-checkpoint"
            self._checkpoint = threading.Thread(target=work, name=name, daemon=True)
            self._checkpoint.start()

    def _next(self, timeout: float | None) -> list[Job]:
        """Take the next job, or the parts that follow one another; nothing when time is up."""
        with self._changed:
            self._changed.wait_for(
                lambda: self._stopping or (self._jobs and self._error is None), timeout
            )
            if not self._jobs or self._error is not None:
                return []
            if self._jobs[0].part is None:
                self._in_hand = [self._jobs.popleft()]
                self._under_way = 1
                return self._in_hand
            # Not gathered on when something else waits behind the parts.
            self._changed.wait_for(
                lambda: self._stopping or self._jobs[-1].part is None, self._gather_seconds
            )
            taken: list[Job] = []
            while self._jobs and self._jobs[0].part is not None:
                taken.append(self._jobs.popleft())
            self._in_hand = taken
            self._under_way = len(taken)
            self._writing_parts = True
            return taken

    def _write(self, jobs: Sequence[Job]) -> None:
        written: Written = []
        try:
            with self._store.transaction() as transaction:
                written = self._apply(transaction, jobs)
                self._parts_are_written()
                if any(events for _, events in written):
                    self._commit(transaction)
        except DiskError as error:
            self._keep([job for job in jobs if not job.done.done()], error)
        except ConflictError as error:
            self._separately([job for job, _ in written], error)
        except Exception as error:
            self._drop([job for job in jobs if not job.done.done()], error)
        else:
            self._succeed(written)
        finally:
            self._parts_are_written()

    def _commit(self, transaction: Transaction) -> None:
        began = time.monotonic()
        transaction.commit()
        disk_seconds = time.monotonic() - began
        self._gather_seconds = min(max(GATHER_SECONDS, 2 * disk_seconds), LONGEST_GATHER_SECONDS)

    def _apply(self, transaction: Transaction, jobs: Sequence[Job]) -> Written:
        """Write the jobs into the open transaction; those that fail are told so and left out."""
        parts = [job.part for job in jobs if job.part is not None]
        if len(parts) > 1:
            try:
                with transaction.part():
                    first, *others = jobs
                    before = self._write_parts(transaction, parts)
                    events = [part.event() for part in parts]
                    return [
                        (first, [*before, events[0]]),
                        *((job, [event]) for job, event in zip(others, events[1:], strict=True)),
                    ]
            except DiskError:
                raise
            except GoldspanError:
                # One of them does not fit: find out which.
                pass
        written: Written = []
        for job in jobs:
            try:
                with transaction.part():
                    written.append((job, job.write(transaction)))
            except DiskError:
                raise
            except Exception as error:
                self._drop([job], error)
        return written

    def _parts_are_written(self) -> None:
        with self._changed:
            if self._writing_parts:
                self._writing_parts = False
                self._changed.notify_all()

    def _succeed(self, written: Written) -> None:
        for _, events in written:
            for event in events:
                self._publish(event)
        for job, events in written:
            job.done.set_result(events)
        self._finish(len(written))
        self._status(self.state)

    def _finish(self, count: int) -> None:
        with self._changed:
            self._under_way -= count
            if not self._under_way:
                self._in_hand = []
            self._changed.notify_all()

    def _drop(self, jobs: Sequence[Job], error: Exception) -> None:
        """Give up on jobs that cannot be written, now or later."""
        for job in jobs:
            job.done.set_exception(error)
        self._finish(len(jobs))
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

    def _separately(self, jobs: Sequence[Job], error: ConflictError) -> None:
        """Give each of a group its own transaction, to find out which one the commit refused."""
        if len(jobs) == 1:
            self._drop(jobs, error)
            return
        for job in jobs:
            self._write([job])

    def _keep(self, jobs: Sequence[Job], error: DiskError) -> None:
        """Put jobs back at the head, in order; those somebody waits for get the error instead."""
        with self._changed:
            self._under_way -= len(jobs)
            if not self._under_way:
                self._in_hand = []
            self._jobs.extendleft(reversed(jobs))
            waiting = [job for job in self._jobs if not job.kept]
            self._jobs = deque(job for job in self._jobs if job.kept)
            if self._jobs:
                self._error = error
        for job in waiting:
            job.done.set_exception(error)
        with self._changed:
            self._changed.notify_all()
        self._status(self.state)
