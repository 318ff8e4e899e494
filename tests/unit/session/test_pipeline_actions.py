"""What a pipeline does of its own accord is its action: nobody's undo takes it back."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.domain.annotator import pipeline_annotator
from goldspan.domain.change import ActionKind, ChangeEvent, EntityChange
from goldspan.domain.layer import LayerState, PipelineRun, Span, WorkState, layer_state_id
from goldspan.services.desk.labelling import open_desk
from goldspan.services.project.session import ProjectSession
from helpers.texts_project import texts_project

TEXT = "Die Nato tagt in Brüssel."
PIPELINE = pipeline_annotator("de_ruler")
RUN = PipelineRun("run", PIPELINE.id, "de_ruler", "1", "2026-01-01T00:00:00+00:00")


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    with texts_project(
        tmp_path, [("first", TEXT, "de"), ("second", f"{TEXT} Ja.", "de")]
    ) as opened:
        yield opened


def suggestion(article: str, words: str, run: str = RUN.id) -> Span:
    start = TEXT.index(words)
    return Span(
        f"{article}-{words}",
        article,
        PIPELINE.id,
        "ACTOR",
        start,
        start + len(words),
        words,
        run=run,
    )


def changes(article: str, words: str) -> list[EntityChange]:
    state = LayerState(layer_state_id(PIPELINE.id, article), article, PIPELINE.id, WorkState.DONE)
    return [EntityChange(None, entity) for entity in (RUN, suggestion(article, words), state)]


def test_undo_passes_it_over(session: ProjectSession) -> None:
    first = session.store.articles()[0].id
    desk = open_desk(session, first)
    desk.make_span("ACTOR", 4, 8)
    session.flush()
    mine = session.undoable()
    session.commit_as(PIPELINE, ActionKind.PREFILL, changes(first, "Brüssel"), "de_ruler")
    assert session.undoable() == mine
    session.undo().result()
    assert [span.quote for span in session.store.spans(first)] == ["Brüssel"]
    assert session.redoable() == mine
    assert list(session.store.verify()) == []


def test_it_leaves_what_can_be_redone(session: ProjectSession) -> None:
    first = session.store.articles()[0].id
    open_desk(session, first).make_span("ACTOR", 4, 8)
    session.undo().result()
    session.commit_as(PIPELINE, ActionKind.PREFILL, changes(first, "Brüssel"), "de_ruler")
    assert session.redo().result() is not None
    assert {span.quote for span in session.store.spans(first)} == {"Nato", "Brüssel"}


def test_the_desk_shows_its_suggestions_and_keeps_its_own_state(session: ProjectSession) -> None:
    events: list[ChangeEvent] = []
    first = session.store.articles()[0].id
    desk = open_desk(session, first)
    session.subscribe(events.append)
    session.commit_as(PIPELINE, ActionKind.PREFILL, changes(first, "Brüssel"), "de_ruler")
    session.flush()
    for event in events:
        desk.receive(event)
    assert [span.quote for span in desk.layer.open_suggestions()] == ["Brüssel"]
    assert desk.state is WorkState.NEW


def test_taking_back_a_run_leaves_the_pipeline_to_others(session: ProjectSession) -> None:
    first, second = (article.id for article in session.store.articles())
    joining = EntityChange(None, PIPELINE)
    session.commit(ActionKind.PREFILL, [joining, *changes(first, "Nato")])
    later = PipelineRun("later", PIPELINE.id, "de_ruler", "1", RUN.started)
    span = suggestion(second, "Brüssel", later.id)
    made = [EntityChange(None, later), EntityChange(None, span)]
    session.commit_as(PIPELINE, ActionKind.PREFILL, made, "de_ruler")
    session.undo().result()
    assert session.store.spans(first) == []
    assert [span.quote for span in session.store.spans(second)] == ["Brüssel"]
    assert list(session.store.verify()) == []
