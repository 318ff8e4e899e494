"""A decision holds as long as what it looked at is as it was."""

from __future__ import annotations

from dataclasses import replace

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.layer import Span, WorkState
from goldspan.domain.review import Decision, Reason
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.review.review_units import Staleness, UnitState
from helpers.differing_people import DETOURS, VALLEY, differing_people, unit_of


def person(desk: ReviewDesk, name: str) -> str:
    return next(each.id for each in desk.people.compared if each.name == name)


def changed(session: ProjectSession, before: Span | None, after: Span | None) -> None:
    """Let a span be another one, as an annotator's own window would."""
    session.commit(ActionKind.EDIT, [EntityChange(before, after)])


def test_a_span_that_changes_makes_the_decision_stale(
    desk: ReviewDesk, session: ProjectSession
) -> None:
    ada = person(desk, "Ada")
    desk.take(unit_of(desk, DETOURS), ada)
    span = unit_of(desk, DETOURS).spans[ada]
    other = replace(span, attrs={"mode": "DIRECT"})

    changed(session, span, other)
    unit = unit_of(desk, DETOURS)
    assert (unit.state, unit.stale) == (UnitState.STALE, {Staleness.CHANGED})
    assert unit.gold[0].attrs == {"mode": "REPORTED"}  # gold stays what was decided
    assert unit in desk.left()

    session.undo().result()
    assert unit_of(desk, DETOURS).state is UnitState.DECIDED
    session.redo().result()
    desk.take(unit_of(desk, DETOURS), ada)
    unit = unit_of(desk, DETOURS)
    assert (unit.state, unit.gold[0].attrs) == (UnitState.DECIDED, {"mode": "DIRECT"})


def test_a_link_that_goes_makes_the_decision_stale(
    desk: ReviewDesk, session: ProjectSession
) -> None:
    ada = person(desk, "Ada")
    desk.take(unit_of(desk, VALLEY), ada)
    desk.take(unit_of(desk, DETOURS), ada)
    link = unit_of(desk, DETOURS).links[ada][0]
    session.commit(ActionKind.UNLINK, [EntityChange(link, None)])
    assert unit_of(desk, DETOURS).stale == {Staleness.CHANGED}
    desk.none(unit_of(desk, "Dienstag"))  # a decision elsewhere does not touch what is stale
    assert [x.source for x in desk.gold_links] == [unit_of(desk, DETOURS).gold[0].id]


def test_what_was_removed_and_what_came_since(desk: ReviewDesk, session: ProjectSession) -> None:
    ada, ben = person(desk, "Ada"), person(desk, "Ben")
    desk.take(unit_of(desk, "Dienstag"), ada)
    span = unit_of(desk, "Dienstag").spans[ada]
    theirs = replace(span, id="0" * 32, annotator=ben)

    changed(session, None, theirs)
    unit = unit_of(desk, "Dienstag")
    assert (unit.state, unit.stale) == (UnitState.STALE, {Staleness.NEW})

    # All that was looked at is gone: the decision is on nothing any more, but its gold stays.
    session.commit(ActionKind.DELETE, [EntityChange(span, None), EntityChange(theirs, None)])
    unit = unit_of(desk, "Dienstag")
    assert (dict(unit.spans), unit.stale) == ({}, {Staleness.GONE})
    assert len(unit.gold) == 1
    desk.none(unit)
    assert all(span.quote != "Dienstag" for span in desk.gold_spans)


def test_the_same_made_again_is_not_stale(desk: ReviewDesk, session: ProjectSession) -> None:
    ada = person(desk, "Ada")
    desk.take(unit_of(desk, "Dienstag"), ada)
    span = unit_of(desk, "Dienstag").spans[ada]
    again = replace(span, id="0" * 32)
    session.commit(ActionKind.DELETE, [EntityChange(span, None), EntityChange(None, again)])
    unit = unit_of(desk, "Dienstag")
    assert unit.spans[ada].id == again.id
    assert unit.gold[0].quote == "Dienstag"


