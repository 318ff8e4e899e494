"""Opening articles: loaded in a thread, handed over with whatever happened meanwhile."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from goldspan.domain.change import ChangeEvent
from goldspan.domain.errors import GoldspanError
from goldspan.services.dates.words import load_grammar
from goldspan.services.desk.labelling import Desk, open_desk
from goldspan.services.project.session import ProjectSession
from goldspan.services.recall.recalled import Recalled
from goldspan.ui.annotate.work.marks import MarkMaker
from goldspan.ui.canvas.marks import Mark
from goldspan.ui.jobs import Job, Jobs
from goldspan.ui.recalling import LONG

Loaded = tuple[Desk, list[Mark]]


class ArticleOpener(QObject):
    """Loads one article at a time, with what is `recalled` on it; what was asked for last wins.

    `opened` carries the desk and its marks, `failed` a `GoldspanError`. After the project
    refused a change, `refused` carries why: the desk shows what the project does not hold.
    """

    opened = Signal(object, object)
    failed = Signal(object)
    refused = Signal(object)
    _refused_there = Signal(object)

    def __init__(
        self,
        session: ProjectSession,
        jobs: Jobs,
        maker: MarkMaker,
        recalled: Callable[[str], Recalled],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._jobs = jobs
        self._maker = maker
        self._recalled = recalled
        self._missed: list[ChangeEvent] | None = None
        self._latest: Job | None = None
        self.wanted = ""
        self._refused_there.connect(self.refused, Qt.ConnectionType.QueuedConnection)

    @property
    def under_way(self) -> bool:
        """Say whether an article is being loaded."""
        return self._missed is not None

    def open(self, article_id: str) -> Job:
        """Load an article."""
        self.wanted = article_id
        self._missed = []

        def load(_: object) -> Loaded:
            desk = open_desk(self._session, article_id)
            if len(desk.text) <= LONG:
                desk.recall(self._recalled(article_id))
            return desk, self._maker.marks(desk.layer)

        job = self._jobs.start(load)
        self._latest = job
        job.succeeded.connect(lambda loaded: self._loaded(job, loaded))
        job.failed.connect(lambda error: self._fail(job, error))
        return job

    def receive(self, event: ChangeEvent) -> None:
        """Keep what happens while an article is being loaded."""
        if self._missed is not None:
            self._missed.append(event)

    def _fail(self, job: Job, error: GoldspanError) -> None:
        if job is self._latest:
            self._latest = self._missed = None
        self.failed.emit(error)

    def _loaded(self, job: Job, loaded: Loaded) -> None:
        if job is not self._latest:
            return
        desk, marks = loaded
        self._latest = None
        desk.on_refused(self._refused_there.emit)
        missed, self._missed = self._missed or [], None
        self.opened.emit(desk, marks)
        for event in missed:
            desk.receive(event)
        # Dates that are marked from now on are read at once; reading them must not load anything.
        self._jobs.start(lambda _: load_grammar())
