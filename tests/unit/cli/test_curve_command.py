"""The command that says whether there is enough gold: what it shows, and what it refuses."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.services.learning_curve.record import keep_curve
from goldspan.store.project import ProjectStore
from helpers.made_up_curve import learning_curve, power_law
from helpers.training_project import PERSON, article, training_project

SCORES = {"ACTOR": power_law(0.1, 1.2, 0.5), "DATE": lambda _: 0.84}
GOLD = {"ACTOR": 100, "DATE": 1}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    with training_project(tmp_path) as session:
        return session.store.path


def project_id(project: Path) -> str:
    with ProjectStore.open(project, read_only=True) as store:
        return store.project_id


def test_a_kept_curve_is_shown(goldspan: Callable, project: Path) -> None:
    keep_curve(learning_curve(SCORES, gold=GOLD, project=project_id(project)))
    shown = goldspan("curve", project, "--show", "--as", PERSON.name)
    assert shown.code == 0, shown.err
    lines = shown.out.splitlines()
    assert "ACTOR\t50\t2\t1000\t0.730\t0.730\t0.730" in lines
    told = next(line for line in lines if line.startswith("ACTOR: "))
    assert told.startswith("ACTOR: 0.730 with 50; with 100 more articles to learn from: 0.7")
    assert "DATE: cannot be told: 10 spans in the test part, needed are 20" in lines
    assert "gold has changed since: 10 articles more, 2 articles less" in shown.err
    data = goldspan("curve", project, "--show", "--more", 5, "--json").json()
    assert data["whole"] is True
    assert len(data["trainings"]) == 8
    assert [each["label"] for each in data["outlook"]] == ["", "ACTOR", "DATE"]
    assert {each["more"] for each in data["outlook"]} == {5}
    assert data["outlook"][2]["why"] == "few spans"
    far = goldspan("curve", project, "--show", "--more", 500)
    assert (
        "ACTOR: cannot be told: learned from 50 articles, it can be told of at most 150" in far.out
    )


def test_a_stopped_curve_is_shown_as_far_as_it_came(goldspan: Callable, project: Path) -> None:
    begun = learning_curve(SCORES, gold=GOLD, project=project_id(project), trainings=3)
    keep_curve(replace(begun, made_at="2026-02-01T00:00:00+00:00"))
    shown = goldspan("curve", project, "--show")
    assert "5 left to train; --resume goes on" in shown.out
    assert "ACTOR\t37\t1\t1000\t0.700" in shown.out
    # That its gold is another than it began with is said before anything is trained.
    resumed = goldspan("curve", project, "--resume", "--as", PERSON.name)
    assert (resumed.code, "not that which" in resumed.err) == (3, True)


def test_what_cannot_be_done_is_said(goldspan: Callable, project: Path, tmp_path: Path) -> None:
    assert goldspan("curve", project, "--on", "silver").code == 2
    for wanted, said in (("--resume", "was stopped"), ("--show", "No learning curve")):
        refused = goldspan("curve", project, wanted)
        assert (refused.code, said in refused.err) == (3, True)
    lines = [json.dumps(article(number)) for number in range(4)]
    (tmp_path / "few.jsonl").write_text("\n".join(lines), encoding="utf-8")
    assert goldspan("new", "few.goldspan").code == 0
    assert goldspan("import", "few.goldspan", "few.jsonl").code == 0
    few = goldspan("curve", "few.goldspan")
    assert few.code == 3
    assert "too little gold for a learning curve" in few.err
    assert "at least 4 families" in few.err
