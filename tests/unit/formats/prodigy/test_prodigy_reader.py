"""Prodigy's tasks are read as `db-out` writes them: answers, sessions, relations, other kinds."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goldspan.domain.layer import WorkState
from goldspan.formats.reading import ReadOptions
from helpers.reading import joined, quotes, was_read

SAMPLES = Path(__file__).parents[3] / "samples" / "prodigy"


@pytest.fixture
def options(scheme) -> ReadOptions:
    return ReadOptions(scheme=scheme, propose=False)


def saved(folder: Path, *rows: Any) -> Path:
    path = folder / "news.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_relations_of_several_annotators_are_read(options: ReadOptions) -> None:
    found = was_read(SAMPLES / "relations.jsonl", options)
    ada, bo = found.articles
    assert found.reader == "prodigy" and found.refused == [] and found.foreign == {}
    assert quotes(ada) == [
        ("ACTOR", "Botschafterin Lind"),
        ("CLAIM", "Wir reisen morgen ab"),
        ("DATE", "morgen"),
    ]
    assert joined(ada) == [
        ("source", "Wir reisen morgen ab", "Botschafterin Lind"),
        ("when", "Wir reisen morgen ab", "morgen"),
    ]
    cue = ada.spans[1].attrs["cue"]
    assert not isinstance(cue, str) and [part.quote for part in cue] == ["sagte"]
    assert (ada.source, ada.extra) == ("bulletin.txt", {"shelf": "7"})
    assert [
        (article.owner.annotator.name, article.owner.state)
        for article in (ada, bo)
        if article.owner is not None
    ] == [("ada", WorkState.DONE), ("bo", WorkState.SKIPPED)]


def test_binary_answers_on_one_text_are_joined(options: ReadOptions) -> None:
    found = was_read(SAMPLES / "binary.jsonl", options)
    assert [quotes(article) for article in found.articles] == [
        [("ACTOR", "Lind"), ("ACTOR", "Kowal")]
    ]
    assert found.articles[0].owner is None  # the session has a time, and no name
    assert found.refused == [(3, "Tasks that were rejected, whose spans were left out: 1.")]


def test_tasks_of_other_kinds_are_refused_one_by_one(options: ReadOptions) -> None:
    found = was_read(SAMPLES / "other_kinds.jsonl", options)
    assert [quotes(article) for article in found.articles] == [[("ACTOR", "Lind")]]
    assert found.refused == [
        (1, "The task has no text; its kind is “image_manual”."),
        (2, "The task is not about parts of the text; its kind is “classification”."),
    ]


def test_a_rejected_text_comes_in_without_a_layer(options: ReadOptions, tmp_path: Path) -> None:
    span = {"start": 0, "end": 3, "label": "ACTOR"}
    row = {"text": "Ada lacht.", "spans": [span], "answer": "reject", "_session_id": "news-bo"}
    found = was_read(saved(tmp_path, row), options)
    assert [(article.has_layer, article.owner) for article in found.articles] == [(False, None)]
    assert found.refused == [(1, "Tasks that were rejected, whose spans were left out: 1.")]


def test_tasks_made_for_prodigy_are_read(options: ReadOptions, tmp_path: Path) -> None:
    span = {"start": 0, "end": 3, "label": "ACTOR"}
    found = was_read(saved(tmp_path, {"text": "Ada lacht.", "spans": [span]}), options)
    assert found.reader == "prodigy"
    assert [quotes(article) for article in found.articles] == [[("ACTOR", "Ada")]]


def test_relations_by_tokens_find_their_spans(options: ReadOptions, tmp_path: Path) -> None:
    place = {"start": 0, "end": 3, "token_start": 0, "token_end": 0, "label": "ACTOR"}
    claim = {"start": 0, "end": 9, "token_start": 0, "token_end": 1, "label": "CLAIM"}
    row = {
        "text": "Ada lacht.",
        "spans": [place, claim],
        "relations": [
            {"head": 1, "child": 0, "label": "source"},
            {"head": 7, "child": 0, "label": "source"},
        ],
        "accept": ["LAUGHTER"],
        "answer": "accept",
    }
    found = was_read(saved(tmp_path, row), options)
    assert joined(found.articles[0]) == [("source", "Ada lacht", "Ada")]
    assert found.refused == [
        (1, "Categories of whole texts, left out of articles: 1."),
        (
            1,
            "Links of the type “source” that the scheme does not allow, or with a span that is not"
            " there, left out: 1.",
        ),
    ]


def test_an_edited_task_is_its_annotator_s_not_the_first_one_s(
    options: ReadOptions, tmp_path: Path
) -> None:
    layer = {"annotator": "0" * 32, "kind": "person", "name": "Ada", "state": "begun"}
    row = {"text": "Ada lacht.", "spans": [], "tokens": [], "layer": layer, "_is_binary": False}
    ours, theirs = {**row, "_input_hash": 1}, {**row, "_input_hash": 1, "_annotator_id": "news-bo"}
    found = was_read(saved(tmp_path, ours, {**theirs, "answer": "accept"}), options)
    owners = [article.owner for article in found.articles if article.owner is not None]
    assert [(owner.annotator.name, owner.state) for owner in owners] == [
        ("Ada", WorkState.BEGUN),
        ("bo", WorkState.DONE),
    ]


def test_what_is_broken_is_named_and_the_rest_comes_in(
    options: ReadOptions, tmp_path: Path
) -> None:
    token = {"text": "Ada", "start": 0, "end": 3, "id": 0, "ws": True}
    path = saved(
        tmp_path,
        {"text": "Ada lacht.", "tokens": [token], "spans": [{"start": 0, "end": 30, "label": "X"}]},
        {"text": "Bo lacht.", "spans": [{"start": "0", "end": 3, "label": "ACTOR"}]},
        {"text": "Cleo lacht.", "spans": [{"start": 0, "end": 4}]},
        {"text": " ", "spans": []},
        ["no task"],
        {
            "text": "Dirk lacht.",
            "spans": [
                {"start": 0, "end": 4, "text": "Dirk", "label": "ACTOR", "id": "a"},
                {"start": 5, "end": 10, "text": "lacht", "label": "ACTOR", "id": "a"},
            ],
        },
    )
    found = was_read(path, options)
    assert [article.text for article in found.articles] == [
        "Ada lacht.",
        "Cleo lacht.",
        "Dirk lacht.",
    ]
    assert quotes(found.articles[2]) == [("ACTOR", "Dirk")]
    assert sorted(found.refused) == [
        (1, "Spans of “X” with offsets that are not in their text, left out: 1."),
        (2, "This is not a Prodigy record: “spans.0.start” must be a whole number."),
        (3, "Spans without a label, left out: 1."),
        (4, "The article has no text."),
        (5, "This is not a Prodigy record: it is no JSON object."),
        (
            6,
            "Spans of “ACTOR” with an id that another span of their article has too, left out: 1.",
        ),
    ]
