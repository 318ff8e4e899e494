"""Making decisions agree with real keys, undone as one, remembered across a restart."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.domain.annotator import Annotator
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import open_project
from goldspan.ui.consistency.page import ConsistencyPage
from helpers.consistency_project import make_project
from helpers.driving import Driver, run_main
from helpers.stored import all_rows
from helpers.waiting import wait

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def person(config_folder: Path) -> Annotator:
    return save_person("Ada")


@pytest.fixture
def project(tmp_path: Path, person: Annotator) -> Path:
    path = tmp_path / "Hafen.goldspan"
    make_project(path, person).close()
    return path


def page_of(driver: Driver) -> ConsistencyPage:
    """Go to the page by its key and wait until it has compared."""
    driver.project_is_open()
    driver.key(Qt.Key.Key_4, CONTROL)
    assert driver.window.view is not None
    page = driver.window.view.consistency
    wait(lambda: page.seen is not None and not page.looking.busy)
    wait(page.list.hasFocus)
    return page


def reach(driver: Driver, page: ConsistencyPage, words: str) -> None:
    """Go to a finding with the arrows, and on to its places."""
    driver.key(Qt.Key.Key_Home)
    for _ in range(len(page.model.listed)):
        row = page.list.current()
        if row is not None and row.finding.words == words:
            break
        driver.key(Qt.Key.Key_Down)
    row = page.list.current()
    assert row is not None
    assert row.finding.words == words
    driver.key(Qt.Key.Key_Return)


def thors(project: Path, person: Annotator) -> list[int]:
    """Return how often the name is marked, article by article."""
    with open_project(project, person, writer=False) as session:
        layers = (session.store.spans(a.id, person.id) for a in session.store.articles())
        return [sum(span.quote == "Thor" for span in spans) for spans in layers]


def test_names_are_made_to_agree_undone_and_agreed_again_across_a_restart(
    project: Path,
    person: Annotator,
    qapp: QApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def script(driver: Driver) -> None:
        page = page_of(driver)
        assert driver.window.view is not None
        store = driver.window.view.session.store
        before = all_rows(store)
        reach(driver, page, "Thor")
        driver.key(Qt.Key.Key_1)
        wait(lambda: page.detail.previewing)
        driver.key(Qt.Key.Key_Return)
        wait(lambda: "Thor" not in {row.finding.words for row in page.model.listed})
        driver.key(Qt.Key.Key_Z, CONTROL)
        wait(lambda: "Thor" in {row.finding.words for row in page.model.listed})
        assert all_rows(store) == before
        driver.key(Qt.Key.Key_Y, CONTROL)
        wait(lambda: "Thor" not in {row.finding.words for row in page.model.listed})
        reach(driver, page, "Lesen Sie auch unsere Beilage")
        driver.key(Qt.Key.Key_Delete)
        driver.saved()

    def again(driver: Driver) -> None:
        page = page_of(driver)
        said = {row.finding.words for row in page.model.listed}
        assert said.isdisjoint({"Thor", "Lesen Sie auch unsere Beilage"})
        assert page.model.right == 1

    assert thors(project, person) == [2, 0, 1]
    assert run_main(monkeypatch, [str(project)], script) == 0
    assert thors(project, person) == [2, 1, 1]
    assert run_main(monkeypatch, [str(project)], again) == 0
