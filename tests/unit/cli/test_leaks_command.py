"""The command that finds passages which stand in several files of a corpus."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

PASSAGE = "Offen blieb zunächst, wie viele Helfer im Süden des Landes unterwegs waren."
REWORDED = "Offen blieb gestern, wie viele Helfer im Norden des Landes unterwegs waren."
ALONE = "Die Feuerwehr von Bergen rettete am Abend eine Katze aus einem Brunnen."


def records(*texts: str) -> str:
    return "".join(json.dumps({"id": f"n{n}", "text": t}) + "\n" for n, t in enumerate(texts))


def test_leaks_are_listed_with_their_passages(goldspan: Callable, tmp_path: Path) -> None:
    (tmp_path / "train.jsonl").write_text(records(ALONE, PASSAGE), encoding="utf-8")
    (tmp_path / "test.jsonl").write_text(records(REWORDED), encoding="utf-8")
    ran = goldspan("leaks", ".")
    assert ran.code == 1
    assert ran.out.splitlines() == [
        "train: 1 of 2 articles (50.0%) share passages with others",
        "test: 1 of 1 article (100.0%) share passages with others",
        "train – test: 1 pair of articles",
        "",
        "test n0: 83% stands in other parts",
        "  train n1: 1 passage, 83% of the shorter",
        f"    “{PASSAGE}”",
        f"      reworded: “{REWORDED}”",
    ]
    assert "1 passage stands in several of 2 parts; 1 of 1 article in test has some." in ran.err
    data = goldspan("leaks", ".", "--json").json()
    assert data["parts"][0] == {"part": "train", "articles": 2, "leaking": 1}
    (pair,) = data["pairs"]
    assert (pair["a"]["id"], pair["b"]["part"], pair["words"]) == ("n1", "test", 10)
    assert pair["places"][0]["b"]["quote"] == REWORDED


def test_without_leaks_all_is_well(goldspan: Callable, tmp_path: Path) -> None:
    (tmp_path / "train.jsonl").write_text(records(PASSAGE, PASSAGE), encoding="utf-8")
    (tmp_path / "test.jsonl").write_text(records(ALONE), encoding="utf-8")
    ran = goldspan("leaks", "train.jsonl", "test.jsonl")
    assert ran.code == 0
    assert "No leaks: no passage of 3 articles stands in two of 2 parts." in ran.err


def test_what_cannot_be_read_is_named(goldspan: Callable, tmp_path: Path) -> None:
    (tmp_path / "train.jsonl").write_text(records(PASSAGE) + "?\n", encoding="utf-8")
    (tmp_path / "test.jsonl").write_text(records(ALONE), encoding="utf-8")
    ran = goldspan("leaks", ".")
    assert ran.code == 1
    assert "train.jsonl:2: The line is not JSON" in ran.err
    assert "No leaks" in ran.err and "Not read: 1 file or record." in ran.err
    ran = goldspan("leaks", "nowhere")
    assert ran.code == 3
    assert "There is no such file or folder." in ran.err
