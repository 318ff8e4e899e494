"""Submitting, listening, undoing: what a session promises to a window."""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.change import ActionKind, ChangeEvent, EntityChange
from goldspan.domain.errors import CancelledError, ConflictError, GoldspanError, ProjectError
from goldspan.services.project.session import ProjectSession, SaveStatus
from goldspan.store.project import ProjectStore
from helpers.stored import ANNA, ARTICLE_ID, BEN, PIPELINE, all_rows, article_of, made, span_of

NATO, RJABKOW, MOSKAU = span_of("Nato"), span_of("Rjabkow"), span_of("Moskau")


def texts(session: ProjectSession) -> list[str]:
    return [span.quote for span in session.store.spans(ARTICLE_ID)]


def test_submitted_in_order_and_told_after_the_commit(session: ProjectSession) -> None:
    events: list[tuple[ChangeEvent, list[str], str]] = []
    session.subscribe(
        lambda event: events.append((event, texts(session), threading.current_thread().name))
    )
    me = object()
    futures = [
        session.submit(ActionKind.LABEL, made(span), origin=me, subject=span.quote)
        for span in (NATO, RJABKOW, MOSKAU)
    ]
    actions = [future.result(5) for future in futures]
    session.flush()
    assert [action.subject for action in actions] == ["Nato", "Rjabkow", "Moskau"]
    assert [event.action for event, _, _ in events] == actions
    assert all(event.origin is me for event, _, _ in events)
    # Whoever hears of a span can read it.
    assert all(event.changes[0].entity.quote in seen for event, seen, _ in events)  # type: ignore[union-attr]
    assert {thread for _, _, thread in events} == {"goldspan-writer"}
    assert session.status == SaveStatus(0)


def test_listeners_can_leave_and_their_failures_stay_theirs(
    session: ProjectSession, expect_log: Callable[[str], None]
) -> None:
    expect_log("a listener of the project failed")
    heard: list[ChangeEvent] = []

    def fail(event: ChangeEvent) -> None:
        raise RuntimeError("a broken view")

    session.subscribe(fail)
    leave = session.subscribe(heard.append)
    session.commit(ActionKind.LABEL, made(NATO))
    leave()
    leave()
    session.commit(ActionKind.LABEL, made(RJABKOW))
    assert len(heard) == 1
    assert texts(session) == ["Nato", "Rjabkow"]


def test_a_conflict_is_dropped_and_told(session: ProjectSession) -> None:
    session.commit(ActionKind.LABEL, made(NATO))
    errors: list[GoldspanError] = []
    session.on_status(lambda status: errors.append(status.error) if status.error else None)
    lost = session.submit(ActionKind.LABEL, made(NATO))
    kept = session.submit(ActionKind.LABEL, made(RJABKOW))
    assert isinstance(lost.exception(5), ConflictError)
    kept.result(5)
    session.flush()
    assert [type(error) for error in errors] == [ConflictError]
    assert session.status == SaveStatus(0)
    assert texts(session) == ["Nato", "Rjabkow"]
    with pytest.raises(ConflictError):
        session.commit(ActionKind.LABEL, made(NATO))


def test_our_bugs_do_not_stop_saving(
    session: ProjectSession, expect_log: Callable[[str], None]
) -> None:
    expect_log("a change could not be saved")
    article = article_of("Ein anderer Text.", "other")
    wrong = session.submit(ActionKind.IMPORT, made(article), texts={article.sha256: "falsch"})
    assert isinstance(wrong.exception(5), ValueError)
    session.commit(ActionKind.LABEL, made(NATO))
    assert texts(session) == ["Nato"]


def test_whoever_writes_first_joins_the_project(path: Path) -> None:
    with ProjectSession(ProjectStore.open(path), BEN) as session:
        assert BEN not in session.store.annotators()
        events: list[ChangeEvent] = []
        session.subscribe(events.append)
        session.commit(ActionKind.LABEL, made(span_of("Nato", annotator=BEN)))
        session.commit(ActionKind.LABEL, made(span_of("Moskau", annotator=BEN)))
        assert BEN in session.store.annotators()
        kinds = [event.action.kind for event in events]
        assert kinds == [ActionKind.JOIN, ActionKind.LABEL, ActionKind.LABEL]
        for _ in range(3):
            session.undo().result(5)
        assert session.undoable() is None
        assert BEN in session.store.annotators()
    renamed = replace(BEN, name="Benjamin")
    with ProjectSession(ProjectStore.open(path), renamed) as session:
        session.redo().result(5)
        session.commit(ActionKind.LABEL, made(span_of("Rjabkow", annotator=BEN)))
        assert renamed in session.store.annotators()
        assert session.store.verify() == []


