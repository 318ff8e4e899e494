"""Two reviewers decide in copies of a project; merged, gold holds together and open is open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.domain.annotator import named_person
from goldspan.domain.change import EntityKind
from goldspan.domain.review import Reason
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.review.review_units import Staleness, UnitState
from goldspan.services.sharing.conflicts import settle
from goldspan.services.sharing.merging import merge_files
from helpers.differing_people import (
    BUILDING,
    DETOURS,
    FALK,
    VALLEY,
    differing_people,
    gold_links_of,
    gold_of,
    unit_of,
)

ASSOCIATION = "Verband Pro Tal"


@pytest.fixture
def other(session: ProjectSession, tmp_path: Path) -> Iterator[ProjectSession]:
    """Yield a copy of the project, open for another reviewer."""
    session.flush()
    path = tmp_path / "other.goldspan"
    session.store.backup(path)
    with open_project(path, named_person("Sam")) as opened:
        yield opened


def person(desk: ReviewDesk, name: str) -> str:
    return next(each.id for each in desk.people.compared if each.name == name)


def merged(session: ProjectSession, other: ProjectSession, tmp_path: Path) -> ReviewDesk:
    """Return the article on a desk after what the other did came in."""
    session.flush()
    other.flush()
    back = tmp_path / "back.goldspan"
    other.store.backup(back)
    done = merge_files(session, [back])
    assert done.refused == 0
    desk = ReviewDesk(session, differing_people().id)
    session.subscribe(desk.receive)
    spans = {span.id for span in desk.gold_spans}
    assert all({link.source, link.target} <= spans for link in desk.gold_links)
    return desk


def test_either_end_of_a_link_decided_by_another(
    desk: ReviewDesk, session: ProjectSession, other: ProjectSession, tmp_path: Path
) -> None:
    desk.take(unit_of(desk, DETOURS), person(desk, "Ada"))
    theirs = ReviewDesk(other, desk.article.id)
    theirs.take(unit_of(theirs, VALLEY), person(theirs, "Ben"))

    both = merged(session, other, tmp_path)
    assert session.store.conflicts() == []  # what both adopted is the same
    assert {("CLAIM", DETOURS), ("ACTOR", ASSOCIATION), ("ACTOR", FALK)} <= gold_of(both)
    assert unit_of(both, FALK).state is UnitState.ADOPTED
    assert gold_links_of(both) == set()
    both.none(unit_of(both, "Dienstag"))
    assert gold_links_of(both) == {("source", DETOURS, ASSOCIATION)}


def test_the_same_unit_decided_differently_is_open_until_somebody_decides(
    desk: ReviewDesk, session: ProjectSession, other: ProjectSession, tmp_path: Path
) -> None:
    desk.take(unit_of(desk, VALLEY), person(desk, "Ada"))
    desk.take(unit_of(desk, BUILDING), person(desk, "Ada"))
    theirs = ReviewDesk(other, desk.article.id)
    theirs.take(unit_of(theirs, VALLEY), person(theirs, "Ben"))

    both = merged(session, other, tmp_path)
    unit = unit_of(both, VALLEY)
    assert (unit.state, unit.stale) == (UnitState.STALE, {Staleness.GOLD})
    assert {span.quote for span in unit.gold} == {VALLEY, ASSOCIATION}
    assert unit in both.left()
    assert len(session.store.conflicts()) == 1

    both.take(unit, person(both, "Ben"))
    session.flush()
    unit = unit_of(both, VALLEY)
    assert unit.state is UnitState.DECIDED
    assert [span.quote for span in unit.gold] == [ASSOCIATION]
    assert session.store.conflicts() == []  # the reviewer has seen what both decided
    assert session.store.verify() == []
    session.undo().result()
    assert len(session.store.conflicts()) == 1
    assert unit_of(both, VALLEY).stale == {Staleness.GOLD}
    assert session.store.verify() == []


def taken(desk: ReviewDesk, words: str, name: str) -> None:
    desk.take(unit_of(desk, words), person(desk, name))


def keep(session: ProjectSession, who: str) -> None:
    """Settle the conflict about a decision as this reviewer has it."""
    found = [each for each in session.store.conflicts() if each.kind is EntityKind.ADJUDICATION]
    (conflict,) = found
    sides = [side.annotator for side in conflict.sides]
    settle(session, conflict, sides.index(who))


@pytest.mark.parametrize(("mine", "quote"), [(True, VALLEY), (False, ASSOCIATION)])
def test_with_a_decision_that_is_kept_comes_its_gold(
    desk: ReviewDesk,
    session: ProjectSession,
    other: ProjectSession,
    tmp_path: Path,
    mine: bool,
    quote: str,
) -> None:
    theirs = ReviewDesk(other, desk.article.id)
    for words in (DETOURS, VALLEY):
        taken(desk, words, "Ada")
        taken(theirs, words, "Ben")
    both = merged(session, other, tmp_path)
    before = (gold_of(both), gold_links_of(both), session.store.conflicts())

    decisions = [c for c in before[-1] if c.kind is EntityKind.ADJUDICATION]
    assert len(decisions) == 2
    me = session.annotator.id if mine else other.annotator.id
    for conflict in decisions:
        sides = [side.annotator for side in conflict.sides]
        settle(session, conflict, sides.index(me))
    unit = unit_of(both, VALLEY)
    assert [span.quote for span in unit.gold] == [quote]
    assert unit.state is unit_of(both, DETOURS).state is UnitState.DECIDED
    assert ("source", DETOURS, quote) in gold_links_of(both)
    (claim,) = unit_of(both, DETOURS).gold
    assert claim.attrs["mode"] == ("REPORTED" if mine else "INDIRECT")
    assert session.store.conflicts() == []  # of what both made differently too
    assert session.store.verify() == []
    for _ in decisions:
        session.undo().result()
    assert (gold_of(both), gold_links_of(both), session.store.conflicts()) == before


def test_gold_that_the_other_took_away_comes_back(
    desk: ReviewDesk, session: ProjectSession, tmp_path: Path
) -> None:
    taken(desk, VALLEY, "Ben")
    taken(desk, DETOURS, "Ben")
    before = unit_of(desk, VALLEY).gold
    session.flush()
    path = tmp_path / "later.goldspan"
    session.store.backup(path)
    desk.none(unit_of(desk, VALLEY))
    with open_project(path, named_person("Sam")) as other:
        theirs = ReviewDesk(other, desk.article.id)
        theirs.both(unit_of(theirs, VALLEY))
        both = merged(session, other, tmp_path)
        keep(session, other.annotator.id)
    unit = unit_of(both, VALLEY)
    assert unit.state is UnitState.DECIDED
    assert [span.quote for span in unit.gold] == [ASSOCIATION, VALLEY]
    assert before[0] in unit.gold
    assert ("source", DETOURS, ASSOCIATION) in gold_links_of(both)
    assert session.store.conflicts() == session.store.verify() == []


def test_deciding_anew_settles_what_both_made_differently(
    desk: ReviewDesk, session: ProjectSession, other: ProjectSession, tmp_path: Path
) -> None:
    theirs = ReviewDesk(other, desk.article.id)
    taken(desk, DETOURS, "Ada")
    taken(theirs, DETOURS, "Ben")
    both = merged(session, other, tmp_path)
    assert {each.kind for each in session.store.conflicts()} == {
        EntityKind.SPAN,
        EntityKind.ADJUDICATION,
    }
    for name in ("Ada", "Ben"):
        taken(both, DETOURS, name)
        session.flush()
        assert session.store.conflicts() == []
        session.undo().result()
        assert len(session.store.conflicts()) == 2
    assert session.store.verify() == []


def test_a_decision_with_gold_of_another_person_is_open_again(
    desk: ReviewDesk, session: ProjectSession, other: ProjectSession, tmp_path: Path
) -> None:
    taken(desk, DETOURS, "Ada")
    for number in range(4):  # so that this decision stands
        desk.set_reason(unit_of(desk, DETOURS), Reason.SLIP, f"{number}")
    theirs = ReviewDesk(other, desk.article.id)
    for name in ("Ben", "Ada", "Ben"):  # and that gold
        taken(theirs, DETOURS, name)
    both = merged(session, other, tmp_path)
    unit = unit_of(both, DETOURS)
    assert unit.adjudication is not None
    assert unit.adjudication.taken == person(both, "Ada")
    assert unit.gold[0].attrs["mode"] == "INDIRECT"
    assert (unit.state, unit.stale) == (UnitState.STALE, {Staleness.GOLD})
    taken(both, DETOURS, "Ada")
    assert unit_of(both, DETOURS).state is UnitState.DECIDED


def test_gold_that_is_the_same_is_no_conflict_whoever_it_came_from(
    desk: ReviewDesk, session: ProjectSession, other: ProjectSession, tmp_path: Path
) -> None:
    taken(desk, BUILDING, "Ada")
    theirs = ReviewDesk(other, desk.article.id)
    taken(theirs, BUILDING, "Ben")
    merged(session, other, tmp_path)
    assert [each.kind for each in session.store.conflicts()] == [EntityKind.ADJUDICATION]
