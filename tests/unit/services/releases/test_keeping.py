"""Releases are kept whole, given back byte for byte, and undone and redone like any step."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.domain.change import EntityChange
from goldspan.domain.errors import (
    CancelledError,
    ConflictError,
    GoldspanError,
    ProjectError,
    RefusedError,
)
from goldspan.domain.messages import message
from goldspan.domain.releases import Release, Split, SplitSettings, split_id
from goldspan.services.project.projects import open_project
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.freezing.keeping import Source, keep_release
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.services.splitting.planning import SplitPlan
from goldspan.services.splitting.project_split import save_split
from goldspan.store.errors import DiskError
from goldspan.store.kept_files import PIECE_BYTES, PackedFile
from goldspan.store.project import ProjectStore
from goldspan.store.restricting import Restriction
from helpers.kept_releases import FILES
from helpers.stored import ANNA, ARTICLE_ID, BEN, store_with_article

DATA = bytes(range(256)) * 40


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.goldspan"
    store_with_article(path, BEN).close()
    return path


@pytest.fixture
def session(project: Path) -> Iterator[ProjectSession]:
    with open_project(project, ANNA) as opened:
        yield opened


def source(data: bytes) -> Source:
    return lambda: [data]


def freeze(session: ProjectSession, title: str = "", **other: bytes) -> Release:
    files = {**FILES, **{f"{name}.md": data for name, data in other.items()}}
    return keep_release(session, title, {path: source(data) for path, data in files.items()})


def contents(store: ProjectStore, release: Release) -> dict[str, bytes]:
    kept = ProjectRelease(store, release)
    return {path: b"".join(kept.open(path)) for path in kept.files}


def test_what_is_kept_is_given_back(session: ProjectSession) -> None:
    release = freeze(session, "Erstes")
    assert (release.number, release.title, release.annotator) == (1, "Erstes", ANNA.id)
    assert session.store.releases() == [release]
    assert contents(session.store, release) == FILES
    with pytest.raises(KeyError):
        ProjectRelease(session.store, release).open("jsonl/dev.jsonl")
    assert session.store.verify() == []


def test_unchanged_content_is_the_same_release(session: ProjectSession) -> None:
    first = freeze(session, "Erstes")
    assert freeze(session, "Noch einmal") == first
    assert freeze(session, guidelines=b"# Regeln\n").number == 2
    assert session.store.releases()[0] == first
    session.undo().result()
    session.undo().result()
    assert session.store.releases() == []


def test_it_outlives_a_restart_and_so_do_undo_and_redo(project: Path) -> None:
    with open_project(project, ANNA) as session:
        release = freeze(session)
    with open_project(project, ANNA) as session:
        assert session.store.releases() == [release]
        session.undo().result()
        assert session.store.releases() == []
    with open_project(project, ANNA) as session:
        assert session.store.verify() == []
        session.redo().result()
        assert session.store.releases() == [release]
        assert contents(session.store, release) == FILES


def test_no_number_is_given_twice(session: ProjectSession) -> None:
    """What was written of a release that was undone may be in somebody's hands."""
    first = freeze(session)
    session.undo().result()
    assert freeze(session, guidelines=b"# Regeln\n").number == 2
    again = freeze(session, "Doch")
    assert (again.id, again.number, again.title) == (first.id, 1, "Doch")
    assert [release.number for release in session.store.releases()] == [1, 2]


def test_what_belongs_to_it_is_kept_and_undone_with_it(session: ProjectSession) -> None:
    """The split that a release is parted by: both are there, or neither."""
    store = session.store
    split = Split(split_id(store.project_id), SplitSettings(), {"train": (ARTICLE_ID,)})
    files = {path: source(data) for path, data in FILES.items()}
    release = keep_release(session, "", files, [EntityChange(None, split)])
    assert (store.split(), store.releases()) == (split, [release])
    session.undo().result()
    assert (store.split(), store.releases()) == (None, [])
    session.redo().result()
    assert store.split() == split
    other = replace(split, parts={})
    with pytest.raises(ConflictError):
        keep_release(session, "", {"facts.json": source(b"1")}, [EntityChange(None, other)])
    assert store.releases() == [release]
    assert stored_files(session) == len(FILES)
    keep_release(session, "", files, [EntityChange(split, other)])
    assert (store.split(), store.releases()) == (other, [release])


