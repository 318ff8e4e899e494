"""The view “Guidelines”: what people differ on, costliest first, beside the rule that is meant."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.change import ChangeEvent
from goldspan.services.actors.register import Register
from goldspan.services.guidelines import load_guidelines
from goldspan.services.machine.saving import save_text
from goldspan.services.progress import Progress
from goldspan.services.review.gaps.gap_finder import FoundGaps, GapFinder
from goldspan.services.sharing.bundle_file import BUNDLE_FOR
from goldspan.ui.eliding_label import ElidingLabel
from goldspan.ui.empty_state import EmptyState
from goldspan.ui.further_page import Surroundings
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.list_beside_detail import list_beside_detail
from goldspan.ui.listed_or_nothing import ListedOrNothing
from goldspan.ui.review.gaps.detail import GapDetail
from goldspan.ui.review.gaps.filter_bar import GapFilterBar
from goldspan.ui.review.gaps.gap_list import GapDelegate, GapList
from goldspan.ui.review.gaps.markdown import as_markdown
from goldspan.ui.review.gaps.model import GapModel
from goldspan.ui.review.gaps.rows import GapRow, gap_rows
from goldspan.ui.review.gaps.rule_pane import RulePane
from goldspan.ui.review.gaps.words import GapWords
from goldspan.ui.review.looking import Looking
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.translation import window_language
from goldspan.ui.view_row import PageView
from goldspan.ui.widgets import button, label, set_role

WIDTHS = 460, 820
LOOK_AGAIN = "look"


@dataclass(frozen=True, slots=True)
class _Looked:
    """What was found, in words; `register` is the one that the words are from."""

    found: FoundGaps
    rows: Sequence[GapRow]
    register: Register


class GapsView(PageView):
    """`unit_wanted` carries a unit to be shown: an article's id and the unit's.

    `alike_wanted` carries a Gap whose units are to be decided alike, `step_wanted` a step that
    other pages take: `team` to share out work.
    """

    unit_wanted = Signal(str, str)
    alike_wanted = Signal(object)
    step_wanted = Signal(str)

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._session = session = given.session
        self._jobs = given.jobs
        self._feedback = given.feedback
        self._folder = given.folder
        self._feed = given.feed
        language = window_language()
        self._guidelines = load_guidelines(session.scheme, language, session.store.meta)
        self._finder = GapFinder(session)
        self._stale = True
        self.looked: _Looked | None = None
        self._words = words = GapWords(session.scheme, language)
        self.progress = ProgressRow(given.theme)
        self.looking = Looking(
            self._look, given.jobs, given.feedback, self.progress, self.tr("Comparing…"), self
        )
        self._summary = ElidingLabel("muted", self)
        self.copy = button(self.tr("Copy as Markdown"), self._copy)
        self.save = button(self.tr("Save…"), self._ask_where)
        self.empty = EmptyState(given.theme)
        self.model = GapModel(words, self)
        self.filter = GapFilterBar(given.theme, self.model, words)
        self.list = GapList(self.model, GapDelegate(given.theme, words, self))
        rule = RulePane(given.theme, session.scheme, self._guidelines, words)
        self.detail = GapDetail(given.theme, words, rule)
        self.all = button(self.tr("Show all differences"), self._show_all)
        self._build()
        self._connect()

    # From outside --------------------------------------------------------------------------

    def arrive(self) -> None:
        """Be shown: look again where something has changed since."""
        if self._stale:
            self._begin()
        focus = self.window().focusWidget()
        if focus is None or not self._body.isAncestorOf(focus):
            self._take_focus()

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""
        if self._finder.concerned(event):
            self._grow_stale()

    def reload(self) -> None:
        """Take in that another process has written."""
        self._finder.forget()
        self._grow_stale()

    def leave(self) -> None:
        """Stop what is under way."""
        self.looking.stop()

    def focus_find(self) -> None:
        """Put the caret where one finds differences."""
        if self._body.currentIndex():
            self.filter.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filter.field.selectAll()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, from the top, left to right."""
        if not self._body.currentIndex():
            return [self.empty.step]
        return [self.filter.field, self.list, self.detail.list, self.detail.rule.text]

    # Building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self._bar = bar = QFrame()
        set_role(bar, "bar")
        top = QHBoxLayout(bar)
        top.setContentsMargins(16, 8, 16, 8)
        top.setSpacing(8)
        top.addWidget(self._summary)
        top.addStretch(1)
        top.addWidget(self.copy)
        top.addWidget(self.save)
        self._summary.setToolTip(
            self.tr(
                "Actions: one for each decision, and for each person what mending theirs takes: two"
                " for a span or a link that is to be made, one for everything else. Where nothing"
                " is decided, the cheapest way counts."
            )
        )
        self.copy.setToolTip(self.tr("What is listed, with its rules and examples"))
        self.save.setToolTip(self.copy.toolTip())
        nothing = label(self.tr("No difference is like this."), "muted")
        self._listed = ListedOrNothing(self.list, nothing, self.all)
        split = list_beside_detail(self.filter, self._listed, self.detail, WIDTHS)
        self._body = QStackedWidget()
        self._body.addWidget(self.empty)
        self._body.addWidget(split)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(bar)
        whole.addWidget(self.progress)
        whole.addWidget(self._body, 1)
        bar.hide()
        set_tab_order(bar, self.progress, self._body)

    def _connect(self) -> None:
        self.empty.step_wanted.connect(self._take_step)
        self.looking.found.connect(self._show)
        self.looking.stopped.connect(self._show_stopped)
        self.model.modelReset.connect(self._show_listed)
        self.list.reached.connect(self._show_gap)
        self.list.opened.connect(self.detail.list.setFocus)
        self.filter.left.connect(self.list.setFocus)
        self.detail.left.connect(self.list.setFocus)
        self.detail.unit_wanted.connect(self.unit_wanted)
        self.detail.alike_wanted.connect(self.alike_wanted)

    # Looking -------------------------------------------------------------------------------

    def _look(self, progress: Progress) -> _Looked:
        """Find the gaps and put them into words; in a thread."""
        found = self._finder.find(self._guidelines, progress)
        register = self._session.register()
        return _Looked(found, gap_rows(found.gaps, _titles(found), self._words), register)

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
        self._words.register = looked.register
        found = looked.found
        if not found.articles:
            self.empty.say(
                self.tr("Nothing to compare yet"),
                self.tr(
                    "What the guidelines fail to say shows where people differ: once two or more"
                    " are done with the same article."
                ),
                step="" if BUNDLE_FOR in self._session.store.meta else "team",
                name=self.tr("Share out work"),
                icon="team",
            )
        elif not found.gaps:
            count = len(found.articles)
            self.empty.say(
                self.tr("Nobody differs"),
                self.tr("In %Ln article(s), all who were asked have marked the same.", "", count),
            )
        self._bar.setVisible(bool(found.gaps))
        self._summary.setText(self._said(found))
        self.model.set_gaps(looked.rows)
        self._turn_to(1 if found.gaps else 0)

    def _said(self, found: FoundGaps) -> str:
        units = {
            (each.unit.article, each.unit.id): each for gap in found.gaps for each in gap.matters
        }
        left = sum(not each.settled for each in units.values())
        differing = len(units)
        differ = self.tr("%Ln unit(s) differ", "", differing)
        count = len(found.articles)
        compared = self.tr("%Ln article(s) compared", "", count)
        parts = [differ, compared, self._words.cost(sum(gap.cost for gap in found.gaps))]
        if left:
            parts.append(self.tr("%Ln undecided", "units", left))
        return " · ".join(parts)

    def _turn_to(self, body: int) -> None:
        """Show the gaps (1) or why there are none (0); the focus goes along."""
        focus = self.window().focusWidget()
        inside = self._body.isAncestorOf(focus) if focus is not None else self.isVisible()
        if self._body.currentIndex() == body:
            return
        if inside:
            self.setFocus()  # else Qt would hand it to the next widget, which may scroll
        self._body.setCurrentIndex(body)
        if inside and self.isVisible():
            self._take_focus()

    def _take_focus(self) -> None:
        if self._body.currentIndex():
            self.list.setFocus()
        else:
            self.empty.take_focus()

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
        self._listed.show_listed(bool(self.model.listed))
        for part in (self.copy, self.save):
            part.setEnabled(bool(self.model.listed))

    def _show_gap(self, row: GapRow | None) -> None:
        articles = self.looked.found.articles if self.looked is not None else {}
        self.detail.show_gap(row, articles)

    def _show_all(self) -> None:
        self.filter.clear()
        self.list.setFocus()

    # Taking it along -----------------------------------------------------------------------

    def _markdown(self) -> str:
        articles = self.looked.found.articles if self.looked is not None else {}
        project = self._session.store.name
        return as_markdown(self.model.listed, articles, project, self._words)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._markdown())
        self._feedback.done(self.tr("What is listed is in the clipboard, as Markdown."))

    def _ask_where(self) -> None:
        name = self.tr("guidelines to do") + ".md"
        chosen, _ = QFileDialog.getSaveFileName(
            self,
            self.tr("Save what the guidelines should say"),
            str(self._folder.path / name),
            self.tr("Markdown (*.md)"),
        )
        if chosen:
            self._folder.remember(Path(chosen))
            self.save_to(Path(chosen))

    def save_to(self, path: Path) -> None:
        """Write what is listed to a file."""
        text = self._markdown()
        job = self._jobs.start(lambda _: save_text(path, text))
        saved = self.tr("Saved as “{file}”").format(file=path.name)
        job.succeeded.connect(lambda _: self._feedback.done(saved))
        job.failed.connect(self._feedback.error)


def _titles(found: FoundGaps) -> Mapping[str, str]:
    return {key: there.article.title or there.article.name for key, there in found.articles.items()}
