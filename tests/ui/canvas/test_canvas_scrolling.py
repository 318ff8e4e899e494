"""Scrolling through heights that are guessed and corrected, without a jump."""

from __future__ import annotations

import random

import numpy as np
import numpy.typing as npt
import pytest
from pytestqt.qtbot import QtBot

from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.marks import Mark
from goldspan.ui.canvas.page import MAX_CACHED_CHARACTERS, MAX_LAYOUTS
from goldspan.ui.canvas.view import NOTICE

SENTENCE = "Der Rat tagt heute in Genf und vertagt sich dann auf Montag. "


def long_text(paragraphs: int) -> str:
    chooser = random.Random(7)
    return "\n\n".join(SENTENCE * chooser.randint(1, 9) for _ in range(paragraphs))


@pytest.fixture
def long_canvas(canvas: ArticleCanvas) -> ArticleCanvas:
    text = long_text(400)
    canvas.set_text(text)
    canvas.set_marks(
        [
            Mark(f"m{n}", start, start + 40, "ACTOR", "ACTOR", "blue")
            for n, start in enumerate(range(0, len(text) - 60, 150))
            if n % 3
        ]
        + [
            Mark(f"n{n}", start, start + 90, "CLAIM", "CLAIM", "green")
            for n, start in enumerate(range(10, len(text) - 100, 450))
        ]
    )
    return canvas


def places_of(canvas: ArticleCanvas) -> dict[int, float]:
    """Return the y of the start of every row in view."""
    return {placed.row.index: placed.top for placed in canvas.places().rows}


