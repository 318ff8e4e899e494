"""A note on an article, written in the real window: it is kept whatever one does next."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton
from pytestqt.qtbot import QtBot

from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import open_project, sample_project
from goldspan.ui.annotate.page import AnnotatePage
from helpers.driving import Driver, run_main
from helpers.waiting import wait

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "news.goldspan"
    sample_project(path, save_person("Ada")).close()
    return path


def notes(project: Path) -> dict[str, str]:
    """Return Ada's notes by the first three letters of their articles' names."""
    person = save_person("Ada")
    with open_project(project, person, writer=False) as session:
        states = {article.id: article.name[:3] for article in session.store.articles()}
        return {states[s.article]: s.note for s in session.store.states(person.id) if s.note}


def write(driver: Driver, page: AnnotatePage, words: str) -> None:
    button = page.header.findChild(QToolButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert page.header.field.hasFocus()
    QTest.keyClicks(page.header.field, words)


def listed(page: AnnotatePage) -> str:
    """Return what the list says of the open article when the pointer is over it."""
    model = page.articles.model
    found = model.index(model.find(page.article_id)).data(Qt.ItemDataRole.ToolTipRole)
    assert isinstance(found, str)
    return found


def test_a_note_is_kept_whatever_comes_next(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("003")
        write(driver, page, "ask Ben")
        driver.key(Qt.Key.Key_Return, CONTROL)
        assert page.canvas.hasFocus()
        wait(lambda: "ask Ben" in listed(page))
        page = driver.annotate("000")
        assert not page.header.field.isVisible()
        # Another article is clicked while the note is being written …
        write(driver, page, "no byline")
        page = driver.annotate("001")
        # … the project is closed while it is being written.
        write(driver, page, "Cem knows")

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert notes(project) == {"003": "ask Ben", "000": "no byline", "001": "Cem knows"}

    def look(driver: Driver) -> None:
        driver.project_is_open()
        view = driver.window.view
        assert view is not None
        driver.key(Qt.Key.Key_1, CONTROL)
        rows = view.library.model.rows
        view.library.table.select([r.article.id for r in rows if r.article.name[:3] == "001"])
        said = [part.text() for part in view.library.details.findChildren(QLabel)]
        assert "Cem knows" in said
        page = driver.annotate("003")
        assert page.header.field.toPlainText() == "ask Ben"
        page.canvas.setFocus()
        driver.key(Qt.Key.Key_R, Qt.KeyboardModifier.ShiftModifier)
        QTest.keyClicks(page.header.field, " and Cem")
        driver.key(Qt.Key.Key_Return, CONTROL)
        driver.saved()
        driver.key(Qt.Key.Key_Z, CONTROL)
        wait(lambda: page.header.field.toPlainText() == "ask Ben")
        driver.saved()

    assert run_main(monkeypatch, [str(project)], look) == 0
    assert notes(project)["003"] == "ask Ben"
