"""Carries out in threads what is asked for in the matrix; a toast offers to take it back."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from concurrent.futures import Future

from PySide6.QtCore import QObject, Signal

from goldspan.domain.annotator import Annotator
from goldspan.domain.change import Action
from goldspan.services.assigning.handing_out import (
    Pair,
    assign,
    person_named,
    set_blind_for,
    unassign,
)
from goldspan.services.assigning.sharing_out import (
    SharingPlan,
    SharingWish,
    plan_sharing,
    share_out,
)
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.project.session import ProjectSession
from goldspan.ui.feedback import Feedback
from goldspan.ui.jobs import Jobs


class Doing(QObject):
    """`planned` carries a SharingPlan, `refused` the GoldspanError instead; `found` a person."""

    planned = Signal(object)
    refused = Signal(object)
    found = Signal(object)

    def __init__(
        self,
        session: ProjectSession,
        families: ProjectFamilies,
        jobs: Jobs,
        feedback: Feedback,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._families = families
        self._jobs = jobs
        self._feedback = feedback

    def find(self, name: str) -> None:
        """Find the person of a name, or make one."""
        store = self._session.store
        job = self._jobs.start(lambda _: person_named(store, name))
        job.succeeded.connect(self.found)
        job.failed.connect(self._feedback.error)

    def assign(
        self, articles: Sequence[str], people: Sequence[Annotator], labels: Sequence[str]
    ) -> None:
        """Ask people to work on articles, for these labels, or for all where none."""
        session = self._session
        names = ", ".join(person.name for person in people)
        text = self.tr("%n article(s) assigned to {names}.", "", len(articles))
        self._do(
            lambda origin: assign(session, articles, people, labels, origin=origin),
            text.format(names=names),
        )

    def unassign(
        self, articles: Sequence[str], people: Sequence[Annotator], labels: Sequence[str]
    ) -> None:
        """Ask people no longer to work on articles."""
        session, whose = self._session, [person.id for person in people]
        names = ", ".join(person.name for person in people)
        text = self.tr("%n article(s) taken back from {names}.", "", len(articles))
        self._do(
            lambda origin: unassign(session, articles, whose, labels, origin=origin),
            text.format(names=names),
        )

    def set_blind(self, pairs: Collection[Pair], *, blind: bool) -> None:
        """Have people see no suggestions, or see them again."""
        session, count = self._session, len({article for article, _ in pairs})
        if blind:
            text = self.tr("Blind in %n article(s).", "", count)
        else:
            text = self.tr("Not blind any more in %n article(s).", "", count)
        self._do(lambda origin: set_blind_for(session, pairs, blind=blind, origin=origin), text)

    def plan(self, wish: SharingWish) -> None:
        """Work out what sharing out would do."""
        session, families = self._session, self._families
        job = self._jobs.start(lambda _: plan_sharing(session, wish, families.families()))
        job.succeeded.connect(self.planned)
        job.failed.connect(self.refused)

    def share(self, plan: SharingPlan) -> None:
        """Share articles out as planned."""
        session, count = self._session, len(plan.wish.articles)
        text = self.tr("%n article(s) shared out.", "", count)
        self._do(lambda origin: share_out(session, plan, origin=origin), text)

    def _do(self, work: Callable[[object], Future[Action] | None], text: str) -> None:
        origin, nothing = object(), self.tr("Everything is as wanted already.")

        def wait(_: object) -> bool:
            done = work(origin)
            if done is not None:
                done.result()
            return done is not None

        def tell(changed: bool) -> None:
            if changed:
                self._feedback.undoable(text, origin)
            else:
                self._feedback.done(nothing)

        job = self._jobs.start(wait, tell)
        job.failed.connect(self._feedback.error)
