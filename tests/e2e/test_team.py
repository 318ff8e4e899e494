"""Articles shared out with real keys and mouse, worked on, undone, and there after a restart."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.domain.annotator import Annotator
from goldspan.domain.change import ActionKind
from goldspan.domain.layer import WorkState
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import create_project, open_project
from goldspan.ui.team.matrix.view import MatrixView
from helpers.driving import Driver, run_main
from helpers.stored import BEN, made
from helpers.town_project import ARTICLES, TEXTS, TITLES
from helpers.waiting import wait

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
Key = Qt.Key


@pytest.fixture
def person(config_folder: Path) -> Annotator:
    return save_person("Ada")


@pytest.fixture
def project(tmp_path: Path, person: Annotator) -> Path:
    path = tmp_path / "Stadt.goldspan"
    with create_project(path, "Stadt", person) as session:
        texts = {a.sha256: text for a, text in zip(ARTICLES, TEXTS, strict=True)}
        session.commit(ActionKind.IMPORT, made(BEN, *ARTICLES), texts=texts)
    return path


def matrix_of(driver: Driver) -> MatrixView:
    """Go to the matrix by its key and wait until it is read and has the keyboard."""
    driver.project_is_open()
    driver.key(Key.Key_7, CONTROL)
    assert driver.window.view is not None
    view = driver.window.view.team.views.view("matrix")
    assert isinstance(view, MatrixView)
    wait(lambda: view.model.rowCount() == len(ARTICLES) and view.table.hasFocus())
    return view


def asked(view: MatrixView) -> set[tuple[str, str]]:
    """Return who is asked for what, as the matrix has it."""
    return {
        (view.model.name_of(who), row.article.name)
        for row in view.model.matrix.rows
        for who, cell in row.cells.items()
        if cell.assigned
    }


def test_by_keyboard_cells_are_assigned_opened_done_and_undone(
    project: Path,
    person: Annotator,
    qapp: QApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    mine = {("Ada", "Bahnhof"), ("Ada", "Rathaus")}

    def hand_out(driver: Driver) -> None:
        view = matrix_of(driver)
        driver.keys(Key.Key_Down)
        driver.key(Key.Key_Down, SHIFT)
        driver.keys(Key.Key_Insert)
        wait(lambda: asked(view) == mine)
        driver.keys(Key.Key_Right, Key.Key_Insert)
        wait(lambda: asked(view) == mine | {("Ben", "Rathaus")})
        driver.key(Key.Key_Z, CONTROL)
        wait(lambda: asked(view) == mine)
        driver.keys(Key.Key_Left, Key.Key_Return)
        window = driver.window.view
        assert window is not None
        wait(lambda: window.page == "annotate" and window.annotate.article_id == ARTICLES[2].id)
        wait(lambda: window.annotate.canvas.hasFocus() and window.up_to_date)
        driver.keys(Key.Key_D)  # done: the other that is assigned comes before all that are not
        wait(lambda: window.annotate.article_id == ARTICLES[1].id)
        driver.saved()

    def look_again(driver: Driver) -> None:
        view = matrix_of(driver)
        assert asked(view) == mine
        row = view.model.matrix.row(ARTICLES[2].id)
        assert row is not None
        assert row.cell(person.id).state is WorkState.DONE

    assert run_main(monkeypatch, ["open", str(project)], hand_out) == 0
    assert run_main(monkeypatch, ["open", str(project)], look_again) == 0
    with open_project(project, person, writer=False) as session:
        assert session.store.verify() == []


def test_by_mouse_articles_are_shared_out_to_a_new_person_too(
    project: Path,
    person: Annotator,
    qapp: QApplication,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    left = Qt.MouseButton.LeftButton

    def share(driver: Driver) -> None:
        view = matrix_of(driver)
        QTest.mouseClick(view.bar.share, left)
        panel = view.sharing
        QTest.mouseClick(panel.people.field, left)
        driver.type("Cem")
        driver.keys(Key.Key_Return)
        wait(lambda: [each.name for each in panel.people.people()] == ["Cem"])
        rows = panel.people.list
        for number in range(2):  # on the tick boxes of Ada and Ben
            place = rows.visualItemRect(rows.item(number))
            box = QPoint(place.left() + 12, place.center().y())
            QTest.mouseClick(rows.viewport(), left, pos=box)
        wait(lambda: len(panel.people.people()) == 3)
        wait(lambda: panel.plan is not None and len(panel.plan.shares) == 3)
        wait(panel.share.isEnabled)
        QTest.mouseClick(panel.share, left)
        wait(lambda: len(asked(view)) == 2 * len(TITLES))
        driver.saved()

    assert run_main(monkeypatch, ["open", str(project)], share) == 0
    with open_project(project, person, writer=False) as session:
        store = session.store
        loads = {
            each.name: len(store.assignments(each.id))
            for each in store.annotators()
            if each.name in {"Ada", "Ben", "Cem"}
        }
        assert sorted(loads.values()) == [3, 3, 4]
        assert store.verify() == []
