"""The commands of releases: create, write, list, verify."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from goldspan.cli.exit_codes import ExitCode
from goldspan.cli.release_command import with_command
from goldspan.services.releases.record.manifest import MANIFEST, Manifest
from helpers.family_project import family_project
from helpers.released import FEW

Command = Callable[..., Any]
PLAIN = ("--format", "none")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return family_project(tmp_path_factory.mktemp("made") / "haefen.goldspan", sizes=FEW)


@pytest.fixture
def project(made: Path, tmp_path: Path) -> str:
    shutil.copy(made, tmp_path / "haefen.goldspan")
    return "haefen.goldspan"


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("release p.goldspan --json", "release create p.goldspan --json"),
        ("release --json p.goldspan", "release create --json p.goldspan"),
        ("release create p.goldspan", "release create p.goldspan"),
        ("release verify", "release verify"),
        ("release ./verify", "release create ./verify"),
        ("release", "release"),
        ("release --help", "release --help"),
        ("split release", "split release"),
    ],
)
def test_a_project_behind_release_is_created_of(typed: str, meant: str) -> None:
    assert with_command(typed.split()) == meant.split()


def test_a_release_is_created_written_listed_and_verified(goldspan: Command, project: str) -> None:
    ran = goldspan("release", project, "--out", "r1", "--title", "Erste", *PLAIN)
    assert ran.code == ExitCode.DONE
    assert ran.out.startswith("Release 1 “Erste”, as of ")
    assert "Overlap: no passage stands in two parts.\n" in ran.out
    assert "The project had no split yet: the usual one was made." in ran.err
    again = goldspan("release", project, "--out", "r2", *PLAIN, "--json").json()
    assert (again["number"], again["new"], again["title"]) == (1, False, "Erste")
    assert {each["path"] for each in again["files"]} > {"jsonl/train.jsonl", "README.md"}
    listed = goldspan("release", "list", project, "--json").json()["releases"]
    assert [(each["number"], each["title"], each["articles"]) for each in listed] == [
        (1, "Erste", 11)
    ]
    ran = goldspan("release", "verify", "r1", "--project", project)
    assert (ran.code, ran.out) == (ExitCode.DONE, "")
    assert "r1 is release 1 as it was written: " in ran.err
    Path("r1", "scheme.json").write_text("{}")
    ran = goldspan("release", "verify", "r1")
    assert ran.code == ExitCode.LOOK
    assert ran.out.startswith("scheme.json: It was changed: it has 2 bytes")
    found = goldspan("release", "verify", "r1", "--json").json()
    assert [(each["fault"], each["path"]) for each in found["found"]] == [
        ("changed", "scheme.json")
    ]


def test_what_formats_cannot_carry_is_said_in_words(goldspan: Command, project: str) -> None:
    said = goldspan("release", project, "--out", "r1", "--format", "conll2003").out
    assert "\nDoes not go out: 11 fields of metadata: " in said
    assert "\nconll2003: 330 attributes: CoNLL has no column for it\n" in said


def test_what_a_project_cannot_prove_is_said(goldspan: Command, project: str) -> None:
    goldspan("release", project, "--out", "r1", "--format", "conll2003")
    manifest = Path("r1", MANIFEST)
    said = json.loads(manifest.read_text("utf-8"))
    said["libraries"]["orjson"] = "0.1"
    manifest.write_bytes(Manifest.model_validate_json(json.dumps(said)).sealed())
    verify = ("release", "verify", "r1", "--project", project)
    ran = goldspan(*verify)
    assert ran.code == ExitCode.DONE
    assert ran.err.rstrip().endswith("it cannot be written here: libraries.")
    assert goldspan(*verify, "--json").json()["unproved"] == ["libraries"]
    manifest.write_bytes(manifest.read_bytes()[:-3])
    ran = goldspan(*verify)
    assert ran.code == ExitCode.LOOK
    assert ran.err.rstrip() == "r1 is not a release as it was written: 1 finding."
    assert goldspan(*verify, "--json").json()["release"] == ""


def test_it_is_written_again_from_the_project_and_from_a_folder(
    goldspan: Command, project: str
) -> None:
    assert goldspan("release", project, "--no-split").code == ExitCode.DONE
    assert not Path("r1").exists()
    assert goldspan("release", "write", project, "--out", "r1", *PLAIN).code == ExitCode.DONE
    assert goldspan("release", "write", "r1", "--out", "r2", "--format", "conll03").code == 3
    ran = goldspan("release", "write", "r1", "--out", "r2", "--format", "conll2003,brat")
    assert ran.code == ExitCode.DONE
    assert "brat: " in ran.out
    assert {"brat", "conll2003", "jsonl"} <= {each.name for each in Path("r2").iterdir()}
    ran = goldspan("release", "write", project, "--out", "r1", *PLAIN)
    assert ran.code == ExitCode.MEND
    assert "--replace" in ran.err
    ran = goldspan("release", "write", project, "--number", "4", "--out", "r3")
    assert ran.code == ExitCode.MEND
    assert "no release 4" in ran.err
    ran = goldspan("release", "write", project, "--out", "r4", "--no-text", "--json")
    assert ran.json()["texts"] is False
    assert not any(Path("r4").glob("**/jsonl"))


def test_what_could_not_be_written_is_kept_and_said_to_be(goldspan: Command, project: str) -> None:
    Path("file").write_text("")
    for kept in ("Release 1 and the split are kept", "Release 1 is kept"):
        ran = goldspan("release", project, "--out", "file/r1", *PLAIN)
        assert (ran.code, ran.out) == (ExitCode.MEND, "")
        problem, *more = ran.err.strip().split("\n")[-4:]
        assert problem.startswith("goldspan: The export could not be written")
        assert more[-1].strip().startswith(f"{kept} in the project. To write it: ")
        words = more[-1].split("To write it: goldspan ")[1].replace("DIR", "r1").split()
    assert goldspan(*words, *PLAIN).code == ExitCode.DONE
    assert Path("r1", "MANIFEST.json").exists()


def test_what_to_do_comes_after_what_is_wrong_and_once(goldspan: Command, project: str) -> None:
    Path("r1").mkdir()
    Path("r1", "mine.txt").write_text("")
    there = "“r1” exists already."
    todo = "  Choose another name, or put it in its place with --replace."
    for command in (("release", project), ("release", "write", project)):
        ran = goldspan(*command, "--out", "r1", *PLAIN)
        assert ran.code == ExitCode.MEND
        assert ran.err.strip().split("\n") == [
            f"goldspan: {there}",
            "  Nothing was written.",
            todo,
        ]
    ran = goldspan("export", project, "--format", "jsonl", "--out", "r1")
    assert ran.err.strip().split("\n")[-3:] == [
        f"goldspan: {there}",
        "  Nothing was written.",
        todo,
    ]
    family_project(Path("one.goldspan"), sizes=(3,))
    ran = goldspan("release", "one.goldspan")
    said = [line for line in ran.err.split("\n") if "--no-split" in line or "goldspan: " in line]
    assert said[0].startswith("goldspan: All 3 articles are of one family")
    assert len(said) == 2


def test_a_preview_keeps_and_writes_nothing(goldspan: Command, project: str) -> None:
    ran = goldspan("release", project, "--preview", "--out", "r1", "--layer", "people", "--json")
    facts = ran.json()["facts"]
    assert (facts["articles"], facts["choices"]["layer"]) == (11, "people")
    assert not Path("r1").exists()
    ran = goldspan("release", "list", project, "--json")
    assert ran.json()["releases"] == []
    assert goldspan("release", "write", project, "--out", "r1").code == ExitCode.MEND


def test_what_is_typed_wrongly_or_cannot_be_is_said(
    goldspan: Command, project: str, tmp_path: Path
) -> None:
    assert goldspan("release", project, "--layer", "nobody").code == ExitCode.USAGE
    assert goldspan("release", project, "--language", "fr").code == ExitCode.USAGE
    ran = goldspan("release", project, "--entities", "PERSON")
    assert (ran.code, "It has these: ACTOR" in ran.err) == (ExitCode.MEND, True)
    family_project(tmp_path / "one.goldspan", sizes=(3,))
    ran = goldspan("release", "one.goldspan")
    assert ran.code == ExitCode.MEND
    assert "--no-split" in ran.err
    ran = goldspan("release", "verify", ".")
    assert ran.code == ExitCode.MEND
    assert "MANIFEST.json" in ran.err
    ran = goldspan("release", "verify", "nowhere")
    assert ran.code == ExitCode.MEND
    assert ran.err.startswith("goldspan: There is no folder “nowhere”.")


def test_whom_titles_name_is_said_before_anything_is_kept_or_written(
    goldspan: Command, project: str, tmp_path: Path
) -> None:
    title = ("--title", "Auswahl von Anna", *PLAIN)
    said = "Guidelines or titles name Anna; they go out as they are."
    family_project(tmp_path / "one.goldspan", sizes=(1,))
    refused = goldspan("release", "one.goldspan", *title)
    assert refused.code == ExitCode.MEND
    assert said in refused.err, "though there is no release"
    preview = goldspan("release", project, "--preview", *title, "--json")
    assert (said in preview.err, preview.json()["named"]) == (True, ["Anna"])
    made = goldspan("release", project, *title, "--json")
    assert (said in made.err, made.json()["named"]) == (True, ["Anna"])
    again = goldspan("release", "write", project, "--out", "r", *PLAIN, "--json")
    assert (said in again.err, again.json()["named"]) == (True, ["Anna"])
    (tmp_path / "taken").write_text("", encoding="utf-8")
    failed = goldspan("release", "write", project, "--out", "taken/r", *PLAIN)
    assert failed.code != ExitCode.DONE
    assert said in failed.err
    by_name = goldspan("release", project, *title, "--names", "--preview", "--json")
    assert (said in by_name.err, by_name.json()["named"]) == (False, [])
