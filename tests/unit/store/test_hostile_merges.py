"""A file that is not as Goldspan writes it is refused, with what is wrong, and nothing changes."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.annotator import GOLD, AnnotatorKind
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import GoldspanError
from goldspan.store import admitting
from goldspan.store.admitting import look_at
from goldspan.store.project import ProjectStore
from helpers.replicas import everything
from helpers.stored import (
    ANNA,
    ARTICLE_ID,
    BEN,
    action_of,
    article_of,
    link_of,
    made,
    span_of,
    store_with_article,
)

NATO, CLAIM = span_of("Nato", attrs={"kind": "ORG"}), span_of("den Termin", "CLAIM")
OTHER = "Die EU tagte."
EU = Actor(actor_id("EU"), "EU")
NEWEST = "(SELECT max(seq) FROM change)"
OF_SPAN = f"entity_id = '{NATO.id}'"


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A project, and a file of it in which Ben has marked something, with an article and more."""
    folder = tmp_path_factory.mktemp("files")
    here, there = folder / "here.goldspan", folder / "there.goldspan"
    store_with_article(here).close()
    shutil.copyfile(here, there)
    article = article_of(OTHER, "eu")
    with ProjectStore.open(there) as store:
        store.commit(action_of(BEN), made(BEN, article, EU), {article.sha256: OTHER})
        store.commit(action_of(BEN), made(NATO, CLAIM, link_of(CLAIM, NATO)))
        store.commit(action_of(BEN), [EntityChange(NATO, replace(NATO, note="x"))])
    return folder


@pytest.fixture
def here(files: Path, tmp_path: Path) -> Iterator[ProjectStore]:
    shutil.copytree(files, tmp_path, dirs_exist_ok=True)
    with ProjectStore.open(tmp_path / "here.goldspan") as store:
        yield store


@pytest.fixture
def there(here: ProjectStore) -> Path:
    return here.path.with_name("there.goldspan")


def tamper(path: Path, *statements: str) -> None:
    with closing(sqlite3.connect(path)) as connection:
        for statement in statements:
            assert connection.execute(statement).rowcount != 0, statement
        connection.commit()


def refused(here: ProjectStore, there: Path) -> str:
    """Return what a merge that is refused says; the project is as it was, and sound."""
    before, bytes_before = everything(here), here.path.read_bytes()
    actions = here.actions()
    with pytest.raises(GoldspanError) as caught:
        here.merge(there, ANNA)
    assert everything(here) == before
    assert (here.actions(), here.merges(), here.verify()) == (actions, [], [])
    assert here.path.read_bytes() == bytes_before
    return str(caught.value)


def test_it_would_be_taken_as_it_is(here: ProjectStore, there: Path) -> None:
    assert here.merge(there, ANNA).came == 6
    assert here.verify() == []


