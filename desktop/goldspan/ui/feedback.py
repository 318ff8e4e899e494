"""How pages tell the user something: a toast with Undo, or an error as text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from goldspan.domain.change import Action, ChangeEvent
from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.services.project.session import ProjectSession
from goldspan.ui.jobs import Jobs
from goldspan.ui.notices import Notices
from goldspan.ui.toast import Toast
from goldspan.ui.translation import error_text

KeepStep = Callable[[str, Callable[[], None]], Callable[[], None]]


@dataclass(frozen=True, slots=True)
class Offer:
    """What was done, in words, and the action that a button takes back."""

    text: str
    action: Action


class Feedback:
    """Handed to pages; they need not know where in the window it appears.

    The project's view says which session is open (`attach`) and what happens in it (`receive`).
    Whoever undoes says how a step outside the project is kept for that (`keep_steps`).
    """

    def __init__(self, toast: Toast, notices: Notices, jobs: Jobs) -> None:
        self._toast = toast
        self._notices = notices
        self._jobs = jobs
        self._session: ProjectSession | None = None
        self._newest: ChangeEvent | None = None
        self._offer: Offer | None = None
        self._keep: KeepStep = lambda _, take_back: take_back

    def keep_steps(self, keep: KeepStep) -> None:
        """Have steps outside the project kept, so that they are undone in their turn."""
        self._keep = keep

    def attach(self, session: ProjectSession | None) -> None:
        """Offer Undo for what happens in this session from now on; None where it is closed."""
        self.withdraw()
        self._session = session
        self._newest = None

    def receive(self, event: ChangeEvent) -> None:
        """Hear what happened: an offer to undo something older is withdrawn.

        What others did, a pipeline of its own accord for example, is no step that undo takes.
        """
        session = self._session
        if session is not None and event.action.annotator != session.annotator.id:
            return
        self._newest = event
        if self._offer is not None and event.action.id != self._offer.action.id:
            self.withdraw()

    def withdraw(self) -> None:
        """Take away a toast that offers Undo."""
        if self._offer is not None:
            self._offer = None
            self._toast.hide()

    @property
    def offer(self) -> Offer | None:
        """What can be undone with a click now."""
        return self._offer if self._toast.text() else None

    def offer_again(self, offer: Offer) -> None:
        """Show that something is done, with a button that takes it back."""
        session = self._session
        if session is None:
            return
        self._toast.show_text(
            offer.text,
            QCoreApplication.translate("Toast", "Undo"),
            lambda: self._undo(session, offer.action),
        )
        self._offer = offer

    def error(self, error: GoldspanError) -> None:
        """Show an error; that the user cancelled is no error."""
        if isinstance(error, CancelledError):
            self.done(error_text(error))
        else:
            self._notices.show_error(error)

    def report(self, text: str, more: str, do: Callable[[], object]) -> None:
        """Show that something was left undone, until it is closed; a button says more of it."""
        self._notices.show_report(text, more, do)

    def done(self, text: str) -> None:
        """Show that something is done that undo does not concern."""
        self._offer = None
        self._toast.show_text(text)

    def reversible(self, text: str, take_back: Callable[[], None]) -> None:
        """Show that something is done that the project does not keep; it is undone all the same."""
        self._offer = None
        undo = QCoreApplication.translate("Toast", "Undo")
        self._toast.show_text(text, undo, self._keep(text, take_back))

    def undoable(self, text: str, origin: object) -> None:
        """Show that something is done, when it is saved; a button takes back this and no more.

        `origin` is whose action it was. Where it changed nothing, or more has happened since,
        there is no button.
        """
        session = self._session
        if session is None:
            return

        def show() -> None:
            newest = self._newest
            if session is not self._session or newest is None or newest.origin is not origin:
                self.done(text)
                return
            self.offer_again(Offer(text, newest.action))

        job = self._jobs.start(lambda _: session.flush(), lambda _: show())
        job.failed.connect(self.error)

    def _undo(self, session: ProjectSession, action: Action) -> None:
        self._offer = None

        def work(_: object) -> None:
            session.flush()
            if session.undoable() == action:
                session.undo().result()

        self._jobs.start(work).failed.connect(self.error)
