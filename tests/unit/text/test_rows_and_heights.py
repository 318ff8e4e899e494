"""Rows are cut where a reader would not mind; heights add up however they are corrected."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from goldspan.text.heights import RowHeights
from goldspan.text.rows import MAX_ROW, cut_rows


def pieces(text: str) -> list[str]:
    rows = cut_rows(text)
    return [text[slice(*rows.span(row))] for row in range(len(rows))]


def test_paragraphs() -> None:
    assert pieces("") == [""]
    assert pieces("eins\n\nzwei\n") == ["eins", "", "zwei", ""]


def test_a_megabyte_without_a_newline_is_cut_behind_sentences() -> None:
    text = "Der Rat tagt heute in Genf. " * 40_000
    found = pieces(text)
    assert "".join(found) == text
    assert all(len(piece) <= MAX_ROW for piece in found)
    assert all(piece.endswith(". ") for piece in found)


def test_without_sentences_between_words_and_without_words_between_graphemes() -> None:
    assert all(piece.endswith(" ") for piece in pieces("wort " * 3_000)[:-1])
    family = "👩\u200d👩\u200d👧"
    for piece in pieces(family * 3_000):
        assert piece == family * (len(piece) // len(family))


def test_very_many_newlines() -> None:
    text = "a\n" * 200_000
    rows = cut_rows(text)
    assert len(rows) == 200_001
    assert rows.span(150_000) == (300_000, 300_001)
    assert rows.span(200_000) == (400_000, 400_000)


@given(
    st.lists(st.floats(1, 500, width=32), min_size=1, max_size=700),
    st.lists(st.tuples(st.integers(0, 699), st.floats(1, 500, width=32)), max_size=20),
)
def test_corrected_heights_add_up(first: list[float], corrections: list[tuple[int, float]]) -> None:
    heights = RowHeights(np.array(first, np.float32))
    plain = list(first)
    for row, height in corrections:
        if row < len(plain):
            before = plain[row]
            changed = heights.set(row, height)
            assert changed == (abs(before - height) >= 0.01)
            plain[row] = height if changed else before
    tops = np.concatenate(([0.0], np.cumsum(plain)))
    assert heights.total == pytest.approx(tops[-1])
    for row in {0, len(plain) // 2, len(plain) - 1, len(plain)}:
        assert heights.top(row) == pytest.approx(tops[row])
    for y in (0.0, tops[-1] / 3, tops[-1] - 0.5, tops[-1] + 10):
        row, into = heights.row_at(y)
        assert 0 <= row < len(plain)
        assert 0 <= into <= plain[row] + 0.01
        if y < tops[-1]:
            assert tops[row] + into == pytest.approx(max(y, 0), abs=0.01)
