"""Suggestions of memory and projection on a desk: shown, decided, exchanged, never stored."""

from __future__ import annotations

from dataclasses import replace

import pytest

from goldspan.domain.annotator import MEMORY, PROJECTION
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import (
    LayerState,
    Span,
    VerdictKind,
    WorkState,
    layer_state_id,
)
from goldspan.services.desk.labelling import Desk, open_desk
from goldspan.services.project.session import ProjectSession
from goldspan.services.recall.recalled import NOTHING, Recalled
from helpers.recalled_here import ELSEWHERE, LATER, NATO, recalled, recalled_link
from helpers.suggested_article import ARTICLE, CLAIM, DAY, RJABKOW, SOURCE, place


def opened(desk: Desk) -> list[str]:
    return [span.id for span in desk.layer.open_suggestions()]


def test_what_is_recalled_is_suggested_and_not_stored(desk: Desk, session: ProjectSession) -> None:
    before = session.store.actions()
    heard: list[EntityChange] = []
    desk.listen(heard.extend)
    desk.recall(Recalled((NATO, LATER)))
    assert opened(desk) == [RJABKOW.id, DAY.id, CLAIM.id, NATO.id, LATER.id]
    assert heard == [EntityChange(None, NATO), EntityChange(None, LATER)]
    assert desk.layer.open_count() == 5
    session.flush()
    assert {span.annotator for span in session.store.spans(ARTICLE)} == {RJABKOW.annotator}
    assert session.store.actions() == before


def test_only_what_differs_is_told(desk: Desk) -> None:
    desk.recall(Recalled((NATO, LATER)))
    heard: list[EntityChange] = []
    desk.listen(heard.extend)
    desk.recall(Recalled((NATO, LATER)))
    assert heard == []
    surer = replace(NATO, score=0.99)
    desk.recall(Recalled((surer,)))
    assert heard == [EntityChange(LATER, None), EntityChange(NATO, surer)]
    desk.recall(NOTHING)
    assert opened(desk) == [RJABKOW.id, DAY.id, CLAIM.id]


def test_accepting_keeps_where_it_was_decided(desk: Desk, session: ProjectSession) -> None:
    desk.recall(Recalled((NATO,)))
    (span,) = desk.accept([NATO.id])
    assert span.attrs == NATO.attrs
    assert span.origin is not None
    assert (span.origin.suggestion, span.origin.annotator) == (NATO.id, MEMORY.id)
    assert span.origin.article == ELSEWHERE
    session.flush()
    assert session.store.verify() == []
    again = open_desk(session, ARTICLE)
    assert again.layer.own_span(*NATO.key()) == span
    (verdict,) = again.layer.verdicts.values()
    assert (verdict.kind, verdict.suggestion) == (VerdictKind.ACCEPTED, NATO)
    again.recall(Recalled((NATO,)))
    assert not again.layer.is_open(NATO.id)
    assert again.layer.decided(NATO.id) == span.id


@pytest.mark.parametrize("run", ["reject", "edit", "cover", "delete"])
def test_every_verdict_outlives_opening_again(
    desk: Desk, session: ProjectSession, run: str
) -> None:
    desk.recall(Recalled((NATO,)))
    if run == "reject":
        desk.reject([NATO.id])
    elif run == "edit":
        desk.accept_edited(NATO.id, end=NATO.end - 1)
    elif run == "cover":
        desk.make_span(*NATO.key())
    else:
        desk.delete([desk.accept([NATO.id])[0].id])
    session.flush()
    assert session.store.verify() == []
    again = open_desk(session, ARTICLE)
    again.recall(Recalled((NATO,)))
    assert not again.layer.is_open(NATO.id)
    (verdict,) = again.layer.verdicts.values()
    wanted = {"edit": VerdictKind.EDITED, "cover": VerdictKind.COVERED}
    assert verdict.kind is wanted.get(run, VerdictKind.REJECTED)
    assert verdict.suggestion == NATO
    session.undo().result()
    session.undo().result()
    back = open_desk(session, ARTICLE)
    back.recall(Recalled((NATO,)))
    assert back.layer.is_open(NATO.id)


def test_a_made_span_takes_the_register_entry_of_what_it_covers(desk: Desk) -> None:
    desk.recall(Recalled((NATO,)))
    assert desk.make_span(*NATO.key()).attrs == NATO.attrs


def test_what_was_decided_before_stands_for_the_pipeline_too(desk: Desk) -> None:
    known = recalled("ACTOR", "Sergej Rjabkow", score=0.5)
    copied = recalled("ACTOR", "Sergej Rjabkow", PROJECTION, score=0.4)
    assert desk.layer.is_open(RJABKOW.id)
    desk.recall(Recalled((known,)))
    assert desk.layer.open_suggestion(*known.key()) == known
    desk.recall(Recalled((known, copied)))
    assert desk.layer.open_suggestion(*known.key()) == copied
    assert desk.layer.open_count() == 3
    desk.recall(NOTHING)
    assert desk.layer.open_suggestion(*known.key()) == RJABKOW


