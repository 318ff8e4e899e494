"""`evaluate` and `predict`: what they say and how they end, with a pipeline that knows one name."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from goldspan import assets
from goldspan.services.predicting import LONGEST_LINE, LineProblem, predict_lines
from helpers.other_pipelines import entity_pipeline

TEXT = "Die Nato tagt am Montag."


def schema(name: str) -> Draft202012Validator:
    text = assets.resource("formats", name).read_text("utf-8")
    return Draft202012Validator(json.loads(text))


@pytest.fixture(scope="module")
def pipeline(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("pipelines") / "one_name"
    return entity_pipeline(folder, {"Nato": "ACTOR", "tagt": "CLAIM"}, name="one_name")


@pytest.fixture
def gold(tmp_path: Path) -> Path:
    actor = {"id": "1", "label": "ACTOR", "start": 4, "end": 8, "quote": "Nato", "attrs": {}}
    date = {"id": "2", "label": "DATE", "start": 17, "end": 23, "quote": "Montag", "attrs": {}}
    records = [
        {"id": name, "text": TEXT, "spans": [actor, date], "links": []} for name in ("a", "b")
    ]
    path = tmp_path / "gold.jsonl"
    path.write_text("\n".join(map(json.dumps, records)) + "\n", encoding="utf-8")
    return path


def test_evaluate_prints_figures_and_errors_with_tabs(
    goldspan: Callable, gold: Path, pipeline: Path
) -> None:
    ran = goldspan("evaluate", "--pipeline", pipeline, gold, "--errors", "date")
    assert ran.code == 0
    errors, figures = (part.splitlines() for part in ran.out.split("\n\n"))
    assert [line.split("\t")[:4] for line in errors] == [
        ["article", "start", "error", "what"],
        ["a", "17", "missed", "DATE"],
        ["b", "17", "missed", "DATE"],
    ]
    rows = {tuple(line.split("\t")[:2]): line.split("\t") for line in figures}
    assert rows["ACTOR", "strict"][2:] == [
        *("1.000", "1.000", "1.000", "1.000", "1.000", "2", "2", "2")
    ]
    assert rows["DATE", "strict"][-3:] == ["0", "0", "2"]
    assert {len(row) for row in rows.values()} == {10}
    assert "CLAIM (2 suggestions)" in ran.err
    assert "never suggested by de_one_name: DATE\n" in ran.err
    assert "de_one_name 0.0.0: 2 articles, 10 words" in ran.err


def test_evaluate_as_json(goldspan: Callable, gold: Path, pipeline: Path) -> None:
    with gold.open("a", encoding="utf-8") as file:
        file.write("{\n")
    ran = goldspan("evaluate", "--pipeline", pipeline, gold, "--errors", "all", "--json")
    assert ran.code == 1
    assert "gold.jsonl, line 3: The line is not JSON" in ran.err
    data = ran.json()
    schema("evaluation.schema.json").validate(data)
    assert list(data) == [
        *("gold", "pipeline", "version", "articles", "words", "seconds", "words_per_second"),
        *("labels", "all_labels", "links", "characters", "unmeasured", "failed", "refused"),
        *("unknown", "errors"),
    ]
    assert data["labels"]["ACTOR"]["strict"] == {
        **{"precision": 1.0, "recall": 1.0, "f1": 1.0},
        "intervals": {"precision": [1.0, 1.0], "recall": [1.0, 1.0], "f1": [1.0, 1.0]},
        **{"right": 2, "suggested": 2, "found": 2, "gold": 2},
    }
    assert data["labels"]["DATE"]["strict"]["precision"] is None
    assert data["characters"]["FURNITURE"]["false"]["of"] == 2 * len(TEXT)
    assert (data["unmeasured"], data["refused"][0]["line"]) == ({"CLAIM": 2}, 3)
    first = data["errors"][0]
    assert (first["kind"], first["gold"]["quote"], first["suggested"]) == ("missed", "Montag", None)
    assert first["before"] + first["text"] + first["after"] == TEXT


def test_evaluate_says_of_how_many_articles_a_label_was_left_out(
    goldspan: Callable, gold: Path, pipeline: Path
) -> None:
    records = [json.loads(line) for line in gold.read_text(encoding="utf-8").splitlines()]
    layer = {"annotator": "b" * 32, "kind": "gold", "name": "Gold", "labels": ["ACTOR"]}
    records[1]["layer"] = layer
    gold.write_text("\n".join(map(json.dumps, records)), encoding="utf-8")
    ran = goldspan("evaluate", "--pipeline", pipeline, gold, "--json")
    assert ran.code == 0
    assert "left out, because nobody was asked for it: DATE (1 article)\n" in ran.err
    data = ran.json()
    schema("evaluation.schema.json").validate(data)
    assert data["unknown"] == {"CLAIM": 1, "DATE": 1, "FURNITURE": 1}
    assert data["labels"]["DATE"]["strict"]["gold"] == 1
    assert data["unmeasured"] == {"CLAIM": 1}


def test_a_sequence_is_counted_with_each_help(goldspan: Callable, gold: Path) -> None:
    ran = goldspan("evaluate", "--sequence", "--pipeline", "-", gold)
    assert ran.code == 0
    articles, efforts = (part.splitlines() for part in ran.out.split("\n\n"))
    helps = ("none", "pipeline", "memory", "projection")
    shares = [column for name in helps for column in (name, f"{name} share")]
    assert articles[0].split("\t") == ["article", "by hand", *shares]
    assert [line.split("\t")[0] for line in articles[1:]] == ["a", "all articles"]
    # What Goldspan reads of the date is not in gold: to take it away costs as much as to set it.
    assert articles[-1].split("\t")[1:] == ["4", *("6", "1.500") * 4]
    assert [line.split("\t") for line in efforts] == [
        ["done", "to", *helps],
        ["span", "ACTOR", *"2222"],
        ["span", "DATE", *"2222"],
        ["attribute", "DATE.type", *"1111"],
        ["attribute", "DATE.value", *"1111"],
    ]


def test_a_sequence_as_json(goldspan: Callable, gold: Path, pipeline: Path) -> None:
    ran = goldspan("evaluate", "--sequence", "--pipeline", pipeline, gold, "--ids", "a", "--json")
    assert ran.code == 0
    data = json.loads(ran.out)
    schema("sequence.schema.json").validate(data)
    assert data["articles"] == 1
    assert data["with"]["none"]["by_article"][0]["article"] == "a"
    assert data["with"]["pipeline"]["done"]["reject"] == 1


@pytest.mark.parametrize("more", [("--errors", "all"), ("x.goldspan",)])
def test_a_sequence_is_of_a_file_and_lists_no_errors(
    goldspan: Callable, gold: Path, more: tuple[str, ...]
) -> None:
    arguments = (gold, *more) if len(more) > 1 else more
    assert goldspan("evaluate", "--sequence", *arguments).code == 2


@pytest.mark.parametrize(
    ("words", "code", "reason"),
    [
        (["evaluate"], 2, "GOLD"),
        (["evaluate", "none.jsonl"], 3, "directory.\n  Give a Goldspan JSONL file"),
        (["evaluate", "none.goldspan"], 3, "none.goldspan"),
        (["evaluate", "p.goldspan", "--ids", "a-b"], 2, "only for files"),
    ],
)
def test_what_cannot_be_measured_ends_with_a_reason(
    goldspan: Callable, words: list[str], code: int, reason: str
) -> None:
    ran = goldspan(*words)
    assert (ran.code, ran.out) == (code, "")
    assert reason in ran.err


def test_errors_of_an_unknown_label_are_refused_before_anything_runs(
    goldspan: Callable, gold: Path
) -> None:
    ran = goldspan("evaluate", gold, "--pipeline", "none", "--errors", "DTE", "--errors", "all")
    assert (ran.code, ran.out) == (3, "")
    assert "There is no label DTE." in ran.err
    assert "The labels are ACTOR, DATE, CLAIM, FURNITURE." in ran.err


def lines(*records: object) -> io.BytesIO:
    made = [item if isinstance(item, str) else json.dumps(item) for item in records]
    return io.BytesIO("\n".join(made).encode("utf-8", "surrogatepass"))


class LongLines(io.BytesIO):
    """Gives a line that is too long, piece by piece, without holding it; then others."""

    def __init__(self, others: bytes) -> None:
        super().__init__(others)
        self._left = 2 * LONGEST_LINE

    def readline(self, size: int | None = -1, /) -> bytes:
        if self._left:
            piece = b"x" * min(size or 0, self._left)
            self._left -= len(piece)
            return piece if self._left else piece[:-1] + b"\n"
        return super().readline(size)


def test_lines_come_out_in_their_order_with_what_is_suggested_in_place_of_what_was(
    pipeline: Path,
) -> None:
    crooked = f"\ufeffA\r\n😀 {TEXT}"
    first = {
        **{"mine": {"b": [1, 2.5, None]}, "id": "a", "text": crooked, "language": "de"},
        **{"spans": ["old"], "links": 3, "layer": "Anna", "document_time": None},
    }
    deep, digits = "[" * 5_000, "1" * 5_000
    others = lines(
        *(first, "", "{", {"id": "b"}, {"id": 7, "text": ""}),
        *({"text": TEXT, "language": "en"}, {"text": TEXT, "document_time": "neulich"}),
        *('{"text": "\\ud800", "x": ' + deep, '{"text": "", "x": ' + digits + "}"),
    )
    found = list(predict_lines(LongLines(others.getvalue()), str(pipeline)))
    problems = [item for item in found if isinstance(item, LineProblem)]
    assert [(item.line, item.skipped) for item in problems] == [
        *((1, True), (4, True), (5, True), (7, False), (8, False), (9, True), (10, True))
    ]
    reasons = ("longer than 64 MB", "not JSON", "“text” is missing", "another language")
    reasons += ("“neulich” is no document time", "not JSON", "not JSON")
    assert [r in str(item.error) for r, item in zip(reasons, problems, strict=True)] == [True] * 7
    made: list[dict[str, Any]] = [json.loads(item) for item in found if isinstance(item, str)]
    assert list(made[0]) == ["mine", "id", "text", "language", "document_time", "spans", "links"]
    kept = {key: value for key, value in made[0].items() if key not in ("spans", "links")}
    assert kept == {key: first[key] for key in kept}
    assert [(span["label"], span["quote"]) for span in made[0]["spans"]] == [
        *(("ACTOR", "Nato"), ("CLAIM", "tagt"))
    ]
    assert all(crooked[span["start"] : span["end"]] == span["quote"] for span in made[0]["spans"])
    assert made[1] == {"id": 7, "text": "", "spans": [], "links": []}
    assert made[2]["spans"] == []
    for record in (made[0], made[2]):
        schema("goldspan.schema.json").validate(record)
    assert [span["id"] for span in made[3]["spans"]] == ["s1", "s2"]


def test_without_a_pipeline_each_article_is_read_by_the_one_for_its_language() -> None:
    french, english, odd = (
        {"text": "Macron parle.", "language": "fr"},
        {"text": "It rained on 3 May 2021.", "language": "en-GB"},
        {"text": TEXT, "x": 10**9},
    )
    note, first, second, third = predict_lines(lines(french, english, odd))
    assert isinstance(note, LineProblem)
    assert (note.line, note.skipped) == (1, False)
    assert json.loads(str(first))["spans"] == []
    assert [span["quote"] for span in json.loads(str(second))["spans"]] == ["3 May 2021"]
    assert {span["quote"] for span in json.loads(str(third))["spans"]} == {"Nato", "Montag"}
