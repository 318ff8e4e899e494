"""How a text differs from another: found by place, and seen in a few pixels."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QImage

from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.canvas_theme import CanvasTheme, HueColours
from goldspan.ui.canvas.compared import NOT_COMPARED, Compared, SortedRanges
from goldspan.ui.canvas.marks import Mark, MarkState

CHANGED = "#c75300"
TINT = "#dcebf7"
THEME = CanvasTheme(changed=CHANGED, hues={"blue": HueColours("#1c73b1", TINT, "#0b3f66")})


@given(st.lists(st.integers(0, 60), min_size=2, max_size=12, unique=True), st.integers(0, 60))
def test_ranges_are_found_by_what_they_touch(bounds: list[int], start: int) -> None:
    bounds = sorted(bounds)[: len(bounds) // 2 * 2]
    ranges = list(zip(bounds[::2], bounds[1::2], strict=True))
    end = start + 7
    found = SortedRanges(ranges).touching(start, end)
    assert found == [(low, high) for low, high in ranges if low < end and high > start]


def test_a_gap_between_lines_belongs_to_the_later_one() -> None:
    compared = Compared(gaps=[5, 9])
    assert compared.gaps_in(0, 5, last=False) == []
    assert compared.gaps_in(5, 9, last=False) == [5]
    assert compared.gaps_in(5, 9, last=True) == [5, 9]
    assert compared.marks(3, 5) and not compared.marks(10, 12)


@pytest.fixture
def shown(canvas: ArticleCanvas) -> ArticleCanvas:
    canvas.set_theme(THEME)
    return canvas


def place(canvas: ArticleCanvas, words: str) -> tuple[int, int]:
    start = canvas.state.text.index(words)
    return start, start + len(words)


def colours_in(canvas: ArticleCanvas, rect: QRectF) -> set[str]:
    picture: QImage = canvas.viewport().grab().toImage()
    area = rect.toAlignedRect() & picture.rect()
    return {
        QColor(picture.pixel(x, y)).name()
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    }


def words_rect(canvas: ArticleCanvas, words: str) -> QRectF:
    return QRectF(canvas.places().fragments(*place(canvas, words))[0].rect)


def test_changed_words_have_dashes_and_others_none(shown: ArticleCanvas) -> None:
    shown.set_compared(Compared(changed=SortedRanges([place(shown, "Montagabend")])))
    assert CHANGED in colours_in(shown, words_rect(shown, "Montagabend"))
    assert CHANGED not in colours_in(shown, words_rect(shown, "Sicherheitsrat"))
    shown.set_compared(NOT_COMPARED)
    assert CHANGED not in colours_in(shown, words_rect(shown, "Montagabend"))


def test_a_gap_has_a_wedge(shown: ArticleCanvas) -> None:
    rect = words_rect(shown, "freue")
    shown.set_compared(Compared(gaps=[place(shown, "freue")[0]]))
    assert CHANGED in colours_in(shown, rect)
    assert CHANGED not in colours_in(shown, words_rect(shown, "Austausch"))


def test_a_new_passage_has_a_bar_beside_it_wider_where_one_is(shown: ArticleCanvas) -> None:
    passage = place(shown, "Moskau prüfe das am 10. Januar, hieß es weiter.")
    rect = words_rect(shown, "Moskau prüfe")
    right = shown.places().left + shown.page.width
    beside = QRectF(right, rect.top(), 20, rect.height())
    shown.set_compared(Compared(fresh=SortedRanges([passage])))
    narrow = bar_width(shown, beside)
    shown.set_compared(Compared(fresh=SortedRanges([passage]), current=passage))
    assert 0 < narrow < bar_width(shown, beside)
    assert THEME.selection not in colours_in(shown, rect)


def bar_width(canvas: ArticleCanvas, area: QRectF) -> int:
    picture = canvas.viewport().grab().toImage()
    y = round(area.center().y())
    row = range(round(area.left()), min(round(area.right()), picture.width()))
    return sum(QColor(picture.pixel(x, y)).name() == CHANGED for x in row)


def test_dimmed_words_are_paler_and_lose_their_tint(shown: ArticleCanvas) -> None:
    start, end = place(shown, "Moskau")
    mark = Mark("m", start, end, "ACTOR", "ACTOR", "blue", MarkState.OWN)
    shown.set_marks([mark])
    rect = words_rect(shown, "Moskau").adjusted(1, 1, -1, -1)
    assert {TINT, THEME.text} <= colours_in(shown, rect)
    shown.set_compared(Compared(dimmed=SortedRanges([(start, end)])))
    seen = colours_in(shown, rect)
    assert THEME.dim_text in seen
    assert not {TINT, THEME.text} & seen


def test_the_words_one_is_at_are_filled(shown: ArticleCanvas) -> None:
    words = place(shown, "Montagabend")
    shown.set_compared(Compared(changed=SortedRanges([words]), current=words))
    assert THEME.selection in colours_in(shown, words_rect(shown, "Montagabend"))
    assert shown.selection() is None


def test_another_text_is_compared_with_nothing(shown: ArticleCanvas) -> None:
    shown.set_compared(Compared(changed=SortedRanges([(0, 3)])))
    shown.set_text("Ein anderer Text.")
    assert shown.state.compared is NOT_COMPARED


def test_a_line_is_put_where_it_is_wanted(shown: ArticleCanvas) -> None:
    shown.resize(500, 140)
    offset = place(shown, "Weiterlesen")[0]
    shown.show_at(offset, 40)
    assert abs(shown.line_top(offset) - 40) <= 1
    shown.show_at(0, 40)
    assert shown.line_top(0) <= 40
