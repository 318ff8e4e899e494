"""γ on request: what it costs is said first, then it is worked out, and can be stopped."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from goldspan.services.measuring.agreement import Agreement
from goldspan.services.measuring.figures import GammaCost, Measure
from goldspan.services.measuring.selection import Selection
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Job, Jobs, Work
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.measuring.words import because, interval_text, measure_text
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import button, label, set_role

LONGEST_IN_SECONDS = 90
INSTALL = 'pip install "goldspan[gamma]"'


class GammaRow(QFrame):
    """`start_wanted` says that γ is to be worked out, whatever it costs."""

    start_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        set_role(self, "bar")
        self._words = label("", wrap=True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.start = button(self.tr("Work out γ"), self.start_wanted.emit, role="primary")
        self.close_row = button(self.tr("Close"), self.hide, theme=theme, icon="cancel")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self.start)
        row.addWidget(self.close_row)
        self.hide()

    @property
    def words(self) -> str:
        """What it says."""
        return self._words.text()

    def show_cost(self, cost: GammaCost) -> None:
        """Say what γ costs, or what has to be installed for it."""
        if not cost.installed:
            words = self.tr(
                "γ needs the extra “gamma”, which is not installed. Install it with {command}"
                " and open Goldspan again."
            ).format(command=INSTALL)
        else:
            words = self.tr(
                "γ of %Ln article(s) with {spans} takes about {time}. Meanwhile you can work on.",
                "",
                cost.articles,
            ).format(spans=self.tr("%Ln span(s)", "", cost.spans), time=_duration(cost.seconds))
            if cost.windowed:
                words += " " + self.tr(
                    "In %Ln article(s) the best alignment is sought piece by piece.",
                    "",
                    cost.windowed,
                )
        self._words.setText(words)
        self.start.setVisible(cost.installed and cost.articles > 0)
        self.show()
        (self.close_row if self.start.isHidden() else self.start).setFocus()

    def show_gamma(self, measure: Measure) -> None:
        """Say what came of it."""
        if measure.undefined is not None:
            words = f"γ: {because(measure.undefined)}"
        else:
            value, interval = measure_text(measure.value), interval_text(measure.interval)
            counted = [
                self.tr("%Ln article(s)", "", measure.basis.articles),
                self.tr("%Ln span(s)", "", measure.basis.spans),
            ]
            words = " · ".join([f"γ = {value} {interval}".rstrip(), *counted])
        self._words.setText(words)
        self.start.hide()
        self.show()


class WorkingOut:
    """Asks what γ costs and works it out, one at a time; the progress row shows it."""

    def __init__(
        self,
        agreement: Agreement,
        jobs: Jobs,
        feedback: Feedback,
        progress: ProgressRow,
        row: GammaRow,
    ) -> None:
        self._agreement = agreement
        self._jobs = jobs
        self._feedback = feedback
        self._progress = progress
        self._row = row
        self._job: Job | None = None

    def ask_cost(self, selection: Selection) -> None:
        """Say what γ of a selection costs."""
        agreement, row = self._agreement, self._row
        self._run(lambda progress: agreement.gamma_cost(selection, progress), row.show_cost)

    def start(self, selection: Selection) -> None:
        """Work out γ of a selection."""
        agreement, row = self._agreement, self._row
        row.hide()
        self._run(lambda progress: agreement.gamma(selection, progress), row.show_gamma)

    def cancel(self) -> None:
        """Stop what is under way."""
        if self._job is not None:
            self._job.cancel()

    def _run(self, work: Work, done: Callable[[Any], None]) -> None:
        if self._job is not None:
            return
        job = self._job = self._jobs.start(work, done)
        self._progress.follow(job, QCoreApplication.translate("Agreement", "Working out γ"))
        job.failed.connect(self._feedback.error)
        job.ended.connect(self._end)

    def _end(self) -> None:
        self._job = None


def _duration(seconds: float) -> str:
    translate = QCoreApplication.translate
    if seconds < LONGEST_IN_SECONDS:
        count = max(1, round(seconds))
        return translate("Agreement", "%Ln second(s)", "", count)
    if seconds < LONGEST_IN_SECONDS * 60:
        count = round(seconds / 60)
        return translate("Agreement", "%Ln minute(s)", "", count)
    count = round(seconds / 3600)
    return translate("Agreement", "%Ln hour(s)", "", count)
