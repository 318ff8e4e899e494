"""The ranges that are to be painted, asserted as data: lanes, bars, tints, tags, brackets."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QFont

from goldspan.text.graphemes import is_boundary
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.canvas_state import CanvasState
from goldspan.ui.canvas.decoration import (
    BRACKET_LANES,
    MAX_LANES,
    LineDecoration,
    RowDecoration,
    decorate,
)
from goldspan.ui.canvas.marks import Mark, MarkState
from goldspan.ui.canvas.row_text import RowText
from goldspan.ui.canvas.typography import make_typography

from .conftest import make_mark

WORDS = "eins zwei drei vier fünf sechs sieben acht neun zehn elf zwölf"


def spans(text: str, *wanted: tuple[int, int]) -> list[Mark]:
    """Return marks from the first of some words to the last of them, by their numbers."""
    words = text.split()
    starts = [sum(len(word) + 1 for word in words[:index]) for index in range(len(words))]
    return [
        Mark(f"{a}-{b}", starts[a], starts[b] + len(words[b]), "L", "L", "blue") for a, b in wanted
    ]


def lanes(canvas: ArticleCanvas) -> dict[str, int]:
    lines = canvas.page.row(0).decoration.lines
    return {bar.mark.id: bar.lane for line in lines for bar in line.bars}


def test_nested_three_deep_and_more(canvas: ArticleCanvas) -> None:
    canvas.set_text(WORDS)
    canvas.set_marks(spans(WORDS, (0, 8), (1, 6), (2, 4), (3, 3), (6, 6)))
    assert lanes(canvas) == {"3-3": 0, "6-6": 0, "2-4": 1, "1-6": 2, "0-8": 3}
    (line,) = canvas.page.row(0).decoration.lines
    assert line.lanes == 4
    # Outer tints first, so that inner ones lie on them; no two add up.
    assert [band.mark.id for band in line.bands] == ["0-8", "1-6", "2-4", "6-6", "3-3"]
    assert [tag.mark.id for tag in line.tags] == ["0-8", "1-6", "2-4", "3-3", "6-6"]


def test_crossing_marks_lie_in_lanes_of_their_own(canvas: ArticleCanvas) -> None:
    canvas.set_text(WORDS)
    canvas.set_marks(spans(WORDS, (0, 3), (2, 5), (4, 7), (3, 4)))
    found = lanes(canvas)
    assert found["3-4"] == 0
    assert found["0-3"] != found["2-5"] != found["4-7"]
    assert len(set(found.values())) == 3


def test_a_mark_ends_where_its_last_letter_does(canvas: ArticleCanvas) -> None:
    canvas.set_text(WORDS)
    (mark,) = spans(WORDS, (2, 4))
    canvas.set_marks([mark])
    row = canvas.page.row(0)
    (line,) = row.decoration.lines
    left, right = row.text.x_of(0, mark.start), row.text.x_of(0, mark.end)
    assert [(bar.left, bar.right) for bar in line.bars] == [(left, right)]
    assert [(band.left, band.right) for band in line.bands] == [(left, right)]


def test_suggested_furniture_is_outlined_and_not_dimmed(canvas: ArticleCanvas) -> None:
    text = canvas.state.text
    own = make_mark(text, "Weiterlesen nach der Anzeige", "FURNITURE")
    suggested = replace(own, state=MarkState.SUGGESTED, dims=False, bracket=False)
    canvas.set_marks([suggested])
    decoration = canvas.page.row(canvas.page.rows.row_of(own.start)).decoration
    (line,) = decoration.lines
    assert line.dims == []
    assert [band.mark for band in line.bands] == [suggested]
    assert decoration.brackets == []


def test_brackets_stand_side_by_side_and_the_rest_is_counted(canvas: ArticleCanvas) -> None:
    text = "Der Rat tagt heute in Genf und vertagt sich. " * 10
    canvas.set_text(text)
    marks = [
        Mark(f"m{n}", n, 400 + n, "CLAIM", "Claim", "green", bracket=True)
        for n in range(BRACKET_LANES + 2)
    ]
    canvas.set_marks(marks)
    decoration = canvas.page.row(0).decoration
    assert sorted(bracket.lane for bracket in decoration.brackets) == list(range(BRACKET_LANES))
    assert [line.more for line in decoration.lines[:2]] == [2, 2]
    assert not any(line.bars for line in decoration.lines)


def test_three_deep_on_every_word_of_a_long_paragraph_is_all_drawn(canvas: ArticleCanvas) -> None:
    """Half a page of text in which every word lies under three marks loses none of them."""
    text = " ".join(WORDS.split() * 40)
    count = len(text.split())
    canvas.set_text(text)
    canvas.set_marks(
        spans(text, *((a, min(a + more, count - 1)) for a in range(count) for more in (0, 1, 2)))
    )
    lines = [
        line
        for index in range(len(canvas.page.rows))
        for line in canvas.page.row(index).decoration.lines
    ]
    drawn = {bar.mark.id for line in lines for bar in line.bars}
    assert drawn == set(canvas.state.marks)
    assert max(line.lanes for line in lines) <= MAX_LANES
    assert not any(line.more for line in lines)


ranges = st.lists(
    st.tuples(st.integers(0, len(WORDS) - 2), st.integers(1, 40), st.sampled_from(MarkState)),
    max_size=12,
)


@pytest.fixture(scope="module")
def row(qapp: object) -> RowText:
    """Return a text in three lines or so."""
    return RowText(WORDS, 0, QFont("Source Serif Pro"), 160)


def marks_of(drawn: list[tuple[int, int, MarkState]]) -> list[Mark]:
    return [
        Mark(f"m{n}", start, min(start + length, len(WORDS)), "L", "L", "blue", state)
        for n, (start, length, state) in enumerate(drawn)
    ]


def decorated(
    row: RowText, marks: list[Mark], before: RowDecoration | None = None
) -> RowDecoration:
    state = CanvasState(text=WORDS)
    state.set_marks(marks)
    typography = make_typography("Source Serif Pro", "", 100)
    return decorate(
        row, state.shown_in(0, len(WORDS)), typography, ends_paragraph=True, before=before
    )


def looks(line: LineDecoration) -> tuple[object, ...]:
    return line.top, line.height, line.lanes, line.bands, line.bars, line.tags, line.dims, line.more


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ranges)
def test_every_mark_is_drawn_once_in_each_line_it_touches(
    row: RowText, drawn: list[tuple[int, int, MarkState]]
) -> None:
    marks = marks_of(drawn)
    for index, line in enumerate(decorated(row, marks).lines):
        box = row.lines[index]
        touching = [m for m in marks if m.start < box.end and m.end > box.start]
        seen = {m.id for m in touching if row.extents(index, m.start, m.end)}
        barred = [bar.mark.id for bar in line.bars]
        assert len(barred) == len(set(barred))
        assert len(barred) + line.more >= len(seen)
        for bar in line.bars:
            start, end = max(bar.mark.start, box.start), min(bar.mark.end, box.end)
            assert [(bar.left, bar.right)] == row.extents(index, start, end)
            assert is_boundary(WORDS, start)
        for one in line.bars:
            for other in line.bars:
                apart = one.right <= other.left or other.right <= one.left
                assert one is other or one.lane != other.lane or apart


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ranges, ranges)
def test_what_was_shown_before_changes_nothing(
    row: RowText,
    drawn: list[tuple[int, int, MarkState]],
    others: list[tuple[int, int, MarkState]],
) -> None:
    before = decorated(row, marks_of(others))
    assert all(line.bands is not None for line in before.lines)
    anew = decorated(row, marks_of(drawn))
    kept = decorated(row, marks_of(drawn), before)
    assert [looks(line) for line in kept.lines] == [looks(line) for line in anew.lines]
    assert (kept.height, kept.brackets) == (anew.height, anew.brackets)
