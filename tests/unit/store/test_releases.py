"""The split, releases and answers in a project file: proved, backed up, in no bundle."""

from __future__ import annotations

import re
import shutil
import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.annotator import GOLD
from goldspan.domain.change import Action, ActionKind, EntityChange
from goldspan.domain.errors import ProjectError
from goldspan.domain.releases import (
    PARTS,
    DatasheetAnswer,
    Release,
    Split,
    SplitSettings,
    answer_id,
    split_id,
)
from goldspan.services.project.backup import backup_project
from goldspan.services.project.verifying import verify_project
from goldspan.store.project import ProjectStore
from goldspan.store.restricting import Restriction
from helpers.kept_releases import FILES, files_of, keep
from helpers.stored import ANNA, ARTICLE_ID, BEN, action_of, gone, made, span_of, store_with_article

TRAILING = (zlib.compress(FILES["facts.json"]) + b"x").hex()
RELEASE_TABLES = ("split", "release", "datasheet_answer", "kept_file")


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project that is split, has an answer and two releases, the second undone."""
    path = tmp_path_factory.mktemp("released") / "p.goldspan"
    with store_with_article(path, BEN) as opened:
        project = opened.project_id
        settings = SplitSettings({"train": 0.5, "test": 0.5}, seed=7)
        split = Split(split_id(project), settings, {"train": (ARTICLE_ID,), "test": ()})
        opened.commit(action_of(kind=ActionKind.SPLIT), made(split))
        answer = DatasheetAnswer(answer_id(project, "funding"), "funding", "Niemand.")
        opened.commit(action_of(kind=ActionKind.DATASHEET), made(answer))
        keep(opened, ANNA, title="Erstes")
        undone = action_of(kind=ActionKind.RELEASE)
        second = keep(opened, ANNA, {"facts.json": b"[]\n"}, action=undone)
        undo = replace(action_of(kind=ActionKind.UNDO), undoes=undone.id)
        opened.commit(undo, gone(second))
    return path


@pytest.fixture
def store(file: Path, tmp_path: Path) -> Iterator[ProjectStore]:
    with ProjectStore.open(shutil.copyfile(file, tmp_path / "p.goldspan")) as opened:
        yield opened


def held(store: ProjectStore) -> tuple[Split | None, list[DatasheetAnswer], list[Release]]:
    return store.split(), store.datasheet_answers(), store.releases()


def counts(path: Path) -> dict[str, int]:
    with closing(sqlite3.connect(path)) as connection:
        return {
            table: connection.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
            for table in RELEASE_TABLES
        }


def test_parts_keep_their_order(store: ProjectStore) -> None:
    before = store.split()
    assert before is not None
    shares = {"dev": 0.25, "all": 0.05, "train": 0.5, "test": 0.2}
    parts: dict[str, tuple[str, ...]] = dict.fromkeys(shares, ())
    after = replace(before, settings=SplitSettings(shares), parts=parts)
    store.commit(action_of(kind=ActionKind.SPLIT), [EntityChange(before, after)])
    found = store.split()
    assert found == after
    assert [*found.parts] == [*found.settings.shares] == [*PARTS, "all"]
    assert store.verify() == []


def test_a_backup_has_them_with_all_files(store: ProjectStore, tmp_path: Path) -> None:
    copy = backup_project(store.path, tmp_path / "copy.goldspan")
    with ProjectStore.open(copy) as copied:
        assert held(copied) == held(store)
        assert [files_of(copied, each) for each in copied.releases()] == [FILES]
        assert copied.verify() == []


def test_a_bundle_has_none_of_it(store: ProjectStore, tmp_path: Path) -> None:
    store.commit(action_of(), made(span_of("Nato", annotator=GOLD)))
    bundle = tmp_path / "bundle.goldspan"
    store.restrict(bundle, Restriction(BEN.id, (ARTICLE_ID,), decisions=True))
    assert counts(bundle) == dict.fromkeys(RELEASE_TABLES, 0)
    with closing(sqlite3.connect(bundle)) as connection:
        kinds = {kind for (kind,) in connection.execute("SELECT entity_kind FROM change")}
        done = {kind for (kind,) in connection.execute("SELECT kind FROM action")}
    assert kinds == {"annotator", "scheme", "article", "span"}
    assert done == {"new_project", "import", "label"}
    before = held(store)
    with ProjectStore.open(bundle) as opened:
        assert held(opened) == (None, [], [])
        assert opened.verify() == []
        opened.commit(action_of(BEN), made(span_of("Moskau", annotator=BEN)))
    store.merge(bundle, ANNA)
    assert held(store) == before
    assert store.verify() == []


@pytest.mark.parametrize(
    ("statement", "expected"),
    [
        ("DELETE FROM kept_file WHERE sha256 = '{facts}'", "“facts.json” of release 1 is missing"),
        ("DELETE FROM kept_file WHERE sha256 = '{undone}'", "“facts.json” of release 2 is missing"),
        ("UPDATE kept_file SET position = 1 WHERE sha256 = '{facts}'", "{facts}.*is damaged"),
        ("UPDATE kept_file SET body = x'00' WHERE sha256 = '{facts}'", "{facts}.*is damaged"),
        (f"UPDATE kept_file SET body = x'{TRAILING}' WHERE sha256 = '{{facts}}'", "is damaged"),
        ("UPDATE kept_file SET sha256 = upper(sha256)", "is damaged.*is missing"),
        ("UPDATE release SET number = 2", "release .* adds up to"),
        ("UPDATE release SET files = '{{}}'", "release .* adds up to"),
        ("DELETE FROM release", "release .* adds up to"),
        ("UPDATE release SET annotator = 'x'", "missing annotator"),
        ("UPDATE split SET parts = '{{}}'", "split .* adds up to"),
        ("UPDATE split SET settings = 'x'", "split .* adds up to"),
        ("UPDATE datasheet_answer SET text = 'x'", "datasheet_answer .* adds up to"),
    ],
)
def test_verifying_finds_what_was_changed(
    store: ProjectStore, statement: str, expected: str
) -> None:
    assert store.verify() == []
    (release,) = store.releases()
    with closing(sqlite3.connect(store.path)) as connection:
        ((undone,),) = connection.execute(
            "SELECT after ->> '$.files.\"facts.json\"' FROM change"
            " WHERE entity_kind = 'release' AND after ->> 'number' = 2"
        )
    names = {"facts": release.files["facts.json"], "undone": undone}
    store.close()
    with closing(sqlite3.connect(store.path)) as connection:
        assert connection.execute(statement.format(**names)).rowcount
        connection.commit()
    found = " ".join(str(problem) for problem in verify_project(store.path))
    assert re.search(expected.format(**names), found), found


def test_a_release_of_other_files_is_not_the_one_that_was_frozen(store: ProjectStore) -> None:
    """Though its history and its row say the same: its id is derived from its files."""
    with store.transaction() as transaction:
        for table, column in (("change", "after"), ("change", "before"), ("release", "files")):
            transaction._connection.execute(
                f"UPDATE {table} SET {column} = replace({column}, 'test.jsonl', 'last.jsonl')"
            )
        transaction.commit()
    (problem,) = store.verify()
    assert str(problem) == "Release 1 is not the one that was frozen."


def test_a_file_that_is_damaged_or_gone_is_not_given_out(store: ProjectStore) -> None:
    (release,) = store.releases()
    digest = release.files["jsonl/train.jsonl"]
    with store.transaction() as transaction:
        transaction._connection.execute("UPDATE kept_file SET body = substr(body, 2)")
        transaction.commit()
    with pytest.raises(ProjectError, match="damaged or missing"):
        list(store.release_file(digest))
    with pytest.raises(ProjectError, match="damaged or missing"):
        list(store.release_file("0" * 64))


def test_what_is_released_was_changed_last_by_work(store: ProjectStore) -> None:
    """Neither releases nor who comes along, nor what is said of them, change what is released."""

    def at(when: str, kind: ActionKind) -> Action:
        return replace(action_of(kind=kind), at=f"{when}T00:00:00.000+00:00")

    store.commit(at("2040-01-02", ActionKind.LABEL), made(span_of("Nato")))
    store.commit(at("2040-01-01", ActionKind.LABEL), made(span_of("Montag")))
    keep(store, ANNA, {"facts.json": b"1"}, action=at("2041-01-01", ActionKind.RELEASE))
    carla = replace(BEN, id="carla", name="Carla")
    store.commit(at("2042-01-01", ActionKind.JOIN), made(carla))
    (answer,) = store.datasheet_answers()
    said = [EntityChange(answer, replace(answer, text="Die Stiftung."))]
    store.commit(at("2043-01-01", ActionKind.DATASHEET), said)
    assert store.content_changed() == "2040-01-02T00:00:00.000+00:00"
