"""Articles read blind: nothing is suggested, nothing is left, and all comes back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.change import ActionKind
from goldspan.domain.layer import WorkState
from goldspan.services.desk.labelling import open_desk
from goldspan.services.library import load_rows, set_blind
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.exporting import run_export
from goldspan.services.transfer.suggester import Suggester
from helpers.stored import (
    ANNA,
    ARTICLE_ID,
    BEN,
    PIPELINE,
    action_of,
    link_of,
    made,
    span_of,
    store_with_article,
)

NATO = span_of("Nato", annotator=PIPELINE)
CLAIM = span_of("Die Nato tagt am Montag", "CLAIM", PIPELINE)
LINK = replace(link_of(CLAIM, NATO), annotator=PIPELINE.id)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    """Yield a project in Anna's hands in which a pipeline suggests two spans and a link."""
    path = tmp_path / "p.goldspan"
    store = store_with_article(path, PIPELINE, BEN)
    store.commit(action_of(PIPELINE), made(NATO, CLAIM, LINK))
    store.close()
    with open_project(path, ANNA) as opened:
        yield opened


def blind(session: ProjectSession, *, on: bool) -> None:
    done = set_blind(session, [ARTICLE_ID], blind=on)
    assert done is not None
    assert done.result().kind is ActionKind.BLIND


def test_nothing_is_suggested_and_nothing_is_left(session: ProjectSession) -> None:
    blind(session, on=True)
    layer = open_desk(session, ARTICLE_ID).layer
    assert (layer.suggestions, layer.suggested_links, layer.open_count()) == ({}, {}, 0)
    assert session.store.suggestions_left(ANNA.id) == {}
    assert session.store.suggestions_left(ANNA.id, [ARTICLE_ID]) == {}
    (row,) = load_rows(session.store, ANNA.id)
    assert (row.blind, row.suggestions, row.state) == (True, 0, WorkState.NEW)


def test_others_see_what_they_saw(session: ProjectSession) -> None:
    blind(session, on=True)
    assert session.store.suggestions_left(BEN.id) == {ARTICLE_ID: 2}
    (row,) = load_rows(session.store, BEN.id)
    assert not row.blind


def test_a_ready_link_is_not_left_either(session: ProjectSession) -> None:
    desk = open_desk(session, ARTICLE_ID)
    desk.accept([NATO.id, CLAIM.id])
    session.flush()
    assert session.store.suggestions_left(ANNA.id) == {ARTICLE_ID: 1}
    blind(session, on=True)
    assert session.store.suggestions_left(ANNA.id) == {}
    assert len(open_desk(session, ARTICLE_ID).layer.spans) == 2


def test_all_comes_back_by_undo_or_by_asking(session: ProjectSession) -> None:
    blind(session, on=True)
    session.undo().result()
    assert session.store.suggestions_left(ANNA.id) == {ARTICLE_ID: 2}
    session.redo().result()
    assert session.store.suggestions_left(ANNA.id) == {}
    blind(session, on=False)
    assert len(open_desk(session, ARTICLE_ID).layer.open_suggestions()) == 2
    assert session.store.verify() == []


def test_what_is_so_already_is_no_step(session: ProjectSession) -> None:
    assert set_blind(session, [ARTICLE_ID], blind=False) is None
    blind(session, on=True)
    assert set_blind(session, [ARTICLE_ID, "gone"], blind=True) is None


def test_state_and_note_keep_it_and_are_kept(session: ProjectSession) -> None:
    desk = open_desk(session, ARTICLE_ID)
    desk.set_article_note("fragen")
    desk.set_state(WorkState.SKIPPED, "Werbung")
    blind(session, on=True)
    state = session.store.state(ARTICLE_ID, ANNA.id)
    assert state is not None
    assert (state.state, state.reason, state.note) == (WorkState.SKIPPED, "Werbung", "fragen")
    desk = open_desk(session, ARTICLE_ID)
    desk.set_state(WorkState.DONE)
    desk.make_span("ACTOR", NATO.start, NATO.end)
    session.flush()
    state = session.store.state(ARTICLE_ID, ANNA.id)
    assert state is not None
    assert (state.blind, state.state, state.note) == (True, WorkState.DONE, "fragen")


def exported(session: ProjectSession, folder: Path) -> dict[str, bytes]:
    run_export(session.store, "goldspan-jsonl", folder, layer="all")
    return {str(f.relative_to(folder)): f.read_bytes() for f in folder.rglob("*") if f.is_file()}


def test_exports_are_what_they_were(session: ProjectSession, tmp_path: Path) -> None:
    open_desk(session, ARTICLE_ID).accept([NATO.id])
    session.flush()
    before = exported(session, tmp_path / "before")
    assert len(before) > 2
    blind(session, on=True)
    assert exported(session, tmp_path / "after") == before


def test_nobody_has_it_suggested_on_opening(tmp_path: Path) -> None:
    path = tmp_path / "p.goldspan"
    store_with_article(path).close()
    with open_project(path, ANNA) as session:
        blind(session, on=True)
        suggester = Suggester(session)
        try:
            assert suggester.suggest(ARTICLE_ID) is None
            assert not suggester.warm
        finally:
            suggester.close()
