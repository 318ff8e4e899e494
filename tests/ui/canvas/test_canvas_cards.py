"""Where the card of a suggestion stands: high enough to press, over as few tags as can be."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.hover_card import HEIGHT, HoverCard
from goldspan.ui.canvas.marks import MarkState

from .conftest import make_mark

CLAIM = "man freue sich auf den Austausch mit Russland"


def only_card(canvas: ArticleCanvas) -> HoverCard:
    (card,) = canvas.frame().cards
    return card


def suggest(canvas: ArticleCanvas, *marked: tuple[str, str]) -> None:
    text = canvas.state.text
    marks = [make_mark(text, quote, label, MarkState.SUGGESTED) for quote, label in marked]
    canvas.set_marks([replace(mark, source="goldspan-de · 0.93") for mark in marks])


@pytest.mark.parametrize("zoom", [100, 150, 200])
def test_a_card_is_never_too_low_to_press(canvas: ArticleCanvas, hand, zoom: int) -> None:
    suggest(canvas, ("Montagabend", "DATE"))
    canvas.set_zoom(zoom)
    hand.move(hand.point(canvas.state.text.index("Montagabend") + 3))
    assert only_card(canvas).frame.height() >= HEIGHT * zoom / 100
    assert all(b.height() >= HEIGHT * zoom / 100 for b in only_card(canvas).buttons)


def test_a_selected_suggestion_has_its_card_behind_a_short_line(canvas: ArticleCanvas) -> None:
    suggest(canvas, ("Weiterlesen nach der Anzeige", "FURNITURE"))
    canvas.select_mark("Weiterlesen nach der Anzeige")
    start = canvas.state.text.index("Weiterlesen")
    (piece,) = canvas.places().fragments(start, start + len("Weiterlesen nach der Anzeige"))
    frame = only_card(canvas).frame
    assert frame.left() > piece.rect.right()
    assert abs(frame.center().y() - piece.rect.center().y()) <= 1
    assert not any(frame.intersects(tag) for tag in canvas.places().tag_rects())


def test_a_card_under_a_full_line_hides_no_tag_where_there_is_a_gap(canvas: ArticleCanvas) -> None:
    suggest(
        canvas, ("Der Nationale Sicherheitsrat teilte am", "CLAIM"), ("Sicherheitsrat", "ACTOR")
    )
    canvas.select_mark("Der Nationale Sicherheitsrat teilte am")
    frame = only_card(canvas).frame
    tags = canvas.places().tag_rects()
    assert len(tags) == 2
    assert not any(frame.intersects(tag) for tag in tags)


def test_the_pointer_comes_straight_to_the_card(canvas: ArticleCanvas, hand) -> None:
    suggest(canvas, (CLAIM, "CLAIM"), ("Austausch", "ACTOR"))
    point = hand.point(canvas.state.text.index("freue") + 2)
    hand.move(point)
    frame = only_card(canvas).frame
    assert frame.left() <= point.x() <= frame.right()


def test_the_tag_of_an_armed_label_stands_alone_at_the_pointer(
    canvas: ArticleCanvas, hand, qtbot: QtBot
) -> None:
    text = canvas.state.text
    canvas.set_marks([replace(make_mark(text, "Nato", "ACTOR"), hint="Actor · Nato · STATE")])
    canvas.set_armed("DATE", "orange", "Date")
    hand.move(hand.point(text.index("Nato") + 1))
    qtbot.wait(600)
    frame = canvas.frame()
    assert frame.tag is not None
    assert frame.cards == []
    canvas.set_armed(None)
    qtbot.waitUntil(lambda: bool(canvas.frame().cards))
