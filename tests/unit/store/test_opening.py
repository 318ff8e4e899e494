"""Files that are no project, newer, cut short, protected or busy: refused or opened safely."""

from __future__ import annotations

import os
import shutil
import sqlite3
import sys
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from goldspan.domain.errors import CancelledError, GoldspanError, ProjectError
from goldspan.services.project.backup import backup_project
from goldspan.services.schemes import default_scheme
from goldspan.store.errors import DamagedError
from goldspan.store.project import ProjectStore
from helpers.stored import ANNA, ARTICLE_ID, action_of, made, span_of, store_with_article

NOBODY = 65_534


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "test.goldspan"
    store_with_article(path).close()
    return path


def refusal(path: Path) -> ProjectError:
    """Open the file, which must be refused with what happened and what to do, and untouched."""
    before = path.read_bytes() if path.is_file() else None
    with pytest.raises(ProjectError) as caught:
        ProjectStore.open(path)
    error = caught.value
    assert error.what
    assert error.todo
    assert path.name in str(error)
    if before is not None:
        assert error.kept
        assert path.read_bytes() == before
    return error


def test_missing(tmp_path: Path) -> None:
    assert "There is no file" in str(refusal(tmp_path / "nothing.goldspan"))


def test_a_folder(tmp_path: Path) -> None:
    folder = tmp_path / "folder.goldspan"
    folder.mkdir()
    assert "folder" in str(refusal(folder))


def test_empty(tmp_path: Path) -> None:
    path = tmp_path / "empty.goldspan"
    path.touch()
    assert "is empty" in str(refusal(path))


@pytest.mark.parametrize(
    "content",
    [b"Moskau. Der Text eines Artikels.", os.urandom(9_000), b"SQLite format 3\x00" + b"x" * 50],
    ids=["text", "random bytes", "a header without its rest"],
)
def test_not_a_project(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "other.goldspan"
    path.write_bytes(content)
    assert "not a Goldspan project" in str(refusal(path))


def test_a_foreign_database(tmp_path: Path) -> None:
    path = tmp_path / "foreign.goldspan"
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE meta (key, value)")
        connection.commit()
    assert "not a Goldspan project" in str(refusal(path))


def test_newer(project: Path) -> None:
    with closing(sqlite3.connect(project)) as connection:
        connection.execute("PRAGMA user_version = 999")
    assert "newer version" in str(refusal(project))


def test_newer_in_the_log_that_is_not_in_the_file_yet(project: Path) -> None:
    with closing(sqlite3.connect(project, isolation_level=None)) as newer:
        newer.execute("PRAGMA journal_mode = WAL")
        newer.execute("PRAGMA user_version = 99")
        with pytest.raises(ProjectError, match="newer version"):
            ProjectStore.open(project)


@pytest.mark.parametrize("part", [0.2, 0.5, 0.99])
def test_cut_short(project: Path, part: float) -> None:
    with project.open("r+b") as file:
        file.truncate(int(project.stat().st_size * part))
    error = refusal(project)
    assert isinstance(error, DamagedError)
    assert "cut short" in str(error)
    assert "backup" in str(error)


def test_overwritten_pages(project: Path) -> None:
    with project.open("r+b") as file:
        file.seek(100)
        file.write(os.urandom(4_096 * 12))
    error = refusal(project)
    assert "damaged" in str(error)
    assert "verify" in str(error)


def test_an_existing_file_is_never_replaced(project: Path) -> None:
    before = project.read_bytes()
    with pytest.raises(ProjectError, match="already"):
        ProjectStore.create(project, "Again", ANNA, default_scheme())
    assert project.read_bytes() == before


def test_a_project_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ProjectError, match="could not be made"):
        ProjectStore.create(tmp_path / "no" / "p.goldspan", "No", ANNA, default_scheme())
    assert list(tmp_path.iterdir()) == []


def test_reading_only_on_request(project: Path) -> None:
    with ProjectStore.open(project, read_only=True) as store:
        assert store.read_only
        assert store.read_only_cause is None
        assert store.article(ARTICLE_ID) is not None
        with pytest.raises(ProjectError, match="reading only"):
            store.commit(action_of(), made(span_of("Nato")))


def test_names_that_sqlite_s_uris_would_misread(tmp_path: Path) -> None:
    path = tmp_path / "Größe 100% #1?mode=memory&x.goldspan"
    store_with_article(path).close()
    with ProjectStore.open(path) as store:
        assert not store.read_only
        assert store.article(ARTICLE_ID) is not None


