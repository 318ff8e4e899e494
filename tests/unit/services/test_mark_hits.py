"""Marking all occurrences: what is made, and that one undo takes it back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from goldspan.domain.actor import Actor
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import CancelledError
from goldspan.domain.layer import ActorRef, Span, VerdictKind, WorkState
from goldspan.services.marking.mark_all import (
    ArticleHits,
    Wanted,
    find_everywhere,
    find_here,
    snapshot,
    wanted_of,
)
from goldspan.services.marking.mark_hits import Here, mark_everywhere, mark_here
from goldspan.services.progress import Progress, Step
from goldspan.services.project.session import ProjectSession
from helpers.mark_all_project import (
    PIPELINE,
    TEXTS,
    article,
    desk_of,
    everywhere,
    make,
    open_texts,
    own_quotes,
    ranges,
    wanted,
)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    with open_texts(tmp_path) as session:
        yield session


def test_a_suggestion_names_an_actor_that_the_register_does_not_know(
    session: ProjectSession,
) -> None:
    name = ActorRef(name="Sergej Rjabkow")
    suggestion = Span(
        "s",
        article(session, "a").id,
        PIPELINE.id,
        "ACTOR",
        38,
        45,
        "Rjabkow",
        {"kind": "PERSON", "canonical": name},
    )
    session.commit(ActionKind.PREFILL, [EntityChange(None, suggestion)])
    desk = desk_of(session, "a")
    want = wanted_of(session.scheme, desk.register, "Rjabkow", "ACTOR", suggestion)
    hits = find_here(session, want, snapshot(desk)).hits
    assert [hit.quote for hit in hits if hit.sure] == ["Sergej Rjabkow", "Rjabkow", "Rjabkow"]
    mark_here(desk, want, [(hit.start, hit.end) for hit in hits])
    session.flush()
    (entry,) = session.store.actors()
    spans = session.store.spans(desk.article.id, session.annotator.id)
    expected = {"canonical": ActorRef(actor=entry.id), "kind": "PERSON"}
    assert [dict(span.attrs) for span in spans] == [expected] * 3
    session.undo().result()
    assert session.store.actors() == []


def test_an_article_that_is_removed_meanwhile_is_passed_over(session: ProjectSession) -> None:
    gone = article(session, "b")

    def remove(step: Step) -> None:
        if session.store.article(gone.id) is not None:
            session.commit(ActionKind.REMOVE_ARTICLE, [EntityChange(gone, None)])

    found: list[ArticleHits] = []
    find_everywhere(session, Wanted("Rjabkow", "ACTOR"), None, found.extend, Progress(remove))
    assert [each.article.name for each in found] == ["a"]
    done = mark_everywhere(session, Wanted("x", "ACTOR"), {gone.id: [(0, 1)]}, Progress())
    assert (done.spans, done.left_out) == (0, 1)


def test_mark_here_is_one_action(session: ProjectSession) -> None:
    rjabkow = Actor("r", "Sergej Rjabkow", "PERSON", spellings=("Rjabkow",))
    session.commit(ActionKind.REGISTER, [EntityChange(None, rjabkow)])
    desk = desk_of(session, "b")
    told: list[int] = []
    desk.listen(lambda changes: told.append(len(changes)))
    want = wanted(session, desk, "Rjabkow")
    hits = find_here(session, want, snapshot(desk)).hits
    done = mark_here(desk, want, [(hit.start, hit.end) for hit in hits])
    assert (done.spans, done.left_out) == (2, 0)
    assert len(told) == 1
    session.flush()
    assert own_quotes(session) == ["Rjabkows", "Ryabkov"]
    spans = session.store.spans(desk.article.id, session.annotator.id)
    # Words that the register does not know are marked as the same actor.
    assert all(span.attrs == want.attrs for span in spans)
    assert desk.state is WorkState.BEGUN
    event = session.undo().result()
    assert event is not None
    assert own_quotes(session) == []
    assert session.store.state(desk.article.id, session.annotator.id) is None
    assert session.store.verify() == []


def test_a_suggestion_of_the_same_is_covered(session: ProjectSession) -> None:
    text, owner = TEXTS["b"], article(session, "b").id
    start = text.index("Rjabkows")
    name = ActorRef(name="Sergej Rjabkow")
    suggestion = Span(
        "s", owner, PIPELINE.id, "ACTOR", start, start + 8, "Rjabkows", {"canonical": name}
    )
    session.commit(ActionKind.PREFILL, [EntityChange(None, suggestion)])
    desk = desk_of(session, "a")
    want = wanted(session, desk, "Rjabkow")
    hits = [hit for hit in everywhere(session, want, desk) if hit.article == owner]
    done = mark_everywhere(session, want, ranges(hits), Progress())
    assert (done.spans, done.articles) == (2, 1)
    (verdict,) = session.store.verdicts(owner, session.annotator.id)
    assert verdict.kind is VerdictKind.COVERED
    (entry,) = session.store.actors()
    covered = session.store.spans(owner, session.annotator.id)[0]
    assert covered.attrs["canonical"] == ActorRef(actor=entry.id)
    assert covered.id == verdict.span
    assert session.undo().result() is not None
    assert own_quotes(session) == []
    assert session.store.actors() == []
    assert session.store.verdicts(owner, session.annotator.id) == []


def test_mark_everywhere_is_undone_as_one(session: ProjectSession) -> None:
    desk = desk_of(session, "a")
    want = wanted(session, desk, "Rjabkow")
    chosen = ranges([hit for hit in everywhere(session, want, desk) if hit.sure])
    here = Here.of(desk, want, chosen.pop(desk.article.id))
    assert len(desk.layer.spans) == 3
    # What is done next on the desk builds on what is not saved yet.
    steps: list[Step] = []
    done = mark_everywhere(session, want, chosen, Progress(steps.append), here)
    assert (done.spans, done.articles, done.left_out) == (4, 2, 0)
    assert steps[-1] == Step(1, 1)
    make(desk, "DATE", "den Termin")
    session.flush()
    assert sorted(own_quotes(session)) == ["Rjabkow"] * 3 + ["Rjabkows", "den Termin"]
    other = article(session, "b").id
    state = session.store.state(other, session.annotator.id)
    assert state is not None
    assert state.state is WorkState.BEGUN
    session.undo().result()
    assert len(own_quotes(session)) == 4
    session.undo().result()
    assert own_quotes(session) == []
    assert session.store.state(other, session.annotator.id) is None
    session.redo().result()
    assert len(own_quotes(session)) == 4
    assert session.store.verify() == []


def test_the_open_desk_learns_what_other_articles_enter(session: ProjectSession) -> None:
    text, other = TEXTS["b"], article(session, "b").id
    start = text.index("Rjabkows")
    name = ActorRef(name="Sergej Rjabkow")
    suggestion = Span(
        "s", other, PIPELINE.id, "ACTOR", start, start + 8, "Rjabkows", {"canonical": name}
    )
    session.commit(ActionKind.PREFILL, [EntityChange(None, suggestion)])
    desk = desk_of(session, "a")
    want = wanted(session, desk, "Rjabkow")
    here = Here.of(desk, want, [])
    mark_everywhere(session, want, {other: [(start, start + 8)]}, Progress(), here)
    here.catch_up()
    span = make(desk, "ACTOR", "Sergej Rjabkow")
    assert span.attrs == {"canonical": ActorRef(actor=session.store.actors()[0].id)}
    session.flush()
    assert session.store.verify() == []


def test_the_open_desk_catches_up_with_what_was_marked_on_it_in_a_thread(
    session: ProjectSession,
) -> None:
    desk = desk_of(session, "a")
    want = wanted(session, desk, "Rjabkow")
    chosen = ranges(find_here(session, want, snapshot(desk)).hits)
    here = Here.of(desk, want)
    done = mark_everywhere(session, want, chosen, Progress(), here)
    assert done.spans == 3
    assert desk.layer.spans == {}
    here.catch_up()
    assert len(desk.layer.spans) == 3
    assert desk.state is WorkState.BEGUN


def test_the_register_learns_the_spellings_that_were_ticked(session: ProjectSession) -> None:
    session.commit(
        ActionKind.REGISTER, [EntityChange(None, Actor("r", "Sergej Rjabkow", "PERSON"))]
    )
    desk = desk_of(session, "b")
    want = wanted_of(session.scheme, desk.register, "Sergej Rjabkow", "ACTOR")
    start = desk.text.index("Ryabkov")
    mark_here(desk, want, [(start, start + 7)])
    session.flush()
    assert [entry.spellings for entry in session.store.actors()] == [("Ryabkov",)]
    session.undo().result()
    assert [entry.spellings for entry in session.store.actors()] == [()]


def test_what_is_refused_meanwhile_is_left_out(session: ProjectSession) -> None:
    desk = desk_of(session, "b")
    want = wanted(session, desk, "Nato")
    chosen = ranges(everywhere(session, want))
    make(desk, "FURNITURE", "Die Nato tagt")
    session.flush()
    done = mark_everywhere(session, want, chosen, Progress())
    assert (done.spans, done.articles, done.left_out) == (1, 1, 1)


def test_cancelled_half_way_is_still_one_action(
    session: ProjectSession, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goldspan.services.marking.mark_hits.ARTICLES_AT_ONCE", 1)
    desk = desk_of(session, "c")
    want = wanted(session, desk, "Rjabkow")
    chosen = ranges(everywhere(session, want))
    progress = Progress()

    def stop(step: Step) -> None:
        if step.done == 1:
            progress.cancel()

    progress.listener = stop
    with pytest.raises(CancelledError):
        mark_everywhere(session, want, {**chosen, "gone": [(0, 1)]}, progress)
    session.flush()
    assert len(own_quotes(session)) == 5
    session.undo().result()
    assert own_quotes(session) == []
