"""The consistency page: whose decisions, what differs in them, and making it agree."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import GoldspanError
from goldspan.services.consistency.decided import Source
from goldspan.services.consistency.findings import Finding, Place, Variant
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.machine.dismissed_findings import DismissedFindings
from goldspan.services.project.session import ProjectSession
from goldspan.ui.consistency.detail_pane import DetailPane
from goldspan.ui.consistency.empty_states import EmptyStates, Lack
from goldspan.ui.consistency.findings_filter import FindingFilterBar
from goldspan.ui.consistency.findings_list import FindingDelegate, FindingList
from goldspan.ui.consistency.findings_model import FindingModel
from goldspan.ui.consistency.looking import Looking, Previewed, Seen
from goldspan.ui.consistency.rows import FindingRow
from goldspan.ui.consistency.words import ConsistencyWords
from goldspan.ui.feedback import Feedback
from goldspan.ui.further_page import FurtherPage
from goldspan.ui.jobs import Jobs
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.library.row_feed import RowFeed
from goldspan.ui.list_beside_detail import list_beside_detail
from goldspan.ui.listed_or_nothing import ListedOrNothing
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.translation import error_text, window_language
from goldspan.ui.widgets import button, label, set_role

if TYPE_CHECKING:
    from goldspan.services.consistency.agreeing import Agreed

WIDTHS = 480, 800


class ConsistencyPage(FurtherPage):
    """`place_wanted` carries an article's id and the marks to go to (Keys).

    `step_wanted` carries a step that other pages take: `articles` to import, `own` to annotate.
    """

    def __init__(
        self,
        session: ProjectSession,
        families: ProjectFamilies,
        theme: Theme,
        jobs: Jobs,
        feed: RowFeed,
        feedback: Feedback,
    ) -> None:
        super().__init__()
        self._session = session
        self._feed = feed
        self._feedback = feedback
        self.seen: Seen | None = None
        self._stale = True
        self._source = Source.OWN
        self._dismissed = DismissedFindings(session.store.project_id, session.annotator.id)
        self._words = words = ConsistencyWords(session.scheme, window_language())
        self.progress = ProgressRow(theme)
        self.looking = Looking(
            session, families, jobs, feedback, self.progress, words, self._titles, self
        )
        self.own = button(self.tr("My decisions"), role="label")
        self.gold = button(self.tr("Gold"), role="label")
        self._summary = label("", "muted")
        self.empty = EmptyStates(theme)
        self.model = FindingModel(words, self)
        self.filter = FindingFilterBar(theme, self.model, words)
        self.list = FindingList(self.model, FindingDelegate(theme, words, self))
        self.detail = DetailPane(theme, words)
        self._nothing = label("", "muted")
        self.all = button(self.tr("Show all findings"), self._show_all)
        self._build()
        self._connect()

    # From outside --------------------------------------------------------------------------

    def arrive(self, selected: Sequence[str] = ()) -> None:
        """Be shown: look again where something has changed since."""
        if self._stale:
            self._look()
        focus = self.window().focusWidget()
        if focus is None or not self._body.isAncestorOf(focus):
            self._take_focus()

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened."""
        if self._source in self.looking.consistency.concerned(event):
            self._grow_stale()

    def copies_changed(self) -> None:
        """Take in that other articles share passages now."""
        if self.seen is not None:
            self._grow_stale()

    def reload(self) -> None:
        """Take in that another process has written: what it wrote is not known."""
        self.looking.consistency.forget()
        self._grow_stale()

    def focus_find(self) -> None:
        """Put the caret where one finds findings."""
        if self._body.currentIndex():
            self.filter.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.filter.field.selectAll()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, from the top, left to right."""
        below = [self.filter.field, self.list, self.detail.list]
        return [self.own, *(below if self._body.currentIndex() else [self.empty.step])]

    # Building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self._sources = QButtonGroup(self)
        bar = QFrame()
        set_role(bar, "bar")
        top = QHBoxLayout(bar)
        top.setContentsMargins(16, 8, 16, 8)
        top.setSpacing(4)
        for each in (self.own, self.gold):
            each.setCheckable(True)
            self._sources.addButton(each)
            top.addWidget(each)
        self.own.setChecked(True)
        self.own.setToolTip(self.tr("Compare what you have decided yourself."))
        self.gold.setToolTip(self.tr("Compare what is adjudicated. It is looked at, not changed."))
        top.addSpacing(12)
        top.addWidget(self._summary, 1)
        self._listed = ListedOrNothing(self.list, self._nothing, self.all)
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
        set_tab_order(bar, self.progress, self._body)

    def _connect(self) -> None:
        self._sources.buttonClicked.connect(self._choose_source)
        self.empty.step_wanted.connect(self._take_step)
        self.looking.seen.connect(self._show)
        self.looking.stopped.connect(self._show_stopped)
        self.looking.previewed.connect(self._show_preview)
        self.looking.agreed.connect(self._agreed)
        self.model.modelReset.connect(self._show_listed)
        self.list.reached.connect(self._show_finding)
        self.list.opened.connect(self.detail.list.setFocus)
        self.filter.left.connect(self.list.setFocus)
        self.detail.left.connect(self.list.setFocus)
        self.detail.place_wanted.connect(self._go_to)
        self.detail.preview_wanted.connect(self._preview)
        self.detail.agree_wanted.connect(self._agree)
        self.detail.right_wanted.connect(self._call_right)

    # Looking -------------------------------------------------------------------------------

    def _choose_source(self) -> None:
        source = Source.GOLD if self.gold.isChecked() else Source.OWN
        if source is not self._source:
            self._source = source
            self.seen = None
            self._summary.clear()
            self._look()

    def _grow_stale(self) -> None:
        self._stale = True
        if self.isVisible():
            self._stale = False
            self.looking.look_later()

    def _look(self) -> None:
        self._stale = False
        if self.seen is None:
            self.empty.show_lack(Lack.LOOKING, 0)
            self._body.setCurrentIndex(0)
        self.looking.look(self._source)

    def _show(self, seen: Seen) -> None:
        self.seen = seen
        looked = seen.looked
        self._words.register = seen.register
        self._words.times = seen.times
        if not looked.findings:
            lack = Lack.NOTHING
            if not looked.articles:
                lack = Lack.OWN if looked.source is Source.OWN else Lack.GOLD
            if self._feed.up_to_date and not self._feed.rows:
                lack = Lack.ARTICLES
            self.empty.show_lack(lack, len(looked.articles))
        self._fill()
        self._turn_to(1 if looked.findings else 0)
        articles = self.tr("%Ln article(s) compared", "", len(looked.articles))
        self._summary.setText(articles if looked.articles else "")

    def _turn_to(self, body: int) -> None:
        """Show the findings (1) or why there are none (0); the focus goes along."""
        focus = self.window().focusWidget()
        inside = self._body.isAncestorOf(focus) if focus is not None else self.isVisible()
        turned = self._body.currentIndex() != body
        self._body.setCurrentIndex(body)
        if turned and inside and self.isVisible():
            self._take_focus()

    def _take_focus(self) -> None:
        if self._body.currentIndex():
            self.list.setFocus()
        else:
            self.empty.take_focus()

    def _show_stopped(self) -> None:
        self._stale = True
        if self.seen is None:
            self.empty.show_lack(Lack.STOPPED, 0)

    def _fill(self) -> None:
        if self.seen is None:
            return
        rows = []
        for row in self.seen.rows:
            places = (place.key for place in row.finding.doubted)
            right = self._dismissed.holds(self._key(row.finding), places)
            rows.append(replace(row, dismissed=True) if right else row)
        self.model.set_findings(rows)

    def _key(self, finding: Finding) -> str:
        """Return by what a finding is remembered: gold and one's own decisions are two things."""
        return f"{self._source.value} {finding.id}"

    def _titles(self) -> dict[str, str]:
        return {row.article.id: row.article.title or row.article.name for row in self._feed.rows}

    # Showing -------------------------------------------------------------------------------

    def _show_listed(self) -> None:
        listed, wanted = len(self.model.listed), self.model.wanted
        everything = len(self.model.findings) - self.model.right
        narrowed = bool(wanted.text or wanted.label or wanted.kind or wanted.dismissed)
        self._nothing.setText(
            self.tr("No finding is like this.")
            if narrowed
            else self.tr("You have called all findings right.")
        )
        self.all.setVisible(narrowed)
        self._listed.show_listed(listed > 0)
        self.list.setAccessibleDescription(
            self.tr("{listed} of {all}").format(
                listed=QLocale().toString(listed), all=QLocale().toString(everything)
            )
        )

    def _show_finding(self, row: FindingRow | None) -> None:
        if row is not None and self.detail.previews(row):
            return  # looked again, and nothing about it has changed
        articles = self.seen.looked.articles if self.seen is not None else {}
        can_write = self._source is Source.OWN and not self._session.read_only
        self.detail.show_finding(row, articles, self._titles(), can_write=can_write)

    def _show_all(self) -> None:
        self.filter.clear()
        self.list.setFocus()

    def _take_step(self, lack: str) -> None:
        if lack == Lack.STOPPED:
            self._look()
        elif lack == Lack.GOLD:
            self.own.click()
        else:
            self.step_wanted.emit(Lack.ARTICLES if lack == Lack.ARTICLES else Lack.OWN)

    def _go_to(self, place: Place) -> None:
        spans = sorted(place.spans, key=lambda span: (span.start, -span.end))
        row = self.list.current()
        marked = [span.key() for span in spans]
        if not marked and row is not None:
            marked = [(row.label, place.start, place.end)]
        self.place_wanted.emit(place.article, marked)

    # Changing ------------------------------------------------------------------------------

    def _preview(self, variant: Variant) -> None:
        row = self.list.current()
        if row is not None and self.seen is not None:
            self.looking.preview(row.finding, variant, self.seen)

    def _show_preview(self, previewed: Previewed) -> None:
        row = self.list.current()
        if row is not None and row.finding == previewed.finding:
            self.detail.show_preview(previewed.variant, previewed.rows)

    def _agree(self, variant: Variant, chosen: Collection[str]) -> None:
        row = self.list.current()
        if row is not None:
            self.looking.agree(row.finding, variant, chosen, self)

    def _agreed(self, agreed: Agreed) -> None:
        done = self.tr("%Ln place(s) changed", "", agreed.places)
        refused = agreed.refused[0].refusal if agreed.refused else None
        if refused is not None:
            count = len(agreed.refused)
            done = f"{done} · " + self.tr("%Ln refused: {reason}", "", count).format(
                reason=error_text(refused)
            )
        self.detail.show_places()
        if agreed.places:
            self._feedback.undoable(done, self)
        else:
            self._feedback.done(done)
        self.list.setFocus()

    def _call_right(self, row: FindingRow) -> None:
        """Call a finding right as it is, or no longer so."""
        self._set_right(row, right=not row.dismissed)
        words = self.tr("Right as it is: {words}") if not row.dismissed else self.tr("Listed again")
        quoted = self._words.quoted(row.finding.words)
        self._feedback.reversible(
            words.format(words=quoted), lambda: self._set_right(row, right=row.dismissed)
        )

    def _set_right(self, row: FindingRow, *, right: bool) -> None:
        try:
            if right:
                places = [place.key for place in row.finding.doubted]
                self._dismissed.put(self._key(row.finding), places)
            else:
                self._dismissed.drop(self._key(row.finding))
        except GoldspanError as error:
            self._feedback.error(error)
        self._fill()
        self.list.setFocus()
