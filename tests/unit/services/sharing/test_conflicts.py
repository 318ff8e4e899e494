"""Conflicts in words and side by side, and how a person settles them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.change import ActionKind, Entity
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import ActorRef, LayerState, WorkState
from goldspan.domain.merging import Conflict, ConflictReason
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.sharing.conflicts import (
    can_keep_both,
    conflict_article,
    conflict_words,
    reason_words,
    settle,
    settle_both,
)
from goldspan.services.sharing.facts import facts
from goldspan.services.sharing.merging import merge_files
from helpers.shared_project import ANNA, ARTICLES, BEN, LEA, MOSKAU, TEXTS, change, done, made

Differ = Callable[[Entity, Entity | None, Entity | None], Conflict]
EU = Actor(actor_id("EU"), "EU")
LONGER = replace(MOSKAU, end=12, quote=TEXTS[0][:12])


@pytest.fixture
def differ(session: ProjectSession, tmp_path: Path) -> Differ:
    """Return what changes an entity here and in another file, merges, and gives the conflict."""

    def differ(before: Entity, here: Entity | None, there: Entity | None) -> Conflict:
        other = tmp_path / "other.goldspan"
        session.store.backup(other)
        with open_project(other, BEN, window_lock=False) as elsewhere:
            change(elsewhere, before, there)
        change(session, before, here)
        merge_files(session, [other])
        (conflict,) = session.store.conflicts()
        return conflict

    return differ


def numbers(conflict: Conflict, *entities: Entity | None) -> list[int]:
    """Return at which side each of these is."""
    sides = [side.entity for side in conflict.sides]
    return [sides.index(entity) for entity in entities]


def test_a_conflict_says_what_it_is_about_and_why(differ: Differ) -> None:
    conflict = differ(MOSKAU, replace(MOSKAU, label="DATE"), replace(MOSKAU, label="CLAIM"))

    assert str(conflict_words(conflict)) in ("DATE “Moskau”", "CLAIM “Moskau”")
    assert str(reason_words(conflict)) == "both sides changed it, differently"
    assert conflict_article(conflict) == ARTICLES[0].id


@pytest.mark.parametrize("chosen", [0, 1])
def test_either_side_can_be_kept(session: ProjectSession, differ: Differ, chosen: int) -> None:
    sides = replace(MOSKAU, label="DATE"), replace(MOSKAU, label="CLAIM")
    conflict = differ(MOSKAU, *sides)
    (number,) = numbers(conflict, sides[chosen])

    action = settle(session, conflict, number)

    assert (action.kind, action.annotator) == (ActionKind.RESOLVE, LEA.id)
    assert session.store.conflicts() == []
    assert sides[chosen] in session.store.spans(ARTICLES[0].id)
    assert session.store.verify() == []


def test_settling_is_one_step_of_undo(session: ProjectSession, differ: Differ) -> None:
    conflict = differ(MOSKAU, replace(MOSKAU, label="DATE"), replace(MOSKAU, label="CLAIM"))
    settle(session, conflict, 1)

    session.undo().result()

    assert [each.id for each in session.store.conflicts()] == [conflict.id]


def test_spans_at_two_places_can_both_stay(session: ProjectSession, differ: Differ) -> None:
    conflict = differ(MOSKAU, replace(LONGER, label="DATE"), replace(MOSKAU, label="CLAIM"))
    assert can_keep_both(conflict)

    settle_both(session, conflict)

    theirs = session.store.spans(ARTICLES[0].id, ANNA.id)
    assert {(span.label, span.end) for span in theirs} >= {
        (side.entity.label, side.entity.end) for side in conflict.sides if side.entity is not None
    }
    assert len({span.id for span in theirs}) == len(theirs) == 2
    assert session.store.conflicts() == []
    assert session.store.verify() == []


def test_who_keeps_both_in_another_copy_makes_the_same(
    session: ProjectSession, differ: Differ, tmp_path: Path
) -> None:
    conflict = differ(MOSKAU, replace(LONGER, label="DATE"), replace(MOSKAU, label="CLAIM"))
    copy = tmp_path / "copy.goldspan"
    session.store.backup(copy)
    with open_project(copy, BEN, window_lock=False) as elsewhere:
        settle_both(elsewhere, elsewhere.store.conflicts()[0])
    settle_both(session, conflict)
    merge_files(session, [copy])

    assert len(session.store.spans(ARTICLES[0].id, ANNA.id)) == 2
    assert session.store.conflicts() == []


def test_what_differs_in_values_only_cannot_stand_twice(differ: Differ) -> None:
    conflict = differ(MOSKAU, replace(MOSKAU, note="so"), replace(MOSKAU, note="anders"))

    assert not can_keep_both(conflict)
    with pytest.raises(ValueError, match="side by side"):
        settle_both(None, conflict)  # type: ignore[arg-type]


def test_what_was_removed_can_stay_removed(session: ProjectSession, differ: Differ) -> None:
    conflict = differ(MOSKAU, None, replace(MOSKAU, note="fraglich"))
    assert conflict.reason is ConflictReason.REMOVED
    (number,) = numbers(conflict, None)

    settle(session, conflict, number)

    assert session.store.spans(ARTICLES[0].id, ANNA.id) == []
    assert session.store.conflicts() == []


def test_what_was_settled_meanwhile_is_not_settled_again(
    session: ProjectSession, differ: Differ
) -> None:
    conflict = differ(MOSKAU, replace(MOSKAU, label="DATE"), replace(MOSKAU, label="CLAIM"))
    settle(session, conflict, 1)

    with pytest.raises(GoldspanError):
        settle(session, conflict, 0)


# Side by side -----------------------------------------------------------------------------------


def test_facts_are_the_fields_that_differ(session: ProjectSession, differ: Differ) -> None:
    conflict = differ(MOSKAU, LONGER, replace(MOSKAU, end=10, quote=TEXTS[0][:10]))

    found = {fact.field: set(fact.values) for fact in facts(session.store, conflict)}

    assert found == {"quote": {"Moskau prüft", "Moskau prü"}, "range": {"0–12", "0–10"}}


def test_facts_of_what_was_removed_are_all_that_it_said(
    session: ProjectSession, differ: Differ
) -> None:
    conflict = differ(MOSKAU, None, replace(MOSKAU, doubtful=True))
    (gone,) = numbers(conflict, None)

    found = facts(session.store, conflict)

    assert {fact.field for fact in found} == {"label", "quote", "range", "doubtful"}
    assert all(fact.values[gone] is None and fact.differs for fact in found)


def test_facts_name_actors_and_people(session: ProjectSession, differ: Differ) -> None:
    session.commit(ActionKind.REGISTER, made(EU))
    named = replace(MOSKAU, attrs={"canonical": ActorRef(actor=EU.id)})
    other = replace(MOSKAU, attrs={"canonical": ActorRef(name="Union")})

    conflict = differ(MOSKAU, named, other)

    (fact,) = facts(session.store, conflict)
    assert (fact.field, set(fact.values)) == ("attrs.canonical", {"EU", "Union"})


def test_facts_of_states_and_actors(session: ProjectSession, differ: Differ) -> None:
    state = done(ARTICLES[0].id, ANNA)
    begun: LayerState = replace(state, state=WorkState.BEGUN)
    conflict = differ(state, begun, replace(state, state=WorkState.SKIPPED, reason="Werbung"))

    found = {fact.field: set(fact.values) for fact in facts(session.store, conflict)}

    assert found["state"] == {"begun", "skipped"}
    assert str(conflict_words(conflict)) == "The state of the article"
