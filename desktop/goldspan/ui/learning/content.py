"""Everything on the training page: plans, the training under way, what came of it, its use."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.domain.layer import LayerState
from goldspan.domain.scheme import Scheme
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.services.training import (
    Comparison,
    CurvePoint,
    LearningSettings,
    Training,
    TrainingPlan,
    TrainingStage,
    compare,
    delete_training,
    discard_unfinished,
    export_package,
    go_back,
    in_use,
    restore_training,
    use_pipeline,
)
from goldspan.ui.evaluate.rows import ErrorRow, error_rows
from goldspan.ui.evaluate.words import EvaluationWords
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Job, Jobs
from goldspan.ui.last_folder import LastFolder
from goldspan.ui.learning.empty_state import EmptyState
from goldspan.ui.learning.halves import halves
from goldspan.ui.learning.looking import Outlook, look
from goldspan.ui.learning.outcome_pane import OutcomePane
from goldspan.ui.learning.running import Running
from goldspan.ui.learning.setup_pane import SetupPane
from goldspan.ui.library.row_feed import RowFeed
from goldspan.ui.theme import Theme
from goldspan.ui.translation import error_sentences, window_language
from goldspan.ui.widgets import label

WIDTHS = 480, 800


@dataclass(frozen=True, slots=True)
class _Wrong:
    """The errors of a training with it (True) and before (False), and a note on them."""

    training: Training
    comparison: Comparison
    errors: Mapping[bool, Sequence[ErrorRow]]


class TrainContent(QWidget):
    """`place_wanted` carries an article and marks to go to, `step_wanted` a step to take.

    `settings` say how long is trained.
    """

    place_wanted = Signal(str, object)
    step_wanted = Signal(str)

    def __init__(
        self,
        session: ProjectSession,
        families: ProjectFamilies,
        theme: Theme,
        jobs: Jobs,
        feed: RowFeed,
        feedback: Feedback,
        folder: LastFolder,
    ) -> None:
        super().__init__()
        self._session = session
        self._families = families
        self._jobs = jobs
        self._feed = feed
        self._feedback = feedback
        self._folder = folder
        self.settings = LearningSettings()
        self._looking: Job | None = None
        self._look_again = False
        self._outlook: Outlook | None = None
        self._points: list[CurvePoint] = []
        self._training: Training | None = None
        self._theme = theme
        self._outcome: OutcomePane | None = None
        self._words = EvaluationWords(session.scheme, window_language())
        self.setup = SetupPane(theme, session.scheme, window_language())
        self.running = Running(session, jobs, self)
        self.empty = EmptyState(theme)
        self._right = QStackedWidget()
        self._hint = label(
            self.tr("What comes of the training is shown here: better or worse, label by label."),
            "muted",
            wrap=True,
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        split = halves(self.setup, self._right, self._hint, WIDTHS)
        self._body = QStackedWidget()
        self._body.addWidget(QWidget())
        self._body.addWidget(self.empty)
        self._body.addWidget(split)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._body)

    def _connect(self) -> None:
        setup, running = self.setup, self.running
        setup.train_wanted.connect(self.start)
        setup.anew_wanted.connect(self._begin_anew)
        setup.source_changed.connect(lambda _: self.look())
        setup.training_chosen.connect(self._show_training)
        setup.progress.cancel_wanted.connect(running.cancel)
        running.staged.connect(self._staged)
        running.grown.connect(self._grown)
        running.finished.connect(self._done)
        running.failed.connect(self._failed)
        running.busy_changed.connect(setup.show_busy)
        running.busy_changed.connect(lambda busy: None if busy else self.look())
        self.empty.step_wanted.connect(self.step_wanted)

    @property
    def outcome(self) -> OutcomePane:
        """What came of a training, made with the first that is looked at."""
        if self._outcome is None:
            outcome = self._outcome = OutcomePane(
                self._theme, self._session.scheme, window_language(), self._words
            )
            outcome.use_wanted.connect(self._use)
            outcome.back_wanted.connect(self._go_back)
            outcome.export_wanted.connect(self._ask_where)
            outcome.delete_wanted.connect(self._delete)
            outcome.errors_wanted.connect(self._read_errors)
            outcome.chosen.connect(self._go_to)
            self._right.addWidget(outcome)
        return self._outcome

    # From outside --------------------------------------------------------------------------

    def look(self) -> None:
        """Look, in a thread, at what could be trained now."""
        if self._looking is not None:
            self._look_again = True
            return
        session, families, against = self._session, self._families, self.setup.source
        settings = self.settings
        job = self._looking = self._jobs.start(
            lambda progress: look(session, families, against, settings, progress)
        )
        job.succeeded.connect(self._show)
        job.failed.connect(self._look_failed)
        job.ended.connect(self._looked)

    def _look_if_seen(self) -> None:
        """Look again where somebody sees it; whoever comes to the page has it looked anyway."""
        if self.isVisible():
            self.look()

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened: gold may have changed, or who suggests."""
        if any(isinstance(change.entity, Scheme) for change in event.changes):
            self._show_used()
        if any(isinstance(change.entity, LayerState) for change in event.changes):
            self._look_if_seen()

    def take_focus(self) -> None:
        """Give the focus to what one does first."""
        self.panes()[0].setFocus()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, left to right."""
        if self._body.currentWidget() is self.empty:
            return [self.empty.step]
        right = self.outcome.panes() if self._training is not None else []
        return [*self.setup.panes(), *right]

    def focus_find(self) -> None:
        """Put the caret where one finds errors."""
        if self._training is not None:
            self.outcome.focus_find()

    # What could be trained -----------------------------------------------------------------

    def _show(self, outlook: Outlook) -> None:
        nothing = outlook.plan is None and outlook.unfinished is None
        if nothing and not outlook.trainings and not self.running.busy:
            said = error_sentences(outlook.problem) if outlook.problem is not None else ()
            title = self.tr("Too little gold yet") if outlook.gold else self.tr("No gold yet")
            rows = self._feed.rows
            known = self._feed.up_to_date
            if known and not rows:
                title = self.tr("No articles yet")
            self.empty.show_lack(
                title,
                " ".join(dict.fromkeys((*said[:1], *said[-1:]))),
                articles=known and all(row.adjudicated for row in rows),
            )
            self._body.setCurrentWidget(self.empty)
            return
        self._outlook = outlook
        was_empty = self._body.currentIndex() != self._body.count() - 1
        self.setup.show_outlook(outlook, self._used(outlook), can_write=self._can_write)
        if not outlook.trainings:
            self._training = None
            self._right.setCurrentIndex(0)
        self._body.setCurrentIndex(self._body.count() - 1)
        if was_empty and self.isVisible():
            self.take_focus()

    def _looked(self) -> None:
        self._looking = None
        if self._look_again:
            self._look_again = False
            self.look()

    def _look_failed(self, error: GoldspanError) -> None:
        if not isinstance(error, CancelledError):
            self._feedback.error(error)

    @property
    def _can_write(self) -> bool:
        return not self._session.read_only

    def _used(self, outlook: Outlook) -> list[str]:
        return [each.name for each in outlook.trainings if in_use(self._session, each.name)]

    # Training ------------------------------------------------------------------------------

    def start(self, plan: TrainingPlan) -> None:
        """Train what the plan says."""
        self._points = []
        self.setup.show_curve((), growing=True)
        self.running.start(plan)

    def _staged(self, stage: TrainingStage) -> None:
        self.setup.progress.show_stage(stage, self.running.seconds_left(stage))

    def _grown(self, point: CurvePoint) -> None:
        self._points.append(point)
        self.setup.show_curve(self._points, growing=True)

    def _done(self, training: Training) -> None:
        outlook = self._outlook
        if outlook is not None:
            # At once: to look again takes a moment.
            trainings = (training, *outlook.trainings)
            self._show(replace(outlook, unfinished=None, trainings=trainings))
            self.setup.trainings.choose(training.name)
        words = self.tr("{pipeline} is trained.").format(pipeline=training.name)
        self._feedback.done(words)

    def _failed(self, error: GoldspanError) -> None:
        if isinstance(error, CancelledError):
            self._feedback.done(self.tr("Stopped. The training can go on from where it was."))
        else:
            self._feedback.error(error)

    def _begin_anew(self) -> None:
        session = self._session
        job = self._jobs.start(lambda _: discard_unfinished(session))
        job.failed.connect(self._feedback.error)
        job.ended.connect(self.look)

    # What came of it -----------------------------------------------------------------------

    def _show_training(self, training: Training) -> None:
        self._training = training
        self._right.setCurrentWidget(self.outcome)
        used = in_use(self._session, training.name)
        self.outcome.show_training(training, used=used, can_write=self._can_write)
        if not self.running.busy:
            self.setup.show_curve(training.curve)

    def _show_used(self) -> None:
        training = self._training
        if training is not None:
            used = in_use(self._session, training.name)
            self.outcome.show_used(training, used=used, can_write=self._can_write)
        self._look_if_seen()

    def _use(self) -> None:
        training = self._training
        if training is not None:
            words = self.tr("{pipeline} suggests from now on.")
            self._switch(lambda: use_pipeline(self._session, training.name, self), training, words)

    def _go_back(self) -> None:
        training = self._training
        if training is not None:
            words = self.tr("{pipeline} suggests no more.")
            self._switch(lambda: go_back(self._session, training.name, self), training, words)

    def _switch(self, do: object, training: Training, words: str) -> None:
        session = self._session

        def work(_: object) -> None:
            if callable(do):
                do()
            session.flush()

        job = self._jobs.start(work)
        said = words.format(pipeline=training.name)
        job.succeeded.connect(lambda _: self._feedback.undoable(said, self))
        job.failed.connect(self._feedback.error)

    def _delete(self) -> None:
        training = self._training
        if training is None:
            return
        session = self._session
        job = self._jobs.start(lambda _: delete_training(session, training))
        job.succeeded.connect(lambda _: self._deleted(training))
        job.failed.connect(self._feedback.error)
        job.ended.connect(self.look)

    def _deleted(self, training: Training) -> None:
        if not self.running.busy:
            self.setup.show_curve(())

        def bring_back() -> None:
            job = self._jobs.start(lambda _: restore_training(training))
            job.failed.connect(self._feedback.error)
            job.ended.connect(self.look)

        words = self.tr("{pipeline} is deleted.").format(pipeline=training.name)
        self._feedback.reversible(words, bring_back)

    def _ask_where(self) -> None:
        chosen = QFileDialog.getExistingDirectory(
            self, self.tr("Export as package: choose a folder"), str(self._folder.path)
        )
        if chosen:
            self._folder.remember(Path(chosen) / "package")
            self.export_into(Path(chosen))

    def export_into(self, folder: Path) -> None:
        """Export the training that is looked at into a new folder in this one."""
        training = self._training
        if training is None:
            return
        job = self._jobs.start(
            lambda progress: export_package(training, folder / training.name, progress)
        )
        words = self.tr("Exported as {file}.")
        job.succeeded.connect(lambda wheel: self._feedback.done(words.format(file=wheel.name)))
        job.failed.connect(self._feedback.error)

    def _read_errors(self) -> None:
        training = self._training
        if training is None:
            return
        session, words = self._session, self._words
        titles = {row.article.id: row.article.title or row.article.name for row in self._feed.rows}

        def work(progress: Progress) -> _Wrong:
            comparison = compare(session, training, progress)
            sides = {True: comparison.trained, False: comparison.current}
            errors = {
                with_it: error_rows(evaluation, titles, words)
                for with_it, evaluation in sides.items()
                if evaluation is not None
            }
            return _Wrong(training, comparison, errors)

        self.outcome.show_busy(True)
        job = self._jobs.start(work)
        job.succeeded.connect(self._show_wrong)
        job.failed.connect(self._feedback.error)
        job.ended.connect(lambda: self.outcome.show_busy(False))

    def _show_wrong(self, wrong: _Wrong) -> None:
        if wrong.training != self._training:
            return
        seen = len(wrong.comparison.seen)
        note = ""
        if seen:
            note = self.tr(
                "The pipelines before have learned from %Ln of these articles.", "", seen
            )
        self.outcome.show_errors(wrong.errors, note)

    def _go_to(self, row: ErrorRow) -> None:
        if row.known:
            sides = (row.error.gold, row.error.suggested)
            marked = [(side.label, side.start, side.end) for side in sides if side is not None]
            self.place_wanted.emit(row.error.article, marked)
            self._feedback.done(self._words.whole(row))
