"""Long work on the page itself: what it is at, how far, and Cancel."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from goldspan.services.progress import Step
from goldspan.ui.jobs import Job
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label, set_role

SCALE = 1000


class ProgressRow(QFrame):
    """Shows one job while it runs; `busy_changed` says that one began or ended."""

    busy_changed = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "bar")
        self._job: Job | None = None
        self._what = label()
        self._subject = label("", "muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(240)
        self._cancel = button(self.tr("Cancel"), self._stop, theme=theme, icon="cancel")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(16)
        row.addWidget(self._what)
        row.addWidget(self._bar)
        row.addWidget(self._subject, 1)
        row.addWidget(self._cancel)
        self.hide()

    @property
    def busy(self) -> bool:
        """Whether a job is shown."""
        return self._job is not None

    def follow(self, job: Job, what: str) -> None:
        """Show this job until it ends."""
        self._job = job
        self._what.setText(what)
        self._subject.clear()
        self._bar.setAccessibleName(what)
        self._bar.setRange(0, 0)
        self._cancel.setEnabled(True)
        job.stepped.connect(self._step)
        job.ended.connect(lambda: self._end(job))
        self.show()
        self.busy_changed.emit(True)

    def _step(self, step: Step) -> None:
        if step.total > 0:
            self._bar.setRange(0, SCALE)
            self._bar.setValue(round(SCALE * min(step.done, step.total) / step.total))
        else:
            self._bar.setRange(0, 0)
        self._subject.setText(step.subject)

    def _stop(self) -> None:
        if self._job is not None:
            self._cancel.setEnabled(False)
            self._subject.setText(self.tr("Stopping at the next article…"))
            self._job.cancel()

    def _end(self, job: Job) -> None:
        if job is not self._job:
            return  # another one has taken its place
        self._job = None
        self.hide()
        self.busy_changed.emit(False)
