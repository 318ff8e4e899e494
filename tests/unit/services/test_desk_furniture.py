"""Marking furniture clears what lies in it, in the same step, and says so."""

from __future__ import annotations

import pytest

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.layer import VerdictKind
from goldspan.services.desk.clearing import Cleared
from goldspan.services.desk.labelling import Desk
from goldspan.services.project.session import ProjectSession
from helpers.suggested_article import CLAIM, DAY, RJABKOW, TEXT, place, suggested

BLOCK = place("Sergej Rjabkow bestätigte am Dienstag")


@pytest.fixture
def told(desk: Desk) -> list[Cleared]:
    told: list[Cleared] = []
    desk.on_cleared(told.append)
    return told


def counts(told: list[Cleared]) -> list[tuple[int, int]]:
    return [(each.spans, each.suggestions) for each in told]


def test_spans_with_links_go_and_suggestions_are_rejected_as_one_step(
    desk: Desk, session: ProjectSession, told: list[Cleared]
) -> None:
    (claim, actor) = desk.accept([RJABKOW.id, CLAIM.id])[::-1]
    desk.link("source", claim.id, actor.id)
    before = (dict(desk.layer.spans), dict(desk.layer.links), dict(desk.layer.verdicts))
    block = desk.make_span("FURNITURE", *BLOCK)
    assert counts(told) == [(1, 1)]
    assert set(desk.layer.spans) == {claim.id, block.id}
    assert desk.layer.links == {}
    assert {v.label: v.kind for v in desk.layer.verdicts.values()} == {
        "ACTOR": VerdictKind.REJECTED,
        "DATE": VerdictKind.REJECTED,
        "CLAIM": VerdictKind.ACCEPTED,
    }
    session.undo().result()
    assert (desk.layer.spans, desk.layer.links, desk.layer.verdicts) == before
    assert desk.layer.is_open(DAY.id)


def test_nothing_is_told_where_nothing_lay(desk: Desk, told: list[Cleared]) -> None:
    desk.make_span("FURNITURE", *place("Die Nato plant"))
    desk.make_span("ACTOR", *place("Russlands"))
    assert told == []


def test_growing_and_relabelling_clear_too(desk: Desk, told: list[Cleared]) -> None:
    small = desk.make_span("FURNITURE", *place("bestätigte"))
    desk.make_span("ACTOR", *place("Rjabkow"))
    desk.resize(small.id, *BLOCK)
    assert counts(told) == [(1, 2)]
    wide = desk.make_span("CLAIM", 2, BLOCK[1] + 1)
    desk.relabel(wide.id, "FURNITURE")
    assert counts(told)[1:] == [(1, 0)]
    assert set(desk.layer.spans) == {wide.id}


def test_what_holds_a_block_or_touches_it_stays(desk: Desk, told: list[Cleared]) -> None:
    around = desk.make_span("CLAIM", 2, BLOCK[1] + 5)
    beside = desk.make_span("ACTOR", BLOCK[1], BLOCK[1] + 4)
    desk.make_span("FURNITURE", *BLOCK)
    assert {around.id, beside.id} < set(desk.layer.spans)


def test_accepted_furniture_goes_before_what_it_holds(
    desk: Desk, session: ProjectSession, told: list[Cleared]
) -> None:
    start, end = BLOCK
    block = suggested("FURNITURE", TEXT[start:end])
    session.commit(ActionKind.PREFILL, [EntityChange(None, block)])
    made = desk.accept([RJABKOW.id, DAY.id, CLAIM.id, block.id])
    assert [span.label for span in made] == ["FURNITURE", "CLAIM"]
    assert counts(told) == [(0, 2)]
    assert desk.layer.open_suggestions() == []


def test_a_suggestion_edited_into_furniture_clears_and_is_decided_itself(
    desk: Desk, told: list[Cleared]
) -> None:
    start, end = BLOCK
    made = desk.accept_edited(RJABKOW.id, label="FURNITURE", end=end)
    assert (made.label, made.quote) == ("FURNITURE", TEXT[start:end])
    assert counts(told) == [(0, 1)]
    kinds = {v.label: v.kind for v in desk.layer.verdicts.values()}
    assert kinds == {"ACTOR": VerdictKind.EDITED, "DATE": VerdictKind.REJECTED}
