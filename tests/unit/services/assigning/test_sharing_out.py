"""Sharing out: planned without changing anything, carried out as one step that undo takes back."""

from __future__ import annotations

import pytest

from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import WorkState
from goldspan.services.assigning.handing_out import assign, person_named
from goldspan.services.assigning.matrix import read_matrix
from goldspan.services.assigning.sharing_out import SharingWish, plan_sharing, share_out
from goldspan.services.desk.labelling import open_desk
from goldspan.services.project.session import ProjectSession
from helpers.stored import ANNA, BEN


def wish_of(session: ProjectSession, articles: list[str], **fields: object) -> SharingWish:
    """Return the wish for two people for each article, out of three, half of it blind."""
    people = (ANNA, BEN, person_named(session.store, "Cem"))
    values: dict[str, object] = {"each": 2, "blind": 50, **fields}
    return SharingWish(tuple(articles), people, **values)  # type: ignore[arg-type]


def test_planning_changes_nothing_and_says_what_would_be(
    session: ProjectSession, articles: list[str]
) -> None:
    plan = plan_sharing(session, wish_of(session, articles), ())
    assert session.store.assignments() == []
    assert sorted(share.new for share in plan.shares) == [3, 3, 4]
    assert all(len(people) == 2 for people in plan.handed.values())
    assert [share.blind for share in plan.shares] == [round(s.new / 2) for s in plan.shares]
    assert not plan.empty
    assert plan.lacking == ()


def test_it_is_one_step_with_the_new_person_and_what_is_blind(
    session: ProjectSession, articles: list[str]
) -> None:
    plan = plan_sharing(session, wish_of(session, articles), ())
    done = share_out(session, plan)
    assert done is not None
    done.result()
    matrix = read_matrix(session.store)
    assert [person.name for person in matrix.people] == ["Anna", "Ben", "Cem"]
    for row in matrix.rows:
        who = {person for person, cell in row.cells.items() if cell.assigned}
        assert who == set(plan.handed[row.article.id])
    blind = {(p, r.article.id) for r in matrix.rows for p, cell in r.cells.items() if cell.blind}
    assert blind == {(p, article) for p, own in plan.blind.items() for article in own}
    again = plan_sharing(session, wish_of(session, articles), ())
    assert again.empty
    assert share_out(session, again) is None
    session.undo().result()
    assert session.store.assignments() == session.store.states() == []
    assert len(read_matrix(session.store).people) == 2
    assert session.store.verify() == []


def test_who_works_on_it_counts_and_who_skipped_it_is_left_in_peace(
    session: ProjectSession, articles: list[str]
) -> None:
    assign(session, articles[:1], [ANNA])
    desk = open_desk(session, articles[1])
    desk.set_state(WorkState.SKIPPED, "Werbung")
    session.flush()
    plan = plan_sharing(session, wish_of(session, articles[:2], each=3, blind=100), ())
    assert ANNA.id not in plan.handed[articles[0]]
    assert len(plan.handed[articles[0]]) == 2
    assert len(plan.handed[articles[1]]) == 2
    assert ANNA.id not in plan.handed[articles[1]]
    assert plan.lacking == (articles[1],)
    assert plan.blind[ANNA.id] == (articles[0],)


def test_who_is_asked_for_some_labels_may_get_the_others(
    session: ProjectSession, articles: list[str]
) -> None:
    assign(session, articles[:1], [ANNA, BEN], ["CLAIM"])
    session.flush()
    claims = wish_of(session, articles[:1], blind=0, labels=("CLAIM",))
    assert plan_sharing(session, claims, ()).empty
    plan = plan_sharing(session, wish_of(session, articles[:1], blind=0), ())
    assert len(plan.handed[articles[0]]) == 2


def test_copies_stay_with_the_same_people_unless_they_need_not(
    session: ProjectSession, articles: list[str]
) -> None:
    family = tuple(articles[:3])
    plan = plan_sharing(session, wish_of(session, articles, blind=0), [family])
    assert len({plan.handed[article] for article in family}) == 1
    apart = plan_sharing(session, wish_of(session, articles, blind=0, together=False), [family])
    assert len({apart.handed[article] for article in family}) > 1


def test_fewer_people_than_wanted_are_refused(session: ProjectSession, articles: list[str]) -> None:
    with pytest.raises(GoldspanError, match="to go to 4 people; chosen: 3"):
        plan_sharing(session, wish_of(session, articles, each=4), ())
