"""A file that version 1 wrote is brought up to date and loses nothing."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.layer import VerdictKind, WorkState
from goldspan.services.desk.labelling import open_desk
from goldspan.services.project.projects import open_project
from goldspan.services.schemes import default_scheme
from goldspan.store.header import APPLICATION_ID
from goldspan.store.project import ProjectStore
from helpers.stored import ANNA, all_rows

DUMP = Path(__file__).with_name("version_1.sql")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.goldspan"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(DUMP.read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute("PRAGMA user_version = 1")
    return path


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
        return {sql for (sql,) in found}


def person(path: Path) -> Annotator:
    with ProjectStore.open(path) as store:
        return next(a for a in store.annotators() if a.kind is AnnotatorKind.PERSON)


def test_everything_is_there_and_proven(old: Path) -> None:
    with ProjectStore.open(old) as store:
        assert store.verify() == []
        rows = all_rows(store)
        (state,) = store.states()
    assert {name: len(rows[name]) for name in ("articles", "spans", "links", "verdicts")} == {
        "articles": 1,
        "spans": 6,
        "links": 2,
        "verdicts": 3,
    }
    assert (state.state, state.reason, state.note) == (WorkState.SKIPPED, "nur Werbung", "")


def test_the_tables_become_those_of_a_new_file(old: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.goldspan"
    ProjectStore.create(new, "New", ANNA, default_scheme()).close()
    ProjectStore.open(old).close()
    assert tables(old) == tables(new)


def test_the_file_as_it_was_stays_beside_it(old: Path) -> None:
    before = tables(old)
    ProjectStore.open(old).close()
    assert tables(old.with_name("old.version-1.goldspan")) == before


def test_work_goes_on_and_old_work_can_be_undone(old: Path) -> None:
    me = person(old)
    with open_project(old, me) as session:
        (article,) = session.store.articles()
        desk = open_desk(session, article.id)
        desk.set_article_note("fragen")
        session.flush()
        state = session.store.state(article.id, me.id)
        assert state is not None
        assert (state.state, state.reason, state.note) == (
            WorkState.SKIPPED,
            "nur Werbung",
            "fragen",
        )
        session.undo().result()
        session.undo().result()
        state = session.store.state(article.id, me.id)
        assert state is not None
        assert state.state is WorkState.BEGUN
        assert session.store.verify() == []


def test_rejections_of_version_1_still_hold(old: Path) -> None:
    me = person(old)
    with open_project(old, me) as session:
        (article,) = session.store.articles()
        desk = open_desk(session, article.id)
        kinds = sorted(verdict.kind for verdict in desk.layer.verdicts.values())
        assert kinds == [VerdictKind.ACCEPTED, VerdictKind.ACCEPTED, VerdictKind.REJECTED]
        assert desk.layer.open_suggestions() == []
