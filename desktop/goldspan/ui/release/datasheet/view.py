"""The view “Datasheet”: all questions, what the project says to each, and a field for the rest."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import ExportError, GoldspanError
from goldspan.domain.releases import DatasheetAnswer
from goldspan.services.progress import Progress
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.writing.answering import Answers, read_answers
from goldspan.services.releases.writing.datasheet import datasheet_of, filled
from goldspan.services.releases.writing.describing.described import Described
from goldspan.services.releases.writing.describing.present import described_now
from goldspan.services.releases.writing.describing.questions import Asks, open_count, sections
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.further_page import Surroundings
from goldspan.ui.list_beside_detail import list_beside_detail
from goldspan.ui.release.datasheet.question_list import QuestionDelegate, QuestionList
from goldspan.ui.release.datasheet.question_pane import QuestionPane
from goldspan.ui.release.datasheet.rows import QuestionModel, QuestionRow
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.timers import single_shot
from goldspan.ui.translation import window_language
from goldspan.ui.view_row import PageView
from goldspan.ui.widgets import button, set_role
from goldspan.ui.working_out import Tell, WorkingOut

WIDTHS = 440, 840
FIRST = 1  # the row of the first question, under its heading
CALM = 1000  # milliseconds without a change before the facts are drafted anew


class DatasheetView(PageView):
    """Each answer is kept when its field is left, as one step of the history."""

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self._stale = True
        self._language = window_language()
        self._missing = ""
        self.described: Described | None = None
        self.answers = Answers(given.session, self, ())
        self._known = False  # whether the answers are read
        self._reading = False
        self._read_again = False
        self._sections = sections(self._language)
        self.model = QuestionModel(self._sections, self.answers.texts, self)
        self.list = QuestionList(self.model, QuestionDelegate(given.theme))
        self.pane = QuestionPane(given.theme)
        self.pane.show_writable(False)
        self.summary = ElidingLabel("muted", self)
        self.copy = button(self.tr("Copy as Markdown"), self._copy)
        self.working = WorkingOut(given.jobs, self)
        self._later = single_shot(self, CALM, self._work_out_when_calm)
        self._build()
        self._connect()
        self._go(FIRST)
        self._read_answers()

    # From outside --------------------------------------------------------------------------

    def arrive(self) -> None:
        """Be shown: read the project again where something has changed since."""
        if self._stale:
            self._work_out()
        focus = self.window().focusWidget()
        if focus is None or not self.isAncestorOf(focus):
            self.list.setFocus()

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened: answers at once, all else when one comes here."""
        changed = self.answers.receive(event)
        self._read_again = self._read_again or bool(changed)
        if changed:
            self._show_answers(changed[0])
        if any(not isinstance(each.entity, DatasheetAnswer) for each in event.changes):
            self._grow_stale()

    def reload(self) -> None:
        """Take in that another process has written."""
        self._read_answers()
        self._grow_stale()

    def leave(self) -> None:
        """Keep what is being typed; stop what is under way."""
        self.pane.field.keep()
        self._stale = self._stale or self.working.busy
        self._later.stop()
        self.working.stop()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, from the top, left to right."""
        known = [self.pane.known] if self.pane.known.isVisible() else []
        return [self.list, self.pane.field, *known]

    # Building ------------------------------------------------------------------------------

    def _build(self) -> None:
        bar = QFrame()
        set_role(bar, "bar")
        row = QHBoxLayout(bar)
        row.setContentsMargins(16, 6, 8, 6)
        row.setSpacing(8)
        row.addWidget(self.summary)
        row.addStretch(1)
        row.addWidget(self.copy)
        self.copy.setEnabled(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(list_beside_detail(bar, self.list, self.pane, WIDTHS))
        set_tab_order(bar, self.list, self.pane)

    def _connect(self) -> None:
        self.list.reached.connect(self._show_question)
        self.list.opened.connect(self._answer)
        self.list.open_wanted.connect(self._go_to_open)
        self.pane.open_wanted.connect(self._answer_next)
        self.pane.answered.connect(self._keep)
        self.pane.left.connect(self.list.setFocus)
        self.working.came.connect(self._show_described)
        self.working.failed.connect(self._fail)

    # Answers -------------------------------------------------------------------------------

    def _read_answers(self) -> None:
        """Read the answers in a thread; again where one changes meanwhile."""
        if self._reading:
            self._read_again = True
            return
        self._reading, self._read_again = True, False
        session = self._given.session
        job = self._given.jobs.start(lambda _: read_answers(session), self._take_answers)
        job.failed.connect(self._given.feedback.error)
        job.ended.connect(self._answers_read)

    def _take_answers(self, kept: Sequence[DatasheetAnswer]) -> None:
        if self._read_again:
            return
        self.answers.take(kept)
        self._show_answers()
        if not self._known:
            self._known = True
            self.pane.show_writable(not self._given.session.read_only)
            first = self.model.first_open()
            if first is not None and self.list.currentIndex().row() == FIRST:
                self._go(first)

    def _answers_read(self) -> None:
        self._reading = False
        if self._read_again:
            self._read_answers()

    # Questions -----------------------------------------------------------------------------

    @property
    def current(self) -> QuestionRow:
        """The question that is shown."""
        row = self.model.rows[self.list.currentIndex().row()]
        if not isinstance(row, QuestionRow):
            raise TypeError(row)
        return row

    def _go(self, at: int) -> None:
        index = self.model.index(at)
        self.list.setCurrentIndex(index)
        if self.list.isVisible():  # else it would be laid out at a width that it will not have
            self.list.scrollTo(index)

    def _go_to_open(self, step: int) -> None:
        at = self.model.first_open(self.list.currentIndex().row(), step)
        if at is not None:
            self._go(at)

    def _answer_next(self, step: int) -> None:
        self.pane.field.keep()
        self._go_to_open(step)
        self._answer()

    def _answer(self) -> None:
        self.pane.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_question(self, row: QuestionRow) -> None:
        self.pane.show_question(row, self.answers.text(row.question.key))
        self._show_known(row)

    def _show_known(self, row: QuestionRow) -> None:
        known = "" if self.described is None else filled(self.described, row.question.key)
        waits = row.question.asks in (Asks.PROJECT, Asks.BOTH)
        self.pane.show_known(known, self._missing if waits else "")

    def _keep(self, key: str, text: str) -> None:
        row = self.model.rows[self.model.find(key)]
        if isinstance(row, QuestionRow):
            saved = self.answers.answer(row.question, text)
            if saved is not None:
                self._read_again = self._reading
                self._show_answers()

    def _show_answers(self, changed: str = "") -> None:
        """Show the answers as they are; go to the question whose answer was `changed`."""
        self.model.show_answers(self.answers.texts)
        if changed:
            self._go(self.model.find(changed))
        self._show_question(self.current)
        self._count()

    def _count(self) -> None:
        left = open_count(self.answers.texts)
        words = self.tr("%Ln question(s) open", "", left)
        self.summary.setText(words if left else self.tr("Every question is answered"))
        self.pane.next.setEnabled(bool(left))

    def _copy(self) -> None:
        if self.described is not None:
            words = datasheet_of(self.described, self.answers.texts)
            QGuiApplication.clipboard().setText(words)
            self._given.feedback.done(self.tr("The datasheet is in the clipboard."))

    # What the project says -----------------------------------------------------------------

    def _grow_stale(self) -> None:
        """Draft the facts anew: it takes its time, and so waits until nothing else is under way."""
        self._stale = True
        self.working.stop()
        if self.isVisible():
            self._later.start()

    def _work_out_when_calm(self) -> None:
        if self._given.jobs.busy:
            self._later.start()
        elif self.isVisible():
            self._work_out()

    def _work_out(self) -> None:
        self._later.stop()
        session, families = self._given.session, self._given.kin.families
        choices = ReleaseChoices(language=self._language)

        def work(progress: Progress, tell: Tell) -> Described:
            del tell
            return described_now(session, families, choices, progress)

        self._stale = False
        if self.described is None:
            self._missing = self.tr("Reading the project…")
            self._show_known(self.current)
        self.working.begin(work)

    def _show_described(self, described: Described) -> None:
        self.described, self._missing = described, ""
        self.copy.setEnabled(True)
        self._show_known(self.current)

    def _fail(self, error: GoldspanError) -> None:
        if isinstance(error, ExportError):
            self.described = None
            self._missing = self.tr(
                "As soon as there is gold, the project says here what it knows of it."
            )
            self.copy.setEnabled(False)
        else:
            self._stale = True
            self._given.feedback.error(error)
        self._show_known(self.current)
