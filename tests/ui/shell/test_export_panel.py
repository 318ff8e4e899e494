"""The export panel: what it asks, what will come, and how it went."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QCheckBox, QLabel
from pytestqt.qtbot import QtBot

from goldspan.services.transfer import export_preview, known_formats
from goldspan.ui.library.export_panel import ExportPanel
from goldspan.ui.main_window import MainWindow
from goldspan.ui.project_view import ProjectView
from helpers.english_window import english_window
from helpers.waiting import activate, wait


@pytest.fixture(autouse=True)
def english(monkeypatch: pytest.MonkeyPatch, qapp: object) -> None:
    """Let the window speak English, plurals too."""
    english_window(monkeypatch)


@pytest.fixture
def panel(view: ProjectView, tmp_path: Path) -> ExportPanel:
    """Return the panel, for Ada's layer."""
    view.library.show_export()
    panel = view.library.exporting
    panel.target.setText(str(tmp_path / "exports" / "out"))
    panel.layers.setCurrentText("Ada")
    return panel


def choose(panel: ExportPanel, name: str) -> None:
    panel.formats.setCurrentIndex(panel.formats.findData(name))


def tick(qtbot: QtBot, box: QCheckBox) -> None:
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))


def previewed(panel: ExportPanel) -> None:
    wait(lambda: not panel.previewing.busy and not panel.preview.state.text())


def shown(panel: ExportPanel) -> str:
    labels = (label for label in panel.preview.findChildren(QLabel) if label.isVisible())
    return "\n".join(label.text() for label in labels)


def test_the_preview_says_what_will_come(panel: ExportPanel, qtbot: QtBot, tmp_path: Path) -> None:
    previewed(panel)
    assert panel.preview.counts.text() == "1 article, 1 span, 0 links"
    words = shown(panel)
    assert "Nothing will be lost" in words
    assert "Actor" in words
    assert "2 files, " in words
    assert panel.preview.files.currentData() == "corpus.jsonl"
    assert panel.preview.example.toPlainText().startswith('{"id"')
    assert "Moskau" in panel.preview.example.toPlainText()
    assert not (tmp_path / "exports").exists()


def test_losses_are_grouped_and_each_group_has_an_example(panel: ExportPanel, qtbot: QtBot) -> None:
    choose(panel, "timeml")
    previewed(panel)
    assert "4 things that the format cannot carry" in shown(panel)
    assert "1 span – TimeML holds dates only" in panel.preview.losses.toPlainText()
    assert "for example Actor “Moskau” (a0)" in panel.preview.losses.toPlainText()


def test_the_latest_choice_is_previewed(panel: ExportPanel, qtbot: QtBot) -> None:
    for name in ("docbin", "conll2002", "goldspan-jsonl", "conll2003"):
        choose(panel, name)
    previewed(panel)
    assert panel.preview.files.currentData() == "corpus.entities.conll"
    assert "Moskau -X- O I-ACTOR" in panel.preview.example.toPlainText()


def test_a_format_asks_for_what_it_goes_by(panel: ExportPanel, qtbot: QtBot) -> None:
    settings = panel.settings
    assert not settings.tagging.isVisible()
    assert not settings.entities["ACTOR"].isVisible()
    choose(panel, "conll2003")
    assert [key for key, box in settings.entities.items() if box.isChecked()] == ["ACTOR", "DATE"]
    settings.tagging.setCurrentIndex(settings.tagging.findText("BILOU", Qt.MatchFlag.MatchContains))
    previewed(panel)
    assert "Moskau -X- O U-ACTOR" in panel.preview.example.toPlainText()
    tick(qtbot, settings.entities["ACTOR"])
    previewed(panel)
    assert "Moskau -X- O O" in panel.preview.example.toPlainText()
    tick(qtbot, settings.entities["DATE"])
    hints = [label.text() for label in settings.findChildren(QLabel) if label.isVisible()]
    assert "Nothing is ticked: Actor, Date, as usual." in hints


def test_what_is_no_text_shows_its_spans(panel: ExportPanel, qtbot: QtBot) -> None:
    choose(panel, "docbin")
    previewed(panel)
    panel.preview.files.setCurrentIndex(panel.preview.files.findData("corpus.spacy"))
    assert panel.preview.example.toPlainText() == "a0  ACTOR  “Moskau”"


def test_what_cannot_be_exported_is_said_in_the_preview(panel: ExportPanel, qtbot: QtBot) -> None:
    panel.layers.setCurrentText("Gold")
    qtbot.waitUntil(panel.preview.problem.isVisible)
    assert "None of the articles has gold yet." in panel.preview.problem.text()
    assert not panel.preview.example.isVisible()
    panel.layers.setCurrentText("Ada")
    previewed(panel)
    assert not panel.preview.problem.isVisible()
    assert panel.preview.example.isVisible()


