"""An open project and who works in it: submits changes, undoes, and tells views what happened."""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import replace
from itertools import chain, groupby
from types import TracebackType
from typing import Self

from goldspan.domain.actor import Actor
from goldspan.domain.annotator import Annotator
from goldspan.domain.change import Action, ActionKind, ChangeEvent, EntityChange
from goldspan.domain.errors import CancelledError, GoldspanError, ProjectError
from goldspan.domain.ids import new_id
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.services.actors.register import Register
from goldspan.services.actors.register_cache import RegisterCache
from goldspan.services.listeners import Listeners
from goldspan.services.project.history import Entry
from goldspan.services.project.joining import enter, without_leaving, without_pipelines
from goldspan.services.project.kept_history import KeptHistory
from goldspan.services.project.long_action import LongAction
from goldspan.services.project.save_jobs import Job, Part, SaveStatus, mapped
from goldspan.services.project.save_queue import SaveQueue
from goldspan.store.project import NO_TEXTS, ProjectStore, now
from goldspan.store.writing import Transaction

__all__ = ["LongAction", "ProjectSession", "SaveStatus", "UnsavedError"]

Texts = Mapping[str, str]


class UnsavedError(ProjectError):
    """Changes that could not be written are still in memory: `close()` was refused."""


class ProjectSession:
    """A project with its writer thread. Close it, or use it as a context manager.

    Listeners are called on the writer thread; those of the status also on the thread that
    submits. They must be quick and must not wait for the session.
    """

    def __init__(
        self,
        store: ProjectStore,
        annotator: Annotator,
        *,
        read_only_cause: GoldspanError | None = None,
        on_close: Callable[[], None] | None = None,
    ) -> None:
        self.store = store
        self.annotator = annotator
        self.scheme: Scheme = store.scheme()
        self.read_only_cause = read_only_cause or store.read_only_cause
        self.read_only = store.read_only or read_only_cause is not None
        self._on_close = on_close
        self._closed = False
        self._joined = False
        self._listeners: Listeners[ChangeEvent] = Listeners("the project")
        self._status_listeners: Listeners[SaveStatus] = Listeners("the project")
        self._history = KeptHistory(store, annotator.id)
        self._version = store.data_version()
        self._foreign = False
        self._foreign_lock = threading.RLock()
        self._register = RegisterCache(store.actors)
        self._queue = SaveQueue(
            store, self._publish, self._status_listeners.tell, self._write_parts
        )

    @property
    def read_only_reason(self) -> str:
        """Return why nothing can be written, in English; empty where it can."""
        return str(self.read_only_cause) if self.read_only_cause is not None else ""

    # Changing

    def submit(
        self,
        kind: ActionKind,
        changes: Sequence[EntityChange],
        *,
        origin: object | None = None,
        subject: str = "",
        texts: Texts = NO_TEXTS,
    ) -> Future[Action]:
        """Queue an action and return at once; the future is done when it is on the disk.

        A `ConflictError` goes to the future and to the status listeners, and the action is
        dropped. While the disk is full it stays in memory, in order, until `retry()`.
        """
        return self._submit(kind, changes, origin, subject, texts, kept=True)

    def commit(
        self,
        kind: ActionKind,
        changes: Sequence[EntityChange],
        *,
        origin: object | None = None,
        subject: str = "",
        texts: Texts = NO_TEXTS,
    ) -> Action:
        """Queue an action and wait until it is on the disk; any error is raised here."""
        return self._submit(kind, changes, origin, subject, texts, kept=False).result()

    def commit_as(
        self, annotator: Annotator, kind: ActionKind, changes: Sequence[EntityChange], subject: str
    ) -> Action:
        """Commit what a pipeline did of its own accord, and wait: no step that undo takes back."""
        action = Action(new_id(), annotator.id, kind, now(), None, subject)
        part = Part(action, tuple(changes), NO_TEXTS, None)

        def write(transaction: Transaction) -> list[ChangeEvent]:
            pipelines, others = without_pipelines(part.changes)
            entered = [enter(transaction, each) for each in dict.fromkeys([annotator, *pipelines])]
            transaction.apply(action, others, part.texts)
            return [*chain.from_iterable(entered), part.event()]

        self._put(Job(write, kept=False, changes=part.changes)).done.result()
        return action

    def commit_within(
        self, kind: ActionKind, make: Callable[[Transaction], tuple[str, Sequence[EntityChange]]]
    ) -> Action | None:
        """Commit what is worked out and written in the transaction itself, and wait.

        `make` returns the action's subject and its changes; without changes nothing happened, and
        None is returned.
        """

        def write(transaction: Transaction) -> list[ChangeEvent]:
            subject, changes = make(transaction)
            if not changes:
                return []
            part = Part(self.new_action(kind, subject), tuple(changes), NO_TEXTS)
            return [*self._write_parts(transaction, [part]), part.event()]

        events = self._put(Job(write, kept=False)).done.result()
        return events[-1].action if events else None

    def long_action(
        self, kind: ActionKind, subject: str = "", origin: object | None = None
    ) -> LongAction:
        """Return a context manager for work whose parts are saved one by one, undone together."""
        return LongAction(self.new_action(kind, subject), origin, self._put_part, self._barrier)

    def new_action(self, kind: ActionKind, subject: str, undoes: str | None = None) -> Action:
        """Return an action of this session's annotator, made now."""
        return Action(new_id(), self.annotator.id, kind, now(), undoes, subject)

    def _submit(
        self,
        kind: ActionKind,
        changes: Sequence[EntityChange],
        origin: object | None,
        subject: str,
        texts: Texts,
        *,
        kept: bool,
    ) -> Future[Action]:
        action = self.new_action(kind, subject)
        part = Part(action, tuple(changes), texts, origin)
        job = self._put(self._job(part, kept=kept, gathered=False))
        return mapped(job.done, lambda events: action)

    def _job(self, part: Part, *, kept: bool, gathered: bool) -> Job:
        part = self._without_joining(part)

        def write(transaction: Transaction) -> list[ChangeEvent]:
            return [*self._write_parts(transaction, [part]), part.event()]

        return Job(write, kept, part if gathered else None, part.changes)

    def _put_part(self, part: Part) -> Job:
        """Queue a part of a long action and return at once; wait while others are written."""
        job = self._put(self._job(part, kept=False, gathered=True))
        self._queue.wait_for_parts()
        return job

    def _without_joining(self, part: Part) -> Part:
        """Leave out that the annotator is entered in the project: that happens before."""
        me = self.annotator
        joining = EntityChange(None, me)
        if not any(type(change.after) is Annotator for change in part.changes):
            return part
        return replace(part, changes=tuple(c for c in part.changes if c != joining))

    def _write_parts(self, transaction: Transaction, parts: Sequence[Part]) -> list[ChangeEvent]:
        """Write parts, those of one action together; return what had to happen before."""
        before = self._join(transaction)
        for _, group in groupby(parts, key=lambda part: part.action.id):
            together = list(group)
            action = together[0].action
            if self._history.taken_back(action):
                raise CancelledError(
                    message("errors", "Stopped: what was done so far has been undone meanwhile.")
                )
            texts = {digest: text for part in together for digest, text in part.texts.items()}
            changes = list(chain.from_iterable(part.changes for part in together))
            pipelines, others = without_pipelines(changes)
            before += chain.from_iterable(enter(transaction, each) for each in pipelines)
            transaction.apply(action, others, texts)
        return before

    def refuse_read_only(self) -> None:
        """Raise `GoldspanError` with the reason where nothing can be written."""
        if self.read_only:
            raise self.read_only_cause or ProjectError(
                message("errors", "“{file}” is open for reading only."), file=self.store.path.name
            )

    def _put(self, job: Job) -> Job:
        self.refuse_read_only()
        self._queue.put(job)
        return job

    def _barrier(self) -> Job:
        """Queue a job that writes nothing; it is done when all before it is on the disk."""
        return self._put(Job(lambda transaction: [], kept=False, changes=()))

    def _join(self, transaction: Transaction) -> list[ChangeEvent]:
        """Enter the annotator in the project, before their first action there."""
        return [] if self._joined else enter(transaction, self.annotator)

    # Undo and redo

    def undo(self, origin: object | None = None) -> Future[ChangeEvent | None]:
        """Take back the annotator's newest action; None where there is nothing to undo.

        The future gets a `ConflictError` where somebody has changed the same things since.
        """
        return self._take_back(ActionKind.UNDO, origin)

    def redo(self, origin: object | None = None) -> Future[ChangeEvent | None]:
        """Bring back what was undone last; None where there is nothing to redo."""
        return self._take_back(ActionKind.REDO, origin)

    def undoable(self) -> Action | None:
        """Return the action that undo would take back."""
        return _done(self._history.top(ActionKind.UNDO))

    def redoable(self) -> Action | None:
        """Return the action that redo would bring back."""
        return _done(self._history.top(ActionKind.REDO))

    def _take_back(self, kind: ActionKind, origin: object | None) -> Future[ChangeEvent | None]:
        def write(transaction: Transaction) -> list[ChangeEvent]:
            self.poll_history()
            entry = self._history.top(kind)
            if entry is None:
                return []
            action = self.new_action(kind, entry.done.subject, undoes=entry.newest)
            changes: list[EntityChange] = []
            for chunk in transaction.reversed_changes(entry.newest):
                kept = without_leaving(chunk, lambda who: bool(self.store.actions(who, 1)))
                transaction.apply(action, kept, NO_TEXTS)
                changes += kept
            return [ChangeEvent(action, tuple(changes), origin)]

        job = self._put(Job(write, kept=True))
        return mapped(job.done, lambda events: events[-1] if events else None)

    # What happened

    def register(self) -> Register:
        """Return a copy of the register of actors; it is read again only after it has changed."""
        return self._register.register()

    def subscribe(self, listener: Callable[[ChangeEvent], None]) -> Callable[[], None]:
        """Call the listener with every event that is on the disk; return how to end that."""
        return self._listeners.add(listener)

    def on_status(self, listener: Callable[[SaveStatus], None]) -> Callable[[], None]:
        """Call the listener when the status of saving changes; return how to end that."""
        return self._status_listeners.add(listener)

    @property
    def status(self) -> SaveStatus:
        """Return how far saving is now."""
        return self._queue.state

    def poll_foreign(self) -> bool:
        """Return whether another process has written since this was last asked."""
        if self._queue.state.pending == 0:
            self.poll_history()
        with self._foreign_lock:
            foreign, self._foreign = self._foreign, False
        if foreign:
            self.scheme = self.store.scheme()
        return foreign

    def poll_history(self) -> None:
        """Note whether another process has written, and read the history anew if so."""
        version = self.store.data_version()
        with self._foreign_lock:
            if version != self._version:
                self._version = version
                self.written_past()

    def written_past(self) -> None:
        """Take in that something was written past the queue: a merge, or another process."""
        with self._foreign_lock:
            self._register.forget()
            self._foreign = True
            self._history.forget()

    def _publish(self, event: ChangeEvent) -> None:
        if event.action.annotator == self.annotator.id:
            self._joined = self._joined or event.action.kind is ActionKind.JOIN
            self._history.note(event.action)
        for change in event.changes:
            if isinstance(change.after, Scheme):
                self.scheme = change.after
            if isinstance(change.entity, Actor):
                self._register.forget()
        self._listeners.tell(event)

    # Saving and closing

    def retry(self) -> None:
        """Go on saving after an error of the disk; nothing that was submitted is lost by it."""
        self._queue.retry()

    def flush(self, timeout: float | None = None) -> None:
        """Wait until all that was submitted is on the disk.

        Raise the error that stops it, or `TimeoutError` after `timeout` seconds.
        """
        status = self._queue.wait(timeout)
        if status.error is not None:
            raise status.error
        if status.pending:
            raise TimeoutError(f"{status.pending} changes are still being saved")

    def settle(self, article: str) -> None:
        """Wait until all that concerns an article is on the disk; raise the error that stops it."""
        error = self._queue.wait_for(article)
        if error is not None:
            raise error

    def close(self, *, discard: bool = False) -> int:
        """Save what is left and close; return how many actions were thrown away (`discard`).

        Raise `UnsavedError`, and stay open, where changes cannot be written and are not to be
        thrown away.
        """
        if self._closed:
            return 0
        if self._queue.state.error is not None:
            self._queue.retry()
        status = self._queue.wait()
        if status.error is not None and not discard:
            raise UnsavedError(
                message("errors", "Changes that are not saved yet: {count}. {reason}"),
                kept=message("errors", "They are still in memory; the project stays open."),
                todo=message("errors", "Free some space and try again, or close without them."),
                count=status.pending,
                reason=status.error,
            ) from status.error
        self._closed = True
        lost = self._queue.stop()
        for job in lost:
            job.done.set_exception(CancelledError(message("errors", "Closed without saving.")))
        self.store.close()
        if self._on_close is not None:
            self._on_close()
        return len(lost)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            self.close()
        except UnsavedError:
            self.close(discard=True)
            raise


def _done(entry: Entry | None) -> Action | None:
    return entry.done if entry is not None else None
