"""DESIGN's rules on memory and projection, through the real store and all that follows it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.annotator import GOLD, MEMORY, PROJECTION, Annotator
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.layer import ActorRef, VerdictKind, WorkState, dismissal_of
from goldspan.services.library import remove_articles, set_blind
from goldspan.services.project.projects import open_project
from goldspan.services.recall.recalled import NOTHING
from goldspan.store.project import ProjectStore
from helpers.recalling_project import ADA, BERT, Recalling, recalling_project

LINDQVIST = ("ACTOR", "Marta Lindqvist")
WAITED = ("CLAIM", "lange darauf gewartet")


@pytest.fixture
def recalling(tmp_path: Path) -> Iterator[Recalling]:
    with recalling_project(tmp_path) as found:
        yield found


def everywhere(recalling: Recalling) -> set[tuple[str, str]]:
    return {each for name in recalling.ids for each in recalling.suggested(name)}


def mark_lindqvist(recalling: Recalling, name: str = "lift") -> str:
    return recalling.mark(name, *LINDQVIST, actor="Marta Lindqvist", kind="PERSON").id


def test_what_was_marked_is_suggested_everywhere_with_its_entry(recalling: Recalling) -> None:
    decided = mark_lindqvist(recalling)
    assert LINDQVIST in recalling.suggested("copy")
    assert recalling.suggested("other") == [LINDQVIST, ("ACTOR", "Lindqvists")]
    assert recalling.suggested("apart") == []
    (actor,) = recalling.session.store.actors()
    for name, by in (("copy", PROJECTION), ("other", MEMORY)):
        span = next(
            s
            for s in recalling.recollection.recalled(recalling.ids[name]).spans
            if s.quote == LINDQVIST[1]
        )
        assert span.annotator == by.id
        assert span.attrs["canonical"] == ActorRef(actor=actor.id)
        assert span.origin is not None
        assert (span.origin.suggestion, span.origin.annotator) == (decided, ADA.id)
        assert span.origin.article == recalling.ids["lift"]


def test_copies_get_claims_with_their_links(recalling: Recalling) -> None:
    mark_lindqvist(recalling)
    recalling.mark("lift", *WAITED)
    desk = recalling.desk("lift")
    (claim,) = (s for s in desk.layer.spans.values() if s.label == "CLAIM")
    (actor,) = (s for s in desk.layer.spans.values() if s.label == "ACTOR")
    desk.link("source", claim.id, actor.id)
    recalling.settle()
    found = recalling.recollection.recalled(recalling.ids["copy"])
    ends = {span.id: (span.label, span.quote) for span in found.spans}
    assert [(link.type, ends[link.source], ends[link.target]) for link in found.links] == [
        ("source", WAITED, LINDQVIST)
    ]
    copy = recalling.desk("copy")
    made = copy.accept([span.id for span in copy.layer.open_suggestions()])
    assert len(made) == 2
    (link,) = copy.layer.open_links()
    assert copy.accept_links([link.id])[0].source in copy.layer.spans
    assert WAITED not in recalling.suggested("other")


def test_undo_deletion_and_redo_take_effect_at_once(recalling: Recalling) -> None:
    span = recalling.mark("lift", "ACTOR", "Bergwacht Eisack")
    assert ("ACTOR", "Bergwacht Eisack") in recalling.suggested("copy")
    recalling.session.undo().result()
    recalling.settle()
    assert everywhere(recalling) == set()
    recalling.session.redo().result()
    recalling.settle()
    assert ("ACTOR", "Bergwacht Eisack") in recalling.suggested("copy")
    recalling.desk("lift").delete([span.id])
    recalling.settle()
    assert everywhere(recalling) == set()


def test_edits_of_a_decision_reach_what_is_open(recalling: Recalling) -> None:
    identifier = mark_lindqvist(recalling)
    desk = recalling.desk("lift")
    desk.set_actor(identifier, "canonical", "Lindqvist, Marta", "PERSON")
    recalling.settle()
    names = {actor.id: actor.name for actor in recalling.session.store.actors()}
    for name in ("copy", "other"):
        for span in recalling.recollection.recalled(recalling.ids[name]).spans:
            value = span.attrs["canonical"]
            assert isinstance(value, ActorRef)
            assert names[value.actor or ""] == "Lindqvist, Marta"
    desk = recalling.desk("lift")
    desk.relabel(identifier, "DATE")
    recalling.settle()
    assert recalling.suggested("copy") == [("DATE", "Marta Lindqvist")]
    desk.resize(
        identifier, desk.layer.spans[identifier].start + 6, desk.layer.spans[identifier].end
    )
    recalling.settle()
    assert recalling.suggested("copy") == [("DATE", "Lindqvist")]


@pytest.mark.parametrize("done", [True, False])
def test_nobody_elses_layer_is_recalled(recalling: Recalling, done: bool) -> None:
    for label, quote in (LINDQVIST, WAITED, ("FURNITURE", "Neuer Fahrplan am Ploseberg")):
        span = recalling.span("lift", label, quote)
        recalling.put_layer("lift", Annotator(f"b{label}", BERT.kind, "B"), span, done=done)
    assert everywhere(recalling) == set()
    for article in recalling.ids.values():
        assert recalling.recollection.recalled(article) == NOTHING


def test_gold_is_recalled_once_it_is_adjudicated(recalling: Recalling) -> None:
    span = recalling.span("lift", *LINDQVIST)
    recalling.put_layer("lift", GOLD, span, done=False)
    assert everywhere(recalling) == set()
    (state,) = recalling.session.store.states(GOLD.id)
    recalling.session.commit(
        ActionKind.STATE, [EntityChange(state, replace(state, state=WorkState.DONE))]
    )
    recalling.settle()
    assert LINDQVIST in recalling.suggested("copy")
    assert LINDQVIST in recalling.suggested("other")
    assert recalling.suggested("lift") == []
    recalling.session.undo().result()
    recalling.settle()
    assert everywhere(recalling) == set()


def test_gold_of_the_same_article_is_never_recalled_there(recalling: Recalling) -> None:
    recalling.put_layer("other", GOLD, recalling.span("other", *LINDQVIST), done=True)
    assert recalling.suggested("other") == []
    assert LINDQVIST in recalling.suggested("lift")


def test_nothing_in_blind_articles(recalling: Recalling) -> None:
    mark_lindqvist(recalling)
    assert recalling.suggested("other") != []
    for name in ("other", "copy"):
        set_blind(recalling.session, [recalling.ids[name]], blind=True)
    recalling.settle()
    assert recalling.suggested("other") == recalling.suggested("copy") == []
    set_blind(recalling.session, [recalling.ids["other"]], blind=False)
    recalling.settle()
    assert recalling.suggested("other") != []


@pytest.mark.parametrize("state", [WorkState.DONE, WorkState.SKIPPED])
def test_what_is_finished_is_left_alone(recalling: Recalling, state: WorkState) -> None:
    mark_lindqvist(recalling)
    recalling.finish("other", state)
    assert recalling.suggested("other") == []
    recalling.finish("other", WorkState.BEGUN)
    assert recalling.suggested("other") != []


def test_a_rejection_holds_here_and_outlives_opening_again(
    recalling: Recalling, tmp_path: Path
) -> None:
    mark_lindqvist(recalling)
    desk = recalling.desk("other")
    (whole, _) = desk.layer.open_suggestions()
    desk.reject([whole.id])
    recalling.settle()
    assert [s.quote for s in recalling.desk("other").layer.open_suggestions()] == ["Lindqvists"]
    assert LINDQVIST in recalling.suggested("copy")
    recalling.close()
    recalling.session.close()
    with open_project(tmp_path / "p.goldspan", ADA) as session:
        again = Recalling(session)
        again.start()
        left = [s.quote for s in again.desk("other").layer.open_suggestions()]
        again.close()
        assert left == ["Lindqvists"]
        assert session.store.verify() == []


def test_rejected_everywhere_hides_what_pipelines_suggest_too(recalling: Recalling) -> None:
    mark_lindqvist(recalling)
    said = dismissal_of(ADA.id, *LINDQVIST)
    recalling.session.commit(ActionKind.DISMISS, [EntityChange(None, said)])
    recalling.settle()
    assert recalling.suggested("copy") == []
    assert recalling.suggested("other") == [("ACTOR", "Lindqvists")]
    recalling.session.undo().result()
    recalling.settle()
    assert LINDQVIST in recalling.suggested("copy")


def test_a_removed_article_is_forgotten_and_comes_back(recalling: Recalling) -> None:
    mark_lindqvist(recalling)
    remove_articles(recalling.session, [recalling.ids["lift"]], None)
    recalling.settle()
    assert recalling.suggested("copy") == recalling.suggested("other") == []
    recalling.session.undo().result()
    recalling.settle()
    assert LINDQVIST in recalling.suggested("copy")


def test_each_can_be_switched_off(recalling: Recalling) -> None:
    mark_lindqvist(recalling)
    told: list[frozenset[str]] = []
    recalling.recollection.subscribe(told.append)
    recalling.recollection.use(memory=False, projection=True)
    recalling.settle()
    assert recalling.suggested("other") == []
    assert recalling.suggested("copy") == [LINDQVIST]
    recalling.recollection.use(memory=False, projection=False)
    recalling.settle()
    assert everywhere(recalling) == set()
    assert set(recalling.ids.values()) in told


def test_who_is_concerned_is_told(recalling: Recalling) -> None:
    told: list[frozenset[str]] = []
    recalling.recollection.subscribe(told.append)
    mark_lindqvist(recalling)
    ids = recalling.ids
    assert frozenset().union(*told) == {ids["lift"], ids["copy"], ids["other"]}
    told.clear()
    recalling.put_layer("apart", BERT, recalling.span("apart", "ACTOR", "Gemeinderat"), done=True)
    assert told == []


def test_an_older_layer_is_known_on_opening(tmp_path: Path) -> None:
    with recalling_project(tmp_path) as recalling:
        mark_lindqvist(recalling)
        desk = recalling.desk("copy")
        desk.accept([span.id for span in desk.layer.open_suggestions()])
        recalling.settle()
    with open_project(tmp_path / "p.goldspan", ADA, writer=False) as session:
        assert session.read_only
        again = Recalling(session)
        again.start()
        found, lift = again.suggested("other"), again.desk("copy").layer
        again.close()
    assert found == [LINDQVIST, ("ACTOR", "Lindqvists")]
    (verdict,) = lift.verdicts.values()
    assert verdict.kind is VerdictKind.ACCEPTED
    assert lift.open_suggestions() == []


def test_recalled_suggestions_leave_no_row_behind(recalling: Recalling, tmp_path: Path) -> None:
    mark_lindqvist(recalling)
    everywhere(recalling)
    recalling.settle()
    with ProjectStore.open(tmp_path / "p.goldspan", read_only=True) as store:
        owners = {s.annotator for a in store.articles() for s in store.spans(a.id)}
        assert owners == {ADA.id}
        assert {MEMORY.id, PROJECTION.id}.isdisjoint(each.id for each in store.annotators())


def test_what_a_finished_copy_left_out_is_not_remembered_there(recalling: Recalling) -> None:
    recalling.mark("lift", "ACTOR", "Bergwacht Eisack", "Bergwacht Eisack", "ORGANISATION")
    mark_lindqvist(recalling, "other")
    assert LINDQVIST in recalling.suggested("copy")
    recalling.finish("lift")
    assert recalling.suggested("copy") == [("ACTOR", "Bergwacht Eisack")]
    recalling.finish("lift", WorkState.BEGUN)
    assert LINDQVIST in recalling.suggested("copy")
