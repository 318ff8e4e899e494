"""Options of `goldspan import`: encodings, columns of tables, metadata, whose spans."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

NOBODY = 65_534


@pytest.fixture
def project(goldspan: Callable) -> str:
    goldspan("new", "p.goldspan")
    return "p.goldspan"


def test_an_encoding_that_is_named_is_used(
    goldspan: Callable, project: str, tmp_path: Path
) -> None:
    words = "Der Präsident sagte am 3. Mai: „Wir reden über Straßen.“ Łódź bleibt in Polen."
    (tmp_path / "polish.txt").write_bytes("Łódź, Kraków i Gdańsk".encode("cp1250"))
    (tmp_path / "wrong.txt").write_bytes(words.encode())
    ran = goldspan("import", project, "polish.txt", "--encoding", "cp1250", "--json")
    assert (ran.code, ran.json()["imported"]) == (0, ["polish"])
    goldspan("import", project, "wrong.txt", "--encoding", "ascii", "--json")
    lengths = {
        each["id"]: each["length"]
        for each in goldspan("list", project, "--json").json()["articles"]
    }
    assert lengths == {"polish": len("Łódź, Kraków i Gdańsk")}


def test_a_table_names_its_column_of_texts(
    goldspan: Callable, project: str, tmp_path: Path
) -> None:
    (tmp_path / "news.csv").write_text(
        "title,body\nErste,Die Nato tagt.\nZweite,Moskau prüft.\n", encoding="utf-8"
    )
    without = goldspan("import", project, "news.csv", "--json")
    assert (without.code, without.json()["imported"]) == (1, [])
    assert "text" in without.json()["refused"][0]["reason"]
    ran = goldspan("import", project, "news.csv", "--text-column", "body", "--json")
    assert ran.code == 0
    articles = goldspan("list", project, "--json").json()["articles"]
    assert [each["title"] for each in articles] == ["Erste", "Zweite"]


def test_metadata_come_from_a_table_beside_the_texts(
    goldspan: Callable, project: str, tmp_path: Path
) -> None:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text("Die Nato tagt in Brüssel.", encoding="utf-8")
    (folder / "metadata.csv").write_text(
        "file,outlet,document_time\na.txt,dpa,2022-01-12\n", encoding="utf-8"
    )
    ran = goldspan("import", project, folder, "--metadata", folder / "metadata.csv", "--json")
    assert ran.code == 0, ran.err
    (found,) = goldspan("list", project, "--json").json()["articles"]
    assert (found["outlet"], found["document_time"]) == ("dpa", "2022-01-12")
    missing = goldspan("import", project, folder, "--metadata", "gone.csv")
    assert (missing.code, missing.out) == (3, "")
    assert "“gone.csv” cannot be used" in missing.err


def test_a_path_that_leads_nowhere_is_called_so(goldspan: Callable, project: str) -> None:
    ran = goldspan("import", project, "nowhere", "--json")
    assert ran.code == 1
    assert ran.json()["refused"][0]["reason"] == "There is no such file or folder."


@pytest.mark.skipif(sys.platform == "win32", reason="needs Unix rights")
def test_a_file_without_rights_is_refused_alone(goldspan: Callable) -> None:
    """Root may read everything, so the command is run with nobody's rights where we are root."""
    root = os.geteuid() == 0
    with tempfile.TemporaryDirectory(prefix="goldspan-test-") as name:
        folder = Path(name)
        (folder / "good.txt").write_text("Die Nato tagt in Brüssel.", encoding="utf-8")
        (folder / "closed.txt").write_text("Moskau prüft.", encoding="utf-8")
        (folder / "closed.txt").chmod(0)
        (folder / "shut").mkdir(mode=0)
        folder.chmod(0o777)
        if root:
            os.setresuid(NOBODY, NOBODY, 0)
        try:
            goldspan("new", folder / "p.goldspan")
            files = [folder / each for each in ("good.txt", "closed.txt", "shut/in.txt")]
            ran = goldspan("import", folder / "p.goldspan", *files, "--json")
        finally:
            if root:
                os.setresuid(0, 0, 0)
    assert (ran.code, ran.json()["imported"]) == (1, ["good"])
    refused = {Path(each["file"]).name: each["reason"] for each in ran.json()["refused"]}
    assert list(refused) == ["closed.txt", "in.txt"]
    assert all("Permission denied" in reason for reason in refused.values())


def test_spans_go_to_the_person_of_that_name_whom_the_project_knows(
    goldspan: Callable, project: str, tmp_path: Path
) -> None:
    record = {
        "id": "a",
        "text": "Die Nato tagt.",
        "spans": [
            {"id": "1", "label": "ACTOR", "start": 4, "end": 8, "quote": "Nato", "attrs": {}}
        ],
        "links": [],
    }
    (tmp_path / "a.jsonl").write_text(json.dumps(record) + "\n", encoding="utf-8")
    for name in ("Anna", "Anna", "Bert"):
        goldspan("import", project, "a.jsonl", "--annotator", name)
    found = goldspan("list", project, "--as", "Anna", "--json").json()
    names = [each["name"] for each in found["annotators"]]
    assert (names.count("Anna"), names.count("Bert")) == (1, 1)
    assert found["articles"][0]["spans"]["ACTOR"] == 1
    ran = goldspan("import", project, "a.jsonl", "--gold")
    assert ran.code == 0
    out = goldspan("export", project, "--format", "jsonl", "--out", "gold", "--json")
    assert (out.code, out.json()["spans"]) == (0, 1)
