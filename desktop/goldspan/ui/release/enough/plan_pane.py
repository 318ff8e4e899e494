"""The left half: what would be measured, how long that takes, and the curve under way."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QVBoxLayout, QWidget

from goldspan.services.evaluation.results import Against
from goldspan.services.learning_curve.plan import plan_of_rest
from goldspan.services.learning_curve.running import CurveNews
from goldspan.ui.learning.halves import first_rows
from goldspan.ui.learning.progress_box import ProgressBox
from goldspan.ui.library.panel_frame import scrolling
from goldspan.ui.measuring.cell_table import CellTable
from goldspan.ui.release.enough.looking import Sight
from goldspan.ui.release.enough.words import (
    left_text,
    news_text,
    plan_cells,
    plan_text,
    stopped_text,
)
from goldspan.ui.theme import Theme
from goldspan.ui.translation import error_text
from goldspan.ui.widgets import button, label


class PlanPane(QFrame):
    """`measure_wanted` asks to begin, or to go on; `anew_wanted` to forget what was stopped.

    `source_changed` says that something else is to be learned from.
    """

    measure_wanted = Signal()
    anew_wanted = Signal()
    source_changed = Signal()

    def __init__(self, theme: Theme, titles: Mapping[str, str]) -> None:
        super().__init__()
        self._titles = titles
        self._sight: Sight | None = None
        self._busy = False
        self.sources = QComboBox()
        self.sources.setAccessibleName(self.tr("Learn from"))
        self.sources.addItem(self.tr("gold"), Against.GOLD.value)
        self.sources.addItem(self.tr("my own layer"), Against.OWN.value)
        self.measure = button("", self.measure_wanted.emit, role="primary")
        self.anew = button(self.tr("Begin anew"), self.anew_wanted.emit)
        self.progress = ProgressBox(theme)
        self.steps = CellTable(theme, self.tr("Steps"))
        self._what = label(
            self.tr(
                "Trains on a quarter, a half, three quarters and all of the gold, and looks how"
                " much each step brings. Copies of one report stay together. Pipelines and project"
                " stay as they are."
            ),
            "muted",
            wrap=True,
        )
        self._plan = label("", "", wrap=True)
        self._problem = label("", "error", wrap=True)
        self._stopped = label("", "muted", wrap=True)
        self._build()
        self.sources.currentIndexChanged.connect(lambda _: self.source_changed.emit())
        self.show_busy(False)

    @property
    def source(self) -> Against:
        """What is learned from."""
        return Against(self.sources.currentData())

    def show_sight(self, sight: Sight) -> None:
        """Show what would be measured, or why nothing can be."""
        self._sight = sight
        stopped = sight.unfinished
        if stopped is not None:
            against = stopped.plan.training.against.value
            with QSignalBlocker(self.sources):
                self.sources.setCurrentIndex(self.sources.findData(against))
            self._stopped.setText(stopped_text(stopped))
        plan = stopped.plan if stopped is not None else sight.plan
        for part in (self.steps, self._plan):
            part.setVisible(plan is not None)
        if plan is not None:
            self.steps.show_rows(*plan_cells(plan))
            ahead = plan if stopped is None else plan_of_rest(stopped)
            self._plan.setText(plan_text(ahead, self._titles))
        problem = sight.problem if plan is None else None
        self._problem.setText(error_text(problem) if problem is not None else "")
        self._problem.setVisible(problem is not None)
        self.measure.setText(self.tr("Go on") if stopped is not None else self.tr("Measure"))
        self.show_busy(self._busy)

    def show_busy(self, busy: bool) -> None:
        """Show whether a curve is being measured."""
        focus = self.window().focusWidget()
        had_focus = focus is not None and focus in (self.measure, self.anew, self.progress.cancel)
        if busy and not self._busy:
            self.progress.begin()
        self._busy = busy
        sight = self._sight
        stopped = sight is not None and sight.unfinished is not None
        self.progress.setVisible(busy)
        self.measure.setVisible(not busy)
        self.measure.setEnabled(sight is not None and (stopped or sight.plan is not None))
        for part in (self.anew, self._stopped):
            part.setVisible(stopped and not busy)
        self.sources.setEnabled(not busy and not stopped)
        if had_focus:
            (self.progress.cancel if busy else self.measure).setFocus()

    def show_news(self, news: CurveNews) -> None:
        """Show how far it is."""
        self.progress.show_words(
            news_text(news), left_text(news.seconds_left), news.done, news.total
        )

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        if self._busy:
            return [self.progress.cancel]
        return [self.measure if self.measure.isEnabled() else self.sources]

    def _build(self) -> None:
        inner = QWidget()
        column = first_rows(
            inner,
            self.tr("Learn from"),
            self.sources,
            self.measure,
            self._problem,
            self._stopped,
            self.anew,
        )
        column.addWidget(self.progress)
        for part in (self._what, self.steps, self._plan):
            column.addWidget(part)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inner))
