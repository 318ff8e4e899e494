"""An empty project and an article without suggestions, taken on by their buttons alone."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import create_project
from goldspan.services.transfer.importing import run_import
from helpers.driving import Driver, run_main
from helpers.suggested_article import TEXT
from helpers.waiting import wait

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "p.goldspan"
    create_project(path, "p", save_person("Ada")).close()
    return path


def button(inside: QWidget, text: str) -> QPushButton:
    found = [b for b in inside.findChildren(QPushButton) if b.isVisible() and b.text() == text]
    assert len(found) == 1, text
    return found[0]


def press(inside: QWidget, text: str) -> None:
    QTest.mouseClick(button(inside, text), Qt.MouseButton.LeftButton)


def test_buttons_lead_from_nothing_to_done(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, tmp_path: Path
) -> None:
    source = tmp_path / "article.txt"
    source.write_text(TEXT, encoding="utf-8")

    def work(driver: Driver) -> None:
        driver.project_is_open()
        view = driver.window.view
        assert view is not None
        driver.key(Qt.Key.Key_2, CONTROL)
        page = view.annotate
        assert button(page, "Import articles…").isEnabled()
        # As the file dialog would.
        run_import(view.session, [source])
        wait(lambda: page.article_id)
        wait(page.column.next_step.isVisible)
        press(page.column, "Let the pipeline suggest")
        layer = page.controller.desk.layer
        wait(lambda: layer.open_count() > 0)
        wait(lambda: not page.column.next_step.isVisible())
        page.canvas.setFocus()
        for _ in range(len(layer.suggestions)):
            driver.key(Qt.Key.Key_N)
            driver.key(Qt.Key.Key_X)
        wait(page.column.next_step.isVisible)
        press(page.column.next_step, "Done, next")
        wait(lambda: page.up_to_date)
        assert button(page.column, "Export…").isVisible()
        press(page.column, "Open the library")
        assert view.page == "library"
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
