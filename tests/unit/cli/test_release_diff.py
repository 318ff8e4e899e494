"""The command that compares two releases, of folders and of projects."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from helpers.family_project import ANNA, family_project
from helpers.released import FEW

TEXT = "Der Hafen von Neustadt bleibt bis zum 3. Mai geschlossen, teilte die Behörde mit."


@pytest.fixture
def project(goldspan: Callable, tmp_path: Path) -> Path:
    """A project with two releases; the second has an article more. The first is written as well."""
    path = family_project(tmp_path / "haefen.goldspan", sizes=FEW)
    assert goldspan("release", path, "--format", "none", "--no-split", "--out", "first").code == 0
    start = TEXT.index("3. Mai")
    span = {"id": 1, "label": "DATE", "start": start, "end": start + 6, "quote": "3. Mai"}
    layer = {"annotator": ANNA.id, "kind": "person", "name": ANNA.name, "state": "done"}
    record = {"id": "neu", "text": TEXT, "layer": layer, "spans": [{**span, "attrs": {}}]}
    (tmp_path / "neu.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    assert goldspan("import", path, "neu.jsonl").code == 0
    assert goldspan("release", path, "--format", "none", "--no-split", "--out", "second").code == 0
    return path


def test_two_releases_of_a_project_or_of_folders(goldspan: Callable, project: Path) -> None:
    ran = goldspan("release", "diff", project)
    assert ran.code == 1
    assert "articles: 1 added, 0 removed, 0 changed, 11 unchanged" in ran.out
    assert "+ neu (all, gold): 1 spans" in ran.out
    for words in (
        ("first", "second"),
        (f"{project}#1", f"{project}#2"),
        ("first", project, "--to", "2"),
        (project, "--from", "1", "--to", "2"),
    ):
        assert goldspan("release", "diff", *words).out == ran.out
    data = goldspan("release", "diff", "first", "second", "--json").json()
    assert (data["a"]["number"], data["b"]["number"]) == (1, 2)
    (change,) = data["changes"]
    assert (change["name"], change["kind"], change["part_after"]) == ("neu", "added", "all")
    dates = next(each for each in data["labels"] if each["label"] == "DATE")
    assert dates["came"] == dates["after"] - dates["before"] == 1
    back = goldspan("release", "diff", "second", "first", "--json").json()
    assert back["changes"][0]["kind"] == "removed"


def test_what_is_the_same_or_cannot_be_compared(goldspan: Callable, project: Path) -> None:
    ran = goldspan("release", "diff", "first", f"{project}#1")
    assert ran.code == 0
    assert "Nothing differs." in ran.out
    for words, said in (
        (("first",), "is one release"),
        ((project, "--to", "1"), "has no release before number 1"),
        ((project, "--to", "7"), "no release 7"),
        (("first", "nowhere"), "There is no folder “nowhere”"),
    ):
        ran = goldspan("release", "diff", *words)
        assert (ran.code, said in ran.err) == (3, True), ran.err
    assert goldspan("release", "diff", "a", "b", "c").code == 2
