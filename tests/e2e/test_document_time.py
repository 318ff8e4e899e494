"""A document time is mended: dates follow it, one undo takes it back, the way there is short."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import open_project, sample_project
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.project_view import ProjectView
from helpers.driving import Driver, run_main
from helpers.waiting import wait

ARTICLE = "003"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "news.goldspan"
    sample_project(path, save_person("Ada")).close()
    return path


def stored(project: Path) -> tuple[str, dict[str, object]]:
    """Return the document time and the values of the person's own dates, as they are saved."""
    person = save_person("Ada")
    with open_project(project, person, writer=False) as session:
        article = next(a for a in session.store.articles() if a.name.startswith(ARTICLE))
        spans = session.store.spans(article.id, person.id)
        return article.document_time, {span.quote: span.attrs.get("value") for span in spans}


def opened(driver: Driver) -> ProjectView:
    view = driver.window.view
    assert view is not None
    return view


def mark_date(driver: Driver, page: AnnotatePage, words: str) -> None:
    layer = page.controller.desk.layer
    before = len(layer.spans)
    driver.drag_over(page, words)
    wait(page.popup.isVisible)
    driver.key(Qt.Key.Key_2)
    wait(lambda: len(layer.spans) == before + 1)
    driver.key(Qt.Key.Key_Escape)


def values(page: AnnotatePage) -> dict[str, object]:
    return {s.quote: s.attrs.get("value") for s in page.controller.desk.layer.spans.values()}


def time_field(view: ProjectView) -> QLineEdit:
    fields = view.library.details.findChildren(QLineEdit)
    return next(f for f in fields if f.accessibleName() == "Document time")


def listed_time(view: ProjectView) -> str:
    rows = view.library.model.rows
    return next(r.article.document_time for r in rows if r.article.name.startswith(ARTICLE))


def write_time(driver: Driver, view: ProjectView, value: str) -> None:
    field = time_field(view)
    field.setFocus()
    field.selectAll()
    driver.key(Qt.Key.Key_Delete)
    QTest.keyClicks(field, value)
    driver.key(Qt.Key.Key_Return)


def select_article(driver: Driver) -> ProjectView:
    view = opened(driver)
    driver.key(Qt.Key.Key_1, CONTROL)
    table = view.library.table
    rows = range(view.library.model.rowCount())
    names = [view.library.model.row_at(row).article.name for row in rows]
    row = next(n for n, name in enumerate(names) if name.startswith(ARTICLE))
    place = table.visualRect(table.model().index(row, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    wait(lambda: time_field(view).isVisible())
    return view


def test_dates_follow_the_document_time_and_come_back(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    old = {"Samstag": "2021-12-25", "10. Januar": "2022-01-10"}
    new = {"Samstag": "2022-06-11", "10. Januar": "2023-01-10"}

    def change(driver: Driver) -> None:
        page = driver.annotate(ARTICLE)
        for words in old:
            mark_date(driver, page, words)
        assert values(page) == old
        view = select_article(driver)
        write_time(driver, view, "15.6.2022")
        wait(lambda: values(page) == new)
        driver.saved()
        assert page.controller.desk.article.document_time == "2022-06-15"

    assert run_main(monkeypatch, [str(project)], change) == 0
    assert stored(project) == ("2022-06-15", new)

    def undo(driver: Driver) -> None:
        page = driver.annotate(ARTICLE)
        driver.key(Qt.Key.Key_Z, CONTROL)
        wait(lambda: values(page) == old)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], undo) == 0
    assert stored(project) == ("2021-12-28", old)


def test_from_a_date_without_document_time_to_its_field(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def link(page: AnnotatePage) -> QWidget | None:
        buttons = page.inspector.findChildren(QPushButton)
        return next((b for b in buttons if b.property("role") == "link" and b.isVisible()), None)

    def work(driver: Driver) -> None:
        page = driver.annotate(ARTICLE)
        view = select_article(driver)
        write_time(driver, view, "")
        wait(lambda: listed_time(view) == page.controller.desk.article.document_time == "")
        driver.key(Qt.Key.Key_2, CONTROL)
        mark_date(driver, page, "Samstag")
        assert values(page) == {"Samstag": "XXXX-WXX-6"}
        driver.click(page, page.canvas.state.text.index("Samstag") + 2)
        wait(lambda: link(page) is not None)
        QTest.mouseClick(link(page), Qt.MouseButton.LeftButton)
        wait(lambda: QApplication.focusWidget() is time_field(view))
        QTest.keyClicks(QApplication.focusWidget(), "28.12.2021")
        driver.key(Qt.Key.Key_Return)
        wait(lambda: values(page) == {"Samstag": "2021-12-25"})
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert stored(project) == ("2021-12-28", {"Samstag": "2021-12-25"})
