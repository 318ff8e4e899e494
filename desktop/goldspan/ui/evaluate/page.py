"""The evaluation page: what is to be measured, and what came of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.domain.layer import LayerState, WorkState
from goldspan.services.evaluation.results import Against
from goldspan.services.project.session import ProjectSession
from goldspan.ui.drop import DropTarget
from goldspan.ui.evaluate.choices_bar import ChoicesBar
from goldspan.ui.evaluate.empty_states import EmptyStates, Lack
from goldspan.ui.evaluate.measured import Measured, judges_of
from goldspan.ui.evaluate.running import Result, Running
from goldspan.ui.evaluate.words import EvaluationWords
from goldspan.ui.feedback import Feedback
from goldspan.ui.further_page import FurtherPage
from goldspan.ui.jobs import Jobs
from goldspan.ui.last_folder import LastFolder
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.library.row_feed import RowFeed
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.translation import window_language

if TYPE_CHECKING:
    from goldspan.ui.evaluate.results import Results
    from goldspan.ui.evaluate.rows import ErrorRow

MOST_FAILURES = 3
JSONL = ".jsonl"


class EvaluatePage(FurtherPage):
    """Measures a pipeline and shows what is wrong.

    `place_wanted` carries an article's id and the marks to go to (Keys, that of gold first),
    `step_wanted` a Lack that other pages mend, `elsewhere` paths that were dropped and are for
    others.
    """

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
        self._theme = theme
        self._jobs = jobs
        self._feed = feed
        self._feedback = feedback
        self._folder = folder
        self._selected: Sequence[str] = ()
        self._gold: frozenset[str] | None = None
        self._missed: list[ChangeEvent] = []
        self._results: Results | None = None
        self.measured: Measured | None = None
        self._words = words = EvaluationWords(session.scheme, window_language())
        self.choices = ChoicesBar(theme, folder)
        self.progress = ProgressRow(theme)
        self.empty = EmptyStates(theme)
        self.running = Running(session, jobs, feedback, self.progress, words, self)
        self._body = QStackedWidget()
        self._body.addWidget(self.empty)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.choices)
        whole.addWidget(self.progress)
        whole.addWidget(self._body, 1)
        set_tab_order(self.choices, self.progress, self._body)
        self._connect()
        self._offer()

    @property
    def results(self) -> Results:
        """What came of it, made with the first figures."""
        if self._results is None:
            from goldspan.ui.evaluate.results import Results

            results = Results(self._theme, self._session.scheme, self._words)
            results.summary.again_wanted.connect(self._start_again)
            results.summary.copy_wanted.connect(self._copy)
            results.summary.save_wanted.connect(self._ask_where)
            results.errors.chosen.connect(self._go_to)
            self.running.text_came.connect(results.errors.show_text)
            self.running.busy_changed.connect(results.summary.show_busy)
            self._body.addWidget(results)
            set_tab_order(self.choices, self.progress, self._body)
            self._results = results
        return self._results

    def _make_results(self, _: object) -> None:
        """Have everything made before there is something to show."""
        self._body.setCurrentWidget(self.results if self.measured is not None else self.empty)

    # From outside --------------------------------------------------------------------------

    def arrive(self, selected: Sequence[str]) -> None:
        """Be shown: offer the articles that are selected in the library, and those with gold."""
        self._selected = selected
        self._look_for_gold()
        self._look_for_pipelines()
        if self._results is None:
            self._jobs.start(_load_results).succeeded.connect(self._make_results)
        focus = self.window().focusWidget()
        if self.measured is None:
            self.empty.take_focus()
        elif focus is None or not self.isAncestorOf(focus):
            self.results.errors.list.setFocus()

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened: gold may have come, gone or changed."""
        if self.running.busy:
            self._missed.append(event)
        if self.measured is not None and self.measured.receive(event):
            self.results.summary.show_outdated(self.measured)
        if any(isinstance(change.entity, LayerState) for change in event.changes):
            self._look_for_gold()

    def reload(self) -> None:
        """Take in that another process has written: what it wrote is not known."""
        self._look_for_gold()
        if self.measured is not None and self.measured.judges:
            self.measured.outdated = self.measured.elsewhere = True
            self.results.summary.show_outdated(self.measured)

    def show_again(self, measured: Measured) -> None:
        """Show what another page on the same project measured."""
        self.choices.show_source(measured.wanted.source)
        self.running.show_again(measured, self._titles())

    def focus_find(self) -> None:
        """Put the caret where one finds errors."""
        if self.measured is not None:
            self.results.errors.focus_find()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, from the top, left to right."""
        below = [self.empty.step] if self.measured is None else self.results.panes()
        return [self.choices.pipelines, *below]

    # What can be measured ------------------------------------------------------------------

    def _connect(self) -> None:
        self.choices.run_wanted.connect(self.start)
        self.choices.changed.connect(self._say_lack)
        self.empty.step_wanted.connect(self._take_step)
        self.empty.file_wanted.connect(self.choices.ask_for_file)
        self.running.finished.connect(self._show)
        for part in (self.choices, self.empty):
            self.running.busy_changed.connect(part.show_busy)
        self._feed.loaded.connect(lambda _: self._offer())
        self._feed.updated.connect(lambda _: self._offer())
        DropTarget(self, self._take, self._hover)

    def _titles(self) -> dict[str, str]:
        return {row.article.id: row.article.title or row.article.name for row in self._feed.rows}

    def _look_for_pipelines(self) -> None:
        def work(_: object) -> list[str]:
            from goldspan.services.transfer.pipelines import available_pipelines

            return [choice.name for choice in available_pipelines()]

        self._jobs.start(work).succeeded.connect(self.choices.show_pipelines)

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
        wanted, can_write = self.choices.wanted, not self._session.read_only
        if wanted is None and not self._feed.rows:
            lack = Lack.ARTICLES
        elif wanted is not None or self._gold is None or not self.choices.known:
            lack = Lack.RUN
        else:
            lack = Lack.OWN if self.choices.source is Against.OWN else Lack.GOLD
        self.empty.show_lack(lack, wanted, self.choices.articles(), can_write=can_write)

    def _take_step(self, lack: str) -> None:
        if lack == Lack.RUN:
            self.start()
        else:
            self.step_wanted.emit(lack)

    def _take(self, paths: Sequence[Path]) -> None:
        if len(paths) == 1 and paths[0].suffix.lower() == JSONL:
            self.choices.show_file(paths[0])
            (self.empty.step if self.measured is None else self.choices.run).setFocus()
        else:
            self.elsewhere.emit(paths)

    def _hover(self, on: bool) -> None:
        self.empty.show_hover(on)
        if self._results is not None:
            self._results.show_hover(on)

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

    def _show(self, result: Result) -> None:
        measured = result.measured
        for event in self._missed:
            measured.receive(event)
        self._missed.clear()
        was_empty = self.measured is None
        self.measured = measured
        self.results.show_measured(measured, result.errors)
        self._body.setCurrentWidget(self.results)
        self.choices.run.show()
        if was_empty and self.isVisible():
            self.results.figures.table.setFocus()
        for failed in measured.evaluation.failed[:MOST_FAILURES]:
            self._feedback.error(failed.error)

    def _go_to(self, row: ErrorRow) -> None:
        """Go to where an error is; a text that is in no project is shown here."""
        if row.known:
            sides = (row.error.gold, row.error.suggested)
            marked = [(side.label, side.start, side.end) for side in sides if side is not None]
            self.place_wanted.emit(row.error.article, marked)
            self._feedback.done(self._words.whole(row))
        elif self.measured is not None:
            self.running.read(self.measured, row)

    # Taking it along -----------------------------------------------------------------------

    def _copy(self, kind: str) -> None:
        from goldspan.ui.evaluate.copying import MARKDOWN, as_markdown, as_tsv

        rows, words = self.results.figures.model.rows, self.results.summary.words
        text = as_markdown(words, rows) if kind == MARKDOWN else as_tsv(rows)
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

        def work(_: object) -> None:
            from goldspan.services.evaluation.saving import save_evaluation

            save_evaluation(path, evaluation, gold)

        job = self._jobs.start(work)
        words = self.tr("Saved as {file}.").format(file=path.name)
        job.succeeded.connect(lambda _: self._feedback.done(words))
        job.failed.connect(self._feedback.error)


def _load_results(_: object) -> type[Results]:
    """Import, in a thread, what shows results: it takes as long as making it."""
    from goldspan.ui.evaluate.results import Results

    return Results
