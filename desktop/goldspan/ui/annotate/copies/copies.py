"""The copies of the open article on the annotate page: offered, compared, walked through."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from goldspan.domain.article import Article
from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import RefusedError
from goldspan.domain.messages import message
from goldspan.services.families.comparison import Difference, Range
from goldspan.services.families.copies import Copy, known_passages, read_copy
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.copies.also_in import AlsoIn, Offered
from goldspan.ui.annotate.copies.copy_marks import CopyMarks
from goldspan.ui.annotate.copies.hints import DifferenceHints
from goldspan.ui.annotate.copies.reader import CopyReader
from goldspan.ui.annotate.copies.shown import ShownCopy, Way, make_ready, number_of
from goldspan.ui.annotate.copies.side_by_side import SideBySide
from goldspan.ui.annotate.copies.visiting import Visiting
from goldspan.ui.annotate.inspect.span_words import SpanWords
from goldspan.ui.canvas.compared import NOT_COMPARED, Compared, SortedRanges
from goldspan.ui.family_feed import FamilyFeed
from goldspan.ui.jobs import Jobs
from goldspan.ui.theme import Theme
from goldspan.ui.timers import single_shot
from goldspan.ui.translation import window_language

if TYPE_CHECKING:
    from goldspan.ui.annotate.page import AnnotatePage

PATIENCE = 150  # milliseconds
MOST_DONE = 12  # copies that are looked at for what is known
KEY = "copies"


class Copies(QObject):
    """Keeps the line of copies, the reader and the marks of the comparison in step with the page.

    Nothing is compared before it is asked for: with the reader open, or what is known dimmed.
    """

    def __init__(
        self, page: AnnotatePage, session: ProjectSession, theme: Theme, jobs: Jobs
    ) -> None:
        super().__init__(page)
        self._page = page
        self._session = session
        self._theme = theme
        self._jobs = jobs
        self._feed: FamilyFeed | None = None
        self._chosen = ""
        self._here = ""
        self._shown: ShownCopy | None = None
        self._way = Way(label.key for label in session.scheme.labels if label.dims)
        self._asked: tuple[str, str] | None = None
        self._changed = False  # while it was read
        self._then: list[Callable[[], object]] = []
        self._current: Difference | None = None
        self._known: tuple[Range, ...] = ()
        self._dims = False
        self._wished = False
        self.reader: CopyReader | None = None
        self.line = AlsoIn(theme, page)
        self.visiting = Visiting(page)
        self._marks = CopyMarks(session, SpanWords(session.scheme, window_language()))
        DifferenceHints(page.canvas, lambda: self.copy if self.is_open else None)
        self._wait_later = single_shot(self, PATIENCE, self._say_waiting)
        self._beside = SideBySide(page, self)
        self.line.chosen.connect(self.open)
        self.line.compare_toggled.connect(lambda on: self.open() if on else self.close())
        self.line.dim_toggled.connect(self.dim)
        page.articleOpened.connect(self._opened)
        rows = page.articles.model
        rows.modelReset.connect(self._offer)
        rows.dataChanged.connect(lambda *_: self._offer_if_other())

    def follow(self, feed: FamilyFeed) -> None:
        """Offer the copies that this feed knows of."""
        self._feed = feed
        feed.changed.connect(self._take_kin)
        self._take_kin()

    def commands(self) -> dict[str, Callable[[], object]]:
        """Return what keys do, by the names of the keymap."""
        return {
            "next_difference": lambda: self.step(1),
            "previous_difference": lambda: self.step(-1),
            "copies": lambda: self.close() if self.is_open else self.open(),
            "next_copy": self.next_copy,
            "dim_known": lambda: self.dim(not self._dims),
            "go_to_copy": self.go,
            "back_to_copy": self.visiting.back,
        }

    # What can be done -----------------------------------------------------------------------

    @property
    def is_open(self) -> bool:
        """Whether the reader is open."""
        return self.reader is not None and not self.reader.isHidden()

    @property
    def copy(self) -> Copy | None:
        """The copy that is compared, as far as it is read."""
        return self._shown.copy if self._shown is not None else None

    @property
    def difference(self) -> Difference | None:
        """The difference that one is at."""
        return self._current

    def open(self, article: str = "") -> None:
        """Open the reader with this copy, else with the one that was chosen, else the nearest."""
        if not article and not self._offered():
            self._refuse()
            return
        self._wished = True
        if article and article != self._chosen:
            self._chosen = article
            self._current = None
        self._show()

    def close(self) -> None:
        """Close the reader; what is known stays dimmed."""
        self._wished = False
        self._current = None
        self._show()

    def dim(self, on: bool) -> None:
        """Dim what stands unchanged in copies that are done, or no longer."""
        self._dims = on
        self._known = ()
        self._show()
        self._read_known()

    def next_copy(self) -> None:
        """Compare with the next copy."""
        offered = [copy.article.id for copy in self._offered()]
        if self.is_open and self._chosen in offered:
            self.open(offered[(offered.index(self._chosen) + 1) % len(offered)])
        else:
            self.open()

    def step(self, step: int) -> None:
        """Go to the next difference, or the one before; opens the reader where nothing is shown."""
        if not self._offered():
            self._refuse()
            return
        if not (self.is_open or self._dims):
            self.open()
        self._when_read(lambda: self._step(step))

    def go(self) -> None:
        """Open the copy at the place that belongs to the caret."""
        if not self._offered():
            self._refuse()
            return
        self._when_read(self._go)

    def restore(self, state: dict[str, str]) -> None:
        """Take over what `state` returned once."""
        self._dims, self._wished = bool(state.get("dim")), bool(state.get("open"))
        self._show()

    def state(self) -> dict[str, str]:
        """Return what is open, as text to keep."""
        chosen = {"open": self._wished, "dim": self._dims}
        return {name: "yes" for name, on in chosen.items() if on}

    def receive(self, event: ChangeEvent) -> None:
        """Show the copy anew where somebody changed what is shown of it; forget a removed one."""
        articles = [one for one in event.changes if isinstance(one.entity, Article)]
        gone = {one.article for one in articles if one.after is None}
        asked = self._asked or ()
        if gone.intersection(asked):
            self._asked = None
        self._changed = self._changed or any(one.article in asked for one in event.changes)
        copy = self.copy
        if copy is None:
            return
        concerned = {copy.here, copy.article.id}
        if gone & concerned:
            self._shown = None
        elif any(change.article in concerned for change in event.changes):
            self._read(copy.article.id)

    # Which copies there are -----------------------------------------------------------------

    def _offered(self) -> tuple[Offered, ...]:
        kin = self._feed.of(self._page.article_id) if self._feed is not None else None
        rows = self._page.articles.model
        found = [(one, rows.row_of(one.article)) for one in (kin.relatives if kin else ())]
        return tuple(
            Offered(one, row.article, row.state, row.adjudicated) for one, row in found if row
        )

    def _take_kin(self) -> None:
        if self._feed is not None:
            self._page.articles.model.set_kin(self._feed.kin)
        self._asked = None
        self._offer()
        self._read_known()

    def _opened(self, article: str) -> None:
        again = article == self._here
        self._here = article
        if not again:
            came_from = self.visiting.came_from
            self._chosen = came_from or ""
            self._shown = self._current = None
            self._then.clear()
            self._known = ()
            self._page.canvas.set_compared(NOT_COMPARED)
        self._asked = None
        self._offer()
        self._read_known()

    def _offer_if_other(self) -> None:
        """Offer the copies anew where one of them is done now, or has another name."""
        if self._offered() != self.line.offered:
            self._offer()
            self._read_known()

    def _offer(self) -> None:
        offered = self._offered()
        ids = [copy.article.id for copy in offered]
        if self._chosen not in ids:
            decided = [copy.article.id for copy in offered if copy.decided]
            self._chosen = next(iter(decided + ids), "")
        self.line.show_copies(offered)
        self._show()

    # Showing --------------------------------------------------------------------------------

    def _show(self) -> None:
        """Show what is chosen, or read it first; without copies the reader makes room."""
        self._show_reader(self._wished and bool(self._chosen))
        self.line.mark(self._chosen if self.is_open else "")
        self.line.show_switches(compared=self.is_open, dimmed=self._dims)
        if self._chosen and (self.is_open or self._dims):
            if self.copy is None or self.copy.article.id != self._chosen:
                self._shown = None
                self._read(self._chosen)
            elif self.reader is not None and self.reader.copy is not self.copy:
                self._show_copy()
        self._paint()

    def _show_reader(self, shown: bool) -> None:
        if shown == self.is_open:
            return
        if shown:
            self.reader = self.reader or self._make_reader()
            self._page.columns.show_copy(self.reader)
        elif self.reader is not None:
            inside = self.reader.isAncestorOf(self._page.focusWidget() or self._page)
            self.reader.hide()
            self._page.columns.show_copy(None)
            if inside:
                self._page.canvas.setFocus()

    def _show_copy(self) -> None:
        if self.reader is not None and self._shown is not None:
            offered = next((o for o in self._offered() if o.article.id == self._chosen), None)
            self.reader.show_copy(self._shown, offered)
            self._beside.align_soon()

    def _read(self, there: str) -> None:
        here, feed = self._page.article_id, self._feed
        if not here or feed is None or self._asked == (here, there):
            return
        self._asked, self._changed = (here, there), False

        def read(_: object) -> ShownCopy:
            copy = read_copy(self._session, feed.families, here, there)
            return make_ready(copy, self._marks.marks(copy))

        job = self._jobs.start(read, self._came)
        job.failed.connect(lambda error: self._failed(error, here, there))
        self._wait_later.start()

    def _say_waiting(self) -> None:
        """Say that the copy is being compared, where that takes a while."""
        if self._asked is not None and self.reader is not None and self.copy is None:
            offered = next((o for o in self._offered() if o.article.id == self._chosen), None)
            if offered is not None:
                self.reader.show_waiting(offered)

    def _came(self, shown: ShownCopy) -> None:
        copy = shown.copy
        if (copy.here, copy.article.id) != (self._page.article_id, self._chosen):
            return
        self._asked = None
        if self._changed:
            self._read(copy.article.id)
        self._shown = shown
        self._show_copy()
        self._paint()
        then, self._then = self._then, []
        for work in then:
            work()

    def _failed(self, error: object, here: str, there: str) -> None:
        if self._asked != (here, there):
            return  # nobody waits for it: another was asked for since, or the copy was removed
        self._asked = None
        self._then.clear()
        self._page.failed.emit(error)

    def _read_known(self) -> None:
        """Find out what stands unchanged in copies that are done, where that is to be dimmed."""
        here, feed = self._page.article_id, self._feed
        done = [copy.article.id for copy in self._offered() if copy.decided][:MOST_DONE]
        if not self._dims or feed is None or not done:
            self._known = ()
            self._paint()
            return
        families = feed.families

        def take(known: tuple[Range, ...]) -> None:
            if here == self._page.article_id and self._dims:
                self._known = known
                self._paint()

        self._jobs.start(lambda _: known_passages(families, here, done), take)

    def _paint(self) -> None:
        """Paint the comparison into the article."""
        shown, known = self._shown, SortedRanges(self._known)
        if shown is None or not (self.is_open or self._dims):
            self._page.canvas.set_compared(Compared(dimmed=known))
            return
        stops = self._stops()
        number = number_of(stops, self._current)
        current = stops[number] if number is not None else None
        self._page.canvas.set_compared(shown.in_article(known, current))
        if self.reader is not None:
            self.reader.show_difference(number, stops, self._page.canvas.state.text)

    # Going ----------------------------------------------------------------------------------

    def _stops(self) -> list[Difference]:
        desk, copy = self._page.controller.desk, self.copy
        return (
            [] if desk is None or copy is None else self._way.stops(copy, desk.layer, self._known)
        )

    def _step(self, step: int) -> None:
        stops, canvas = self._stops(), self._page.canvas
        if not stops:
            why = message("errors", "Nothing differs from this copy.")
            self._page.refused.emit(RefusedError(why))
            return
        at = number_of(stops, self._current)
        if at is None:
            at = bisect_left(stops, canvas.caret(), key=lambda one: one.here[0])
            at -= int(step > 0)
        self._current = current = stops[(at + step) % len(stops)]
        with canvas.holding_changes():
            canvas.select_mark(None)
            canvas.set_caret(current.here[0])
            canvas.reveal(*current.here)
        self._paint()
        if self.reader is not None:
            canvas.read_out(self.reader.difference_words())

    def _go(self) -> None:
        copy, canvas = self.copy, self._page.canvas
        if copy is not None:
            here = canvas.caret()
            self.visiting.go(copy.article.id, copy.comparison.there(here), canvas.line_top(here))

    def _when_read(self, work: Callable[[], object]) -> None:
        """Do something with the chosen copy, once it is read."""
        if self.copy is not None and self.copy.article.id == self._chosen:
            work()
        else:
            self._then.append(work)
            self._read(self._chosen)

    def _refuse(self) -> None:
        why = message("errors", "This article shares no passages with another.")
        if self._feed is None or not self._feed.ready:
            why = message("errors", "Which articles share passages is still being worked out.")
        self._page.refused.emit(RefusedError(why))

    # The reader -----------------------------------------------------------------------------

    def _make_reader(self) -> CopyReader:
        reader = CopyReader(self._theme, self._page.keys, self.commands(), self._page)
        reader.stepped.connect(self.step)
        reader.go_wanted.connect(self.go)
        reader.closed.connect(self.close)
        reader.left.connect(self._page.canvas.setFocus)
        reader.canvas.viewMoved.connect(self._beside.align_soon)
        self._page.canvas.zoomChanged.connect(reader.follow_zoom)
        reader.follow_zoom(self._page.canvas.zoom())
        self._page.key_tips.fill()
        return reader
