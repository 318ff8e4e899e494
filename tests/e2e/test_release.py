"""Releases on the real command line: the seeds, which are two families, and 40 articles in 12."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest

from goldspan.cli.exit_codes import ExitCode
from goldspan.cli.program import run
from goldspan.domain.annotator import named_person
from goldspan.services.project.projects import sample_project
from helpers.family_project import family_of, family_project

COPIES = ("000", "001", "002", "003")  # of one agency report; the fifth seed is none


def goldspan(*words: str) -> int:
    return run(words, lambda project, person: 42)


def articles(folder: Path) -> dict[str, list[str]]:
    """Return the articles of a release by part, as its canonical JSONL has them."""
    return {
        path.stem: [json.loads(line)["id"] for line in path.read_text("utf-8").splitlines()]
        for path in (folder / "jsonl").iterdir()
    }


def test_the_seeds_part_in_two_and_not_in_three(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Four of five seeds are copies: a split in three is refused with what would be needed."""
    monkeypatch.chdir(tmp_path)
    sample_project(tmp_path / "seeds.goldspan", named_person("Rita")).close()
    assert goldspan("release", "seeds.goldspan", "--out", "r1") == ExitCode.MEND
    said = capsys.readouterr().err
    assert "5 articles of 2 families cannot be put into 3 parts" in said
    assert "You need gold" in said
    assert not Path("r1").exists()
    assert goldspan("split", "seeds.goldspan", "--shares", "80:0:20") == ExitCode.DONE
    words = ("release", "seeds.goldspan", "--out", "r1", "--furniture", "cut")
    assert goldspan(*words, "--format", "conll2003") == ExitCode.DONE
    said = capsys.readouterr().out
    assert "Overlap: no passage stands in two parts." in said
    found = articles(Path("r1"))
    assert {part: [name[:3] for name in names] for part, names in found.items()} == {
        "train": [*COPIES],
        "test": ["004"],
    }
    assert "FURNITURE" not in Path("r1", "jsonl", "train.jsonl").read_text("utf-8")
    assert goldspan("release", "verify", "r1", "--project", "seeds.goldspan") == ExitCode.DONE


def test_forty_articles_in_twelve_families(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """No family is cut; the second release differs in what was done since, and nothing else."""
    monkeypatch.chdir(tmp_path)
    family_project(tmp_path / "haefen.goldspan")
    plain = ("--format", "none")
    assert goldspan("release", "haefen.goldspan", "--out", "r1", *plain) == ExitCode.DONE
    assert "Left out: 2 articles (f02-5, f02-6): Several people are done" in capsys.readouterr().out
    parts = defaultdict(set)
    for part, names in articles(Path("r1")).items():
        for name in names:
            parts[family_of(name)].add(part)
    assert len(parts) == 12
    assert all(len(those) == 1 for those in parts.values())
    words = ("release", "haefen.goldspan", "--out", "r2", "--adjudicated-only", "--no-split")
    assert goldspan(*words, *plain) == ExitCode.DONE
    assert len(articles(Path("r2"))["all"]) == 12
    again = ("release", "write", "haefen.goldspan", "--number", "1", "--out", "again")
    assert goldspan(*again, *plain) == ExitCode.DONE
    assert (Path("again") / "jsonl" / "test.jsonl").read_bytes() == (
        Path("r1") / "jsonl" / "test.jsonl"
    ).read_bytes()
    for folder in ("r1", "r2", "again"):
        assert goldspan("release", "verify", folder, "--project", "haefen.goldspan") == 0
