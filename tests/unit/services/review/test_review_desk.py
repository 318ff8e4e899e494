"""Deciding on units: what becomes gold, what is recorded, what is left."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goldspan.domain.annotator import GOLD, named_person
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import ConflictError, GoldspanError, RefusedError
from goldspan.domain.layer import WorkState
from goldspan.domain.review import Decision, Reason
from goldspan.services.assigning.handing_out import assign
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.review.review_units import Difference, Staleness, UnitState
from helpers.differing_people import (
    BUILDING,
    DETOURS,
    FALK,
    RAIL,
    VALLEY,
    gold_links_of,
    gold_of,
    unit_of,
)
from helpers.reviewed_project import REVIEWER

ASSOCIATION = "Verband Pro Tal"
AGREED = {("ACTOR", FALK), ("ACTOR", RAIL), ("DATE", "Montag")}


def person(desk: ReviewDesk, name: str) -> str:
    return next(each.id for each in desk.people.compared if each.name == name)


def test_units_stand_in_reading_order_with_what_differs(desk: ReviewDesk) -> None:
    said = [(unit.marks[0].quote, unit.state, set(unit.differences)) for unit in desk.units]
    assert said == [
        (FALK, UnitState.ADOPTED, set()),
        ("Montag", UnitState.ADOPTED, set()),
        (BUILDING, UnitState.OPEN, {Difference.LINK}),
        (RAIL, UnitState.ADOPTED, set()),
        ("zwei Jahre", UnitState.OPEN, {Difference.LABEL}),
        (unit_of(desk, VALLEY).marks[0].quote, UnitState.OPEN, {Difference.BOUNDARY}),
        (DETOURS, UnitState.OPEN, {Difference.ATTRIBUTE}),
        ("Dienstag", UnitState.OPEN, {Difference.ONLY}),
        ("Rat von Altdorf", UnitState.OPEN, {Difference.ONLY}),
    ]


def test_adopted_units_are_written_with_the_first_decision(
    desk: ReviewDesk, session: ProjectSession
) -> None:
    assert desk.gold_spans == []
    desk.none(unit_of(desk, "Dienstag"))
    session.flush()

    assert gold_of(desk) == AGREED
    written = session.store.adjudications(desk.article.id)
    assert sorted(each.decision for each in written) == [Decision.ADOPTED] * 3 + [Decision.NONE]
    assert len(session.store.actions(REVIEWER.id)) == 2  # joining, deciding
    session.undo(desk).result()
    assert session.store.adjudications(desk.article.id) == []
    assert session.store.spans(desk.article.id, GOLD.id) == []


def test_taking_a_person_takes_attributes_and_says_whose_it_was(desk: ReviewDesk) -> None:
    ben = person(desk, "Ben")
    desk.take(unit_of(desk, DETOURS), ben)

    unit = unit_of(desk, DETOURS)
    assert unit.state is UnitState.DECIDED
    assert [span.attrs for span in unit.gold] == [{"mode": "INDIRECT"}]
    assert unit.gold[0].origin is not None
    assert unit.gold[0].origin.annotator == ben
    decided = unit.adjudication
    assert decided is not None
    assert (decided.reviewer, decided.decision, decided.taken) == (
        REVIEWER.id,
        Decision.TAKEN,
        ben,
    )


def test_a_link_waits_until_its_other_end_is_in_gold(desk: ReviewDesk) -> None:
    ada = person(desk, "Ada")
    desk.take(unit_of(desk, DETOURS), ada)
    assert gold_links_of(desk) == set()

    desk.take(unit_of(desk, VALLEY), person(desk, "Ben"))
    assert gold_links_of(desk) == {("source", DETOURS, ASSOCIATION)}

    desk.take(unit_of(desk, ASSOCIATION), ada)
    assert gold_links_of(desk) == {("source", DETOURS, VALLEY)}

    desk.none(unit_of(desk, VALLEY))
    assert gold_links_of(desk) == set()
    desk.take(unit_of(desk, VALLEY), ada)
    assert gold_links_of(desk) == {("source", DETOURS, VALLEY)}


def test_taking_who_has_nothing_is_their_nothing(desk: ReviewDesk) -> None:
    ben = person(desk, "Ben")
    desk.take(unit_of(desk, "Dienstag"), ben)
    unit = unit_of(desk, "Dienstag")
    assert (unit.gold, unit.state) == ((), UnitState.DECIDED)
    assert unit.adjudication is not None
    assert (unit.adjudication.decision, unit.adjudication.taken) == (Decision.TAKEN, ben)


def test_none_is_a_state_of_its_own(desk: ReviewDesk) -> None:
    desk.none(unit_of(desk, "zwei Jahre"))
    unit = unit_of(desk, "zwei Jahre")
    assert (unit.gold, unit.state, unit.decision) == ((), UnitState.DECIDED, Decision.NONE)


def test_both_stand_side_by_side(desk: ReviewDesk) -> None:
    desk.both(unit_of(desk, "zwei Jahre"))
    assert {("DATE", "zwei Jahre"), ("CLAIM", "zwei Jahre")} <= gold_of(desk)
    assert unit_of(desk, "zwei Jahre").decision is Decision.BOTH
    with pytest.raises(RefusedError, match="take one of them"):
        desk.both(unit_of(desk, DETOURS))


def test_edited_is_new_or_just_what_one_person_has(desk: ReviewDesk) -> None:
    ada = person(desk, "Ada")
    unit = unit_of(desk, "Rat von Altdorf")
    start = desk.text.index("Altdorf")
    desk.edit(unit, "ACTOR", start, start + 7, {"kind": "STATE"}, base=person(desk, "Ben"))
    unit = unit_of(desk, "Altdorf")
    assert unit.decision is Decision.EDITED
    assert unit.gold[0].attrs == {"kind": "STATE"}

    span = unit_of(desk, DETOURS).spans[ada]
    desk.edit(unit_of(desk, DETOURS), "CLAIM", span.start, span.end, span.attrs, base=ada)
    decided = unit_of(desk, DETOURS).adjudication
    assert decided is not None
    assert (decided.decision, decided.taken) == (Decision.TAKEN, ada)


def test_gold_has_nothing_twice(desk: ReviewDesk) -> None:
    falk = unit_of(desk, FALK).marks[0]
    unit = unit_of(desk, VALLEY)
    desk.take(unit, person(desk, "Ada"))
    before = gold_of(desk)
    with pytest.raises(RefusedError, match="already"):
        desk.edit(unit_of(desk, VALLEY), "ACTOR", falk.start, falk.end, {})
    assert gold_of(desk) == before


def test_skipping_leaves_it_for_later(desk: ReviewDesk) -> None:
    desk.take(unit_of(desk, VALLEY), person(desk, "Ada"))
    desk.skip(unit_of(desk, VALLEY))
    assert ("ACTOR", VALLEY) not in gold_of(desk)
    assert unit_of(desk, VALLEY).state is UnitState.SKIPPED
    assert unit_of(desk, VALLEY) in desk.left()


def test_clearing_is_as_if_nobody_had_decided(desk: ReviewDesk, session: ProjectSession) -> None:
    desk.take(unit_of(desk, VALLEY), person(desk, "Ada"))
    desk.clear(unit_of(desk, VALLEY))
    unit = unit_of(desk, VALLEY)
    assert (unit.state, unit.adjudication) == (UnitState.OPEN, None)
    assert gold_of(desk) == AGREED
    with pytest.raises(RefusedError):
        desk.clear(unit)


def test_one_attribute_from_the_other_person(desk: ReviewDesk) -> None:
    ada, ben = person(desk, "Ada"), person(desk, "Ben")
    desk.take(unit_of(desk, VALLEY), ada)
    desk.take(unit_of(desk, DETOURS), ada)
    desk.take_attribute(unit_of(desk, DETOURS), "mode", ben)
    unit = unit_of(desk, DETOURS)
    assert unit.gold[0].attrs == {"mode": "INDIRECT"}
    assert unit.adjudication is not None
    assert unit.adjudication.taken == ben  # their links lead to the same unit: it is all Ben's now
    assert gold_links_of(desk) == {("source", DETOURS, VALLEY)}


def test_links_are_chosen_dropped_and_drawn_within_a_unit(desk: ReviewDesk) -> None:
    ada, ben = person(desk, "Ada"), person(desk, "Ben")
    desk.take(unit_of(desk, BUILDING), ben)
    assert gold_links_of(desk) == {("source", BUILDING, FALK)}

    when = next(x for x in unit_of(desk, BUILDING).links[ada] if x.type == "when")
    desk.choose_link(unit_of(desk, BUILDING), when.id)
    both = {("source", BUILDING, FALK), ("when", BUILDING, "Montag")}
    assert gold_links_of(desk) == both

    source = next(x for x in desk.gold_links if x.type == "source")
    desk.drop_link(unit_of(desk, BUILDING), source.id)
    assert gold_links_of(desk) == {("when", BUILDING, "Montag")}

    rail = unit_of(desk, RAIL).gold[0]
    drawn = desk.draw_link(unit_of(desk, BUILDING).gold[0].id, "source", rail.id)
    assert ("source", BUILDING, RAIL) in gold_links_of(desk)
    decided = unit_of(desk, BUILDING).adjudication
    assert decided is not None
    assert drawn in decided.links
    with pytest.raises(RefusedError, match="cannot be linked"):
        desk.draw_link(rail.id, "source", unit_of(desk, FALK).gold[0].id)


def test_a_drawn_link_follows_its_end(desk: ReviewDesk) -> None:
    ada, ben = person(desk, "Ada"), person(desk, "Ben")
    desk.take(unit_of(desk, BUILDING), ben)
    desk.take(unit_of(desk, VALLEY), ada)
    ends = unit_of(desk, BUILDING).gold[0].id, unit_of(desk, VALLEY).gold[0].id
    desk.draw_link(ends[0], "source", ends[1])
    desk.take(unit_of(desk, VALLEY), ben)
    assert ("source", BUILDING, ASSOCIATION) in gold_links_of(desk)
    decided = unit_of(desk, BUILDING).adjudication
    assert decided is not None
    assert set(decided.links) >= {
        x.id for x in desk.gold_links if x.target == unit_of(desk, VALLEY).gold[0].id
    }


def test_reason_and_comment_before_and_after(desk: ReviewDesk) -> None:
    desk.set_reason(unit_of(desk, VALLEY), Reason.BOUNDARY, "Gehört das Wort dazu?")
    assert unit_of(desk, VALLEY).state is UnitState.SKIPPED
    desk.take(unit_of(desk, VALLEY), person(desk, "Ada"))
    decided = unit_of(desk, VALLEY).adjudication
    assert decided is not None
    assert (decided.reason, decided.comment) == (Reason.BOUNDARY, "Gehört das Wort dazu?")

    desk.set_reason(unit_of(desk, VALLEY), Reason.GUIDELINE, "")
    decided = unit_of(desk, VALLEY).adjudication
    assert decided is not None
    assert (decided.decision, decided.reason, decided.comment) == (
        Decision.TAKEN,
        Reason.GUIDELINE,
        "",
    )


def test_finishing_says_what_is_left(desk: ReviewDesk, session: ProjectSession) -> None:
    with pytest.raises(RefusedError, match="6 left"):
        desk.finish()
    assert session.store.state(desk.article.id, GOLD.id) is None
    for unit in desk.left():
        desk.none(unit)
    assert not desk.done
    desk.finish()
    session.flush()
    state = session.store.state(desk.article.id, GOLD.id)
    assert state is not None
    assert state.state is WorkState.DONE
    assert gold_of(desk) == AGREED

    desk.clear(unit_of(desk, VALLEY))
    assert not desk.done
    desk.none(unit_of(desk, VALLEY))
    desk.finish()
    desk.reopen()
    assert not desk.done


def test_gold_that_nobody_marked(desk: ReviewDesk) -> None:
    start = desk.text.index("Herbst")
    unit_id = desk.add("DATE", start, start + 6, {"value": "2022-FA"})
    unit = desk.unit(unit_id)
    assert (unit.state, unit.decision) == (UnitState.DECIDED, Decision.EDITED)
    assert ("DATE", "Herbst") in gold_of(desk)
    with pytest.raises(RefusedError, match="Only gold"):
        desk.skip(unit)
    desk.none(unit_id)
    assert ("DATE", "Herbst") not in gold_of(desk)


def test_what_a_reviewer_added_and_somebody_marks_later_is_one_unit(
    desk: ReviewDesk, session: ProjectSession
) -> None:
    start = desk.text.index("Herbst")
    desk.add("DATE", start, start + 6, {})
    gold = unit_of(desk, "Herbst").gold[0]
    theirs = replace(gold, id="0" * 32, annotator=person(desk, "Ada"), origin=None)
    session.commit(ActionKind.LABEL, [EntityChange(None, theirs)])
    unit = unit_of(desk, "Herbst")
    assert (unit.state, unit.stale) == (UnitState.STALE, {Staleness.NEW})
    desk.take(unit, person(desk, "Ada"))
    assert unit_of(desk, "Herbst").gold[0].id == gold.id
    with pytest.raises(RefusedError, match="decide there"):
        desk.add("ACTOR", desk.text.index("Bahn"), desk.text.index("Bahn") + 4, {})


def test_nothing_is_decided_for_who_was_not_asked(desk: ReviewDesk) -> None:
    with pytest.raises(RefusedError, match="not asked"):
        desk.take(unit_of(desk, VALLEY), REVIEWER.id)


def test_what_is_adopted_can_be_written_and_commented(
    desk: ReviewDesk, session: ProjectSession
) -> None:
    desk.set_reason(unit_of(desk, RAIL), Reason.UNSAID, "auch ohne „Deutsche“")
    decided = unit_of(desk, RAIL).adjudication
    assert decided is not None
    assert (decided.decision, decided.comment) == (Decision.ADOPTED, "auch ohne „Deutsche“")
    assert gold_of(desk) == AGREED  # the first decision in the article wrote the others too
    session.undo(desk).result()
    desk.reload()
    assert desk.adopt_all() == 3
    assert desk.adopt_all() == 0
    assert {unit_of(desk, words).state for words in (FALK, RAIL)} == {UnitState.ADOPTED}


def test_a_reason_stays_with_its_unit_when_a_decision_is_refused(desk: ReviewDesk) -> None:
    desk.set_reason(unit_of(desk, BUILDING), Reason.SLIP, "übersehen")
    with pytest.raises(RefusedError, match="same words"):
        desk.both(unit_of(desk, BUILDING))
    desk.none(unit_of(desk, VALLEY))
    first, second = (unit_of(desk, words).adjudication for words in (BUILDING, VALLEY))
    assert first is not None
    assert second is not None
    assert (first.reason, first.comment) == (Reason.SLIP, "übersehen")
    assert (second.reason, second.comment) == (Reason.UNSAID, "")


def test_what_somebody_is_still_to_mark_is_adopted_with_the_articles_end_alone(
    desk: ReviewDesk, session: ProjectSession
) -> None:
    given = assign(session, [desk.article.id], [named_person("Cem")], ["ACTOR"])
    assert given is not None
    given.result()
    desk.prepare()
    desk.take(unit_of(desk, VALLEY), person(desk, "Ben"))
    desk.take(unit_of(desk, DETOURS), person(desk, "Ben"))
    assert gold_of(desk) == {
        *(("ACTOR", f"Verband {VALLEY}"), ("CLAIM", DETOURS), ("DATE", "Montag")),
    }
    desk.finish(anyway=True)
    assert {("ACTOR", FALK), ("ACTOR", RAIL)} <= gold_of(desk)


def test_what_somebody_else_decided_meanwhile_is_not_overwritten(
    desk: ReviewDesk, session: ProjectSession
) -> None:
    other = ReviewDesk(session, desk.article.id)  # hears nothing of what happens
    refused: list[GoldspanError] = []
    other.on_refused(refused.append)
    desk.take(unit_of(desk, VALLEY), person(desk, "Ada"))
    other.none(unit_of(other, VALLEY))
    session.flush()
    assert [type(error) for error in refused] == [ConflictError]
    other.reload()
    assert unit_of(other, VALLEY).decision is Decision.TAKEN


def test_nothing_is_decided_in_a_project_open_for_reading(
    desk: ReviewDesk, session: ProjectSession
) -> None:
    session.flush()
    with open_project(session.store.path, REVIEWER, writer=False) as reading:
        other = ReviewDesk(reading, desk.article.id)
        with pytest.raises(RefusedError, match="reading only"):
            other.none(unit_of(other, VALLEY))
        assert unit_of(other, VALLEY).state is UnitState.OPEN
