"""What is about to happen is seen before it happens: handles, cards, rings, the pointer's tag."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.canvas_theme import CanvasTheme
from goldspan.ui.canvas.hot_spots import SpotKind
from goldspan.ui.canvas.hover_card import HoverCard
from goldspan.ui.canvas.marks import Mark, MarkState
from helpers.waiting import activate

from .conftest import make_mark

CLAIM = "man freue sich auf den Austausch mit Russland"


def tag_words(canvas: ArticleCanvas) -> str | None:
    tag = canvas.frame().tag
    return tag.purpose.words if tag is not None else None


def covers_text(canvas: ArticleCanvas, card: HoverCard) -> bool:
    """Tell whether a card lies over any glyphs (their line's outermost pixels hold none)."""
    pieces = canvas.places().fragments(0, len(canvas.state.text))
    free = 2 * canvas.page.typography.scale
    return any(piece.rect.adjusted(0, free, 0, -free).intersects(card.frame) for piece in pieces)


# Handles


def test_a_hovered_mark_shows_its_handles_and_is_resized_without_a_click(
    canvas: ArticleCanvas, hand
) -> None:
    text = canvas.state.text
    canvas.set_marks([make_mark(text, "Sicherheitsrat", "ACTOR")])
    hand.listen("markResized", "selectedMarkChanged")
    hand.move(hand.point(text.index("Sicherheitsrat") + 4))
    handle = hand.spot("start", "Sicherheitsrat")
    hand.move(handle)
    assert canvas.state.hovered == "Sicherheitsrat"
    hand.drag(handle, hand.point(text.index("Nationale") + 4))
    end = text.index("Sicherheitsrat") + len("Sicherheitsrat")
    assert hand.said["markResized"] == [("Sicherheitsrat", text.index("Nationale"), end)]
    assert hand.said["selectedMarkChanged"] == []


def test_a_click_on_a_hovered_handle_is_a_click_on_the_mark(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_marks([make_mark(text, "Nato", "ACTOR")])
    hand.listen("markResized", "markClicked")
    hand.move(hand.point(text.index("Nato") + 1))
    hand.click(hand.point(text.index("Nato"), 0.2))
    assert [said[0] for said in hand.said["markClicked"]] == ["Nato"]
    assert canvas.selected_mark == "Nato"
    assert hand.said["markResized"] == []


def test_the_knob_of_a_hovered_mark_links(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_marks([make_mark(text, "Nato", "ACTOR"), make_mark(text, "Moskau", "ACTOR")])
    hand.listen("linkDragged")
    hand.move(hand.point(text.index("Nato") + 1))
    hand.drag(hand.spot("knob", "Nato"), hand.point(text.index("Moskau") + 2))
    assert hand.said["linkDragged"] == [("Nato", "Moskau")]


def test_what_cannot_be_changed_shows_no_handles(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    fixed = replace(make_mark(text, "Nato", "ACTOR"), resizable=False, linkable=False)
    canvas.set_marks([fixed])
    hand.move(hand.point(text.index("Nato") + 1))
    assert canvas.state.hovered == "Nato"
    assert canvas.spots() == []


# What a click would select


def test_the_ring_is_where_a_click_would_go(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_marks([make_mark(text, CLAIM, "CLAIM"), make_mark(text, "Russland", "ACTOR")])
    at = hand.point(text.index("Russland") + 3)
    hand.move(at)
    for expected in ("Russland", CLAIM, "Russland"):
        clicked = canvas.state.clicked()
        assert clicked is not None
        assert clicked.id == expected
        hand.click(at)
        assert canvas.selected_mark == expected


def test_over_nothing_a_click_selects_nothing(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_marks([make_mark(text, "Nato", "ACTOR")])
    hand.move(hand.point(text.index("Weiterlesen") + 3))
    assert canvas.state.clicked() is None


# The tag at the pointer


def test_a_drag_says_which_label_it_makes(canvas: ArticleCanvas, hand) -> None:
    canvas.set_armed("DATE", "orange", "Datum")
    hand.press(hand.point(10))
    hand.move(hand.point(30))
    tag = canvas.frame().tag
    assert tag is not None
    assert (tag.purpose.words, tag.purpose.hue) == ("Datum", "orange")
    hand.release(hand.point(30))
    assert canvas.frame().tag is None


def test_a_drag_without_a_label_says_that_one_is_asked_for(canvas: ArticleCanvas, hand) -> None:
    hand.press(hand.point(10))
    assert tag_words(canvas) is None
    hand.move(hand.point(30))
    assert tag_words(canvas) == "choose a label …"
    hand.key(Qt.Key.Key_Escape)
    assert tag_words(canvas) is None


def test_an_armed_label_goes_along_with_the_pointer(canvas: ArticleCanvas, hand) -> None:
    canvas.set_armed("ACTOR", "blue", "Actor")
    hand.move(hand.point(10))
    first = canvas.frame().tag
    hand.move(hand.point(20))
    second = canvas.frame().tag
    assert first is not None
    assert second is not None
    assert second.rect.left() > first.rect.left()
    for piece in canvas.places().fragments(0, len(canvas.state.text)):
        assert not piece.rect.adjusted(0, 0, 0, -2).intersects(second.rect)
    canvas.set_armed(None)
    assert canvas.frame().tag is None
    canvas.set_armed("ACTOR", "blue", "Actor")
    QApplication.sendEvent(canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert canvas.frame().tag is None


@pytest.mark.parametrize("x", [0, 759])
def test_the_tag_stays_in_the_view(canvas: ArticleCanvas, hand, x: int) -> None:
    canvas.set_armed("ACTOR", "blue", "a label with a very long name " * 8)
    hand.press(hand.point(10))
    hand.move(QPoint(x, canvas.viewport().height() - 1))
    tag = canvas.frame().tag
    assert tag is not None
    assert canvas.viewport().rect().toRectF().contains(tag.rect)


def test_a_link_shows_whether_it_can_be(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    quotes = (("Nato", "ACTOR"), ("Montagabend", "DATE"), (CLAIM, "CLAIM"), ("Russland", "ACTOR"))
    canvas.set_marks([make_mark(text, quote, label) for quote, label in quotes])

    def rule(source: str, target: str) -> str:
        labels = (canvas.state.marks[source].label, canvas.state.marks[target].label)
        return {("ACTOR", "CLAIM"): "source", ("CLAIM", "ACTOR"): "source"}.get(labels, "")

    canvas.set_link_rule(rule)
    canvas.select_mark("Nato")
    hand.press(hand.spot("knob"))
    hand.move(hand.point(text.index("Montagabend") + 2))
    frame = canvas.frame()
    assert (frame.aimed, frame.refused, tag_words(canvas)) == ("Montagabend", True, "no link here")
    # The actor under the pointer cannot be the target; the claim around it can.
    hand.move(hand.point(text.index("Russland") + 2))
    frame = canvas.frame()
    assert (frame.aimed, frame.refused, tag_words(canvas)) == (CLAIM, False, "source")
    hand.move(hand.point(text.index("Weiterlesen") + 2))
    assert (canvas.frame().aimed, tag_words(canvas)) == (None, None)
    hand.key(Qt.Key.Key_Escape)


# Cards


def test_a_suggestion_says_where_it_comes_from_beside_its_buttons(
    canvas: ArticleCanvas, hand
) -> None:
    text = canvas.state.text
    nato = make_mark(text, "Nato", "ACTOR", MarkState.SUGGESTED)
    canvas.set_marks([replace(nato, source="goldspan-de 0.93")])
    hand.listen("verdictClicked")
    hand.move(hand.point(text.index("Nato") + 1))
    (card,) = canvas.frame().cards
    assert card.words == "goldspan-de 0.93"
    assert len(card.buttons) == 3
    assert not covers_text(canvas, card)
    hand.click(hand.spot("edit"))
    assert hand.said["verdictClicked"] == [("Nato", "edit")]


def test_the_score_alone_is_shown_where_nothing_else_is_known(canvas: ArticleCanvas) -> None:
    nato = make_mark(canvas.state.text, "Nato", "ACTOR", MarkState.SUGGESTED)
    canvas.set_marks([replace(nato, score=0.931)])
    canvas.select_mark("Nato")
    (card,) = canvas.frame().cards
    assert card.words in ("0.93", "0,93")


@pytest.mark.parametrize("zoom", [100, 200, 300])
@pytest.mark.parametrize("place", ["first line", "right edge", "last line in view"])
def test_cards_cover_no_text_and_stay_in_the_view(
    canvas: ArticleCanvas, zoom: int, place: str
) -> None:
    canvas.set_text("Der Rat tagt heute in Genf und vertagt sich bis zum Abend. " * 60)
    canvas.set_zoom(zoom)
    seen = canvas.visible_range()
    row = canvas.page.row(0).text
    start = {
        "first line": 0,
        "right edge": canvas.state.text.rindex(" ", 0, row.lines[0].end - 2) + 1,
        "last line in view": row.lines[row.line_of(seen[1] - 1)].start,
    }[place]
    end = canvas.state.text.index(" ", start)
    canvas.set_marks(
        [Mark("m", start, end, "A", "A", "blue", MarkState.SUGGESTED, source="de 0.9")]
    )
    canvas.select_mark("m", reveal=False)
    (card,) = canvas.frame().cards
    assert not covers_text(canvas, card)
    assert card.frame.left() >= 0
    assert card.frame.right() <= canvas.viewport().width()
    assert card.frame.center().y() <= canvas.viewport().height()


def test_the_hint_comes_when_the_pointer_rests(canvas: ArticleCanvas, hand, qtbot: QtBot) -> None:
    text = canvas.state.text
    canvas.set_marks([replace(make_mark(text, "Nato", "ACTOR"), hint="Actor · Nato · STATE")])
    hand.move(hand.point(text.index("Nato") + 1))
    assert canvas.frame().cards == []
    qtbot.waitUntil(lambda: bool(canvas.frame().cards))
    (card,) = canvas.frame().cards
    assert (card.words, card.buttons) == ("Actor · Nato · STATE", ())
    assert not covers_text(canvas, card)
    hand.move(hand.point(text.index("Weiterlesen")))
    assert canvas.frame().cards == []


def test_words_that_are_too_long_are_shortened(canvas: ArticleCanvas) -> None:
    nato = make_mark(canvas.state.text, "Nato", "ACTOR", MarkState.SUGGESTED)
    canvas.set_marks([replace(nato, source="a pipeline " * 60)])
    canvas.select_mark("Nato")
    (card,) = canvas.frame().cards
    assert card.words.endswith("…")
    assert canvas.viewport().rect().toRectF().contains(card.frame)


def test_no_card_is_in_the_way_of_a_drag(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_marks([make_mark(text, "Nato", "ACTOR", MarkState.SUGGESTED)])
    canvas.select_mark("Nato")
    hand.press(hand.point(2))
    hand.move(hand.point(text.index("Nato") + 2))
    assert canvas.frame().cards == []
    kinds = {spot.kind for spot in canvas.frame().spots}
    assert kinds == {SpotKind.START, SpotKind.END, SpotKind.KNOB}
    hand.key(Qt.Key.Key_Escape)


def test_hovering_paints_what_scrolls_away_anew(canvas: ArticleCanvas, hand) -> None:
    canvas.set_text("Der Rat tagt heute in Genf und vertagt sich.\n" * 60)
    canvas.set_armed("ACTOR", "blue", "Actor")
    hand.move(hand.point(10))
    assert canvas.frame().has_overlay()
    before = canvas.frame().tag
    assert before is not None
    canvas.scroll_by(7)
    after = canvas.frame().tag
    assert after is not None
    assert after.rect.top() != before.rect.top()
    assert canvas.places().hit(QPointF(hand.point(canvas.visible_range()[0]))).zone == "text"


def test_a_link_by_key_shows_whether_it_can_be(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    quotes = (("Nato", "ACTOR"), ("Montagabend", "DATE"), (CLAIM, "CLAIM"))
    canvas.set_marks([make_mark(text, quote, label) for quote, label in quotes])
    canvas.set_link_rule(lambda _source, target: "source" if target == CLAIM else "")
    canvas.select_mark("Nato")
    canvas.set_link_from("Nato")
    assert (canvas.frame().aimed, tag_words(canvas)) == (None, None)
    hand.key(Qt.Key.Key_Tab)
    hand.key(Qt.Key.Key_Tab)
    assert canvas.selected_mark == CLAIM
    frame = canvas.frame()
    assert (frame.aimed, frame.refused, tag_words(canvas)) == (CLAIM, False, "source")
    canvas.select_mark("Montagabend")
    frame = canvas.frame()
    assert (frame.aimed, frame.refused, tag_words(canvas)) == ("Montagabend", True, "no link here")
    canvas.set_link_from(None)
    assert (canvas.frame().aimed, tag_words(canvas)) == (None, None)
    with pytest.raises(KeyError):
        canvas.set_link_from("unknown")
    canvas.set_link_from("Nato")
    canvas.update_marks(removed=["Nato"])
    assert canvas.state.link_from is None


def test_a_card_with_buttons_stays_while_the_pointer_is_on_it(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    nato = make_mark(text, "Nato", "ACTOR", MarkState.SUGGESTED)
    canvas.set_marks([replace(nato, source="goldspan-de 0.93")])
    hand.listen("verdictClicked", "markClicked")
    hand.move(hand.point(text.index("Nato") + 1))
    (card,) = canvas.frame().cards
    words = card.words_in.center().toPoint()
    hand.move(words)
    assert canvas.state.hovered == "Nato"
    caret = canvas.caret()
    hand.click(words)
    assert (canvas.caret(), hand.said["markClicked"], hand.said["verdictClicked"]) == (
        caret,
        [],
        [],
    )
    assert [card.words for card in canvas.frame().cards] == ["goldspan-de 0.93"]


def test_the_focus_is_framed_where_contrast_is_high(canvas: ArticleCanvas, qtbot: QtBot) -> None:
    theme = CanvasTheme(accent="#ff00ff", ring=3.0)
    activate(canvas)
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)

    def corner() -> str:
        return canvas.viewport().grab().toImage().pixelColor(1, 1).name()

    assert corner() == CanvasTheme().page
    canvas.set_theme(theme)
    assert corner() == "#ff00ff"
    canvas.clearFocus()
    assert corner() == CanvasTheme().page


def test_handles_stand_where_words_begin_that_are_read_from_the_right(
    canvas: ArticleCanvas, hand
) -> None:
    text = "דובר הממשלה אמר היום"
    canvas.set_text(text)
    start, end = text.index("הממשלה"), text.index(" אמר")
    canvas.set_marks([Mark("m", start, end, "ACTOR", "A", "blue")])
    canvas.select_mark("m")
    hand.listen("markResized")
    first, last = hand.spot("start"), hand.spot("end")
    assert first.x() > last.x()
    hand.drag(first, hand.point(2))
    hand.drag(last, hand.point(text.index("היום") + 2))
    assert hand.said["markResized"] == [("m", 0, end), ("m", start, len(text))]
