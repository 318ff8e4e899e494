"""What the keys do on the canvas, and which keys it leaves to the page."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.marks import Mark, MarkState, Snap
from helpers.waiting import activate

K = Qt.Key
SHIFT = Qt.KeyboardModifier.ShiftModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


def mark(text: str, quote: str, **more: object) -> Mark:
    start = text.index(quote)
    return Mark(quote, start, start + len(quote), "ACTOR", "ACTOR", "blue", **more)


def test_arrows_move_by_tokens(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    hand.listen("caretMoved", "selectionChanged", "rangeSelected")
    hand.key(K.Key_Right)
    hand.key(K.Key_Right)
    assert canvas.caret() == text.index("Sicherheitsrat")
    hand.key(K.Key_Left)
    assert canvas.caret() == text.index("Nationale")
    assert [said[0] for said in hand.said["caretMoved"]] == [4, 14, 4]
    assert hand.said["selectionChanged"] == []


def test_shift_extends_by_whole_tokens_and_takes_back(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    hand.listen("rangeSelected", "selectionChanged")
    canvas.set_caret(4)
    hand.key(K.Key_Right, SHIFT)
    assert text[slice(*canvas.selection())] == "Nationale"
    hand.key(K.Key_Right, SHIFT)
    assert text[slice(*canvas.selection())] == "Nationale Sicherheitsrat"
    hand.key(K.Key_Left, SHIFT)
    assert text[slice(*canvas.selection())] == "Nationale"
    hand.key(K.Key_Left, SHIFT)
    assert canvas.selection() is None
    hand.key(K.Key_Left, SHIFT)
    assert text[slice(*canvas.selection())] == "Der "
    assert len(hand.said["selectionChanged"]) == 5
    # Only the mouse ends a selection; keys go on with it.
    assert hand.said["rangeSelected"] == []


def test_character_snap(canvas: ArticleCanvas, hand) -> None:
    hand.listen("snapChanged")
    hand.key(K.Key_T)
    assert canvas.state.snap is Snap.CHARACTER
    hand.key(K.Key_Right)
    assert canvas.caret() == 1
    hand.key(K.Key_Right, SHIFT)
    assert canvas.selection() == (1, 2)
    hand.key(K.Key_T)
    assert hand.said["snapChanged"] == [("character",), ("token",)]


def test_characters_are_graphemes(canvas: ArticleCanvas, hand) -> None:
    canvas.set_text("a👩\u200d👩\u200d👧e\u0301b")
    canvas.set_snap(Snap.CHARACTER)
    stops = []
    for _ in range(5):
        hand.key(K.Key_Right)
        stops.append(canvas.caret())
    assert stops == [1, 6, 8, 9, 9]


def test_sentences_lines_and_ends(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    hand.key(K.Key_Right, CTRL)
    assert canvas.caret() == text.index("Dabei")
    hand.key(K.Key_Left, CTRL | SHIFT)
    assert canvas.selection() == (0, text.index("Dabei"))
    hand.key(K.Key_End, CTRL)
    assert canvas.caret() == len(text)
    hand.key(K.Key_Home, CTRL)
    hand.key(K.Key_Down)
    second_line = canvas.page.row(0).text.lines[1].start
    assert canvas.caret() == second_line
    hand.key(K.Key_End)
    assert second_line < canvas.caret() <= canvas.page.row(0).text.lines[1].end
    hand.key(K.Key_Home)
    assert canvas.caret() == second_line
    hand.key(K.Key_Up)
    assert canvas.caret() == 0
    hand.key(K.Key_Down, SHIFT)
    assert canvas.selection() == (0, second_line)


def test_pages_keep_the_caret_in_view(canvas: ArticleCanvas, hand) -> None:
    canvas.set_text("Der Rat tagt.\n" * 300)
    for _ in range(3):
        hand.key(K.Key_PageDown)
    first, last = canvas.visible_range()
    assert 0 < first <= canvas.caret() <= last
    hand.key(K.Key_PageUp)
    assert canvas.caret() < last


def test_word_and_sentence(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_caret(text.index("Bedenken") + 3)
    hand.key(K.Key_W)
    assert text[slice(*canvas.selection())] == "Bedenken"
    hand.key(K.Key_S)
    assert text[slice(*canvas.selection())] == "Dabei solle die Nato ihre Bedenken vortragen."


def test_alt_arrows_resize_the_selected_mark(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_marks([mark(text, "Sicherheitsrat")])
    canvas.select_mark("Sicherheitsrat")
    hand.listen("markResized")
    hand.key(K.Key_Right, ALT)
    hand.key(K.Key_Left, ALT | SHIFT)
    hand.key(K.Key_Left, ALT)
    start, end = text.index("Sicherheitsrat"), text.index(" teilte")
    assert hand.said["markResized"] == [
        ("Sicherheitsrat", start, end + len(" teilte")),
        ("Sicherheitsrat", text.index("Nationale"), end),
    ]
    assert canvas.selected_mark == "Sicherheitsrat"


def test_tab_walks_through_marks_and_round(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_marks([mark(text, q) for q in ("Nato", "Moskau", "Sicherheitsrat")])
    walked = []
    for key in (K.Key_Tab, K.Key_Tab, K.Key_Tab, K.Key_Tab):
        hand.key(key)
        walked.append(canvas.selected_mark)
    assert walked == ["Sicherheitsrat", "Nato", "Moskau", "Sicherheitsrat"]
    hand.key(K.Key_Backtab, SHIFT)
    assert canvas.selected_mark == "Moskau"
    hand.key(K.Key_Escape)
    canvas.set_caret(text.index("Nato") + 2)
    hand.key(K.Key_Tab)
    assert canvas.selected_mark == "Moskau"


def test_o_goes_to_what_lies_beneath(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_marks([mark(text, "Nationale Sicherheitsrat"), mark(text, "Sicherheitsrat")])
    canvas.set_caret(text.index("Sicherheitsrat") + 2)
    hand.key(K.Key_O)
    assert canvas.selected_mark == "Sicherheitsrat"
    hand.key(K.Key_O)
    assert canvas.selected_mark == "Nationale Sicherheitsrat"
    hand.key(K.Key_O)
    assert canvas.selected_mark == "Sicherheitsrat"


def test_copy_and_select_all(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_marks([mark(text, "Nato")])
    canvas.select_mark("Nato")
    hand.key(K.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == "Nato"
    hand.key(K.Key_A, CTRL)
    hand.key(K.Key_C, CTRL)
    assert QGuiApplication.clipboard().text() == text
    assert canvas.selected_mark is None


def test_escape_deselects_and_then_belongs_to_the_page(canvas: ArticleCanvas, hand) -> None:
    canvas.select_range(0, 3)
    assert canvas.can_cancel()
    hand.key(K.Key_Escape)
    assert canvas.selection() is None
    assert not canvas.can_cancel()


@pytest.fixture
def page(qtbot: QtBot) -> tuple[QWidget, ArticleCanvas]:
    holder = QWidget()
    layout = QVBoxLayout(holder)
    canvas = ArticleCanvas()
    layout.addWidget(canvas)
    canvas.set_text("Der Rat tagt heute in Genf.")
    qtbot.addWidget(holder)
    with qtbot.waitExposed(holder):
        holder.show()
    activate(holder)
    canvas.setFocus()
    qtbot.waitUntil(canvas.hasFocus)
    return holder, canvas


@pytest.mark.parametrize(
    "key", ["N", "X", "Return", "Space", "1", "9", "0", "Del", "L", "M", "D", "E", "H"]
)
def test_the_pages_keys_reach_the_page(page: tuple[QWidget, ArticleCanvas], key: str) -> None:
    _, canvas = page
    heard = []
    shortcut = QShortcut(QKeySequence(key), canvas)
    shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
    shortcut.activated.connect(lambda: heard.append(key))
    QTest.keySequence(canvas, QKeySequence(key))
    assert heard == [key]
    assert canvas.caret() == 0


def test_the_canvas_own_keys_win_over_shortcuts(page: tuple[QWidget, ArticleCanvas]) -> None:
    holder, canvas = page
    heard = []
    for key in ("W", "Esc"):
        shortcut = QShortcut(QKeySequence(key), holder)
        shortcut.activated.connect(lambda key=key: heard.append(key))
    QTest.keyClick(canvas, K.Key_W)
    assert canvas.selection() == (0, 3)
    QTest.keyClick(canvas, K.Key_Escape)
    assert canvas.selection() is None
    assert heard == []
    QTest.keyClick(canvas, K.Key_Escape)
    assert heard == ["Esc"]


def test_ctrl_wheel_zooms(canvas: ArticleCanvas, hand) -> None:
    hand.listen("zoomChanged")
    line = canvas.page.typography.line
    hand.wheel(120, CTRL)
    assert canvas.zoom() == 110
    assert canvas.page.typography.line > line
    hand.wheel(-120, CTRL)
    canvas.set_zoom(5_000)
    assert hand.said["zoomChanged"] == [(110,), (100,), (300,)]


def test_marks_that_cannot_be_resized_stay(canvas: ArticleCanvas, hand) -> None:
    text = canvas.state.text
    canvas.set_marks([mark(text, "Nato", state=MarkState.GOLD, resizable=False, linkable=False)])
    canvas.select_mark("Nato")
    hand.listen("markResized")
    hand.key(K.Key_Right, ALT)
    assert hand.said["markResized"] == []
    assert canvas.spots() == []
