"""The evaluation page: choices above, figures at the left, errors at the right."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.domain.layer import LayerState, WorkState
from goldspan.services.evaluating import Against, ErrorKind
from goldspan.services.evaluation.saving import save_evaluation
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.pipelines import available_pipelines
from goldspan.ui.drop import DropTarget
from goldspan.ui.evaluate.choices_bar import ChoicesBar
from goldspan.ui.evaluate.copying import MARKDOWN, as_markdown, as_tsv
from goldspan.ui.evaluate.empty_states import EmptyStates, Lack
from goldspan.ui.evaluate.errors_model import ErrorFilter
from goldspan.ui.evaluate.errors_pane import ErrorsPane
from goldspan.ui.evaluate.figures_pane import FiguresPane
from goldspan.ui.evaluate.measured import Measured, judges_of
from goldspan.ui.evaluate.rows import Column, ErrorRow, FigureKind, FigureRow
from goldspan.ui.evaluate.running import Result, Running
from goldspan.ui.evaluate.summary_bar import SummaryBar
from goldspan.ui.evaluate.words import EvaluationWords
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Jobs
from goldspan.ui.last_folder import LastFolder
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.library.row_feed import RowFeed
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.translation import window_language
from goldspan.ui.widgets import panel, set_flag

FIGURES_WIDTH, ERRORS_WIDTH = 632, 648
MOST_FAILURES = 3
JSONL = ".jsonl"
# Which errors a click on a figure lists: those that keep it from being 1.
MISSING_IN = {Column.PRECISION: ErrorKind.SPURIOUS, Column.RECALL: ErrorKind.MISSED}
KIND_OF_PART = {
    FigureKind.ATTRIBUTE: ErrorKind.ATTRIBUTE,
    FigureKind.LINKS: ErrorKind.LINK,
    FigureKind.LINKED: ErrorKind.LINK,
}


class EvaluatePage(QWidget):
    """Measures a pipeline and shows what is wrong.

    `place_wanted` carries an article's id and the marks to go to (Keys, that of gold first),
    `step_wanted` a Lack that other pages mend, `elsewhere` paths that were dropped and are for
    others.
    """

    place_wanted = Signal(str, object)
    step_wanted = Signal(str)
    elsewhere = Signal(object)

    def __init__(
        self,
        session: ProjectSession,
        theme: Theme,
        jobs: Jobs,
        feed: RowFeed,
        feedback: Feedback,
        folder: LastFolder,
    ) -> None:
        super().__init__()
        self._session = session
        self._jobs = jobs
        self._feed = feed
        self._feedback = feedback
        self._folder = folder
        self._selected: Sequence[str] = ()
        self._gold: frozenset[str] | None = None
        self._missed: list[ChangeEvent] = []
        self.measured: Measured | None = None
        self._words = words = EvaluationWords(session.scheme, window_language())
        self.choices = ChoicesBar(theme, folder)
        self.progress = ProgressRow(theme)
        self.summary = SummaryBar(theme)
        self.figures = FiguresPane(theme, session.scheme, words)
        self.errors = ErrorsPane(theme, session.scheme, words)
        self.empty = EmptyStates(theme)
        self.running = Running(session, jobs, feedback, self.progress, words, self)
        self._build()
        self._connect()
        self._offer()

    # From outside --------------------------------------------------------------------------

    def arrive(self, selected: Sequence[str]) -> None:
        """Be shown: offer the articles that are selected in the library, and those with gold."""
        self._selected = selected
        self._look_for_gold()
        self._look_for_pipelines()
        if self.measured is None:
            self.empty.step.setFocus()
        elif self.window().focusWidget() is None or not self.isAncestorOf(
            self.window().focusWidget()
        ):
            self.errors.list.setFocus()

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened: gold may have come, gone or changed."""
        if self.running.busy:
            self._missed.append(event)
        if self.measured is not None and self.measured.receive(event):
            self.summary.show_outdated(self.measured)
        if any(isinstance(change.entity, LayerState) for change in event.changes):
            self._look_for_gold()

    def show_again(self, measured: Measured) -> None:
        """Show what another page on the same project measured."""
        self.choices.show_source(measured.wanted.source)
        self.running.show_again(measured, self._titles())

    def focus_find(self) -> None:
        """Put the caret where one finds errors."""
        if self.measured is not None:
            self.errors.focus_find()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, from the top, left to right."""
        if self.measured is None:
            return [self.choices.pipelines, self.empty.step]
        return [self.choices.pipelines, self.figures.table, *self.errors.panes()]

    # Building ------------------------------------------------------------------------------

    def _build(self) -> None:
        split = QSplitter()
        split.setChildrenCollapsible(False)
        split.setHandleWidth(1)
        split.addWidget(self.figures)
        split.addWidget(self.errors)
        split.setStretchFactor(1, 1)
        split.setSizes([FIGURES_WIDTH, ERRORS_WIDTH])
        results = panel("body")
        column = QVBoxLayout(results)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.summary)
        column.addWidget(split, 1)
        set_flag(results, "active", False)
        self._results = results
        self._body = QStackedWidget()
        self._body.addWidget(self.empty)
        self._body.addWidget(results)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.choices)
        whole.addWidget(self.progress)
        whole.addWidget(self._body, 1)
        set_tab_order(self.choices, self.progress, self.empty, self.summary, split)

    def _connect(self) -> None:
        self.choices.run_wanted.connect(self.start)
        self.choices.changed.connect(self._say_lack)
        self.empty.step_wanted.connect(self._take_step)
        self.empty.file_wanted.connect(self.choices.ask_for_file)
        self.summary.again_wanted.connect(self._start_again)
        self.summary.copy_wanted.connect(self._copy)
        self.summary.save_wanted.connect(self._ask_where)
        self.figures.chosen.connect(self._list_errors_of)
        self.errors.chosen.connect(self._go_to)
        self.running.finished.connect(self._show)
        self.running.busy_changed.connect(self._show_busy)
        self.running.text_came.connect(self.errors.show_text)
        self._feed.loaded.connect(lambda _: self._offer())
        self._feed.updated.connect(lambda _: self._offer())
        DropTarget(self, self._take, self._hover)

    # What can be measured ------------------------------------------------------------------

    def _titles(self) -> dict[str, str]:
        return {row.article.id: row.article.title or row.article.name for row in self._feed.rows}

    def _look_for_pipelines(self) -> None:
        job = self._jobs.start(lambda _: [choice.name for choice in available_pipelines()])
        job.succeeded.connect(self.choices.show_pipelines)

    def _look_for_gold(self) -> None:
        session = self._session
        job = self._jobs.start(lambda _: frozenset(judges_of(session, Against.GOLD)))
        job.succeeded.connect(self._gold_found)

    def _gold_found(self, gold: frozenset[str]) -> None:
        self._gold = gold
        self._offer()

    def _offer(self) -> None:
        done = [row.article.id for row in self._feed.rows if row.state is WorkState.DONE]
        self.choices.show_articles(self._gold or (), done, self._selected)
        self._say_lack()

    def _say_lack(self) -> None:
        """Say on the page without figures what is missing for what is chosen."""
        source = self.choices.source
        can_write = not self._session.read_only
        wanted = self.choices.wanted
        if wanted is None and not self._feed.rows:
            lack = Lack.ARTICLES
        elif wanted is not None or self._gold is None:
            lack = Lack.RUN
        else:
            lack = Lack.OWN if source is Against.OWN else Lack.GOLD
        self.empty.show_lack(lack, wanted, self.choices.articles(), can_write=can_write)

    def _take_step(self, lack: str) -> None:
        if lack == Lack.RUN:
            self.start()
        else:
            self.step_wanted.emit(lack)

    # Measuring -----------------------------------------------------------------------------

    def start(self) -> None:
        """Measure what is chosen."""
        wanted = self.choices.wanted
        if wanted is not None and not self.running.busy:
            self._missed.clear()
            self.running.start(wanted, self._titles())

    def _start_again(self) -> None:
        if self.measured is not None and not self.running.busy:
            self._missed.clear()
            self.running.start(self.measured.wanted, self._titles())

    def _show_busy(self, busy: bool) -> None:
        for part in (self.choices, self.summary, self.empty):
            part.show_busy(busy)

    def _show(self, result: Result) -> None:
        measured = result.measured
        for event in self._missed:
            measured.receive(event)
        self._missed.clear()
        self.measured = measured
        self.summary.show_measured(measured)
        self.figures.show_evaluation(measured.evaluation)
        self.errors.show_errors(result.errors)
        was_empty = self._body.currentWidget() is self.empty
        self._body.setCurrentWidget(self._results)
        self.choices.run.show()
        if was_empty and self.isVisible():
            self.figures.table.setFocus()
        for failed in measured.evaluation.failed[:MOST_FAILURES]:
            self._feedback.error(failed.error)

    # What is wrong -------------------------------------------------------------------------

    def _list_errors_of(self, row: FigureRow, column: Column) -> None:
        """List the errors that a figure counts."""
        kind = KIND_OF_PART.get(row.kind) or MISSING_IN.get(column)
        self.errors.filter.show_filter(ErrorFilter(label=row.label, kind=kind, part=row.part))

    def _go_to(self, row: ErrorRow) -> None:
        if row.known:
            sides = (row.error.gold, row.error.suggested)
            marked = [(side.label, side.start, side.end) for side in sides if side is not None]
            self.place_wanted.emit(row.error.article, marked)
            self._feedback.done(self._words.whole(row))
        elif self.measured is not None:
            self.running.read(self.measured, row)

    # Taking it along -----------------------------------------------------------------------

    def _copy(self, kind: str) -> None:
        rows = self.figures.model.rows
        text = as_markdown(self.summary.words, rows) if kind == MARKDOWN else as_tsv(rows)
        QGuiApplication.clipboard().setText(text)
        self._feedback.done(self.tr("The figures are in the clipboard."))

    def _ask_where(self) -> None:
        if self.measured is None:
            return
        name = f"{self.measured.evaluation.pipeline}.json"
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save the figures"),
            str(self._folder.path / name),
            self.tr("Goldspan evaluation (*.json)"),
        )
        if chosen:
            self._folder.remember(Path(chosen))
            self.save(Path(chosen))

    def save(self, path: Path) -> None:
        """Write all figures and errors to a file."""
        if self.measured is None:
            return
        evaluation = self.measured.evaluation
        gold = self.measured.file or self._session.store.path
        job = self._jobs.start(lambda _: save_evaluation(path, evaluation, gold))
        words = self.tr("Saved as {file}.").format(file=path.name)
        job.succeeded.connect(lambda _: self._feedback.done(words))
        job.failed.connect(self._feedback.error)

    def _take(self, paths: Sequence[Path]) -> None:
        if len(paths) == 1 and paths[0].suffix.lower() == JSONL:
            self.choices.show_file(paths[0])
            (self.empty.step if self.measured is None else self.choices.run).setFocus()
        else:
            self.elsewhere.emit(paths)

    def _hover(self, on: bool) -> None:
        self.empty.show_hover(on)
        set_flag(self._results, "active", on)
