"""Label Studio's exports of all versions are read; what is broken is named, the rest comes in."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goldspan.domain.layer import WorkState
from goldspan.formats.reading import ReadOptions
from helpers.reading import joined, quotes, was_read

SAMPLES = Path(__file__).parents[3] / "samples" / "label_studio"
TEXT = "😀 Ada sagt 😀, Bo komme."


@pytest.fixture
def options(scheme) -> ReadOptions:
    return ReadOptions(scheme=scheme, propose=False)


def region(identifier: str, start: int, end: int, quote: str, *labels: str) -> dict[str, Any]:
    value = {"start": start, "end": end, "text": quote, "labels": list(labels)}
    return {"id": identifier, "from_name": "l", "to_name": "t", "type": "labels", "value": value}


def task(*result: dict[str, Any], text: str = TEXT, **data: Any) -> dict[str, Any]:
    return {"data": {"text": text, **data}, "annotations": [{"result": list(result)}]}


def saved(folder: Path, tasks: Any, name: str = "tasks.json") -> Path:
    path = folder / name
    path.write_text(json.dumps(tasks), encoding="utf-8")
    return path


def test_an_export_has_a_layer_for_each_person_and_model(options: ReadOptions) -> None:
    found = was_read(SAMPLES / "export.json", options)
    assert found.reader == "label-studio"
    owners = [article.owner for article in found.articles if article.owner is not None]
    assert [(owner.annotator.name, owner.annotator.kind, owner.state) for owner in owners] == [
        ("ada@example.org", "person", WorkState.DONE),
        ("bo@example.org", "person", WorkState.DONE),
        ("de-news-3", "pipeline", WorkState.NEW),
        ("bo@example.org", "person", WorkState.SKIPPED),
    ]
    assert [owner.adjudicated for owner in owners] == [True, False, False, False]
    assert found.refused == [
        (1, "Annotations of one person on the same task, all but the latest left out: 1."),
        (1, "Scores of predictions as a whole, left out: 1."),
    ]


def test_answers_remarks_relations_and_ranges_come_in(options: ReadOptions) -> None:
    ada, bo, model, _skipped = was_read(SAMPLES / "export.json", options).articles
    assert quotes(ada) == [
        ("ACTOR", "Ministerin Öz"),
        ("DATE", "3. Mai"),
        ("CLAIM", "die Brücke sei „fertig“"),
    ]
    actor, date, claim = ada.spans
    assert actor.attrs == {"kind": "PERSON", "canonical": "Selin Öz"}
    assert date.note == "Jahr unklar"
    cue = claim.attrs["cue"]
    assert not isinstance(cue, str) and [part.quote for part in cue] == ["sagte"]
    assert joined(ada) == [
        ("source", "die Brücke sei „fertig“", "Ministerin Öz"),
        ("when", "die Brücke sei „fertig“", "3. Mai"),
    ]
    assert (ada.title, ada.outlet, ada.extra) == ("Die Brücke", "Beispielblatt", {"shelf": "7"})
    assert quotes(bo) == quotes(model) == [("ACTOR", "Öz")]
    assert model.spans[0].score == 0.75


def test_completions_with_utf_16_offsets_are_converted(options: ReadOptions) -> None:
    found = was_read(SAMPLES / "old_completions.json", options)
    assert [quotes(article) for article in found.articles] == [
        [("ACTOR", "Ministerin Öz"), ("DATE", "3. Mai")]
    ]
    assert found.articles[0].notes == ("Its offsets count UTF-16 units and were converted.",)


def test_the_simple_export_is_read(options: ReadOptions) -> None:
    found = was_read(SAMPLES / "simple.json", options)
    article = found.articles[0]
    assert found.reader == "label-studio"
    assert quotes(article) == [("ACTOR", "Ministerin Öz"), ("DATE", "3. Mai")]
    assert article.owner is not None and article.owner.annotator.name == "Label Studio 1"


def test_what_is_broken_is_named_and_the_rest_comes_in(
    options: ReadOptions, tmp_path: Path
) -> None:
    tasks = [
        task(
            region("a", 2, 5, "Ada", "ACTOR"),
            region("b", 900, 905, "Nichts", "ACTOR"),
            region("c", 2, 5, "Ada", "PERSON"),
            region("d", 14, 16, "Bo"),
            {"id": "e", "type": "rectanglelabels", "value": {"x": 1, "rectanglelabels": ["A"]}},
            {"id": "f", "type": "choices", "from_name": "topic", "value": {"choices": ["War"]}},
            {"type": "relation", "from_id": "a", "to_id": "?", "labels": ["source"]},
            region("a", 14, 16, "Bo", "ACTOR"),
        ),
        {"data": {"text": 5}, "annotations": []},
        {"data": {"text": "https://example.org/1.txt"}, "annotations": []},
        {"data": {"text": "Ada."}, "annotations": [{"result": "none"}]},
        5,
        task(region("a", 0, 3, "Ada", "ACTOR"), text="Ada lacht."),
    ]
    found = was_read(saved(tmp_path, tasks), options)
    assert [quotes(article) for article in found.articles] == [
        [("ACTOR", "Ada")],
        [("ACTOR", "Ada")],
    ]
    assert found.foreign == {"PERSON": 1}
    assert sorted(found.refused) == [
        (1, "Answers to “topic” that are about no part of the text, left out: 1."),
        (
            1,
            "Links of the type “source” that the scheme does not allow, or with a span that is not"
            " there, left out: 1.",
        ),
        (1, "Regions of the kind “rectanglelabels”, which are not in a text, left out: 1."),
        (1, "Regions without a label, left out: 1."),
        (
            1,
            "Spans of “ACTOR” whose quote does not stand in the text near their offsets, left out:"
            " 1.",
        ),
        (
            1,
            "Spans of “ACTOR” with an id that another span of their article has too, left out: 1.",
        ),
        (2, "The task has no text."),
        (3, "The task’s text is not in the file, but at an address."),
        (4, "This is not a Label Studio record: “annotations.0.result” must be a list."),
        (5, "This is not a Label Studio record: it is no JSON object."),
    ]


def test_the_text_is_found_whatever_its_key_is_called(options: ReadOptions, tmp_path: Path) -> None:
    given = task(region("a", 0, 3, "Ada", "ACTOR"), text="")
    given["data"] = {"headline": "Ein sehr langer Titel ohne Namen", "body": "Ada lacht."}
    found = was_read(saved(tmp_path, [given]), options)
    assert found.articles[0].text == "Ada lacht."
    assert found.articles[0].extra == {"headline": "Ein sehr langer Titel ohne Namen"}


def test_a_quote_with_collapsed_spaces_is_found(options: ReadOptions, tmp_path: Path) -> None:
    given = task(region("a", 0, 10, "Ada Lind", "ACTOR"), text="Ada \n Lind lacht.")
    found = was_read(saved(tmp_path, [given]), options)
    assert quotes(found.articles[0]) == [("ACTOR", "Ada \n Lind")]


def test_what_was_only_imported_stays_its_annotator_s(options: ReadOptions, tmp_path: Path) -> None:
    layer = {"annotator": "0" * 32, "kind": "person", "name": "Ada", "state": "begun"}
    given = task(layer=layer)
    annotation = given["annotations"][0]
    annotation |= {"completed_by": 4, "lead_time": None, "updated_by": None}
    assert owner_of(given, options, tmp_path) == ("Ada", WorkState.BEGUN)
    annotation |= {"lead_time": 3.5, "updated_by": 4}
    assert owner_of(given, options, tmp_path) == ("Label Studio 4", WorkState.DONE)


def test_drafts_and_predictions_without_content_are_counted(
    options: ReadOptions, tmp_path: Path
) -> None:
    given = {"data": {"text": TEXT}, "annotations": [], "predictions": [3, 4], "drafts": [5]}
    given["predictions"].append({"result": [], "score": 0.0})
    found = was_read(saved(tmp_path, [given]), options)
    assert [len(article.spans) for article in found.articles] == [0]
    assert found.refused == [
        (1, "Predictions that the file lists by number only, without what was predicted: 2."),
        (1, "Scores of predictions as a whole, left out: 1."),
        (1, "Drafts that nobody has submitted, left out: 1."),
    ]


def owner_of(given: Any, options: ReadOptions, folder: Path) -> tuple[str, WorkState]:
    owner = was_read(saved(folder, [given]), options).articles[0].owner
    assert owner is not None
    return owner.annotator.name, owner.state
