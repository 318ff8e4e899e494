"""doccano's exports of all versions are read; the unit of their offsets is found out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goldspan.domain.exchange import LabelMeaning
from goldspan.formats.doccano.offsets import likely_ranges
from goldspan.formats.reading import ReadOptions
from helpers.reading import joined, quotes, was_read

SAMPLES = Path(__file__).parents[3] / "samples" / "doccano"
FAMILY = "👩\u200d👩\u200d👧"


@pytest.fixture
def options(scheme) -> ReadOptions:
    return ReadOptions(scheme=scheme, propose=False)


def saved(folder: Path, *rows: Any) -> Path:
    path = folder / "rows.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


def test_an_export_with_relations_is_read(options: ReadOptions) -> None:
    found = was_read(SAMPLES / "relations.jsonl", options)
    first, second = found.articles
    assert found.reader == "doccano" and found.refused == [] and found.foreign == {}
    assert quotes(first) == [
        ("ACTOR", "Sprecher Kowal"),
        ("DATE", "3. Mai"),
        ("CLAIM", "den Termin"),
    ]
    assert joined(first) == [
        ("source", "den Termin", "Sprecher Kowal"),
        ("when", "den Termin", "3. Mai"),
    ]
    cue = first.spans[2].attrs["cue"]
    assert not isinstance(cue, str) and [part.quote for part in cue] == ["bestätigte"]
    assert (first.outlet, first.extra) == ("Beispielblatt", {"comments": "Datum ohne Jahr"})
    assert first.notes == ("Its offsets count UTF-16 units and were converted.",)
    assert first.owner is None and second.has_layer and second.spans == ()


@pytest.mark.parametrize("name", ["spans.jsonl", "old_labels.json"])
def test_exports_without_relations_are_read(options: ReadOptions, name: str) -> None:
    found = was_read(SAMPLES / name, options)
    assert found.reader == "doccano"
    assert quotes(found.articles[0])[0] == ("ACTOR", "Kowal")


def test_old_annotations_are_those_of_their_users(options: ReadOptions, scheme) -> None:
    path = SAMPLES / "old_annotations.json"
    assert was_read(path, options).foreign == {"2": 2}
    mapped = ReadOptions(scheme=scheme, propose=False, labels={"2": LabelMeaning("ACTOR")})
    layers = {
        article.owner.annotator.name: quotes(article)
        for article in was_read(path, mapped).articles
        if article.owner is not None
    }
    assert layers == {
        "doccano 1": [("ACTOR", "Kowal")],
        "doccano 2": [("ACTOR", "3. Mai")],
    }


def test_classes_of_whole_texts_are_refused(options: ReadOptions) -> None:
    found = was_read(SAMPLES / "classes.jsonl", options)
    assert found.articles == []
    assert found.refused == [
        (
            1,
            "Its labels are about the whole text (classification, translation), not about parts of"
            " it.",
        )
    ]


def test_what_is_broken_is_named_and_the_rest_comes_in(
    options: ReadOptions, tmp_path: Path
) -> None:
    path = saved(
        tmp_path,
        {"text": "Ada lacht.", "label": [[0, 3, "ACTOR"], [0, 900, "ACTOR"], [5], [0, 3, "PER"]]},
        {"filename": "cat.png", "label": ["cat"]},
        {"text": 7, "label": []},
        {
            "text": "Ada lacht.",
            "entities": [
                {"id": 1, "start_offset": 0, "end_offset": 3, "label": "ACTOR"},
                {"id": 1, "start_offset": 4, "end_offset": 9, "label": "ACTOR"},
                {"id": 2, "start_offset": 0, "end_offset": 3, "label": None},
            ],
            "relations": [{"from_id": 1, "to_id": 9, "type": "source"}],
        },
        {"text": "Ada lacht.", "entities": [], "relations": ["none"]},
        {"text": "Bo lacht.", "entities": [[0, 2, "ACTOR"]], "cats": ["laughter"]},
    )
    found = was_read(path, options)
    assert [quotes(article) for article in found.articles] == [
        [("ACTOR", "Ada")],
        [("ACTOR", "Ada")],
        [("ACTOR", "Bo")],
    ]
    assert found.foreign == {"PER": 1}
    assert sorted(found.refused) == [
        (1, "Entities without a place or a label, left out: 2."),
        (1, "Spans of “ACTOR” with offsets that are not in their text, left out: 1."),
        (2, "The row has no text: it is about a file."),
        (3, "This is not a doccano record: “text” must be a text."),
        (
            4,
            "Links of the type “source” that the scheme does not allow, or with a span that is not"
            " there, left out: 1.",
        ),
        (
            4,
            "Spans of “ACTOR” with an id that another span of their article has too, left out: 1.",
        ),
        (5, "This is not a doccano record: “relations.0” must be an object."),
        (6, "Categories of whole texts, left out of articles: 1."),
    ]


@pytest.mark.parametrize(
    ("text", "given", "words"),
    [
        ("😀 Ada und Bo", [(3, 6), (11, 13)], ["Ada", "Bo"]),  # UTF-16 units
        ("😀😀 Ada und Bo", [(3, 6), (11, 13)], ["Ada", "Bo"]),  # code points
        (f"{FAMILY} Ada und Bo", [(2, 5), (10, 12)], ["Ada", "Bo"]),  # whole characters
        ("Ada\r\nund Bo", [(0, 3), (8, 10)], ["Ada", "Bo"]),  # CR LF counted as one
        ("Ada\nund Bo", [(0, 3), (9, 11)], ["Ada", "Bo"]),  # LF counted as two
        ("Ada und Bo", [(8, 10)], ["Bo"]),
    ],
)
def test_the_unit_is_the_one_in_which_spans_are_words(
    text: str, given: list[tuple[int, int]], words: list[str]
) -> None:
    ranges, _note = likely_ranges(text, given)
    assert [text[place[0] : place[1]] if place else None for place in ranges] == words


def test_a_range_inside_a_character_is_none() -> None:
    assert likely_ranges("😀a", [(1, 2)])[0] == [(1, 2)]  # code points, the only unit it fits
    assert likely_ranges("😀", [(1, 2), (0, 2)])[0] == [None, (0, 1)]
