"""What the tools that write JSON really write broken: good rows come in, others are named."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from goldspan.domain.exchange import ExchangeArticle, ForeignLabel, Item, Refusal
from goldspan.domain.scheme import Scheme
from goldspan.formats.reading import ReadOptions
from goldspan.formats.registry import readers
from goldspan.services.progress import Progress
from goldspan.services.transfer.import_sources import read_sources

TEXT = "😀 Die Nato tagt am\nMontag in Paris, sagte Putin."
Place = tuple[int, int, str]


def place(words: str, text: str = TEXT) -> Place:
    return text.index(words), text.index(words) + len(words), words


def label_studio(text: Any, *places: Place, label: str = "ACTOR", ids: str = "abcdef") -> Any:
    result = [
        {
            "id": number,
            "from_name": "label",
            "to_name": "text",
            "type": "labels",
            "value": {"start": start, "end": end, "text": quote, "labels": [label]},
        }
        for number, (start, end, quote) in zip(ids, places, strict=False)
    ]
    return {"id": 1, "data": {"text": text}, "annotations": [{"id": 1, "result": result}]}


def doccano(text: Any, *places: Place, label: str = "ACTOR", ids: str = "123456") -> Any:
    entities = [
        {"id": int(number), "label": label, "start_offset": start, "end_offset": end}
        for number, (start, end, _quote) in zip(ids, places, strict=False)
    ]
    return {"id": 1, "text": text, "entities": entities, "relations": []}


def prodigy(text: Any, *places: Place, label: str = "ACTOR", ids: str = "") -> Any:
    spans = [
        {"start": start, "end": end, "text": quote, "label": label} for start, end, quote in places
    ]
    return {"text": text, "spans": spans, "answer": "accept", "_view_id": "spans_manual"}


def goldspan(text: Any, *places: Place, label: str = "ACTOR", ids: str = "abcdef") -> Any:
    spans = [
        {"id": number, "start": start, "end": end, "quote": quote, "label": label}
        for number, (start, end, quote) in zip(ids, places, strict=False)
    ]
    return {"text": text, "spans": spans}


Make = Callable[..., Any]
TOOLS: dict[str, Make] = {
    "label-studio": label_studio,
    "doccano": doccano,
    "prodigy": prodigy,
    "goldspan-jsonl": goldspan,
}
every_tool = pytest.mark.parametrize("tool", TOOLS)


def read(path: Path, tool: str, scheme: Scheme) -> list[Item]:
    """Read as an import does; a fault of the reader would be logged, which fails the test."""
    options = ReadOptions(scheme=scheme, format=tool)
    return [source.item for source in read_sources([path], options, None, Progress())]


def lines(tmp_path: Path, *rows: Any) -> Path:
    path = tmp_path / "a.jsonl"
    made = (row if isinstance(row, str) else json.dumps(row) for row in rows)
    path.write_text("\n".join(made) + "\n", encoding="utf-8")
    return path


def quotes(items: list[Item]) -> list[str]:
    return [
        span.quote for item in items if isinstance(item, ExchangeArticle) for span in item.spans
    ]


def reasons(items: list[Item]) -> list[str]:
    return [item.reason for item in items if isinstance(item, Refusal)]


@every_tool
def test_spans_that_are_not_in_the_text_are_counted_and_the_others_come_in(
    tool: str, tmp_path: Path, scheme: Scheme
) -> None:
    far = [(900, 905, "Putin"), (-3, 2, "Putin"), (9, 5, "x"), (10**15, 10**16, "y"), (3, 3, "")]
    items = read(lines(tmp_path, TOOLS[tool](TEXT, place("Nato"), *far)), tool, scheme)
    assert quotes(items) == ["Nato"]
    assert reasons(items)
    assert all("left out" in reason for reason in reasons(items))
    assert sum(int(reason.split(": ")[-1].split(".")[0]) for reason in reasons(items)) == 5


@pytest.mark.parametrize("tool", ["label-studio", "prodigy"])
def test_offsets_in_utf_16_units_are_told_by_the_quotes(
    tool: str, tmp_path: Path, scheme: Scheme
) -> None:
    places = [(a + 1, b + 1, quote) for a, b, quote in (place("Nato"), place("Montag"))]
    items = read(lines(tmp_path, TOOLS[tool](TEXT, *places)), tool, scheme)
    assert quotes(items) == ["Nato", "Montag"]
    assert reasons(items) == []


@pytest.mark.parametrize("tool", ["label-studio", "prodigy"])
def test_quotes_with_collapsed_whitespace_and_texts_with_crlf_come_in(
    tool: str, tmp_path: Path, scheme: Scheme
) -> None:
    start, end, _quote = place("am\nMontag")
    collapsed = (start, end, "am Montag")
    items = read(lines(tmp_path, TOOLS[tool](TEXT, collapsed)), tool, scheme)
    assert quotes(items) == ["am\nMontag"]

    with_crlf = TEXT.replace("\n", "\r\n")
    for text, other in ((with_crlf, TEXT), (TEXT, with_crlf), (with_crlf, with_crlf)):
        row = TOOLS[tool](text, place("Paris", other), place("Putin", other))
        assert quotes(read(lines(tmp_path, row), tool, scheme)) == ["Paris", "Putin"]


@pytest.mark.parametrize("tool", ["label-studio", "doccano", "goldspan-jsonl"])
def test_of_two_spans_with_one_id_one_is_left_out_or_both_come_in_and_nothing_else(
    tool: str, tmp_path: Path, scheme: Scheme
) -> None:
    row = TOOLS[tool](TEXT, place("Nato"), place("Putin"), ids="11")
    items = read(lines(tmp_path, row), tool, scheme)
    assert quotes(items) == ["Nato", "Putin"] or (quotes(items) == ["Nato"] and reasons(items))


@every_tool
def test_rows_that_are_none_are_named_with_their_line(
    tool: str, tmp_path: Path, scheme: Scheme
) -> None:
    make = TOOLS[tool]
    broken = [
        "{",
        '{"text": ',
        "[1, 2]",
        "null",
        "17",
        make(None),
        make(""),
        make(" \n"),
        make(12),
        make(["a"]),
        {},
        '{"a":' * 5_000 + "1" + "}" * 5_000,
        '{"text": ' + "9" * 5_000 + "}",
    ]
    path = lines(tmp_path, make(TEXT, place("Nato")), *broken, make("Gut."))
    items = read(path, tool, scheme)
    texts = [item.text for item in items if isinstance(item, ExchangeArticle)]
    assert texts == [TEXT, "Gut."]
    refused = [item for item in items if isinstance(item, Refusal)]
    assert {item.line for item in refused} == set(range(2, len(broken) + 2))
    assert all(item.reason for item in refused)


@every_tool
def test_a_byte_that_is_not_utf8_loses_its_row_only(
    tool: str, tmp_path: Path, scheme: Scheme
) -> None:
    make = TOOLS[tool]
    rows = [json.dumps(make(f"Zeile {n} grüßt."), ensure_ascii=False) for n in range(1, 7)]
    path = tmp_path / "a.jsonl"
    path.write_bytes(
        b"\n".join(r.encode("latin-1" if n == 3 else "utf-8") for n, r in enumerate(rows))
    )
    items = read(path, tool, scheme)
    texts = [item.text for item in items if isinstance(item, ExchangeArticle)]
    assert texts == [f"Zeile {n} grüßt." for n in (1, 2, 3, 5, 6)]
    assert [item.line for item in items if isinstance(item, Refusal)] == [4]


@every_tool
def test_fields_of_wrong_types_refuse_a_row_and_no_other(
    tool: str, tmp_path: Path, scheme: Scheme
) -> None:
    make = TOOLS[tool]
    odd: list[Any] = [None, -1, 2**70, float("nan"), "x", [], {}, [[None]]]
    rows: list[Any] = []
    for value in odd:
        for key in ("start", "end", "quote"):
            start, end, quote = place("Nato")
            given = {"start": start, "end": end, "quote": quote, key: value}
            rows.append(make(TEXT, (given["start"], given["end"], given["quote"])))
        rows.append(make(TEXT, place("Nato"), label=value))
        rows += [{**make(TEXT), key: value} for key in make(TEXT) if key not in ("text", "data")]
    items = read(lines(tmp_path, *rows, make("Gut.")), tool, scheme)
    texts = {item.text for item in items if isinstance(item, ExchangeArticle)}
    assert "Gut." in texts
    assert texts <= {TEXT, "Gut."}
    assert set(quotes(items)) <= {"Nato"}


@every_tool
def test_labels_that_nobody_knows_are_told_apart(tool: str, tmp_path: Path, scheme: Scheme) -> None:
    row = TOOLS[tool](TEXT, place("Nato"), place("Putin"), label="Böse: Akteur")
    items = read(lines(tmp_path, row), tool, scheme)
    [foreign] = [item for item in items if isinstance(item, ForeignLabel)]
    assert (foreign.label, foreign.count, foreign.examples) == (
        "Böse: Akteur",
        2,
        ("Nato", "Putin"),
    )
    assert quotes(items) == []


@pytest.mark.parametrize("tool", ["label-studio", "doccano", "prodigy"])
def test_an_array_that_breaks_off_gives_what_came_before(
    tool: str, tmp_path: Path, scheme: Scheme
) -> None:
    make = TOOLS[tool]
    whole = json.dumps([make(TEXT, place("Nato")), make("Gut."), make("Verloren.")])
    path = tmp_path / "a.json"
    path.write_text(whole[: whole.index("Verloren")], encoding="utf-8")
    items = read(path, tool, scheme)
    assert [item.text for item in items if isinstance(item, ExchangeArticle)] == [TEXT, "Gut."]
    assert len(reasons(items)) == 1


@every_tool
def test_a_row_that_is_too_large_ends_the_file_but_not_what_came_before(
    tool: str, tmp_path: Path, scheme: Scheme
) -> None:
    make = TOOLS[tool]
    first = make(TEXT, place("Nato"), (60, 68, "Bautzner"))
    path = lines(tmp_path, first, make("Groß." * 2_000_000))
    options = ReadOptions(scheme=scheme, format=tool, max_bytes=1 << 20)
    items = [source.item for source in read_sources([path], options, None, Progress())]
    assert quotes(items) == ["Nato"]
    assert sum("may have 1 MB" in reason for reason in reasons(items)) == 1
    assert sum("left out: 1" in reason for reason in reasons(items)) == 1


@every_tool
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "latin-1"])
def test_other_encodings_are_read_or_refused(
    tool: str, encoding: str, tmp_path: Path, scheme: Scheme
) -> None:
    path = tmp_path / "a.jsonl"
    row = TOOLS[tool]("Die Nato grüßt Öz.", (4, 8, "Nato"))
    path.write_bytes((json.dumps(row, ensure_ascii=False) + "\n").encode(encoding))
    items = read(path, tool, scheme)
    if encoding == "utf-8-sig":
        assert quotes(items) == ["Nato"]
    assert quotes(items) == ["Nato"] or reasons(items)
    assert all(
        item.text == "Die Nato grüßt Öz." for item in items if isinstance(item, ExchangeArticle)
    )


def test_every_reader_of_json_is_tried() -> None:
    named = {n for n, reader in readers().items() if {".json", ".jsonl"} & set(reader.suffixes)}
    assert named == set(TOOLS)
