"""Another language while the window stands: everything speaks it, and nothing else changes."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.qtbot import QtBot

from goldspan.services.machine.identity import save_person
from goldspan.services.machine.settings import Settings, load_settings, save_settings
from goldspan.services.project.projects import sample_project
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.keys.panel import KeysPanel
from goldspan.ui.library.export_panel import ExportPanel
from goldspan.ui.translation import LANGUAGE_VARIABLE, install_translations
from helpers.driving import Driver, run_main
from helpers.shown_words import entry_place, shown_words
from helpers.waiting import activate, wait

ARTICLE = "004"
LEFT = Qt.MouseButton.LeftButton
CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, config_folder: Path) -> Iterator[None]:
    """Start in English by choice, not by the environment; leave the application in English."""
    monkeypatch.delenv(LANGUAGE_VARIABLE, raising=False)
    save_settings(Settings(language="en"))
    yield
    application = QApplication.instance()
    assert application is not None
    install_translations(application, "en")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "news.goldspan"
    sample_project(path, save_person("Ada")).close()
    return path


def choose_language(driver: Driver, menu: str, name: str) -> None:
    """Click through the window's menu, as a person would."""
    header = driver.window.header

    def in_menu() -> None:
        shown = QApplication.activePopupWidget()
        assert isinstance(shown, QMenu)
        QTest.mouseClick(shown, LEFT, pos=entry_place(shown, menu))
        wait(lambda: QApplication.activePopupWidget() is not shown)
        languages = QApplication.activePopupWidget()
        assert isinstance(languages, QMenu)
        QTest.mouseClick(languages, LEFT, pos=entry_place(languages, name))

    QTimer.singleShot(50, in_menu)
    QTest.mouseClick(header.menu_button, LEFT)


def spoken() -> str:
    return QLocale().name().split("_")[0]


def page_of(driver: Driver) -> AnnotatePage:
    view = driver.window.view
    assert view is not None
    wait(lambda: view.annotate.article_id and view.annotate.up_to_date)
    return view.annotate


def all_words(driver: Driver) -> set[str]:
    """Return what the window says on both pages, with the guidelines and the keys beside it.

    What the work has cost is left out: it is more from one look to the next.
    """
    page_of(driver)
    view = driver.window.view
    assert view is not None
    kin, cost = view.kin, set[str]()
    wait(lambda: kin.ready)
    counting = view.work.said.connect(lambda *words: cost.update(words))
    view.work.say()
    driver.key(Qt.Key.Key_F1)
    QTest.qWait(300)
    said = shown_words()
    assert driver.window.findChild(KeysPanel) is not None
    driver.key(Qt.Key.Key_Escape)
    activate(driver.window)
    driver.key(Qt.Key.Key_1, CONTROL)
    view.library.show_export()
    QTest.qWait(1200)  # the installed pipelines are looked for late
    panel = driver.window.findChild(ExportPanel)
    assert panel is not None
    wait(lambda: not panel.previewing.busy and not panel.preview.state.text())
    said |= shown_words()
    header = driver.window.header
    menus: set[str] = set()

    def in_menu() -> None:
        shown = QApplication.activePopupWidget()
        assert isinstance(shown, QMenu)
        for menu in (shown, *shown.findChildren(QMenu)):
            menus.update(action.text() for action in menu.actions())
        shown.close()

    QTimer.singleShot(50, in_menu)
    QTest.mouseClick(header.menu_button, LEFT)
    driver.key(Qt.Key.Key_2, CONTROL)
    QTest.qWait(100)
    view.work.said.disconnect(counting)
    return {words for words in (said | menus) - cost if words}


def place(driver: Driver) -> dict[str, object]:
    page = page_of(driver)
    return {
        "article": page.article_id,
        "top": page.canvas.top_offset(),
        "span": page.controller.focus,
        "selection": page.canvas.selection(),
        "zoom": page.canvas.zoom(),
        "guidelines": page.columns.has_guidelines,
        "geometry": driver.window.geometry(),
        "columns": page.columns.sizes(),
        "canvas has the focus": QApplication.focusWidget() is page.canvas,
    }


