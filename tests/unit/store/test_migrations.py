"""Older files are backed up and brought up to date step by step, or left as they are."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from goldspan.domain.errors import ProjectError
from goldspan.store.migrations import Migration, Schema
from goldspan.store.project import ProjectStore
from helpers.stored import ARTICLE_ID, store_with_article


def set_meta(connection: sqlite3.Connection, key: str) -> None:
    connection.execute("INSERT INTO meta VALUES (?, 'migrated')", (key,))


def to_two(connection: sqlite3.Connection) -> None:
    set_meta(connection, "two")


def to_three(connection: sqlite3.Connection) -> None:
    set_meta(connection, "three")


def broken(connection: sqlite3.Connection) -> None:
    set_meta(connection, "broken")
    raise RuntimeError("power cut")


def dangling(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM text")


STEPS = (Migration(2, to_two), Migration(3, to_three))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.goldspan"
    store_with_article(path).close()
    return path


def version_and_meta(path: Path) -> tuple[int, set[str]]:
    with closing(sqlite3.connect(path)) as connection:
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        return version, {key for (key,) in connection.execute("SELECT key FROM meta")}


def test_steps_in_order_after_a_backup(old: Path) -> None:
    with ProjectStore.open(old, schema=Schema(3, STEPS)) as store:
        assert store.article(ARTICLE_ID) is not None
        assert store.verify() == []
    assert version_and_meta(old) == (3, {"id", "name", "created", "two", "three"})
    backup = old.with_name("old.version-1.goldspan")
    assert version_and_meta(backup) == (1, {"id", "name", "created"})
    with ProjectStore.open(backup) as store:
        assert store.verify() == []


def test_an_up_to_date_file_gets_no_backup(old: Path) -> None:
    ProjectStore.open(old).close()
    assert [path.name for path in old.parent.iterdir()] == [old.name]


def test_a_step_that_fails_leaves_the_version_reached(old: Path) -> None:
    with pytest.raises(RuntimeError, match="power cut"):
        ProjectStore.open(old, schema=Schema(3, (STEPS[0], Migration(3, broken))))
    assert version_and_meta(old) == (2, {"id", "name", "created", "two"})
    with ProjectStore.open(old, schema=Schema(3, STEPS)) as store:
        assert store.verify() == []
    assert version_and_meta(old)[0] == 3
    assert old.with_name("old.version-1.goldspan").exists()
    assert old.with_name("old.version-2.goldspan").exists()


def test_an_earlier_backup_is_kept(old: Path) -> None:
    earlier = old.with_name("old.version-1.goldspan")
    earlier.write_text("an earlier one")
    ProjectStore.open(old, schema=Schema(2, STEPS)).close()
    assert earlier.read_text() == "an earlier one"
    assert version_and_meta(old.with_name("old.version-1-2.goldspan"))[0] == 1


def test_a_step_that_breaks_references_is_refused(old: Path) -> None:
    with pytest.raises(ProjectError, match="could not be brought to version 2"):
        ProjectStore.open(old, schema=Schema(2, (Migration(2, dangling),)))
    with ProjectStore.open(old) as store:
        assert store.verify() == []


def test_a_version_no_step_leads_from(old: Path) -> None:
    with pytest.raises(ProjectError, match="version 1"):
        ProjectStore.open(old, schema=Schema(3, (STEPS[1],)))
    assert version_and_meta(old)[0] == 1


def test_an_old_file_that_cannot_be_written(old: Path) -> None:
    with pytest.raises(ProjectError, match="older version"):
        ProjectStore.open(old, read_only=True, schema=Schema(2, STEPS))
