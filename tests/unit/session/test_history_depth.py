"""The newest actions are enough to say what can be undone and redone, or the history says no."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from goldspan.domain.change import Action, ActionKind
from goldspan.services.project.history import Entry, History
from goldspan.services.project.kept_history import FIRST_DEPTH
from goldspan.services.project.session import ProjectSession
from goldspan.store.project import ProjectStore
from helpers.stored import ANNA, ARTICLE_ID, made, span_of, store_with_article


def written(deeds: list[str]) -> list[Action]:
    """Return the actions that these deeds leave; what cannot be undone or redone is left out."""
    history, actions = History(), []
    for number, deed in enumerate(deeds):
        stack = {"undo": history.undoable, "redo": history.redoable}.get(deed)
        if stack is not None and not stack:
            continue
        kind = ActionKind.LABEL if stack is None else ActionKind(deed)
        undoes = stack[-1].newest if stack else None
        action = Action(f"{number}", ANNA.id, kind, "", undoes)
        history.note(action)
        actions.append(action)
    return actions


def top(stack: list[Entry]) -> Entry | None:
    return stack[-1] if stack else None


@given(st.lists(st.sampled_from(["do", "undo", "redo"]), max_size=40), st.integers(1, 40))
def test_a_short_history_is_right_or_says_that_it_is_cut_short(
    deeds: list[str], depth: int
) -> None:
    actions = written(deeds)
    whole = History.of(actions)
    short = History.of(actions[-depth:], whole=depth >= len(actions))
    assert not whole.cut_short
    if not short.cut_short:
        assert top(short.undoable) == top(whole.undoable)
        assert top(short.redoable) == top(whole.redoable)


def test_more_can_be_undone_than_is_read_at_first(tmp_path: Path) -> None:
    path = tmp_path / "long.goldspan"
    store_with_article(path).close()
    with ProjectSession(ProjectStore.open(path), ANNA) as session:
        for number in range(FIRST_DEPTH + 5):
            span = span_of("Moskau", id=f"{number:032x}")
            session.submit(ActionKind.LABEL, made(span))
        session.flush()
    with ProjectSession(ProjectStore.open(path), ANNA) as session:
        for _ in range(FIRST_DEPTH + 5):
            session.undo()
        session.flush()
        assert session.store.spans(ARTICLE_ID) == []
        assert session.undoable() is not None
        assert session.redoable() is not None
        session.redo().result()
        assert [span.id for span in session.store.spans(ARTICLE_ID)] == [f"{0:032x}"]
