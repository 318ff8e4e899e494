"""Gold that came from a file: settled until somebody decides anew, and never lost or doubled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.domain.layer import Attrs
from goldspan.domain.review import Decision, Reason
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.review.review_units import UnitState
from helpers.decided_articles import claim, date
from helpers.differing_people import (
    BUILDING,
    DETOURS,
    FALK,
    RAIL,
    VALLEY,
    actor,
    differing_people,
    gold_links_of,
    gold_of,
    unit_of,
)
from helpers.reviewed_project import reviewed_project

FILED = {
    ("ACTOR", FALK),
    ("ACTOR", VALLEY),
    ("CLAIM", BUILDING),
    ("CLAIM", DETOURS),
    ("DATE", "Montag"),
    ("DATE", "Herbst"),
}


@pytest.fixture
def filed(tmp_path: Path) -> Iterator[ReviewDesk]:
    """Yield the article with gold from a file, in which nobody has decided anything."""
    article = differing_people()
    article.gold(
        actor(FALK),
        actor(VALLEY),
        claim(BUILDING, "INDIRECT"),
        claim(DETOURS, "REPORTED"),
        date("Montag", "2022-01-10"),
        date("Herbst", "2022-FA"),
        links=[("source", BUILDING, FALK), ("source", DETOURS, VALLEY)],
    )
    with reviewed_project(tmp_path, article) as session:
        desk = ReviewDesk(session, article.id)
        session.subscribe(desk.receive)
        yield desk


def test_all_of_it_is_settled(filed: ReviewDesk) -> None:
    assert {unit.state for unit in filed.units} == {UnitState.FROM_FILE}
    assert (filed.done, filed.left()) == (True, [])
    # What nobody marked is a unit too.
    assert dict(unit_of(filed, "Herbst").spans) == {}
    # The people agree on the railway; gold has nothing there, and nothing is adopted.
    assert unit_of(filed, RAIL).gold == ()
    assert filed.adopt_all() == 0


def test_deciding_anew_keeps_all_the_rest(filed: ReviewDesk) -> None:
    ben = next(each.id for each in filed.people.compared if each.name == "Ben")
    filed.take(unit_of(filed, VALLEY), ben)
    wider = (FILED - {("ACTOR", VALLEY)}) | {("ACTOR", "Verband Pro Tal")}
    assert gold_of(filed) == wider
    assert gold_links_of(filed) == {
        ("source", BUILDING, FALK),
        ("source", DETOURS, "Verband Pro Tal"),
    }
    assert unit_of(filed, VALLEY).state is UnitState.DECIDED
    states = {unit.state for unit in filed.units if VALLEY not in unit.marks[0].quote}
    assert states == {UnitState.FROM_FILE}
    assert filed.done


def test_taking_what_is_there_already_doubles_nothing(filed: ReviewDesk) -> None:
    ada = next(each.id for each in filed.people.compared if each.name == "Ada")
    before = filed.gold_spans
    filed.take(unit_of(filed, DETOURS), ada)
    assert [span.id for span in filed.gold_spans] == [span.id for span in before]
    assert len(filed.gold_links) == 2


def test_a_comment_confirms_what_stands(filed: ReviewDesk) -> None:
    filed.set_reason(unit_of(filed, DETOURS), Reason.INTERPRETATION, "so gelesen")
    unit = unit_of(filed, DETOURS)
    assert (unit.state, unit.decision) == (UnitState.DECIDED, Decision.TAKEN)
    assert gold_of(filed) == FILED
    filed.set_reason(unit_of(filed, "Dienstag"), Reason.SLIP, "")
    assert unit_of(filed, "Dienstag").decision is Decision.NONE


def test_reopened_what_the_file_left_out_is_to_be_looked_at(filed: ReviewDesk) -> None:
    filed.reopen()
    assert unit_of(filed, RAIL).state is UnitState.OPEN
    assert unit_of(filed, FALK).state is UnitState.FROM_FILE
    links = gold_links_of(filed)
    for _ in range(2):  # skipped once more, it is still from the file
        filed.skip(unit_of(filed, BUILDING))
        assert (gold_of(filed), gold_links_of(filed)) == (FILED, links)
        assert unit_of(filed, BUILDING).state is UnitState.SKIPPED


def test_gold_that_nobody_has_can_go_and_come_back(
    filed: ReviewDesk,
) -> None:
    filed.none(unit_of(filed, "Herbst"))
    assert gold_of(filed) == FILED - {("DATE", "Herbst")}


def test_attributes_of_a_file_are_kept_when_one_is_changed(filed: ReviewDesk) -> None:
    ben = next(each.id for each in filed.people.compared if each.name == "Ben")
    filed.take_attribute(unit_of(filed, DETOURS), "mode", ben)
    unit = unit_of(filed, DETOURS)
    attrs: Attrs = {"mode": "INDIRECT"}
    assert unit.gold[0].attrs == attrs
    assert gold_links_of(filed) == {("source", BUILDING, FALK), ("source", DETOURS, VALLEY)}
