"""JSON of other tools: lines, arrays, single objects, in any encoding, broken anywhere."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from goldspan.domain.errors import ImportRefusedError
from goldspan.formats.json_rows import first_row, json_rows

LIMIT = 1024 * 1024
ROWS = [{"a": "ä😀\n"}, {"b": [1, {"c": None}]}, {"d": "e" * 100}]


def saved(folder: Path, data: str | bytes, name: str = "rows.json") -> Path:
    path = folder / name
    path.write_bytes(data.encode("utf-8") if isinstance(data, str) else data)
    return path


def values(path: Path) -> list[object]:
    return [row.value if row.error is None else str(row.error) for row in json_rows(path, LIMIT)]


@pytest.mark.parametrize("name", ["rows.json", "rows.jsonl"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le-bom"])
@pytest.mark.parametrize("shape", ["array", "pretty", "lines"])
def test_rows_are_found_in_every_shape(
    tmp_path: Path, name: str, encoding: str, shape: str
) -> None:
    text = {
        "array": json.dumps(ROWS, ensure_ascii=False),
        "pretty": json.dumps(ROWS, indent=2),
        "lines": "".join(json.dumps(row) + "\r\n\r\n" for row in ROWS),
    }[shape]
    if encoding == "utf-16-le-bom":
        data = b"\xff\xfe" + text.encode("utf-16-le")
    else:
        data = text.encode(encoding)
    assert values(saved(tmp_path, data, name)) == ROWS
    assert first_row(tmp_path / name, data[:20]) == ROWS[0]


def test_a_single_object_over_many_lines_is_one_row(tmp_path: Path) -> None:
    assert values(saved(tmp_path, json.dumps(ROWS[1], indent=4))) == [ROWS[1]]


def test_rows_longer_than_a_block_are_read_whole(tmp_path: Path) -> None:
    long = [{"text": "ä" * 700_000}, {"text": "\\" * 600_000}]
    for name, text in (
        ("a.json", json.dumps(long, ensure_ascii=False)),
        ("b.jsonl", "\n".join(json.dumps(row) for row in long)),
    ):
        path = saved(tmp_path, text, name)
        assert [row.value for row in json_rows(path, 8 * LIMIT)] == long
        assert first_row(path, path.read_bytes()[:1000]) == long[0]


def test_a_broken_line_is_named_and_the_next_is_read(tmp_path: Path) -> None:
    path = saved(tmp_path, '{"a": 1}\n{"a": \n{"a": 3}\n', "rows.jsonl")
    found = list(json_rows(path, LIMIT))
    assert [(row.number, row.value) for row in found if row.error is None] == [
        (1, {"a": 1}),
        (3, {"a": 3}),
    ]
    assert "goes wrong at column 7" in str(found[1].error)


def test_what_stands_before_a_break_in_an_array_comes_in(tmp_path: Path) -> None:
    lost = "The file is no JSON from entry 2 on: what follows was not read."
    for rest in ('{"a": ', '{"a": oops}, {"a": 3}]', "", '"\\', "{" * 2000):
        found = values(saved(tmp_path, '[{"a": 1}, ' + rest))
        assert found == [{"a": 1}, lost], rest


def test_deep_nesting_is_refused_without_a_traceback(tmp_path: Path) -> None:
    deep = "[" * 200_000 + "]" * 200_000
    assert values(saved(tmp_path, f'{{"a": {deep}}}\n{{"b": 1}}\n', "a.jsonl")) == [
        "It is nested too deeply.",
        {"b": 1},
    ]


@pytest.mark.parametrize(
    ("bad", "reason"),
    [
        (
            '{"a": ' + "[" * 20_000 + '"]\\\\\\"]' + "]" * 1_100_000 + '"' + "]" * 20_000 + "}",
            "deeply",
        ),
        ('{"a": ' + "9" * 5_000 + "}", "digits"),
    ],
    ids=["deep", "long number"],
)
def test_an_entry_of_an_array_that_python_does_not_take_is_the_only_one_lost(
    tmp_path: Path, bad: str, reason: str
) -> None:
    first, error, last = values(saved(tmp_path, f'[{{"b": 1}}, {bad}, {{"b": "]"}}]'))
    assert (first, last) == ({"b": 1}, {"b": "]"})
    assert reason in str(error)
    assert "from entry 2 on" in str(values(saved(tmp_path, '[{"b": 1}, ' + bad[:-1]))[1])


@pytest.mark.parametrize("name", ["rows.json", "rows.jsonl"])
@pytest.mark.parametrize("shape", ["[%s]", "%s"])
def test_a_row_that_is_no_utf8_is_the_only_one_lost(tmp_path: Path, name: str, shape: str) -> None:
    rows = [b'{"a": "\xc3\xb6"}', b'{"a": "\xf6"}', b'{"a": "\xe2\x82"}', b'{"a": "\\u00f6"}']
    joined = (b",\n" if shape == "[%s]" else b"\n").join(rows)
    path = saved(tmp_path, shape.encode() % joined, name)
    lost = "It is not UTF-8, as JSON is."
    assert values(path) == [{"a": "ö"}, lost, lost, {"a": "ö"}]


def test_a_few_broken_rows_do_not_hide_what_a_file_is(tmp_path: Path) -> None:
    path = saved(tmp_path, b'{"a": "\xf6"}\n{"a": \n{"b": 1}\n', "rows.jsonl")
    assert first_row(path, path.read_bytes()[:5]) == {"b": 1}


def test_lone_surrogates_are_replaced_and_the_row_says_so(tmp_path: Path) -> None:
    (row,) = json_rows(saved(tmp_path, '{"a": "\\ud83d", "b": "\\ud83d\\ude00"}'), LIMIT)
    assert (row.value, row.repaired) == ({"a": "\ufffd", "b": "😀"}, True)


@pytest.mark.parametrize(
    ("data", "reason"),
    [(b"", "empty"), (b" \n\t", "empty"), (b"\xff\xfe{", "breaks off"), (b"[]", "empty")],
)
def test_files_without_rows_are_refused(tmp_path: Path, data: bytes, reason: str) -> None:
    with pytest.raises(ImportRefusedError, match=reason):
        list(json_rows(saved(tmp_path, data), LIMIT))
    assert first_row(tmp_path / "rows.json", data) is None


def test_a_row_over_the_limit_ends_the_reading(tmp_path: Path) -> None:
    rows = json.dumps([{"a": 1}, {"a": "x" * 5_000_000}])
    *_, last = json_rows(saved(tmp_path, rows), LIMIT)
    assert "one article may have 1 MB" in str(last.error)


def test_a_file_that_is_not_there_is_no_row(tmp_path: Path) -> None:
    assert first_row(tmp_path / "none.json", b"") is None
    assert first_row(tmp_path / "none.json", b'{"a": ') is None


@settings(max_examples=60)
@given(st.binary(max_size=200) | st.text('[]{},:"\\ \n\ufeffu12d8aé', max_size=60))
def test_nothing_ends_in_a_traceback(tmp_path_factory: pytest.TempPathFactory, data) -> None:
    for name in ("any.json", "any.jsonl"):
        path = saved(tmp_path_factory.getbasetemp(), data, name)
        first_row(path, path.read_bytes()[:10])
        with suppress(ImportRefusedError):
            list(json_rows(path, LIMIT))