@pytest.mark.parametrize(
    ("statement", "part"),
    [
        # Records that are nonsense, or not what Goldspan would write
        (f"UPDATE change SET after = 'oops' WHERE seq = {NEWEST}", "change"),
        (f"UPDATE change SET after = '[]' WHERE seq = {NEWEST}", "change"),
        (f"UPDATE change SET after = '{{}}' WHERE seq = {NEWEST}", "change"),
        (f"UPDATE change SET after = after || ' ' WHERE seq = {NEWEST}", "change"),
        (f"UPDATE change SET after = json_set(after, '$.x', 1) WHERE {OF_SPAN}", "change"),
        (f"UPDATE change SET after = json_set(after, '$.score', 'x') WHERE {OF_SPAN}", "change"),
        (f"UPDATE change SET after = json_set(after, '$.start', 31.0) WHERE {OF_SPAN}", "change"),
        (f"UPDATE change SET after = json_set(after, '$.start', 10e300) WHERE {OF_SPAN}", "change"),
        (f"UPDATE change SET after = json_set(after, '$.label', 5) WHERE {OF_SPAN}", "change"),
        (f"UPDATE change SET after = json_set(after, '$.id', 'x') WHERE {OF_SPAN}", "change"),
        (f"UPDATE change SET after = '{'[' * 100_000}' WHERE {OF_SPAN}", "change"),
        ("UPDATE change SET after = json_set(after, '$.name', 5) WHERE entity_kind = 'actor'", ""),
        (
            "UPDATE change SET after = json_set(after, '$.extra', json('{\"a\":{\"b\":1}}'))"
            " WHERE entity_kind = 'article'",
            "change",
        ),
        (f"UPDATE change SET entity_id = entity_id || char(0) WHERE seq = {NEWEST}", "change"),
        ("UPDATE change SET entity_kind = 'spam' WHERE entity_kind = 'actor'", "change"),
        ("UPDATE change SET entity_kind = 'link' WHERE entity_kind = 'actor'", "change"),
        # Words that are not there, texts that are others or foreign
        (f"UPDATE change SET after = replace(after, 'Nato', 'Neto') WHERE {OF_SPAN}", "change"),
        (f"UPDATE change SET after = replace(after, '{ARTICLE_ID}', 'x')", ""),
        (f"UPDATE text SET body = 'Die EU siegte' WHERE body = '{OTHER}'", "text of “eu” was"),
        (f"DELETE FROM text WHERE body = '{OTHER}'", "change"),
        (
            "UPDATE change SET after = json_set(after, '$.length', 3)"
            " WHERE entity_kind = 'article'",
            "change",
        ),
        # Histories that do not hang together
        ("UPDATE change SET id = 'x-' || seq", "change"),
        (f"UPDATE change SET id = action || '-00' WHERE seq = {NEWEST}", "change"),
        (f"UPDATE change SET id = action || '--1' WHERE seq = {NEWEST}", "change"),
        (f"UPDATE change SET id = action || '-7' WHERE seq = {NEWEST}", "action"),
        (f"UPDATE change SET parent = id WHERE seq = {NEWEST}", "change"),
        (f"UPDATE change SET parent = 'nowhere' WHERE seq = {NEWEST}", "change"),
        (f"UPDATE change SET parent = NULL WHERE seq = {NEWEST}", "change"),
        (f"UPDATE change SET depth = 1000000 WHERE seq = {NEWEST}", "change"),
        (f"UPDATE change SET others = '[\"x\"]' WHERE seq = {NEWEST}", "change"),
        (f"UPDATE change SET others = '{{' WHERE seq = {NEWEST}", "change"),
        (f"UPDATE change SET before = after WHERE seq = {NEWEST}", "change"),
        (f"UPDATE change SET before = NULL WHERE seq = {NEWEST}", "change"),
        (f"DELETE FROM change WHERE {OF_SPAN} AND before IS NULL", "change"),
        ("UPDATE change SET seq = -seq", ""),
        # Actions
        ("DELETE FROM action WHERE seq = (SELECT max(seq) FROM action)", "action"),
        ("UPDATE action SET kind = 'spam' WHERE seq = (SELECT max(seq) FROM action)", "action"),
        ("UPDATE action SET at = 'gestern' WHERE seq = (SELECT max(seq) FROM action)", "action"),
        ("UPDATE action SET undoes = 'x' WHERE seq = (SELECT max(seq) FROM action)", "action x"),
        ("UPDATE action SET annotator = 'eve' WHERE seq > 2", "annotator eve"),
        # What this project has otherwise
        ("UPDATE change SET after = json_set(after, '$.name', 'E') WHERE seq = 1", "change"),
        # Things without what they need
        ("DELETE FROM change WHERE entity_kind = 'annotator' AND seq > 4", "action"),
        (f"DELETE FROM change WHERE entity_id = '{CLAIM.id}'", "span"),
        # A person that is gold
        (
            "UPDATE change SET after = json_set(after, '$.kind', 'gold')"
            " WHERE entity_kind = 'annotator' AND seq > 4",
            "change",
        ),
    ],
)
def test_what_is_wrong_is_refused(
    here: ProjectStore, there: Path, statement: str, part: str
) -> None:
    tamper(there, statement)
    said = refused(here, there)
    assert "is not as Goldspan writes projects: " in said or part.startswith("text")
    assert part in said


@pytest.mark.parametrize("before", ["{{{", "[" * 100_000])
def test_what_was_before_a_removal_is_checked(here: ProjectStore, there: Path, before: str) -> None:
    here.merge(there, ANNA)
    with ProjectStore.open(there) as store:
        (link,) = store.links(ARTICLE_ID)
        store.commit(action_of(BEN), [EntityChange(link, None)])
    tamper(there, f"UPDATE change SET before = '{before}' WHERE seq = {NEWEST}")
    held = everything(here)
    with pytest.raises(GoldspanError, match="change"):
        here.merge(there, ANNA)
    assert everything(here) == held


@pytest.mark.parametrize(
    "statement",
    [
        f"UPDATE change SET after = CAST(x'ff22' AS TEXT) WHERE {OF_SPAN}",
        "UPDATE action SET subject = CAST(x'ff22' AS TEXT)",
    ],
)
def test_what_is_no_text_is_damage(here: ProjectStore, there: Path, statement: str) -> None:
    tamper(there, statement)
    assert "“there.goldspan”" in refused(here, there)