@pytest.fixture
def protected() -> Iterator[Path]:
    """Yield a project in a folder that users other than root may enter; without root's rights."""
    if sys.platform == "win32":
        pytest.skip("needs Unix rights")
    folder = Path(tempfile.mkdtemp(prefix="goldspan-test-"))
    folder.chmod(0o777)
    path = folder / "test.goldspan"
    store_with_article(path).close()
    root = os.geteuid() == 0
    if root:
        os.chown(path, NOBODY, NOBODY)
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    try:
        yield path
    finally:
        if root:
            os.seteuid(0)
        folder.chmod(0o777)
        shutil.rmtree(folder)


def test_a_write_protected_file(protected: Path) -> None:
    protected.chmod(0o444)
    _reads_with_a_reason(protected)


def test_a_write_protected_folder(protected: Path) -> None:
    protected.parent.chmod(0o555)
    _reads_with_a_reason(protected)
    assert [other.name for other in protected.parent.iterdir()] == [protected.name]


@pytest.mark.parametrize("read_only", [True, False])
def test_reading_a_write_protected_file_leaves_nothing_beside_it(
    protected: Path, read_only: bool
) -> None:
    protected.chmod(0o444)
    with ProjectStore.open(protected, read_only=read_only) as store:
        assert store.article(ARTICLE_ID) is not None
        assert [other.name for other in protected.parent.iterdir()] == [protected.name]
    protected.chmod(0o644)
    with ProjectStore.open(protected) as store:
        store.commit(action_of(), made(span_of("Nato")))


def test_a_backup_into_a_write_protected_folder(protected: Path) -> None:
    protected.parent.chmod(0o555)
    with pytest.raises(ProjectError, match="Permission denied"):
        backup_project(protected)


def _reads_with_a_reason(path: Path) -> None:
    with ProjectStore.open(path) as store:
        assert store.read_only
        assert store.read_only_cause is not None
        assert "write-protected" in str(store.read_only_cause)
        assert store.read_only_cause.todo
        assert store.article(ARTICLE_ID) is not None
        assert store.verify() == []
        with pytest.raises(ProjectError, match="write-protected"):
            store.commit(action_of(), made(span_of("Nato")))


def test_an_unreadable_file(protected: Path) -> None:
    protected.chmod(0)
    with pytest.raises(ProjectError, match="could not be read") as caught:
        ProjectStore.open(protected)
    assert caught.value.todo


def test_latest_changes_in_a_log_that_cannot_be_read_along(protected: Path) -> None:
    """A protected folder with a log beside the project: opening without it would hide changes."""
    whole = protected.read_bytes()
    with ProjectStore.open(protected) as store:
        store.commit(action_of(), made(span_of("Nato")))
        log = protected.with_name(protected.name + "-wal").read_bytes()
    protected.write_bytes(whole)
    protected.with_name(protected.name + "-wal").write_bytes(log)
    protected.chmod(0o444)
    protected.parent.chmod(0o555)
    with pytest.raises(ProjectError, match="latest changes lie in") as caught:
        ProjectStore.open(protected)
    assert "Copy both files" in str(caught.value)


def test_busy_for_good(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("goldspan.store.database.BUSY_TIMEOUT_SECONDS", 0.05)
    with closing(sqlite3.connect(project, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with ProjectStore.open(project) as store:
            assert store.read_only
            assert isinstance(store.read_only_cause, GoldspanError)
            assert "Another program" in str(store.read_only_cause)
            assert store.article(ARTICLE_ID) is not None
        other.execute("ROLLBACK")
    with ProjectStore.open(project) as store:
        assert not store.read_only


def test_closing_leaves_one_file_and_closes_readers_of_all_threads(project: Path) -> None:
    from concurrent.futures import ThreadPoolExecutor

    store = ProjectStore.open(project)
    with ThreadPoolExecutor(3) as pool:
        names = list(pool.map(lambda _: store.articles()[0].name, range(9)))
        assert names == ["nato"] * 9
        store.commit(action_of(), made(span_of("Nato")))
        store.close()
        store.close()
        with pytest.raises(CancelledError, match="closed"):
            ProjectStore.articles(store)
    assert [other.name for other in project.parent.iterdir()] == [project.name]
