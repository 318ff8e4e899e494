"""The command that shows the datasheet and takes answers."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from goldspan.services.library import edit_metadata
from goldspan.services.project.projects import open_project
from helpers.family_project import LEA, family_project
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


def test_it_says_which_release_it_is_of(goldspan: Callable, project: Path) -> None:
    def head(*options: str) -> tuple[str, str]:
        title, named = goldspan("datasheet", project, *options).out.split("\n\n")[:2]
        return title, named

    assert head()[1].endswith(": not released yet.")
    goldspan("release", project, "--title", "Erste")
    title, named = head()
    assert (title, named.split(", as of")[0]) == (
        "# Datasheet: Erste",
        "Release 1 of the project “Häfen”",
    )
    assert head("--language", "de")[1].startswith("Release 1 des Projekts „Häfen“, Stand ")
    goldspan("datasheet", project, "--answer", f"{PURPOSE}=To try.")
    assert head()[1] == named
    with open_project(project, LEA) as session:
        edit_metadata(session, session.store.article_by_name("f01-1"), "title", "Neu", None)
    title, named = head()
    assert title == "# Datasheet: Häfen"
    assert named.endswith(": not released like this; its newest release is 1.")
    assert head("--language", "de")[1].endswith(
        ": so noch kein Release; das neueste ist Release 1."
    )


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