def test_another_process_may_have_made_one(project: Path, session: ProjectSession) -> None:
    with open_project(project, BEN, window_lock=False) as other:
        theirs = freeze(other)
        assert freeze(session, guidelines=b"# Regeln\n").number == 2
        assert freeze(session) == theirs
        assert [each.number for each in other.store.releases()] == [1, 2]


def test_a_file_may_lie_on_the_disk(session: ProjectSession, tmp_path: Path) -> None:
    path = tmp_path / "train.jsonl"
    path.write_bytes(DATA * 200)
    release = keep_release(session, "", {"jsonl/train.jsonl": path})
    assert contents(session.store, release) == {"jsonl/train.jsonl": DATA * 200}


@settings(max_examples=15)
@given(st.lists(st.sampled_from([0, 1, PIECE_BYTES - 1, PIECE_BYTES + 1]), max_size=4))
def test_how_the_bytes_come_makes_no_difference(sizes: list[int]) -> None:
    whole = bytes(sum(sizes))
    with PackedFile(bytes(size) for size in sizes) as packed, PackedFile([whole]) as at_once:
        assert packed.sha256 == at_once.sha256
        assert list(packed.bodies()) == list(at_once.bodies())
        assert len(list(packed.bodies())) == max(1, -(-len(whole) // PIECE_BYTES))


def test_cancelled_or_unreadable_nothing_is_kept(session: ProjectSession, tmp_path: Path) -> None:
    def stopped() -> Iterator[bytes]:
        yield DATA
        raise CancelledError(message("errors", "Cancelled."))

    with pytest.raises(CancelledError):
        keep_release(session, "", {"facts.json": source(b"{}"), "jsonl/all.jsonl": stopped})

    def full() -> Iterator[bytes]:
        yield DATA
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(GoldspanError, match="could not be created") as unreadable:
        keep_release(session, "", {"jsonl/all.jsonl": tmp_path / "nowhere.jsonl"})
    assert unreadable.value.todo == "", "more space is no help"
    with pytest.raises(GoldspanError, match=r"No space left on device.*Free some space"):
        keep_release(session, "", {"jsonl/all.jsonl": full})
    assert session.store.releases() == []
    assert stored_files(session) == 0


def stored_files(session: ProjectSession) -> int:
    with session.store.transaction() as transaction:
        connection = transaction._connection
        found = connection.execute("SELECT count(DISTINCT sha256) FROM kept_file").fetchone()[0]
    return int(found)


def test_on_a_full_disk_all_or_nothing(session: ProjectSession) -> None:
    def limit(pages: int) -> None:
        with session.store.transaction() as transaction:
            transaction._connection.execute(f"PRAGMA max_page_count = {pages}")

    noise = Random(1).randbytes(2 * PIECE_BYTES)
    limit(1)
    with pytest.raises(DiskError, match="disk is full"):
        freeze(session, guidelines=noise)
    assert (session.store.releases(), stored_files(session)) == ([], 0)
    assert session.status.error is None
    limit(1_000_000)
    release = freeze(session, guidelines=noise)
    assert release.number == 1
    assert contents(session.store, release)["guidelines.md"] == noise
    assert session.store.verify() == []


def test_reading_only(project: Path) -> None:
    with open_project(project, ANNA) as session:
        release = freeze(session)
    with ProjectSession(ProjectStore.open(project, read_only=True), ANNA) as session:
        assert contents(session.store, release) == FILES
        with pytest.raises(ProjectError, match="reading only"):
            freeze(session, guidelines=b"# Regeln\n")


def test_not_in_a_bundle(session: ProjectSession, tmp_path: Path) -> None:
    path = tmp_path / "bundle.goldspan"
    session.store.restrict(path, Restriction(BEN.id, (ARTICLE_ID,), meta={"bundle_for": BEN.id}))
    split = Split(split_id(session.store.project_id), SplitSettings())
    with open_project(path, BEN) as bundle:
        with pytest.raises(RefusedError, match="bundle"):
            freeze(bundle)
        with pytest.raises(RefusedError, match="bundle"):
            save_split(bundle, SplitPlan(split, ()))


@pytest.mark.parametrize("path", ["", "/etc/passwd", "../x", "a/../b", "a//b", "C:x", "a\\b", "a."])
def test_files_stay_within_their_folder(session: ProjectSession, path: str) -> None:
    with pytest.raises(ValueError, match="paths"):
        keep_release(session, "", {"facts.json": source(b"{}"), path: source(b"")})
    assert session.store.releases() == []
