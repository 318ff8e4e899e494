"""Gold in a file: what is measured against, and which lines are refused and why."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from goldspan.domain.errors import ImportRefusedError
from goldspan.domain.exchange import ExchangeArticle, Refusal
from goldspan.domain.layer import TextRange
from goldspan.domain.scheme import Scheme
from goldspan.formats.gold import read_gold

TEXT = "Die Nato teilte am Montag mit, es gehe gut."


def span(label: str, words: str, **more: Any) -> dict[str, Any]:
    start = TEXT.index(words)
    return {
        **{"id": f"{label}{start}", "label": label, "start": start, "end": start + len(words)},
        **{"quote": words, **more},
    }


def record(*spans: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": "a", "text": TEXT, "spans": list(spans), "links": [], **more}


def read(path: Path, scheme: Scheme, *records: object) -> list[ExchangeArticle | Refusal]:
    lines = [item if isinstance(item, str) else json.dumps(item) for item in records]
    path.write_text("\n".join(lines), encoding="utf-8")
    return list(read_gold(path, scheme))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "gold.jsonl"


def test_every_label_is_read_and_of_known_labels_the_known_attributes(
    path: Path, scheme: Scheme
) -> None:
    (article,) = read(
        *(path, scheme),
        record(
            span("ACTOR", "Nato", attrs={"kind": "ORGANISATION", "ne": "ORG", "canonical": ""}),
            span("EVENT", "gehe", attrs={"sort": "x", "part": 2}),
            document_time="2022-01-10",
            language="de",
        ),
    )
    assert isinstance(article, ExchangeArticle)
    assert [dict(item.attrs) for item in article.spans] == [
        {"kind": "ORGANISATION"},
        {"sort": "x"},
    ]
    assert (article.name, article.document_time, article.language) == ("a", "2022-01-10", "de")


def test_the_words_of_a_cue_are_found_or_taken_from_their_ranges(
    path: Path, scheme: Scheme
) -> None:
    claim = span("CLAIM", "es gehe gut", attrs={"cue": "teilte … mit"})
    placed = {**claim, "id": "other", "ranges": {"cue": [[9, 15]]}}
    wrong = {**claim, "id": "wrong", "ranges": {"cue": [[9, 1500]]}}
    (article,) = read(path, scheme, record(claim, placed, wrong))
    assert isinstance(article, ExchangeArticle)
    assert [item.attrs.get("cue") for item in article.spans] == [
        (TextRange(9, 15, "teilte"), TextRange(26, 29, "mit")),
        (TextRange(9, 15, "teilte"),),
        None,
    ]


def test_offsets_follow_the_text_when_its_newlines_change(path: Path, scheme: Scheme) -> None:
    crooked = {"id": "b", "text": f"x\r\n{TEXT}", "links": []}
    moved = [
        {**item, "start": item["start"] + 3, "end": item["end"] + 3}
        for item in [span("DATE", "Montag")]
    ]
    (article,) = read(path, scheme, {**crooked, "spans": moved})
    assert isinstance(article, ExchangeArticle)
    (date,) = article.spans
    assert article.text[date.start : date.end] == date.quote == "Montag"


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ("{", "not JSON"),
        ([1], "no JSON object"),
        ({"id": "a"}, "“text” is missing"),
        ({"id": "a", "text": TEXT}, "no spans"),
        (record({**span("DATE", "Montag"), "start": 18}), "DATE 18–25"),
        (record({**span("DATE", "Montag"), "end": 900}), "does not match"),
        (record(span("DATE", "Montag"), span("DATE", "Montag")), "“DATE19”"),
        (record(links=[{"type": "source", "from": "x", "to": "y"}]), "“source”"),
        (record({"id": 1, "label": "DATE"}), "spans.0.start"),
    ],
)
def test_a_line_that_cannot_be_measured_against_is_refused_whole_and_the_others_come_in(
    path: Path, scheme: Scheme, broken: object, reason: str
) -> None:
    good = record(span("DATE", "Montag"))
    first, refusal, last = read(path, scheme, good, broken, good)
    assert isinstance(refusal, Refusal)
    assert refusal.line == 2
    assert reason in refusal.reason
    assert [isinstance(item, ExchangeArticle) for item in (first, last)] == [True, True]


def test_an_article_without_an_id_is_called_after_its_line(path: Path, scheme: Scheme) -> None:
    nameless = {key: value for key, value in record().items() if key != "id"}
    named, item = read(path, scheme, record(), nameless)
    assert isinstance(named, ExchangeArticle)
    assert isinstance(item, ExchangeArticle)
    assert item.name == "gold-2"


def test_a_file_that_is_not_there_is_refused(tmp_path: Path, scheme: Scheme) -> None:
    with pytest.raises(ImportRefusedError, match="No such file"):
        list(read_gold(tmp_path / "none.jsonl", scheme))
