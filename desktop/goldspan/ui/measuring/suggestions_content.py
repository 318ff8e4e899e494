"""All of the view of suggestions: what can be concluded, and the figures it rests on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.services.measuring.agreement import Agreement
from goldspan.services.measuring.selection import Selection
from goldspan.services.measuring.suggestions import SuggestionFigures
from goldspan.ui.further_page import Surroundings
from goldspan.ui.jobs import Job
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.measuring.cell_table import CellTable
from goldspan.ui.measuring.empty_states import EmptyStates, Lack
from goldspan.ui.measuring.suggestion_words import (
    acceptance_cells,
    agreement_cells,
    conclusion_text,
    more_text,
)
from goldspan.ui.measuring.words import label_titles
from goldspan.ui.timers import single_shot
from goldspan.ui.translation import window_language
from goldspan.ui.widgets import label

SETTLED = 400  # milliseconds without a change, after which is measured again


class SuggestionsContent(QWidget):
    """Measures when it is shown, and again where something has changed since.

    `step_wanted` carries a step that other pages take.
    """

    step_wanted = Signal(str)

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self._agreement = Agreement(given.session, given.kin.families)
        self._titles = label_titles(given.session.scheme, window_language())
        self._job: Job | None = None
        self._outdated = True
        self.figures: SuggestionFigures | None = None
        theme = given.theme
        self.progress = ProgressRow(theme)
        self.conclusion = label("", "heading", wrap=True)
        self.more = label("", "muted", wrap=True)
        self.agreement = CellTable(theme, self.tr("Agreement over suggestions and blind"))
        self.acceptance = CellTable(theme, self.tr("What people made of suggestions"))
        words = self.tr(
            "In the articles that somebody is done with, no pipeline has suggested anything."
        )
        self._none = label(words, "muted", wrap=True)
        self.empty = EmptyStates(theme)
        self.empty.step_wanted.connect(self.step_wanted)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 16, 0, 16)
        column.setSpacing(8)
        for part in (self.conclusion, self.more):
            part.setContentsMargins(16, 0, 16, 0)
            column.addWidget(part)
        for title, table in (
            (self.tr("Agreement"), self.agreement),
            (self.tr("What people made of suggestions"), self.acceptance),
        ):
            head = label(title, "section")
            head.setContentsMargins(16, 12, 16, 0)
            column.addWidget(head)
            column.addWidget(table)
        self._none.setContentsMargins(16, 0, 16, 0)
        column.addWidget(self._none)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self.progress)
        self._body = QStackedWidget()
        self._body.addWidget(self.empty)
        self._body.addWidget(area)
        whole.addWidget(self._body, 1)
        self._later = single_shot(self, SETTLED, self.measure)

    def look(self) -> None:
        """Be shown: measure where something has changed since."""
        if self._outdated:
            self.measure()

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""
        self._agreement.receive(event)
        self.reload()

    def reload(self) -> None:
        """Take in that another process has written."""
        self._outdated = True
        if self.isVisible():
            self._later.start()

    def close_down(self) -> None:
        """Stop what is under way."""
        self._later.stop()
        if self._job is not None:
            self._job.cancel()
        self._agreement.close()

    def measure(self) -> None:
        """Measure all articles."""
        self._later.stop()
        if self._job is not None:
            return
        self._outdated = False
        agreement = self._agreement
        job = self._job = self._given.jobs.start(
            lambda progress: agreement.suggestions(Selection(), progress), self.show_figures
        )
        self.progress.follow(job, self.tr("Looking at suggestions"))
        job.failed.connect(self._fail)
        job.ended.connect(self._end)

    def show_figures(self, figures: SuggestionFigures) -> None:
        """Show what came of it, or what is missing for anything."""
        self.figures = figures
        lack = self._lack(figures)
        self._body.setCurrentIndex(0 if lack is not None else 1)
        if lack is not None:
            self.empty.show_lack(lack)
            return
        self.conclusion.setText(conclusion_text(figures))
        self.more.setText(more_text(figures))
        self.agreement.show_rows(*agreement_cells(figures, self._titles))
        self.acceptance.show_rows(*acceptance_cells(figures, self._titles))
        self.acceptance.setVisible(bool(figures.acceptance))
        self._none.setVisible(not figures.acceptance)

    def _lack(self, figures: SuggestionFigures) -> Lack | None:
        compared = figures.prefilled + figures.blind + figures.mixed + figures.unknown
        if figures.acceptance or compared:
            return None
        if figures.done:
            return Lack.ALONE
        return Lack.NOBODY if self._given.feed.rows else Lack.ARTICLES

    def _fail(self, error: GoldspanError) -> None:
        self._outdated = True
        if not isinstance(error, CancelledError):
            self._given.feedback.error(error)

    def _end(self) -> None:
        self._job = None
        if self._outdated and self.isVisible():
            self._later.start()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through."""
        if self._body.currentIndex() == 0:
            return [self.empty.step]
        return [self.agreement, self.acceptance]

    def take_focus(self) -> None:
        """Give the focus to what is there."""
        self.panes()[0].setFocus()
