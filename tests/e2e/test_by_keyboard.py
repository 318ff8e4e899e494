"""The window without a mouse: where F6 and Tab lead, that the focus is seen, and the way back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible, QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from goldspan.services.machine.identity import save_person
from goldspan.services.machine.settings import Settings, save_settings
from goldspan.services.project.projects import sample_project
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.sideways_area import SidewaysArea
from helpers.driving import Driver, run_main
from helpers.suggested_project import suggested_project
from helpers.waiting import activate, wait

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
THEMES = ("light", "dark", "contrast", "contrast_light")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    save_person("Ada")
    suggested_project(tmp_path).close()
    return tmp_path / "p.goldspan"


def spoken(widget: QWidget | None) -> str:
    assert widget is not None
    return QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def at_a_suggestion(driver: Driver) -> AnnotatePage:
    """Open the article with the guidelines beside it, and go to the first suggestion."""
    page = driver.annotate("article")
    page.canvas.setFocus()
    driver.key(Qt.Key.Key_N)
    driver.key(Qt.Key.Key_H)
    wait(lambda: page.controller.focus and page.columns.has_guidelines and page.up_to_date)
    page.canvas.setFocus()
    QTest.qWait(50)
    return page


def way(driver: Driver, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> Iterator[str]:
    """Press a key again and again; yield where the focus is, until it comes back."""
    first = focus()
    for _ in range(60):
        driver.key(key, modifiers)
        QTest.qWait(10)
        yield spoken(focus())
        if focus() is first:
            return
    pytest.fail("the focus does not come back")


def tab_stops(window: QWidget) -> list[str]:
    """Return what Tab goes to in the window, also beyond the article, which keeps the key."""
    found, widget = [], window.nextInFocusChain()
    while widget is not window:
        policy = widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        if widget.isVisible() and widget.isEnabled() and policy and widget.focusProxy() is None:
            found.append(spoken(widget))
        widget = widget.nextInFocusChain()
    return found


def in_order(names: list[str], wanted: list[str]) -> bool:
    """Say whether the wanted names come in this order, whatever lies between them."""
    rest = iter(names)
    return all(any(name == one for name in rest) for one in wanted)


@pytest.mark.parametrize("theme", THEMES)
def test_f6_goes_through_the_panes_and_the_focus_is_seen(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, theme: str
) -> None:
    save_settings(Settings(theme=theme))

    def script(driver: Driver) -> None:
        page = at_a_suggestion(driver)
        forwards = list(way(driver, Qt.Key.Key_F6))
        assert in_order(
            forwards,
            [
                "Kind: Person",
                "Find in the guidelines",
                "Articles",
                "Label Actor, key 1",
                "Write a note on this article",
                "Article",
            ],
        )
        backwards = list(way(driver, Qt.Key.Key_F6, SHIFT))
        assert backwards == [*reversed(forwards[:-1]), forwards[-1]]
        for _ in forwards:
            driver.key(Qt.Key.Key_F6)
            widget = focus()
            seen = widget.grab().toImage()
            page.window().clearFocus()
            widget.clearFocus()
            assert widget.grab().toImage() != seen, spoken(widget)
            widget.setFocus(Qt.FocusReason.ShortcutFocusReason)

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_tab_goes_as_one_reads(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def script(driver: Driver) -> None:
        driver.project_is_open()
        view = driver.window.view
        assert view is not None
        view.library.table.setFocus()
        driver.key(Qt.Key.Key_Home)
        driver.key(Qt.Key.Key_Space)
        wait(view.library.details.isVisible)
        library = ["Library", "Annotator: Ada", "Find", "Menu"]
        library += ["Find articles", "Articles", "Title", "Outlet", "Annotate"]
        assert in_order(tab_stops(driver.window), library)
        assert set(library) <= set(way(driver, Qt.Key.Key_Tab))
        at_a_suggestion(driver)
        stops = tab_stops(driver.window)
        assert in_order(
            stops,
            [
                "Library",
                "Annotator: Ada",
                "Menu",
                "Articles",
                "Filter",
                "Label Actor, key 1",
                "Label Furniture, key 4",
                "Mark all occurrences",
                "Accept 3 visible",
                "Done, next",
                "Write a note on this article",
                "Article",
                "Accept",
                "Reject",
                "Edit",
                "Kind: Person",
                "Actor",
                "Close the guidelines",
                "Find in the guidelines",
                "Guidelines",
            ],
        ), stops

    assert run_main(monkeypatch, [str(project)], script) == 0


Open = Callable[[Driver, AnnotatePage], None]


def open_keys(driver: Driver, page: AnnotatePage) -> None:
    driver.key(Qt.Key.Key_F1)
    wait(lambda: QApplication.activeWindow() is not driver.window)


def open_find(driver: Driver, page: AnnotatePage) -> None:
    driver.key(Qt.Key.Key_F, CONTROL)
    wait(page.find_bar.isVisible)


def open_labels(driver: Driver, page: AnnotatePage) -> None:
    driver.key(Qt.Key.Key_0)
    wait(page.popup.isVisible)


def open_note(driver: Driver, page: AnnotatePage) -> None:
    driver.key(Qt.Key.Key_F6, SHIFT)
    wait(lambda: not page.canvas.hasFocus())
    driver.key(Qt.Key.Key_Space)
    wait(page.header.field.hasFocus)


def open_mark_all(driver: Driver, page: AnnotatePage) -> None:
    driver.key(Qt.Key.Key_M)
    wait(page.mark_all.pane.isVisible)
    wait(lambda: not page.canvas.hasFocus())


def open_span(driver: Driver, page: AnnotatePage) -> None:
    driver.key(Qt.Key.Key_E)
    wait(lambda: not page.canvas.hasFocus())


def open_guidelines(driver: Driver, page: AnnotatePage) -> None:
    page.columns.pane.focus_search()  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "opened",
    [open_keys, open_find, open_labels, open_note, open_mark_all, open_span, open_guidelines],
)
def test_escape_leads_back_to_the_article(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, opened: Open
) -> None:
    def script(driver: Driver) -> None:
        page = at_a_suggestion(driver)
        assert page.canvas.hasFocus()
        opened(driver, page)
        QTest.qWait(50)
        assert not page.canvas.hasFocus()
        driver.key(Qt.Key.Key_Escape)
        activate(driver.window)
        wait(page.canvas.hasFocus)

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_on_a_small_screen_the_window_fits_and_goes_to_the_focus(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def script(driver: Driver) -> None:
        driver.window.resize(640, 400)
        QTest.qWait(50)
        assert driver.window.size().toTuple() == (640, 400)
        page = at_a_suggestion(driver)
        area = driver.window.findChild(SidewaysArea)
        assert area is not None
        seen = area.viewport().rect()
        for _ in range(2 * len(page.panes())):
            driver.key(Qt.Key.Key_F6)
            widget = focus()
            place = widget.mapTo(area.viewport(), widget.rect().center())
            wait(lambda place=place: seen.contains(place))
            for button in page.palette_bar.findChildren(QAbstractButton):
                assert not button.isVisible() or button.width() >= button.minimumSizeHint().width()

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_the_library_is_sorted_by_its_menu(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "news.goldspan"
    sample_project(path, save_person("Ada")).close()

    def script(driver: Driver) -> None:
        driver.project_is_open()
        view = driver.window.view
        assert view is not None
        library = view.library

        def lengths() -> list[int]:
            return [row.article.length for row in library.model.shown_rows()]

        def choose(words: str) -> None:
            library.table.setFocus()
            asked = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(), QPoint())
            QApplication.sendEvent(focus(), asked)  # what the menu key sends
            wait(QApplication.activePopupWidget)
            menu = QApplication.activePopupWidget()
            assert isinstance(menu, QMenu)
            for _ in menu.actions():
                active = menu.activeAction()
                if active is not None and active.text().startswith(words):
                    break
                QTest.keyClick(menu, Qt.Key.Key_Down)
            QTest.keyClick(menu, Qt.Key.Key_Return)
            wait(lambda: QApplication.activePopupWidget() is None)
            assert library.table.hasFocus()

        before = lengths()
        driver.key(Qt.Key.Key_Home)
        choose("Length")
        assert lengths() == sorted(before)
        choose("Length")
        assert lengths() == sorted(before, reverse=True)
        choose("In the library")
        assert lengths() == before

    assert run_main(monkeypatch, [str(path)], script) == 0


def test_the_start_page_begins_where_one_goes_on(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def script(driver: Driver) -> None:
        driver.project_is_open()
        driver.window.close_project()
        wait(lambda: spoken(QApplication.focusWidget()) == "New project…")

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_escape_leads_back_to_the_library(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, tmp_path: Path
) -> None:
    source = tmp_path / "new.txt"
    source.write_text("Moskau meldet sich zu Wort.", encoding="utf-8")

    def script(driver: Driver) -> None:
        driver.project_is_open()
        view = driver.window.view
        assert view is not None
        library = view.library
        driver.window.commands.export.trigger()
        assert library.exporting.formats.hasFocus()
        driver.key(Qt.Key.Key_Escape)
        assert library.table.hasFocus()
        assert not library.exporting.isVisible()
        library.import_paths([source])
        wait(library.importing.go.hasFocus)
        driver.key(Qt.Key.Key_Escape)
        assert library.table.hasFocus()
        assert not library.importing.isVisible()

    assert run_main(monkeypatch, [str(project)], script) == 0