def test_everything_speaks_the_chosen_language_at_the_same_place(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    said: dict[str, set[str]] = {}

    def switch(driver: Driver) -> None:
        page = driver.annotate(ARTICLE)
        start, _ = driver.drag_over(page, "Wladimir Putin")
        wait(page.popup.isVisible)
        driver.key(Qt.Key.Key_1)
        wait(lambda: page.controller.focus)
        driver.key(Qt.Key.Key_Plus, CONTROL)
        driver.key(Qt.Key.Key_H)
        page.canvas.scroll_by(73)
        driver.saved()
        said["before"] = all_words(driver)
        page.canvas.setFocus()
        QTest.qWait(50)
        before, window, desk = place(driver), driver.window, page.controller.desk
        view = window.view
        assert view is not None
        session = view.session
        made = page.controller.focus
        assert made
        choose_language(driver, "Language", "Deutsch")
        wait(lambda: spoken() == "de" and window.view is not view)
        assert Driver().window is window
        assert window.view is not None
        assert window.view.session is session
        page = page_of(driver)
        QTest.qWait(100)
        assert place(driver) == before
        said["switched"] = all_words(driver)
        page.canvas.setFocus()
        assert page.controller.desk is not desk
        driver.key(Qt.Key.Key_Z, CONTROL)
        wait(lambda: page.controller.span(made) is None)
        driver.key(Qt.Key.Key_Z, CONTROL | SHIFT)
        wait(lambda: page.controller.span(made) is not None)
        top = page.canvas.top_offset()
        driver.click(page, start + 3)
        wait(lambda: page.controller.focus == made)
        page.canvas.show_at_top(top)
        driver.saved()

    def look(driver: Driver) -> None:
        driver.project_is_open()
        assert spoken() == "de"
        said["started"] = all_words(driver)

    assert run_main(monkeypatch, [str(project)], switch) == 0
    assert load_settings().language == "de"
    assert run_main(monkeypatch, [str(project)], look) == 0
    assert said["switched"] ^ said["started"] == set()
    assert len(said["before"] - said["switched"]) > 100


def test_what_is_being_typed_is_kept(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def script(driver: Driver) -> None:
        page = driver.annotate(ARTICLE)
        page.header.open_note()
        wait(page.header.field.hasFocus)
        QTest.keyClicks(page.header.field, "Noch einmal lesen")
        choose_language(driver, "Language", "Deutsch")
        wait(lambda: spoken() == "de")
        desk = page_of(driver).controller.desk
        assert desk is not None
        assert desk.note == "Noch einmal lesen"
        choose_language(driver, "Sprache", "English")
        wait(lambda: spoken() == "en")
        assert page_of(driver).canvas.accessibleName() == "Article"

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_what_is_running_comes_first(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def script(driver: Driver) -> None:
        driver.project_is_open()
        window, gate = driver.window, threading.Event()
        done: list[bool] = []
        job = window._jobs.start(lambda _: gate.wait(60), done.append)
        choose_language(driver, "Language", "Deutsch")
        wait(lambda: "as soon as" in window.toast.text())
        assert spoken() == "en"
        assert not job.cancelled
        gate.set()
        wait(lambda: spoken() == "de")
        assert done == [True]

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_the_start_page_speaks_it_too(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    said: dict[str, set[str]] = {}

    def switch(driver: Driver) -> None:
        before = shown_words()
        choose_language(driver, "Language", "Deutsch")
        wait(lambda: spoken() == "de" and driver.window.start.isVisible())
        said["switched"] = shown_words()
        assert len(before - said["switched"]) > 5

    def look(driver: Driver) -> None:
        wait(driver.window.start.isVisible)
        said["started"] = shown_words()

    assert run_main(monkeypatch, [], switch) == 0
    assert run_main(monkeypatch, [], look) == 0
    assert said["switched"] ^ said["started"] == set()


def test_the_environment_has_the_last_word(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    monkeypatch.setenv(LANGUAGE_VARIABLE, "en")

    def script(driver: Driver) -> None:
        driver.project_is_open()
        choose_language(driver, "Language", "Deutsch")
        wait(lambda: LANGUAGE_VARIABLE in driver.window.toast.text())
        assert spoken() == "en"

    assert run_main(monkeypatch, [str(project)], script) == 0
