"""The view “My corrections”: what became of the annotator's spans, article by article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.change import ChangeEvent
from goldspan.services.actors.register import Register
from goldspan.services.progress import Progress
from goldspan.services.review.corrected import corrections_concerned, read_corrected
from goldspan.services.review.corrections import Outcome
from goldspan.services.sharing.bundle_file import bundle_annotator
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.empty_state import EmptyState
from goldspan.ui.excerpts.marks import MarksLegend
from goldspan.ui.further_page import Surroundings
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.listed_or_nothing import ListedOrNothing
from goldspan.ui.progress_body import progress_body
from goldspan.ui.review.corrections.correction_list import CorrectionDelegate, CorrectionList
from goldspan.ui.review.corrections.filter_bar import CorrectionFilterBar
from goldspan.ui.review.corrections.model import CorrectionModel
from goldspan.ui.review.corrections.rows import CorrectionRow, correction_rows
from goldspan.ui.review.corrections.words import CorrectionWords, counts_in_words
from goldspan.ui.review.looking import Looking
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.translation import window_language
from goldspan.ui.view_row import PageView
from goldspan.ui.widgets import button, label, set_role

LOOK_AGAIN = "look"
OWN = "own"


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was read, in words; `register` is the one that the words are from."""

    rows: Sequence[CorrectionRow]
    articles: int
    register: Register