def test_what_steps_aside_is_not_walked_and_comes_back(desk: Desk) -> None:
    longer = recalled("ACTOR", "Vize-Außenminister Sergej Rjabkow")
    desk.recall(Recalled((longer,), hidden=frozenset({RJABKOW.id})))
    assert opened(desk) == [longer.id, DAY.id, CLAIM.id]
    assert desk.layer.shown(RJABKOW.id) is None
    assert desk.layer.shown_ends(SOURCE) is None
    heard: list[EntityChange] = []
    desk.listen(heard.extend)
    desk.recall(NOTHING)
    assert EntityChange(RJABKOW, RJABKOW) in heard
    assert opened(desk) == [RJABKOW.id, DAY.id, CLAIM.id]


def test_what_is_in_hand_stays(desk: Desk) -> None:
    longer = recalled("ACTOR", "Vize-Außenminister Sergej Rjabkow")
    wanted = Recalled((longer,), hidden=frozenset({RJABKOW.id}))
    desk.recall(wanted, frozenset({RJABKOW.id}))
    assert desk.layer.is_open(RJABKOW.id)
    desk.recall(wanted)
    assert not desk.layer.is_open(RJABKOW.id)
    desk.recall(NOTHING, frozenset({longer.id}))
    assert desk.layer.is_open(longer.id)
    assert desk.layer.is_open(RJABKOW.id)
    desk.recall(NOTHING)
    assert opened(desk) == [RJABKOW.id, DAY.id, CLAIM.id]


def test_links_are_ready_once_both_ends_are_decided(desk: Desk, session: ProjectSession) -> None:
    said = recalled("CLAIM", "den Termin", PROJECTION)
    by = recalled("ACTOR", "Sergej Rjabkow", PROJECTION)
    link = recalled_link("source", said, by)
    desk.recall(Recalled((said, by), (link,)))
    desk.accept([said.id, by.id])
    assert [each.id for each in desk.layer.open_links()] == [link.id]
    (made,) = desk.accept_links([link.id])
    assert made.origin is not None
    assert (made.origin.annotator, made.origin.article) == (PROJECTION.id, ELSEWHERE)
    session.flush()
    assert session.store.verify() == []
    again = open_desk(session, ARTICLE)
    again.recall(Recalled((said, by), (link,)))
    assert again.layer.open_links() == []


def test_a_link_goes_with_what_it_hangs_on(desk: Desk) -> None:
    said, by = (recalled(x, y, PROJECTION) for x, y in (("CLAIM", "Termin"), ("ACTOR", "Nato")))
    link = recalled_link("source", said, by)
    desk.recall(Recalled((said, by), (link,)))
    assert link in desk.layer.open_links_of(said.id)
    desk.recall(Recalled((said,)))
    assert link not in desk.layer.open_links_of(said.id)
    assert link.id not in desk.layer.suggested_links


def test_nothing_is_suggested_in_a_blind_article(session: ProjectSession) -> None:
    me = session.annotator.id
    state = LayerState(layer_state_id(me, ARTICLE), ARTICLE, me, WorkState.BEGUN, blind=True)
    session.commit(ActionKind.STATE, [EntityChange(None, state)])
    desk = open_desk(session, ARTICLE)
    session.subscribe(desk.receive)
    assert opened(desk) == []
    desk.recall(Recalled((NATO,), hidden=frozenset({RJABKOW.id})))
    fresh = replace(RJABKOW, id="fresh", start=RJABKOW.start + 7, quote="Rjabkow")
    session.commit(ActionKind.PREFILL, [EntityChange(None, fresh)])
    assert opened(desk) == []
    assert desk.layer.open_count() == 0
    assert desk.layer.possible_links() == []
    made = desk.make_span(*NATO.key())
    assert (made.attrs, made.origin) == ({}, None)
    assert desk.layer.verdicts == {}


def test_furniture_clears_what_is_recalled_in_it(desk: Desk) -> None:
    desk.recall(Recalled((NATO,)))
    desk.make_span("FURNITURE", *place("Die Nato plant"))
    assert not desk.layer.is_open(NATO.id)
    assert desk.layer.on_spans.verdict_at(NATO.key()) is not None
    with pytest.raises(RefusedError):
        desk.make_span(*NATO.key())


def test_accepting_all_takes_each_place_once(desk: Desk) -> None:
    known = recalled("ACTOR", "Sergej Rjabkow")
    desk.recall(Recalled((known, NATO)))
    made: list[Span] = desk.accept([each.id for each in desk.layer.open_suggestions()])
    assert sorted(span.quote for span in made) == [
        "Dienstag",
        "Nato",
        "Sergej Rjabkow",
        "den Termin",
    ]
