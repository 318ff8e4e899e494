"""Any sequence of commands and its undo gives the same rows; the changes give the tables."""

from __future__ import annotations

import shutil
import tempfile
from dataclasses import replace
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.change import ActionKind, Entity, EntityChange
from goldspan.domain.layer import (
    ActorRef,
    LayerState,
    Link,
    Span,
    Verdict,
    VerdictKind,
    WorkState,
    layer_state_id,
)
from goldspan.services.project.session import ProjectSession
from goldspan.store.project import ProjectStore
from helpers.stored import (
    ANNA,
    ARTICLE_ID,
    PIPELINE,
    all_rows,
    link_of,
    span_of,
    store_with_article,
    verdict_on,
)

WORDS = ["Moskau", "prüft", "\N{GRINNING FACE}", "Nato", "Montag", "Rjabkow", "den Termin"]
KEYS = st.tuples(st.sampled_from(WORDS), st.sampled_from(["ACTOR", "DATE", "CLAIM"]))


class Commands(RuleBasedStateMachine):
    """Does what a window does, and keeps what the project held after each action."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="goldspan-test-"))
        self.entities: dict[str, Entity] = {}

    @initialize()
    def open(self) -> None:
        path = self.folder / "test.goldspan"
        store_with_article(path, PIPELINE).close()
        self.session = ProjectSession(ProjectStore.open(path), ANNA)
        self.session.undo().result(10)
        self.session.redo().result(10)
        self.kept = [self._rows()]
        self.at = 0

    def teardown(self) -> None:
        if hasattr(self, "session"):
            self._compare_with_the_beginning()
            self.session.close()
        shutil.rmtree(self.folder)

    def _rows(self) -> dict[str, list[object]]:
        return all_rows(self.session.store)

    def _do(self, kind: ActionKind, *changes: EntityChange) -> None:
        self.session.commit(kind, changes)
        for change in changes:
            if change.after is None:
                del self.entities[change.entity.id]
            else:
                self.entities[change.entity.id] = change.after
        del self.kept[self.at + 1 :]
        self.kept.append(self._rows())
        self.at += 1

    def _of(self, kind: type[Entity]) -> list[Entity]:
        found = [entity for entity in self.entities.values() if isinstance(entity, kind)]
        return sorted(found, key=lambda entity: entity.id)

    @rule(keys=st.lists(KEYS, min_size=1, max_size=4, unique=True))
    def label(self, keys: list[tuple[str, str]]) -> None:
        spans = [span_of(words, label) for words, label in keys]
        fresh = [EntityChange(None, span) for span in spans if span.id not in self.entities]
        if fresh:
            self._do(ActionKind.LABEL, *fresh)

    @precondition(lambda self: self._of(Span))
    @rule(data=st.data(), name=st.text(max_size=5), score=st.none() | st.floats(0, 1))
    def edit(self, data: st.DataObject, name: str, score: float | None) -> None:
        span = data.draw(st.sampled_from(self._of(Span)))
        assert isinstance(span, Span)
        actor = Actor(id=actor_id(name), name=name)
        new = [] if actor.id in self.entities else [EntityChange(None, actor)]
        changed = replace(span, score=score, attrs={"canonical": ActorRef(actor=actor.id)})
        self._do(ActionKind.EDIT, *new, EntityChange(span, changed))

    @precondition(lambda self: len(self._of(Span)) > 1)
    @rule(data=st.data())
    def link(self, data: st.DataObject) -> None:
        pair = st.lists(st.sampled_from(self._of(Span)), min_size=2, max_size=2, unique_by=id)
        source, target = data.draw(pair)
        assert isinstance(source, Span)
        assert isinstance(target, Span)
        made = link_of(source, target)
        if made.id not in self.entities:
            self._do(ActionKind.LINK, EntityChange(None, made))

    @precondition(lambda self: self._of(Span))
    @rule(data=st.data())
    def delete(self, data: st.DataObject) -> None:
        span = data.draw(st.sampled_from(self._of(Span)))
        joined = [
            link
            for link in self._of(Link)
            if isinstance(link, Link) and span.id in (link.source, link.target)
        ]
        self._do(ActionKind.DELETE, *(EntityChange(each, None) for each in (span, *joined)))

    @rule(key=KEYS, kind=st.sampled_from(VerdictKind))
    def decide(self, key: tuple[str, str], kind: VerdictKind) -> None:
        verdict = verdict_on(span_of(*key, PIPELINE), kind)
        before = self.entities.get(verdict.id)
        assert before is None or isinstance(before, Verdict)
        if before != verdict:
            self._do(ActionKind.REJECT, EntityChange(before, verdict))

    @rule(state=st.sampled_from(WorkState), reason=st.text(max_size=3))
    def set_state(self, state: WorkState, reason: str) -> None:
        identifier = layer_state_id(ANNA.id, ARTICLE_ID)
        after = LayerState(identifier, ARTICLE_ID, ANNA.id, state, reason)
        before = self.entities.get(identifier)
        if before != after:
            self._do(ActionKind.STATE, EntityChange(before, after))

    @rule()
    def undo(self) -> None:
        if self.at > 0:
            event = self.session.undo().result(10)
            assert event is not None
            self.at -= 1
            self._follow(event.changes)

    @rule()
    def redo(self) -> None:
        event = self.session.redo().result(10)
        assert (event is not None) == (self.at + 1 < len(self.kept))
        if event is not None:
            self.at += 1
            self._follow(event.changes)

    @rule()
    def restart(self) -> None:
        path = self.session.store.path
        self.session.close()
        self.session = ProjectSession(ProjectStore.open(path), ANNA)

    def _follow(self, changes: tuple[EntityChange, ...]) -> None:
        for change in changes:
            if change.after is None:
                del self.entities[change.entity.id]
            else:
                self.entities[change.entity.id] = change.after

    @invariant()
    def rows_are_those_of_the_moment(self) -> None:
        if hasattr(self, "session"):
            assert self._rows() == self.kept[self.at]

    def _compare_with_the_beginning(self) -> None:
        assert self.session.store.verify() == []
        for at in range(self.at - 1, -1, -1):
            self.session.undo().result(10)
            assert self._rows() == self.kept[at]
        for at in range(1, len(self.kept)):
            self.session.redo().result(10)
            assert self._rows() == self.kept[at]
        assert self.session.store.verify() == []


TestCommands = Commands.TestCase
TestCommands.settings = settings(max_examples=25, stateful_step_count=20, deadline=None)
