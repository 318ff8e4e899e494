"""The window: start page, opening, second window, errors, history, settings."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLineEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from goldspan.domain.errors import CancelledError, GoldspanError
from goldspan.services.machine.identity import load_person
from goldspan.services.machine.settings import Settings, load_settings
from goldspan.services.progress import Progress
from goldspan.ui.crash import CrashHandler
from goldspan.ui.jobs import WORKERS
from goldspan.ui.main_window import MainWindow
from goldspan.ui.project_view import ProjectView
from goldspan.ui.theme import Theme, ThemeMode
from helpers.waiting import activate


def start_button(window: MainWindow, text: str) -> QPushButton:
    buttons = window.start.findChildren(QPushButton)
    return next((b for b in buttons if b.text().startswith(text)), buttons[0])


def name_field(window: MainWindow) -> QLineEdit:
    return next(f for f in window.start.findChildren(QLineEdit) if f.accessibleName())


def test_first_start_asks_for_the_name_before_anything_is_made(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "Neu"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    window.open_first(None)
    qtbot.mouseClick(start_button(window, "New"), Qt.MouseButton.LeftButton)
    assert name_field(window).property("invalid") is True
    assert list(tmp_path.glob("*.goldspan")) == []
    qtbot.keyClicks(name_field(window), "Ada")
    qtbot.mouseClick(start_button(window, "New"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.view is not None)
    assert (tmp_path / "Neu.goldspan").exists()
    person = load_person()
    assert person is not None
    assert person.name == "Ada"
    assert window.view is not None
    assert window.view.library.empty.isVisible()


def test_a_named_project_waits_for_the_name(
    window: MainWindow, project: Path, config_folder: Path, qtbot: QtBot
) -> None:
    (config_folder / "person.json").unlink()
    window.open_first(project)
    assert window.view is None
    qtbot.keyClicks(name_field(window), "Grace")
    qtbot.keyClick(name_field(window), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.view is not None)
    assert window.view is not None
    assert window.view.session.annotator.name == "Grace"


def test_the_last_project_opens_again_and_is_listed(
    make_window: Callable[[], MainWindow], project: Path, qtbot: QtBot
) -> None:
    first = make_window()
    first.open_first(project)
    qtbot.waitUntil(lambda: first.view is not None)
    first.close()
    assert load_settings().last_project == str(project)
    second = make_window()
    second.settings.last_project = load_settings().last_project
    second.open_first(None)
    qtbot.waitUntil(lambda: second.view is not None)
    assert second.close_project()
    qtbot.waitUntil(lambda: start_button(second, "Januar").text() == "Januar")


def test_a_second_window_reads_only_and_says_why(
    make_window: Callable[[], MainWindow], project: Path, qtbot: QtBot
) -> None:
    first, second = make_window(), make_window()
    for window in (first, second):
        window.open_first(project)
        qtbot.waitUntil(lambda window=window: window.view is not None)
    assert first.notices.texts() == []
    assert "open in another window" in second.notices.texts()[0]
    view = second.view
    assert view is not None
    assert view.session.read_only
    view.library.table.selectRow(0)
    assert all(f.isReadOnly() for f in view.library.details.findChildren(QLineEdit))
    again = next(b for b in second.notices.findChildren(QPushButton) if b.text() == "Open again")
    first.close_project()
    qtbot.mouseClick(again, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: second.view is not None and not second.view.session.read_only)
    assert second.notices.texts() == []


def test_what_is_no_project_is_refused_in_words(
    window: MainWindow, person: object, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "holiday.goldspan"
    path.write_bytes(b"not a database at all" * 100)
    window.open_first(path)
    qtbot.waitUntil(lambda: window.notices.texts() != [])
    assert "holiday.goldspan" in window.notices.texts()[0]
    assert window.view is None
    assert window.start.isVisible()


def test_undo_says_what_it_takes_back(window: MainWindow, view: ProjectView, qtbot: QtBot) -> None:
    actions = window.commands
    qtbot.waitUntil(lambda: actions.undo.text() == "Undo: label Actor")
    actions.undo.trigger()
    assert actions.redo.isEnabled()
    qtbot.waitUntil(lambda: actions.redo.text() == "Redo: label Actor")
    spans = view.session.store.span_counts([view.session.annotator.id])
    assert spans == {}


def test_undo_in_a_field_belongs_to_the_field_until_it_has_nothing_to_undo(
    window: MainWindow, view: ProjectView, qtbot: QtBot
) -> None:
    qtbot.waitUntil(window.commands.undo.isEnabled)
    activate(window)
    find = view.library.bar.field
    find.setFocus()
    qtbot.keyClicks(find, "x")
    qtbot.keyClick(find, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert find.text() == ""
    assert window.commands.redo.isVisible() is False
    qtbot.keyClick(find, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.commands.redo.isVisible)


def test_renaming_keeps_the_person(window: MainWindow, view: ProjectView, qtbot: QtBot) -> None:
    before = view.session.annotator
    window.person_menu.renamed.emit("Ada Byron")
    qtbot.waitUntil(lambda: window.view is not None and window.view is not view)
    assert window.view is not None
    after = window.view.session.annotator
    assert (after.id, after.name) == (before.id, "Ada Byron")
    assert not window.view.session.read_only


def test_an_error_of_the_program_is_logged_whole_and_can_be_copied(
    window: MainWindow,
    crash: CrashHandler,
    qtbot: QtBot,
    expect_log: Callable[[str], None],
) -> None:
    expect_log("ZeroDivisionError")
    crash.report(ZeroDivisionError("one by nought"))
    qtbot.waitUntil(lambda: window.notices.texts() != [])
    assert "one by nought" in crash.log_file().read_text(encoding="utf-8")
    copy = next(b for b in window.notices.findChildren(QPushButton) if b.text() == "Copy details")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "one by nought" in QGuiApplication.clipboard().text()


def test_errors_are_shown_with_what_was_kept_and_what_to_do(
    window: MainWindow, qtbot: QtBot
) -> None:
    error = GoldspanError("The {thing} broke.", kept="It was kept.", todo="Try.", thing="{x}")
    window.feedback.error(error)
    assert window.notices.texts() == ["The {x} broke. It was kept. Try."]


def test_the_colours_are_remembered(window: MainWindow, theme: Theme, qtbot: QtBot) -> None:
    window.header.theme_chosen.emit("dark")
    assert theme.mode is ThemeMode.DARK
    assert load_settings().theme == "dark"


def test_each_press_of_the_colours_button_shows_other_colours(
    window: MainWindow, theme: Theme, qtbot: QtBot
) -> None:
    theme.set_mode(ThemeMode.SYSTEM)
    buttons = window.header.findChildren(QToolButton)
    (colours,) = [b for b in buttons if b.accessibleName().startswith("Colours")]
    seen = [theme.colours]
    for _ in range(6):
        qtbot.mouseClick(colours, Qt.MouseButton.LeftButton)
        assert theme.colours is not seen[-1]
        seen.append(theme.colours)
    assert theme.mode.value == load_settings().theme


def test_damaged_settings_are_defaults(config_folder: Path) -> None:
    (config_folder / "settings.json").write_text('{"theme": 3, "zoom": "x", "page": ["a"]', "utf-8")
    assert load_settings() == Settings()
    (config_folder / "settings.json").write_text('{"theme": 3, "zoom": 150}', "utf-8")
    assert load_settings() == Settings(zoom=150)


def test_a_project_is_not_closed_under_the_hands_of_those_who_read_it(
    window: MainWindow, view: ProjectView, qtbot: QtBot
) -> None:
    session, ends = view.session, []

    def read(progress: Progress) -> None:
        try:
            while True:
                session.store.articles()
                progress.check()
        except CancelledError:
            session.store.articles()
            ends.append("read")

    for _ in range(WORKERS + 2):
        window._jobs.start(read)
    qtbot.wait(50)
    assert window.close_project()
    assert ends == ["read"] * WORKERS
    qtbot.waitUntil(lambda: not window._jobs.busy)
    assert not window.notices.texts()