def test_the_preview_follows_the_selection_and_the_project(
    panel: ExportPanel, view: ProjectView, qtbot: QtBot
) -> None:
    panel.layers.setCurrentText("All layers, one set each")
    view.library.table.selectRow(0)
    qtbot.mouseClick(panel.settings.selection, Qt.MouseButton.LeftButton)
    previewed(panel)
    assert panel.preview.counts.text().startswith("1 article, 1 span")
    view.session.undo().result()
    qtbot.waitUntil(panel.preview.problem.isVisible)
    assert "has nothing on these articles" in panel.preview.problem.text()


def test_exporting_need_not_wait_for_the_preview(
    panel: ExportPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    choose(panel, "conll2003")
    assert panel.previewing.busy
    qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(panel.open_folder.isVisible)
    assert (tmp_path / "exports" / "out" / "corpus.entities.conll").exists()
    assert panel.result.text().startswith("Exported: 1 article, 1 span, 0 links.")
    previewed(panel)
    assert panel.preview.files.count() > 1


def test_a_preview_that_nobody_looks_at_is_given_up(
    panel: ExportPanel, view: ProjectView, qtbot: QtBot
) -> None:
    choose(panel, "conll2002")
    assert panel.previewing.busy
    view.show_page("annotate")
    assert not panel.previewing.busy
    view.show_page("library")
    previewed(panel)
    assert panel.preview.files.currentData() == "corpus.entities.conll"


def test_the_first_articles_are_shown_before_all_are_written(
    panel: ExportPanel, view: ProjectView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(export_preview, "SAMPLE", 0)
    stages: list[int] = []
    panel.previewing.came.connect(lambda preview: stages.append(preview.stage))
    choose(panel, "conll2003")
    previewed(panel)
    assert stages == [0, 1, 2]


def test_a_missing_package_is_said_before_anything_is_begun(
    panel: ExportPanel, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(known_formats, "find_spec", lambda name: None)
    panel.refresh()
    choose(panel, "parquet")
    assert panel.settings.missing.isVisible()
    assert 'pip install "goldspan[parquet]"' in panel.settings.missing.text()
    qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(panel.problem.isVisible)
    assert 'pip install "goldspan[parquet]"' in panel.problem.text()
    assert not (tmp_path / "exports").exists()


def test_formats_are_found_by_what_they_are_for(
    panel: ExportPanel, window: MainWindow, qtbot: QtBot
) -> None:
    activate(window)
    panel.formats.setFocus()
    rows = range(panel.formats.count())
    spoken = [panel.formats.itemData(row, Qt.ItemDataRole.AccessibleTextRole) for row in rows]
    for tool in ("spaCy", "INCEpTION", "Label Studio", "Hugging Face"):
        assert any(words and tool in words for words in spoken)
    seen = []
    while panel.formats.currentIndex() < panel.formats.count() - 1:
        seen.append(panel.formats.currentData())
        qtbot.keyClick(panel.formats, Qt.Key.Key_Down)
    seen.append(panel.formats.currentData())
    assert None not in seen
    assert seen == list(known_formats.export_formats())


def test_the_side_is_wide_while_there_is_a_preview(
    panel: ExportPanel, view: ProjectView, window: MainWindow, qtbot: QtBot
) -> None:
    side = view.library.side
    assert side.width() >= min(480, view.library.width() // 2) - 8
    qtbot.keyClick(panel.formats, Qt.Key.Key_Escape)
    view.library.table.selectRow(0)
    qtbot.waitUntil(side.isVisible)
    qtbot.waitUntil(lambda: side.width() < 400)


def test_the_folder_is_named_after_the_format_and_free(
    view: ProjectView, qtbot: QtBot, tmp_path: Path
) -> None:
    view.library.show_export()
    panel = view.library.exporting
    panel.layers.setCurrentText("Ada")
    project = panel._session.store.path
    assert panel.target.text() == str(project.with_name(f"{project.stem}-goldspan-jsonl"))
    choose(panel, "brat")
    named = project.with_name(f"{project.stem}-brat")
    assert panel.target.text() == str(named)
    assert not panel.place.taken.isVisible()
    panel.go.setFocus()
    qtbot.keyClick(panel.go, Qt.Key.Key_Return)
    wait(panel.result.isVisible)
    assert (named / "a0.ann").exists()
    assert panel.target.text() == f"{named} (2)"
    panel.target.setText(str(named))
    assert panel.place.taken.isVisible()
    tick(qtbot, panel.place.replace)
    assert not panel.place.taken.isVisible()
    choose(panel, "timeml")
    assert panel.target.text() == str(named)
