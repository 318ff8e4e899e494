"""The command that lists what was decided differently in the same words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from goldspan.services.machine.identity import save_person
from helpers.consistency_project import TEXTS, make_project


@pytest.fixture
def project(tmp_path: Path, config_folder: Path) -> Path:
    path = tmp_path / "p.goldspan"
    make_project(path, save_person("Ada")).close()
    return path


def test_findings_come_likeliest_first_with_all_their_places(
    goldspan: Callable, project: Path
) -> None:
    ran = goldspan("consistency", project)
    assert ran.code == 0
    header, *lines = [line.split("\t") for line in ran.out.splitlines()]
    assert header == ["score", "kind", "label", "what", "times", "words"]
    assert [line[0] for line in lines] == sorted((line[0] for line in lines), reverse=True)
    assert ["0.60", "marked", "ACTOR", "", "3:1", "Thor"] in lines
    assert "6 findings in 3 articles." in ran.err
    data = goldspan("consistency", project, "--json").json()
    thor = next(each for each in data["findings"] if each["words"] == "Thor")
    marked, not_marked = thor["variants"]
    assert marked["marks"] == [{"label": "ACTOR", "values": {}}]
    assert not_marked["marks"] == []
    (place,) = not_marked["places"]
    assert TEXTS[place["article"]][place["start"] : place["end"]] == place["quote"] == "Thor"


def test_gold_and_people_are_told_apart(goldspan: Callable, project: Path) -> None:
    assert goldspan("consistency", project, "--gold", "--json").json()["articles"] == 0
    assert goldspan("consistency", project, "--as", "Ben", "--json").json()["findings"] == []
