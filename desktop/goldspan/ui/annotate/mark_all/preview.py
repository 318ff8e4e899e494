"""Mark all occurrences on the annotate page: from the key to the one step that can be undone."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QSplitter, QWidget

from goldspan.domain.change import EntityChange
from goldspan.domain.errors import CancelledError, GoldspanError, RefusedError
from goldspan.domain.layer import Span
from goldspan.domain.messages import message
from goldspan.services.desk.labelling import Desk
from goldspan.services.marking.mark_all import (
    ArticleHits,
    Hit,
    OpenArticle,
    Wanted,
    find_everywhere,
    find_here,
    judge_again,
    snapshot,
    wanted_of,
    with_actor,
)
from goldspan.services.marking.mark_hits import Here, MarkedAll, mark_everywhere, mark_here
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.mark_all.pane import MarkAllPane
from goldspan.ui.annotate.work.controller import DeskController
from goldspan.ui.jobs import Job, Jobs, Work
from goldspan.ui.theme import Theme
from goldspan.ui.timers import single_shot

ONE_FRAME = 16  # milliseconds
JUDGE_LATER = 100  # milliseconds
LONGEST = 400  # characters to look for
MOST_AT_ONCE = 150  # spans that are made within a frame or two


class MarkAll(QObject):
    """Owns the pane; `begin` opens it on the selected words or span.

    What happened is told by the controller's signals. `lost` says that what the desk shows is
    not in the project: it has to be opened anew.
    """

    lost = Signal()

    def __init__(
        self,
        session: ProjectSession,
        jobs: Jobs,
        controller: DeskController,
        theme: Theme,
        language: str,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._controller = controller
        self._span: Span | None = None
        self._words = ""
        self._place = ("", 0, 0)
        self._wanted: Wanted | None = None
        self._job: Job | None = None
        self._here: Here | None = None
        self._label = ""
        self._last_label = ""
        self._theme = theme
        self._language = language
        self._splitter = QSplitter(Qt.Orientation.Vertical, parent)
        self._pane: MarkAllPane | None = None
        self._shown_later = single_shot(self, ONE_FRAME, self._show)
        self._judged_later = single_shot(self, JUDGE_LATER, self._judge)
        controller.mark_all_wanted.connect(self.begin)

    # What the page calls -------------------------------------------------------------------

    @property
    def busy(self) -> bool:
        """Whether texts are looked through or hits are being marked."""
        return self._job is not None

    @property
    def is_open(self) -> bool:
        """Whether the pane is shown."""
        return self._pane is not None and self._pane.isVisible()

    @property
    def pane(self) -> MarkAllPane:
        """The pane, made when it is wanted first."""
        if self._pane is None:
            self._pane = self._made_pane()
        return self._pane

    def beneath(self, text: QWidget) -> QSplitter:
        """Return the text with room for the pane beneath it."""
        self._splitter.setChildrenCollapsible(False)
        self._splitter.setHandleWidth(1)
        self._splitter.addWidget(text)
        self._splitter.setStretchFactor(0, 1)
        return self._splitter

    def begin(self) -> None:
        """Look for the selected words, or for those of the selected span."""
        if self._is_marking:
            return
        try:
            self._take_words()
        except RefusedError as error:
            self._controller.refused.emit(error)
            return
        self.pane.narrow()
        self.pane.show()
        self._search(forget=True)
        self.pane.setFocus()

    def put(self, desk: Desk | None) -> None:
        """Take in that another article is open, or none."""
        if desk is not None:
            desk.listen(partial(self._desk_changed, desk))
        if self._is_marking or not self.is_open:
            return
        if desk is None or not self.pane.in_project:
            self.leave()
        else:
            self._highlight(self.pane.hits.current_hit())

    def leave(self) -> None:
        """Close the pane; where hits are being marked, stop that first."""
        if not self.is_open:
            return
        self._stop()
        if self._is_marking:
            return
        self._job = None
        had_focus = self.pane.isAncestorOf(self.pane.window().focusWidget() or self.pane.window())
        self.pane.hide()
        self._controller.canvas.set_find_hits(())
        if had_focus:
            self._controller.canvas.setFocus()

    def _made_pane(self) -> MarkAllPane:
        pane = MarkAllPane(self._session.scheme, self._theme, self._language, self._splitter)
        self._splitter.addWidget(pane)
        pane.label_chosen.connect(self._choose_label)
        pane.scope_chosen.connect(lambda _project: self._choose_scope())
        pane.mark_wanted.connect(self._mark)
        pane.stop_wanted.connect(self._stop)
        pane.closed.connect(self.leave)
        pane.hits.reached.connect(self._go_to)
        for changed in (pane.model.dataChanged, pane.model.rowsInserted, pane.model.modelReset):
            changed.connect(lambda *_: self._shown_later.start())
        return pane

    # Searching -----------------------------------------------------------------------------

    def _take_words(self) -> None:
        """Take the words and the label they are to get; raise `RefusedError` where none are."""
        controller = self._controller
        desk = controller.desk
        selection = controller.canvas.selection()
        self._span = controller.span(controller.selected)
        if self._session.read_only:
            raise RefusedError(message("errors", "This project is open for reading only."))
        if desk is None or (selection is None and self._span is None):
            raise RefusedError(message("errors", "Select words or a span to mark all of them."))
        if self._span is not None:
            start, end, found = self._span.start, self._span.end, self._span.label
        else:
            (start, end), found = selection or (0, 0), controller.armed or ""
        if end - start > LONGEST:
            raise RefusedError(message("errors", "That is too much text to look for elsewhere."))
        self._words = desk.text[start:end]
        self._place = (desk.article.id, start, end)
        known = self._session.scheme.label
        fallback = self._session.scheme.labels[0].key if self._session.scheme.labels else ""
        self._label = found if known(found) else self._last_label or fallback

    def _choose_label(self, key: str) -> None:
        self._label = key
        self._search(forget=False)
        self.pane.setFocus()

    def _choose_scope(self) -> None:
        self._search(forget=False)
        self.pane.setFocus()

    def _search(self, *, forget: bool) -> None:
        desk = self._controller.desk
        if desk is None or self._is_marking:
            return
        self._stop()
        self._last_label = self._label
        session, project = self._session, self.pane.in_project
        wanted = wanted_of(session.scheme, desk.register, self._words, self._label, self._span)
        self._wanted = wanted
        here = snapshot(desk)
        queue: deque[Sequence[ArticleHits]] = deque()
        self.pane.model.begin(desk.article.id, forget=forget)
        self.pane.begin(" ".join(self._words.split()), self._label)
        label = session.scheme.label(self._label)
        self.pane.actor.show_for(label, wanted.attrs, desk.register, forget=forget)

        def work(progress: Progress) -> bool:
            if project:
                return find_everywhere(session, wanted, here, queue.append, progress)
            queue.append([find_here(session, wanted, here)])
            return True

        job = self._start(work)
        job.stepped.connect(lambda _: self._take(job, queue))
        job.succeeded.connect(lambda complete: self._found(job, queue, bool(complete)))

    def _take(self, job: Job, queue: deque[Sequence[ArticleHits]]) -> None:
        if job is not self._job:
            return
        while queue:
            self._put(queue.popleft())

    def _put(self, found: Sequence[ArticleHits]) -> None:
        """List hits; the current one stays so, at first it is that of the selected words."""
        hits, model = self.pane.hits, self.pane.model
        before = hits.current_hit()
        model.put(found)
        if not hits.currentIndex().isValid() and model.rowCount() > 1:
            at = model.find(before.key if before is not None else self._place)
            hits.setCurrentIndex(model.index(max(1, at)))

    def _found(self, job: Job, queue: deque[Sequence[ArticleHits]], complete: bool) -> None:
        self._take(job, queue)
        if job is self._job and not complete:
            self.pane.show_cut_off()

    def _start(self, work: Work) -> Job:
        job = self._jobs.start(work)
        self._job = job
        job.stepped.connect(lambda step: self.pane.show_work(step) if job is self._job else None)
        job.failed.connect(partial(self._failed, job))
        job.ended.connect(partial(self._ended, job))
        return job

    def _stop(self) -> None:
        if self._job is not None:
            self._job.cancel()

    def _failed(self, job: Job, error: GoldspanError) -> None:
        if job is self._job and not isinstance(error, CancelledError):
            self._controller.failed.emit(error)

    def _ended(self, job: Job) -> None:
        if job is self._job:
            self._job = None
            self.pane.end_work()

    # Showing -------------------------------------------------------------------------------

    def _show(self) -> None:
        self.pane.refresh()
        if self.is_open:
            self._highlight(self.pane.hits.current_hit())

    def _go_to(self, hit: Hit | None) -> None:
        desk = self._controller.desk
        if not self.is_open or desk is None:
            return
        self._highlight(hit)
        if hit is not None and hit.article == desk.article.id:
            self._controller.canvas.reveal(hit.start, hit.end)

    def _highlight(self, current: Hit | None) -> None:
        """Show in the text what is ticked, and which hit is current."""
        desk, model = self._controller.desk, self.pane.model
        if desk is None:
            return
        ticked = set(model.ticked_in(desk.article.id))
        own = current is not None and current.article == desk.article.id
        if current is not None and own:
            ticked.add((current.start, current.end))
        ranges = sorted(ticked)
        at = ranges.index((current.start, current.end)) if current is not None and own else None
        self._controller.canvas.set_find_hits(ranges, at)

    def _desk_changed(self, desk: Desk, _changes: Sequence[EntityChange]) -> None:
        if desk is self._controller.desk and self.is_open and not self._is_marking:
            self._judged_later.start()

    def _judge(self) -> None:
        """Ask again what stands in the way in the open article: something changed there."""
        desk, wanted = self._controller.desk, self._wanted
        if desk is None or wanted is None or self._is_marking or self._job is not None:
            return
        hits = self.pane.model.hits_of(desk.article.id)
        if not self.is_open or not hits:
            return
        here: OpenArticle = snapshot(desk)
        self._jobs.start(
            lambda _: judge_again(self._session, wanted, here, hits),
            lambda judged: self._judged(wanted, judged),
        )

    def _judged(self, wanted: Wanted, judged: ArticleHits) -> None:
        if wanted is not self._wanted or not self.is_open:
            return
        self._put([judged])

    # Marking -------------------------------------------------------------------------------

    @property
    def _is_marking(self) -> bool:
        return self._here is not None

    def _mark(self) -> None:
        """Mark what is ticked, as one action."""
        desk, wanted = self._controller.desk, self._wanted
        ranges = dict(self.pane.model.ticked())
        if desk is None or wanted is None or not ranges or self._is_marking:
            return
        if self.pane.actor.needs_kind:
            why = message("errors", "Say first of which kind this actor is.")
            self._controller.refused.emit(RefusedError(why))
            self.pane.actor.ask_kind()
            return
        wanted = with_actor(self._session.scheme, wanted, *self.pane.actor.chosen())
        self._stop()
        at_once = len(ranges.get(desk.article.id, ())) <= MOST_AT_ONCE
        own = ranges.pop(desk.article.id, ()) if at_once else ()
        try:
            if not ranges:
                done = mark_here(desk, wanted, own)
                self._job = None
                self._finish(done)
                return
            here = Here.of(desk, wanted, own)
        except GoldspanError as error:
            self._controller.failed.emit(error)
            return
        session = self._session
        self._here = here
        self._controller.canvas.setFocus()
        self.pane.set_marking(True)
        self.pane.show_work(None)
        job = self._start(lambda progress: mark_everywhere(session, wanted, ranges, progress, here))
        job.succeeded.connect(self._finish)
        job.failed.connect(self._broken)
        job.ended.connect(self._let_go)

    def _finish(self, done: MarkedAll) -> None:
        self._let_go()
        self._controller.canvas.clear_selection()
        self.leave()
        if done.articles > 1:
            words = self.tr("Marked %n span(s) in {articles} articles.", "", done.spans)
        else:
            words = self.tr("Marked %n span(s).", "", done.spans)
        self._controller.acted.emit(words.format(articles=done.articles))

    def _broken(self, error: GoldspanError) -> None:
        """Say that marking stopped half-way: what is marked can be undone as one."""
        self._let_go()
        if isinstance(error, CancelledError):
            self._controller.acted.emit(
                self.tr("Stopped. What was marked before can be undone as one.")
            )
            self.leave()
        else:
            self.lost.emit()

    def _let_go(self) -> None:
        if self._here is not None:
            self._here.catch_up()
            self._here = None
            self.pane.set_marking(False)
            self.pane.end_work()
