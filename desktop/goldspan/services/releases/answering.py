"""What people answer to the questions of the datasheet: kept in the project, taken back by undo."""

from __future__ import annotations

from concurrent.futures import Future
from typing import Final

from goldspan.domain.change import Action, ActionKind, EntityChange
from goldspan.domain.releases import DatasheetAnswer, answer_id
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.describing.questions import Question, open_count
from goldspan.store.project import ProjectStore

_LONGEST_SUBJECT: Final = 60


def kept_answers(store: ProjectStore) -> dict[str, str]:
    """Return what was answered, by the question's key."""
    return {each.question: each.text for each in store.datasheet_answers()}


def unanswered(store: ProjectStore) -> int:
    """Return how many questions somebody still has to answer."""
    return open_count(kept_answers(store))


def answer(
    session: ProjectSession, question: Question, text: str, origin: object | None = None
) -> Future[Action] | None:
    """Keep an answer as one step of the history, and return at once; no words take it away.

    None where it is what is kept already. The future raises what `ProjectSession.submit` says.
    """
    said = text.strip()
    before = next(
        (each for each in session.store.datasheet_answers() if each.question == question.key), None
    )
    if said == (before.text if before is not None else ""):
        return None
    identifier = answer_id(session.store.project_id, question.key)
    after = DatasheetAnswer(identifier, question.key, said) if said else None
    subject = question.text
    if len(subject) > _LONGEST_SUBJECT:
        subject = f"{subject[:_LONGEST_SUBJECT].rpartition(' ')[0]} …"
    change = EntityChange(before, after)
    return session.submit(ActionKind.DATASHEET, [change], origin=origin, subject=subject)
