"""What scripts rely on: commands, options, exit codes, and a clean standard output."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from goldspan import assets
from goldspan.services.transfer.known_formats import export_formats, full_name

COMMANDS = (
    "new",
    "open",
    "import",
    "prefill",
    "pipelines",
    "export",
    "formats",
    "list",
    "verify",
    "backup",
    "sample",
    "team",
    "assign",
    "bundle",
    "merge",
    "release",
    "leaks",
    "join",
    "evaluate",
    "predict",
    "self-test",
)
OPTIONS = {
    "new": ("--name", "--as", "--json"),
    "import": (
        "--metadata",
        "--annotator",
        "--gold",
        "--encoding",
        "--text-column",
        "--format",
        "--map",
        "--add-labels",
        "--plan",
        "--as",
    ),
    "prefill": (
        "--pipeline",
        "--labels",
        "--map",
        "--keep",
        "--article",
        "--any-language",
        "--as",
        "--json",
    ),
    "bundle": (
        "--annotator",
        "--out",
        "--articles",
        "--all",
        "--labels",
        "--blind",
        "--with-decisions",
        "--zip",
        "--as",
        "--json",
    ),
    "merge": ("--as", "--json"),
    "team": ("--as", "--json"),
    "assign": (
        "--to",
        "--article",
        "--label",
        "--each",
        "--blind",
        "--apart",
        "--seed",
        "--dry-run",
        "--take-back",
        "--as",
        "--json",
    ),
    "pipelines": ("--add", "--forget", "--install", "--json"),
    "export": (
        "--format",
        "--out",
        "--preview",
        "--layer",
        "--article",
        "--entities",
        "--tags",
        "--replace",
        "--json",
    ),
    "datasheet": ("--answer", "--language", "--as", "--json"),
    "formats": ("--json",),
    "join": ("--out", "--format", "--partly", "--replace", "--json"),
    "list": ("--as", "--json"),
    "verify": ("--json",),
    "backup": ("--out", "--json"),
    "agreement": ("--label", "--article", "--person", "--once", "--gamma", "--csv", "--json"),
    "evaluate": ("--pipeline", "--ids", "--errors", "--json"),
    "predict": ("--pipeline",),
    "self-test": ("--json",),
}


def test_help_lists_the_commands_and_the_exit_codes(goldspan: Callable) -> None:
    ran = goldspan("--help")
    assert ran.code == 0
    assert [name for name in COMMANDS if f"\n  {name} " not in ran.out] == []
    assert "Exit codes:" in ran.out
    assert "\n    70 " in ran.out.replace("    70  ", "\n    70  ")
    assert "..." not in ran.out.partition("Commands:")[2].partition("Exit codes")[0]


RELEASE = {
    "create": (
        "--out",
        "--format",
        "--title",
        "--layer",
        "--adjudicated-only",
        "--unfinished",
        "--furniture",
        "--names",
        "--notes",
        "--no-text",
        "--no-split",
        "--leave-out-undated",
        "--language",
        "--entities",
        "--preview",
        "--replace",
        "--as",
        "--json",
    ),
    "write": ("--out", "--number", "--id", "--format", "--no-text", "--replace", "--json"),
    "list": ("--json",),
    "verify": ("--project", "--json"),
    "diff": ("--json",),
}


@pytest.mark.parametrize("name", RELEASE)
def test_help_of_what_is_done_with_releases_teaches_by_examples(
    goldspan: Callable, name: str
) -> None:
    ran = goldspan("release", name, "--help")
    assert ran.code == 0
    typed = "release" if name == "create" else f"release {name}"
    assert f"\n    goldspan {typed} " in ran.out
    assert [option for option in RELEASE[name] if f"{option} " not in ran.out] == []


@pytest.mark.parametrize("name", COMMANDS)
def test_help_of_a_command_teaches_by_examples(goldspan: Callable, name: str) -> None:
    ran = goldspan(name, "--help")
    assert ran.code == 0
    assert f"\n    goldspan {name}" in ran.out
    assert [option for option in OPTIONS.get(name, ()) if f"{option} " not in ran.out] == []


@pytest.mark.parametrize(
    "words",
    [
        ["frobnicate"],
        ["new"],
        ["export", "p.goldspan"],
        ["export", "p.goldspan", "--format", "docbin"],
        ["import", "p.goldspan", "--wrong"],
        ["import", "p.goldspan", "a.txt", "--gold", "--annotator", "Anna"],
    ],
)
def test_wrong_words_end_with_2_and_say_nothing_on_standard_output(
    goldspan: Callable, words: list[str]
) -> None:
    ran = goldspan(*words)
    assert (ran.code, ran.out) == (2, "")
    assert "goldspan" in ran.err


def test_a_project_is_made_once(goldspan: Callable, tmp_path: Path) -> None:
    ran = goldspan("new", "p.goldspan", "--name", "Gespräche", "--as", "Anna", "--json")
    assert ran.code == 0
    assert ran.json()["name"] == "Gespräche"
    assert ran.json()["annotator"] == "Anna"
    before = (tmp_path / "p.goldspan").read_bytes()
    again = goldspan("new", "p.goldspan")
    assert (again.code, again.out) == (3, "")
    assert again.err.startswith("goldspan: ")
    assert (tmp_path / "p.goldspan").read_bytes() == before


def test_a_project_without_a_name_is_not_made(goldspan: Callable) -> None:
    ran = goldspan("new", "")
    assert (ran.code, ran.out) == (3, "")
    assert "needs a file name" in ran.err


@pytest.mark.parametrize("command", ["list", "verify", "prefill", "backup"])
def test_what_is_no_project_is_refused_without_a_traceback(
    goldspan: Callable, tmp_path: Path, command: str
) -> None:
    (tmp_path / "p.goldspan").write_text("not a project", encoding="utf-8")
    ran = goldspan(command, "p.goldspan")
    assert (ran.code, ran.out) == (3, "")
    assert ran.err.startswith("goldspan: ")
    assert "Traceback" not in ran.err


def test_open_hands_the_project_to_the_window(goldspan: Callable) -> None:
    assert goldspan("open", "p.goldspan").code == 42


def test_import_list_export(goldspan: Callable, article: Path, tmp_path: Path) -> None:
    goldspan("new", "p.goldspan", "--as", "Anna")
    ran = goldspan("import", "p.goldspan", article, "--json")
    assert ran.code == 0
    assert ran.json()["imported"] == ["paris"]
    assert ran.json()["refused"] == []

    listed = goldspan("list", "p.goldspan", "--json").json()
    assert [found["id"] for found in listed["articles"]] == ["paris"]
    assert listed["articles"][0]["state"] == "new"
    assert listed["articles"][0]["spans"] == dict.fromkeys(
        ("ACTOR", "DATE", "CLAIM", "FURNITURE"), 0
    )
    lines = goldspan("list", "p.goldspan").out.splitlines()
    assert [line.split("\t")[0] for line in lines] == ["id", "paris"]

    no_gold = goldspan("export", "p.goldspan", "--format", "jsonl", "--out", "gold")
    assert (no_gold.code, no_gold.out) == (3, "")
    assert not (tmp_path / "gold").exists()


def test_a_bad_file_is_named_and_the_good_one_comes_in(
    goldspan: Callable, article: Path, tmp_path: Path
) -> None:
    (tmp_path / "empty.txt").touch()
    goldspan("new", "p.goldspan")
    ran = goldspan("import", "p.goldspan", article, "empty.txt", "gone.txt", "--json")
    assert ran.code == 1
    assert len(ran.json()["imported"]) == 1
    assert {Path(each["file"]).name for each in ran.json()["refused"]} == {"empty.txt", "gone.txt"}
    assert "left out: empty.txt: " in ran.err


def test_spans_without_an_owner_belong_to_a_person_named_after_the_file(
    goldspan: Callable,
) -> None:
    goldspan("new", "p.goldspan")
    seeds = assets.seeds()
    goldspan("import", "p.goldspan", *sorted(seeds.glob("*.txt")))
    ownerless = goldspan("import", "p.goldspan", seeds / "seeds.annotator_a.jsonl", "--json")
    assert ownerless.code == 0
    named = goldspan("list", "p.goldspan", "--as", "seeds.annotator_a", "--json").json()
    assert sum(sum(found["spans"].values()) for found in named["articles"]) > 400
    owned = goldspan(
        "import", "p.goldspan", seeds / "seeds.annotator_a.jsonl", "--annotator", "A", "--json"
    )
    assert owned.code == 0
    assert owned.json()["spans"] == ownerless.json()["spans"]
    as_a = goldspan("list", "p.goldspan", "--as", "A", "--json").json()
    total = sum(sum(found["spans"].values()) for found in as_a["articles"])
    assert total == owned.json()["spans"]


def test_the_layer_of_one_annotator_is_exported_and_named_by_part_of_the_format(
    goldspan: Callable, tmp_path: Path
) -> None:
    goldspan("new", "p.goldspan")
    seeds = assets.seeds()
    goldspan("import", "p.goldspan", seeds / "seeds.annotator_a.jsonl", "--annotator", "A")
    ran = goldspan(
        "export", "p.goldspan", "--format", "jsonl", "--out", "a", "--layer", "A", "--json"
    )
    assert ran.code == 0
    assert ran.json()["articles"] == 5
    assert [name for name in ran.json()["files"] if (tmp_path / "a" / name).is_file()] == (
        ran.json()["files"]
    )
    again = goldspan("export", "p.goldspan", "--format", "jsonl", "--out", "a", "--layer", "A")
    assert again.code == 3
    replaced = goldspan(
        *("export", "p.goldspan", "--format", "jsonl", "--out", "a", "--layer", "A", "--replace")
    )
    assert replaced.code == 0


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("jsonl", "goldspan-jsonl"),
        ("spacy", "docbin"),
        ("spaCy-DocBin", "docbin"),
        ("conll2003", "conll2003"),
        ("CoNLL-2002", "conll2002"),
        ("conll", "conll"),
        ("", ""),
    ],
)
def test_a_part_of_a_name_or_title_is_enough_where_it_is_clear(part: str, name: str) -> None:
    assert full_name(part, export_formats()) == name


@pytest.mark.parametrize("name", ["nonsense", "conll", ""])
def test_a_format_that_is_unknown_or_ambiguous_is_refused_with_the_names(
    goldspan: Callable, name: str
) -> None:
    goldspan("new", "p.goldspan")
    ran = goldspan("export", "p.goldspan", "--format", name, "--out", "out")
    assert (ran.code, ran.out) == (3, "")
    assert "conll2003" in ran.err
    assert ("brat" in ran.err) is (name != "conll")


def test_an_article_that_is_not_there(goldspan: Callable, article: Path) -> None:
    goldspan("new", "p.goldspan")
    goldspan("import", "p.goldspan", article)
    ran = goldspan("prefill", "p.goldspan", "--article", "london")
    assert ran.code == 3
    assert "london" in ran.err


def test_verify_and_backup(goldspan: Callable, article: Path, tmp_path: Path) -> None:
    goldspan("new", "p.goldspan")
    goldspan("import", "p.goldspan", article)
    assert goldspan("verify", "p.goldspan", "--json").json() == {
        "project": "p.goldspan",
        "whole": True,
        "problems": [],
    }
    ran = goldspan("backup", "p.goldspan", "--out", "copy.goldspan")
    assert (ran.code, ran.out) == (0, "copy.goldspan\n")
    assert goldspan("list", "copy.goldspan", "--json").json()["articles"][0]["id"] == "paris"


def test_verify_ends_with_1_where_a_text_was_changed_behind_our_back(
    goldspan: Callable, article: Path, tmp_path: Path
) -> None:
    goldspan("new", "p.goldspan")
    goldspan("import", "p.goldspan", article)
    goldspan("backup", "p.goldspan", "--out", "copy.goldspan")
    data = (tmp_path / "copy.goldspan").read_bytes()
    assert b"Wir reden" in data
    (tmp_path / "copy.goldspan").write_bytes(data.replace(b"Wir reden", b"Wir raten"))
    ran = goldspan("verify", "copy.goldspan", "--json")
    assert ran.code == 1
    assert ran.json()["whole"] is False
    assert ran.json()["problems"]


def test_summaries_count_in_grammatical_english(goldspan: Callable, tmp_path: Path) -> None:
    span = {"id": "1", "label": "ACTOR", "start": 4, "end": 8, "quote": "Nato", "attrs": {}}
    record = {"id": "a", "text": "Die Nato tagt.", "spans": [span], "links": []}
    (tmp_path / "a.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    goldspan("new", "p.goldspan")
    ran = goldspan("import", "p.goldspan", "a.jsonl", "--gold")
    assert ran.out == "1 article imported, 0 already known, 0 refused; 1 span in; 0 links\n"
    ran = goldspan("export", "p.goldspan", "--format", "jsonl", "--out", "gold")
    assert ran.out == "gold: 1 article, 1 span, 0 links, 0 losses\n"