class CorrectionsView(PageView):
    """`place_wanted` carries an article's id and the marks to go to (Keys).

    `step_wanted` carries a step that other pages take: `own` to annotate.
    """

    place_wanted = Signal(str, object)
    step_wanted = Signal(str)

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._session = session = given.session
        self._stale = True
        self._wanted = ""
        self.looked: _Looked | None = None
        self._language = window_language()
        self._words = words = CorrectionWords(session.scheme, self._language)
        self.progress = ProgressRow(given.theme)
        self.looking = Looking(
            self._look, given.jobs, given.feedback, self.progress, self.tr("Comparing…"), self
        )
        self._summary = ElidingLabel("muted", self)
        self.legend = MarksLegend(given.theme, self.tr("Mine"))
        self.go = button(self.tr("Go there"), self._go)
        self.go.setToolTip(self.tr("Open the article at this place (Enter)"))
        self.empty = EmptyState(given.theme)
        self.model = CorrectionModel(self)
        self.filter = CorrectionFilterBar(given.theme, self.model, words)
        self.list = CorrectionList(self.model, CorrectionDelegate(given.theme, words, self))
        self._nothing = label("", "muted")
        self.all = button("", self._show_all)
        self._build()
        self._connect()

    # From outside --------------------------------------------------------------------------

    def show_article(self, article_id: str) -> None:
        """Show what became of the spans in an article."""
        self._wanted = article_id
        if self.looked is not None and not self._stale and not self.looking.busy:
            self._go_to_wanted()

    def arrive(self) -> None:
        """Be shown: look again where something has changed since."""
        if self._stale:
            self._begin()
        focus = self.window().focusWidget()
        if focus is None or not self._body.isAncestorOf(focus):
            self._take_focus()

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""
        if corrections_concerned(event, self._session.annotator.id):
            self._grow_stale()

    def reload(self) -> None:
        """Take in that another process has written."""
        self._grow_stale()

    def leave(self) -> None:
        """Stop what is under way."""
        self.looking.stop()

    def focus_find(self) -> None:
        """Put the caret where one finds corrections."""
        if self._body.currentIndex():
            self.filter.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filter.field.selectAll()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, from the top, left to right."""
        if not self._body.currentIndex():
            return [self.empty.step]
        return [self.filter.field, self.list if self.model.listed else self.all]

    # Building ------------------------------------------------------------------------------

    def _build(self) -> None:
        bar = QFrame()
        set_role(bar, "bar")
        top = QHBoxLayout(bar)
        top.setContentsMargins(16, 8, 16, 8)
        top.setSpacing(16)
        top.addWidget(self._summary)
        top.addStretch(1)
        top.addWidget(self.legend)
        top.addWidget(self.go)
        self._listed = ListedOrNothing(self.list, self._nothing, self.all)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(bar)
        column.addWidget(self.filter)
        column.addWidget(self._listed, 1)
        set_tab_order(bar, self.filter, self._listed)
        self._body = progress_body(self, self.progress, self.empty, inside)

    def _connect(self) -> None:
        self.empty.step_wanted.connect(self._take_step)
        self.looking.found.connect(self._show)
        self.looking.stopped.connect(self._show_stopped)
        self.model.modelReset.connect(self._show_listed)
        self.list.chosen.connect(self._open)
        self.filter.left.connect(self.list.setFocus)

    # Looking -------------------------------------------------------------------------------

    def _look(self, progress: Progress) -> _Looked:
        """Read what became of the spans and put it into words; in a thread."""
        session = self._session
        articles = read_corrected(session.store, session.annotator, progress)
        register = session.register()
        words = CorrectionWords(session.scheme, self._language)
        words.register = register
        return _Looked(correction_rows(articles, words), len(articles), register)

    def _begin(self) -> None:
        self._stale = False
        if self.looked is None:
            self.empty.say(self.tr("Comparing…"))
        self.looking.look()

    def _grow_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self._stale = False
            self.looking.look_later()

    def _show(self, looked: _Looked) -> None:
        self.looked = looked
        if not looked.rows:
            self.empty.say(
                self.tr("No corrections yet"),
                self._hint(),
                step=OWN,
                name=self.tr("Annotate articles"),
                icon="annotate",
            )
        counts = counts_in_words(row.correction for row in looked.rows)
        count = looked.articles
        articles = self.tr("%Ln adjudicated article(s)", "", count)
        self._summary.setText(f"{counts} · {articles}")
        self.model.set_rows(looked.rows)
        self._turn_to(1 if looked.rows else 0)
        self._go_to_wanted()

    def _hint(self) -> str:
        if bundle_annotator(self._session.store) is not None:
            return self.tr(
                "This is a bundle: people are compared in the project it comes from. A bundle with"
                " what reviewers decided shows here what became of your spans and why."
            )
        return self.tr(
            "Once a reviewer has adjudicated articles that you are done with, you see here"
            " what became of your spans and why."
        )

    def _go_to_wanted(self) -> None:
        """Go to the article that is asked for, among all its spans where none was corrected."""
        article, self._wanted = self._wanted, ""
        if not article:
            return
        if self.model.first_of(article) < 0:
            self.filter.clear()
        if self.model.first_of(article) < 0:
            self.filter.clear(Outcome.TAKEN)
        self.list.go_to(self.model.first_of(article))

    def _turn_to(self, body: int) -> None:
        """Show the corrections (1) or why there are none (0); the focus goes along."""
        focus = self.window().focusWidget()
        inside = self._body.isAncestorOf(focus) if focus is not None else self.isVisible()
        turned = self._body.currentIndex() != body
        self._body.setCurrentIndex(body)
        if turned and inside and self.isVisible():
            self._take_focus()

    def _take_focus(self) -> None:
        if not self._body.currentIndex():
            self.empty.take_focus()
        elif self.model.listed:
            self.list.setFocus()
        else:
            self.all.setFocus()

    def _show_stopped(self) -> None:
        self._stale = True
        if self.looked is None:
            again = self.tr("Compare")
            self.empty.say(self.tr("Not compared"), step=LOOK_AGAIN, name=again, icon="redo")

    def _take_step(self, step: str) -> None:
        if step == LOOK_AGAIN:
            self._begin()
        else:
            self.step_wanted.emit(step)

    # Showing -------------------------------------------------------------------------------

    def _show_listed(self) -> None:
        listed = bool(self.model.listed)
        self._listed.show_listed(listed)
        self.go.setEnabled(listed)
        all_taken = all(row.kind is Outcome.TAKEN for row in self.model.all)
        self._nothing.setText(
            self.tr("All your spans were taken as they are.")
            if all_taken
            else self.tr("No correction is like this.")
        )
        self.all.setText(
            self.tr("Show what was taken") if all_taken else self.tr("Show all corrections")
        )

    def _show_all(self) -> None:
        all_taken = all(row.kind is Outcome.TAKEN for row in self.model.all)
        self.filter.clear(Outcome.TAKEN if all_taken else None)
        self.list.setFocus()

    def _go(self) -> None:
        row = self.list.current()
        if row is not None:
            self._open(row)

    def _open(self, row: CorrectionRow) -> None:
        correction = row.correction
        span = correction.own or correction.span
        self.place_wanted.emit(correction.article, [span.key()])