def test_redoing_in_a_circle_ends(here: ProjectStore, there: Path) -> None:
    with ProjectStore.open(there) as store:
        store.commit(action_of(BEN, ActionKind.REDO), made(span_of("Montag", "DATE", BEN)))
        redone = store.actions()[-1].id
    tamper(there, f"UPDATE action SET undoes = '{redone}' WHERE id = '{redone}'")
    here.merge(there, ANNA)
    again = replace(action_of(ANNA, ActionKind.REDO), undoes=redone)
    here.commit(again, made(span_of("Montag", "DATE")))
    assert len(here.spans(ARTICLE_ID, ANNA.id)) == 3


def test_a_change_in_the_name_of_another_action(here: ProjectStore, there: Path) -> None:
    first = here.actions()[0]
    tamper(
        there, f"UPDATE change SET action = '{first.id}', id = '{first.id}-9' WHERE seq = {NEWEST}"
    )
    assert f"action {first.id}" in refused(here, there)
    tamper(there, f"UPDATE action SET subject = 'other' WHERE id = '{first.id}'")
    assert f"action {first.id}" in refused(here, there)


def test_a_person_does_not_become_a_pipeline(here: ProjectStore, there: Path) -> None:
    with ProjectStore.open(there) as store:
        changed = replace(ANNA, kind=AnnotatorKind.PIPELINE)
        store.commit(action_of(BEN), [EntityChange(ANNA, changed)])
    assert "change" in refused(here, there)


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE TRIGGER x AFTER INSERT ON meta BEGIN DELETE FROM text; END",
        "CREATE VIEW x AS SELECT 1",
        "CREATE TABLE x (a)",
        "CREATE INDEX x ON change (before)",
        "ALTER TABLE change ADD COLUMN x TEXT",
        "DROP TABLE standing",
    ],
)
def test_other_tables_than_a_project_has(here: ProjectStore, there: Path, statement: str) -> None:
    with closing(sqlite3.connect(there)) as connection:
        connection.execute(statement)
    assert "is not as Goldspan writes projects" in refused(here, there)


def test_a_link_that_two_changes_make_in_a_circle(here: ProjectStore, there: Path) -> None:
    with ProjectStore.open(there) as store:
        store.commit(action_of(BEN), [EntityChange(replace(NATO, note="x"), NATO)])
    tamper(
        there,
        f"UPDATE change SET parent = (SELECT id FROM change WHERE {OF_SPAN} ORDER BY seq DESC)"
        f" WHERE {OF_SPAN} AND parent IS NOT NULL AND seq < {NEWEST}",
    )
    assert "change" in refused(here, there)


def test_numbers_without_end_and_a_file_cut_short(
    here: ProjectStore, there: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cut = there.with_name("cut.goldspan")
    cut.write_bytes(there.read_bytes()[:-10_000])
    assert "cut short" in refused(here, cut)
    torn = there.with_name("torn.goldspan")
    content = there.read_bytes()
    torn.write_bytes(content[:8_192] + b"\xff" * 40_960 + content[49_152:])
    refused(here, torn)
    monkeypatch.setattr(admitting.look_at, "__kwdefaults__", {"most_rows": 5})
    assert "more rows than a project can have" in refused(here, there)


def test_another_project_and_this_one(here: ProjectStore, tmp_path: Path) -> None:
    other = tmp_path / "other.goldspan"
    store_with_article(other).close()
    assert "belongs to another project, “Test”" in refused(here, other)
    assert here.merge(here.path, ANNA).came == 0


def test_what_is_noted_beside_the_changes_is_not_believed(here: ProjectStore, there: Path) -> None:
    """Tables, what stands and what came by merges are worked out here, from the changes."""
    tamper(
        there,
        "UPDATE span SET label = 'DATE'",
        "UPDATE actor SET name = 'Eve'",
        "UPDATE action SET merge = 'x'",
        f"INSERT INTO standing VALUES ('span', '{NATO.id}', '[]', '[]', 1, NULL, 'made', '[]')",
    )
    assert json.loads("[]") == here.conflicts()
    here.merge(there, ANNA)
    assert here.verify() == []
    assert here.actors() == [EU]
    assert {span.label for span in here.spans(ARTICLE_ID)} == {"ACTOR", "CLAIM"}
    assert here.conflicts() == []
    assert GOLD in here.annotators()


def test_a_long_history_of_one_thing_is_no_way_to_stop_the_program(
    here: ProjectStore, there: Path
) -> None:
    with closing(sqlite3.connect(there)) as connection:
        action, row = connection.execute(
            f"SELECT action, after FROM change WHERE {OF_SPAN} AND before IS NULL"
        ).fetchone()
        rows = [
            (f"{action}-{number}", action, "span", NATO.id, None, None, 1, None, row)
            for number in range(3, 3_000)
        ]
        connection.executemany(
            "INSERT INTO change (id, action, entity_kind, entity_id, parent, others, depth,"
            " before, after) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
        connection.commit()
    assert look_at(there)
    assert "change" in refused(here, there)
