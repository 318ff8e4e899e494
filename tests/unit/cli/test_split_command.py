"""The command that parts a project's gold and keeps that."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from helpers.family_project import family_of, family_project


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return family_project(tmp_path_factory.mktemp("families") / "p.goldspan")


@pytest.fixture
def project(goldspan: Callable, made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path / "p.goldspan"))


def test_a_split_is_kept_and_found_again(goldspan: Callable, project: Path) -> None:
    ran = goldspan("split", project)
    assert ran.code == 0
    header, *rows = [line.split("\t") for line in ran.out.splitlines()]
    assert header[:7] == ["part", "articles", "share", "wanted", "families", "first", "last"]
    assert header[7:] == ["ACTOR", "CLAIM", "DATE", "FURNITURE"]
    assert [row[0] for row in rows] == ["train", "dev", "test"]
    assert sum(int(row[1]) for row in rows) == 38
    assert sum(int(row[4]) for row in rows) == 12
    assert "38 articles of 12 families, 70:10:20 with seed 0." in ran.err
    assert "not kept" not in ran.err
    data = goldspan("split", project, "--json").json()
    assert data["kept"] and data["joined"] == [] and data["warnings"] == []
    names = {
        article["key"]: article["id"]
        for family in goldspan("families", project, "--json").json()["families"]
        for article in family["articles"]
    }
    where = {
        (family_of(names[key]), part["part"])
        for part in data["parts"]
        for key in part["keys"]
        if key in names
    }
    assert len(where) == len({family for family, _ in where}) == 11


def test_a_dry_run_says_that_it_keeps_nothing(goldspan: Callable, project: Path) -> None:
    before = project.read_bytes()
    ran = goldspan("split", project, "--dry-run", "--shares", "80:0:20", "--seed", "3")
    assert ran.code == 0
    assert [line.split("\t")[0] for line in ran.out.splitlines()[1:]] == ["train", "test"]
    assert "This split is not kept" in ran.err
    assert project.read_bytes() == before
    assert not goldspan("split", project, "--dry-run", "--json").json()["kept"]
    goldspan("split", project)
    assert goldspan("split", project, "--dry-run", "--json").json()["kept"]


def test_another_split_is_made_only_when_asked(goldspan: Callable, project: Path) -> None:
    first = goldspan("split", project, "--json").json()
    ran = goldspan("split", project, "--seed", "3")
    assert ran.code == 3
    assert "split already, in another way (70:10:20 with seed 0)" in ran.err
    assert "--anew" in ran.err
    assert goldspan("split", project, "--seed", "0", "--json").json() == first
    other = goldspan("split", project, "--seed", "3", "--anew", "--json").json()
    assert other["kept"] and other["parts"] != first["parts"]
    by_date = goldspan("split", project, "--by-date", "--anew", "--json").json()
    assert by_date["by_date"] and by_date["seed"] == 3


def test_what_cannot_be_is_refused(goldspan: Callable, project: Path, tmp_path: Path) -> None:
    for wrong in ("70:30", "a:b:c"):
        ran = goldspan("split", project, "--shares", wrong)
        assert ran.code == 2 and "70:10:20" in ran.err
    assert goldspan("split", project, "--leave-out-undated").code == 2
    ran = goldspan("split", project, "--shares", "0:0:0")
    assert ran.code == 3 and "Shares must be" in ran.err
    goldspan("new", "empty.goldspan")
    ran = goldspan("split", "empty.goldspan")
    assert ran.code == 3 and "There is no gold to split." in ran.err
    few = family_project(tmp_path / "few.goldspan", sizes=(16,))
    ran = goldspan("split", few)
    assert ran.code == 3 and ran.out == ""
    assert "are of one family" in ran.err and "gold from at least 2 more families" in ran.err
