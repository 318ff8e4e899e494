"""The view that says whether there is enough gold, in a window."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from goldspan.services.learning_curve.plan import plan_curve
from goldspan.services.learning_curve.record import (
    LearningCurve,
    keep_curve,
    unfinished_curve,
)
from goldspan.services.machine.settings import Settings
from goldspan.ui.crash import CrashHandler
from goldspan.ui.main_window import MainWindow
from goldspan.ui.page_names import ANNOTATE, RELEASE
from goldspan.ui.release.enough.content import EnoughContent
from goldspan.ui.release.enough.curve_pane import CSV, JSON, PICTURE
from goldspan.ui.release.enough.view import EnoughView
from goldspan.ui.release.page import ENOUGH, ReleasePage
from helpers.english_window import english_window
from helpers.made_up_curve import learning_curve, power_law
from helpers.suggested_project import suggested_project
from helpers.training_project import PERSON, training_project
from helpers.waiting import activate, wait

LONG = 60.0
SCORES = {"ACTOR": power_law(0.1, 1.2, 0.5), "DATE": lambda _: 0.84}
GOLD = {"ACTOR": 100, "DATE": 1}
Opened = tuple[MainWindow, EnoughContent]


@pytest.fixture
def open_view(
    qapp: QApplication, qtbot: QtBot, config_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Path], Opened]]:
    """Return a function that opens a window on a project, at the view."""
    theme = english_window(monkeypatch)
    windows: list[MainWindow] = []

    def make(project: Path) -> Opened:
        window = MainWindow(theme, Settings(), CrashHandler(config_folder / "log"))
        windows.append(window)
        window.show()
        activate(window)
        window.open_first(project, PERSON)
        wait(lambda: window.view is not None)
        assert window.view is not None
        window.view.show_page(RELEASE)
        page = window.findChild(ReleasePage)
        assert page is not None
        page.views.show_view(ENOUGH)
        view = page.views.view(ENOUGH)
        assert isinstance(view, EnoughView)
        wait(lambda: view.content is not None and view.content.sight is not None, LONG)
        assert view.content is not None
        return window, view.content

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    with training_project(tmp_path) as session:
        return session.store.path


def kept(project: Path, trainings: int = 8) -> LearningCurve:
    """Keep a curve of the project, as far as so many trainings."""
    from goldspan.services.project.projects import open_project

    with open_project(project, PERSON, window_lock=False) as session:
        name, plan = session.store.project_id, plan_curve(session, [])
    curve = learning_curve(SCORES, gold=GOLD, trainings=trainings, project=name)
    first, *rest = plan.gold
    gold = {first: "other", **{key: plan.gold[key] for key in rest[1:]}}
    curve = replace(curve, plan=replace(curve.plan, gold=gold))
    keep_curve(curve)
    return curve


def said(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def cells(content: EnoughContent) -> list[list[str]]:
    return [[cell.text for cell in row] for row in content.outcome.table.cells.rows]


def test_without_gold_one_is_led_to_the_articles(
    open_view: Callable[[Path], Opened], tmp_path: Path
) -> None:
    with suggested_project(tmp_path) as session:
        path = session.store.path
    window, content = open_view(path)
    wait(content.empty.step.isVisible)
    assert content.empty.title == "No gold yet"
    QTest.mouseClick(content.empty.step, Qt.MouseButton.LeftButton)
    wait(lambda: window.view is not None and window.view.page == ANNOTATE)


def test_too_little_gold_says_what_is_needed(
    open_view: Callable[[Path], Opened], tmp_path: Path
) -> None:
    with training_project(tmp_path, range(5)) as session:
        path = session.store.path
    _, content = open_view(path)
    wait(content.empty.step.isVisible)
    assert content.empty.title == "Too little gold yet"
    assert "at least 4 families" in said(content)


def test_the_plan_comes_before_anything_is_trained(
    open_view: Callable[[Path], Opened], project: Path
) -> None:
    _, content = open_view(project)
    plan = content.sight.plan if content.sight is not None else None
    assert plan is not None
    rows = content.plan.steps.cells.rows
    assert [row[0].text for row in rows] == ["¼", "½", "¾", "all"]
    assert [row[3].text for row in rows] == ["3", "3", "2", "2"]
    assert rows[-1][1].text == str(len(plan.training.split.train))
    words = said(content)
    assert "10 trainings, one after the other. How long they take shows after the first." in words
    assert content.plan.measure.text() == "Measure"
    assert content.plan.measure.isEnabled()
    assert QApplication.focusWidget() is content.plan.measure


def test_a_curve_of_before_is_there_with_what_it_says(
    open_view: Callable[[Path], Opened], project: Path, tmp_path: Path
) -> None:
    curve = kept(project)
    _, content = open_view(project)
    outcome = content.outcome
    assert outcome.conclusion.text().startswith("All labels: 0.73 now; 100 more articles to learn")
    assert outcome.sentences.text().splitlines()[1] == (
        "Date: cannot be told. 10 spans in the test part; 20 are needed."
    )
    assert "Gold has changed since: 1 article more, 1 article changed." in outcome.ground.text()
    table = cells(content)
    assert [row[0] for row in table] == ["All labels", "Actor", "Date"]
    assert table[1][1:5] == ["0.55", "0.66", "0.70", "0.73"]
    assert table[2][5] == "–"
    assert "about 2 minutes" not in said(content.plan)

    # The same by keyboard, on the plot.
    plot = outcome.plot
    plot.setFocus()
    QTest.keyClick(plot, Qt.Key.Key_Down)
    assert plot.accessibleDescription() == "Actor, 12 articles: 0.550; 2 trainings"
    for _ in range(4):
        QTest.keyClick(plot, Qt.Key.Key_Right)
    assert plot.accessibleDescription().startswith("Actor, with 100 more articles: 0.8")
    forms = {plot.symbol(label) for label in plot.labels}
    assert len(forms) == len(plot.labels) == 3

    outcome.more.setValue(150)
    wait(lambda: outcome.conclusion.text().startswith("All labels: 0.73 now; 150 more"))
    outcome.more.setValue(151)
    wait(lambda: "look ahead by 150 at most" in outcome.sentences.text())

    for kind in (CSV, JSON, PICTURE):
        content.save(kind, tmp_path / f"curve.{kind}")
    files = [tmp_path / f"curve.{kind}" for kind in (CSV, JSON, PICTURE)]
    wait(lambda: all(file.exists() and file.stat().st_size for file in files))
    rows = list(csv.DictReader(files[0].read_text("utf-8").splitlines()))
    assert len(rows) == len(curve.runs) * 3
    assert {row["label"] for row in rows} == {"all labels", "ACTOR", "DATE"}
    assert json.loads(files[1].read_text("utf-8"))["outlook"][0]["more"] == 151
    assert files[2].read_bytes().startswith(b"\x89PNG")


def test_a_stopped_curve_goes_on_or_begins_anew(
    open_view: Callable[[Path], Opened], project: Path
) -> None:
    curve = kept(project, trainings=5)
    _, content = open_view(project)
    assert "Stopped after 5 of 8 trainings." in said(content)
    assert content.plan.measure.text() == "Go on"
    assert content.plan.sources.isEnabled() is False
    assert content.outcome.isVisible()
    # Its gold is not what it was: it can only be begun anew.
    QTest.mouseClick(content.plan.measure, Qt.MouseButton.LeftButton)
    wait(lambda: not content.measuring.busy)
    assert unfinished_curve(curve.project) == curve
    wait(content.plan.anew.isVisible)
    QTest.mouseClick(content.plan.anew, Qt.MouseButton.LeftButton)
    wait(lambda: content.plan.measure.text() == "Measure")
    assert unfinished_curve(curve.project) is None
    wait(lambda: not content.outcome.isVisible())


def test_cancel_stops_at_once_and_the_page_says_so(
    open_view: Callable[[Path], Opened], project: Path
) -> None:
    _, content = open_view(project)
    QTest.mouseClick(content.plan.measure, Qt.MouseButton.LeftButton)
    wait(content.plan.progress.isVisible)
    assert not content.plan.measure.isVisible()
    QTest.mouseClick(content.plan.progress.cancel, Qt.MouseButton.LeftButton)
    wait(lambda: not content.measuring.busy, LONG)
    wait(content.plan.measure.isVisible)
    assert content.plan.measure.text() == "Measure"
