"""Many units at once: what a plan says, what becomes of it, and one step to take it back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.annotator import GOLD
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import CancelledError
from goldspan.domain.review import Decision
from goldspan.services.progress import Progress, Step
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.alike.batch import BatchRequest, Way, apply_batch, plan_batch
from goldspan.services.review.alike.batch_plan import Why
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.review.filters import UnitFilter
from goldspan.services.review.review_units import Difference, UnitState
from helpers.decided_articles import date
from helpers.differing_people import (
    DETOURS,
    VALLEY,
    actor,
    differing_people,
    gold_of,
    unit_of,
)
from helpers.reviewed_article import Reviewed
from helpers.reviewed_project import reviewed_project

BOUNDARIES = UnitFilter(differences=frozenset({Difference.BOUNDARY}))
ONLY = UnitFilter(differences=frozenset({Difference.ONLY}))


def test_the_longer_of_each(desk: ReviewDesk, session: ProjectSession) -> None:
    plan = plan_batch(session, BatchRequest(BOUNDARIES, Way.LONGER), Progress())
    (row,) = plan.rows
    assert [span.quote for span in row.after] == ["Verband Pro Tal"]
    assert (row.before, row.also, plan.left_out) == ((), frozenset(), ())
    assert desk.gold_spans == []  # nothing has happened yet

    before = len(session.store.actions())
    result = apply_batch(session, plan, Progress())
    assert (result.units, result.articles, result.left_out) == (1, 1, ())
    assert len(session.store.actions()) == before + 2  # the reviewer joins, and decides
    assert ("ACTOR", "Verband Pro Tal") in gold_of(desk)
    assert unit_of(desk, VALLEY).decision is Decision.TAKEN
    session.undo().result()
    assert desk.gold_spans == []
    session.redo().result()
    assert ("ACTOR", "Verband Pro Tal") in gold_of(desk)


def test_what_no_way_leads_to_is_left_out(desk: ReviewDesk, session: ProjectSession) -> None:
    plan = plan_batch(session, BatchRequest(UnitFilter(), Way.MAJORITY), Progress())
    assert plan.rows == ()
    assert {row.why for row in plan.left_out} == {Why.NO_MAJORITY}
    assert len(plan.left_out) == 6
    shorter = plan_batch(session, BatchRequest(UnitFilter(), Way.SHORTER), Progress())
    assert [row.unit.marks[0].label for row in shorter.rows] == ["ACTOR"]
    assert {row.why for row in shorter.left_out} == {Why.SAME_LENGTH}
    both = plan_batch(session, BatchRequest(UnitFilter(), Way.BOTH), Progress())
    assert {row.why for row in both.left_out} == {Why.ONE_SAY}
    nobody = plan_batch(session, BatchRequest(ONLY, Way.PERSON, "f" * 32), Progress())
    assert [row.why for row in nobody.left_out] == [Why.NOT_ASKED] * 2


def test_one_person_is_taken_and_only_the_chosen_rows(
    desk: ReviewDesk, session: ProjectSession
) -> None:
    ada = next(each.id for each in desk.people.compared if each.name == "Ada")
    plan = plan_batch(session, BatchRequest(ONLY, Way.PERSON, ada), Progress())
    assert [[span.quote for span in row.after] for row in plan.rows] == [["Dienstag"], []]
    result = apply_batch(session, plan, Progress(), chosen={plan.rows[0].address})
    assert result.units == 1
    assert ("DATE", "Dienstag") in gold_of(desk)
    assert unit_of(desk, "Rat von Altdorf").state is UnitState.OPEN


def test_the_majority_of_three(tmp_path: Path) -> None:
    article = differing_people(third=True)
    with reviewed_project(tmp_path, article) as session:
        wanted = UnitFilter(differences=frozenset({Difference.ATTRIBUTE}))
        plan = plan_batch(session, BatchRequest(wanted, Way.MAJORITY), Progress())
        assert [[span.attrs for span in row.after] for row in plan.rows] == [[{"mode": "INDIRECT"}]]


def test_what_changed_since_the_plan_is_left_out(desk: ReviewDesk, session: ProjectSession) -> None:
    plan = plan_batch(session, BatchRequest(ONLY, Way.NONE), Progress())
    span = next(iter(unit_of(desk, "Dienstag").spans.values()))
    other = replace(span, attrs={"value": "2022-01-18"})
    session.commit(ActionKind.EDIT, [EntityChange(span, other)])
    result = apply_batch(session, plan, Progress())
    assert result.units == 1
    assert [(row.why, row.quote) for row in result.left_out] == [(Why.CHANGED, "Dienstag")]
    assert unit_of(desk, "Dienstag").adjudication is None


def test_cancelled_nothing_has_happened(tmp_path: Path) -> None:
    articles = [
        Reviewed(f"Am Montag {n} Uhr.", {"A": [date("Montag", "x")], "B": []}) for n in range(5)
    ]
    with reviewed_project(tmp_path, *articles) as session:
        progress = Progress()
        plan = plan_batch(session, BatchRequest(ONLY, Way.NONE), progress)
        assert len(plan.rows) == 5

        def stop(step: Step) -> None:
            if step.done == 3:
                progress.cancel()

        progress.listener = stop
        with pytest.raises(CancelledError):
            apply_batch(session, plan, progress)
        assert session.store.adjudications() == []
        assert session.store.spans(articles[0].id, GOLD.id) == []


def test_a_decision_that_a_rule_forbids_is_left_out(tmp_path: Path) -> None:
    article = Reviewed(
        "Am Montag tagt der Rat von Altdorf.",
        {"A": [actor("Rat von Altdorf"), date("Montag", "x")], "B": []},
    )
    with reviewed_project(tmp_path, article) as session:
        desk = ReviewDesk(session, article.id)
        council = unit_of(desk, "Rat von Altdorf").marks[0]
        desk.edit(unit_of(desk, "Montag"), "ACTOR", council.start, council.end, {})
        person = article.people["A"].id
        plan = plan_batch(session, BatchRequest(ONLY, Way.PERSON, person), Progress())
        assert plan.rows == ()
        assert [row.why for row in plan.left_out] == [Why.REFUSED]
        assert "already" in str(plan.left_out[0].refusal)


def test_decided_units_are_decided_anew_where_that_is_asked(
    desk: ReviewDesk, session: ProjectSession
) -> None:
    ada = next(each.id for each in desk.people.compared if each.name == "Ada")
    desk.take(unit_of(desk, DETOURS), ada)
    wanted = UnitFilter(differences=frozenset({Difference.ATTRIBUTE}))
    assert plan_batch(session, BatchRequest(wanted, Way.NONE), Progress()).rows == ()
    again = replace(wanted, states=frozenset({UnitState.DECIDED}))
    plan = plan_batch(session, BatchRequest(again, Way.NONE), Progress())
    assert [span.quote for span in plan.rows[0].before] == [DETOURS]
    apply_batch(session, plan, Progress())
    assert unit_of(desk, DETOURS).decision is Decision.NONE
