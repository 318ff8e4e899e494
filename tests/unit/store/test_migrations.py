"""Older files are backed up and brought up to date step by step, or left as they are."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from goldspan.domain.errors import ProjectError
from goldspan.store.migrations import CURRENT, Migration, Schema
from goldspan.store.project import ProjectStore
from helpers.stored import ARTICLE_ID, store_with_article

NOW = CURRENT.version
NEXT, LATER = NOW + 1, NOW + 2


def set_meta(connection: sqlite3.Connection, key: str) -> None:
    connection.execute("INSERT INTO meta VALUES (?, 'migrated')", (key,))


def to_next(connection: sqlite3.Connection) -> None:
    set_meta(connection, "next")


def to_later(connection: sqlite3.Connection) -> None:
    set_meta(connection, "later")


def broken(connection: sqlite3.Connection) -> None:
    set_meta(connection, "broken")
    raise RuntimeError("power cut")


def dangling(connection: sqlite3.Connection) -> None:
    connection.execute("DELETE FROM text")


STEPS = (Migration(NEXT, to_next), Migration(LATER, to_later))


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
    with ProjectStore.open(old, schema=Schema(LATER, STEPS)) as store:
        assert store.article(ARTICLE_ID) is not None
        assert store.verify() == []
    assert version_and_meta(old) == (LATER, {"id", "name", "created", "secret", "next", "later"})
    backup = old.with_name(f"old.version-{NOW}.goldspan")
    assert version_and_meta(backup) == (NOW, {"id", "name", "created", "secret"})
    with ProjectStore.open(backup) as store:
        assert store.verify() == []


def test_an_up_to_date_file_gets_no_backup(old: Path) -> None:
    ProjectStore.open(old).close()
    assert [path.name for path in old.parent.iterdir()] == [old.name]


def test_a_step_that_fails_leaves_the_version_reached(old: Path) -> None:
    with pytest.raises(RuntimeError, match="power cut"):
        ProjectStore.open(old, schema=Schema(LATER, (STEPS[0], Migration(LATER, broken))))
    assert version_and_meta(old) == (NEXT, {"id", "name", "created", "secret", "next"})
    with ProjectStore.open(old, schema=Schema(LATER, STEPS)) as store:
        assert store.verify() == []
    assert version_and_meta(old)[0] == LATER
    assert old.with_name(f"old.version-{NOW}.goldspan").exists()
    assert old.with_name(f"old.version-{NEXT}.goldspan").exists()


def test_an_earlier_backup_is_kept(old: Path) -> None:
    earlier = old.with_name(f"old.version-{NOW}.goldspan")
    earlier.write_text("an earlier one")
    ProjectStore.open(old, schema=Schema(NEXT, STEPS)).close()
    assert earlier.read_text() == "an earlier one"
    assert version_and_meta(old.with_name(f"old.version-{NOW}-2.goldspan"))[0] == NOW


def test_a_step_that_breaks_references_is_refused(old: Path) -> None:
    with pytest.raises(ProjectError, match=f"could not be brought to version {NEXT}"):
        ProjectStore.open(old, schema=Schema(NEXT, (Migration(NEXT, dangling),)))
    with ProjectStore.open(old) as store:
        assert store.verify() == []


def test_a_version_no_step_leads_from(old: Path) -> None:
    with pytest.raises(ProjectError, match=f"version {NOW}"):
        ProjectStore.open(old, schema=Schema(LATER, (STEPS[1],)))
    assert version_and_meta(old)[0] == NOW


def test_an_old_file_that_cannot_be_written(old: Path) -> None:
    with pytest.raises(ProjectError, match="older version"):
        ProjectStore.open(old, read_only=True, schema=Schema(NEXT, STEPS))
