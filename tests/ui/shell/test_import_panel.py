"""The import panel: formats that were found, what many foreign labels mean, whose layers."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from goldspan.domain.errors import BrokenFormatError
from goldspan.domain.exchange import LabelMeaning
from goldspan.ui.library import found_formats
from goldspan.ui.library.import_panel import ImportPanel
from goldspan.ui.project_view import ProjectView
from helpers.foreign_file import marked, write_records

LEFT = Qt.MouseButton.LeftButton
TEXT = "Ada Hügel sprach am Montag in Ulm."


@pytest.fixture
def panel(view: ProjectView) -> ImportPanel:
    return view.library.importing


def plan(view: ProjectView, qtbot: QtBot, *paths: Path) -> ImportPanel:
    panel = view.library.importing
    view.library.import_paths(list(paths))
    qtbot.waitUntil(lambda: not view.library.progress.busy and panel.formats.isVisible())
    return panel


def test_the_format_found_is_shown_and_another_can_be_said(
    view: ProjectView, qtbot: QtBot, tmp_path: Path
) -> None:
    file = write_records(tmp_path / "news.jsonl", marked(TEXT, [("ACTOR", "Ada")], by="Anna"))
    panel = plan(view, qtbot, file)
    (chooser,) = panel.formats.choosers
    assert chooser.currentText() == "Goldspan JSONL (recognised)"
    assert chooser.findData("doccano") >= 0
    chooser.setFocus()
    chooser.setCurrentIndex(chooser.findData("doccano"))
    chooser.activated.emit(chooser.currentIndex())
    qtbot.waitUntil(lambda: panel.formats.formats == {file: "doccano"})
    qtbot.waitUntil(lambda: not view.library.progress.busy)
    (chooser,) = panel.formats.choosers
    assert chooser.currentData() == "doccano"
    chooser.setCurrentIndex(0)
    chooser.activated.emit(0)
    qtbot.waitUntil(lambda: panel.formats.formats == {})


def test_sixty_labels_come_row_by_row_and_are_decided_at_once(
    view: ProjectView, qtbot: QtBot, tmp_path: Path
) -> None:
    spans = [(f"Label {number}", "Ulm") for number in range(60)]
    panel = plan(view, qtbot, write_records(tmp_path / "n.jsonl", marked(TEXT, spans, by="Anna")))
    labels = panel.labels
    assert labels.coming == 0
    qtbot.mouseClick(labels.add_all, LEFT)  # some rows are not there yet
    assert labels.coming == 60
    qtbot.waitUntil(lambda: len(labels.rows.choosers) == 60)
    assert {each.currentText() for each in labels.rows.choosers.values()} == {"Add as a new label"}
    decided = labels.decisions()
    assert decided is not None
    assert decided.meanings["Label 59"] == LabelMeaning("Label 59")
    assert len(decided.added_to(view.session.scheme)) == 60
    qtbot.mouseClick(labels.leave_all, LEFT)
    assert labels.coming == 0
    assert panel.go.isEnabled()  # the text itself is new


def test_the_wheel_scrolls_and_changes_nothing(
    view: ProjectView, qtbot: QtBot, tmp_path: Path
) -> None:
    spans = [(f"Label {number}", "Ulm") for number in range(30)]
    panel = plan(view, qtbot, write_records(tmp_path / "n.jsonl", marked(TEXT, spans)))
    qtbot.waitUntil(lambda: len(panel.labels.rows.choosers) == 30)
    chooser = panel.labels.rows.choosers["", "Label 0"]
    chooser.setFocus()
    scroll = panel.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    bar, before = scroll.verticalScrollBar(), chooser.currentText()
    bar.setValue(0)
    middle = QPointF(chooser.rect().center())
    wheel = QWheelEvent(
        middle,
        QPointF(chooser.mapToGlobal(middle.toPoint())),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(chooser, wheel)
    assert chooser.currentText() == before
    assert not wheel.isAccepted() or bar.value() > 0


def test_whose_layers_come_is_said_and_long_names_do_not_widen_the_panel(
    view: ProjectView, qtbot: QtBot, tmp_path: Path
) -> None:
    name = "ein_sehr_langer_name_ohne_leerzeichen_" * 3
    records = [
        marked(TEXT, [(name, "Ulm"), ("שם", "Montag")], by=person) for person in ("Anna", "Bob")
    ]
    records.append(marked("Noch ein Text.", [("ACTOR", "Text")], by="Anna"))
    panel = plan(view, qtbot, write_records(tmp_path / f"{name}.jsonl", *records))
    said = [each.text() for each in panel.findChildren(type(panel.labels.effect))]
    assert any("Anna – new (2 article" in each and "Bob – new (1)" in each for each in said)
    scroll = panel.findChild(QScrollArea)
    assert isinstance(scroll, QScrollArea)
    inner = scroll.widget()
    assert inner is not None
    assert inner.width() <= scroll.viewport().width()


def test_tab_goes_down_the_panel_and_enter_imports(
    view: ProjectView, qtbot: QtBot, tmp_path: Path
) -> None:
    spans = [(f"Label {number}", "Ulm") for number in range(14)]
    panel = plan(view, qtbot, write_records(tmp_path / "n.jsonl", marked(TEXT, spans)))
    qtbot.waitUntil(lambda: len(panel.labels.rows.choosers) == 14)
    qtbot.waitUntil(panel.go.hasFocus)
    stops = [*panel.formats.choosers, *panel.labels.stops()]
    assert len(stops) == 1 + 2 + 14
    qtbot.waitUntil(stops[-1].isVisible)
    stops[0].setFocus()
    for stop in stops[1:]:
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        assert stop.hasFocus(), stop.accessibleName()
    while not panel.go.hasFocus():
        last = QApplication.focusWidget()
        assert panel.isAncestorOf(last)
        qtbot.keyClick(last, Qt.Key.Key_Tab)
    qtbot.keyClick(panel.go, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: panel.report is not None)
    assert panel.width() > 320


def test_a_broken_plug_in_is_named_beside_the_formats(
    view: ProjectView, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = BrokenFormatError(
        "The format “{name}” is broken.", kept="", todo="Update it.", name="brackets"
    )
    monkeypatch.setattr(found_formats, "broken_formats", lambda: {"brackets": broken})
    panel = plan(view, qtbot, write_records(tmp_path / "n.jsonl", marked(TEXT, [])))
    said = [each.text() for each in panel.formats.findChildren(QLabel)]
    assert any("“brackets” is broken" in each for each in said)


def test_a_table_of_metadata_in_the_folder_is_taken_and_can_be_left(
    view: ProjectView, qtbot: QtBot, tmp_path: Path
) -> None:
    (tmp_path / "a.txt").write_text("Die Nato tagt.", "utf-8")
    (tmp_path / "metadata.csv").write_text("file,outlet\na.txt,dpa\n", "utf-8")
    panel = plan(view, qtbot, tmp_path)
    (without,) = [
        each
        for each in panel.findChildren(QToolButton)
        if each.accessibleName() == "Without a metadata file"
    ]
    assert without.isVisible()
    qtbot.mouseClick(without, LEFT)
    qtbot.waitUntil(lambda: not view.library.progress.busy and panel.go.isEnabled())
    assert not without.isVisible()
