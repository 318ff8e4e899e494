"""The annotate page: opens an article on the desk and wires canvas, palette, inspector and list."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent, EntityKind
from goldspan.domain.layer import WorkState
from goldspan.domain.scheme import title
from goldspan.services.desk.labelling import Desk
from goldspan.services.machine.places import Places
from goldspan.services.project.session import ProjectSession
from goldspan.services.recall.recalled import NOTHING, Recalled
from goldspan.services.sharing.bundle_file import BUNDLE_FOR
from goldspan.ui.annotate.articles.article_list import ArticleList
from goldspan.ui.annotate.articles.article_note import ArticleHeader
from goldspan.ui.annotate.articles.article_steps import ArticleSteps
from goldspan.ui.annotate.articles.following import Following
from goldspan.ui.annotate.articles.next_step import Step
from goldspan.ui.annotate.articles.opening import ArticleOpener
from goldspan.ui.annotate.articles.resume import Resume, bring_back
from goldspan.ui.annotate.colours import canvas_theme
from goldspan.ui.annotate.columns import Columns
from goldspan.ui.annotate.copies.copies import Copies
from goldspan.ui.annotate.inspect.actor_search import ActorSearch
from goldspan.ui.annotate.inspect.inspecting import Inspecting
from goldspan.ui.annotate.inspect.inspector import Inspector
from goldspan.ui.annotate.inspect.provenance import Provenance
from goldspan.ui.annotate.inspect.span_watch import SpanWatch
from goldspan.ui.annotate.inspect.span_words import SpanWords
from goldspan.ui.annotate.mark_all.preview import MarkAll
from goldspan.ui.annotate.status_words import StatusWords
from goldspan.ui.annotate.text_column import TextColumn
from goldspan.ui.annotate.work.commands import loop_commands
from goldspan.ui.annotate.work.controller import DeskController
from goldspan.ui.annotate.work.dismissing import Dismissing
from goldspan.ui.annotate.work.find_bar import FindBar
from goldspan.ui.annotate.work.gestures import Gestures
from goldspan.ui.annotate.work.keys import CanvasKeys
from goldspan.ui.annotate.work.marks import MarkMaker
from goldspan.ui.annotate.work.palette import Palette
from goldspan.ui.annotate.work.popup import LabelPopup
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.marks import Mark
from goldspan.ui.jobs import Job, Jobs
from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.keys.tips import KeyTips
from goldspan.ui.library.row_feed import RowFeed
from goldspan.ui.page_focus import focus_in_page
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.timers import single_shot
from goldspan.ui.translation import window_language

ONE_FRAME = 16  # milliseconds
LEAST_CHARACTERS = 68  # in a line, as long as the window has room for them


class AnnotatePage(QWidget):
    """One article at a time, under the hands of the session's annotator.

    Signals: `statusChanged` (words for the status line), `suggestionsChanged` (how many are
    left), `failed` (a GoldspanError), `refused` (one for the status line), `told` and `acted`
    (words for a toast, `acted` for one with Undo), `articleAsked`, `articleOpened` (its id),
    `stepWanted` (a `Step` that other pages take).
    """

    statusChanged = Signal(str)  # noqa: N815
    suggestionsChanged = Signal(int)  # noqa: N815
    failed = Signal(object)
    refused = Signal(object)
    told = Signal(str)
    acted = Signal(str)
    articleAsked = Signal(str)  # noqa: N815
    articleOpened = Signal(str)  # noqa: N815
    stepWanted = Signal(str)  # noqa: N815

    def __init__(
        self,
        session: ProjectSession,
        theme: Theme,
        jobs: Jobs,
        feed: RowFeed,
        parent: QWidget | None = None,
        keys: KeyBindings | None = None,
        places: Places | None = None,
        recalled: Callable[[str], Recalled] = lambda _: NOTHING,
    ) -> None:
        super().__init__(parent)
        self.keys = keys or KeyBindings(parent=self)
        self._session = session
        self._theme = theme
        self._feed = feed
        self._language = window_language()
        scheme, language = session.scheme, self._language
        self.canvas = ArticleCanvas(self)
        words, provenance = SpanWords(scheme, language), Provenance(session)
        self.maker = MarkMaker(scheme, words, provenance, writable=not session.read_only)
        self.controller = DeskController(self.canvas, scheme, self.maker, self)
        self._status = StatusWords(self.controller, self.keys)
        self._opener = ArticleOpener(session, jobs, self.maker, recalled, self)
        self.palette_bar = Palette(scheme, theme, language, self)
        self.popup = LabelPopup(scheme, theme, language, self, self.keys)
        search = ActorSearch(jobs, self)
        self.inspector = Inspector(scheme, theme, language, self, search)
        self.articles = ArticleList(theme, self)
        self.header = ArticleHeader(theme, self)
        self.steps = ArticleSteps(self.controller, self.articles, self.open_article)
        self._following = Following(self.controller, self.open_article, self.isVisible)
        self.find_bar = FindBar(self.canvas, theme, self)
        self.copies = Copies(self, session, theme, jobs)
        self.mark_all = MarkAll(session, jobs, self.controller, theme, language, self)
        self._dismissing = Dismissing(session, jobs, self.controller)
        self._gestures = Gestures(session, self.controller, self.popup, theme, language, self.keys)
        self._inspecting = Inspecting(session, self.controller, self.inspector, search)
        self.span_watch = SpanWatch(scheme, jobs, self.controller, self.inspector)
        self._places = places or Places()
        self.resume = Resume(self.canvas, self.controller, self._places)
        self._panes_later = single_shot(self, ONE_FRAME, self._show_panes)
        self._build()
        self._connect()
        self._recolour()
        bring_back(self, self._places)
        self.articles.show_rows(feed.rows, "")
        self._say_empty()
        QTimer.singleShot(0, self, self._open_first)

    # What the window calls -----------------------------------------------------------------

    @property
    def article_id(self) -> str:
        """Return the id of the open article, empty where none is open."""
        return self.controller.desk.article.id if self.controller.desk else ""

    @property
    def up_to_date(self) -> bool:
        """Say whether the panes beside the text show what the text shows."""
        return not self._panes_later.isActive()

    def open_article(self, article_id: str) -> Job:
        """Open an article; it is loaded in a thread and shown when it is there."""
        job = self._opener.open(article_id)
        if not self.article_id:
            self._say_empty()
        self.articleAsked.emit(article_id)
        return job

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened elsewhere: undo, import, prefill."""
        desk = self.controller.desk
        self._opener.receive(event)
        if desk is not None and event.origin is desk:
            return
        if desk is not None:
            desk.receive(event)
        self.copies.receive(event)
        self._following.receive(event)
        shown = desk.article.id if desk is not None else ""
        if any(
            c.kind is EntityKind.ARTICLE and c.after is None and c.article == shown
            for c in event.changes
        ):
            self._close_desk()

    def reload(self) -> None:
        """Read everything anew: another process has written."""
        if self.article_id:
            self.open_article(self.article_id)

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, left to right."""
        bar = [self.find_bar] if self.find_bar.isVisible() else []
        pane = self.columns.pane
        guidelines = [pane] if pane is not None and self.columns.has_guidelines else []
        over = [bar for bar in (self.header, self.copies.line) if bar.isVisible()]
        listed = [self.articles] if self.articles.isVisible() else []
        left = [*listed, self.palette_bar, *over, *bar]
        beneath = [self.mark_all.pane] if self.mark_all.is_open else []
        beside = [reader] if (reader := self.copies.reader) and self.copies.is_open else []
        return [*left, self.column.text, *beneath, *beside, self.inspector, *guidelines]

    def focus_find(self) -> None:
        """Find words in the article, to begin with the selected ones."""
        pane = self.columns.pane
        if pane is not None and pane.isAncestorOf(self.window().focusWidget() or self):
            pane.focus_search()
            return
        selection = self.canvas.selection()
        words = self.canvas.state.text[slice(*selection)] if selection else ""
        if self.article_id:
            self.find_bar.begin("" if "\n" in words else words)

    # Building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self.column = TextColumn(
            (self.palette_bar, self.header, self.copies.line, self.find_bar),
            self.canvas,
            self.mark_all.beneath,
            self._theme,
            can_write=not self._session.read_only,
        )
        self.column.next_step.bundle = BUNDLE_FOR in self._session.store.meta
        self.columns = Columns(
            (self.articles, self.column, self.inspector),
            self._session.scheme,
            self._theme,
            lambda: self.canvas.width_for(LEAST_CHARACTERS),
            self,
            self._session.store.meta,
        )
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.columns)
        over = (self.articles, self.palette_bar, self.header, self.copies.line, self.find_bar)
        text = (self.canvas, self.column.empty, self.mark_all.pane, self.column.next_step)
        set_tab_order(*over, *text, self.inspector)
        self.palette_bar.set_writable(not self._session.read_only)

    def _connect(self) -> None:
        canvas, controller = self.canvas, self.controller
        canvas.rangeSelected.connect(controller.marking.range_selected)
        canvas.selectedMarkChanged.connect(controller.mark_selected)
        canvas.markActivated.connect(lambda span: controller.verdicts.decide(span, "edit"))
        canvas.markResized.connect(controller.marking.resize)
        canvas.verdictClicked.connect(controller.verdicts.decide)
        canvas.linkDragged.connect(controller.linking.link)
        canvas.selectionChanged.connect(controller.selection_changed)
        canvas.viewMoved.connect(self._show)
        self.find_bar.closed.connect(canvas.setFocus)
        controller.shown_changed.connect(self._show)
        controller.failed.connect(self.failed)
        controller.refused.connect(self.refused)
        controller.acted.connect(self.acted)
        controller.edit_wanted.connect(self._inspecting.edit)
        self._status.changed.connect(self.statusChanged)
        self._opener.opened.connect(self._opened)
        self._opener.failed.connect(self._not_opened)
        self._opener.refused.connect(self._reopen)
        self.palette_bar.label_pressed.connect(self._gestures.label_pressed)
        self.palette_bar.accept_visible_pressed.connect(controller.verdicts.accept_visible)
        self.palette_bar.accept_label_pressed.connect(controller.verdicts.accept_visible)
        self.palette_bar.mark_all_pressed.connect(self.mark_all.begin)
        self.mark_all.lost.connect(self.reload)
        self.palette_bar.all_links_toggled.connect(self.show_all_links)
        self.palette_bar.done_pressed.connect(self.steps.done)
        self.palette_bar.state_menu_wanted.connect(self.steps.ask)
        self.steps.told.connect(self.told)
        self.steps.acted.connect(self.acted)
        self.articles.article_chosen.connect(self.open_article)
        self.header.note_edited.connect(
            lambda note: controller.attempt(lambda desk: desk.set_article_note(note))
        )
        self.header.left.connect(canvas.setFocus)
        self.columns.left.connect(canvas.setFocus)
        self.column.wanted.connect(self._take_step)
        self._feed.loaded.connect(self._show_rows)
        self._feed.updated.connect(self.articles.model.update_rows)
        self._feed.updated.connect(lambda _: self._show_asked())
        self._theme.changed.connect(self._recolour)
        commands = loop_commands(self, self._inspecting, self._gestures)
        CanvasKeys(canvas, commands, self._gestures.digit, self.keys)
        self.key_tips = KeyTips(self, self.keys)

    # Articles ------------------------------------------------------------------------------

    def _opened(self, desk: Desk, marks: list[Mark]) -> None:
        again = desk.article.id == self.article_id
        self.header.finish()
        self.resume.leave()
        self.header.show_article(desk.article, desk.note, writable=not self._session.read_only)
        self.column.show_text()
        self.palette_bar.set_writable(not self._session.read_only)
        self._inspecting.put(desk)
        self.controller.put(desk, marks)
        self.resume.arrive()
        self._following.arrived()
        self.articles.select(desk.article.id)
        self.find_bar.refresh()
        self.mark_all.put(desk)
        if not again:
            focus_in_page(self.canvas)
        self.articleOpened.emit(desk.article.id)

    def _reopen(self, error: object) -> None:
        """Show what the project holds, after it refused what the desk showed."""
        self.failed.emit(error)
        if self.article_id:
            self.open_article(self.article_id)

    def _not_opened(self, error: object) -> None:
        if not self.article_id:
            self._say_empty()
        self.failed.emit(error)

    def _close_desk(self) -> None:
        self._inspecting.put(None)
        self.controller.put(None, [])
        self.mark_all.put(None)
        self.header.show_article(None, "", writable=False)
        self._say_empty()

    def _show_rows(self) -> None:
        self.articles.show_rows(self._feed.rows, self.article_id)
        self._open_first()
        if not self.article_id:
            self._say_empty()

    def _say_empty(self) -> None:
        opening, left = self._opener.under_way, not self._all_done()
        self.column.show_nothing(len(self._feed.rows), left=left, opening=opening)
        self.palette_bar.set_writable(False)

    def _all_done(self) -> bool:
        return not self.articles.model.left.articles

    def _take_step(self, step: str) -> None:
        if step == Step.DONE:
            self.steps.done()
        elif step == Step.OPEN:
            self.open_article(self.articles.after("") or self._feed.rows[0].article.id)
        else:
            self.stepWanted.emit(step)

    def _open_first(self) -> None:
        """Open the last article, else one that is not done, where none was asked for."""
        rows = self._feed.rows
        if rows and not self.article_id and not self._opener.wanted:
            first = self.articles.after("") or rows[0].article.id
            self.open_article(self.last_article() or first)

    def last_article(self) -> str:
        """Return the article that was open last time, empty where it is gone."""
        last = self._places.article
        return last if any(row.article.id == last for row in self._feed.rows) else ""

    # Showing -------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show at once what was chosen; the panes beside the text follow after its next frame."""
        self.palette_bar.show_armed(self.controller.armed)
        if not self._panes_later.isActive():
            self._panes_later.start()

    def _show_asked(self) -> None:
        """Say over the text which labels were assigned there, where not all were."""
        row = self.articles.model.row_of(self.article_id)
        asked = row.asked or () if row is not None else ()
        found = [label for label in self._session.scheme.labels if label.key in asked]
        self.header.show_asked([title(label.titles, self._language) for label in found])

    def _show_panes(self) -> None:
        controller = self.controller
        self._inspecting.show()
        span = controller.span(controller.focus)
        self.columns.show_label(span.label if span is not None else controller.armed)
        if (desk := controller.desk) is not None:
            self.header.show_state(desk.layer.state)
            self._show_asked()
            self.header.show_article(desk.article, desk.note, writable=not self._session.read_only)
            self.palette_bar.show_done(desk.state is WorkState.DONE)
            left = desk.layer.open_count()
            self.articles.model.update_row(desk.article.id, len(desk.layer.spans), left, desk.state)
            self.articles.count()
            self.suggestionsChanged.emit(left)
            self.column.show_step(desk, self._all_done)
        self._count_visible()
        self._status.say()

    def show_doing(self, words: str, *, awaited: bool) -> None:
        """Say what is being done for the open article, or came of it.

        `awaited`: suggestions are on their way by themselves.
        """
        self.column.next_step.show_doing(words[:1].upper() + words[1:], awaited=awaited)
        self._status.show_doing(words)

    def _count_visible(self) -> None:
        read_only = self._session.read_only
        self.palette_bar.show_visible({} if read_only else self.controller.verdicts.count_visible())

    def _recolour(self) -> None:
        self.canvas.set_theme(canvas_theme(self._theme))

    def toggle_guidelines(self) -> None:
        """Open the guidelines beside the text, or close them."""
        self.columns.show_guidelines(not self.columns.has_guidelines)

    def show_all_links(self, shown: bool) -> None:
        """Draw all links of the article, or those of the selected span only."""
        self.canvas.show_all_arrows(shown)
        self.palette_bar.show_all_links(shown)
        self.controller.draw_links()
