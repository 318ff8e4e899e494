"""The annotate page: opens an article on the desk and wires canvas, palette, inspector and list."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QLabel, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from goldspan.domain.change import ChangeEvent, EntityKind
from goldspan.domain.layer import Span, WorkState
from goldspan.services.labelling import Desk, open_desk
from goldspan.services.library import load_rows
from goldspan.services.session import ProjectSession
from goldspan.ui.annotate.article_list import ArticleList
from goldspan.ui.annotate.colours import canvas_theme
from goldspan.ui.annotate.controller import DeskController
from goldspan.ui.annotate.find_bar import FindBar
from goldspan.ui.annotate.inspector import Inspector
from goldspan.ui.annotate.keys import CanvasKeys
from goldspan.ui.annotate.keys_panel import KeysPanel
from goldspan.ui.annotate.marks import MarkMaker
from goldspan.ui.annotate.palette import Palette
from goldspan.ui.annotate.popup import LabelPopup
from goldspan.ui.annotate.shown_span import ShownSpans
from goldspan.ui.annotate.span_menu import SpanMenu
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.marks import Mark, Snap
from goldspan.ui.jobs import Jobs
from goldspan.ui.theme import Theme

LIST_WIDTH = 232
INSPECTOR_WIDTH = 288
ONE_FRAME = 16  # milliseconds
LIST_INTERVAL = 150  # milliseconds
LISTED = frozenset({EntityKind.ARTICLE, EntityKind.LAYER_STATE, EntityKind.RUN})


class AnnotatePage(QWidget):
    """One article at a time, under the hands of the session's annotator.

    Signals: `statusChanged` (words for the status line), `suggestionsChanged` (how many are
    left), `failed` (a GoldspanError), `told` and `acted` (words for a toast,
    `acted` for one with Undo), `articleOpened` (its id),
    `guidelinesWanted` (H).
    """

    statusChanged = Signal(str)  # noqa: N815
    suggestionsChanged = Signal(int)  # noqa: N815
    failed = Signal(object)
    told = Signal(str)
    acted = Signal(str)
    articleOpened = Signal(str)  # noqa: N815
    guidelinesWanted = Signal()  # noqa: N815
    _refused = Signal(object)

    def __init__(
        self, session: ProjectSession, theme: Theme, jobs: Jobs, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._language = QLocale().name().split("_")[0]
        scheme = session.scheme
        self._wanted = ""
        self._missed: list[ChangeEvent] | None = None
        self.canvas = ArticleCanvas(self)
        self.canvas.setAccessibleName(self.tr("Article"))
        self.maker = MarkMaker(scheme, self._language)
        self.controller = DeskController(self.canvas, scheme, self.maker, self)
        self.palette_bar = Palette(scheme, theme, self._language, self)
        self.popup = LabelPopup(scheme, theme, self._language, self)
        self.inspector = Inspector(scheme, theme, self._language, self)
        self.articles = ArticleList(theme, self)
        self.find_bar = FindBar(self.canvas, theme, self)
        self._spans = ShownSpans(self.controller, self.canvas, scheme, self._language)
        self._panes_later = QTimer(self)
        self._panes_later.setSingleShot(True)
        self._panes_later.setInterval(ONE_FRAME)
        self._panes_later.timeout.connect(self._show_panes)
        self._list_later = QTimer(self)
        self._list_later.setSingleShot(True)
        self._list_later.setInterval(LIST_INTERVAL)
        self._list_later.timeout.connect(self.reload_list)
        self._build()
        self._connect()
        self._recolour()
        self.reload_list()

    # What the window calls -----------------------------------------------------------------

    @property
    def article_id(self) -> str:
        """Return the id of the open article, empty where none is open."""
        return self.controller.desk.article.id if self.controller.desk else ""

    @property
    def up_to_date(self) -> bool:
        """Say whether the panes beside the text show what the text shows."""
        return not self._panes_later.isActive()

    def open_article(self, article_id: str) -> None:
        """Open an article; it is loaded in a thread and shown when it is there."""
        self._wanted = article_id
        self._missed = []

        def load(_: object) -> tuple[Desk, list[Mark]]:
            desk = open_desk(self._session, article_id)
            return desk, self.maker.marks(desk.layer)

        job = self._jobs.start(load)
        job.succeeded.connect(self._opened)
        job.failed.connect(self.failed)

    def receive(self, event: ChangeEvent) -> None:
        """Take in what happened elsewhere: undo, import, prefill."""
        desk = self.controller.desk
        if self._missed is not None:
            self._missed.append(event)
        if desk is None or event.origin is not desk:
            if desk is not None:
                desk.receive(event)
            shown = desk.article.id if desk is not None else ""
            if any(change.article != shown for change in event.changes) or any(
                change.kind in LISTED for change in event.changes
            ):
                self._list_later.start()
        if desk is not None and any(
            c.kind is EntityKind.ARTICLE and c.after is None and c.article == desk.article.id
            for c in event.changes
        ):
            self._close_desk()

    def reload(self) -> None:
        """Read everything anew: another process has written."""
        self.reload_list()
        if self.article_id:
            self.open_article(self.article_id)

    def reload_list(self) -> None:
        """Read the list of articles anew."""
        job = self._jobs.start(lambda _: load_rows(self._session.store, self._session.annotator.id))
        job.succeeded.connect(self._show_rows)

    def panes(self) -> list[QWidget]:
        """Return what F6 goes through, left to right."""
        bar = [self.find_bar] if self.find_bar.isVisible() else []
        return [self.articles, self.palette_bar, *bar, self.canvas, self.inspector]

    def focus_find(self) -> None:
        """Find words in the article, to begin with the selected ones."""
        selection = self.canvas.selection()
        words = self.canvas.state.text[slice(*selection)] if selection else ""
        if self.article_id:
            self.find_bar.begin("" if "\n" in words else words)

    # Building ------------------------------------------------------------------------------

    def _build(self) -> None:
        self._empty = QLabel(self.tr("Choose an article on the left, or open one in the library."))
        self._empty.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._empty.setProperty("role", "muted")
        self._stack = QStackedWidget(self)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.canvas)
        middle = QWidget(self)
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.palette_bar)
        column.addWidget(self.find_bar)
        column.addWidget(self._stack, 1)
        splitter = QSplitter(Qt.Orientation.Horizontal, self)
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(self.articles)
        splitter.addWidget(middle)
        splitter.addWidget(self.inspector)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([LIST_WIDTH, 760, INSPECTOR_WIDTH])
        self.articles.setMinimumWidth(160)
        self.inspector.setMinimumWidth(248)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(splitter)
        self.palette_bar.set_writable(not self._session.read_only)

    def _connect(self) -> None:
        canvas, controller, inspector = self.canvas, self.controller, self.inspector
        canvas.rangeSelected.connect(controller.range_selected)
        canvas.selectedMarkChanged.connect(controller.mark_selected)
        canvas.markActivated.connect(self._activated)
        canvas.markResized.connect(controller.resize)
        canvas.verdictClicked.connect(self._verdict)
        canvas.linkDragged.connect(controller.link)
        canvas.selectionChanged.connect(controller.selection_changed)
        canvas.contextRequested.connect(self._open_menu)
        self.find_bar.closed.connect(canvas.setFocus)
        canvas.viewMoved.connect(self._show)
        canvas.zoomChanged.connect(lambda _zoom: self._say_status())
        canvas.snapChanged.connect(lambda _snap: self._say_status())
        controller.shown_changed.connect(self._show)
        controller.failed.connect(self.failed)
        controller.acted.connect(self.acted)
        controller.popup_wanted.connect(self._open_popup)
        controller.edit_wanted.connect(self._edit)
        self.palette_bar.label_pressed.connect(self._label_pressed)
        self.palette_bar.accept_visible_pressed.connect(controller.accept_visible)
        self.palette_bar.done_pressed.connect(self.done_and_next)
        self.popup.label_chosen.connect(self._popup_label)
        self.popup.cue_chosen.connect(self._cue)
        self.popup.dismissed.connect(self.canvas.setFocus)
        self.articles.article_chosen.connect(self.open_article)
        inspector.attr_edited.connect(controller.set_attr)
        inspector.actor_edited.connect(controller.set_actor)
        inspector.note_edited.connect(
            lambda i, note: controller.do(lambda desk: desk.set_note(i, note))
        )
        inspector.doubt_edited.connect(
            lambda i, doubt: controller.do(lambda desk: desk.set_doubtful(i, doubt))
        )
        inspector.cue_wanted.connect(controller.set_cue)
        inspector.verdict_pressed.connect(self._verdict)
        inspector.link_removed.connect(lambda i: controller.do(lambda desk: desk.unlink(i)))
        inspector.link_accepted.connect(lambda i: controller.accept_links([i]))
        inspector.span_chosen.connect(self._span_chosen)
        self._refused.connect(self._reopen, Qt.ConnectionType.QueuedConnection)
        self._theme.changed.connect(self._recolour)
        self._keys = CanvasKeys(
            canvas,
            {
                "accept": controller.confirm,
                "accept_next": controller.accept_and_next,
                "reject": controller.reject,
                "edit": controller.edit,
                "next_suggestion": lambda: controller.step(1),
                "previous_suggestion": lambda: controller.step(-1),
                "delete": controller.delete,
                "link": controller.link_key,
                "cue": self._cue,
                "label_by_name": lambda: self._open_popup(QPoint(), True),
                "done": self.done_and_next,
                "next_article": self.next_article,
                "cancel": controller.cancel,
                "guidelines": self.guidelinesWanted.emit,
                "keys": self.show_keys,
            },
            self._digit,
        )

    # Articles ------------------------------------------------------------------------------

    def done_and_next(self) -> None:
        """Mark the article as done and open the next one that is not."""
        desk = self.controller.desk
        if desk is None:
            return
        if desk.state is not WorkState.DONE:
            self.controller.do(lambda d: d.set_state(WorkState.DONE))
            self._show_panes()
        following = self.articles.after(desk.article.id)
        if following is None:
            self.told.emit(self.tr("All articles are done."))
        else:
            self.open_article(following)

    def next_article(self) -> None:
        """Open the next article in the list."""
        following = self.articles.next(self.article_id)
        if following is not None and following != self.article_id:
            self.open_article(following)

    def _opened(self, loaded: tuple[Desk, list[Mark]]) -> None:
        desk, marks = loaded
        if desk.article.id != self._wanted:
            return
        again = desk.article.id == self.article_id
        desk.on_refused(self._refused.emit)
        self._stack.setCurrentWidget(self.canvas)
        self.controller.put(desk, marks)
        for event in self._missed or ():
            desk.receive(event)
        self._missed = None
        self.articles.select(desk.article.id)
        self.find_bar.refresh()
        if not again:
            self.canvas.setFocus()
        self.articleOpened.emit(desk.article.id)

    def _reopen(self, error: object) -> None:
        """Show what the project holds, after it refused what the desk showed."""
        self.failed.emit(error)
        if self.article_id:
            self.open_article(self.article_id)

    def _close_desk(self) -> None:
        self.controller.put(None, [])
        self._stack.setCurrentWidget(self._empty)

    def _show_rows(self, rows: object) -> None:
        if isinstance(rows, list):
            self.articles.show_rows(rows, self.article_id)
            if not self.article_id and not self._wanted and rows:
                unfinished = self.articles.after("") or rows[0].article.id
                self.open_article(unfinished)

    # Showing -------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show at once what was chosen; the panes beside the text follow after its next frame."""
        self.palette_bar.show_armed(self.controller.armed)
        if not self._panes_later.isActive():
            self._panes_later.start()

    def _show_panes(self) -> None:
        controller = self.controller
        span = controller.span(controller.focus)
        if span is None:
            self.inspector.show_nothing()
        elif controller.desk is not None:
            self.inspector.show_span(self._spans.shown(span), controller.desk.register)
        self.inspector.allow_selection(self.canvas.selection() is not None)
        if controller.desk is not None:
            desk = controller.desk
            self.palette_bar.show_done(desk.state is WorkState.DONE)
            left = desk.layer.open_count()
            self.articles.model.update_row(desk.article.id, len(desk.layer.spans), left, desk.state)
            self.articles.count()
            self.suggestionsChanged.emit(left)
        self._count_visible()
        self._say_status()

    def _say_status(self) -> None:
        canvas = self.canvas
        parts = []
        if self.controller.linking_from is not None:
            parts.append(self.tr("Link: go to the other span with Tab, then Enter"))
        snap = canvas.state.snap is Snap.TOKEN
        parts.append(self.tr("token snap") if snap else self.tr("character snap"))
        parts.append(f"{canvas.zoom()} %")
        self.statusChanged.emit(" · ".join(parts))

    def _count_visible(self) -> None:
        visible = 0 if self._session.read_only else len(self.controller.visible_suggestions())
        self.palette_bar.show_visible(visible)

    def _recolour(self) -> None:
        self.canvas.set_theme(canvas_theme(self._theme))

    def show_keys(self) -> None:
        """Show what each key does."""
        panel = KeysPanel(self)
        panel.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        panel.show()

    # Gestures ------------------------------------------------------------------------------

    def _digit(self, number: int) -> None:
        for label in self._session.scheme.labels:
            if label.shortcut == number:
                self.controller.press_label(label.key)

    def _label_pressed(self, label: str) -> None:
        self.controller.press_label(label)
        self.canvas.setFocus()

    def _popup_label(self, label: str) -> None:
        self.controller.press_label(label)
        self.canvas.setFocus()

    def _cue(self) -> None:
        span = self.controller.span(self.controller.focus)
        key = self._cue_key(span)
        if span is not None and key:
            self.controller.set_cue(span.id, key, False)
        self.canvas.setFocus()

    def _cue_key(self, span: Span | None) -> str:
        """Return the ranges attribute of an own span, or nothing where it has none."""
        if span is None or self.controller.is_suggestion(span.id):
            return ""
        label = self._session.scheme.label(span.label)
        keys = [a.key for a in label.attributes if a.kind.value == "ranges"] if label else []
        return keys[0] if keys else ""

    def _open_popup(self, point: QPoint, by_name: bool) -> None:
        if self._session.read_only:
            return
        if point.isNull():
            at = self.canvas.selection() or (self.canvas.caret(), self.canvas.caret() + 1)
            point = self.canvas.range_rect(*at).bottomLeft()
        span = self.controller.span(self.controller.focus)
        with_cue = self.canvas.selection() is not None and bool(self._cue_key(span))
        self.popup.open_at(point, by_name=by_name, with_cue=with_cue)

    def _open_menu(self, _offset: int, marks: list[str], point: QPoint) -> None:
        if self._session.read_only or self.controller.desk is None:
            return
        inside = self.controller.focus in marks
        if not inside and self.canvas.selection() is None:
            self.controller.select(marks[0] if marks else None, reveal=False)
        if marks or self.canvas.selection() is not None:
            scheme = self._session.scheme
            SpanMenu(self.controller, scheme, self._theme, self._language, self).show_at(point)

    def _verdict(self, identifier: str, verdict: str) -> None:
        if verdict == "accept":
            self.controller.accept(identifier)
        elif verdict == "reject":
            self.controller.reject(identifier)
        else:
            self.controller.select(identifier, reveal=False)
            self.controller.edit()

    def _span_chosen(self, identifier: str) -> None:
        with QSignalBlocker(self.inspector):
            self.controller.select(identifier)
        self.canvas.setFocus()

    def _edit(self) -> None:
        self._show_panes()
        self.inspector.focus_first()

    def _activated(self, identifier: str) -> None:
        self.controller.select(identifier, reveal=False)
        self.controller.edit()
