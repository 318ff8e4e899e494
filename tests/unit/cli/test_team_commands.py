"""`goldspan team` and `goldspan assign`: the matrix, handing out, sharing out, taking back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

NAMES = ["hafen", "markt", "rathaus", "schule"]


@pytest.fixture
def project(goldspan: Callable, tmp_path: Path) -> Path:
    """Return a project of Grace's with four articles."""
    path = tmp_path / "stadt.goldspan"
    assert goldspan("new", path, "--as", "Grace").code == 0
    for number, name in enumerate(NAMES, 1):
        text = f"Im {name} gab es am {number}. Mai 2021 nichts Neues.\n"
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    files = [tmp_path / f"{name}.txt" for name in NAMES]
    assert goldspan("import", path, *files, "--as", "Grace").code == 0
    return path


def cells(goldspan: Callable, project: Path) -> dict[tuple[str, str], dict]:
    """Return the cells of the matrix by article and person's name."""
    data = goldspan("team", project, "--as", "Grace", "--json").json()
    names = {person["id"]: person["name"] for person in data["people"]}
    return {
        (article["id"], names[who]): cell
        for article in data["articles"]
        for who, cell in article["cells"].items()
    }


def test_people_are_assigned_articles_for_some_labels(goldspan: Callable, project: Path) -> None:
    words = ["--to", "Anna", "--to", "Ben", "--article", "markt", "--label", "CLAIM"]
    ran = goldspan("assign", project, *words, "--as", "Grace", "--json")
    assert ran.code == 0
    assert ran.json()["changed"] is True
    assert [(p["name"], p["articles"]) for p in ran.json()["people"]] == [("Anna", 1), ("Ben", 1)]
    found = cells(goldspan, project)
    assert set(found) == {("markt", "Anna"), ("markt", "Ben")}
    assert found["markt", "Anna"] == {
        "state": "new",
        "reason": "",
        "assigned": True,
        "labels": ["CLAIM"],
        "blind": False,
    }
    assert not goldspan("assign", project, *words, "--as", "Grace", "--json").json()["changed"]
    assert "new* [CLAIM]" in goldspan("team", project, "--as", "Grace").out


def test_sharing_out_is_planned_first_and_planned_alike(goldspan: Callable, project: Path) -> None:
    words = [
        "--to",
        "Anna",
        "--to",
        "Ben",
        "--to",
        "Cem",
        "--each",
        "2",
        "--blind",
        "50",
        "--apart",
    ]
    planned = goldspan("assign", project, *words, "--dry-run", "--as", "Grace", "--json").json()
    assert planned["changed"] is False
    assert cells(goldspan, project) == {}
    done = goldspan("assign", project, *words, "--as", "Grace", "--json").json()
    assert done["people"] == planned["people"]
    assert sorted(person["articles"] for person in done["people"]) == [2, 3, 3]
    found = cells(goldspan, project)
    assert len(found) == 8
    assert sum(cell["blind"] for cell in found.values()) == sum(
        person["blind"] for person in done["people"]
    )
    again = goldspan("assign", project, *words, "--as", "Grace", "--json").json()
    assert again["changed"] is False


def test_assignments_are_taken_back(goldspan: Callable, project: Path) -> None:
    goldspan("assign", project, "--to", "Anna", "--as", "Grace")
    ran = goldspan(
        "assign", project, "--to", "Anna", "--article", "hafen", "--take-back", "--as", "Grace"
    )
    assert ran.out.splitlines()[1:] == ["Anna\t3\t0"]
    assert ("hafen", "Anna") not in cells(goldspan, project)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["--to", "Anna", "--label", "PLACE"], "There is no label “PLACE” in the scheme."),
        (["--to", "Anna", "--article", "nix"], "The project has no article “nix”."),
        (["--to", " "], "A name is needed."),
        (["--to", "Anna", "--each", "2"], "is to go to 2 people; chosen: 1."),
    ],
)
def test_what_cannot_be_is_said_and_changes_nothing(
    goldspan: Callable, project: Path, words: list[str], said: str
) -> None:
    ran = goldspan("assign", project, *words, "--as", "Grace")
    assert ran.code == 3
    assert said in ran.err
    assert cells(goldspan, project) == {}


def test_a_blind_share_needs_a_plan(goldspan: Callable, project: Path) -> None:
    ran = goldspan("assign", project, "--to", "Anna", "--blind", "10", "--as", "Grace")
    assert ran.code == 2
    assert "it goes with --each" in ran.err
