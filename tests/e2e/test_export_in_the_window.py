"""Exporting in the real window: by keys, by mouse, read back, and cancelled."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from goldspan.domain.annotator import named_person
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import create_project, sample_project
from goldspan.services.transfer.exporting import run_export
from goldspan.services.transfer.importing import run_import
from goldspan.ui.library.export_panel import ExportPanel
from helpers.driving import Driver, run_main
from helpers.waiting import wait

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
MANY = 400


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "news.goldspan"
    sample_project(path, save_person("Ada")).close()
    return path


def panel_of(driver: Driver) -> ExportPanel:
    """Open the panel."""
    driver.project_is_open()
    assert driver.window.view is not None
    driver.key(Qt.Key.Key_1, CONTROL)
    library = driver.window.view.library
    wait(lambda: library.model.rows)
    driver.key(Qt.Key.Key_E, CONTROL)
    wait(library.exporting.isVisible)
    return library.exporting


def previewed(panel: ExportPanel) -> None:
    wait(lambda: not panel.previewing.busy and not panel.preview.state.text())


def tab_to(driver: Driver, wanted: QWidget) -> None:
    for _ in range(60):
        if QApplication.focusWidget() is wanted:
            return
        driver.key(Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not lead to {wanted.accessibleName()}")


def choose_by_keys(driver: Driver, panel: ExportPanel, name: str) -> None:
    for _ in range(panel.formats.count()):
        if panel.formats.currentData() == name:
            return
        driver.key(Qt.Key.Key_Down)
    raise AssertionError(f"{name} is not offered")


def choose_by_mouse(panel: ExportPanel, name: str) -> None:
    QTest.mouseClick(panel.formats, LEFT)
    listed = panel.formats.view()
    wait(listed.isVisible)
    index = panel.formats.model().index(panel.formats.findData(name), 0)
    listed.scrollTo(index)
    QTest.mouseMove(listed.viewport(), listed.visualRect(index).center())
    QTest.qWait(QApplication.doubleClickInterval() + 50)  # the click that opened it is over
    QTest.mouseClick(listed.viewport(), LEFT, pos=listed.visualRect(index).center())
    wait(lambda: panel.formats.currentData() == name)


def type_target(field: QLineEdit, driver: Driver, target: Path) -> None:
    field.selectAll()
    driver.type(str(target))


def sizes(folder: Path) -> dict[str, int]:
    return {
        path.relative_to(folder).as_posix(): path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file()
    }


def make_large(project: Path, source: Path) -> None:
    """Make a project of many articles that Ada is done with."""
    ada = save_person("Ada")
    layer = {"annotator": ada.id, "kind": "person", "name": "Ada", "state": "done"}
    span = {"id": "s1", "label": "ACTOR", "start": 0, "end": 6, "quote": "Moskau", "attrs": {}}
    common = {"layer": layer, "spans": [span], "links": []}
    with source.open("w", encoding="utf-8") as file:
        for number in range(MANY):
            text = f"Moskau redet zum {number}. Mal. " + "Andere hören zu. " * 60
            file.write(json.dumps({"id": f"a{number}", "text": text, **common}) + "\n")
    with create_project(project, "many", ada) as session:
        run_import(session, [source])


def test_export_by_keys_writes_what_the_preview_said(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, tmp_path: Path
) -> None:
    out = tmp_path / "keys"
    said: dict[str, int] = {}

    def script(driver: Driver) -> None:
        driver.project_is_open()
        driver.window.commands.export.trigger()
        assert driver.window.view is not None
        panel = driver.window.view.library.exporting
        wait(panel.formats.hasFocus)
        choose_by_keys(driver, panel, "conll2003")
        previewed(panel)
        previewing = panel.previewing
        previewing.came.connect(
            lambda preview: said.update({file.name: file.size for file in preview.files})
        )
        tab_to(driver, panel.settings.entities["CLAIM"])
        driver.key(Qt.Key.Key_Space)
        tab_to(driver, panel.settings.tagging)
        driver.key(Qt.Key.Key_End)
        previewed(panel)
        tab_to(driver, panel.target)
        type_target(panel.target, driver, out)
        tab_to(driver, panel.preview.losses)
        tab_to(driver, panel.preview.example)
        tab_to(driver, panel.go)
        driver.key(Qt.Key.Key_Space)
        wait(panel.open_folder.isVisible)
        assert panel.go.hasFocus()

    assert run_main(monkeypatch, [str(project)], script) == 0
    assert sizes(out) == said
    entities = (out / "corpus.entities.conll").read_text(encoding="utf-8")
    assert " L-CLAIM\n" in entities


def test_what_is_exported_by_mouse_comes_back_into_a_new_project(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, tmp_path: Path
) -> None:
    out, again = tmp_path / "mouse", tmp_path / "again"

    def script(driver: Driver) -> None:
        panel = panel_of(driver)
        choose_by_mouse(panel, "tables")
        choose_by_mouse(panel, "goldspan-jsonl")
        previewed(panel)
        QTest.mouseClick(panel.target, LEFT)
        type_target(panel.target, driver, out)
        QTest.mouseClick(panel.go, LEFT)
        wait(panel.open_folder.isVisible)

    assert run_main(monkeypatch, [str(project)], script) == 0
    with create_project(tmp_path / "new.goldspan", "new", named_person("Ada")) as session:
        run_import(session, [out / "corpus.jsonl"], name_owners=True)
        session.flush()
        run_export(session.store, "goldspan-jsonl", again)
    assert (again / "corpus.jsonl").read_bytes() == (out / "corpus.jsonl").read_bytes()


def test_a_large_export_that_is_cancelled_leaves_nothing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    project, exports = tmp_path / "many.goldspan", tmp_path / "exports"
    exports.mkdir()
    make_large(project, tmp_path / "many.jsonl")

    def script(driver: Driver) -> None:
        panel = panel_of(driver)
        assert driver.window.view is not None
        progress = driver.window.view.library.progress
        cancel = progress.findChild(QPushButton)
        choose_by_mouse(panel, "conll2003")
        panel.target.setText(str(exports / "out"))
        QTest.mouseClick(panel.go, LEFT)
        wait(progress.isVisible)
        wait(lambda: list(exports.iterdir()))
        QTest.mouseClick(cancel, LEFT)
        wait(lambda: not progress.busy)
        assert "Cancelled." in panel.problem.text()
        assert "Nothing was written." in panel.problem.text()
        assert panel.problem.property("role") == "muted"
        wait(panel.go.hasFocus)

    assert run_main(monkeypatch, [str(project)], script) == 0
    assert list(exports.iterdir()) == []
