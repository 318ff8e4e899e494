"""The canvas under a changed keymap, and its keys for zooming."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from goldspan.services.keys.keymap import Keymap
from goldspan.ui.canvas.canvas import ArticleCanvas

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
TEXT = "Moskau prüft den Termin. Die Nato wartet."


@pytest.fixture
def canvas(qtbot: QtBot) -> ArticleCanvas:
    """Return a canvas on the screen."""
    shown = ArticleCanvas()
    qtbot.addWidget(shown)
    shown.resize(600, 400)
    shown.set_text(TEXT)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def press(canvas: ArticleCanvas, key: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(canvas, key, held or Qt.KeyboardModifier.NoModifier)


def test_moving_and_extending_follow_a_changed_key(canvas: ArticleCanvas) -> None:
    canvas.set_keymap(Keymap().changed("caret_right", ["I"]).changed("word", ["Ctrl+J"]))
    press(canvas, K.Key_Right)
    assert canvas.caret() == 0
    press(canvas, K.Key_I)
    assert canvas.caret() == TEXT.index("prüft")
    press(canvas, K.Key_I, SHIFT)
    assert canvas.selection() == (TEXT.index("prüft"), TEXT.index("prüft") + 5)
    canvas.set_caret(TEXT.index("Nato"))
    press(canvas, K.Key_W)
    assert canvas.selection() is None
    press(canvas, K.Key_J, CTRL)
    assert canvas.selection() == (TEXT.index("Nato"), TEXT.index("Nato") + 4)


def test_the_keyboard_zooms(canvas: ArticleCanvas) -> None:
    press(canvas, K.Key_Plus, CTRL)
    press(canvas, K.Key_Equal, CTRL)
    # As English keyboards send plus.
    press(canvas, K.Key_Plus, CTRL | SHIFT)
    assert canvas.zoom() == 130
    press(canvas, K.Key_Minus, CTRL)
    assert canvas.zoom() == 120
    press(canvas, K.Key_0, CTRL)
    assert canvas.zoom() == 100
    for _ in range(40):
        press(canvas, K.Key_Minus, CTRL)
    least = canvas.zoom()
    press(canvas, K.Key_Minus, CTRL)
    assert canvas.zoom() == least > 0


def test_an_unbound_command_has_no_key(canvas: ArticleCanvas) -> None:
    canvas.set_keymap(Keymap({"select_all": ()}))
    press(canvas, K.Key_A, CTRL)
    assert canvas.selection() is None
    canvas.set_keymap(Keymap())
    press(canvas, K.Key_A, CTRL)
    assert canvas.selection() == (0, len(TEXT))
