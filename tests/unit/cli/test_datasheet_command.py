"""The command that shows the datasheet and takes answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from helpers.family_project import family_project
from helpers.released import FEW

PURPOSE, LICENCE = "motivation.purpose", "distribution.licence"


@pytest.fixture
def project(goldspan: Callable, tmp_path: Path) -> Path:
    return family_project(tmp_path / "p.goldspan", sizes=FEW)


def test_answers_are_kept_and_shown(goldspan: Callable, project: Path) -> None:
    before = goldspan("datasheet", project, "--json").json()
    by_key = {each["key"]: each for each in before["questions"]}
    assert len(by_key) == 57
    assert before["open"] == sum(each["open"] for each in by_key.values())
    assert "11 articles" in by_key["composition.count"]["project"]
    answered = ("--answer", f"{PURPOSE}=To try = it.", "--answer", f"{LICENCE}=CC-BY-4.0")
    ran = goldspan("datasheet", project, "--language", "de", *answered)
    assert ran.code == 0
    assert ran.out.startswith("# Datenblatt: Häfen\n")
    assert "\nTo try = it.\n" in ran.out
    assert f"{before['open'] - 2} questions open." in ran.err
    goldspan("datasheet", project, "--answer", f"{PURPOSE}=")
    after = goldspan("datasheet", project, "--json").json()
    kept = {each["key"]: each["answer"] for each in after["questions"] if each["answer"]}
    assert kept == {LICENCE: "CC-BY-4.0"}


@pytest.mark.parametrize("answer", ["motivation.purpose", "purpose=x", "=x"])
def test_an_unknown_question_is_refused_with_those_that_there_are(
    goldspan: Callable, project: Path, answer: str
) -> None:
    ran = goldspan("datasheet", project, "--answer", answer)
    assert ran.code == 2
    assert "motivation.funding" in ran.err.replace("\n", "").replace(" ", "").replace("│", "")


def test_without_gold_it_says_what_is_needed(goldspan: Callable, article: Path) -> None:
    goldspan("new", "n.goldspan")
    goldspan("import", "n.goldspan", article)
    ran = goldspan("datasheet", "n.goldspan")
    assert ran.code not in (0, 2)
    assert "None of the articles has gold yet." in ran.err
    ran = goldspan("datasheet", "n.goldspan", "--answer", f"{PURPOSE}=To try it.")
    assert (ran.code, ran.out) == (0, "")
    assert "The answers are kept." in ran.err
