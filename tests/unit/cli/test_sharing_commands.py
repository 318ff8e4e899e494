"""`goldspan bundle` and `goldspan merge`: results, exit codes, and what stands on which stream."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from goldspan.domain.annotator import GOLD
from goldspan.services.project.projects import create_project, open_project
from helpers.shared_project import ANNA, ARTICLES, BEN, LEA, MOSKAU, change, mark, shared_project

Command = Callable[..., object]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return shared_project(tmp_path / "talks.goldspan")


def test_a_bundle_is_written_and_described(goldspan: Command, project: Path) -> None:
    ran = goldspan(
        *("bundle", project, "--annotator", "Anna", "--articles", "a0", "--articles", "a1"),
        *("--labels", "actor,DATE", "--with-decisions", "--out", "anna.goldspan", "--json"),
    )

    assert ran.code == 0
    data = ran.json()
    assert {key: data[key] for key in ("annotator", "articles", "spans", "suggestions")} == {
        "annotator": "Anna",
        "articles": 2,
        "spans": 2,
        "suggestions": 2,
    }
    assert (data["annotator_id"], data["labels"]) == (ANNA.id, ["ACTOR", "DATE"])
    assert data["size"] == Path("anna.goldspan").stat().st_size
    with open_project(Path("anna.goldspan"), LEA, writer=False) as bundle:
        assert bundle.annotator == ANNA
        assert bundle.store.spans(ARTICLES[0].id, GOLD.id) != []
        assert bundle.store.verify() == []


def test_all_articles_blind_for_a_new_person(goldspan: Command, project: Path) -> None:
    out = ("--annotator", "Nora", "--all", "--blind", "--out", "nora.zip")

    ran = goldspan("bundle", project, *out)

    assert ran.code == 0
    said = "nora.zip: for Nora, 3 articles, 0 spans of theirs, 0 suggestions"
    assert ran.out.strip() == said
    assert Path("nora.zip").read_bytes().startswith(b"PK")


def test_a_bundle_that_cannot_be_made_says_what_to_do(goldspan: Command, project: Path) -> None:
    ran = goldspan("bundle", project, "--annotator", "Nora", "--out", "nora.goldspan")
    assert ran.code == 3
    assert "no articles for Nora" in ran.err
    assert "Assign some" in ran.err

    Path("there.goldspan").touch()
    ran = goldspan("bundle", project, "--annotator", "Anna", "--all", "--out", "there.goldspan")
    assert (ran.code, ran.out) == (3, "")

    wrong = ("--articles", "a0", "--all", "--out", "x.goldspan")
    assert goldspan("bundle", project, "--annotator", "Anna", *wrong).code == 2
    wrong = ("--all", "--labels", "PLACE", "--out", "x.goldspan")
    assert goldspan("bundle", project, "--annotator", "Anna", *wrong).code == 3


def test_merging_says_what_came(goldspan: Command, project: Path) -> None:
    for name, person in (("anna", ANNA), ("ben", BEN)):
        out = f"{name}.goldspan"
        goldspan("bundle", project, "--annotator", person.name, "--all", "--out", out)
    with open_project(Path("anna.goldspan"), LEA) as bundle:
        mark(bundle, "Termin")

    ran = goldspan("merge", project, "anna.goldspan", "ben.goldspan", "--json")

    assert (ran.code, ran.err) == (0, "")
    data = ran.json()
    assert [(file["came"], file["refused"]) for file in data["files"]] == [(1, ""), (0, "")]
    assert data["files"][0]["merge"]
    assert data["files"][1]["merge"] == ""
    (came,) = [row for row in data["rows"] if row["came"]]
    assert (came["file"], came["outcome"]) == ("anna.goldspan", "came")
    assert (came["name"], came["annotator"]) == ("Bericht 0", "Anna")
    assert data["conflicts"] == []
    again = goldspan("merge", project, "anna.goldspan")
    assert again.code == 0
    assert again.out.startswith("anna.goldspan: 0 came in")


def test_conflicts_and_refusals_are_to_be_looked_at(
    goldspan: Command, project: Path, tmp_path: Path
) -> None:
    goldspan("bundle", project, "--annotator", "Anna", "--all", "--out", "anna.goldspan")
    for path, label in ((project, "DATE"), (Path("anna.goldspan"), "CLAIM")):
        with open_project(path, ANNA) as session:
            change(session, MOSKAU, replace(MOSKAU, label=label))
    create_project(tmp_path / "other.goldspan", "Wahlen", BEN).close()

    ran = goldspan("merge", project, "anna.goldspan", "other.goldspan", "--json")

    assert ran.code == 1
    assert "left out: other.goldspan: “other.goldspan” belongs to another project" in ran.err
    assert "both sides changed it, differently" in ran.err
    (conflict,) = ran.json()["conflicts"]
    assert (conflict["id"], conflict["kind"]) == (MOSKAU.id, "span")
    assert (conflict["reason"], conflict["fields"]) == ("changed", ["label"])
    assert [side["annotator"] for side in conflict["sides"]] == [ANNA.id, ANNA.id]


def test_where_all_is_refused_nothing_was_done(goldspan: Command, project: Path) -> None:
    ran = goldspan("merge", project, "gone.zip", "gone.goldspan")

    assert ran.code == 3
    assert ran.out.splitlines() == ["gone.zip: refused", "gone.goldspan: refused"]
