"""All of the view of the learning curve: the plan, the curve under way, what came of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.domain.layer import LayerState
from goldspan.services.learning_curve.outlook import what_more_brings
from goldspan.services.learning_curve.running import discard_unfinished_curve
from goldspan.services.learning_curve.saving import save_curve_csv, save_curve_json
from goldspan.ui.further_page import Surroundings
from goldspan.ui.jobs import Job
from goldspan.ui.learning.halves import halves
from goldspan.ui.measuring.picture import save_picture
from goldspan.ui.measuring.words import label_titles
from goldspan.ui.release.enough.curve_pane import CSV, JSON, PICTURE, CurvePane
from goldspan.ui.release.enough.looking import Measured, Sight, look
from goldspan.ui.release.enough.plan_pane import PlanPane
from goldspan.ui.release.enough.running import Measuring
from goldspan.ui.release.making.empty_states import Lack, NothingToRelease
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.timers import single_shot
from goldspan.ui.translation import error_sentences, window_language
from goldspan.ui.widgets import label

WIDTHS = 400, 880
SETTLED = 400  # milliseconds without a change, after which is looked again


class EnoughContent(QWidget):
    """`step_wanted` carries a step that other pages take."""

    step_wanted = Signal(str)

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self._looking: Job | None = None
        self._again = False
        self.sight: Sight | None = None
        theme, scheme = given.theme, given.session.scheme
        titles = label_titles(scheme, window_language())
        self.empty = NothingToRelease(theme)
        self.plan = PlanPane(theme, titles)
        self.outcome = CurvePane(theme, scheme, {**titles, "": self.tr("All labels")})
        self.measuring = Measuring(given.session, given.jobs, self)
        self._hint = label(
            self.tr("What more articles would bring is shown here, label by label."),
            "muted",
            wrap=True,
        )
        self._later = single_shot(self, SETTLED, self.look)
        self._build()
        self._connect()

    def _build(self) -> None:
        self._right = QStackedWidget()
        split = halves(self.plan, self._right, self._hint, WIDTHS)
        self._right.addWidget(self.outcome)
        self._body = QStackedWidget()
        self._body.addWidget(self.empty)
        self._body.addWidget(split)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._body)
        set_tab_order(self.plan, self.outcome)

    def _connect(self) -> None:
        plan, measuring = self.plan, self.measuring
        plan.measure_wanted.connect(self.measure)
        plan.anew_wanted.connect(self._begin_anew)
        plan.source_changed.connect(self.look)
        plan.progress.cancel_wanted.connect(measuring.cancel)
        measuring.staged.connect(plan.show_news)
        measuring.grown.connect(self.show_measured)
        measuring.finished.connect(self._done)
        measuring.failed.connect(self._failed)
        measuring.busy_changed.connect(plan.show_busy)
        measuring.busy_changed.connect(lambda busy: None if busy else self.look())
        self.outcome.more_changed.connect(self._ask_more)
        self.outcome.save_wanted.connect(self._ask_where)
        self.empty.step_wanted.connect(self._step)

    # From outside ----------------------------------------------------------------------------

    def look(self) -> None:
        """Look, in a thread, at what could be measured now, and what was."""
        self._later.stop()
        if self._looking is not None:
            self._again = True
            return
        if self.sight is None:
            self.empty.show_looking()
        session, families = self._given.session, self._given.kin.families
        against, more = self.plan.source, self.outcome.more.value()
        job = self._looking = self._given.jobs.start(
            lambda progress: look(session, families, against, more, progress)
        )
        job.succeeded.connect(self._show)
        job.failed.connect(self._look_failed)
        job.ended.connect(self._looked)

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened: gold may be another."""
        if any(isinstance(change.entity, LayerState) for change in event.changes):
            self.reload()

    def reload(self) -> None:
        """Take in that another process has written."""
        if self.isVisible():
            self._later.start()

    def close_down(self) -> None:
        """Stop what is under way; the curve can go on later."""
        self._later.stop()
        self.measuring.cancel()
        if self._looking is not None:
            self._looking.cancel()

    def take_focus(self) -> None:
        """Give the focus to what one does first."""
        self.panes()[0].setFocus()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, left to right."""
        if self._body.currentWidget() is self.empty:
            return [self.empty.step]
        shown = self._right.currentWidget() is self.outcome
        return [*self.plan.panes(), *(self.outcome.panes() if shown else [])]

    # What could be measured --------------------------------------------------------------------

    def _show(self, sight: Sight) -> None:
        self.sight = sight
        nothing = sight.plan is None and sight.unfinished is None and sight.measured is None
        if nothing and not self.measuring.busy:
            self._show_lack(sight)
            return
        self.plan.show_sight(sight)
        if sight.measured is not None and not self.measuring.busy:
            self.show_measured(sight.measured)
        elif sight.measured is None and not self.measuring.busy:
            self._right.setCurrentIndex(0)
        was_empty = self._body.currentIndex() == 0
        self._body.setCurrentIndex(1)
        if was_empty and self.isVisible():
            self.take_focus()

    def _show_lack(self, sight: Sight) -> None:
        if sight.lack is not None:
            self.empty.show_lack(sight.lack)
            self.empty.people.hide()  # what nobody has decided is no gold
        else:
            said = error_sentences(sight.problem) if sight.problem is not None else ()
            self.empty.say(
                self.tr("Too little gold yet"),
                " ".join(dict.fromkeys((*said[:1], *said[-1:]))),
                step=Lack.DONE.value,
                name=self.tr("Annotate articles"),
                icon="annotate",
            )
        self._body.setCurrentIndex(0)

    def _step(self, step: str) -> None:
        if step == Lack.LOOK:
            self.look()
        else:
            self.step_wanted.emit(step)

    def _looked(self) -> None:
        self._looking = None
        if self._again:
            self._again = False
            self.look()

    def _look_failed(self, error: GoldspanError) -> None:
        if not isinstance(error, CancelledError):
            self._given.feedback.error(error)
        if self.sight is None:
            self.empty.show_lack(Lack.LOOK)

    # Measuring -------------------------------------------------------------------------------

    def measure(self) -> None:
        """Measure what is planned; first go on with what was stopped."""
        sight = self.sight
        if sight is None:
            return
        begun = sight.unfinished
        plan = begun.plan if begun is not None else sight.plan
        if plan is not None:
            self.measuring.start(plan, begun, self.outcome.more.value())

    def show_measured(self, measured: Measured) -> None:
        """Show a curve, whole or as far as it came."""
        self.outcome.show_measured(measured)
        self._right.setCurrentWidget(self.outcome)

    def _done(self, measured: Measured) -> None:
        self.show_measured(measured)
        self._given.feedback.done(self.tr("The learning curve is measured."))

    def _failed(self, error: GoldspanError) -> None:
        if isinstance(error, CancelledError):
            self._given.feedback.done(self.tr("Stopped. What was measured is kept."))
        else:
            self._given.feedback.error(error)

    def _begin_anew(self) -> None:
        session = self._given.session
        job = self._given.jobs.start(lambda _: discard_unfinished_curve(session))
        job.failed.connect(self._given.feedback.error)
        job.ended.connect(self.look)

    # What came of it -------------------------------------------------------------------------

    def _ask_more(self, more: int) -> None:
        measured = self.outcome.measured
        if measured is None:
            return
        curve = measured.curve
        job = self._given.jobs.start(lambda _: what_more_brings(curve, more))
        job.succeeded.connect(
            lambda outlooks: self.show_measured(replace(measured, outlooks=outlooks))
        )
        job.failed.connect(self._given.feedback.error)

    def _ask_where(self, kind: str) -> None:
        filters = {
            CSV: (self.tr("CSV (*.csv)"), "csv"),
            JSON: (self.tr("Learning curve (*.json)"), "json"),
            PICTURE: (self.tr("Picture (*.png *.svg)"), "png"),
        }
        what, ending = filters[kind]
        folder = self._given.folder
        first = str(folder.path / f"learning-curve.{ending}")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Save"), first, what)
        if chosen:
            folder.remember(Path(chosen))
            self.save(kind, Path(chosen))

    def save(self, kind: str, path: Path) -> None:
        """Write the figures, or the plot, to a file."""
        measured, feedback = self.outcome.measured, self._given.feedback
        if measured is None:
            return
        words = self.tr("Saved as {file}.").format(file=path.name)
        if kind == PICTURE:
            try:
                save_picture(path, self.outcome.plot)
            except GoldspanError as error:
                feedback.error(error)
            else:
                feedback.done(words)
            return

        def work(_: object) -> None:
            if kind == CSV:
                save_curve_csv(path, measured.curve)
            else:
                save_curve_json(path, measured.curve, measured.outlooks)

        job = self._given.jobs.start(work)
        job.succeeded.connect(lambda _: feedback.done(words))
        job.failed.connect(feedback.error)
