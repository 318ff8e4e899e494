"""The commands that have pipelines suggest and that choose between them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from helpers.other_pipelines import entity_pipeline

TEXT = "Eva Lind sagte am 3. Mai 2021, dass der Damm halte.\n"


@pytest.fixture
def project(goldspan: Callable, tmp_path: Path) -> Path:
    (tmp_path / "damm.txt").write_text(TEXT, encoding="utf-8")
    assert goldspan("new", "p.goldspan").code == 0
    assert goldspan("import", "p.goldspan", "damm.txt").code == 0
    return tmp_path / "p.goldspan"


@pytest.fixture
def names(tmp_path: Path) -> Path:
    return entity_pipeline(tmp_path / "names", {"Eva Lind": "PER", "Damm": "MISC"})


def layers(goldspan: Callable, project: Path, out: Path) -> dict[str, set[tuple[str, str]]]:
    """Return what each pipeline suggests, by its name."""
    import json

    ran = goldspan("export", project, "--format", "jsonl", "--out", out, "--layer", "all")
    assert ran.code == 0
    found = {}
    for file in out.glob("*/*.jsonl"):
        for line in file.read_text(encoding="utf-8").splitlines():
            record = json.loads(line)
            spans = {(span["label"], span["quote"]) for span in record["spans"]}
            found[record["layer"]["name"]] = spans
    return found


def test_a_choice_by_label_is_kept(
    goldspan: Callable, project: Path, names: Path, tmp_path: Path
) -> None:
    chosen = ("--labels", f"ACTOR={names},DATE=-", "--keep")
    ran = goldspan("prefill", project, *chosen, "--json")
    assert (ran.code, ran.json()["pipelines"]) == (0, ["de_names", "goldspan-de"])
    again = goldspan("prefill", project, "--json").json()
    assert (again["added"], again["changed"], again["removed"]) == (0, 0, 0)
    found = layers(goldspan, project, tmp_path / "out")
    assert found["de_names"] == {("ACTOR", "Eva Lind")}
    assert found["goldspan-de"] == {
        ("CLAIM", "dass der Damm halte"),
        ("ACTOR", "Eva Lind"),
    }


def test_pipelines_beside_each_other_with_a_mapping(
    goldspan: Callable, project: Path, names: Path, tmp_path: Path
) -> None:
    both = ("--pipeline", "goldspan-de", "--pipeline", names, "--map", "MISC=ACTOR:ORGANISATION")
    ran = goldspan("prefill", project, *both, "--json")
    assert (ran.code, ran.json()["pipelines"]) == (0, ["goldspan-de", "de_names"])
    found = layers(goldspan, project, tmp_path / "out")
    assert found["de_names"] == {("ACTOR", "Eva Lind"), ("ACTOR", "Damm")}
    assert ("DATE", "3. Mai 2021") in found["goldspan-de"]


def test_a_pipeline_that_is_not_there_is_named(goldspan: Callable, project: Path) -> None:
    ran = goldspan("prefill", project, "--labels", "ACTOR=de_core_news_xl", "--json")
    assert ran.code == 1
    (failed,) = ran.json()["failed"]
    assert (failed["article"], failed["pipeline"]) == ("", "de_core_news_xl")
    assert "Nothing was changed." not in ran.err  # the others have suggested
    ran = goldspan("prefill", project, "--pipeline", "de_core_news_xl")
    assert ran.code == 3
    assert "There are goldspan-de, goldspan-en" in ran.err


def test_what_labels_mean_is_said_on_the_command_line(
    goldspan: Callable, project: Path, tmp_path: Path
) -> None:
    places = entity_pipeline(tmp_path / "places", {"Damm": "LOC"})
    ran = goldspan("prefill", project, "--pipeline", places)
    assert ran.code == 3
    assert "goldspan prefill --map" in ran.err
    assert "“Suggestions”" not in ran.err


def test_words_that_are_no_choice(goldspan: Callable, project: Path) -> None:
    ran = goldspan("prefill", project, "--labels", "NOBODY=goldspan-de")
    assert ran.code == 3
    assert "ACTOR, DATE, CLAIM, FURNITURE" in ran.err
    assert goldspan("prefill", project, "--labels", "").code == 2


def test_pipelines_are_listed_added_and_forgotten(goldspan: Callable, names: Path) -> None:
    added = goldspan("pipelines", "--add", names, "--json").json()
    ours, *_, theirs = added["pipelines"]
    assert (ours["name"], ours["origin"], ours["fits"]) == ("goldspan-de", "shipped", True)
    assert {"group": "sc", "label": "CLAIM"} in ours["labels"]
    assert ours["precision"]["DATE"] > 0.5
    assert (theirs["name"], theirs["origin"]) == ("de_names", "folder")
    assert "de_core_news_sm" in added["installable"]
    (listed,) = [line for line in goldspan("pipelines").out.splitlines() if "de_names\t" in line]
    assert listed.endswith(f"\t{names}")
    assert "de_names" not in goldspan("pipelines", "--forget", names).out
    assert goldspan("pipelines", "--forget", names).code == 3


def test_a_folder_without_a_pipeline_is_not_added(goldspan: Callable, tmp_path: Path) -> None:
    ran = goldspan("pipelines", "--add", tmp_path)
    assert ran.code == 3
    assert "holds no spaCy pipeline" in ran.err


def test_only_names_of_pipelines_are_installed(goldspan: Callable) -> None:
    ran = goldspan("pipelines", "--install", "../evil")
    assert (ran.code, ran.out) == (3, "")