def test_who_works_on_again_is_not_compared_and_makes_nothing_stale(
    desk: ReviewDesk, session: ProjectSession
) -> None:
    ada, ben = person(desk, "Ada"), person(desk, "Ben")
    desk.take(unit_of(desk, DETOURS), ada)
    state = session.store.state(desk.article.id, ben)
    assert state is not None
    session.commit(ActionKind.STATE, [EntityChange(state, replace(state, state=WorkState.BEGUN))])
    assert [each.id for each in desk.people.compared] == [ada]
    unit = unit_of(desk, DETOURS)
    assert (unit.state, list(unit.spans)) == (UnitState.DECIDED, [ada])


def test_who_comes_later_and_says_the_same_makes_nothing_stale(
    desk: ReviewDesk, session: ProjectSession
) -> None:
    desk.take(unit_of(desk, DETOURS), person(desk, "Ada"))
    reason = Reason.SLIP
    desk.set_reason(unit_of(desk, DETOURS), reason, "")
    third = differing_people(third=True)
    cem = third.people["Cem"]
    own = [e for e in third.entities if getattr(e, "annotator", "") == cem.id]
    session.commit(ActionKind.IMPORT, [EntityChange(None, each) for each in (cem, *own)])

    unit = unit_of(desk, DETOURS)
    assert len(unit.spans) == 3
    assert unit.state is UnitState.DECIDED  # Cem says what Ben said, which was looked at
    assert len(session.store.adjudications(desk.article.id)) == 4
    desk.take(unit, cem.id)
    session.flush()
    now = session.store.adjudications(desk.article.id)
    assert len(now) == 4  # the older decision gave way
    decided = unit_of(desk, DETOURS).adjudication
    assert decided is not None
    assert (decided.reason, decided.decision) == (reason, Decision.TAKEN)
    assert len(decided.seen) == 3


def test_gold_that_is_not_what_was_decided_is_stale(
    desk: ReviewDesk, session: ProjectSession
) -> None:
    desk.take(unit_of(desk, DETOURS), person(desk, "Ada"))
    session.flush()
    gold = unit_of(desk, DETOURS).gold[0]
    session.commit(ActionKind.MERGE, [EntityChange(gold, None)])
    assert unit_of(desk, DETOURS).stale == {Staleness.GOLD}


def test_where_people_part_gold_stays_with_whom_it_was_taken_from(
    desk: ReviewDesk, session: ProjectSession
) -> None:
    ada, ben = person(desk, "Ada"), person(desk, "Ben")
    desk.take(unit_of(desk, VALLEY), ada)
    span = unit_of(desk, VALLEY).spans[ben]
    start = desk.text.index("Der Verband")
    changed(session, span, replace(span, start=start, end=start + 11, quote="Der Verband"))

    unit, theirs = unit_of(desk, VALLEY), unit_of(desk, "Der Verband")
    assert list(unit.spans) == [ada]
    assert [each.quote for each in unit.gold] == [VALLEY]
    assert (unit.state, unit.stale) == (UnitState.STALE, {Staleness.CHANGED})
    assert (theirs.state, theirs.gold) == (UnitState.OPEN, ())
    desk.take(theirs, ben)
    desk.take(unit_of(desk, VALLEY), ada)
    assert {each.quote for each in desk.gold_spans} >= {VALLEY, "Der Verband"}


def test_where_people_part_after_both_were_taken_each_keeps_its_gold(
    desk: ReviewDesk, session: ProjectSession
) -> None:
    ada, ben = person(desk, "Ada"), person(desk, "Ben")
    desk.both(unit_of(desk, VALLEY))
    span = unit_of(desk, VALLEY).spans[ben]
    # A second span of Ada's meets Ben's better than her first.
    second = replace(span, id="0" * 32, annotator=ada)
    session.commit(ActionKind.LABEL, [EntityChange(None, second)])

    mine, both = (
        next(u for u in desk.units if u.spans.get(ada) and u.spans[ada].quote == words)
        for words in (VALLEY, span.quote)
    )
    assert [each.quote for each in mine.gold] == [VALLEY]
    assert [each.quote for each in both.gold] == [span.quote]
    assert mine.left
    assert both.left
    desk.take(mine, ada)
    desk.take(both.id, ben)
    assert desk.unit(mine.id).state is UnitState.DECIDED
    assert desk.unit(both.id).state is UnitState.DECIDED
    assert {each.quote for each in desk.gold_spans} >= {VALLEY, span.quote}
