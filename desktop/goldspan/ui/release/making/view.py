"""The view “Release”: what would be released now, what is asked about it, one button."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from goldspan.domain.change import ActionKind, ChangeEvent
from goldspan.domain.errors import GoldspanError
from goldspan.domain.releases import Release
from goldspan.services.progress import Progress
from goldspan.ui.further_page import Surroundings
from goldspan.ui.library.panel_frame import scrolling
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.progress_body import progress_body
from goldspan.ui.release.making.choices_form import ChoicesForm
from goldspan.ui.release.making.contents import Contents
from goldspan.ui.release.making.empty_states import Lack, NothingToRelease
from goldspan.ui.release.making.left_out_rows import LeftOutRows
from goldspan.ui.release.making.looking import Outlook, look
from goldspan.ui.release.making.remarks import WHOLE, Remarks
from goldspan.ui.release.making.running import Made, make_release
from goldspan.ui.release.making.split_section import SplitSection
from goldspan.ui.release.writing.panel import WritingPanel
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.view_row import PageView
from goldspan.ui.working_out import Tell, WorkingOut

LEAST_WIDTH = 480


class MakingView(PageView):
    """`step_wanted` carries a step that other pages take, `articles_wanted` ids of articles."""

    step_wanted = Signal(str)
    articles_wanted = Signal(object)

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self._stale = True
        self.outlook: Outlook | None = None
        self.progress = ProgressRow(given.theme)
        self.empty = NothingToRelease(given.theme)
        self.contents = Contents(given.theme)
        self.remarks = Remarks(given.theme)
        self.split = SplitSection(given)
        self.left_out = LeftOutRows()
        self.form = ChoicesForm(given.theme)
        self.panel = WritingPanel(given.theme, given.session.store.path, self.form)
        self.looking = WorkingOut(given.jobs, self)
        self._build()
        self._connect()

    # From outside --------------------------------------------------------------------------

    def arrive(self) -> None:
        """Be shown: look again where something has changed since."""
        if self._stale:
            self.look()
        focus = self.window().focusWidget()
        if focus is None or not self._body.isAncestorOf(focus):
            self._take_focus()

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened; what was said of a release that is taken back says no more."""
        undone = event.action.kind in (ActionKind.UNDO, ActionKind.REDO)
        if undone and any(isinstance(change.entity, Release) for change in event.changes):
            self.panel.foot.clear()
        self.reload()

    def reload(self) -> None:
        """Take in that another process has written."""
        self._stale = True
        if self.isVisible():
            self.look()

    def leave(self) -> None:
        """Stop what is under way."""
        self._stale = self._stale or self.looking.busy
        self.looking.stop()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Work out no further what nobody looks at."""
        super().hideEvent(event)
        self.leave()

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, from the top, left to right."""
        if not self._body.currentIndex():
            return [self.empty.step]
        asked = self.form.title if self.form.title.isEnabled() else self.form.layers
        parts = [] if self.split.isHidden() else self.split.pane.panes()
        return [*parts, asked, self.panel.foot.go]

    # Building ------------------------------------------------------------------------------

    def _build(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(24, 16, 24, 24)
        column.setSpacing(24)
        for part in (self.contents, self.remarks, self.left_out, self.split):
            column.addWidget(part)
        column.addStretch(1)
        left = scrolling(inner)
        left.setMinimumWidth(LEAST_WIDTH)
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left, 1)
        row.addWidget(self.panel)
        self._body = progress_body(self, self.progress, self.empty, both)
        set_tab_order(self.progress, self.empty, left, self.panel)

    def _connect(self) -> None:
        self.empty.step_wanted.connect(self._take_step)
        self.empty.people_wanted.connect(self.form.choose_people)
        self.remarks.step_wanted.connect(self._take_step)
        self.left_out.articles_wanted.connect(self.articles_wanted)
        self.form.changed.connect(self._choose)
        self.panel.foot.go_wanted.connect(self.start)
        self.looking.came.connect(self._show)
        self.looking.failed.connect(self._fail)

    # Looking -------------------------------------------------------------------------------

    def look(self) -> None:
        """Work out what would be released; while one is made, that one is what is shown."""
        if self.progress.busy:
            self._stale = True
            return
        session, families, wish = (
            self._given.session,
            self._given.kin.families,
            self.form.wish,
        )

        def work(progress: Progress, tell: Tell) -> Outlook:
            return look(session, families, wish, progress, tell)

        self._stale = False
        if self.outlook is None:
            self.empty.show_looking()
        self.looking.begin(work)

    def _show(self, outlook: Outlook) -> None:
        focus = self.window().focusWidget()
        held = focus is not None and (
            focus is self.panel.foot.go or self.remarks.isAncestorOf(focus)
        )
        self._show_outlook(outlook)
        if held and self.isVisible() and self.window().focusWidget() is not focus:
            self._take_focus()  # what had it cannot be pressed any more, or is gone

    def _show_outlook(self, outlook: Outlook) -> None:
        self.outlook = outlook
        scheme = self._given.session.scheme
        if outlook.lack is not None:
            self.empty.show_lack(outlook.lack)
            self._turn_to(0)
            return
        standing = outlook.standing
        if standing is None:
            words = self.tr("What goes into release {number}").format(number=outlook.number)
        else:
            words = self.tr("Nothing has changed since release {number}")
            words = words.format(number=standing.number)
        self.contents.title.setText(words)
        self.contents.show_outlook(outlook, scheme)
        self.remarks.show_outlook(outlook)
        self.split.show_outlook(outlook)
        if outlook.counted is not None:
            self.left_out.show_left_out(outlook.counted.left_out)
        preview = outlook.preview
        self.form.written_as.ticks.show_losses(
            None if preview is None else preview.by_format, scheme
        )
        self.form.show_standing(standing)
        if standing is None:
            self.panel.foot.show_number(outlook.number, again=False)
        else:
            self.panel.foot.show_number(standing.number, again=True)
        self._show_possible()
        self._turn_to(1)

    def _choose(self) -> None:
        self.panel.foot.clear()
        self.look()

    def _fail(self, error: GoldspanError) -> None:
        self._stale = True
        self._given.feedback.error(error)
        if self.outlook is None:
            self.empty.show_lack(Lack.LOOK)

    def _show_possible(self) -> None:
        outlook = self.outlook
        held = outlook.counted if outlook is not None else None
        possible = outlook is not None and outlook.refused is None and bool(held and held.articles)
        writable = not self._given.session.read_only
        again = outlook is not None and outlook.standing is not None
        under_way = self.progress.busy
        self.panel.foot.show_possible(possible and (writable or again) and not under_way)

    def _turn_to(self, body: int) -> None:
        """Show what would be released (1) or what is missing (0); the focus goes along."""
        focus = self.window().focusWidget()
        inside = focus is None or self._body.isAncestorOf(focus)
        turned = self._body.currentIndex() != body
        self._body.setCurrentIndex(body)
        if turned and inside and self.isVisible():
            self._take_focus()

    def _take_focus(self) -> None:
        if not self._body.currentIndex():
            self.empty.take_focus()
        elif self.panel.foot.go.isEnabled():
            self.panel.foot.go.setFocus()
        else:
            (self.remarks.first_step or self.form.layers).setFocus()

    # Making --------------------------------------------------------------------------------

    def start(self) -> None:
        """Make what is chosen, and write it."""
        target, wish = self.panel.foot.target, self.form.wish
        if self.progress.busy or target is None:
            return
        given, replace = self._given, self.panel.foot.replaces
        standing = self.outlook.standing if self.outlook is not None else None
        self.panel.foot.clear()
        self.looking.stop()

        def work(progress: Progress) -> Made:
            return make_release(
                given.session,
                given.kin.families,
                wish,
                target,
                progress,
                replace=replace,
                standing=standing,
            )

        job = given.jobs.start(work, self._made)
        job.failed.connect(self.panel.foot.show_problem)
        self.progress.follow(job, self.tr("Creating the release…"))
        job.ended.connect(self._ended)
        self._show_possible()

    def _made(self, made: Made) -> None:
        number = QLocale().toString(made.release.number)
        if made.new:
            words = self.tr("Release {number} is created.").format(number=number)
            self._given.feedback.undoable(words, None)
            self.form.title.clear()
        if made.problem is not None:
            self.panel.foot.show_problem(made.problem)
        if made.written is not None:
            self.panel.foot.show_result(made.written)

    def _ended(self) -> None:
        """Look again, where looking was given up; the button to cancel, which is gone, had it."""
        self._show_possible()
        self.look()
        self.panel.foot.go.setFocus()

    def _take_step(self, step: str) -> None:
        if step == Lack.LOOK:
            self.look()
        elif step == WHOLE:
            self.form.leave_whole()
        else:
            self.step_wanted.emit(step)
