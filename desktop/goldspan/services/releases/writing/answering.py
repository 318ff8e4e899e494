"""What people answer to the questions of the datasheet: kept in the project, taken back by undo."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future
from typing import Final

from goldspan.domain.change import Action, ActionKind, ChangeEvent, EntityChange
from goldspan.domain.releases import DatasheetAnswer, answer_id
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.writing.describing.questions import Question, open_count
from goldspan.store.project import ProjectStore

_LONGEST_SUBJECT: Final = 60


def unanswered(store: ProjectStore) -> int:
    """Return how many questions of the datasheet somebody still has to answer."""
    return open_count({each.question: each.text for each in store.datasheet_answers()})


def read_answers(session: ProjectSession) -> list[DatasheetAnswer]:
    """Return what the project has once all is saved that was submitted; it may have to wait."""
    session.flush()
    return list(session.store.datasheet_answers())


class Answers:
    """The answers as they are once all is saved that was submitted here."""

    def __init__(
        self,
        session: ProjectSession,
        origin: object | None = None,
        kept: Iterable[DatasheetAnswer] | None = None,
    ) -> None:
        """`kept` is what the project has; it is read here where it is not given."""
        self._session = session
        self._origin = origin
        self._answers: dict[str, DatasheetAnswer] = {}
        self.take(read_answers(session) if kept is None else kept)

    @property
    def texts(self) -> dict[str, str]:
        """Return what was answered, by the question's key."""
        return {key: each.text for key, each in self._answers.items()}

    def text(self, question: str) -> str:
        """Return the answer to a question, by its key; empty where there is none."""
        found = self._answers.get(question)
        return found.text if found is not None else ""

    def answer(self, question: Question, text: str) -> Future[Action] | None:
        """Keep an answer as one step of the history, and return at once; no words take it away.

        None where it is what is kept already. The future raises what `ProjectSession.submit` says;
        then read the answers anew.
        """
        said, before = text.strip(), self._answers.get(question.key)
        if said == self.text(question.key):
            return None
        identifier = answer_id(self._session.store.project_id, question.key)
        after = DatasheetAnswer(identifier, question.key, said) if said else None
        change = EntityChange(before, after)
        self._take(change)
        return self._session.submit(
            ActionKind.DATASHEET, [change], origin=self._origin, subject=_shortened(question.text)
        )

    def receive(self, event: ChangeEvent) -> list[str]:
        """Take in what happened; return the questions whose answer undo, or somebody, changed."""
        if self._origin is not None and event.origin is self._origin:
            return []
        changed = []
        for change in event.changes:
            if isinstance(change.entity, DatasheetAnswer):
                self._take(change)
                changed.append(change.entity.question)
        return changed

    def take(self, kept: Iterable[DatasheetAnswer]) -> None:
        """Take in what the project has now."""
        self._answers = {each.question: each for each in kept}

    def _take(self, change: EntityChange) -> None:
        entity = change.entity
        if not isinstance(entity, DatasheetAnswer):
            return
        if change.after is None:
            self._answers.pop(entity.question, None)
        else:
            self._answers[entity.question] = entity


def _shortened(text: str) -> str:
    return (
        f"{text[:_LONGEST_SUBJECT].rpartition(' ')[0]} …" if len(text) > _LONGEST_SUBJECT else text
    )
