"""The command line as a script uses it: real processes, from new to export and back."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import spacy
from spacy.tokens import DocBin

from goldspan import assets
from goldspan.domain.annotator import named_person
from goldspan.services.project.projects import open_project

Result = subprocess.CompletedProcess[str]


@pytest.fixture
def goldspan(tmp_path: Path) -> Callable[..., Result]:
    """Return a function that runs a command in an empty folder, without any terminal."""

    def run(*words: object) -> Result:
        return subprocess.run(
            command(*words), cwd=tmp_path, capture_output=True, text=True, check=False
        )

    return run


def command(*words: object) -> list[str]:
    return [sys.executable, "-m", "goldspan", *(str(word) for word in words)]


def json_of(done: Result, code: int = 0) -> Any:
    assert done.returncode == code, done.stderr
    return json.loads(done.stdout)


def test_from_texts_to_what_spacy_trains_on(
    goldspan: Callable[..., Result], tmp_path: Path
) -> None:
    seeds = assets.seeds()
    assert goldspan("new", "talks.goldspan").stdout == "talks.goldspan\n"
    imported = json_of(
        goldspan(
            *("import", "talks.goldspan", *sorted(seeds.glob("*.txt"))),
            *("--metadata", seeds / "metadata.csv", "--json"),
        )
    )
    assert (len(imported["imported"]), imported["refused"]) == (5, [])
    again = json_of(
        goldspan("import", "talks.goldspan", seeds / "000_a11c69dfbb6a8e98.txt", "--json")
    )
    assert (again["imported"], len(again["known"])) == ([], 1)

    gold = json_of(
        goldspan("import", "talks.goldspan", seeds / "seeds.gold.jsonl", "--gold", "--json")
    )
    prefilled = json_of(goldspan("prefill", "talks.goldspan", "--json"))
    assert prefilled["articles"] == 5
    assert prefilled["added"] == prefilled["spans"] + prefilled["links"]
    once_more = json_of(goldspan("prefill", "talks.goldspan", "--json"))
    assert (once_more["added"], once_more["changed"], once_more["removed"]) == (0, 0, 0)

    articles = json_of(goldspan("list", "talks.goldspan", "--json"))["articles"]
    assert [found["id"] for found in articles] == sorted(file.stem for file in seeds.glob("*.txt"))
    assert {found["document_time"][:7] for found in articles} == {"2021-12", "2022-01"}
    assert sum(found["suggestions_left"] for found in articles) == prefilled["spans"]

    exported = json_of(
        goldspan("export", "talks.goldspan", "--format", "docbin", "--out", "gold", "--json")
    )
    assert (exported["articles"], exported["spans"]) == (5, gold["spans"])
    (file,) = (tmp_path / "gold").glob("*.spacy")
    docs = list(DocBin().from_disk(file).get_docs(spacy.blank("de").vocab))
    texts = {path.read_text(encoding="utf-8").strip() for path in seeds.glob("*.txt")}
    assert {doc.text.strip() for doc in docs} == texts

    every = json_of(
        goldspan(
            *("export", "talks.goldspan", "--format", "goldspan-jsonl"),
            *("--out", "all", "--layer", "all", "--json"),
        )
    )
    assert {path.name for path in (tmp_path / "all").iterdir()} >= {"gold", "goldspan-de"}
    assert every["losses"] == []
    assert goldspan("verify", "talks.goldspan").returncode == 0


def test_a_project_travels_whole_through_an_export(
    goldspan: Callable[..., Result], tmp_path: Path
) -> None:
    seeds = assets.seeds()
    goldspan("new", "one.goldspan")
    goldspan("import", "one.goldspan", seeds / "seeds.annotator_a.jsonl", "--annotator", "A")
    for project, out in (("one.goldspan", "first"), ("two.goldspan", "second")):
        if project == "two.goldspan":
            goldspan("new", project)
            done = goldspan("import", project, tmp_path / "first", "--annotator", "A", "--json")
            assert json_of(done, done.returncode)["spans"] > 0, done.stderr
        words = ("--format", "goldspan-jsonl", "--out", out, "--layer", "A")
        assert goldspan("export", project, *words).returncode == 0
    (first,), (second,) = ((tmp_path / each).glob("*.jsonl") for each in ("first", "second"))
    assert spans_of(first) == spans_of(second)


def spans_of(path: Path) -> list[Any]:
    """Return what each article of a file says, without ids."""
    found = []
    for record in map(json.loads, path.read_text(encoding="utf-8").splitlines()):
        spans = {
            span["id"]: (span["label"], span["start"], span["end"]) for span in record["spans"]
        }
        attrs = {spans[span["id"]]: span["attrs"] for span in record["spans"]}
        links = sorted((x["type"], spans[x["from"]], spans[x["to"]]) for x in record["links"])
        found.append((record["text"], sorted(attrs.items(), key=lambda item: item[0]), links))
    return found


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no SIGINT for one process")
def test_ctrl_c_ends_with_4_and_keeps_what_is_finished(
    goldspan: Callable[..., Result], tmp_path: Path
) -> None:
    goldspan("new", "big.goldspan")
    folder = tmp_path / "texts"
    folder.mkdir()
    for number in range(3000):
        text = f"Artikel {number}. Die Nato sagte am {number % 28 + 1}. Mai 2021, man rede.\n" * 40
        (folder / f"{number:04}.txt").write_text(text, encoding="utf-8")
    with subprocess.Popen(
        command("import", "big.goldspan", folder),
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stderr is not None
        # First it says which files it finds; how far it is, once articles come in.
        assert any(line.startswith("Importing: ") and " %" in line for line in process.stderr)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=60)
    assert (process.returncode, out) == (4, ""), err
    assert "Cancel" in err
    assert "Traceback" not in err
    kept = len(json_of(goldspan("list", "big.goldspan", "--json"))["articles"])
    assert 0 < kept < 3000
    assert goldspan("verify", "big.goldspan").returncode == 0


def test_a_reader_that_goes_away_is_no_bug(goldspan: Callable[..., Result], tmp_path: Path) -> None:
    goldspan("new", "p.goldspan")
    reading, writing = os.pipe()
    os.close(reading)
    with os.fdopen(writing, "w") as nobody:
        done = subprocess.run(
            command("list", "p.goldspan", "--json"),
            cwd=tmp_path,
            stdout=nobody,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert done.returncode != 70
    assert "Traceback" not in done.stderr
    assert "bug" not in done.stderr


def test_a_bug_is_reported_and_ends_with_70(tmp_path: Path, config_folder: Path) -> None:
    code = (
        "import sys, goldspan.services.project.projects as p; del p.create_project;"
        "sys.argv[1:] = ['new', 'p.goldspan'];"
        "from goldspan.app import main; sys.exit(main())"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (70, "")
    assert "Traceback" not in done.stderr
    (report,) = config_folder.rglob("bug-*.txt")
    assert str(report) in done.stderr
    assert "ImportError" in report.read_text(encoding="utf-8")


def test_the_sample_is_prefilled_and_its_first_undo_is_the_persons_own(
    goldspan: Callable[..., Result], tmp_path: Path
) -> None:
    made = json_of(goldspan("sample", "sample.goldspan", "--as", "Anna", "--json"))
    assert (made["articles"], made["suggestions"] > 0) == (5, True)
    listed = json_of(goldspan("list", "sample.goldspan", "--as", "Anna", "--json"))
    assert {each["name"] for each in listed["annotators"]} >= {
        "Annotator A",
        "Annotator B",
        "gold",
        "goldspan-de",
    }
    assert sum(each["suggestions_left"] for each in listed["articles"]) == made["suggestions"]
    with open_project(tmp_path / "sample.goldspan", named_person("Anna")) as session:
        assert session.undoable() is None
    gold = goldspan("export", "sample.goldspan", "--format", "conll2003", "--out", "gold")
    assert gold.returncode == 0
    assert "losses" in gold.stderr
