"""Articles are suggested when they are opened for the first time: the real window and process."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from goldspan.domain.change import ActionKind, ChangeEvent, EntityChange
from goldspan.domain.scheme import PrefillPlan
from goldspan.services.machine.identity import save_person
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.articles import suggest_on_open
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.project_view import ProjectView
from helpers import misbehaving
from helpers.driving import Driver, run_main
from helpers.texts_project import texts_project
from helpers.waiting import wait

LINES = "\n\n".join(
    f"Absatz {n}. Heute tagt die Nato in Brüssel, und Oslo schweigt." for n in range(60)
)
TEXTS = [(f"a{number}", f"Artikel {number}.\n\n{LINES}", "de") for number in range(5)]


@pytest.fixture(autouse=True)
def on_opening(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(suggest_on_open.SWITCH)
    monkeypatch.setattr(suggest_on_open, "START_MILLISECONDS", 0)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return misbehaving.ruler(tmp_path / "ruler")


@pytest.fixture
def session(tmp_path: Path, folder: Path) -> Iterator[ProjectSession]:
    """Make the project; whoever uses the window closes the session before."""
    with texts_project(tmp_path, TEXTS) as opened:
        chosen = replace(opened.scheme, plan=PrefillPlan(str(folder)))
        opened.commit(ActionKind.PIPELINES, [EntityChange(opened.scheme, chosen)])
        save_person(opened.annotator.name)
        yield opened


def view_of(driver: Driver) -> ProjectView:
    driver.project_is_open()
    assert driver.window.view is not None
    return driver.window.view


def calm(view: ProjectView) -> None:
    """Wait until nothing is read any more."""
    wait(lambda: view.on_open.warm and not view.on_open.busy)


def suggested(page: AnnotatePage) -> int:
    return len(page.canvas.state.marks)


def test_suggestions_come_into_the_text_and_are_no_step_of_the_history(
    session: ProjectSession, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = session.store.path
    session.close()

    def script(driver: Driver) -> None:
        page = driver.annotate("a0")
        wait(lambda: suggested(page) == 60)
        view = view_of(driver)
        calm(view)
        wait(lambda: not driver.window.commands.undo.isEnabled())
        driver.key(Qt.Key.Key_N)
        driver.key(Qt.Key.Key_Return)
        driver.saved()
        wait(driver.window.commands.undo.isEnabled)
        children = {child.pid for child in psutil.Process().children()}
        QTest.keyClick(page.canvas, Qt.Key.Key_D)
        wait(lambda: page.articles.model.rows and page.article_id != "" and page.canvas.isVisible())
        rows = {row.article.id: row.article.name for row in page.articles.model.rows}
        wait(lambda: rows[page.article_id] == "a1")
        assert suggested(page) == 60  # it was read while the one before was on the desk
        driver.annotate("a4")
        bar = page.canvas.verticalScrollBar()
        bar.setValue(bar.maximum() // 2)
        page.canvas.set_caret(900)
        top = page.canvas.top_offset()
        wait(lambda: suggested(page) == 60)
        assert (page.canvas.top_offset(), page.canvas.caret()) == (top, 900)
        calm(view)
        assert {child.pid for child in psutil.Process().children()} == children

    assert run_main(monkeypatch, [str(path)], script) == 0


def test_it_can_be_turned_off_and_stays_so(
    session: ProjectSession,
    monkeypatch: pytest.MonkeyPatch,
    config_folder: Path,
    qtbot: QtBot,
) -> None:
    path = session.store.path
    session.close()

    def turn_off(driver: Driver) -> None:
        view = view_of(driver)
        calm(view)
        driver.window.commands.suggest_on_open.trigger()
        wait(lambda: not view.on_open.warm)
        page = driver.annotate("a3")
        QTest.qWait(50)
        assert (suggested(page), view.on_open.busy) == (0, False)

    assert run_main(monkeypatch, [str(path)], turn_off) == 0
    kept = json.loads((config_folder / "settings.json").read_text(encoding="utf-8"))
    assert kept["suggest_on_open"] is False

    def still_off(driver: Driver) -> None:
        page = driver.annotate("a3")
        QTest.qWait(50)
        assert suggested(page) == 0
        assert not driver.window.commands.suggest_on_open.isChecked()
        driver.window.commands.suggest_on_open.trigger()
        wait(lambda: suggested(page) == 60)

    assert run_main(monkeypatch, [str(path)], still_off) == 0


def test_a_window_that_only_reads_starts_nothing(
    session: ProjectSession, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    def script(driver: Driver) -> None:
        page = driver.annotate("a0")
        QTest.qWait(50)
        view = view_of(driver)
        assert view.session.read_only
        assert (suggested(page), view.on_open.busy, view.on_open.warm) == (0, False, False)

    from goldspan.services.project.projects import open_project

    path, person = session.store.path, session.annotator
    session.close()
    with open_project(path, person):
        assert run_main(monkeypatch, [str(path)], script) == 0


def test_a_pipeline_that_cannot_be_used_is_named_once(
    session: ProjectSession,
    folder: Path,
    monkeypatch: pytest.MonkeyPatch,
    expect_log: Callable[[str], None],
    qtbot: QtBot,
) -> None:
    expect_log("config.cfg is missing")
    path = session.store.path
    session.close()
    (folder / "config.cfg").unlink()

    def script(driver: Driver) -> None:
        page = driver.annotate("a0")
        driver.told("no suggestions: The folder")
        view = view_of(driver)
        wait(lambda: not view.on_open.busy)
        driver.annotate("a3")
        driver.told("no suggestions: The folder")
        notices = [text for text in driver.window.notices.texts() if "config.cfg" in text]
        assert len(notices) == 1
        assert suggested(page) == 0

    assert run_main(monkeypatch, [str(path)], script) == 0


def test_what_is_on_the_desk_goes_before_what_was_left(
    session: ProjectSession, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    path = session.store.path
    session.close()
    came: list[str] = []

    def script(driver: Driver) -> None:
        page = driver.annotate("a4")  # the pipeline is loaded now
        view = view_of(driver)
        names = {row.article.id: row.article.name for row in page.articles.model.rows}
        line = page.column.next_step

        def hear(event: ChangeEvent) -> None:
            if event.action.kind is ActionKind.PREFILL:
                came.extend({names[c.article] for c in event.changes if c.article})

        leave = view.session.subscribe(hear)
        wait(line.isVisible)
        said = [part.text() for part in line.findChildren(QLabel)]
        assert said == ["The pipeline is reading the article…"]
        assert not any(b.isVisible() for b in line.findChildren(QPushButton))
        driver.annotate("a2")
        driver.annotate("a0")
        wait(lambda: suggested(page) == 60)
        wait(lambda: not line.isVisible())
        calm(view)
        leave()

    assert run_main(monkeypatch, [str(path)], script) == 0
    assert came == ["a0", "a1"]
