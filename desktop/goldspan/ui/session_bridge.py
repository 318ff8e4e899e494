"""Brings what a session reports from its writer thread to the window's thread."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal, Slot

from goldspan.domain.change import ChangeEvent
from goldspan.services.project.session import ProjectSession, SaveStatus
from goldspan.ui.jobs import Jobs

POLL_MILLISECONDS = 1000


class SessionBridge(QObject):
    """Signals of an open project: `changed` (ChangeEvent), `status` (SaveStatus), `foreign`.

    `foreign` says that another process has written: what is shown has to be read again.
    """

    changed = Signal(object)
    status = Signal(object)
    foreign = Signal()
    _event_came = Signal(object)
    _status_came = Signal(object)

    def __init__(self, session: ProjectSession, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._asking = False
        queued = Qt.ConnectionType.QueuedConnection
        self._event_came.connect(self._pass_event, queued)
        self._status_came.connect(self._pass_status, queued)
        self._leave = [
            session.subscribe(self._hear_event),
            session.on_status(self._hear_status),
        ]
        self._timer = QTimer(self)
        self._timer.setInterval(POLL_MILLISECONDS)
        self._timer.timeout.connect(self._ask)
        self._timer.start()

    def deliver(self) -> None:
        """Pass on at once what the session has reported so far."""
        QCoreApplication.sendPostedEvents(self)

    def close(self) -> None:
        """Listen no longer."""
        self._timer.stop()
        for leave in self._leave:
            leave()
        self._leave.clear()

    def _hear_event(self, event: ChangeEvent) -> None:
        self._event_came.emit(event)

    def _hear_status(self, status: SaveStatus) -> None:
        self._status_came.emit(status)

    @Slot(object)
    def _pass_event(self, event: object) -> None:
        self.changed.emit(event)

    @Slot(object)
    def _pass_status(self, status: object) -> None:
        self.status.emit(status)

    @Slot()
    def _ask(self) -> None:
        if self._asking:
            return
        self._asking = True
        job = self._jobs.start(lambda _: self._session.poll_foreign())
        job.succeeded.connect(self._answered)
        job.ended.connect(self._asked)

    @Slot(object)
    def _answered(self, written: object) -> None:
        if written and self._leave:
            self.foreign.emit()

    @Slot()
    def _asked(self) -> None:
        self._asking = False
