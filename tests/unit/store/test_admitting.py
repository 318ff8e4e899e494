"""Files that came from elsewhere are looked at before anything of them is believed."""

from __future__ import annotations

import os
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from goldspan.domain.annotator import named_person
from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.change import Action, ActionKind, EntityChange
from goldspan.domain.errors import ProjectError
from goldspan.domain.ids import new_id
from goldspan.services.project.projects import open_project
from goldspan.services.schemes import default_scheme
from goldspan.store.admitting import look_at
from goldspan.store.project import ProjectStore, now

ANNA = named_person("Anna")
TEXT = "Der Rat tagte am Montag."


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "talks.goldspan"
    digest = text_hash(TEXT)
    article = Article(article_id(digest), "rat", digest, len(TEXT))
    with ProjectStore.create(path, "talks", ANNA, default_scheme()) as store:
        action = Action(new_id(), ANNA.id, ActionKind.IMPORT, now())
        store.commit(action, [EntityChange(None, article)], {digest: TEXT})
    return path


def change(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            connection.execute(statement)
        connection.commit()


def refused(path: Path, part: str, *, most_rows: int = 1_000) -> None:
    before = path.read_bytes()
    with pytest.raises(ProjectError) as raised:
        look_at(path, most_rows=most_rows)
    assert part in str(raised.value)
    assert path.read_bytes() == before


def test_a_project_says_what_it_is_and_stays_as_it_is(project: Path) -> None:
    before = project.read_bytes()

    found = look_at(project)

    with ProjectStore.open(project, read_only=True) as store:
        assert (found.project, found.name) == (store.project_id, "talks")
    assert project.read_bytes() == before


def test_a_view_without_end_in_the_place_of_a_table_is_not_read(project: Path) -> None:
    change(
        project,
        "DROP TABLE meta",
        "CREATE VIEW meta AS WITH RECURSIVE n(key, value) AS"
        " (SELECT 'a', 'b' UNION ALL SELECT key, value FROM n) SELECT * FROM n",
    )

    refused(project, "not as Goldspan writes projects: meta")
    with pytest.raises(ProjectError, match="not as Goldspan writes projects: meta"):
        open_project(project, ANNA)
    assert not project.with_name(f"{project.name}.lock").exists()


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everything")
def test_beside_a_protected_file_nothing_is_put(project: Path) -> None:
    project.chmod(0o444)

    look_at(project)

    assert [path.name for path in project.parent.iterdir()] == [project.name]


def test_triggers_and_computed_columns_are_refused(project: Path) -> None:
    change(project, "CREATE TABLE more (a TEXT, b TEXT AS (upper(a)))")
    refused(project, "not as Goldspan writes projects: more")
    change(
        project,
        "DROP TABLE more",
        "CREATE TRIGGER gone AFTER INSERT ON meta BEGIN DELETE FROM text; END",
    )
    refused(project, "not as Goldspan writes projects: gone")


def test_more_rows_than_can_be_are_refused_before_they_are_read(project: Path) -> None:
    change(
        project,
        "INSERT INTO meta WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n"
        " WHERE i < 1200) SELECT 'key' || i, '' FROM n",
    )

    refused(project, "more rows than a project can have")
    assert look_at(project, most_rows=2_000)


def test_a_text_that_was_changed_is_named(project: Path) -> None:
    change(project, "UPDATE text SET body = 'Der Rat tagte am Dienstag.'")

    refused(project, "the text of “rat” was changed")


def test_an_article_that_says_it_is_another_is_refused(project: Path) -> None:
    change(project, "UPDATE article SET id = 'other'")

    refused(project, "not as Goldspan writes projects: rat")


def test_damaged_pages_and_a_cut_file_are_refused(project: Path) -> None:
    content = project.read_bytes()
    torn = project.with_name("torn.goldspan")
    torn.write_bytes(content[:8192] + bytes(40_960) + content[49_152:])
    refused(torn, "damaged")
    torn.write_bytes(content[: len(content) // 2])
    refused(torn, "cut short")
