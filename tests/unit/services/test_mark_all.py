"""Finding all occurrences: what is listed, and what stands in the way of marking it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.actor import Actor
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import CancelledError
from goldspan.domain.layer import ActorRef, Span
from goldspan.services.marking.mark_all import (
    ArticleHits,
    HitState,
    Wanted,
    find_everywhere,
    find_here,
    snapshot,
    wanted_of,
)
from goldspan.services.marking.occurrences import FormKind
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession
from helpers.mark_all_project import (
    BEN,
    PIPELINE,
    TEXTS,
    article,
    desk_of,
    everywhere,
    make,
    open_texts,
    wanted,
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    with open_texts(tmp_path) as session:
        yield session


def test_what_is_found_here(session: ProjectSession) -> None:
    desk = desk_of(session, "a")
    hits = find_here(session, wanted(session, desk, "Rjabkow"), snapshot(desk)).hits
    assert [hit.quote for hit in hits] == ["Rjabkow"] * 3
    assert all(hit.sure and hit.can_be_marked for hit in hits)
    assert hits[1].before.endswith("bestätigte den Termin. ")
    assert hits[2].before.endswith("Lesen Sie auch: ")
    assert hits[2].after == " im Gespräch"


def test_what_stands_in_the_way(session: ProjectSession) -> None:
    desk = desk_of(session, "a")
    name = make(desk, "ACTOR", "Sergej Rjabkow")
    make(desk, "ACTOR", "Rjabkow", 1)
    furniture = make(desk, "FURNITURE", "Lesen Sie auch: Rjabkow im Gespräch")
    make(desk, "CLAIM", "Rjabkow nannte die NATO nicht")
    hits = find_here(session, wanted(session, desk, "Rjabkow"), snapshot(desk)).hits
    assert [hit.state for hit in hits] == [HitState.OVERLAPS, HitState.MARKED, HitState.REFUSED]
    assert hits[0].other == name
    assert hits[0].can_be_marked
    assert not hits[0].sure
    assert not hits[1].can_be_marked
    assert hits[2].refusal is not None
    assert hits[2].refusal.existing == furniture.id
    # A claim around it does not stand in the way of a name, but a claim on the same words does.
    dates = find_here(session, wanted(session, desk, "nannte", "DATE"), snapshot(desk)).hits
    assert [hit.state for hit in dates] == [HitState.FREE]


def test_what_was_rejected_is_not_ticked(session: ProjectSession) -> None:
    text = TEXTS["b"]
    start = text.index("Nato")
    suggestion = Span("s", article(session, "b").id, PIPELINE.id, "ACTOR", start, start + 4, "Nato")
    session.commit(ActionKind.PREFILL, [EntityChange(None, suggestion)])
    desk = desk_of(session, "b")
    desk.reject(["s"])
    (hit,) = find_here(session, wanted(session, desk, "Nato"), snapshot(desk)).hits
    assert hit.state is HitState.REJECTED
    assert hit.can_be_marked
    assert not hit.sure


def test_forms_across_the_project(session: ProjectSession) -> None:
    desk = desk_of(session, "a")
    hits = everywhere(session, wanted(session, desk, "Rjabkow"), desk)
    forms = {hit.form.text: (hit.form.kind, hit.sure) for hit in hits}
    assert forms == {
        "Rjabkow": (FormKind.EXACT, True),
        "Rjabkows": (FormKind.INFLECTED, True),
        "Ryabkov": (FormKind.LIKELY, False),
    }
    assert {hit.quote for hit in everywhere(session, wanted(session, desk, "Nato"))} == {
        "NATO",
        "Nato",
    }


def test_the_registers_spellings_are_looked_for(session: ProjectSession) -> None:
    rjabkow = Actor("r", "Sergej Rjabkow", "PERSON", spellings=("Rjabkow", "Ryabkov"))
    session.commit(ActionKind.REGISTER, [EntityChange(None, rjabkow)])
    desk = desk_of(session, "a")
    want = wanted(session, desk, "Rjabkow")
    assert want.attrs == {"canonical": ActorRef(actor="r"), "kind": "PERSON"}
    hits = everywhere(session, want, desk)
    assert [hit.quote for hit in hits if hit.sure] == [
        "Sergej Rjabkow",
        "Rjabkow",
        "Rjabkow",
        "Rjabkows",
        "Ryabkov",
    ]


def test_the_actor_of_the_span_is_the_one_that_is_looked_for(session: ProjectSession) -> None:
    desk = desk_of(session, "a")
    span = make(desk, "ACTOR", "NATO")
    desk.set_actor(span.id, "canonical", "Nordatlantikpakt")
    span = desk.layer.spans[span.id]
    want = wanted_of(session.scheme, desk.register, span.quote, "ACTOR", span)
    assert want.spellings == ("Nordatlantikpakt",)
    as_date = wanted_of(session.scheme, desk.register, span.quote, "DATE", span)
    assert (dict(as_date.attrs), as_date.spellings, as_date.name) == ({}, (), False)


def test_no_other_persons_layer_is_looked_at(session: ProjectSession) -> None:
    owner = article(session, "b").id
    span = Span("x", owner, BEN.id, "ACTOR", 4, 8, "Nato")
    session.commit(ActionKind.IMPORT, [EntityChange(None, BEN), EntityChange(None, span)])
    desk = desk_of(session, "c")
    states = {hit.state for hit in everywhere(session, wanted(session, desk, "Nato"), desk)}
    assert states == {HitState.FREE}


def test_searching_can_be_cancelled(session: ProjectSession) -> None:
    progress = Progress()
    progress.cancel()
    want = Wanted("Nato", "ACTOR")
    with pytest.raises(CancelledError):
        find_everywhere(session, want, None, lambda batch: None, progress)


def test_too_many_hits_are_cut_off(
    session: ProjectSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goldspan.services.marking.mark_all.MOST_HITS", 2)
    found: list[ArticleHits] = []
    want = replace(Wanted("Rjabkow", "ACTOR"), name=True)
    assert not find_everywhere(session, want, None, found.extend, Progress())
    assert [each.article.name for each in found] == ["a"]
