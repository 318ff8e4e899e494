"""Answers to the datasheet: one step each, taken back and brought again, kept with the project."""

from __future__ import annotations

from pathlib import Path

import pytest

from goldspan.domain.annotator import named_person
from goldspan.domain.change import ChangeEvent
from goldspan.services.project.projects import create_project, open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.writing.answering import Answers, unanswered
from goldspan.services.releases.writing.describing.questions import Asks, Question, questions

ADA = named_person("Ada")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "p.goldspan"


def question(key: str) -> Question:
    return next(each for each in questions("en") if each.key == key)


def kept(session: ProjectSession) -> dict[str, str]:
    session.flush()
    return {each.question: each.text for each in session.store.datasheet_answers()}


def test_an_answer_is_one_step_and_stays(path: Path) -> None:
    purpose, funding = question("motivation.purpose"), question("motivation.funding")
    with create_project(path, "p", ADA) as session:
        answers = Answers(session)
        before = unanswered(session.store)
        assert before == sum(each.asks in (Asks.BOTH, Asks.PERSON) for each in questions("en"))
        answers.answer(purpose, "  To try\nit out. ")
        answers.answer(purpose, "To try it out.")
        answers.answer(funding, "Nobody.")
        assert answers.answer(funding, "Nobody. ") is None
        assert kept(session) == answers.texts
        assert answers.texts == {purpose.key: "To try it out.", funding.key: "Nobody."}
        assert unanswered(session.store) == before - 2
        session.undo()
        session.undo()
        assert kept(session) == {purpose.key: "To try\nit out."}
        session.redo()
    with open_project(path, ADA) as session:
        assert Answers(session).text(purpose.key) == "To try it out."
        Answers(session).answer(purpose, " ")
        assert kept(session) == {}


def test_what_undo_did_is_taken_in_and_ones_own_is_known(path: Path) -> None:
    purpose, origin = question("motivation.purpose"), object()
    with create_project(path, "p", ADA) as session:
        answers, told = Answers(session, origin), []

        def receive(event: ChangeEvent) -> None:
            told.append(answers.receive(event))

        session.subscribe(receive)
        answers.answer(purpose, "To try it out.")
        session.flush()
        assert not any(told)
        session.undo()
        session.flush()
        assert told[-1] == [purpose.key]
        assert answers.text(purpose.key) == ""
        answers.answer(purpose, "Again.")
        assert kept(session) == {purpose.key: "Again."}
