"""Any sequence of commands on the desk: it holds what the project holds, and undo takes it back."""

from __future__ import annotations

import tempfile
from contextlib import suppress
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.domain.errors import RefusedError
from goldspan.services.labelling import Desk, open_desk
from goldspan.services.session import ProjectSession
from helpers.suggested_article import ARTICLE, TEXT
from helpers.suggested_project import suggested_project

LABELS = ("ACTOR", "DATE", "CLAIM", "FURNITURE")

offset = st.integers(0, len(TEXT) - 1)
pick = st.integers(0, 30)
command = st.one_of(
    st.tuples(st.just("make"), st.sampled_from(LABELS), offset, offset),
    st.tuples(st.just("relabel"), st.sampled_from(LABELS), pick, pick),
    st.tuples(st.just("resize"), st.just(""), offset, offset),
    st.tuples(st.just("delete"), st.just(""), pick, pick),
    st.tuples(st.just("accept"), st.just(""), pick, pick),
    st.tuples(st.just("reject"), st.just(""), pick, pick),
    st.tuples(st.just("edit"), st.sampled_from(LABELS), pick, pick),
    st.tuples(st.just("link"), st.sampled_from(("source", "when")), pick, pick),
    st.tuples(st.just("actor"), st.sampled_from(("Nato", "Moskau", "")), pick, pick),
    st.tuples(st.just("undo"), st.just(""), pick, pick),
    st.tuples(st.just("redo"), st.just(""), pick, pick),
)


def carry_out(desk: Desk, session: ProjectSession, step: tuple[str, str, int, int]) -> None:
    name, word, first, second = step
    spans = sorted(desk.layer.spans.values(), key=lambda s: (s.start, s.end, s.label))
    some = spans[first % len(spans)] if spans else None
    left = desk.layer.open_suggestions()
    suggestion = left[first % len(left)] if left else None
    if name == "make":
        start, end = sorted((first, second))
        desk.make_span(word, start, end + 1)
    elif name in ("undo", "redo"):
        (session.undo() if name == "undo" else session.redo()).result()
    elif name == "accept" and suggestion:
        desk.accept([suggestion.id])
    elif name == "reject" and suggestion:
        desk.reject([suggestion.id])
    elif name == "edit" and suggestion:
        desk.accept_edited(suggestion.id, label=word)
    elif name == "relabel" and some:
        desk.relabel(some.id, word)
    elif name == "resize" and some:
        start, end = sorted((first, second))
        desk.resize(some.id, start, end + 1)
    elif name == "delete" and some:
        desk.delete([some.id])
    elif name == "actor" and some and some.label == "ACTOR":
        desk.set_actor(some.id, "canonical", word)
    elif name == "link" and some:
        other = spans[second % len(spans)]
        if word in desk.link_types(some.id, other.id):
            desk.link(word, some.id, other.id)


def rows(session: ProjectSession) -> tuple[object, ...]:
    session.flush()
    me, store = session.annotator.id, session.store
    return (
        {s.id: s for s in store.spans(ARTICLE, me)},
        {link.id: link for link in store.links(ARTICLE, me)},
        {v.id: v for v in store.verdicts(ARTICLE, me)},
        store.state(ARTICLE, me),
        {a.id: a for a in store.actors()},
    )


@settings(max_examples=40)
@given(st.lists(command, max_size=14))
def test_desk_and_project_agree_and_undo_takes_everything_back(
    steps: list[tuple[str, str, int, int]],
) -> None:
    with tempfile.TemporaryDirectory() as folder, suggested_project(Path(folder)) as session:
        before = rows(session)
        prefilled = session.undoable()
        desk = open_desk(session, ARTICLE)
        session.subscribe(desk.receive)
        for step in steps:
            undoable = session.undoable()
            if step[0] == "undo" and (undoable is None or undoable == prefilled):
                continue
            with suppress(RefusedError):
                carry_out(desk, session, step)
            session.flush()
        held = (
            desk.layer.spans,
            desk.layer.links,
            desk.layer.verdicts,
            desk.layer.state,
            {a.id: a for a in desk.register.actors()},
        )
        assert rows(session) == held
        while session.undoable() != prefilled:
            session.undo().result()
        assert rows(session) == before
        assert session.store.verify() == []
