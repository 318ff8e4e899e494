"""The command that measures how far people agree, on the seeds' two annotators."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path

import pytest

from goldspan.cli.exit_codes import ExitCode
from goldspan.domain.annotator import named_person
from goldspan.domain.layer import WorkState
from goldspan.services.project.projects import create_project, sample_project
from helpers.shared_work import Marked, shared_work


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("agreement") / "seeds.goldspan"
    sample_project(path, named_person("Grace")).close()
    return path


def test_json_has_the_known_figures(goldspan: Callable, seeds: Path) -> None:
    """Strict F1 by label, each difference as a unit, and what suggestions did."""
    data = goldspan("agreement", seeds, "--json").json()
    found = {
        label: (part["strict"]["met_first"], part["strict"]["first"], part["strict"]["second"])
        for label, part in data["pairs"][0]["labels"].items()
    }
    assert found == {
        "all labels": (451, 458, 457),
        "ACTOR": (265, 269, 265),
        "DATE": (74, 76, 77),
        "CLAIM": (99, 100, 101),
        "FURNITURE": (13, 13, 14),
    }
    f1 = {label: round(part["strict"]["value"], 3) for label, part in data["labels"].items()}
    assert f1 == {
        "all labels": 0.986,
        "ACTOR": 0.993,
        "DATE": 0.967,
        "CLAIM": 0.985,
        "FURNITURE": 0.963,
    }
    assert len(data["units"]) == data["labels"]["all labels"]["differing"] == 45
    assert data["suggestions"]["conclusion"] == "no_blind"


def test_a_selection_and_passages_once(goldspan: Callable, seeds: Path) -> None:
    """One label of one article; with --once the raw figures stand beside."""
    chosen = ("--label", "date", "--article", "001_b6a0210261e904ec")
    data = goldspan("agreement", seeds, *chosen, "--json").json()
    assert data["articles"] == 1
    assert list(data["labels"]) == ["all labels", "DATE"]
    assert data["labels"]["DATE"]["units"] == 12
    once = goldspan("agreement", seeds, "--once", "--json").json()
    assert once["once"] is True
    assert once["raw"]["labels"]["ACTOR"]["units"] == 269
    assert once["labels"]["ACTOR"]["units"] < 269
    assert {each["why"] for each in once["left_out"]} == {"recurring"}


def test_csv_and_lines(goldspan: Callable, seeds: Path) -> None:
    """All figures for a spreadsheet; without options a line for each measure."""
    ran = goldspan("agreement", seeds, "--csv")
    rows = list(csv.DictReader(ran.out.splitlines()))
    wanted = [r for r in rows if (r["label"], r["measure"]) == ("CLAIM", "cohen")]
    assert [row["people"] for row in wanted] == ["Annotator A – Annotator B"]
    lines = [line.split("\t") for line in goldspan("agreement", seeds).out.splitlines()]
    assert lines[0][:3] == ["label", "measure", "value"]
    assert ["ACTOR", "strict", "0.993"] in [line[:3] for line in lines]


def test_only_what_is_perfect_is_one(goldspan: Callable, tmp_path: Path) -> None:
    """One difference in 1,100 spans is not rounded away."""
    places = [f"Ort{number:04}" for number in range(1100)]
    marks: list[Marked] = [("ACTOR", place, {"kind": "STATE"}) for place in places]
    marks.append(("DATE", "heute", {}))
    ada, ben, done = named_person("Ada"), named_person("Ben"), WorkState.DONE
    work = {ada: (done, marks), ben: (done, marks[1:])}
    path = tmp_path / "p.goldspan"
    shared_work(path, [(" ".join([*places, "heute"]), work)])
    lines = [line.split("\t") for line in goldspan("agreement", path).out.splitlines()]
    strict = {line[0]: line[2] for line in lines if line[1] == "strict"}
    assert strict == {"all labels": ">0.999", "ACTOR": ">0.999", "DATE": "1.000"}
    data = goldspan("agreement", path, "--json").json()
    assert data["labels"]["ACTOR"]["strict"]["value"] == pytest.approx(2 * 1099 / 2199, abs=1e-9)


def test_nothing_to_compare_is_undefined_not_one(goldspan: Callable, tmp_path: Path) -> None:
    """A project that nobody works on: undefined, because …"""
    path = tmp_path / "p.goldspan"
    create_project(path, "p", named_person("Ada")).close()
    data = goldspan("agreement", path, "--json").json()
    strict = data["labels"]["all labels"]["strict"]
    assert strict["value"] is None
    assert strict["because"]
    lines = goldspan("agreement", path).out
    assert "undefined, because" in lines


def test_who_is_not_there_is_refused(goldspan: Callable, seeds: Path) -> None:
    """By name, with what to do."""
    ran = goldspan("agreement", seeds, "--person", "Nobody")
    assert ran.code == ExitCode.MEND
    assert "Nobody called “Nobody” works on this project." in ran.err
