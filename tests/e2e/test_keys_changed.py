"""Keys changed on F1: in force at once and after a restart, refused where they are taken."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from goldspan.domain.layer import VerdictKind
from goldspan.services.keys.commands import Place, commands
from goldspan.services.machine.identity import save_person
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.keys.panel import KeysPanel
from helpers.driving import Driver, run_main
from helpers.suggested_project import suggested_project
from helpers.waiting import activate, wait

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("GOLDSPAN_LANGUAGE", "en")
    save_person("Ada")
    with suggested_project(tmp_path) as session:
        return session.store.path


def open_keys(driver: Driver, command: str) -> KeysPanel:
    """Press F1, and choose a command."""
    driver.key(K.Key_F1)
    panel = driver.window.findChild(KeysPanel)
    assert panel is not None
    assert QTest.qWaitForWindowActive(panel)
    panel.show_command(command)
    panel.list.setFocus()
    wait(lambda: QApplication.focusWidget() is panel.list)
    return panel


def back_to(driver: Driver, page: AnnotatePage, panel: KeysPanel) -> None:
    driver.key(K.Key_Escape)
    wait(lambda: not panel.isVisible())
    activate(driver.window)
    page.canvas.setFocus()
    wait(lambda: QApplication.focusWidget() is page.canvas)


def kinds(page: AnnotatePage) -> list[VerdictKind]:
    desk = page.controller.desk
    assert desk is not None
    return [verdict.kind for verdict in desk.layer.verdicts.values()]


def change(driver: Driver, panel: KeysPanel, command: str, key: Qt.Key) -> None:
    panel.show_command(command)
    driver.key(K.Key_Return)
    wait(panel.bar.capture.hasFocus)
    driver.key(key)


def test_changed_keys_hold_at_once_and_after_a_restart(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, config_folder: Path
) -> None:
    def remap(driver: Driver) -> None:
        page = driver.annotate("article")
        panel = open_keys(driver, "reject")
        change(driver, panel, "reject", K.Key_Q)
        change(driver, panel, "word", K.Key_F8)
        change(driver, panel, "find", K.Key_F9)
        back_to(driver, page, panel)
        driver.key(K.Key_N)
        driver.key(K.Key_X)
        assert kinds(page) == []
        driver.key(K.Key_Q)
        assert kinds(page) == [VerdictKind.REJECTED]
        page.canvas.set_caret(page.canvas.state.text.index("Nato"))
        driver.key(K.Key_W)
        assert page.canvas.selection() is None
        driver.key(K.Key_F8)
        assert page.canvas.selection() is not None
        driver.key(K.Key_F, CTRL)
        assert not page.find_bar.isVisible()
        driver.key(K.Key_F9)
        wait(page.find_bar.isVisible)
        assert "(F9)" in driver.window.header._find.toolTip()
        driver.saved()

    assert run_main(monkeypatch, [str(project)], remap) == 0
    stored = json.loads((config_folder / "settings.json").read_text(encoding="utf-8"))
    assert stored["keys"] == {"reject": ["Q"], "word": ["F8"], "find": ["F9"]}

    def use(driver: Driver) -> None:
        page = driver.annotate("article")
        page.canvas.setFocus()
        driver.key(K.Key_N)
        driver.key(K.Key_Q)
        assert kinds(page) == [VerdictKind.REJECTED] * 2
        driver.key(K.Key_F9)
        wait(page.find_bar.isVisible)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], use) == 0


def test_undo_at_another_key_undoes_typing_first(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def script(driver: Driver) -> None:
        page = driver.annotate("article")
        panel = open_keys(driver, "undo")
        change(driver, panel, "undo", K.Key_F8)
        back_to(driver, page, panel)
        driver.key(K.Key_N)
        driver.key(K.Key_X)
        driver.saved()
        driver.key(K.Key_F, CTRL)
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        wait(driver.window.commands.undo.isEnabled)
        QTest.keyClicks(field, "Moskau")
        driver.key(K.Key_F8)
        assert field.text() == ""
        assert len(kinds(page)) == 1
        QTest.keyClicks(field, "Kiew")
        # The system's own key goes on undoing in fields, and only there.
        driver.key(K.Key_Z, CTRL)
        assert field.text() == ""
        driver.key(K.Key_Z, CTRL)
        assert len(kinds(page)) == 1
        driver.key(K.Key_F8)
        wait(lambda: kinds(page) == [])
        driver.saved()

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_a_key_already_taken_is_refused_with_a_word(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, config_folder: Path
) -> None:
    def script(driver: Driver) -> None:
        page = driver.annotate("article")
        panel = open_keys(driver, "reject")
        change(driver, panel, "reject", K.Key_N)
        words = [label.text() for label in panel.bar.findChildren(QLabel)]
        assert "N is taken by “next suggestion”." in words
        status = [label.text() for label in driver.window.status.findChildren(QLabel)]
        assert "N is taken by “next suggestion”." in status
        driver.key(K.Key_Escape)
        back_to(driver, page, panel)
        driver.key(K.Key_N)
        assert page.controller.is_suggestion(page.controller.focus)
        assert kinds(page) == []
        driver.key(K.Key_X)
        assert kinds(page) == [VerdictKind.REJECTED]
        driver.saved()

    assert run_main(monkeypatch, [str(project)], script) == 0
    stored = json.loads((config_folder / "settings.json").read_text(encoding="utf-8"))
    assert stored["keys"] == {}


def test_damaged_keys_in_the_settings_are_told_and_do_no_harm(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, config_folder: Path
) -> None:
    damaged = {"reject": ["N"], "edit": 7, "accept": ["Q"]}
    (config_folder / "settings.json").write_text(json.dumps({"keys": damaged}), encoding="utf-8")

    def script(driver: Driver) -> None:
        page = driver.annotate("article")
        told = " ".join(driver.window.notices.texts())
        assert "“reject” has its usual key again: N is taken by “next suggestion”." in told
        assert "accept and edit" in told
        page.canvas.setFocus()
        driver.key(K.Key_N)
        driver.key(K.Key_X)
        driver.key(K.Key_Q)
        assert sorted(kinds(page)) == sorted([VerdictKind.REJECTED, VerdictKind.ACCEPTED])
        driver.saved()

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_f1_lists_every_command_and_every_key_of_it_is_taken(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    known = {c.name: c for c in commands()}
    listed: set[str] = set()
    taken: set[str] = set()

    def claimed(widget: QWidget, key: str) -> bool:
        """Say whether the widget claims a key before any shortcut of the window."""
        combination = QKeySequence(key)[0]
        event = QKeyEvent(
            QEvent.Type.ShortcutOverride, combination.key(), combination.keyboardModifiers()
        )
        event.ignore()
        QApplication.sendEvent(widget, event)
        return event.isAccepted()

    def script(driver: Driver) -> None:
        page = driver.annotate("article")
        keys = driver.window.keys.keymap
        in_window = {
            sequence.toString()
            for action in driver.window.commands.findChildren(QAction)
            for sequence in action.shortcuts()
        }
        for name, command in known.items():
            for key in keys.keys(name):
                if command.place is Place.WINDOW:
                    held = key in in_window
                elif command.place is Place.REVIEW:
                    continue  # tests/ui/review/ presses them
                else:
                    held = claimed(page.canvas, key)
                if held:
                    taken.add(name)
        panel = open_keys(driver, "reject")
        listed.update(row.command for row in panel.model.rows if row.command)
        driver.key(K.Key_F1)
        wait(lambda: not panel.isVisible())

    assert run_main(monkeypatch, [str(project)], script) == 0
    assert listed == {name for name, c in known.items() if not c.follows}
    here = {name: c for name, c in known.items() if c.place is not Place.REVIEW}
    assert taken == {name for name, c in here.items() if c.keys or c.follows}
