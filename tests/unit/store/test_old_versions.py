"""Files that older versions wrote are brought up to date and lose nothing.

`version_2.sql` is the file of `version_1.sql` after version 2 had converted it, undone something
and rejected a link in it; `version_3.sql` is that one after version 3 had converted it, dismissed
words and made the article blind; `version_4.sql` that one after version 4 had converted it,
assigned the article and decided a unit in it.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.layer import VerdictKind, WorkState
from goldspan.services.desk.labelling import open_desk
from goldspan.services.library import set_blind
from goldspan.services.project.projects import open_project
from goldspan.services.schemes import default_scheme
from goldspan.store.header import APPLICATION_ID
from goldspan.store.project import ProjectStore
from helpers.kept_releases import FILES, files_of, keep
from helpers.stored import ANNA, all_rows


@pytest.fixture(params=[1, 2, 3, 4])
def version(request: pytest.FixtureRequest) -> int:
    number: int = request.param
    return number


@pytest.fixture
def old(tmp_path: Path, version: int) -> Path:
    path = tmp_path / "old.goldspan"
    dump = Path(__file__).with_name(f"version_{version}.sql")
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        connection.execute(f"PRAGMA user_version = {version}")
    return path


def tables(path: Path) -> set[str]:
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL")
        return {sql for (sql,) in found}


def person(path: Path) -> Annotator:
    with ProjectStore.open(path) as store:
        return next(a for a in store.annotators() if a.kind is AnnotatorKind.PERSON)


def test_everything_is_there_and_proven(old: Path, version: int) -> None:
    with ProjectStore.open(old) as store:
        assert store.verify() == []
        rows = all_rows(store)
        (state,) = store.states()
        decided, assigned = store.adjudications(), store.assignments()
    names = ("articles", "spans", "links", "verdicts", "link_verdicts", "dismissals")
    assert [len(rows[name]) for name in names] == {
        1: [1, 6, 2, 3, 0, 0],
        2: [1, 6, 1, 3, 1, 0],
        3: [1, 6, 1, 3, 1, 1],
        4: [1, 7, 1, 3, 1, 1],
    }[version]
    assert (len(decided), len(assigned)) == ((1, 1) if version == 4 else (0, 0))
    assert (state.state, state.reason) == (WorkState.SKIPPED, "nur Werbung")
    assert state.note == ("" if version == 1 else "fragen")
    assert state.blind is (version >= 3)


def test_the_tables_become_those_of_a_new_file(old: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.goldspan"
    ProjectStore.create(new, "New", ANNA, default_scheme()).close()
    ProjectStore.open(old).close()
    assert tables(old) == tables(new)


def test_the_file_as_it_was_stays_beside_it(old: Path, version: int) -> None:
    before = tables(old)
    ProjectStore.open(old).close()
    assert tables(old.with_name(f"old.version-{version}.goldspan")) == before


def test_work_goes_on_and_old_work_can_be_undone(old: Path, version: int) -> None:
    me = person(old)
    with open_project(old, me) as session:
        (article,) = session.store.articles()
        desk = open_desk(session, article.id)
        desk.set_article_note("fragen, später")
        session.flush()
        blind = version >= 3
        assert set_blind(session, [article.id], blind=not blind) is not None
        session.flush()
        state = session.store.state(article.id, me.id)
        assert state is not None
        assert (state.state, state.reason) == (WorkState.SKIPPED, "nur Werbung")
        assert (state.note, state.blind) == ("fragen, später", not blind)
        session.undo().result()
        session.undo().result()
        state = session.store.state(article.id, me.id)
        assert state is not None
        assert (state.note, state.blind) == ("" if version == 1 else "fragen", blind)
        # Of version 1: that it was skipped; of version 2: the link; of version 3: that it is blind;
        # of version 4: the decision.
        session.undo().result()
        assert len(session.store.links(article.id, me.id)) == (0 if version >= 3 else 1)
        assert session.store.adjudications() == []
        assert session.store.verify() == []


def test_rejections_still_hold(old: Path) -> None:
    me = person(old)
    with open_project(old, me) as session:
        (article,) = session.store.articles()
        desk = open_desk(session, article.id)
        kinds = sorted(verdict.kind for verdict in desk.layer.verdicts.values())
        assert kinds == [VerdictKind.ACCEPTED, VerdictKind.ACCEPTED, VerdictKind.REJECTED]
        assert desk.layer.open_suggestions() == []
        assert desk.layer.open_links() == []


def test_a_release_can_be_kept_in_it(old: Path) -> None:
    with ProjectStore.open(old) as store:
        release = keep(store, person(old))
        assert files_of(store, release) == FILES
        assert (store.split(), store.datasheet_answers(), store.verify()) == (None, [], [])


def test_it_is_brought_up_to_date_once(old: Path) -> None:
    """The second to open it comes before the log of the first is in the file."""
    with ProjectStore.open(old) as first, ProjectStore.open(old) as second:
        assert first.articles() == second.articles()
        assert second.verify() == []
    assert len(list(old.parent.glob("old.version-*"))) == 1
