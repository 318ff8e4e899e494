"""Releases, splits and answers of two copies come together by rule; nobody is asked."""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Mapping
from contextlib import closing
from dataclasses import replace

import pytest

from goldspan.domain.change import Action, ActionKind, EntityChange
from goldspan.domain.errors import ConflictError, GoldspanError
from goldspan.domain.releases import (
    DatasheetAnswer,
    Release,
    Split,
    SplitSettings,
    answer_id,
    release_id,
    split_id,
)
from goldspan.store.kept_files import PIECE_BYTES
from goldspan.store.project import ProjectStore
from helpers.diverged import Pair, both_ways, change
from helpers.kept_releases import FILES, files_of, keep
from helpers.replicas import everything
from helpers.stored import ANNA, ARTICLE_ID, BEN, action_of, gone, made

OTHER = {"facts.json": b"[1]\n", "jsonl/train.jsonl": b""}


def undone(store: ProjectStore, action: Action, release: Release) -> None:
    store.commit(replace(action_of(kind=ActionKind.UNDO), undoes=action.id), gone(release))


def kept(store: ProjectStore) -> list[Mapping[str, bytes]]:
    return [files_of(store, release) for release in store.releases()]


def files_in(store: ProjectStore) -> set[str]:
    with closing(sqlite3.connect(store.path)) as connection:
        return {digest for (digest,) in connection.execute("SELECT sha256 FROM kept_file")}


def test_two_of_one_number_both_stay(pair: Pair) -> None:
    here, there = pair
    mine, theirs = keep(here, ANNA, title="Hier"), keep(there, BEN, OTHER, title="Dort")
    report = here.merge(there.path, ANNA)
    assert report.conflicts == ()
    assert "2 releases have the number 1." in [str(note.words) for note in report.notes]
    assert sorted(here.releases(), key=lambda each: each.title) == [theirs, mine]
    assert {each.number for each in here.releases()} == {1}
    both_ways(pair)
    assert keep(here, ANNA, {"facts.json": b"2"}).number == 2


def test_the_same_made_in_both_is_one(pair: Pair) -> None:
    here, there = pair
    keep(there, BEN, OTHER)
    mine, theirs = keep(here, ANNA, title="Hier"), keep(there, BEN, title="Dort")
    assert (mine.id, mine.number, theirs.number) == (theirs.id, 1, 2)
    both_ways(pair)
    found = {each.id: each for each in here.releases()}
    assert found[mine.id] in (mine, theirs)
    assert len(found) == 2
    assert FILES in kept(here)


def test_what_was_undone_in_one_and_made_in_the_other_stands(pair: Pair) -> None:
    here, there = pair
    action = action_of(kind=ActionKind.RELEASE)
    undone(here, action, keep(here, ANNA, action=action))
    theirs = keep(there, BEN)
    both_ways(pair)
    assert here.releases() == [theirs]
    # It goes where nobody has it any more.
    here.commit(action_of(kind=ActionKind.RELEASE), gone(theirs))
    both_ways(pair)
    assert there.releases() == []


def test_files_come_with_releases_that_were_undone_too(pair: Pair) -> None:
    here, there = pair
    action = action_of(BEN, ActionKind.RELEASE)
    release = keep(there, BEN, action=action)
    undone(there, action, release)
    both_ways(pair)
    assert (here.releases(), files_in(here)) == ([], set(release.files.values()))


def split(store: ProjectStore, seed: int, **parts: tuple[str, ...]) -> Split:
    return Split(split_id(store.project_id), SplitSettings(seed=seed), parts)


def test_of_two_splits_one_stands_whole(pair: Pair) -> None:
    here, there = pair
    first = split(here, 1, train=(ARTICLE_ID,))
    change(here, None, first)
    both_ways(pair)
    change(here, first, split(here, 2, test=(ARTICLE_ID,)))
    other = split(there, 3, train=("x",), test=(ARTICLE_ID,))
    change(there, first, other)
    last = split(there, 3, dev=(ARTICLE_ID,))
    change(there, other, last)
    both_ways(pair)
    # The side that went on further.
    assert here.split() == last
    change(here, last, None)
    both_ways(pair)
    assert there.split() is None


def answer(store: ProjectStore, text: str) -> DatasheetAnswer:
    return DatasheetAnswer(answer_id(store.project_id, "why"), "why", text)


def test_two_answers_stand_one_under_the_other(pair: Pair) -> None:
    here, there = pair
    change(here, None, answer(here, "Zum Lernen."))
    change(there, None, answer(there, "Für Forschung."))
    both_ways(pair)
    assert here.datasheet_answers() == [answer(here, "Für Forschung.\n\nZum Lernen.")]
    # Whoever goes on has both before them.
    whole = answer(here, "Für Forschung.\n\nZum Lernen.")
    change(here, whole, answer(here, "Für Forschung und zum Lernen."))
    both_ways(pair)
    assert there.datasheet_answers() == [answer(here, "Für Forschung und zum Lernen.")]


def test_an_answer_that_says_more_stands_alone(pair: Pair) -> None:
    here, there = pair
    change(here, None, answer(here, "Zum Lernen."))
    change(there, None, answer(there, "Zum Lernen. Und für Forschung."))
    both_ways(pair)
    assert here.datasheet_answers() == [answer(here, "Zum Lernen. Und für Forschung.")]


