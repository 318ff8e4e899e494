"""The keys panel under real keys and clicks: finding, changing, refusing, taking over."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from goldspan.services.machine.settings import Settings
from goldspan.ui.keys.bindings import KeyBindings
from goldspan.ui.keys.panel import KeysPanel, show_keys
from helpers.waiting import wait

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def key(key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
    """Press a key where the focus is."""
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, key, modifiers or Qt.KeyboardModifier.NoModifier)


def said(panel: KeysPanel) -> list[str]:
    """Return what stands in the foot of the panel."""
    return [part.text() for part in panel.bar.findChildren(QLabel)]


def keys_shown(panel: KeysPanel, command: str) -> tuple[str, ...]:
    return next(row.keys for row in panel.model.rows if row.command == command)


def test_a_key_is_found_and_changed_by_the_keyboard_alone(
    panel: KeysPanel, bindings: KeyBindings, settings: Settings
) -> None:
    QTest.keyClicks(panel.field, "reject")
    assert next(row.title for row in panel.model.rows if row.command) == "reject"
    key(K.Key_Down)
    assert panel.list.hasFocus()
    key(K.Key_Return)
    assert panel.bar.capture.hasFocus()
    key(K.Key_Q)
    assert bindings.keymap.keys("reject") == ("Q",)
    assert settings.keys == {"reject": ["Q"]}
    assert keys_shown(panel, "reject") == ("Q",)
    assert panel.list.hasFocus()
    assert panel.reset_all.isEnabled()
    QTest.mouseClick(panel.bar.reset, Qt.MouseButton.LeftButton)
    assert keys_shown(panel, "reject") == ("X",)
    assert settings.keys == {}
    assert not panel.reset_all.isEnabled()


def test_the_arrows_pass_over_headings(panel: KeysPanel) -> None:
    panel.list.setFocus()
    panel.show_command("accept_visible_label")
    key(K.Key_Down)
    row = panel.model.rows[panel.list.currentIndex().row()]
    assert row.command == "label"
    key(K.Key_Return)
    assert not panel.bar.capture.isVisible()
    assert "This key cannot be changed." in said(panel)


def test_keys_are_found_by_their_own_names(panel: KeysPanel) -> None:
    QTest.keyClicks(panel.field, "Shift+D")
    found = [row.command for row in panel.model.rows if row.command]
    assert found == ["next_article", "review_next_article"]
    panel.field.clear()
    QTest.keyClicks(panel.field, "nothing like this")
    assert panel.model.rows == []
    assert "Nothing fits these words." in said(panel)
    key(K.Key_Return)
    key(K.Key_Return)
    assert not panel.bar.capture.isVisible()


def test_a_taken_key_is_refused_and_offered(panel: KeysPanel, bindings: KeyBindings) -> None:
    panel.list.setFocus()
    panel.show_command("reject")
    key(K.Key_Return)
    key(K.Key_N)
    assert dict(bindings.keymap.changes) == {}
    assert "N is taken by “next suggestion”." in said(panel)
    assert panel.bar.take_over.hasFocus()
    assert panel.bar.take_over.text() == "Take it: “next suggestion” then has X"
    key(K.Key_Space)
    assert bindings.keymap.keys("reject") == ("N",)
    assert bindings.keymap.keys("next_suggestion") == ("X",)
    assert panel.list.hasFocus()


def test_a_refused_key_leaves_everything_and_another_can_be_pressed(
    panel: KeysPanel, bindings: KeyBindings
) -> None:
    panel.list.setFocus()
    panel.show_command("undo")
    key(K.Key_Return)
    key(K.Key_Q)
    assert any("has its use in fields" in words for words in said(panel))
    key(K.Key_Left, SHIFT)
    assert panel.bar.capture.hasFocus()
    key(K.Key_At, ALT | CTRL)
    assert any("AltGr" in words for words in said(panel))
    key(K.Key_Tab)
    assert panel.bar.capture.hasFocus()
    assert dict(bindings.keymap.changes) == {}
    key(K.Key_F9)
    assert bindings.keymap.keys("undo") == ("F9",)


def test_escape_ends_waiting_then_the_panel(panel: KeysPanel, bindings: KeyBindings) -> None:
    panel.list.setFocus()
    panel.show_command("reject")
    key(K.Key_Return)
    key(K.Key_Escape)
    assert panel.list.hasFocus()
    assert panel.isVisible()
    key(K.Key_Escape)
    assert not panel.isVisible()
    assert dict(bindings.keymap.changes) == {}


def test_keys_are_added_and_taken_away(panel: KeysPanel, bindings: KeyBindings) -> None:
    panel.show_command("reject")
    QTest.mouseClick(panel.bar.add, Qt.MouseButton.LeftButton)
    key(K.Key_I)
    assert bindings.keymap.keys("reject") == ("X", "I")
    QTest.mouseClick(panel.bar.none, Qt.MouseButton.LeftButton)
    assert bindings.keymap.keys("reject") == ()
    assert not panel.bar.none.isEnabled()
    QTest.mouseClick(panel.reset_all, Qt.MouseButton.LeftButton)
    assert bindings.keymap.keys("reject") == ("X",)


def test_a_reset_that_is_in_the_way_asks(panel: KeysPanel, bindings: KeyBindings) -> None:
    bindings.put(bindings.keymap.taken_over("cycle", ["X"]))
    panel.show_command("reject")
    QTest.mouseClick(panel.bar.reset, Qt.MouseButton.LeftButton)
    assert "X is taken by “next of the spans that lie here”." in said(panel)
    QTest.mouseClick(panel.bar.leave, Qt.MouseButton.LeftButton)
    assert bindings.keymap.keys("cycle") == ("X",)
    QTest.mouseClick(panel.bar.reset, Qt.MouseButton.LeftButton)
    QTest.mouseClick(panel.bar.take_over, Qt.MouseButton.LeftButton)
    assert bindings.keymap.keys("reject") == ("X",)


def test_clicking_elsewhere_gives_up_waiting(panel: KeysPanel, bindings: KeyBindings) -> None:
    panel.show_command("reject")
    QTest.mouseClick(panel.bar.change, Qt.MouseButton.LeftButton)
    assert panel.bar.capture.isVisible()
    QTest.mouseClick(panel.field, Qt.MouseButton.LeftButton)
    assert not panel.bar.capture.isVisible()
    key(K.Key_N)
    assert panel.field.text() == "n"
    assert dict(bindings.keymap.changes) == {}


def test_what_is_not_carried_out_is_not_listed(panel: KeysPanel, bindings: KeyBindings) -> None:
    bindings.leave_out(["mark_all"])
    panel.model.read()
    commands = [row.command for row in panel.model.rows]
    assert "mark_all" not in commands
    assert "reject" in commands
    assert "extend_left" not in commands


def test_a_screen_reader_hears_titles_keys_and_changes(
    panel: KeysPanel, bindings: KeyBindings
) -> None:
    bindings.put(bindings.keymap.changed("reject", ["Q", "I"]))
    index = panel.model.find("reject")
    words = panel.model.data(index, Qt.ItemDataRole.AccessibleTextRole)
    assert words == "reject, Q, I, changed"
    assert panel.model.data(panel.model.find("skip"), Qt.ItemDataRole.AccessibleTextRole) == (
        "skip, open the next, no key"
    )
    for button in panel.findChildren(QPushButton):
        if button.isVisible():
            interface = QAccessible.queryAccessibleInterface(button)
            assert interface.text(QAccessible.Text.Name)


def test_the_panel_fits_a_small_screen_and_there_is_one(
    panel: KeysPanel, bindings: KeyBindings
) -> None:
    screen = QGuiApplication.primaryScreen().availableGeometry()
    assert panel.height() <= 760
    assert panel.width() <= screen.width()
    window = panel.parentWidget()
    assert window is not None
    theme = panel.list.itemDelegate()._theme  # type: ignore[attr-defined]
    assert show_keys(bindings, theme, window) is panel
    wait(panel.field.hasFocus)
    key(K.Key_F1)
    assert not panel.isVisible()
