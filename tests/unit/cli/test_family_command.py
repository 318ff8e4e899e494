"""The command that lists which articles share passages."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

SHARED = (
    "Das Ministerium kündigte am Montag in Bonn eine Untersuchung der Vorfälle an."
    " Offen blieb zunächst, wie viele Helfer davon im Süden des Landes waren.\n"
    "„Wir sind auf alles vorbereitet“, sagte Ministerin Anna Weber vor Journalisten.\n"
)
ALONE = "In der Stadthalle spielt am Abend das Orchester Werke von Schubert und Brahms.\n"


@pytest.fixture
def project(goldspan: Callable, tmp_path: Path) -> Path:
    texts = {"a": SHARED, "b": ALONE, "c": "Vorfälle werden untersucht\n\n" + SHARED}
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(text, encoding="utf-8")
    assert goldspan("new", "p.goldspan").code == 0
    assert goldspan("import", "p.goldspan", "a.txt", "b.txt", "c.txt").code == 0
    return tmp_path / "p.goldspan"


def test_families_with_their_passages_and_places(goldspan: Callable, project: Path) -> None:
    ran = goldspan("families", project)
    assert ran.code == 0
    header, *lines = [line.split("\t") for line in ran.out.splitlines()]
    assert header[:6] == ["family", "id", "outlet", "passages", "share", "nearest"]
    assert [(line[0], line[1], line[3], line[5]) for line in lines] == [
        ("1", "a", "3", "c"),
        ("1", "c", "3", "a"),
    ]
    assert "1 family, 2 of 3 articles." in ran.err
    data = goldspan("families", project, "--json").json()
    (family,) = data["families"]
    assert [article["id"] for article in family["articles"]] == ["a", "c"]
    (pair,) = family["pairs"]
    assert (pair["a"], pair["b"], pair["passages"]) == ("a", "c", 3)
    first = pair["places"][0]
    assert SHARED[first["a"]["start"] : first["a"]["end"]] == first["a"]["quote"]
    assert first["same"] and first["a"]["quote"] == first["b"]["quote"]


def test_the_family_of_one_article(goldspan: Callable, project: Path) -> None:
    assert len(goldspan("families", project, "--article", "c", "--json").json()["families"]) == 1
    assert goldspan("families", project, "--article", "b", "--json").json()["families"] == []
    ran = goldspan("families", project, "--article", "z")
    assert ran.code == 3
    assert "no article “z”" in ran.err


def test_furniture_that_was_marked_joins_nothing(goldspan: Callable, tmp_path: Path) -> None:
    import json

    notice = SHARED.replace("\n", " ").strip()
    records = []
    for name in ("Adler", "Biber"):
        own = " ".join(
            f"{name} {n} flog {name}{n}a nach {name}{n}b über {name}{n}c." for n in range(9)
        )
        span = {"id": "s", "label": "FURNITURE", "start": 0, "end": len(notice), "quote": notice}
        records.append({"id": name, "text": f"{notice}\n{own}", "spans": [span], "links": []})
    lines = [json.dumps(record, ensure_ascii=False) for record in records]
    (tmp_path / "g.jsonl").write_text("\n".join(lines), encoding="utf-8")
    for project, whose in (
        ("gold.goldspan", ["--gold"]),
        ("other.goldspan", ["--annotator", "Ben"]),
    ):
        assert goldspan("new", project).code == 0
        assert goldspan("import", project, "g.jsonl", *whose).code == 0
    assert goldspan("families", "gold.goldspan", "--json").json()["families"] == []
    # What somebody else marked is nobody's business but theirs.
    assert len(goldspan("families", "other.goldspan", "--json").json()["families"]) == 1
    mine = goldspan("families", "other.goldspan", "--as", "Ben", "--json").json()
    assert mine["families"] == []


def test_no_project_is_said(goldspan: Callable) -> None:
    ran = goldspan("families", "none.goldspan")
    assert (ran.code, ran.out) == (3, "")
    assert "none.goldspan" in ran.err