def test_an_answer_changed_in_one_outlives_its_removal_in_the_other(pair: Pair) -> None:
    here, there = pair
    first = answer(here, "Zum Lernen.")
    change(here, None, first)
    both_ways(pair)
    change(here, first, None)
    change(there, first, answer(there, "Für Forschung."))
    both_ways(pair)
    assert here.datasheet_answers() == [answer(here, "Für Forschung.")]


def test_taking_a_merge_back_forgets_the_files_that_came(pair: Pair) -> None:
    here, there = pair
    mine = keep(here, ANNA, {"facts.json": b"[0]\n", "scheme.json": b"{}\n"})
    keep(there, BEN, {"facts.json": b"[1]\n", "scheme.json": b"{}\n"})
    before = everything(here)
    report = here.merge(there.path, ANNA)
    assert len(files_in(here)) == 3
    assert report.merge is not None
    here.take_back(report.merge.id)
    assert everything(here) == before
    assert files_in(here) == set(mine.files.values())
    assert here.verify() == []
    assert here.merge(there.path, ANNA).came == 1
    assert len(kept(here)) == 2


def test_a_release_made_in_both_stays_when_the_merge_is_taken_back(pair: Pair) -> None:
    here, there = pair
    mine = keep(here, ANNA)
    keep(there, BEN, title="Dort")
    report = here.merge(there.path, ANNA)
    assert report.merge is not None
    here.take_back(report.merge.id)
    assert here.releases() == [mine]
    assert kept(here) == [FILES]


def test_who_released_is_not_taken_back_alone(pair: Pair) -> None:
    here, _ = pair
    carla = replace(BEN, id="carla", name="Carla")
    here.commit(action_of(), made(carla))
    keep(here, carla)
    with pytest.raises(ConflictError):
        here.commit(action_of(), gone(carla))


TRAILING = (zlib.compress(FILES["facts.json"]) + b"x").hex()
BOMB = zlib.compress(bytes(PIECE_BYTES + 1)).hex()


MADE_UP = (
    "DELETE FROM kept_file",
    "DELETE FROM kept_file WHERE rowid = 1",
    "UPDATE kept_file SET position = position + 1",
    "UPDATE kept_file SET body = x'00'",
    f"UPDATE kept_file SET body = x'{BOMB}'",
    f"UPDATE kept_file SET body = x'{TRAILING}' WHERE rowid = 1",
    "UPDATE kept_file SET body = (SELECT body FROM kept_file WHERE rowid = 2)",
    "UPDATE change SET after = json_set(after, '$.number', 0)",
    "UPDATE change SET after = json_set(after, '$.number', 1.5)",
    "UPDATE change SET after = json_set(after, '$.files.\"facts.json\"', '0')",
    "UPDATE change SET after = json_set(after, '$.files', json_object('../x', '0'))",
    "UPDATE change SET after = replace(after, 'jsonl/test', '../test')",
    "UPDATE change SET entity_id = 'x', after = json_set(after, '$.id', 'x')",
)


def test_a_release_that_somebody_made_up_is_refused(pair: Pair) -> None:
    here, there = pair
    keep(there, BEN)
    there.close()
    sound = there.path.read_bytes()
    before = everything(here)
    for statement in MADE_UP:
        there.path.write_bytes(sound)
        with closing(sqlite3.connect(there.path)) as connection:
            where = " WHERE entity_kind = 'release'" if "UPDATE change" in statement else ""
            assert connection.execute(statement + where).rowcount, statement
            connection.commit()
        with pytest.raises(GoldspanError, match="is not as Goldspan writes"):
            here.merge(there.path, ANNA)
        assert everything(here) == before, statement
        assert files_in(here) == set()
    there.path.write_bytes(sound)
    assert here.merge(there.path, ANNA).came == 1
    assert (kept(here), here.verify()) == ([FILES], [])


@pytest.mark.parametrize("path", ["../x", "a/../../x", "/x", "C:\\x", "facts.json/x", "FACTS.json"])
def test_a_path_that_leads_elsewhere_is_refused(pair: Pair, path: str) -> None:
    """Though its id is the one that these files give."""
    here, there = pair
    files = {**keep(there, BEN).files, path: "0" * 64}
    release = Release(release_id(there.project_id, files), 2, "", BEN.id, "", files)
    there.commit(action_of(BEN, ActionKind.RELEASE), made(release))
    with pytest.raises(GoldspanError, match="is not as Goldspan writes"):
        here.merge(there.path, ANNA)
    assert here.releases() == []


@pytest.mark.parametrize(
    "strange",
    [
        Split("x", SplitSettings()),
        Split("", SplitSettings(), {"train": ("a",), "test": ("a",)}),
        DatasheetAnswer("x", "why", ""),
    ],
)
def test_another_split_or_answer_than_the_project_s_is_refused(
    pair: Pair, strange: Split | DatasheetAnswer
) -> None:
    here, there = pair
    entity = strange if strange.id else replace(strange, id=split_id(there.project_id))
    there.commit(action_of(BEN, ActionKind.SPLIT), [EntityChange(None, entity)])
    with pytest.raises(GoldspanError, match="is not as Goldspan writes"):
        here.merge(there.path, ANNA)
