"""Who gets a key: plain keys, Ctrl+Z, AltGr and input methods, in fields, lists and the article."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from goldspan.services.keys.commands import commands
from goldspan.services.keys.names import is_plain, split
from goldspan.services.machine.identity import save_person
from goldspan.ui.annotate.page import AnnotatePage
from helpers.driving import Driver, run_main
from helpers.suggested_project import suggested_project
from helpers.waiting import wait

K = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT, KEYPAD = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.KeypadModifier
ALTGR = Qt.KeyboardModifier.GroupSwitchModifier

# Every key of the table that writes: all letters and digits that have a command, and Space.
WRITING = [
    base.lower() if not held else base
    for command in commands()
    for held, base in map(split, command.keys)
    if held <= {"Shift"} and len(base) == 1
] + [" "]


@dataclass
class Before:
    """What keys may not touch while somebody types."""

    spans: int
    verdicts: int
    focus: str | None
    armed: str | None
    article: str

    @classmethod
    def of(cls, page: AnnotatePage) -> Before:
        desk = page.controller.desk
        assert desk is not None
        return cls(
            len(desk.layer.spans),
            len(desk.layer.verdicts),
            page.controller.focus,
            page.controller.armed,
            desk.article.id,
        )


@pytest.fixture
def project(tmp_path: Path) -> Path:
    save_person("Ada")
    with suggested_project(tmp_path) as session:
        return session.store.path


def type_text(text: str) -> None:
    """Type characters where the focus is, as a keyboard sends them."""
    for character in text:
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClick(focus, character)


def press(
    key: Qt.Key, text: str = "", modifiers: Qt.KeyboardModifier = NONE, times: int = 1
) -> None:
    """Press a key that writes this text, whatever its modifiers."""
    for _ in range(times):
        focus = QApplication.focusWidget()
        assert focus is not None
        for action in (QTest.KeyAction.Press, QTest.KeyAction.Release):
            QTest.sendKeyEvent(action, focus, key, text, modifiers)


def text_of(field: QWidget) -> str:
    assert isinstance(field, QLineEdit | QPlainTextEdit)
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def fields(root: QWidget) -> list[QWidget]:
    """Return the fields a person can type in now."""
    found: list[QWidget] = [*root.findChildren(QLineEdit), *root.findChildren(QPlainTextEdit)]
    return [f for f in found if f.isVisible() and f.isEnabled() and not f.isReadOnly()]  # type: ignore[attr-defined]


def select_own_span(driver: Driver, page: AnnotatePage, quote: str) -> None:
    """Mark words as an actor, and leave them selected."""
    start = page.canvas.state.text.index(quote)
    page.canvas.setFocus()
    page.canvas.select_range(start, start + len(quote))
    driver.key(K.Key_1)
    wait(lambda: page.controller.focus is not None)
    wait(lambda: page.up_to_date)


def test_every_plain_key_types_in_every_field(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    typed = "".join(WRITING)
    assert {"n", "x", "D", "1", "0", "m", " "} <= set(typed)

    def script(driver: Driver) -> None:
        page = driver.annotate("article")
        select_own_span(driver, page, "Nato")
        driver.key(K.Key_F, CTRL)
        wait(page.find_bar.isVisible)
        before = Before.of(page)
        tried = fields(page)
        assert len(tried) >= 3, tried
        for field in tried:
            field.setFocus()
            field.clear()  # type: ignore[attr-defined]
            type_text(typed)
            assert text_of(field) == typed, field.accessibleName()
            field.clear()  # type: ignore[attr-defined]
            driver.key(K.Key_Escape)
            assert Before.of(page) == before, field.accessibleName()
        QTest.keyClick(driver.window, K.Key_1, CTRL)
        view = driver.window.view
        assert view is not None
        wait(view.library.isVisible)
        driver.key(K.Key_F, CTRL)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        type_text(typed)
        assert field.text() == typed
        field.clear()
        assert Before.of(page) == before
        driver.saved()

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_plain_keys_choose_in_lists_and_nothing_else(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    plain = sorted({k.lower() for c in commands() for k in c.keys if len(k) == 1 and is_plain(k)})

    def script(driver: Driver) -> None:
        page = driver.annotate("article")
        select_own_span(driver, page, "Nato")
        before = Before.of(page)
        lists = [view for view in page.findChildren(QAbstractItemView) if view.isVisible()]
        assert page.articles.focusProxy() in lists
        for view in lists:
            view.setFocus()
            type_text("".join(plain))
            assert Before.of(page) == before, view.accessibleName()
        driver.saved()

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_undo_in_a_field_and_out_of_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def script(driver: Driver) -> None:
        page = driver.annotate("article")
        select_own_span(driver, page, "Nato")
        driver.saved()
        desk = page.controller.desk
        assert desk is not None
        driver.key(K.Key_F, CTRL)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.clear()
        wait(driver.window.commands.undo.isEnabled)
        type_text("Moskau")
        driver.key(K.Key_Z, CTRL)
        assert field.text() == ""
        assert len(desk.layer.spans) == 1
        driver.key(K.Key_Z, CTRL | SHIFT)
        assert field.text() == "Moskau"
        driver.key(K.Key_Z, CTRL)
        while field.isUndoAvailable():
            driver.key(K.Key_Z, CTRL)
        # Now the field has nothing of its own to undo.
        driver.key(K.Key_Z, CTRL)
        wait(lambda: len(desk.layer.spans) == 0)
        page.canvas.setFocus()
        wait(driver.window.commands.redo.isEnabled)
        driver.key(K.Key_Z, CTRL | SHIFT)
        wait(lambda: len(desk.layer.spans) == 1)
        wait(driver.window.commands.undo.isEnabled)
        driver.key(K.Key_Z, CTRL)
        wait(lambda: len(desk.layer.spans) == 0)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_altgr_types_in_fields_and_does_nothing_in_the_article(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    # As X11 and Wayland send AltGr, and as Windows does.
    linux = [(K.Key_At, "@", ALTGR), (0x20AC, "€", ALTGR), (K.Key_BraceLeft, "{", ALTGR)]
    windows = [(K.Key_Q, "@", CTRL | ALT), (K.Key_E, "€", CTRL | ALT), (K.Key_0, "}", CTRL | ALT)]
    # A layout may leave the letter as the key.
    letters = [(K.Key_E, "€", ALTGR), (K.Key_M, "µ", ALTGR), (K.Key_1, "¹", ALTGR)]

    def script(driver: Driver) -> None:
        page = driver.annotate("article")
        driver.key(K.Key_N)
        page.canvas.setFocus()
        before = Before.of(page)
        assert before.focus is not None
        keys = [(Qt.Key(key), text, held) for key, text, held in (*linux, *windows, *letters)]
        for key, text, held in keys:
            press(key, text, held)
            press(K.Key_AltGr, "", ALTGR)
            assert Before.of(page) == before, text
            assert page.isVisible()
            assert not page.find_bar.isVisible()
        driver.key(K.Key_F, CTRL)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.clear()
        for key, text, held in keys:
            press(key, text, held)
        assert field.text() == "@€{@€}€µ¹"
        assert Before.of(page) == before
        driver.saved()

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_an_input_method_composes_in_fields_and_not_in_the_article(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def compose(widget: QWidget) -> None:
        """Send what an input method sends for two syllables."""
        for preedit, commit in (("n", ""), ("ni", ""), ("", "你"), ("x", ""), ("", "下")):
            event = QInputMethodEvent(preedit, [])
            event.setCommitString(commit)
            QApplication.sendEvent(widget, event)

    def enabled(widget: QWidget) -> bool:
        return bool(
            widget.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
            and widget.inputMethodQuery(Qt.InputMethodQuery.ImEnabled)
        )

    def script(driver: Driver) -> None:
        page = driver.annotate("article")
        driver.key(K.Key_N)
        before = Before.of(page)
        text = page.canvas.state.text
        for widget in (page.canvas, page.canvas.viewport()):
            assert not enabled(widget)
            compose(widget)
        assert Before.of(page) == before
        assert page.canvas.state.text == text
        driver.key(K.Key_F, CTRL)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        assert enabled(field)
        field.clear()
        compose(field)
        assert field.text() == "你下"
        # While it composes, the field keeps the keys that the method lets through.
        QApplication.sendEvent(field, QInputMethodEvent("x", []))
        press(K.Key_Z, "z")
        assert Before.of(page) == before
        driver.saved()

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_the_number_block_and_dead_keys(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def script(driver: Driver) -> None:
        page = driver.annotate("article")
        desk = page.controller.desk
        assert desk is not None
        start = page.canvas.state.text.index("Nato")
        page.canvas.select_range(start, start + 4)
        press(K.Key_1, "1", KEYPAD)
        assert [s.label for s in desk.layer.spans.values()] == ["ACTOR"]
        press(K.Key_3, "3", KEYPAD)
        assert [s.label for s in desk.layer.spans.values()] == ["CLAIM"]
        # Without NumLock the block has arrows.
        end = next(iter(desk.layer.spans.values())).end
        press(K.Key_Right, "", KEYPAD | ALT)
        assert next(iter(desk.layer.spans.values())).end > end
        before = Before.of(page)
        press(K.Key_Dead_Circumflex, "")
        press(K.Key_Dead_Acute, "", SHIFT)
        assert Before.of(page) == before
        driver.key(K.Key_N)
        wait(lambda: page.controller.is_suggestion(page.controller.focus))
        press(K.Key_Enter, "\r", KEYPAD)
        assert len(desk.layer.verdicts) == 1
        press(K.Key_Delete, "", KEYPAD)
        assert page.controller.focus is None
        driver.saved()

    assert run_main(monkeypatch, [str(project)], script) == 0
