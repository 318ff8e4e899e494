"""Agreement on the seeds by keys alone: from the figures to a unit, and out as a file."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.cli.program import run
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import sample_project
from goldspan.ui.measuring.agreement_view import AgreementView
from goldspan.ui.measuring.content import AgreementContent
from goldspan.ui.review.page import AGREEMENT, UNITS
from helpers.driving import Driver, run_main
from helpers.waiting import wait

CONTROL = Qt.KeyboardModifier.ControlModifier


def content_of(driver: Driver) -> AgreementContent:
    """Go to the review page by its key, to the view by its tab, and wait for the figures."""
    driver.project_is_open()
    driver.key(Qt.Key.Key_6, CONTROL)
    view = driver.window.view
    assert view is not None
    views = view.review.views
    wait(lambda: views.current == UNITS)
    views.panes()[0].setFocus()
    driver.key(Qt.Key.Key_Right)
    driver.key(Qt.Key.Key_Space)
    wait(lambda: views.current == AGREEMENT)
    agreement = views.view(AGREEMENT)
    assert isinstance(agreement, AgreementView)
    wait(lambda: agreement.content is not None and agreement.content.figures is not None)
    assert agreement.content is not None
    return agreement.content


def test_from_a_label_to_its_units_and_on_to_one(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    config_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Enter on a row lists its units, Enter on a unit shows where it is decided."""
    path = tmp_path / "seeds.goldspan"
    sample_project(path, save_person("Rita")).close()

    def drive(driver: Driver) -> None:
        content = content_of(driver)
        content.table.setFocus()
        driver.key(Qt.Key.Key_Home, CONTROL)
        names = [row.name for row in content.model.rows]
        label = content.choices.labels.itemText(content.choices.labels.findData("FURNITURE"))
        for _ in range(names.index(label)):
            driver.key(Qt.Key.Key_Down)
        driver.key(Qt.Key.Key_Return)
        wait(lambda: len(content.units.model.units) == 1)
        found = content.units.model.units[0]
        content.units.list.setFocus()
        driver.key(Qt.Key.Key_Return)
        assert driver.window.view is not None
        review = driver.window.view.review
        wait(lambda: review.views.current == UNITS)
        wait(lambda: review.units.article_id == found.article.id)
        wait(lambda: review.units.controller.unit is not None)
        unit = review.units.controller.unit
        assert unit is not None
        assert dict(unit.spans) == dict(found.unit.spans)

    assert run_main(monkeypatch, [str(path)], drive) == 0


def test_the_command_line_says_what_the_window_says(
    tmp_path: Path, config_folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same figures, as CSV."""
    path = tmp_path / "seeds.goldspan"
    sample_project(path, save_person("Rita")).close()
    assert run(["agreement", str(path), "--csv"], lambda *_: 0) == 0
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines()))
    strict = {
        row["label"]: (row["met"], row["first"], row["second"])
        for row in rows
        if row["measure"] == "strict"
        and row["people"] == "Annotator A – Annotator B"
        and not row["article"]
    }
    assert strict["ACTOR"] == ("265", "269", "265")
