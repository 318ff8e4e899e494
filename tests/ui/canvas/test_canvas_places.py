"""A place in an article is an offset at the top: it survives other sizes, and no pixel is kept."""

from __future__ import annotations

import random

import pytest

from goldspan.ui.canvas.canvas import ArticleCanvas

SENTENCE = "Der Rat tagt heute in Genf und vertagt sich dann auf Montag. "


def long_text(paragraphs: int) -> str:
    chooser = random.Random(7)
    return "\n\n".join(SENTENCE * chooser.randint(1, 9) for _ in range(paragraphs))


@pytest.fixture
def long_canvas(canvas: ArticleCanvas) -> ArticleCanvas:
    canvas.set_text(long_text(300))
    return canvas


def first_line(canvas: ArticleCanvas) -> tuple[int, int]:
    """Return the range of the line at the top, and check that it is there."""
    placed = canvas.places().rows[0]
    boxes = zip(placed.row.text.lines, placed.row.decoration.lines, strict=True)
    box, line = next(pair for pair in boxes if placed.top + pair[1].top + pair[1].height > 0.5)
    assert abs(placed.top + line.top) < 1
    return box.start, box.end


def test_the_line_of_an_offset_comes_to_the_top(long_canvas: ArticleCanvas) -> None:
    for offset in (700, 20_000, 41, 5_000):
        long_canvas.show_at_top(offset)
        start, end = first_line(long_canvas)
        assert start <= offset < end
        assert long_canvas.top_offset() == offset


def test_it_stays_there_at_any_width_and_zoom(long_canvas: ArticleCanvas) -> None:
    long_canvas.show_at_top(5_000)
    for width, zoom in ((300, 100), (900, 100), (420, 200), (700, 50), (560, 100)):
        long_canvas.resize(width, 400)
        long_canvas.set_zoom(zoom)
        start, end = first_line(long_canvas)
        assert start <= 5_000 < end
    assert long_canvas.top_offset() == 5_000


def test_it_is_held_before_the_canvas_has_its_size(canvas: ArticleCanvas) -> None:
    canvas.hide()
    canvas.resize(30, 30)
    canvas.set_text(long_text(300))
    canvas.show_at_top(9_000)
    canvas.resize(640, 500)
    canvas.show()
    start, end = first_line(canvas)
    assert start <= 9_000 < end


def test_scrolling_lets_go(long_canvas: ArticleCanvas) -> None:
    long_canvas.show_at_top(5_000)
    long_canvas.scroll_by(1_000)
    moved = long_canvas.top_offset()
    assert moved > 5_000
    long_canvas.show_at_top(moved)
    assert long_canvas.top_offset() == moved


def test_the_beginning_and_the_end(long_canvas: ArticleCanvas) -> None:
    assert long_canvas.top_offset() == 0
    long_canvas.show_at_top(5_000)
    long_canvas.show_at_top(0)
    bar = long_canvas.verticalScrollBar()
    assert (long_canvas.top_offset(), bar.value()) == (0, 0)
    length = len(long_canvas.state.text)
    long_canvas.show_at_top(length - 1)
    assert long_canvas.visible_range()[1] == length
    assert bar.value() == bar.maximum()
    long_canvas.resize(640, 300)
    assert long_canvas.visible_range()[1] == length


def test_pieces_of_a_range_over_several_lines_are_open_where_it_goes_on(
    canvas: ArticleCanvas,
) -> None:
    canvas.set_text("Der Rat tagt heute in Genf und vertagt sich bis zum Abend. " * 8)
    pieces = canvas.places().fragments(4, len(canvas.state.text) - 4)
    assert len(pieces) > 2
    inner = [(False, False)] * (len(pieces) - 2)
    assert [p.closed() for p in pieces] == [(True, False), *inner, (False, True)]
    (word,) = canvas.places().fragments(4, 7)
    assert word.closed() == (True, True)
    canvas.set_text("يجتمع المجلس اليوم في جنيف. " * 16)
    pieces = canvas.places().fragments(0, len(canvas.state.text) - 2)
    assert pieces[0].closed() == (False, True)
    assert pieces[-1].closed() == (True, False)
