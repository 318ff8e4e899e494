"""Looks for findings in a thread, and works out what making them agree changes."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from goldspan.services.actors.register import Register
from goldspan.services.consistency.decided import Source
from goldspan.services.consistency.family_copies import FamilyCopies
from goldspan.services.consistency.findings import Finding, Variant
from goldspan.services.consistency.keeping import Consistency, Looked
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from goldspan.ui.consistency.rows import (
    AdjustmentRow,
    FindingRow,
    adjustment_rows,
    finding_rows,
)
from goldspan.ui.consistency.words import ConsistencyWords
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Job, Jobs
from goldspan.ui.library.progress_row import ProgressRow
from goldspan.ui.timers import single_shot

if TYPE_CHECKING:
    from goldspan.services.consistency.agreeing import Agreed

MANY = 100  # places from which on working out and changing show their progress
LATER = 400  # milliseconds without a change before it is looked again


@dataclass(frozen=True, slots=True)
class Seen:
    """A look with the register as it was then, and its findings in words."""

    looked: Looked
    register: Register
    times: Mapping[str, str]
    rows: Sequence[FindingRow]


@dataclass(frozen=True, slots=True)
class Previewed:
    """What would change if all were decided as in a variant of a finding."""

    finding: Finding
    variant: Variant
    rows: Sequence[AdjustmentRow]


class Looking(QObject):
    """One look at a time; the newest wish wins.

    `seen` carries a Seen, `previewed` a Previewed, `agreed` what was done. `stopped` comes where a
    look was cancelled or failed.
    """

    seen = Signal(object)
    previewed = Signal(object)
    agreed = Signal(object)
    stopped = Signal()

    def __init__(
        self,
        session: ProjectSession,
        families: ProjectFamilies,
        jobs: Jobs,
        feedback: Feedback,
        progress: ProgressRow,
        words: ConsistencyWords,
        titles: Callable[[], Mapping[str, str]],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self.consistency = Consistency(session, FamilyCopies(families))
        self._session = session
        self._jobs = jobs
        self._feedback = feedback
        self._progress = progress
        self._words = words
        self._titles = titles
        self._source = Source.OWN
        self._job: Job | None = None
        self._again = False
        self._later = single_shot(self, LATER, self._begin)

    @property
    def busy(self) -> bool:
        """Whether a look is under way or about to begin."""
        return self._job is not None or self._later.isActive()

    def look(self, source: Source) -> None:
        """Look now, with progress on the page."""
        self._source = source
        self._later.stop()
        self._begin(shown=True)

    def look_later(self) -> None:
        """Look again, once nothing has changed for a moment."""
        self._later.start()

    def preview(self, finding: Finding, variant: Variant, seen: Seen) -> None:
        """Work out what would change if all were decided as in this variant."""
        session, titles = self._session, self._titles()
        words = self._words.seen_with(seen.register, seen.times)
        articles = seen.looked.articles

        def work(progress: Progress) -> Previewed:
            from goldspan.services.consistency.agreeing import preview

            adjustments = preview(session, finding, variant, progress)
            rows = adjustment_rows(adjustments, articles, titles, words)
            return Previewed(finding, variant, rows)

        job = self._jobs.start(work)
        job.succeeded.connect(self.previewed)
        job.failed.connect(self._feedback.error)
        if sum(len(each.places) for each in finding.variants) > MANY:
            self._progress.follow(job, self.tr("Working out what changes…"))

    def agree(
        self, finding: Finding, variant: Variant, chosen: Collection[str], origin: object
    ) -> None:
        """Decide the chosen places as in this variant, in one step."""
        session = self._session

        def work(progress: Progress) -> Agreed:
            from goldspan.services.consistency.agreeing import make_agree

            return make_agree(session, finding, variant, chosen, progress, origin)

        job = self._jobs.start(work)
        job.succeeded.connect(self.agreed)
        job.failed.connect(self._feedback.error)
        if len(chosen) > MANY:
            self._progress.follow(job, self.tr("Changing…"))

    def _begin(self, *, shown: bool = False) -> None:
        if self._job is not None:
            self._again = True
            return
        session, consistency, source = self._session, self.consistency, self._source
        words, titles = self._words, self._titles()

        def work(progress: Progress) -> Seen:
            looked, register = consistency.look(source, progress), session.register()
            times = {key: there.article.document_time for key, there in looked.articles.items()}
            rows = finding_rows(looked.findings, titles, words.seen_with(register, times))
            return Seen(looked, register, times, rows)

        self._again = False
        self._job = self._jobs.start(work)
        self._job.succeeded.connect(self._seen)
        self._job.failed.connect(self._feedback.error)
        self._job.failed.connect(lambda _: self.stopped.emit())
        self._job.ended.connect(self._ended)
        if shown:
            self._progress.follow(self._job, self.tr("Comparing…"))

    def _seen(self, seen: Seen) -> None:
        if seen.looked.source is self._source:
            self.seen.emit(seen)

    def _ended(self) -> None:
        self._job = None
        if self._again:
            self._begin()
