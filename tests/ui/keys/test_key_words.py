"""Keys as they are written, and as events name them."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QLibraryInfo, Qt, QTranslator
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from goldspan import assets
from goldspan.services.keys.commands import commands
from goldspan.services.keys.keymap import Keymap
from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.keys.events import key_of
from goldspan.ui.keys.tips import KeyTips, set_key_hint, set_key_tip
from goldspan.ui.keys.words import key_words

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, KEYPAD = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.KeypadModifier
NONE, ALTGR = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.GroupSwitchModifier
elsewhere = pytest.mark.skipif(sys.platform == "darwin", reason="macOS writes keys as signs")


@pytest.fixture
def german(qapp: QCoreApplication) -> Iterator[None]:
    """Speak German while the test runs."""
    translators = []
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    for name, folder in (
        ("goldspan_de", str(assets.resource("translations"))),
        ("qtbase_de", qt),
    ):
        translator = QTranslator()
        assert translator.load(name, folder)
        QCoreApplication.installTranslator(translator)
        translators.append(translator)
    yield
    for translator in translators:
        QCoreApplication.removeTranslator(translator)


@elsewhere
def test_keys_are_written_in_english(qapp: QCoreApplication) -> None:
    names = ("Return", "Space", "Del", "Alt+Shift+Left", "Ctrl+Z", "PgUp", "N", "Ctrl++", "F1")
    written = ["Enter", "Space", "Del", "Alt+Shift+←", "Ctrl+Z", "Page Up", "N", "Ctrl++", "F1"]
    assert list(map(key_words, names)) == written


@elsewhere
def test_keys_are_written_in_german(german: None) -> None:
    names = ("Shift+Return", "Space", "Del", "Alt+Shift+Left", "Ctrl+Z", "PgDown", "Home", "Ctrl")
    assert list(map(key_words, names)) == [
        "Umschalt+Eingabe",
        "Leertaste",
        "Entf",
        "Alt+Umschalt+←",
        "Strg+Z",
        "Bild ↓",
        "Pos1",
        "Strg+",
    ]


@pytest.mark.parametrize(
    ("key", "held", "name"),
    [
        (Qt.Key.Key_N, NONE, "N"),
        (Qt.Key.Key_N, SHIFT, "Shift+N"),
        (Qt.Key.Key_1, KEYPAD, "1"),
        (Qt.Key.Key_Enter, KEYPAD, "Return"),
        (Qt.Key.Key_Backtab, SHIFT, "Shift+Tab"),
        # US keyboards need Shift for plus, German ones do not.
        (Qt.Key.Key_Plus, CTRL | SHIFT, "Ctrl++"),
        (Qt.Key.Key_Plus, CTRL, "Ctrl++"),
        (Qt.Key.Key_Left, KEYPAD | ALT | SHIFT, "Alt+Shift+Left"),
        (Qt.Key.Key_At, ALTGR, "AltGr+@"),
        (Qt.Key.Key_E, ALTGR, "AltGr+E"),
        (Qt.Key.Key_Shift, SHIFT, "Shift+"),
        (Qt.Key.Key_AltGr, NONE, "AltGr+"),
        (Qt.Key.Key_Dead_Acute, NONE, ""),
        (Qt.Key.Key_unknown, NONE, ""),
    ],
)
def test_events_are_named(
    qapp: QCoreApplication, key: Qt.Key, held: Qt.KeyboardModifier, name: str
) -> None:
    assert key_of(QKeyEvent(QEvent.Type.KeyPress, key, held)) == name


def test_every_default_key_is_named_as_it_is_written(qapp: QCoreApplication) -> None:
    for command in commands():
        for key in command.keys:
            pressed = QKeySequence(key)[0]
            event = QKeyEvent(QEvent.Type.KeyPress, pressed.key(), pressed.keyboardModifiers())
            assert key_of(event) == key
            assert key_words(key)


@elsewhere
def test_tooltips_and_hints_follow_the_keys(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    button, hint = QPushButton(page), QLabel(page)
    set_key_tip(button, "Accept this suggestion", "accept")
    set_key_hint(hint, "{next} goes on, {skip} skips", {"next": "next_suggestion", "skip": "skip"})
    keys = KeyBindings(parent=page)
    KeyTips(page, keys)
    assert button.toolTip() == "Accept this suggestion (Enter)"
    assert hint.text() == "N goes on, – skips"
    keys.put(keys.keymap.changed("accept", ["Q"]).changed("next_suggestion", ["I"]))
    assert button.toolTip() == "Accept this suggestion (Q)"
    assert hint.text() == "I goes on, – skips"
    set_key_tip(button, "Accept 3 visible", "accept")
    assert button.toolTip() == "Accept 3 visible (Q)"
    keys.put(Keymap({"accept": ()}))
    assert button.toolTip() == "Accept 3 visible"