def test_undo_and_redo_survive_a_restart(path: Path) -> None:
    noted = replace(NATO, note="checked")
    with ProjectSession(ProjectStore.open(path), ANNA) as session:
        empty = all_rows(session.store)
        made_it = session.commit(ActionKind.LABEL, made(NATO), subject="ACTOR")
        changed = session.commit(ActionKind.EDIT, [EntityChange(NATO, noted)])
        full = all_rows(session.store)
    with ProjectSession(ProjectStore.open(path), ANNA) as session:
        assert session.undoable() == changed
        event = session.undo(origin="menu").result(5)
        assert event is not None
        assert (event.action.kind, event.origin) == (ActionKind.UNDO, "menu")
        assert event.changes == (EntityChange(noted, NATO),)
        assert (session.undoable(), session.redoable()) == (made_it, changed)
    with ProjectSession(ProjectStore.open(path), ANNA) as session:
        session.undo().result(5)
        assert all_rows(session.store) == empty
        assert session.redoable() == made_it
        session.redo().result(5)
    with ProjectSession(ProjectStore.open(path), ANNA) as session:
        again = session.redo().result(5)
        assert again is not None
        assert again.action.kind is ActionKind.REDO
        assert all_rows(session.store) == full
        assert (session.undoable(), session.redoable()) == (changed, None)
        assert session.redo().result(5) is None
        session.undo().result(5)
        session.commit(ActionKind.LABEL, made(RJABKOW))
        assert session.redoable() is None
        assert session.store.verify() == []


def test_each_annotator_undoes_their_own(path: Path) -> None:
    theirs = span_of("Nato", annotator=BEN)
    with ProjectSession(ProjectStore.open(path), ANNA) as session:
        session.commit(ActionKind.LABEL, made(MOSKAU))
    with ProjectSession(ProjectStore.open(path), BEN) as session:
        session.commit(ActionKind.LABEL, made(theirs))
        session.undo().result(5)
        assert session.undo().result(5) is None
        assert texts(session) == ["Moskau"]


def test_undo_says_what_stands_in_its_way(path: Path) -> None:
    with ProjectSession(ProjectStore.open(path), ANNA) as session:
        session.commit(ActionKind.LABEL, made(MOSKAU, NATO))
    with ProjectSession(ProjectStore.open(path), BEN) as session:
        session.commit(ActionKind.EDIT, [EntityChange(NATO, replace(NATO, doubtful=True))])
    with ProjectSession(ProjectStore.open(path), ANNA) as session:
        before = all_rows(session.store)
        error = session.undo().exception(5)
        assert isinstance(error, ConflictError)
        assert "Nato" in str(error)
        assert "Ben" in str(error)
        assert all_rows(session.store) == before
        assert session.undoable() is not None
        assert session.store.verify() == []


def test_making_the_project_cannot_be_undone(tmp_path: Path, path: Path) -> None:
    with ProjectSession(ProjectStore.open(path), ANNA) as session:
        while session.undo().result(5) is not None:
            pass
        assert session.store.articles() == []
        assert session.store.scheme() == session.scheme


def test_a_long_action_is_one_action_told_part_by_part(session: ProjectSession) -> None:
    spans = [
        span_of(quote, label, PIPELINE)
        for label in ("ACTOR", "DATE", "CLAIM")
        for quote in ("Nato", "Moskau", "Montag")
    ]
    events: list[ChangeEvent] = []
    session.subscribe(events.append)
    before = all_rows(session.store)
    with session.long_action(ActionKind.PREFILL, "goldspan-de", origin="job") as work:
        for span in spans:
            work.commit(made(span))
    assert len(events) == len(spans)
    assert {event.action for event in events} == {work.action}
    assert {event.origin for event in events} == {"job"}
    assert session.store.span_counts([PIPELINE.id])[ARTICLE_ID]["ACTOR"] == 3
    assert session.undoable() == work.action
    event = session.undo().result(5)
    assert event is not None
    assert len(event.changes) == len(spans)
    assert all_rows(session.store) == before
    session.redo().result(5)
    assert session.store.verify() == []


