"""Opens the units of an article in a thread, and lists which articles can be reviewed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Qt, Signal

from goldspan.domain.change import ChangeEvent, EntityKind
from goldspan.domain.errors import GoldspanError
from goldspan.services.actors.register import Register
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.review.overview import ReviewedArticle, ReviewState, review_overview
from goldspan.ui.jobs import Jobs
from goldspan.ui.review.units.left_over import LeftOver
from goldspan.ui.timers import single_shot

LATER = 200  # milliseconds in which changes gather before the list of articles is read again
_MATTER = frozenset({EntityKind.LAYER_STATE, EntityKind.ASSIGNMENT, EntityKind.ANNOTATOR})


@dataclass(frozen=True, slots=True)
class Opened:
    """A desk with what is shown beside it: the register of actors, names by the ids of people."""

    desk: ReviewDesk
    register: Register
    names: Mapping[str, str]


class ReviewOpener(QObject):
    """Loads one desk at a time; what was asked for last wins.

    `opened` carries an Opened, `listed` the articles that can be reviewed by id, `failed` a
    `GoldspanError`. After the project refused a change, `refused` carries why.
    """

    opened = Signal(object)
    listed = Signal(object)
    failed = Signal(object)
    refused = Signal(object)
    _refused_there = Signal(object)

    def __init__(self, session: ProjectSession, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._missed: list[ChangeEvent] | None = None
        self._listing = self._list_again = False
        self.wanted = ""
        self._later = single_shot(self, LATER, self.list_articles)
        self.left_over = LeftOver(session, jobs, self)
        self.left_over.failed.connect(self.failed)
        self._refused_there.connect(self.refused, Qt.ConnectionType.QueuedConnection)

    @property
    def busy(self) -> bool:
        """Whether an article or the list of them is being loaded."""
        reading = self._missed is not None or self._listing or self._later.isActive()
        return reading or self.left_over.counting

    def open(self, article_id: str) -> None:
        """Load the units of an article."""
        session = self._session
        self.wanted = article_id
        self._missed = []

        def load(_: object) -> Opened:
            if not session.read_only:
                session.settle(article_id)
            desk = ReviewDesk(session, article_id)
            # Here, not in the window's thread: the units, and what the first decision needs.
            if not session.read_only:
                desk.prepare()
            desk.left()
            names = {each.id: each.name for each in session.store.annotators()}
            return Opened(desk, session.register(), names)

        job = self._jobs.start(load)
        job.succeeded.connect(self._loaded)
        job.failed.connect(lambda error: self._fail(article_id, error))

    def forget(self) -> None:
        """Want no article any more."""
        self.wanted, self._missed = "", None

    def list_articles(self) -> None:
        """Read which articles can be reviewed."""
        if self._listing:
            self._list_again = True
            return
        store = self._session.store
        self._listing, self._list_again = True, False
        job = self._jobs.start(lambda _: review_overview(store))
        job.succeeded.connect(self._tell_listed)
        job.failed.connect(self.failed)
        job.ended.connect(self._end_listing)

    def receive(self, event: ChangeEvent) -> None:
        """Keep what happens while an article is loaded; list again where states change."""
        if self._missed is not None:
            self._missed.append(event)
        if any(change.kind in _MATTER for change in event.changes):
            self._later.start()
        self.left_over.receive(event)

    def _tell_listed(self, articles: Mapping[str, ReviewedArticle]) -> None:
        self.listed.emit(articles)
        done = (key for key, each in articles.items() if each.state is ReviewState.ADJUDICATED)
        self.left_over.count(done)

    def _end_listing(self) -> None:
        self._listing = False
        if self._list_again:
            self.list_articles()

    def _fail(self, article_id: str, error: GoldspanError) -> None:
        if article_id == self.wanted:
            self.forget()
        self.failed.emit(error)

    def _loaded(self, opened: Opened) -> None:
        if opened.desk.article.id != self.wanted or self._missed is None:
            return
        opened.desk.on_refused(self._refused_there.emit)
        missed, self._missed = self._missed, None
        for event in missed:
            opened.desk.receive(event)
        self.opened.emit(opened)
