"""Looks for actors in the background while a name is typed or a mention is selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject

from goldspan.domain.layer import Span
from goldspan.services.actors.likeness import Likely
from goldspan.services.actors.proposals import (
    ActorNames,
    ActorProposal,
    SuggestedNames,
    mention,
    proposals,
    suggested_names,
)
from goldspan.services.desk.labelling import Desk
from goldspan.ui.jobs import Job, Jobs

Found = Callable[[list[ActorProposal]], None]


class ActorSearch(QObject):
    """Proposes actors for the spans of the open desk; the last question asked is answered."""

    def __init__(self, jobs: Jobs, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._names = ActorNames()
        self._desk: Desk | None = None
        self._suggested: dict[str, SuggestedNames] = {}
        self._asked = 0
        self._job: Job | None = None
        self._answer: Callable[[list[Likely]], None] | None = None

    def put(self, desk: Desk | None) -> None:
        """Answer for this desk from now on."""
        self._desk = desk
        self._suggested = {}
        if desk is not None:
            names = tuple(desk.register.names())
            self._jobs.start(lambda _: self._names.prepare(names))

    def ask(self, span: Span, key: str, typed: str, found: Found) -> None:
        """Look for the actor of a span, by its words or by what is typed; `found` gets the rows.

        `key` is the actor attribute. A question that was still open is dropped.
        """
        self.drop()
        desk = self._desk
        if desk is None:
            return
        if key not in self._suggested:
            self._suggested[key] = suggested_names(desk.layer.suggestions.values(), key)
        suggested, register = self._suggested[key], desk.register
        words = typed or " ".join(span.quote.split())
        late = self._names.late([*register.names(), *suggested.kinds])

        def answer(likely: list[Likely]) -> None:
            about = mention(span, desk.layer.spans.values(), suggested, key)
            found(proposals(typed, about, likely, register))

        self._asked += 1
        number, self._answer = self._asked, answer
        self._job = self._jobs.start(lambda _: self._look(number, words, late))
        self._job.succeeded.connect(self._came)

    def drop(self) -> None:
        """Forget the question that is still open."""
        if self._job is not None:
            self._job.succeeded.disconnect(self._came)
        self._job = self._answer = None

    def _look(self, number: int, words: str, late: Sequence[str]) -> list[Likely]:
        """Look in a thread, unless something else was asked meanwhile."""
        return self._names.likely(words, late) if number == self._asked else []

    def _came(self, likely: list[Likely]) -> None:
        answer, self._job, self._answer = self._answer, None, None
        if answer is not None:
            answer(likely)
