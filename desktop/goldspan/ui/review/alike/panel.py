"""The panel that decides many units alike: choices, what would happen, one button."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.review import Reason
from goldspan.services.progress import Progress
from goldspan.services.review.alike.batch import BatchRequest, apply_batch, plan_batch
from goldspan.services.review.alike.batch_plan import BatchPlan, BatchResult
from goldspan.services.review.alike.copies import plan_copies
from goldspan.services.review.review_units import Difference, ReviewUnit
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.empty_state import EmptyState
from goldspan.ui.excerpts.marks import MarksLegend
from goldspan.ui.further_page import Surroundings
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.review.alike.choices import AlikeChoices, CopiesRequest
from goldspan.ui.review.alike.model import AlikeModel, PreviewRow, StayingRow, preview_rows
from goldspan.ui.review.alike.plan_list import PlanDelegate, PlanList
from goldspan.ui.review.alike.words import AlikeWords
from goldspan.ui.review.looking import Looking
from goldspan.ui.review.units.people import ShownPerson
from goldspan.ui.review.units.words import REASONS, reason_word
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.translation import window_language
from goldspan.ui.widgets import button, label, set_role


@dataclass(frozen=True, slots=True)
class _Planned:
    request: BatchRequest | CopiesRequest
    plan: BatchPlan
    rows: Sequence[PreviewRow]
    staying: Sequence[StayingRow]


class AlikePanel(QWidget):
    """`closed` comes when one goes back, having decided or not."""

    closed = Signal()

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._session = given.session
        self._families = given.kin.families
        self._jobs = given.jobs
        self._feedback = given.feedback
        self._request: BatchRequest | CopiesRequest | None = None
        self._plan = BatchPlan()
        self._words = words = AlikeWords(given.session.scheme, window_language())
        self.progress = ProgressRow(given.theme)
        self.looking = Looking(
            self._work_out,
            given.jobs,
            given.feedback,
            self.progress,
            self.tr("Working out what would be decided…"),
            self,
        )
        self.choices = AlikeChoices(words)
        self.model = AlikeModel(self)
        self.list = PlanList(self.model, PlanDelegate(given.theme, words, self))
        self.empty = EmptyState(given.theme)
        self._heading = ElidingLabel("heading", self)
        self._heading.setText(self.tr("Decide alike"))
        self._hint = ElidingLabel("muted", self)
        self.legend = MarksLegend(given.theme, self.tr("Annotators"))
        self.every = button("", self._tick_all)
        self.apply = button("", self._apply, role="primary", theme=given.theme, icon="check")
        self.reason = QComboBox()
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setToolTip(self.tr("Why people differ here: kept with each decision"))
        self.reason.addItem(self.tr("Without a reason"))
        self.reason.addItems([reason_word(each) for each in REASONS])
        self.back = button(self.tr("Back"), self.closed.emit)
        self._build()
        self.setFocusProxy(self.list)
        self.choices.changed.connect(self._ask)
        self.looking.found.connect(self._show)
        self.model.ticks_changed.connect(self._offer)
        self.list.applied.connect(self._apply)

    def open_for(
        self, article: str, unit: ReviewUnit | None, people: Sequence[ShownPerson]
    ) -> None:
        """Ask what is to be decided like this unit of an article; `people` as they are called."""
        self.reason.setCurrentIndex(0)
        self.choices.offer(unit, article, people)
        self._ask()

    def open_these(
        self, units: Sequence[ReviewUnit], kind: Difference, people: Sequence[ShownPerson]
    ) -> None:
        """Ask how these units are to be decided, which differ in this kind."""
        self.reason.setCurrentIndex(0)
        self.choices.offer_these(units, kind, people)
        self._ask()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, from the top."""
        return [self.choices.about, self.list, self.apply]

    def leave(self) -> None:
        """Stop what is under way."""
        self.looking.stop()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Esc goes back."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    # Inside --------------------------------------------------------------------------------

    def _build(self) -> None:
        head, foot = QFrame(), QFrame()
        set_role(head, "bar")
        top = QHBoxLayout(head)
        top.setContentsMargins(16, 8, 16, 8)
        top.setSpacing(16)
        lines = QVBoxLayout()
        lines.setSpacing(2)
        for line in (self._heading, self._hint):
            line.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
            lines.addWidget(line)
        top.addLayout(lines, 1)
        top.addWidget(self.legend)
        set_role(foot, "foot")
        row = QHBoxLayout(foot)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(8)
        row.addWidget(self.apply)
        row.addWidget(self.reason)
        row.addWidget(label(self.tr("One step; Undo takes it all back."), "muted"))
        row.addStretch(1)
        row.addWidget(self.every)
        row.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (head, self.choices, self.progress):
            column.addWidget(part)
        self._body = QStackedWidget()
        self._body.addWidget(self.list)
        self._body.addWidget(self.empty)
        column.addWidget(self._body, 1)
        column.addWidget(foot)
        set_tab_order(self.choices, self.progress, self._body, foot)

    def _ask(self) -> None:
        self._request = self.choices.request()
        self._plan = BatchPlan()
        self.model.show((), ())
        self._body.setCurrentWidget(self.list)
        self._hint.setText("")
        if self._request is not None:
            self.looking.look()

    def _work_out(self, progress: Progress) -> _Planned | None:
        """Plan what is asked for and put it into words; in a thread."""
        session, request = self._session, self._request
        if request is None:
            return None
        if isinstance(request, CopiesRequest):
            units = request.units
            plan = plan_copies(session, self._families, request.article, units, progress)
        else:
            plan = plan_batch(session, request, progress)
        words = AlikeWords(session.scheme, self._words.language)
        words.register = session.register()
        texts = {key: session.store.text(key) for key in {row.article.id for row in plan.rows}}
        return _Planned(request, plan, *preview_rows(plan, texts, words))

    def _show(self, planned: _Planned | None) -> None:
        if planned is None or planned.request != self._request:
            return
        self._plan = planned.plan
        self.model.show(planned.rows, planned.staying)
        nothing = self.tr("Nothing of the kind is left to decide.")
        if isinstance(planned.request, CopiesRequest):
            nothing = self.tr("Nothing decided here is left to decide in a copy.")
        count = len({row.article.id for row in planned.plan.rows})
        some = self.tr("In %Ln article(s). Untick what is to stay as it is (Space).", "", count)
        self._hint.setText(some if planned.rows else nothing)
        if not planned.rows and not planned.staying:
            self._hint.setText("")
            self.empty.say(nothing)
            self._body.setCurrentWidget(self.empty)
        if planned.rows:
            self.list.setCurrentIndex(self.model.index(0))
        if self.isVisible():
            (self.list if planned.rows else self.choices.about).setFocus()

    def _offer(self) -> None:
        count = len(self.model.ticked)
        self.apply.setText(self.tr("Decide %Ln unit(s)", "", count))
        self.apply.setEnabled(count > 0 and not self._session.read_only)
        whole = bool(self._plan.rows) and count == len(self._plan.rows)
        self.every.setText(self.tr("Tick none") if whole else self.tr("Tick all"))
        self.every.setVisible(len(self._plan.rows) > 1)

    def _tick_all(self) -> None:
        self.model.tick_all(len(self.model.ticked) < len(self._plan.rows))

    def _apply(self) -> None:
        if not self.apply.isEnabled() or self.looking.busy:
            return
        session, plan, chosen = self._session, self._plan, self.model.ticked
        if isinstance(self._request, BatchRequest):
            plan = replace(plan, subject=self.choices.about.currentText())
        if self.reason.currentIndex() > 0:
            plan = _because(plan, REASONS[self.reason.currentIndex() - 1])
        self.apply.setEnabled(False)

        def work(progress: Progress) -> BatchResult:
            return apply_batch(session, plan, progress, chosen, self)

        job = self._jobs.start(work)
        job.succeeded.connect(self._decided)
        job.failed.connect(self._feedback.error)
        job.failed.connect(lambda _: self._offer())
        self.progress.follow(job, self.tr("Deciding…"))

    def _decided(self, result: BatchResult) -> None:
        units, left = result.units, len(result.left_out)
        done = self.tr("%Ln unit(s) decided", "", units)
        if left:
            done = f"{done} · " + self.tr("%Ln left out: changed meanwhile", "", left)
        self._feedback.undoable(done, self)
        self.closed.emit()


def _because(plan: BatchPlan, reason: Reason) -> BatchPlan:
    """Return a plan whose decisions have this reason."""
    rows = (replace(row, ruling=replace(row.ruling, reason=reason)) for row in plan.rows)
    return replace(plan, rows=tuple(rows))
