"""Runs the real main() and drives its window with mouse and key events, as a person would."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from goldspan.app import main
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.main_window import MainWindow
from helpers.waiting import activate, wait

Script = Callable[["Driver"], None]


class Driver:
    """Finds the window and does to it what a person can do."""

    def __init__(self) -> None:
        wait(lambda: self._windows() != [])
        self.window = self._windows()[0]
        activate(self.window)

    @staticmethod
    def _windows() -> list[MainWindow]:
        widgets = QApplication.topLevelWidgets()
        return [w for w in widgets if isinstance(w, MainWindow) and w.isVisible()]

    def project_is_open(self) -> None:
        """Wait until a project is open."""
        wait(lambda: self.window.view is not None)

    def annotate(self, name: str) -> AnnotatePage:
        """Go to the annotate page and choose the article of this name in its list."""
        self.project_is_open()
        view = self.window.view
        assert view is not None
        QTest.keyClick(self.window, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        page = view.annotate
        wait(lambda: page.article_id and page.articles.model.rows)
        rows = page.articles.model.rows
        wanted = next(r.article.id for r in rows if r.article.name.startswith(name))
        listed = page.articles.focusProxy()
        assert isinstance(listed, QWidget)
        if page.article_id != wanted:
            index = page.articles.model.index(page.articles.model.find(wanted))
            place = listed.visualRect(index).center()  # type: ignore[attr-defined]
            QTest.mouseClick(listed.viewport(), Qt.MouseButton.LeftButton, pos=place)  # type: ignore[attr-defined]
        wait(lambda: page.article_id == wanted)
        wait(lambda: page.canvas.isVisible() and page.canvas.visible_range()[1] > 0)
        return page

    def drag_over(self, page: AnnotatePage, words: str, after: str = "") -> tuple[int, int]:
        """Drag the mouse over the first occurrence of these words (after others); return where."""
        text = page.canvas.state.text
        start = text.index(words, text.index(after) if after else 0)
        end = start + len(words)
        page.canvas.reveal(start, end)
        QTest.qWait(30)
        view = page.canvas.viewport()
        first = view.mapFromGlobal(page.canvas.range_rect(start, start + 1).center())
        last = view.mapFromGlobal(page.canvas.range_rect(end - 1, end).center())
        button = Qt.MouseButton.LeftButton
        QTest.mousePress(view, button, pos=first)
        QTest.mouseMove(view, first + QPoint(24, 0), delay=5)
        QTest.mouseMove(view, last, delay=5)
        QTest.mouseRelease(view, button, pos=last, delay=5)
        return start, end

    def click(self, page: AnnotatePage, offset: int) -> None:
        """Click on a character of the article."""
        page.canvas.reveal(offset, offset + 1)
        QTest.qWait(30)
        view = page.canvas.viewport()
        place = view.mapFromGlobal(page.canvas.range_rect(offset, offset + 1).center())
        QTest.mouseClick(view, Qt.MouseButton.LeftButton, pos=place)

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier | None = None) -> None:
        """Press a key where the focus is; what has popped up takes it, as Qt has it."""
        QTest.keyClick(self._focus(), key, modifiers or Qt.KeyboardModifier.NoModifier)

    def keys(self, *keys: Qt.Key) -> None:
        """Press plain keys one after the other."""
        for key in keys:
            self.key(key)

    def type(self, text: str) -> None:
        """Type a text where the focus is."""
        for character in text:
            QTest.keyClick(self._focus(), character)

    def said(self) -> list[str]:
        """Return what the status bar says now."""
        labels = self.window.status.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    def told(self, part: str) -> None:
        """Wait until the status bar says this, alone or among other words."""
        wait(lambda: any(part in words for words in self.said()))

    def saved(self) -> None:
        """Wait until everything is saved."""
        view = self.window.view
        assert view is not None
        wait(lambda: view.session.status.pending == 0)
        QTest.qWait(20)

    def _focus(self) -> QWidget:
        popup = QApplication.activePopupWidget()
        focus = popup.focusWidget() if popup else QApplication.focusWidget()
        return focus or popup or self.window


def run_main(monkeypatch: pytest.MonkeyPatch, arguments: Sequence[str], script: Script) -> int:
    """Run main() with these arguments, carry the script out in its window, close the window."""
    failures: list[BaseException] = []

    def act() -> None:
        driver: Driver | None = None
        try:
            driver = Driver()
            script(driver)
        except BaseException as error:
            failures.append(error)
        finally:
            for window in [driver.window] if driver else QApplication.topLevelWidgets():
                window.close()

    monkeypatch.setattr("sys.argv", ["goldspan", *arguments])
    QTimer.singleShot(0, act)
    code = main()
    if failures:
        raise failures[0]
    return code
