"""Who is asked to work on what: assigned, widened, narrowed, taken back, undone."""

from __future__ import annotations

import pytest

from goldspan.domain.annotator import AnnotatorKind
from goldspan.domain.change import ActionKind
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import LayerState, WorkState, layer_state_id
from goldspan.services.assigning.handing_out import assign, person_named, set_blind_for, unassign
from goldspan.services.library import load_rows, remove_articles
from goldspan.services.project.session import ProjectSession
from helpers.stored import ANNA, BEN, made


def asked(session: ProjectSession) -> dict[tuple[str, str], tuple[str, ...]]:
    """Return who is asked for what: the name, the article and the labels."""
    session.flush()
    names = {each.id: each.name for each in session.store.annotators()}
    return {(names[a.annotator], a.article): a.labels for a in session.store.assignments()}


def test_several_people_get_several_articles_in_one_step(
    session: ProjectSession, articles: list[str]
) -> None:
    done = assign(session, articles[:2], [ANNA, BEN])
    assert done is not None
    assert (done.result().kind, done.result().subject) == (ActionKind.ASSIGN, "2")
    assert asked(session) == {(n, a): () for n in ("Anna", "Ben") for a in articles[:2]}
    session.undo().result()
    assert asked(session) == {}
    session.redo().result()
    assert len(asked(session)) == 4
    assert session.store.verify() == []


def test_what_is_so_already_is_no_step(session: ProjectSession, articles: list[str]) -> None:
    assert assign(session, articles[:1], [BEN]) is not None
    assert assign(session, articles[:1], [BEN]) is None
    assert assign(session, ["gone"], [BEN]) is None
    assert unassign(session, articles[1:], [BEN.id]) is None


def test_labels_come_to_those_asked_for_before(
    session: ProjectSession, articles: list[str]
) -> None:
    first = articles[:1]
    assign(session, first, [BEN], ["CLAIM"])
    assign(session, first, [BEN], ["ACTOR"])
    assert asked(session) == {("Ben", first[0]): ("ACTOR", "CLAIM")}  # in the scheme's order
    assign(session, first, [BEN])
    assert asked(session) == {("Ben", first[0]): ()}
    assert assign(session, first, [BEN], ["CLAIM"]) is None  # all are more than one


def test_all_labels_one_by_one_are_all(session: ProjectSession, articles: list[str]) -> None:
    every = [label.key for label in session.scheme.labels]
    assign(session, articles[:1], [BEN], every)
    assert asked(session) == {("Ben", articles[0]): ()}


def test_single_labels_are_taken_back(session: ProjectSession, articles: list[str]) -> None:
    every = [label.key for label in session.scheme.labels]
    assign(session, articles[:1], [BEN])
    unassign(session, articles, [BEN.id], ["CLAIM"])
    left = tuple(key for key in every if key != "CLAIM")
    assert asked(session) == {("Ben", articles[0]): left}
    assert unassign(session, articles, [BEN.id], ["CLAIM"]) is None
    unassign(session, articles, [BEN.id], every)
    assert asked(session) == {}


def test_who_never_opened_the_project_is_entered_and_goes_with_undo(
    session: ProjectSession, articles: list[str]
) -> None:
    cem = person_named(session.store, "  Cem   Yılmaz ")
    assert (cem.kind, cem.name) == (AnnotatorKind.PERSON, "Cem Yılmaz")
    assign(session, articles[:1], [cem])
    assert asked(session) == {("Cem Yılmaz", articles[0]): ()}
    assert person_named(session.store, "cem yılmaz") == cem
    session.undo().result()
    assert session.store.annotator(cem.id) is None


def test_a_name_is_needed(session: ProjectSession) -> None:
    with pytest.raises(GoldspanError, match="A name is needed"):
        person_named(session.store, "  ")


def test_two_people_of_one_name_are_not_guessed_between(
    session: ProjectSession, articles: list[str]
) -> None:
    other = person_named(session.store, "Cem")
    assign(session, articles[:1], [other])
    assign(session, articles[:1], [type(other)("f" * 32, AnnotatorKind.PERSON, "Cem")])
    session.flush()
    with pytest.raises(GoldspanError, match="2 people are called “Cem”"):
        person_named(session.store, "Cem")


def test_unknown_labels_are_refused(session: ProjectSession, articles: list[str]) -> None:
    with pytest.raises(GoldspanError, match="no label “PLACE”"):
        assign(session, articles, [BEN], ["PLACE"])
    assert asked(session) == {}


def test_others_read_blind_and_their_state_stays(
    session: ProjectSession, articles: list[str]
) -> None:
    done = set_blind_for(session, [(articles[0], BEN.id)], blind=True)
    assert done is not None
    assert done.result().kind is ActionKind.BLIND
    state = session.store.state(articles[0], BEN.id)
    assert state is not None
    assert (state.blind, state.state) == (True, WorkState.NEW)
    assert set_blind_for(session, [(articles[0], BEN.id)], blind=True) is None
    session.undo().result()
    assert session.store.state(articles[0], BEN.id) is None


def test_an_article_goes_with_its_assignments_and_both_come_back(
    session: ProjectSession, articles: list[str]
) -> None:
    assign(session, articles[:2], [BEN])
    session.flush()
    gone = remove_articles(session, articles[:1], object())
    assert gone is not None
    gone.result()
    assert asked(session) == {("Ben", articles[1]): ()}
    session.undo().result()
    assert len(asked(session)) == 2
    assert session.store.verify() == []


def test_a_new_person_who_has_begun_to_work_stays_when_the_assignment_is_undone(
    session: ProjectSession, articles: list[str]
) -> None:
    cem = person_named(session.store, "Cem")
    assign(session, articles[:1], [cem])
    session.flush()
    begun = LayerState(layer_state_id(cem.id, articles[0]), articles[0], cem.id, WorkState.BEGUN)
    session.commit_as(cem, ActionKind.STATE, made(begun), "begun")
    session.undo().result()
    assert asked(session) == {}
    assert session.store.annotator(cem.id) == cem
    assert session.store.states() == [begun]
    session.redo().result()
    assert asked(session) == {("Cem", articles[0]): ()}
    assert session.store.verify() == []


def test_a_row_of_the_library_says_what_one_was_assigned(
    session: ProjectSession, articles: list[str]
) -> None:
    assign(session, articles[:1], [ANNA], ["CLAIM"])
    assign(session, articles[1:2], [ANNA])
    assign(session, articles[2:3], [BEN])
    session.flush()
    rows = load_rows(session.store, ANNA.id)
    assert [row.asked for row in rows] == [("CLAIM",), (), None, None, None]
    assert [row.asked for row in load_rows(session.store, BEN.id, articles[1:3])] == [None, ()]
