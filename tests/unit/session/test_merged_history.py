"""What an annotator can undo in a file that others were merged into."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.annotator import Annotator
from goldspan.domain.change import Action, ActionKind, EntityChange
from goldspan.domain.errors import ConflictError
from goldspan.domain.layer import Span
from goldspan.services.project.session import ProjectSession
from goldspan.store.project import ProjectStore
from goldspan.store.restricting import Restriction
from helpers.stored import ANNA, ARTICLE_ID, BEN, action_of, made, span_of, store_with_article

NATO, MOSKAU = span_of("Nato"), span_of("Moskau")


@pytest.fixture
def both(tmp_path: Path) -> Iterator[tuple[ProjectSession, ProjectSession]]:
    """Two files of a project in which Anna has marked Nato; she works in both."""
    here, there = tmp_path / "here.goldspan", tmp_path / "there.goldspan"
    with store_with_article(here, BEN) as store:
        store.commit(action_of(), made(NATO))
    shutil.copyfile(here, there)
    with ExitStack() as stack:
        sessions = [
            stack.enter_context(ProjectSession(ProjectStore.open(path), ANNA))
            for path in (here, there)
        ]
        yield sessions[0], sessions[1]


def bring(here: ProjectSession, there: ProjectSession) -> None:
    there.flush()
    here.flush()
    here.store.merge(there.store.path, ANNA)
    here.written_past()


def changed(session: ProjectSession, before: Span, after: Span, who: Annotator = ANNA) -> None:
    session.store.commit(action_of(who, ActionKind.EDIT), [EntityChange(before, after)])
    session.written_past()


def spans(session: ProjectSession) -> list[str]:
    return [span.quote for span in session.store.spans(ARTICLE_ID)]


def undone(session: ProjectSession) -> Action | None:
    event = session.undo().result(10)
    return event.action if event is not None else None


def test_what_a_merge_brought_is_no_step_of_the_history(
    both: tuple[ProjectSession, ProjectSession],
) -> None:
    here, there = both
    mine = here.commit(ActionKind.LABEL, made(span_of("Montag", "DATE")))
    there.commit(ActionKind.LABEL, made(MOSKAU))
    bring(here, there)
    assert here.undoable() == mine
    assert undone(here) is not None
    assert spans(here) == ["Moskau", "Nato"]
    assert here.redoable() == mine
    bring(there, here)
    assert spans(there) == ["Moskau", "Nato"]
    assert there.undoable() is not None
    assert there.undoable() != mine
    assert here.store.verify() == there.store.verify() == []


def test_what_was_taken_back_elsewhere_is_brought_back_here(
    both: tuple[ProjectSession, ProjectSession],
) -> None:
    here, there = both
    first = here.undoable()
    assert undone(there) is not None
    bring(here, there)
    assert spans(here) == []
    assert here.redoable() == first
    here.redo().result(10)
    assert spans(here) == ["Nato"]
    assert here.undoable() == first
    assert here.store.verify() == []


def test_what_was_taken_back_in_both_is_taken_back_once(
    both: tuple[ProjectSession, ProjectSession],
) -> None:
    here, there = both
    assert undone(there) is not None
    assert undone(here) is not None
    bring(here, there)
    assert spans(here) == []
    assert here.store.conflicts() == []
    here.redo().result(10)
    assert spans(here) == ["Nato"]


def test_what_somebody_changed_since_is_not_undone(
    both: tuple[ProjectSession, ProjectSession],
) -> None:
    here, there = both
    changed(there, NATO, replace(NATO, note="Bens"), BEN)
    bring(here, there)
    with pytest.raises(ConflictError, match="changed by Ben"):
        here.undo().result(10)
    assert spans(here) == ["Nato"]


def test_settling_a_conflict_is_a_step_that_opens_it_again(
    both: tuple[ProjectSession, ProjectSession],
) -> None:
    here, there = both
    changed(here, NATO, replace(NATO, note="here"))
    changed(there, NATO, replace(NATO, note="there"), BEN)
    bring(here, there)
    (conflict,) = here.store.conflicts()
    other = conflict.sides[1].entity
    here.commit(ActionKind.RESOLVE, conflict.settled(other))
    assert here.store.conflicts() == []
    assert here.store.spans(ARTICLE_ID) == [other]
    assert undone(here) is not None
    assert here.store.conflicts() == [conflict]
    here.redo().result(10)
    assert here.store.conflicts() == []
    assert undone(here) is not None
    assert here.store.conflicts() == [conflict]
    bring(there, here)
    assert there.store.conflicts() == [conflict]
    assert here.store.verify() == there.store.verify() == []


def test_what_stays_removed_can_be_settled_and_opened_again(
    both: tuple[ProjectSession, ProjectSession],
) -> None:
    here, there = both
    noted = replace(NATO, note="x")
    changed(there, NATO, noted, BEN)
    here.commit(ActionKind.DELETE, [EntityChange(NATO, None)])
    here.commit(ActionKind.LABEL, made(NATO))
    here.commit(ActionKind.DELETE, [EntityChange(NATO, None)])
    bring(here, there)
    (conflict,) = here.store.conflicts()
    assert [side.entity for side in conflict.sides] == [None, noted]
    here.commit(ActionKind.RESOLVE, conflict.settled(None))
    assert (here.store.conflicts(), spans(here)) == ([], [])
    assert undone(here) is not None
    assert here.store.conflicts() == [conflict]
    assert here.store.verify() == []


def test_what_is_here_in_part_only_is_not_undone(
    both: tuple[ProjectSession, ProjectSession], tmp_path: Path
) -> None:
    here, _ = both
    bundle = tmp_path / "bundle.goldspan"
    here.store.restrict(bundle, Restriction(ANNA.id, (ARTICLE_ID,)))
    with ProjectSession(ProjectStore.open(bundle), ANNA) as session:
        (label,) = [each for each in here.store.actions() if each.kind is ActionKind.LABEL]
        assert session.undoable() == label
        assert undone(session) is not None
        assert session.undoable() is None  # what brought Ben and the article in


def test_a_copy_in_which_something_was_settled_opens_it_again(
    both: tuple[ProjectSession, ProjectSession], tmp_path: Path
) -> None:
    here, there = both
    changed(here, NATO, replace(NATO, note="here"))
    changed(there, NATO, replace(NATO, note="there"), BEN)
    bring(here, there)
    (conflict,) = here.store.conflicts()
    here.commit(ActionKind.RESOLVE, conflict.settled(conflict.sides[1].entity))
    bundle = tmp_path / "bundle.goldspan"
    here.store.restrict(bundle, Restriction(ANNA.id, (ARTICLE_ID,)))
    with ProjectSession(ProjectStore.open(bundle), ANNA) as session:
        assert undone(session) is not None
        assert session.store.conflicts() == [conflict]
        assert session.store.verify() == []


def test_an_ordinary_change_of_what_was_put_together_is_undone_and_redone(
    both: tuple[ProjectSession, ProjectSession],
) -> None:
    here, there = both
    changed(there, NATO, replace(NATO, doubtful=True), BEN)
    changed(here, NATO, replace(NATO, note="here"))
    bring(here, there)
    (together,) = here.store.spans(ARTICLE_ID)
    after = replace(together, note="more")
    here.commit(ActionKind.EDIT, [EntityChange(together, after)])
    for _ in range(2):
        assert undone(here) is not None
        assert here.store.spans(ARTICLE_ID) == [together]
        assert here.store.verify() == []
        here.redo().result(10)
        assert here.store.spans(ARTICLE_ID) == [after]
        assert here.store.verify() == []
