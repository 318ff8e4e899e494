"""goldspan export: its preview and its settings; goldspan formats."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from goldspan import assets
from goldspan.cli.loss_words import KIND_WORDS
from goldspan.domain.losses import LossKind


@pytest.fixture
def project(goldspan: Callable) -> str:
    goldspan("new", "p.goldspan")
    seeds = assets.seeds()
    goldspan("import", "p.goldspan", seeds / "seeds.annotator_a.jsonl", "--annotator", "A")
    return "p.goldspan"


def test_a_preview_says_what_the_export_then_writes(
    goldspan: Callable, project: str, tmp_path: Path
) -> None:
    before = sorted(tmp_path.iterdir())
    words = ("export", project, "--format", "conll2003", "--layer", "A")
    seen = goldspan(*words, "--preview", "--out", "out", "--json").json()
    assert sorted(tmp_path.iterdir()) == before
    written = goldspan(*words, "--out", "out", "--json").json()
    for key in ("format", "layer", "articles", "spans", "links", "without_gold", "lost"):
        assert seen[key] == written[key]
    assert {file["name"]: file["size"] for file in seen["files"]} == {
        name: (tmp_path / "out" / name).stat().st_size for name in written["files"]
    }
    assert sum(group["count"] for group in seen["lost"]) == len(written["losses"])
    assert sum(seen["labels"].values()) == seen["spans"]
    assert sum(seen["link_types"].values()) == seen["links"]
    assert seen["examples"][0].keys() == {"article", "label", "quote", "attrs"}


def test_a_preview_is_read_by_people_too(goldspan: Callable, project: str) -> None:
    ran = goldspan("export", project, "--format", "conll2003", "--layer", "A", "--preview")
    assert ran.code == 0
    lines = ran.out.splitlines()
    assert lines[0].startswith("5 articles, ")
    assert any(line.startswith("ACTOR\t") for line in lines)
    assert any(" attributes: CoNLL has no column for it" in line for line in lines)
    assert "corpus.entities.conll begins:" in lines
    assert "-DOCSTART- -X- O O" in lines


def test_the_report_groups_losses_by_kind_and_reason(goldspan: Callable, project: str) -> None:
    ran = goldspan("export", project, "--format", "conll2003", "--layer", "A", "--out", "out")
    assert " attributes: CoNLL has no column for it\n" in ran.err
    assert " links: CoNLL has no column for it\n" in ran.err
    assert "out/losses.json" in ran.err.replace("\\", "/")


def test_a_span_that_is_trimmed_is_counted_in_words(goldspan: Callable, tmp_path: Path) -> None:
    spans = [{"id": "a", "label": "ACTOR", "start": 0, "end": 5, "quote": "Anna "}]
    record = {"id": "a", "text": "Anna sagt.", "spans": spans}
    (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    goldspan("new", "p.goldspan")
    goldspan("import", "p.goldspan", "a.jsonl", "--annotator", "A")
    words = ("export", "p.goldspan", "--format", "conll2002", "--layer", "A", "--out", "out")
    ran = goldspan(*words)
    assert ran.code == 0
    assert "1 span trimmed: tokens hold no white space\n" in ran.err
    again = goldspan(*words)
    assert again.code == 3
    assert "--replace" in again.err


def test_every_kind_of_loss_has_its_words() -> None:
    assert KIND_WORDS.keys() == set(LossKind)


def test_what_only_limits_use_is_no_loss(goldspan: Callable, tmp_path: Path) -> None:
    spans = [{"id": "a", "label": "ACTOR", "start": 0, "end": 2, "quote": "An"}]
    record = {"id": "a", "text": "Anna", "language": "de", "spans": spans}
    (tmp_path / "a.jsonl").write_text(json.dumps(record), encoding="utf-8")
    goldspan("new", "p.goldspan")
    goldspan("import", "p.goldspan", "a.jsonl", "--annotator", "A")
    ran = goldspan("export", "p.goldspan", "--format", "prodigy", "--layer", "A", "--out", "out")
    assert ran.out == "out: 1 article, 1 span, 0 links, 0 losses, 1 note on use\n"


def test_entities_and_tags_are_what_was_asked_for(
    goldspan: Callable, project: str, tmp_path: Path
) -> None:
    ran = goldspan(
        *("export", project, "--format", "conll2003", "--layer", "A", "--out", "out"),
        *("--entities", "DATE", "--tags", "bilou"),
    )
    assert ran.code == 0
    tags = {
        line.split()[-1]
        for line in (tmp_path / "out" / "corpus.entities.conll").read_text("utf-8").splitlines()
        if line
    }
    assert {"U-DATE", "B-DATE", "L-DATE"} <= tags
    assert not any(tag.endswith("-ACTOR") for tag in tags)


@pytest.mark.parametrize(
    ("name", "words", "said"),
    [
        ("docbin", ("--entities", "ACTOR,PLACE"), "ACTOR, DATE, CLAIM, FURNITURE"),
        ("goldspan-jsonl", ("--entities", "ACTOR"), "docbin"),
        ("docbin", ("--tags", "bio"), "conll2002"),
        ("conll2002", ("--tags", "iobes"), "own, bio, bilou"),
    ],
)
def test_what_is_unknown_says_what_is_possible(
    goldspan: Callable, project: str, tmp_path: Path, name: str, words: tuple[str, str], said: str
) -> None:
    ran = goldspan("export", project, "--format", name, "--layer", "A", "--out", "out", *words)
    assert (ran.code, ran.out) == (3, "")
    assert said in ran.err
    assert not (tmp_path / "out").exists()


def test_formats_says_what_each_is_for(goldspan: Callable) -> None:
    listed = goldspan("formats", "--json").json()["formats"]
    by_name = {each["name"]: each for each in listed}
    assert listed[0]["name"] == "goldspan-jsonl"
    assert ".jsonl" in by_name["goldspan-jsonl"]["reads"]
    assert by_name["docbin"]["settings"] == ["entities"]
    assert by_name["docbin"]["titles"]["en"] == "spaCy DocBin"
    assert by_name["pdf"]["writes"] is False
    assert all(each["purpose"] for each in listed)
    assert all(each["installed"] is (each["install"] == "") for each in listed)
    lines = goldspan("formats").out.splitlines()
    assert lines[0] == "name\treads\twrites\ttitle\tfor"
    assert len(lines) == len(listed) + 1