def test_scrolling_moves_everything_by_the_same(long_canvas: ArticleCanvas) -> None:
    canvas = long_canvas
    canvas.verticalScrollBar().setValue(canvas.verticalScrollBar().maximum() // 2)
    for distance in (37, 120, -55, -400, 333, -1000):
        before = places_of(canvas)
        canvas.scroll_by(distance)
        after = places_of(canvas)
        shared = set(before) & set(after)
        assert shared or abs(distance) > 500
        for row in shared:
            assert after[row] == pytest.approx(before[row] - distance)


def test_a_mark_above_moves_nothing_in_view(long_canvas: ArticleCanvas) -> None:
    canvas = long_canvas
    canvas.verticalScrollBar().setValue(3000)
    canvas.scroll_by(-800)
    canvas.scroll_by(800)
    before = places_of(canvas)
    total = canvas.page.maximum(0)
    canvas.update_marks([Mark("new", 0, 60, "DATE", "DATE", "orange")])
    canvas.update_marks([Mark("newer", 0, 90, "DATE", "DATE", "orange")])
    assert places_of(canvas) == before
    assert canvas.page.maximum(0) >= total


def test_both_ends_are_reached(long_canvas: ArticleCanvas) -> None:
    canvas = long_canvas
    bar = canvas.verticalScrollBar()
    bar.setValue(bar.maximum())
    for _ in range(3):
        canvas.scroll_by(10_000)
    assert canvas.visible_range()[1] == len(canvas.state.text)
    last = canvas.places().rows[-1]
    padding = canvas.page.typography.padding
    assert last.bottom + padding == pytest.approx(canvas.viewport().height(), abs=1)
    assert bar.value() == bar.maximum()
    for _ in range(200):
        canvas.scroll_by(-1_000)
    assert canvas.places().rows[0].row.index == 0
    assert canvas.places().rows[0].top == pytest.approx(padding)
    assert bar.value() == 0


def test_the_scroll_bar_goes_anywhere(long_canvas: ArticleCanvas) -> None:
    canvas = long_canvas
    bar = canvas.verticalScrollBar()
    seen = []
    for part in (0.2, 0.9, 0.5, 0.0, 1.0):
        bar.setValue(round(bar.maximum() * part))
        seen.append(canvas.visible_range()[0] / len(canvas.state.text))
    assert seen == pytest.approx([0.2, 0.9, 0.5, 0.0, 1.0], abs=0.05)


def test_zooming_and_resizing_keep_the_line_at_the_top(long_canvas: ArticleCanvas) -> None:
    canvas = long_canvas
    canvas.reveal(20_000, 20_010)
    canvas.page.show_at_top(20_000)
    canvas.scroll_by(0)
    top = canvas.page.top_offset()
    for percent in (130, 80, 100):
        canvas.set_zoom(percent)
        first, last = canvas.visible_range()
        assert first <= top < last
        assert abs(first - top) < 200
    canvas.resize(420, 500)
    assert abs(canvas.visible_range()[0] - top) < 200


def test_reveal_scrolls_only_as_needed(long_canvas: ArticleCanvas) -> None:
    canvas = long_canvas
    first, last = canvas.visible_range()
    before = places_of(canvas)
    canvas.reveal(first + 5, first + 9)
    assert places_of(canvas) == before
    canvas.reveal(30_000, 30_020)
    first, last = canvas.visible_range()
    assert first <= 30_000
    assert last >= 30_020
    assert not canvas.range_rect(30_000, 30_020).isEmpty()
    assert canvas.range_rect(0, 5).isEmpty()


def test_what_is_selected_stays_clear_of_a_notice_at_the_foot(
    long_canvas: ArticleCanvas,
) -> None:
    canvas = long_canvas
    canvas.resize(800, 600)
    canvas.reveal(30_000, 30_020)
    height = canvas.viewport().height()
    lowest = canvas.state.marks[canvas.visible_marks()[-1]]
    assert canvas.places().fragments(lowest.start, lowest.end)[-1].rect.bottom() > height - NOTICE
    canvas.select_mark(lowest.id, reveal=False)
    assert canvas.visible_marks()[-1] == lowest.id  # under the pointer nothing moves
    canvas.select_mark(lowest.id)
    assert canvas.places().fragments(lowest.start, lowest.end)[-1].rect.bottom() < height - NOTICE


@pytest.mark.parametrize("further", [0, 1, 9, 17, 25, 33])
def test_visible_marks_are_those_whose_words_are_in_view(
    long_canvas: ArticleCanvas, further: int
) -> None:
    canvas = long_canvas
    canvas.reveal(30_000, 30_020)
    canvas.scroll_by(further)
    places, height = canvas.places(), canvas.viewport().height()
    expected = [
        mark.id
        for mark in sorted(canvas.state.marks.values(), key=lambda m: (m.start, -m.end))
        if any(0 <= f.rect.center().y() < height for f in places.fragments(mark.start, mark.end))
    ]
    assert canvas.visible_marks() == expected
    assert 0 < len(expected) < 60


def test_layouts_are_kept_within_bounds(canvas: ArticleCanvas, qtbot: QtBot) -> None:
    canvas.set_text("Zeile eins zwei drei.\n" * 3_000)
    for _ in range(100):
        canvas.scroll_by(500)
    assert canvas.page.cached_layouts() <= MAX_LAYOUTS
    canvas.set_text(SENTENCE * 20_000)
    for _ in range(100):
        canvas.scroll_by(3_000)
    assert canvas.page.cached_layouts() * 4_000 <= MAX_CACHED_CHARACTERS + 4_000
    canvas.viewport().grab()


def test_an_empty_article(canvas: ArticleCanvas) -> None:
    canvas.set_text("")
    canvas.viewport().grab()
    assert canvas.visible_range() == (0, 0)
    assert canvas.visible_marks() == []
    canvas.set_zoom(150)
    assert canvas.caret() == 0


@pytest.mark.parametrize("distance", [40, -40, 333, -500])
def test_what_is_moved_looks_as_if_painted_anew(
    long_canvas: ArticleCanvas, hand, qtbot: QtBot, distance: int
) -> None:
    canvas = long_canvas
    canvas.verticalScrollBar().setValue(4_000)
    marks = [canvas.state.marks[name] for name in canvas.visible_marks()]
    hand.move(hand.point(marks[len(marks) // 2].start + 1))
    assert canvas.state.hovered is not None
    canvas.viewport().repaint()
    before = canvas.places()
    canvas.scroll_by(distance)
    assert canvas.places().shift_since(before) in (-distance, None)
    moved = _pixels(canvas, qtbot)
    canvas.viewport().update()
    anew = _pixels(canvas, qtbot)
    # Round corners are smoothed a shade differently at another height; nothing more may differ.
    assert int(np.abs(moved - anew).max()) <= 16


def _pixels(canvas: ArticleCanvas, qtbot: QtBot) -> npt.NDArray[np.int16]:
    qtbot.wait(50)
    image = canvas.screen().grabWindow(canvas.winId()).toImage()
    return np.frombuffer(image.constBits(), np.uint8).astype(np.int16)


def test_scrolling_hovers_over_what_comes_under_the_pointer(
    long_canvas: ArticleCanvas, hand
) -> None:
    canvas = long_canvas
    mark = canvas.state.marks["m1"]
    hand.move(hand.point(mark.start + 1))
    assert canvas.state.hovered == "m1"
    canvas.scroll_by(2_000)
    assert canvas.state.hovered != "m1"


def test_the_caret_s_line_stays_at_its_height_when_the_width_changes(canvas: ArticleCanvas) -> None:
    canvas.set_text("Der Rat tagt heute in Genf und vertagt sich bis zum Abend. " * 200)
    canvas.show_at_top(4_000)
    canvas.scroll_by(13)
    canvas.set_caret(4_700)
    before, _ = canvas.page.y_of(4_700)
    assert 40 < before < canvas.viewport().height() - 40
    for width in (620, 700, 760):
        canvas.resize(width, canvas.height())
        assert abs(canvas.page.y_of(4_700)[0] - before) <= 1
