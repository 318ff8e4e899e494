"""Undo and redo of the open project: what they would do, and doing it."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal

from goldspan.domain.change import Action, ActionKind, ChangeEvent
from goldspan.domain.errors import GoldspanError
from goldspan.services.project.session import ProjectSession
from goldspan.ui.action_text import action_text
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Jobs
from goldspan.ui.translation import window_language
from goldspan.ui.window_actions import WindowActions

Tops = tuple[Action | None, Action | None]
FAR_REACHING = frozenset(
    {
        ActionKind.IMPORT,
        ActionKind.PREFILL,
        ActionKind.REMOVE_ARTICLE,
        ActionKind.MARK_ALL,
        ActionKind.AGREE,
        ActionKind.REGISTER,
    }
)


@dataclass(frozen=True, eq=False, slots=True)
class Step:
    """Something done that is not kept in the project, `after` the action that was newest then."""

    words: str
    take_back: Callable[[], None]
    after: str | None


class HistoryControl(QObject):
    """Keeps the window's two history actions in step with the session, and carries them out."""

    _failed = Signal(object)

    def __init__(
        self, commands: WindowActions, jobs: Jobs, feedback: Feedback, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._commands = commands
        self._jobs = jobs
        self._session: ProjectSession | None = None
        self._feedback = feedback
        self._tops: Tops = (None, None)
        self._steps: list[Step] = []
        self._asked = 0
        feedback.keep_steps(self._keep)
        self._failed.connect(feedback.error, Qt.ConnectionType.QueuedConnection)
        for action in (commands.undo, commands.redo):
            action.setAutoRepeat(False)  # a held key must not run on into what was long ago
        commands.undo.triggered.connect(self._undo)
        commands.redo.triggered.connect(self._redo)

    def attach(self, session: ProjectSession | None) -> None:
        """Act on this session from now on; None where none is open."""
        self._session = session
        self._steps.clear()
        self._asked += 1  # what was asked of another session is not answered here
        if session is None:
            self._show((None, None))

    def ask(self) -> None:
        """Find out what undo and redo would do now."""
        session = self._writable()
        if session is not None:
            # Whoever presses the key before the answer is there is not to press in vain.
            self._commands.undo.setEnabled(True)
            self._asked += 1
            number = self._asked
            job = self._jobs.start(lambda _: (number, (session.undoable(), session.redoable())))
            job.succeeded.connect(self._answered)

    def _answered(self, answer: tuple[int, Tops]) -> None:
        """Show the answer to the last question: answers of threads may come in another order."""
        number, tops = answer
        if number == self._asked:
            self._show(tops)

    def _show(self, tops: Tops) -> None:
        self._tops = tops
        language = window_language()
        words = (
            (self._commands.undo, self.tr("Undo"), self.tr("Undo: {what}")),
            (self._commands.redo, self.tr("Redo"), self.tr("Redo: {what}")),
        )
        for (action, plain, filled), top in zip(words, tops, strict=True):
            session = self._session
            action.setEnabled(top is not None and session is not None)
            if top is not None and session is not None:
                what = action_text(top, session.scheme, language)
                action.setText(filled.format(what=what))
            else:
                action.setText(plain)
        self._commands.redo.setVisible(tops[1] is not None)
        step = self._newest_step()
        if step is not None:
            self._commands.undo.setEnabled(True)
            self._commands.undo.setText(self.tr("Undo: {what}").format(what=step.words))

    def _keep(self, words: str, take_back: Callable[[], None]) -> Callable[[], None]:
        """Undo this in its turn from now on; return what does so at once."""
        after = self._tops[0]
        step = Step(words, take_back, after.id if after is not None else None)
        self._steps.append(step)
        self._show(self._tops)
        return lambda: self._take_back(step)

    def _newest_step(self) -> Step | None:
        """Return the step outside the project that was the last to be done, if one was."""
        after = self._tops[0]
        newest = after.id if after is not None else None
        return next((step for step in reversed(self._steps) if step.after == newest), None)

    def _take_back(self, step: Step) -> None:
        if step in self._steps:
            self._steps.remove(step)
            step.take_back()
            self._show(self._tops)

    def _undo(self) -> None:
        step = self._newest_step()
        if step is not None:
            self._take_back(step)
            self._feedback.done(self.tr("Taken back: {what}").format(what=step.words))
            return
        session = self._writable()
        if session is not None:
            self._tell(self._tops[0])
            # It can be brought back at once, before the answer is there that says so.
            self._commands.redo.setEnabled(True)
            self._commands.redo.setVisible(True)
            session.undo().add_done_callback(self._taken_back)

    def _redo(self) -> None:
        session = self._writable()
        if session is not None:
            session.redo().add_done_callback(self._taken_back)

    def _tell(self, action: Action | None) -> None:
        """Say so where more is taken back than the work on one article."""
        if action is not None and action.kind in FAR_REACHING and self._session is not None:
            what = action_text(action, self._session.scheme, window_language())
            self._feedback.done(self.tr("Taken back: {what}").format(what=what))

    def _writable(self) -> ProjectSession | None:
        session = self._session
        return session if session is not None and not session.read_only else None

    def _taken_back(self, done: Future[ChangeEvent | None]) -> None:
        """Hear, on the writer's thread, how it went."""
        error = done.exception()
        if isinstance(error, GoldspanError):
            self._failed.emit(error)
