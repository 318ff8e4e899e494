"""The command that trains: what it refuses, what it prints, and that it switches and goes back."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from helpers.training_project import PERSON, article, training_project


@pytest.fixture
def project(tmp_path: Path) -> Path:
    with training_project(tmp_path) as session:
        return session.store.path


def test_train_use_export_and_back(goldspan: Callable, project: Path, tmp_path: Path) -> None:
    who = ("--as", PERSON.name)
    ran = goldspan(
        *("train", project, *who, "--rounds", 2, "--use", "--export", "out", "--json"),
    )
    assert ran.code == 0, ran.err
    said = ran.json()
    assert (said["name"], said["labels"], said["rounds"]) == ("it_mairie", ["ACTOR"], 2)
    assert said["articles"] == {"train": 6, "dev": 2, "test": 2}
    assert [figure["label"] for figure in said["figures"]] == ["ACTOR", ""]
    assert (said["used"], said["before"], said["base"]) == (True, "", "")
    assert Path(said["wheel"]).name == "it_mairie-1.0.0-py3-none-any.whl"
    assert (tmp_path / "out" / "README.md").is_file()
    assert "round 2: loss" in ran.err
    listed = goldspan("train", project, *who, "--list", "--json").json()["trainings"]
    assert [(each["name"], each["used"]) for each in listed] == [("it_mairie", True)]
    pipelines = goldspan("pipelines", "--json").json()["pipelines"]
    (mine,) = [each for each in pipelines if each["name"] == "it_mairie"]
    assert mine["labels"] == [{"group": "sc", "label": "ACTOR"}]
    assert goldspan("train", project, *who, "--back").code == 0
    assert (
        goldspan("train", project, *who, "--list", "--json").json()["trainings"][0]["used"] is False
    )
    assert goldspan("train", project, *who, "--back").code == 3


def test_what_cannot_be_done_is_said(goldspan: Callable, project: Path, tmp_path: Path) -> None:
    assert goldspan("train", project, "--on", "silver").code == 2
    for wanted, said in (("--resume", "was stopped"), ("--back", "No trained pipeline suggests")):
        refused = goldspan("train", project, wanted)
        assert (refused.code, said in refused.err) == (3, True)
    stranger = goldspan("train", project, "--on", "own", "--as", "Nobody")
    assert (stranger.code, "not marked any" in stranger.err) == (3, True)
    (tmp_path / "few.jsonl").write_text(json.dumps(article(0)), encoding="utf-8")
    assert goldspan("new", "few.goldspan").code == 0
    assert goldspan("import", "few.goldspan", "few.jsonl").code == 0
    few = goldspan("train", "few.goldspan")
    assert few.code == 3
    assert "too little gold" in few.err
    assert "at least 3 families" in few.err
