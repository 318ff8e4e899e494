"""The left half: what will be learned from, the training under way with its curve, earlier ones."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QVBoxLayout, QWidget

from goldspan.domain.scheme import Scheme
from goldspan.services.evaluation.results import Against
from goldspan.services.training import CurvePoint, TrainingPlan
from goldspan.ui.learning.curve import LearningCurve
from goldspan.ui.learning.halves import first_rows
from goldspan.ui.learning.looking import Outlook
from goldspan.ui.learning.plan_view import PlanView
from goldspan.ui.learning.progress_box import ProgressBox
from goldspan.ui.learning.trainings_list import TrainingsList
from goldspan.ui.library.panel_frame import scrolling
from goldspan.ui.theme import Theme
from goldspan.ui.translation import error_text
from goldspan.ui.widgets import button, label


class SetupPane(QFrame):
    """`train_wanted` carries the TrainingPlan to carry out, `anew_wanted` asks to forget one.

    `source_changed` carries an Against, `training_chosen` the Training to look at.
    """

    train_wanted = Signal(object)
    anew_wanted = Signal()
    source_changed = Signal(object)
    training_chosen = Signal(object)

    def __init__(self, theme: Theme, scheme: Scheme, language: str) -> None:
        super().__init__()
        self._outlook: Outlook | None = None
        self._busy = False
        self._can_write = True
        self.sources = QComboBox()
        self.sources.setAccessibleName(self.tr("Learn from"))
        self.sources.addItem(self.tr("gold"), Against.GOLD.value)
        self.sources.addItem(self.tr("my own layer"), Against.OWN.value)
        self.plan = PlanView(theme, scheme, language)
        self._base = label("", "muted", wrap=True)
        self._problem = label("", "error", wrap=True)
        self._stopped = label("", "muted", wrap=True)
        self.train = button("", self._train, role="primary")
        self.anew = button(self.tr("Begin anew"), self.anew_wanted.emit)
        self.progress = ProgressBox(theme)
        self.curve = LearningCurve(theme, scheme, language)
        self._of_curve = _section(self.tr("CURVE"))
        self._curve_note = label(
            self.tr("What is being learned, by itself, on the articles that decide about it."),
            "muted",
            wrap=True,
        )
        self.trainings = TrainingsList()
        self._of_trainings = _section(self.tr("EARLIER TRAININGS"))
        self._build()
        self.sources.currentIndexChanged.connect(lambda _: self.source_changed.emit(self.source))
        self.trainings.chosen.connect(self.training_chosen)
        self.show_busy(False)
        self.show_curve(())

    @property
    def source(self) -> Against:
        """What is learned from."""
        return Against(self.sources.currentData())

    @property
    def wanted(self) -> TrainingPlan | None:
        """What would be trained now: first what was stopped."""
        outlook = self._outlook
        return None if outlook is None else outlook.unfinished or outlook.plan

    def show_outlook(self, outlook: Outlook, used: Collection[str], *, can_write: bool) -> None:
        """Show what could be trained, and what was."""
        self._outlook = outlook
        self._can_write = can_write
        plan = self.wanted
        stopped = outlook.unfinished
        if stopped is not None:
            with QSignalBlocker(self.sources):
                self.sources.setCurrentIndex(self.sources.findData(stopped.against.value))
        self.sources.setEnabled(stopped is None and not self._busy)
        self.plan.setVisible(plan is not None)
        self._base.setVisible(plan is not None)
        if plan is not None:
            self.plan.show_plan(plan, outlook.families)
            self._base.setText(self._base_words(plan))
        problem = outlook.problem if plan is None else None
        self._problem.setText(error_text(problem) if problem is not None else "")
        self._problem.setVisible(problem is not None)
        if stopped is not None:
            self._stopped.setText(self._stopped_words(stopped.done))
        self._stopped.setVisible(stopped is not None)
        goes_on = stopped is not None and stopped.done
        self.train.setText(self.tr("Go on training") if goes_on else self.tr("Train"))
        self.trainings.show_trainings(outlook.trainings, used)
        for part in (self._of_trainings, self.trainings):
            part.setVisible(bool(outlook.trainings))
        self.show_busy(self._busy)

    def show_busy(self, busy: bool) -> None:
        """Show whether a training is under way."""
        focus = self.window().focusWidget()
        had_focus = focus is not None and focus in (self.train, self.anew, self.progress.cancel)
        if busy and not self._busy:
            self.progress.begin()
        self._busy = busy
        self.progress.setVisible(busy)
        stopped = self._outlook is not None and self._outlook.unfinished is not None
        self.train.setVisible(not busy)
        self.anew.setVisible(not busy and stopped)
        self._stopped.setVisible(not busy and stopped)
        self.train.setEnabled(self.wanted is not None)
        self.sources.setEnabled(not busy and not stopped)
        if had_focus:
            (self.progress.cancel if busy else self.train).setFocus()

    def show_curve(self, points: Sequence[CurvePoint], *, growing: bool = False) -> None:
        """Show a curve; none where there is nothing of it, unless it is to grow."""
        shown = growing or bool(points)
        for part in (self._of_curve, self._curve_note, self.curve):
            part.setVisible(shown)
        self.curve.show_points(points)

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        first: QWidget = self.progress.cancel if self._busy else self.train
        if not self._busy and not self.train.isEnabled():
            first = self.sources
        return [first, *([self.trainings] if self.trainings.count() else [])]

    def _build(self) -> None:
        inner = QWidget()
        column = first_rows(
            inner,
            self.tr("Learn from"),
            self.sources,
            self.train,
            self._problem,
            self._stopped,
            self.anew,
        )
        for part in (self.plan, self._base):
            column.addWidget(part)
        column.addSpacing(8)
        column.addWidget(self.progress)
        column.addSpacing(8)
        for shown in (self._of_curve, self._curve_note, self.curve):
            column.addWidget(shown)
        column.addSpacing(8)
        column.addWidget(self._of_trainings)
        column.addWidget(self.trainings)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scrolling(inner))

    def _stopped_words(self, updates: int) -> str:
        if not updates:
            return self.tr("A training was stopped before its first round.")
        return self.tr(
            "A training was stopped after %n update(s). It can go on from there.", "", updates
        )

    def _base_words(self, plan: TrainingPlan) -> str:
        if not plan.base:
            return self.tr("{name} will be trained from nothing.").format(name=plan.name)
        words = self.tr("{name} will build on {base} and add what it learns.")
        return words.format(name=plan.name, base=plan.base)

    def _train(self) -> None:
        plan = self.wanted
        if plan is not None:
            self.train_wanted.emit(plan)


def _section(words: str) -> QLabel:
    made = label(words, "section")
    made.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return made
