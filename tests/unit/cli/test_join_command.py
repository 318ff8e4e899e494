"""`goldspan join` from the command line: what it prints, how it ends."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.freezing.freeze import freeze
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.services.releases.writing.write import write_release
from helpers.gold_to_release import ALONE, EMPTY, SETTLED, project_to_release


@pytest.fixture(scope="module")
def apart(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Yield a release without texts."""
    folder = tmp_path_factory.mktemp("apart")
    with project_to_release(folder) as session:
        families = ProjectFamilies(session)
        try:
            frozen = freeze(session, families, ReleaseChoices(title="Vorab"))
        finally:
            families.close()
        write_release(ProjectRelease(session.store, frozen), [], folder / "apart", texts=False)
    yield folder / "apart"


def texts(folder: Path, **changed: str) -> Path:
    folder.mkdir()
    for name, text in {"settled": SETTLED, "alone": ALONE, "empty": EMPTY, **changed}.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")
    return folder


def test_join_says_what_was_joined_and_proves_it(
    apart: Path, tmp_path: Path, goldspan: Callable[..., Any]
) -> None:
    given = texts(tmp_path / "given", alone=ALONE.rstrip("\n"))
    ran = goldspan("join", apart, given, "--out", "joined")
    assert ran.code == 0, ran.err
    assert ran.out == "joined: release 1 “Vorab”, 3 texts joined and proved.\n"
    assert "alone: taken from" in ran.err
    assert "which differed in newlines or spaces at its beginning or end." in ran.err

    again = goldspan("join", apart, given, "--out", "joined", "--format", "conll2003,tei")
    assert again.code == 3
    assert "exists already" in again.err
    again = goldspan(
        "join", apart, given, "--out", "joined", "--format", "conll2003,tei", "--replace", "--json"
    )
    assert again.code == 0, again.err
    said = again.json()
    assert (said["texts"], said["missing"], said["release"]["number"]) == (3, [], 1)
    assert list((tmp_path / "joined").rglob("*.xml"))


def test_missing_texts_are_listed_and_partly_writes_the_rest(
    apart: Path, tmp_path: Path, goldspan: Callable[..., Any]
) -> None:
    given = texts(tmp_path / "given", settled=SETTLED.replace("rede", "redet"))
    ran = goldspan("join", apart, given, "--out", "joined", "--json")
    assert ran.code == 3
    assert "1 of 3 texts were not found: settled." in ran.err
    assert "Nothing was written." in ran.err
    assert "1 of 4 lines are missing or were changed, first line 5" in ran.err
    [missing] = ran.json()["missing"]
    assert (missing["article"], missing["length"]) == ("settled", len(SETTLED))
    assert missing["near"][0]["place"].endswith("settled.txt")
    assert not (tmp_path / "joined").exists()

    ran = goldspan("join", apart, given, "--out", "joined", "--partly")
    assert ran.code == 1
    assert ran.out == "joined: 2 texts joined, 1 missing; this is no release.\n"
    parts = sorted(path.stem for path in (tmp_path / "joined" / "jsonl").iterdir())
    assert parts == ["dev", "test", "train"]


def test_what_could_not_be_read_is_said_before_all_that_is_missing(
    apart: Path, tmp_path: Path, goldspan: Callable[..., Any]
) -> None:
    ran = goldspan("join", apart, "nowhere", "--out", "joined")
    assert ran.code == 3
    assert (
        ran.err.index("Not read: ")
        < ran.err.index("There is no such file")
        < ran.err.index("settled: not found")
    )


def test_what_is_no_release_is_refused(tmp_path: Path, goldspan: Callable[..., Any]) -> None:
    given = texts(tmp_path / "given")
    ran = goldspan("join", given, given, "--out", "joined")
    assert ran.code == 3
    assert "is not the folder of a release" in ran.err