def test_a_part_that_does_not_fit_fails_alone(session: ProjectSession) -> None:
    with (
        pytest.raises(GoldspanError, match="does not match"),
        session.long_action(ActionKind.PREFILL, "x") as work,
    ):
        for span in (NATO, replace(MOSKAU, quote="Minsk!"), RJABKOW):
            work.commit(made(span))
    assert texts(session) == ["Nato", "Rjabkow"]
    assert session.store.verify() == []


def test_parts_that_break_a_reference_are_found_out(session: ProjectSession) -> None:
    """A reference is checked at the end of a transaction that several parts share."""
    orphan = span_of("Moskau", run="no such run")
    with (
        pytest.raises(ConflictError),
        session.long_action(ActionKind.PREFILL, "x") as work,
    ):
        for span in (NATO, orphan, RJABKOW):
            work.commit(made(span))
    assert texts(session) == ["Nato", "Rjabkow"]
    assert session.store.verify() == []


def test_what_was_finished_before_an_error_stays(session: ProjectSession) -> None:
    with (
        pytest.raises(CancelledError),
        session.long_action(ActionKind.PREFILL, "x") as work,
    ):
        work.commit(made(NATO))
        work.commit(made(RJABKOW))
        raise CancelledError("Cancelled.")
    assert texts(session) == ["Nato", "Rjabkow"]


def test_undoing_long_work_stops_it(session: ProjectSession) -> None:
    with (
        pytest.raises(CancelledError, match="undone meanwhile"),
        session.long_action(ActionKind.PREFILL, "x") as work,
    ):
        work.commit(made(NATO))
        session.undo().result(5)
        work.commit(made(RJABKOW))
    assert texts(session) == []


def test_another_process_is_noticed(session: ProjectSession, path: Path) -> None:
    session.commit(ActionKind.LABEL, made(MOSKAU))
    assert session.undoable() is not None
    assert not session.poll_foreign()
    with ProjectSession(ProjectStore.open(path), ANNA) as other:
        other.commit(ActionKind.LABEL, made(NATO), subject="elsewhere")
    assert session.poll_foreign()
    assert not session.poll_foreign()
    newest = session.undoable()
    assert newest is not None
    assert newest.subject == "elsewhere"
    with ProjectSession(ProjectStore.open(path), ANNA) as other:
        other.undo().result(5)
    session.undo().result(5)
    assert texts(session) == []


def test_reading_only(path: Path) -> None:
    with ProjectSession(ProjectStore.open(path, read_only=True), ANNA) as session:
        assert session.read_only
        with pytest.raises(ProjectError, match="reading only"):
            session.submit(ActionKind.LABEL, made(NATO))
        with pytest.raises(ProjectError, match="reading only"):
            session.undo()
        assert session.undoable() is not None


def test_after_closing_nothing_is_taken(path: Path) -> None:
    session = ProjectSession(ProjectStore.open(path), ANNA)
    future = session.submit(ActionKind.LABEL, made(NATO))
    assert session.close() == 0
    assert session.close() == 0
    assert future.done()
    with pytest.raises(CancelledError):
        session.submit(ActionKind.LABEL, made(RJABKOW))
    with ProjectStore.open(path) as store:
        assert store.spans(ARTICLE_ID) == [NATO]


def test_the_log_is_emptied_when_nothing_happens(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goldspan.services.project.save_queue.IDLE_SECONDS", 0.01)
    checkpointed = threading.Event()
    checkpoint = ProjectStore.checkpoint

    def noted(store: ProjectStore) -> None:
        checkpoint(store)
        checkpointed.set()

    monkeypatch.setattr(ProjectStore, "checkpoint", noted)
    before = path.read_bytes()
    with ProjectSession(ProjectStore.open(path), ANNA) as session:
        session.commit(ActionKind.LABEL, made(NATO))
        assert checkpointed.wait(5)
        assert path.read_bytes() != before
