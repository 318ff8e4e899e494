"""A merge is taken back, cancelled or out of room; then nothing of it is there."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace

import pytest

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import CancelledError, ConflictError
from goldspan.domain.messages import message
from goldspan.store.errors import DiskError
from helpers.diverged import CLAIM, MOSKAU, NATO, Pair, change
from helpers.replicas import everything
from helpers.stored import (
    ANNA,
    BEN,
    action_of,
    article_of,
    link_of,
    made,
)


def test_a_merge_that_is_taken_back_can_come_again(pair: Pair) -> None:
    here, there = pair
    article = article_of("Die EU tagte.", "eu")
    there.commit(action_of(BEN), made(article), {article.sha256: "Die EU tagte."})
    change(there, NATO, replace(NATO, note="x"))
    change(there, CLAIM, None)
    change(here, NATO, replace(NATO, note="y"))
    before = everything(here)
    report = here.merge(there.path, ANNA)
    after = everything(here)
    assert report.merge is not None
    here.take_back(report.merge.id)
    assert everything(here) == before
    assert (here.merges(), here.verify()) == ([], [])
    with closing(sqlite3.connect(here.path)) as connection:
        assert connection.execute("SELECT count(*) FROM text").fetchone() == (1,)
    with pytest.raises(ConflictError, match="taken back already"):
        here.take_back(report.merge.id)
    here.merge(there.path, ANNA)
    assert everything(here) == after
    assert here.verify() == []


@pytest.mark.parametrize("how", ["goes on", "settles", "needs", "undoes"])
def test_what_is_built_on_is_not_taken_back(pair: Pair, how: str) -> None:
    here, there = pair
    theirs = change(there, CLAIM, replace(CLAIM, note="x"))
    change(there, NATO, replace(NATO, note="x"))
    change(there, None, MOSKAU)
    change(here, NATO, replace(NATO, note="y"))
    report = here.merge(there.path, ANNA)
    assert report.merge is not None
    if how == "goes on":
        change(here, MOSKAU, replace(MOSKAU, note="z"))
    elif how == "settles":
        (conflict,) = here.conflicts()
        here.commit(action_of(kind=ActionKind.RESOLVE), conflict.settled(NATO))
    elif how == "needs":
        change(here, None, link_of(CLAIM, MOSKAU))
    else:
        undo = replace(action_of(kind=ActionKind.UNDO), undoes=theirs.id)
        here.commit(undo, [EntityChange(replace(CLAIM, note="x"), CLAIM)])
    before = everything(here)
    with pytest.raises(ConflictError):
        here.take_back(report.merge.id)
    assert everything(here) == before
    assert here.merges() == [report.merge]
    assert here.verify() == []


def test_cancelled_or_out_of_room_nothing_has_happened(pair: Pair) -> None:
    here, there = pair
    change(there, NATO, replace(NATO, note="x" * 400_000))
    before = everything(here)

    def stop(done: int, total: int) -> None:
        if done:
            raise CancelledError(message("errors", "Cancelled."))

    with pytest.raises(CancelledError):
        here.merge(there.path, ANNA, report=stop)
    with here.transaction() as transaction:
        transaction._connection.execute("PRAGMA max_page_count = 1")
    with pytest.raises(DiskError, match="disk is full"):
        here.merge(there.path, ANNA)
    with here.transaction() as transaction:
        transaction._connection.execute("PRAGMA max_page_count = 1000000")
    assert everything(here) == before
    assert (here.merges(), here.verify()) == ([], [])
    assert here.merge(there.path, ANNA).came == 1


def test_it_is_said_what_stands_in_the_way(pair: Pair) -> None:
    """Another merge can be taken back first; what was done here stays, undone or not."""
    here, there = pair
    change(there, NATO, replace(NATO, note="x"))
    first = here.merge(there.path, ANNA, source="first.zip").merge
    change(there, replace(NATO, note="x"), replace(NATO, note="y"))
    second = here.merge(there.path, ANNA, source="second.zip").merge
    assert first is not None and second is not None
    with pytest.raises(ConflictError) as refused:
        here.take_back(first.id)
    assert "“second.zip”" in str(refused.value)
    here.take_back(second.id)
    done = change(here, replace(NATO, note="x"), replace(NATO, note="z"))
    undo = replace(action_of(kind=ActionKind.UNDO), undoes=done.id)
    here.commit(undo, [EntityChange(replace(NATO, note="z"), replace(NATO, note="x"))])
    with pytest.raises(ConflictError, match="no longer"):
        here.take_back(first.id)
