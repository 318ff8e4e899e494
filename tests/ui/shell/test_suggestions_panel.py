"""The panel of suggestions: who suggests what, what labels mean, and further pipelines."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from goldspan.domain.annotator import pipeline_annotator
from goldspan.domain.scheme import IGNORED, NO_PIPELINE
from goldspan.services.transfer.pipelines import add_folder
from goldspan.ui.library.suggestions.panel import SuggestionsPanel
from goldspan.ui.main_window import MainWindow
from goldspan.ui.project_view import ProjectView
from helpers.other_pipelines import entity_pipeline
from helpers.waiting import activate


@pytest.fixture
def names(tmp_path: Path) -> Path:
    words = {"Moskau": "ORG", "Zölle": "MISC", "Genf": "LOC", "Eva": "PER"}
    return entity_pipeline(tmp_path / "names", words)


@pytest.fixture
def panel(view: ProjectView, qtbot: QtBot) -> SuggestionsPanel:
    qtbot.mouseClick(view.library.bar.plan, Qt.MouseButton.LeftButton)
    made = view.library.suggestions
    qtbot.waitUntil(lambda: "goldspan-de" in made.cards)
    return made


def pick(chooser: QComboBox, value: str) -> None:
    """Choose as a person does: the chooser says so only where somebody chose."""
    place = chooser.findData(value)
    assert place >= 0
    chooser.setCurrentIndex(place)
    chooser.activated.emit(place)


def offered(chooser: QComboBox) -> list[str]:
    return [chooser.itemData(n) for n in range(chooser.count())]


def test_each_label_has_goldspans_own_first(panel: SuggestionsPanel) -> None:
    assert list(panel.labels.choosers) == ["ACTOR", "DATE", "CLAIM", "FURNITURE"]
    actor = panel.labels.choosers["ACTOR"]
    assert offered(actor)[:2] == ["", "goldspan-de"]
    assert offered(actor)[-1] == NO_PIPELINE
    assert actor.currentData() == ""
    assert actor.accessibleName() == "Who suggests Actor"
    assert "% right" in actor.itemText(1)


def test_a_choice_is_kept_and_undone(
    panel: SuggestionsPanel, view: ProjectView, qtbot: QtBot
) -> None:
    chooser = panel.labels.choosers["CLAIM"]
    pick(chooser, NO_PIPELINE)
    qtbot.waitUntil(lambda: view.session.store.scheme().plan.labels == {"CLAIM": NO_PIPELINE})
    view.session.undo().result(10)
    qtbot.waitUntil(lambda: chooser.currentData() == "")
    pick(chooser, "goldspan-de")
    qtbot.waitUntil(lambda: view.session.store.scheme().plan.labels == {"CLAIM": "goldspan-de"})


def test_a_folder_is_added_tried_and_mapped(
    panel: SuggestionsPanel, view: ProjectView, qtbot: QtBot, names: Path
) -> None:
    panel.add_folder(names)
    qtbot.waitUntil(lambda: "de_names" in panel.cards)
    card = panel.cards["de_names"]
    assert "de_names" in offered(panel.labels.choosers["ACTOR"])
    assert "de_names" not in offered(panel.labels.choosers["CLAIM"])
    qtbot.mouseClick(card.toggle, Qt.MouseButton.LeftButton)
    meanings = card.meanings
    assert meanings is not None
    values = {place[1]: chooser.currentData() for place, chooser in meanings.choosers.items()}
    assert values == {
        "PER": "ACTOR\nPERSON",
        "ORG": "ACTOR\nORGANISATION",
        "LOC": IGNORED,
        "MISC": IGNORED,
    }
    starters = (panel.go, panel.further.go, meanings.trial)
    assert all(each.isEnabled() for each in starters)
    qtbot.mouseClick(meanings.trial, Qt.MouseButton.LeftButton)
    assert not any(each.isEnabled() for each in starters)
    qtbot.waitUntil(lambda: not view.library.progress.busy, timeout=60_000)
    assert all(each.isEnabled() for each in starters)
    pick(meanings.choosers[("ents", "MISC")], "CLAIM")
    pick(panel.labels.choosers["CLAIM"], "de_names")
    qtbot.waitUntil(lambda: view.session.store.scheme().plan.labels == {"CLAIM": "de_names"})
    kept = view.session.store.scheme().mappings[-1]
    assert kept.pipeline == "de_names"
    assert kept.labels[("ents", "MISC")] == "CLAIM"
    assert kept.attrs[("ents", "PER")] == {"kind": "PERSON"}


def test_one_click_suggests_with_the_plan(
    panel: SuggestionsPanel, view: ProjectView, qtbot: QtBot, names: Path
) -> None:
    add_folder(names)
    panel.refresh()
    qtbot.waitUntil(lambda: "de_names" in panel.cards)
    for key in ("DATE", "CLAIM", "FURNITURE"):
        pick(panel.labels.choosers[key], NO_PIPELINE)
    pick(panel.labels.choosers["ACTOR"], "de_names")
    qtbot.waitUntil(lambda: len(view.session.store.scheme().plan.labels) == 4)
    qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not view.library.progress.busy, timeout=60_000)
    store = view.session.store
    theirs, ours = pipeline_annotator("de_names").id, pipeline_annotator("goldspan-de").id
    found = [s for article in store.articles() for s in store.spans(article.id, None)]
    assert [s.quote for s in found if s.annotator == theirs] == 3 * ["Moskau"]
    assert ours not in {s.annotator for s in found}


def test_a_folder_without_a_pipeline_is_named(
    panel: SuggestionsPanel, qtbot: QtBot, tmp_path: Path
) -> None:
    panel.add_folder(tmp_path)
    qtbot.waitUntil(lambda: panel.further.problem.isVisibleTo(panel))
    assert "holds no spaCy pipeline" in panel.further.problem.text()


def test_a_folder_is_taken_off_the_list(panel: SuggestionsPanel, qtbot: QtBot, names: Path) -> None:
    panel.add_folder(names)
    qtbot.waitUntil(lambda: "de_names" in panel.cards)
    panel.cards["de_names"].forget_wanted.emit()
    qtbot.waitUntil(lambda: "de_names" not in panel.cards)
    assert "de_names" not in offered(panel.labels.choosers["ACTOR"])


def test_installing_without_a_network_says_so(
    panel: SuggestionsPanel, view: ProjectView, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", "")
    monkeypatch.setenv("no_proxy", "")
    qtbot.mouseClick(panel.further.go, Qt.MouseButton.LeftButton)
    assert view.library.progress.busy
    qtbot.waitUntil(lambda: not view.library.progress.busy, timeout=60_000)
    assert "there is no network here" in panel.further.problem.text()
    assert "pip install FILE.whl" in panel.further.problem.text()


def test_escape_goes_back_to_the_table(
    window: MainWindow, panel: SuggestionsPanel, view: ProjectView, qtbot: QtBot
) -> None:
    activate(window)
    qtbot.waitUntil(panel.labels.choosers["ACTOR"].hasFocus)
    qtbot.keyClick(panel.labels.choosers["ACTOR"], Qt.Key.Key_Escape)
    assert view.library.table.hasFocus()
    assert not panel.isVisible()


def test_the_switch_is_the_windows(window: MainWindow, panel: SuggestionsPanel) -> None:
    switch = window.commands.suggest_on_open
    assert panel.habit.isChecked() == switch.isChecked()
    panel.habit.click()
    assert panel.habit.isChecked() == switch.isChecked()
    switch.toggle()
    assert panel.habit.isChecked() == switch.isChecked()
