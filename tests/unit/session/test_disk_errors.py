"""A full disk: what was done stays in memory in its order, and is saved when there is room."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import ProjectError
from goldspan.domain.layer import Span
from goldspan.services.project.session import ProjectSession, SaveStatus, UnsavedError
from goldspan.store.errors import DiskError
from goldspan.store.project import ProjectStore
from helpers.stored import ANNA, ARTICLE_ID, made, span_of, store_with_article

# More than the free pages that a small project happens to have.
LONG_NOTE = "x" * 200_000


class SmallDisk:
    """Makes SQLite run out of pages, as it does on a full disk, and gives it room again."""

    def __init__(self, session: ProjectSession) -> None:
        self._store = session.store

    def _limit(self, pages: int) -> None:
        with self._store.transaction() as transaction:
            transaction._connection.execute(f"PRAGMA max_page_count = {pages}")

    def fill(self) -> None:
        self._limit(1)

    def free(self) -> None:
        self._limit(1_000_000)


@pytest.fixture
def disk(session: ProjectSession) -> Iterator[SmallDisk]:
    small = SmallDisk(session)
    yield small
    small.free()
    session.retry()


def long_spans(count: int) -> list[Span]:
    return [span_of("Nato", f"LABEL{number}", note=LONG_NOTE) for number in range(count)]


def wait_for_error(session: ProjectSession) -> SaveStatus:
    found = threading.Event()
    leave = session.on_status(lambda status: found.set() if status.error else None)
    if session.status.error is None:
        assert found.wait(10)
    leave()
    return session.status


def test_nothing_is_lost_and_the_order_stays(session: ProjectSession, disk: SmallDisk) -> None:
    first, second, third = long_spans(3)
    session.commit(ActionKind.LABEL, made(first))
    disk.fill()
    changed = replace(second, note=LONG_NOTE + "y")
    futures = [
        session.submit(ActionKind.LABEL, made(second)),
        session.submit(ActionKind.EDIT, [EntityChange(second, changed)]),
        session.submit(ActionKind.LABEL, made(third)),
    ]
    status = wait_for_error(session)
    assert status.pending == 3
    assert isinstance(status.error, DiskError)
    assert "disk is full" in str(status.error)
    assert status.error.todo
    with pytest.raises(DiskError):
        session.flush()
    assert session.store.spans(ARTICLE_ID) == [first]
    session.retry()
    assert wait_for_error(session).pending == 3
    disk.free()
    session.retry()
    for future in futures:
        future.result(10)
    session.flush()
    assert {span.id: span for span in session.store.spans(ARTICLE_ID)} == {
        span.id: span for span in (first, changed, third)
    }
    assert session.status == SaveStatus(0)
    assert session.store.verify() == []


def test_whoever_waits_gets_the_error(session: ProjectSession, disk: SmallDisk) -> None:
    first, second, third = long_spans(3)
    disk.fill()
    with pytest.raises(DiskError):
        session.commit(ActionKind.LABEL, made(first))
    assert session.status == SaveStatus(0)
    kept = session.submit(ActionKind.LABEL, made(second))
    wait_for_error(session)
    with pytest.raises(DiskError):
        session.commit(ActionKind.LABEL, made(third))
    disk.free()
    session.retry()
    kept.result(10)
    assert session.store.spans(ARTICLE_ID) == [second]


def test_long_work_stops_and_keeps_its_parts(session: ProjectSession, disk: SmallDisk) -> None:
    first, *others = long_spans(4)
    with (
        pytest.raises(DiskError),
        session.long_action(ActionKind.PREFILL, "x") as work,
    ):
        work.commit(made(first))
        session.flush()
        disk.fill()
        for span in others:
            work.commit(made(span))
    assert session.store.spans(ARTICLE_ID) == [first]
    assert session.status == SaveStatus(0)
    assert session.store.verify() == []


def test_closing_with_unsaved_changes_is_refused(path: Path) -> None:
    session = ProjectSession(ProjectStore.open(path), ANNA)
    disk = SmallDisk(session)
    first, second = long_spans(2)
    disk.fill()
    future = session.submit(ActionKind.LABEL, made(first))
    wait_for_error(session)
    with pytest.raises(UnsavedError, match="not saved yet: 1") as caught:
        session.close()
    assert caught.value.todo
    disk.free()
    assert session.close() == 0
    assert future.done()
    with ProjectStore.open(path) as store:
        assert store.spans(ARTICLE_ID) == [first]
    session = ProjectSession(ProjectStore.open(path), ANNA)
    SmallDisk(session).fill()
    lost = session.submit(ActionKind.LABEL, made(second))
    wait_for_error(session)
    assert session.close(discard=True) == 1
    assert lost.exception(1) is not None


def test_leaving_a_with_block_says_what_is_unsaved(path: Path) -> None:
    with (
        pytest.raises(UnsavedError),
        ProjectSession(ProjectStore.open(path), ANNA) as session,
    ):
        SmallDisk(session).fill()
        session.submit(ActionKind.LABEL, made(*long_spans(1)))


@pytest.fixture
def small_mount(tmp_path: Path) -> Iterator[Path]:
    """Yield a folder on a disk of a few hundred kilobytes."""
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("needs the right to mount a file system")
    folder = tmp_path / "small"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(folder)]
    if subprocess.run(mount, check=False, capture_output=True).returncode != 0:
        pytest.skip("needs the right to mount a file system")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def fill_up(folder: Path) -> Path:
    ballast = folder / "ballast"
    with ballast.open("wb", buffering=0) as file:
        try:
            while True:
                file.write(b"x" * 4_096)
        except OSError:
            return ballast


def test_a_disk_that_is_really_full(small_mount: Path) -> None:
    path = small_mount / "test.goldspan"
    store_with_article(path).close()
    with ProjectSession(ProjectStore.open(path), ANNA) as session:
        ballast = fill_up(small_mount)
        saved = session.submit(ActionKind.LABEL, made(span_of("Nato", note="x" * 20_000)))
        status = wait_for_error(session)
        assert isinstance(status.error, DiskError)
        ballast.unlink()
        session.retry()
        saved.result(10)
    with ProjectStore.open(path) as store:
        assert len(store.spans(ARTICLE_ID)) == 1
        assert store.verify() == []


def test_opening_and_making_on_a_full_disk(small_mount: Path) -> None:
    path = small_mount / "test.goldspan"
    store_with_article(path).close()
    fill_up(small_mount)
    with ProjectStore.open(path) as store:
        assert store.read_only
        assert "no room" in str(store.read_only_cause)
        assert store.article(ARTICLE_ID) is not None
    names = sorted(other.name for other in small_mount.iterdir())
    with pytest.raises(ProjectError, match="could not be made") as caught:
        store_with_article(small_mount / "new.goldspan")
    assert "has room" in str(caught.value)
    assert sorted(other.name for other in small_mount.iterdir()) == names
