"""The sample project measured by clicks alone: figures, an error, its place, and back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import sample_project
from goldspan.ui.evaluate.errors_model import ErrorFilter
from goldspan.ui.evaluate.rows import Column
from goldspan.ui.page_names import ANNOTATE, EVALUATE
from helpers.driving import Driver, run_main
from helpers.waiting import activate, wait

CONTROL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


def test_from_the_sample_to_the_place_of_an_error(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    project = tmp_path / "sample.goldspan"
    sample_project(project, save_person("Ada")).close()

    def work(driver: Driver) -> None:
        driver.project_is_open()
        view = driver.window.view
        assert view is not None
        driver.key(Qt.Key.Key_3, CONTROL)
        page = view.evaluate
        wait(lambda: page.choices.wanted is not None)
        QTest.mouseClick(page.empty.step, LEFT)
        wait(page.progress.isVisible)
        wait(lambda: page.measured is not None)
        evaluation = page.measured.evaluation if page.measured else None
        assert evaluation is not None and evaluation.articles == 5
        titles = [row.title for row in page.results.figures.model.rows]
        number = titles.index("Actor")
        found = page.results.figures.model.index(number, Column.RECALL)
        assert page.results.figures.model.rows[number].gold > 100
        QTest.mouseClick(
            page.results.figures.table.viewport(),
            LEFT,
            pos=page.results.figures.table.visualRect(found).center(),
        )
        listed = page.results.errors.model.listed
        missed = [e for e in evaluation.errors if (e.label, e.kind.value) == ("ACTOR", "missed")]
        assert [row.error for row in listed] == missed
        activate(driver.window)
        page.results.errors.filter.show_filter(ErrorFilter())
        errors = page.results.errors.list
        error = page.results.errors.model.row(2).error
        place = errors.visualRect(page.results.errors.model.index(2)).center()
        QTest.mouseClick(errors.viewport(), LEFT, pos=place)
        wait(lambda: view.page == ANNOTATE and view.annotate.article_id == error.article)
        side = error.gold or error.suggested
        assert side is not None
        wait(lambda: view.annotate.canvas.selection() == (side.start, side.end))
        driver.key(Qt.Key.Key_3, CONTROL)
        wait(lambda: view.page == EVALUATE)
        assert errors.currentIndex().row() == 2
        driver.key(Qt.Key.Key_Down)
        driver.key(Qt.Key.Key_Return)
        wait(lambda: view.page == ANNOTATE)

    assert run_main(monkeypatch, [str(project)], work) == 0
