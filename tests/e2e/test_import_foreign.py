"""Files with labels of another tool: dropped, mapped by mouse and key, imported, undone, again."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox
from pytestqt.qtbot import QtBot

from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import create_project
from goldspan.ui.library.import_panel import ImportPanel
from goldspan.ui.project_view import ProjectView
from helpers.driving import Driver, run_main
from helpers.foreign_file import marked, write_records
from helpers.waiting import wait

LEFT = Qt.MouseButton.LeftButton
TEXT = "Ada Hügel sprach am Montag in Ulm mit Bo Lind über Verträge."
SPANS = [("PER", "Ada Hügel"), ("PER", "Bo Lind"), ("Ort", "Ulm"), ("MISC", "Verträge")]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return an empty project of the machine's person."""
    path = tmp_path / "p.goldspan"
    create_project(path, "P", save_person("Grace")).close()
    return path


@pytest.fixture
def foreign(tmp_path: Path) -> Path:
    """Return a file by two people with three labels of its own, and a line that is none."""
    records = [marked(TEXT, SPANS, by="Anna"), marked(TEXT, SPANS[:2], by="Bob")]
    path = write_records(tmp_path / "foreign.jsonl", *records)
    path.write_text(path.read_text(encoding="utf-8") + "{}\n{}\n", encoding="utf-8")
    return path


def view_of(driver: Driver) -> ProjectView:
    driver.project_is_open()
    assert driver.window.view is not None
    return driver.window.view


def planned(driver: Driver, path: Path) -> ImportPanel:
    """Drop a file on the library and return the panel that says what would come in."""
    library = view_of(driver).library
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    keys, copy = Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    middle = library.rect().center()
    QApplication.sendEvent(library, QDragEnterEvent(middle, copy, data, LEFT, keys))
    QApplication.sendEvent(library, QDropEvent(QPointF(middle), copy, data, LEFT, keys))
    panel = library.importing
    wait(panel.go.isEnabled)
    return panel


def pick_with_the_mouse(chooser: QComboBox, words: str) -> None:
    QTest.mouseClick(chooser, LEFT)
    wait(lambda: QApplication.activePopupWidget() is not None)
    view = chooser.view()
    index = chooser.model().index(chooser.findText(words), 0)
    view.scrollTo(index)
    QTest.qWait(QApplication.doubleClickInterval() + 50)  # a click earlier is part of the first
    QTest.mouseClick(view.viewport(), LEFT, pos=view.visualRect(index).center())
    wait(lambda: QApplication.activePopupWidget() is None)


def test_foreign_labels_are_mapped_added_undone_and_remembered(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, foreign: Path
) -> None:
    def script(driver: Driver) -> None:
        panel = planned(driver, foreign)
        choosers = {place[1]: each for place, each in panel.labels.rows.choosers.items()}
        assert {name: each.currentText() for name, each in choosers.items()} == {
            "PER": "Actor: Person",
            "Ort": "Leave out",
            "MISC": "Leave out",
        }
        assert "4 of 6" in panel.labels.effect.text()
        assert "2 × " in panel.refused.toPlainText()
        # By key: from the button back to the choosers, and down to “Add as a new label”.
        choosers["Ort"].setFocus()
        driver.key(Qt.Key.Key_Down)
        assert choosers["Ort"].currentText() == "Add as a new label"
        assert "5 of 6" in panel.labels.effect.text()
        pick_with_the_mouse(choosers["MISC"], "Claim")
        assert "6 of 6" in panel.labels.effect.text()
        before = view_of(driver)
        QTest.mouseClick(panel.go, LEFT)
        # The window is built anew with the new label, and goes on showing what came in.
        wait(lambda: driver.window.view is not before and driver.window.view is not None)
        view = view_of(driver)
        assert view.session.scheme.label("Ort") is not None
        panel = view.library.importing
        wait(panel.isVisible)
        assert "2 × " in panel.refused.toPlainText()
        wait(lambda: driver.window.toast.text() != "")
        wait(lambda: len(view.library.model.rows) == 1)
        assert len(view.library.table.selected_ids()) == 1
        store = view.session.store
        (article,) = store.articles()
        labels = sorted(span.label for span in store.spans(article.id))
        assert labels == ["ACTOR", "ACTOR", "ACTOR", "ACTOR", "CLAIM", "Ort"]
        assert {a.name for a in store.annotators()} >= {"Anna", "Bob"}
        QTest.mouseClick(driver.window.toast.action_button, LEFT)
        wait(lambda: driver.window.view is not view and driver.window.view is not None)
        view = view_of(driver)
        assert view.session.scheme.label("Ort") is None
        assert view.session.store.articles() == []

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_the_second_import_offers_what_was_decided(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, foreign: Path, tmp_path: Path
) -> None:
    more = write_records(tmp_path / "more.jsonl", marked("Cem kam.", [("MISC", "kam")], by="Anna"))

    def script(driver: Driver) -> None:
        panel = planned(driver, foreign)
        chooser = panel.labels.rows.choosers["", "MISC"]
        chooser.setFocus()
        for letter in "Cla":
            driver.type(letter)
        assert chooser.currentText() == "Claim"
        panel.go.setFocus()
        driver.key(Qt.Key.Key_Space)
        wait(lambda: panel.report is not None)
        driver.saved()
        panel = planned(driver, more)
        assert panel.labels.rows.choosers["", "MISC"].currentText() == "Claim"
        QTest.mouseClick(panel.go, LEFT)
        wait(lambda: not panel.isVisible())
        store = view_of(driver).session.store
        (article,) = [each for each in store.articles() if each.source == "more.jsonl"]
        assert [span.label for span in store.spans(article.id)] == ["CLAIM"]

    assert run_main(monkeypatch, [str(project)], script) == 0
