"""Brings what memory and projection suggest to the window: to the open article, and to counts."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from goldspan.domain.change import ChangeEvent, EntityChange
from goldspan.domain.layer import LayerState
from goldspan.services.project.session import ProjectSession
from goldspan.services.recall.recalled import NOTHING, Recalled
from goldspan.ui.jobs import Jobs
from goldspan.ui.library.row_feed import RowFeed
from goldspan.ui.timers import single_shot

if TYPE_CHECKING:
    from goldspan.services.families.project_families import ProjectFamilies
    from goldspan.services.recall.counting import LeftCounts
    from goldspan.services.recall.recollection import Recollection
    from goldspan.ui.annotate.page import AnnotatePage

SWITCH = "GOLDSPAN_RECALL"  # as 0 in the environment: nothing is recalled, whatever is chosen
LONG = 60_000  # characters; what is recalled in longer articles follows when they are shown
START_MILLISECONDS = 600  # after the project was opened: the first page comes first


class Recalling(QObject):
    """Has what was decided read in the background, and what follows from it shown.

    Whatever concerns the open article is worked out in a thread and shown right then.
    `uses_changed` says that memory or projection was switched on or off.
    """

    uses_changed = Signal()
    _told = Signal(object)
    _counted = Signal(object)

    def __init__(
        self,
        session: ProjectSession,
        families: ProjectFamilies,
        feed: RowFeed,
        jobs: Jobs,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._families = families
        self._feed = feed
        self._jobs = jobs
        self._page: AnnotatePage | None = None
        self._recollection: Recollection | None = None
        self._counts: LeftCounts | None = None
        self.memory = self.projection = True
        self._reading = self._again = False
        self._missed: set[str] | None = None
        self._closed = os.environ.get(SWITCH) == "0"
        self._told.connect(self._concern, Qt.ConnectionType.QueuedConnection)
        self._counted.connect(feed.count_left, Qt.ConnectionType.QueuedConnection)
        self._begin_later = single_shot(self, START_MILLISECONDS, self._begin)
        if not self._closed:
            self._begin_later.start()

    @property
    def ready(self) -> bool:
        """Say whether all that was decided is known."""
        return self._recollection is not None and self._recollection.ready

    @property
    def up_to_date(self) -> bool:
        """Say whether everything that was decided is taken in and shown."""
        counts, recollection = self._counts, self._recollection
        if self._closed or recollection is None or counts is None:
            return self._closed
        if not (recollection.wait(0) and counts.wait(0)):
            return False
        for receiver in (self, self._feed):
            QCoreApplication.sendPostedEvents(receiver)
        return not self._reading

    def recalled(self, article: str) -> Recalled:
        """Return what is suggested on an article, nothing before that is known; on any thread."""
        recollection = self._recollection
        return recollection.recalled(article) if recollection is not None else NOTHING

    def use(self, *, memory: bool, projection: bool) -> None:
        """Suggest from memory, from copies, from both or from neither."""
        if (memory, projection) == (self.memory, self.projection):
            return
        self.memory, self.projection = memory, projection
        if self._recollection is not None:
            self._recollection.use(memory=memory, projection=projection)
        self.uses_changed.emit()

    def follow(self, page: AnnotatePage) -> None:
        """Keep the article up to date that this page has open."""
        self._page = page
        page.articleAsked.connect(self._asked)
        page.articleOpened.connect(self._opened)
        self._prefer()

    def receive(self, event: ChangeEvent) -> None:
        """Open the article anew where it is read blind from now on, or no longer."""
        page = self._page
        if page is not None and any(_blinds(change, page.article_id) for change in event.changes):
            page.reload()

    def read_again(self) -> None:
        """Read everything anew: another process has written."""
        if self._recollection is not None:
            self._recollection.read_again()

    def close(self) -> None:
        """Follow no longer."""
        self._closed = True
        self._begin_later.stop()
        for part in (self._counts, self._recollection):
            if part is not None:
                part.close()

    def _begin(self) -> None:
        """Load what is needed in a thread: none of it is needed for the first page."""

        def make(_: object) -> tuple[Recollection, LeftCounts]:
            from goldspan.services.recall.counting import LeftCounts
            from goldspan.services.recall.recollection import Recollection

            made = Recollection(self._session, self._families)
            return made, LeftCounts(made)

        self._jobs.start(make, self._made)

    def _made(self, made: tuple[Recollection, LeftCounts]) -> None:
        recollection, counts = made
        if self._closed:
            counts.close()
            recollection.close()
            return
        self._recollection, self._counts = made
        recollection.use(memory=self.memory, projection=self.projection)
        recollection.subscribe(self._told.emit)
        counts.subscribe(self._counted.emit)
        counts.start()
        recollection.start()

    def _concern(self, articles: frozenset[str]) -> None:
        page = self._page
        if self._missed is not None:
            self._missed |= articles
        if page is not None and page.article_id in articles:
            self._renew(page.article_id)

    def _asked(self) -> None:
        """Note what is told while an article is being loaded."""
        self._missed = set()

    def _opened(self, article: str) -> None:
        """Work out anew what may be suggested otherwise since the article was loaded."""
        page, missed, self._missed = self._page, self._missed or (), None
        self._prefer()
        if page is not None and (article in missed or len(page.canvas.state.text) > LONG):
            self._renew(article)

    def _renew(self, article: str) -> None:
        """Work out anew what is suggested on the open article."""
        recollection = self._recollection
        self._prefer()
        if recollection is None or self._reading:
            self._again = self._reading
            return
        self._reading, self._again = True, False

        def work(_: object) -> tuple[str, Recalled]:
            return article, recollection.recalled(article)

        job = self._jobs.start(work, self._came)
        job.ended.connect(self._ended)

    def _came(self, found: tuple[str, Recalled]) -> None:
        article, recalled = found
        page = self._page
        if page is not None and page.article_id == article and not self._closed:
            page.controller.in_hand.recall(recalled)

    def _ended(self) -> None:
        self._reading = False
        if self._again and self._page is not None:
            self._renew(self._page.article_id)

    def _prefer(self) -> None:
        """Count first what one is looking at."""
        counts, page = self._counts, self._page
        if counts is not None and page is not None:
            counts.prefer([page.article_id, *page.articles.in_sight()])


def _blinds(change: EntityChange, article: str) -> bool:
    """Say whether a change is about how blind the annotator reads an article."""
    states = [each for each in (change.before, change.after) if isinstance(each, LayerState)]
    blind = {each.blind for each in states if each.article == article}
    return bool(blind) and (blind == {True, False} or (len(states) == 1 and True in blind))
