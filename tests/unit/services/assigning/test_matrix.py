"""The matrix says what the project holds, and following events comes to the same as reading it."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.domain.annotator import GOLD, Annotator
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.layer import LayerState, WorkState, layer_state_id
from goldspan.domain.review import Adjudication, Decision, adjudication_id
from goldspan.services.assigning.handing_out import (
    assign,
    person_named,
    set_blind_for,
    unassign,
)
from goldspan.services.assigning.matrix import Cell, Matrix, names_of, read_matrix
from goldspan.services.library import edit_metadata, remove_articles
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from helpers.stored import ANNA, BEN, article_of, made


def set_state(
    session: ProjectSession, article: str, person: Annotator, state: WorkState, reason: str = ""
) -> None:
    """Set the state of an article for somebody."""
    session.flush()
    before = session.store.state(article, person.id)
    held = before or LayerState(layer_state_id(person.id, article), article, person.id, state)
    after = replace(held, state=state, reason=reason)
    if after != before:
        session.commit(ActionKind.STATE, [EntityChange(before, after)])


def decide(session: ProjectSession, article: str) -> None:
    """Leave a unit of the article for later: a reviewer has begun."""
    set_state(session, article, GOLD, WorkState.BEGUN)
    made_up = Adjudication(adjudication_id(article, ("x",)), article, ANNA.id, Decision.SKIPPED, ())
    if not session.store.adjudications(article):
        session.commit(ActionKind.ADJUDICATE, made(made_up))


def test_a_cell_says_state_assignment_labels_and_blind(
    session: ProjectSession, articles: list[str]
) -> None:
    assign(session, articles[:2], [BEN], ["CLAIM"])
    set_blind_for(session, [(articles[0], BEN.id)], blind=True)
    set_state(session, articles[1], BEN, WorkState.SKIPPED, "Werbung")
    set_state(session, articles[2], ANNA, WorkState.DONE)
    matrix = read_matrix(session.store)
    assert [person.name for person in matrix.people] == ["Anna", "Ben"]
    assert [row.article.id for row in matrix.rows] == articles
    first, second, third, *others = matrix.rows
    assert first.cells == {BEN.id: Cell(assigned=True, labels=("CLAIM",), blind=True)}
    assert second.cell(BEN.id).reason == "Werbung"
    assert not second.cell(BEN.id).works
    assert third.cells == {ANNA.id: Cell(WorkState.DONE)}
    assert all(row.cells == {} for row in others)
    sums = matrix.sums(BEN.id)
    assert (sums.assigned, sums.open, sums.skipped, sums.blind) == (2, 1, 1, 1)


def test_ready_is_what_two_have_done_and_nobody_is_waited_for(
    session: ProjectSession, articles: list[str]
) -> None:
    cem = person_named(session.store, "Cem")
    first = articles[0]
    assign(session, [first], [ANNA, BEN, cem])
    set_state(session, first, ANNA, WorkState.DONE)
    set_state(session, first, BEN, WorkState.DONE)
    row = read_matrix(session.store).rows[0]
    assert (row.people, row.done, row.waiting, row.ready) == (3, 2, 1, False)
    set_state(session, first, cem, WorkState.SKIPPED, "Werbung")
    row = read_matrix(session.store).rows[0]
    assert (row.people, row.done, row.waiting, row.ready) == (2, 2, 0, True)
    set_state(session, first, GOLD, WorkState.DONE)
    row = read_matrix(session.store).rows[0]
    assert (row.gold, row.ready) == (WorkState.DONE, False)


def test_people_are_counted_by_the_label_that_has_fewest(
    session: ProjectSession, articles: list[str]
) -> None:
    assign(session, articles[:1], [ANNA], ["CLAIM"])
    assign(session, articles[:1], [BEN], ["CLAIM", "DATE"])
    session.flush()
    assert read_matrix(session.store).rows[0].people == 1


def test_a_reviewer_who_has_begun_is_told(session: ProjectSession, articles: list[str]) -> None:
    decide(session, articles[0])
    matrix = read_matrix(session.store)
    assert [row.gold for row in matrix.rows[:2]] == [WorkState.BEGUN, WorkState.NEW]


def test_how_many_people_are_usual_is_learned_from_what_was_handed_out(
    session: ProjectSession, articles: list[str]
) -> None:
    assert read_matrix(session.store).usual_people() == 2
    assign(session, articles[:3], [ANNA])
    assign(session, articles[:1], [BEN])
    session.flush()
    assert read_matrix(session.store).usual_people() == 1


def test_people_of_one_name_are_told_apart() -> None:
    twin = Annotator("f" * 32, BEN.kind, "Ben")
    assert list(names_of([ANNA, BEN, twin]).values()) == ["Anna", "Ben", "Ben (2)"]


STEPS = st.lists(
    st.tuples(
        st.sampled_from(
            [
                "assign",
                "label",
                "unassign",
                "blind",
                "done",
                "skip",
                "gold",
                "decide",
                "title",
                "remove",
                "undo",
                "redo",
                "person",
            ]
        ),
        st.integers(0, 2),
        st.booleans(),
    ),
    max_size=12,
)


@settings(max_examples=25)
@given(STEPS)
def test_following_events_is_reading_anew(steps: list[tuple[str, int, bool]]) -> None:
    texts = [f"Am {number}. Mai legt ein Schiff an." for number in range(3)]
    listed = [article_of(text, f"schiff {n}", n) for n, text in enumerate(texts)]
    with (
        tempfile.TemporaryDirectory() as folder,
        create_project(Path(folder) / "p.goldspan", "P", ANNA) as session,
    ):
        sources = {a.sha256: text for a, text in zip(listed, texts, strict=True)}
        matrix = read_matrix(session.store)
        session.subscribe(matrix.take)
        session.commit(ActionKind.IMPORT, made(BEN, *listed), texts=sources)
        for kind, number, other in steps:
            take_step(session, kind, listed[number].id, BEN if other else ANNA)
        session.flush()
        same(matrix, read_matrix(session.store))


def take_step(session: ProjectSession, kind: str, article: str, person: Annotator) -> None:
    """Do one of the things that the matrix shows; what is gone is let alone."""
    session.flush()
    held = session.store.article(article)
    if kind == "undo":
        session.undo().result()
    elif kind == "redo":
        session.redo().result()
    elif held is None:
        return
    elif kind == "assign":
        assign(session, [article], [person])
    elif kind == "person":
        assign(session, [article], [person_named(session.store, "Cem")], ["DATE"])
    elif kind == "label":
        assign(session, [article], [person], ["CLAIM"])
    elif kind == "unassign":
        unassign(session, [article], [person.id])
    elif kind == "blind":
        set_blind_for(session, [(article, person.id)], blind=True)
    elif kind == "title":
        edit_metadata(session, held, "title", f"{held.title}!", object())
    elif kind == "remove":
        remove_articles(session, [article], object())
    elif kind == "decide":
        decide(session, article)
    else:
        who = GOLD if kind == "gold" else person
        set_state(session, article, who, WorkState.SKIPPED if kind == "skip" else WorkState.DONE)


def same(followed: Matrix, read: Matrix) -> None:
    """Hold one matrix against another."""
    assert followed.people == read.people
    assert followed.rows == read.rows
    assert [followed.sums(p.id) for p in read.people] == [read.sums(p.id) for p in read.people]
    assert followed.adjudicated == read.adjudicated
    assert [row.article.title for row in followed.rows] == [row.article.title for row in read.rows]
