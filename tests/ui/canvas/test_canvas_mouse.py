"""What the mouse does on the canvas, with real events."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QClipboard, QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.marks import Mark, MarkState, Snap

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def marks(text: str, *wanted: tuple[str, str, MarkState]) -> list[Mark]:
    hues = {"ACTOR": "blue", "DATE": "orange", "CLAIM": "green"}
    return [
        Mark(quote, text.index(quote), text.index(quote) + len(quote), label, label, hues[label], s)
        for quote, label, s in wanted
    ]


def spot_of(text: str, quote: str) -> tuple[int, int]:
    return text.index(quote), text.index(quote) + len(quote)


def test_a_drag_snaps_to_tokens_and_says_so_on_release(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    hand.listen("rangeSelected", "caretMoved")
    start, end = spot_of(text, "Nationale Sicherheitsrat")
    hand.press(hand.point(start + 3))
    hand.move(hand.point(start + 6))
    hand.move(hand.point(end - 4))
    preview = canvas.state.preview
    assert preview is not None
    assert (preview.start, preview.end, preview.hue) == (start, end, None)
    assert hand.said["rangeSelected"] == []
    hand.release(hand.point(end - 4))
    assert [said[:2] for said in hand.said["rangeSelected"]] == [(start, end)]
    assert canvas.selection() == (start, end)
    assert canvas.state.preview is None


def test_the_middle_button_gets_what_was_selected(canvas: ArticleCanvas, hand) -> None:
    clipboard = QGuiApplication.clipboard()
    if not clipboard.supportsSelection():
        pytest.skip("this system has no selection clipboard")
    start, end = spot_of(canvas.state.text, "Nationale Sicherheitsrat")
    hand.drag(hand.point(start + 3), hand.point(end - 4))
    assert clipboard.text(QClipboard.Mode.Selection) == "Nationale Sicherheitsrat"


def test_a_drag_backwards_selects_the_same(canvas: ArticleCanvas, hand) -> None:
    start, end = spot_of(canvas.state.text, "Nationale Sicherheitsrat")
    hand.drag(hand.point(end - 2), hand.point(start + 1))
    assert canvas.selection() == (start, end)


def test_ctrl_and_character_snap_select_characters(canvas: ArticleCanvas, hand) -> None:
    start, _ = spot_of(canvas.state.text, "Sicherheitsrat")
    hand.drag(hand.point(start, 0.1), hand.point(start + 9, 0.1), CTRL)
    assert canvas.selection() == (start, start + 9)
    canvas.set_snap(Snap.CHARACTER)
    hand.drag(hand.point(start + 2, 0.1), hand.point(start + 5, 0.1))
    assert canvas.selection() == (start + 2, start + 5)
    hand.drag(hand.point(start + 2, 0.1), hand.point(start + 5, 0.1), CTRL)
    assert canvas.selection() == spot_of(canvas.state.text, "Sicherheitsrat")


def test_an_armed_label_colours_the_preview(canvas: ArticleCanvas, hand) -> None:
    canvas.set_armed("DATE", "orange")
    hand.press(hand.point(10))
    hand.move(hand.point(20))
    assert canvas.state.preview is not None
    assert canvas.state.preview.hue == "orange"
    hand.release(hand.point(20))


def test_escape_cancels_a_drag(canvas: ArticleCanvas, hand) -> None:
    hand.listen("rangeSelected")
    hand.press(hand.point(10))
    hand.move(hand.point(30))
    hand.key(Qt.Key.Key_Escape)
    assert canvas.state.preview is None
    hand.release(hand.point(30))
    assert hand.said["rangeSelected"] == []
    assert canvas.selection() is None


def test_a_double_click_selects_the_word_a_third_the_sentence(
    canvas: ArticleCanvas, hand, qtbot: QtBot
) -> None:
    text = canvas.state.text
    hand.listen("rangeSelected")
    at = hand.point(text.index("Bedenken") + 2)
    QTest.mouseClick(canvas.viewport(), LEFT, pos=at)
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=at)
    assert canvas.selection() == spot_of(text, "Bedenken")
    qtbot.waitUntil(lambda: len(hand.said["rangeSelected"]) == 1)
    QTest.mouseClick(canvas.viewport(), LEFT, pos=at)
    QTest.mouseDClick(canvas.viewport(), LEFT, pos=at)
    QTest.mouseClick(canvas.viewport(), LEFT, pos=at)
    assert canvas.selection() == spot_of(text, "Dabei solle die Nato ihre Bedenken vortragen.")
    qtbot.waitUntil(lambda: len(hand.said["rangeSelected"]) == 2)
    # The word of the second double click is not told: the third click took its place.
    assert [said[:2] for said in hand.said["rangeSelected"]] == [
        spot_of(text, "Bedenken"),
        spot_of(text, "Dabei solle die Nato ihre Bedenken vortragen."),
    ]


def test_clicks_go_through_what_lies_beneath(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    claim, actor = "man freue sich auf den Austausch mit Russland", "Russland"
    canvas.set_marks(marks(text, (claim, "CLAIM", MarkState.OWN), (actor, "ACTOR", MarkState.OWN)))
    hand.listen("markClicked", "selectedMarkChanged")
    at = hand.point(text.index(actor) + 3)
    hand.click(at)
    assert canvas.selected_mark == actor
    hand.click(at)
    assert canvas.selected_mark == claim
    hand.click(at)
    assert [said[0] for said in hand.said["markClicked"]] == [actor, claim, actor]
    hand.click(hand.point(text.index("Weiterlesen")))
    assert canvas.selected_mark is None
    assert [said[0] for said in hand.said["selectedMarkChanged"]] == [actor, claim, actor, ""]


def test_a_bar_belongs_to_its_mark_alone(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    claim, actor = "man freue sich auf den Austausch mit Russland", "Russland"
    canvas.set_marks(marks(text, (claim, "CLAIM", MarkState.OWN), (actor, "ACTOR", MarkState.OWN)))
    hand.listen("markActivated")
    fragment = canvas.places().fragments(*spot_of(text, actor))[0]
    typography = canvas.page.typography
    for lane, expected in ((0, actor), (1, claim)):
        y = fragment.rect.top() + typography.lane_top(lane) + typography.bar / 2
        at = QPoint(round(fragment.rect.center().x()), round(y))
        hand.click(at)
        assert canvas.selected_mark == expected
        QTest.mouseDClick(canvas.viewport(), LEFT, pos=at)
    assert hand.said["markActivated"] == [(actor,), (claim,)]


@pytest.mark.parametrize("handle", ["start", "end"])
def test_handles_resize_by_tokens(canvas: ArticleCanvas, hand, handle: str) -> None:
    text = canvas.state.text
    canvas.set_marks(marks(text, ("Sicherheitsrat", "ACTOR", MarkState.OWN)))
    canvas.select_mark("Sicherheitsrat")
    hand.listen("markResized")
    start, end = spot_of(text, "Sicherheitsrat")
    target = text.index("Nationale") + 4 if handle == "start" else text.index("teilte") + 2
    hand.drag(hand.spot(handle), hand.point(target))
    expected = (
        (text.index("Nationale"), end)
        if handle == "start"
        else (start, text.index("teilte") + len("teilte"))
    )
    assert hand.said["markResized"] == [("Sicherheitsrat", *expected)]
    # The canvas changes no marks itself.
    assert canvas.state.marks["Sicherheitsrat"].end == end


def test_a_knob_dragged_to_another_mark_links(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_marks(
        marks(
            text,
            ("Sicherheitsrat", "ACTOR", MarkState.OWN),
            ("Montagabend", "DATE", MarkState.OWN),
        )
    )
    canvas.select_mark("Sicherheitsrat")
    hand.listen("linkDragged")
    hand.press(hand.spot("knob"))
    hand.move(hand.point(text.index("Montagabend") + 4))
    assert canvas.frame().aimed == "Montagabend"
    hand.release(hand.point(text.index("Montagabend") + 4))
    assert hand.said["linkDragged"] == [("Sicherheitsrat", "Montagabend")]
    hand.drag(hand.spot("knob"), hand.point(text.index("Weiterlesen")))
    assert len(hand.said["linkDragged"]) == 1


@pytest.mark.parametrize("verdict", ["accept", "reject"])
def test_buttons_on_the_hovered_suggestion(canvas: ArticleCanvas, hand, verdict: str) -> None:
    text = canvas.state.text
    canvas.set_marks(marks(text, ("Nato", "ACTOR", MarkState.SUGGESTED)))
    hand.listen("verdictClicked", "hoveredMarkChanged")
    hand.move(hand.point(text.index("Nato") + 2))
    assert hand.said["hoveredMarkChanged"] == [("Nato",)]
    button = hand.spot(verdict)
    spot = next(spot for spot in canvas.spots() if spot.kind == verdict)
    assert min(spot.target.width(), spot.target.height()) >= 28
    for fragment in canvas.places().fragments(0, len(text)):
        assert not fragment.rect.adjusted(0, 0, 0, -2).intersects(spot.drawn)
    hand.move(button)
    assert canvas.state.hovered == "Nato"
    hand.click(button)
    assert hand.said["verdictClicked"] == [("Nato", verdict)]
    assert canvas.selected_mark is None


def test_a_button_that_is_left_does_nothing(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_marks(marks(text, ("Nato", "ACTOR", MarkState.SUGGESTED)))
    hand.listen("verdictClicked")
    hand.move(hand.point(text.index("Nato") + 2))
    hand.press(hand.spot("accept"))
    hand.release(hand.point(5))
    assert hand.said["verdictClicked"] == []


def test_nobody_is_asked_about_what_was_decided(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_marks(marks(text, ("Nato", "ACTOR", MarkState.OWN)))
    hand.move(hand.point(text.index("Nato") + 2))
    assert canvas.state.hovered == "Nato"
    assert {spot.kind for spot in canvas.spots()} == {"start", "end", "knob"}


def test_the_context_menu_is_the_pages(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_marks(marks(text, ("Nato", "ACTOR", MarkState.OWN)))
    hand.listen("contextRequested")
    at = hand.point(text.index("Nato") + 1)
    where = canvas.viewport().mapToGlobal(at)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, where)
    QApplication.sendEvent(canvas.viewport(), event)
    assert hand.said["contextRequested"] == [(text.index("Nato") + 1, ["Nato"], where)]


def test_leaving_hovers_over_nothing(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_marks(marks(text, ("Nato", "ACTOR", MarkState.OWN)))
    hand.move(hand.point(text.index("Nato") + 1))
    QApplication.sendEvent(canvas.viewport(), QEvent(QEvent.Type.Leave))
    assert canvas.state.hovered is None


def test_dragging_at_the_lower_edge_scrolls(canvas: ArticleCanvas, hand, qtbot: QtBot) -> None:
    canvas.set_text("Der Rat tagt heute in Genf und vertagt sich.\n" * 200)
    hand.press(hand.point(4))
    hand.move(QPoint(200, canvas.viewport().height() + 20))
    qtbot.waitUntil(lambda: canvas.places().seen()[0] > 200)
    hand.release(QPoint(200, canvas.viewport().height() - 40))
    selection = canvas.selection()
    assert selection is not None
    assert selection[0] == 4
    assert selection[1] > 400


def test_shift_click_extends(canvas: ArticleCanvas, hand) -> None:
    hand.click(hand.point(4, 0.1))
    QTest.mouseClick(
        canvas.viewport(), LEFT, Qt.KeyboardModifier.ShiftModifier, hand.point(20, 0.1)
    )
    assert canvas.selection() == (4, 20)


def test_points_outside_the_text_mean_the_nearest_place(canvas: ArticleCanvas) -> None:
    places = canvas.places()
    assert places.hit(QPointF(-50, -50)).boundary == 0
    end = places.hit(QPointF(5_000, 5_000))
    assert end.boundary == len(canvas.state.text)
    assert end.marks == ()
