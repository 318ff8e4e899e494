"""The training page in a window: without gold, with too little, and with a training killed."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import psutil
import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from goldspan.domain.annotator import GOLD
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.layer import LayerState, WorkState, layer_state_id
from goldspan.services.learning.places import trained_folder
from goldspan.services.learning.record import write_training
from goldspan.services.machine.identity import save_person
from goldspan.services.machine.settings import Settings
from goldspan.services.training import LearningSettings
from goldspan.ui.crash import CrashHandler
from goldspan.ui.learning.content import TrainContent
from goldspan.ui.main_window import MainWindow
from goldspan.ui.page_names import ANNOTATE, TRAIN
from goldspan.ui.theme import Theme
from helpers.made_up_training import training as made_up_training
from helpers.suggested_project import suggested_project
from helpers.training_project import training_project
from helpers.waiting import activate, wait

SETTINGS = LearningSettings(rounds=3, batch=2)
LONG = 120.0
Opened = tuple[MainWindow, TrainContent]


@pytest.fixture
def open_page(
    theme: Theme, qtbot: QtBot, config_folder: Path
) -> Iterator[Callable[[Path], Opened]]:
    """Return a function that opens a window on a project, at the training page."""
    windows: list[MainWindow] = []

    def make(project: Path) -> Opened:
        window = MainWindow(theme, Settings(), CrashHandler(config_folder / "log"))
        windows.append(window)
        window.show()
        activate(window)
        window.open_first(project)
        wait(lambda: window.view is not None)
        view = window.view
        assert view is not None
        view.show_page(TRAIN)
        wait(lambda: view.train.content is not None, LONG)
        content = view.train.content
        assert content is not None
        return window, content

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


def said(widget: QWidget) -> str:
    return "\n".join(each.text() for each in widget.findChildren(QLabel) if each.isVisible())


def trainers() -> list[psutil.Process]:
    """Return the processes that were started to work in; not the one that tidies up."""
    return [
        each for each in psutil.Process().children() if "spawn_main" in " ".join(each.cmdline())
    ]


def test_without_gold_one_is_led_to_the_articles(
    open_page: Callable[[Path], Opened], tmp_path: Path
) -> None:
    save_person("Ada")
    with suggested_project(tmp_path) as session:
        project = session.store.path
    window, content = open_page(project)
    wait(content.empty.step.isVisible)
    assert "No gold yet" in said(content)
    content.empty.step.click()
    wait(lambda: window.view is not None and window.view.page == ANNOTATE)


def test_too_little_gold_says_what_is_needed(
    open_page: Callable[[Path], Opened], tmp_path: Path
) -> None:
    save_person("Ada")
    with training_project(tmp_path, range(2)) as session:
        project = session.store.path
    _, content = open_page(project)
    wait(content.empty.step.isVisible)
    words = said(content)
    assert "Too little gold yet" in words
    assert "at least 3 families" in words
    assert content.empty.step.text() == "Annotate articles"


@pytest.mark.parametrize("numbers", [(), (0, 1)], ids=["none", "all are gold"])
def test_where_annotating_cannot_help_one_is_led_to_import(
    open_page: Callable[[Path], Opened], tmp_path: Path, numbers: tuple[int, ...]
) -> None:
    save_person("Ada")
    with training_project(tmp_path, numbers) as session:
        for each in session.store.articles():
            number = layer_state_id(GOLD.id, each.id)
            state = LayerState(number, each.id, GOLD.id, WorkState.DONE)
            session.commit(ActionKind.STATE, [EntityChange(None, state)])
        project = session.store.path
    _, content = open_page(project)
    wait(lambda: content.empty.step.text() == "Import articles…")
    assert ("No articles yet" in said(content)) is (not numbers)


def test_a_training_that_is_deleted_comes_back_by_undo(
    open_page: Callable[[Path], Opened], tmp_path: Path
) -> None:
    save_person("Ada")
    with training_project(tmp_path) as session:
        project, number = session.store.path, session.store.project_id
    folder = trained_folder() / "de_harbour"
    folder.mkdir(parents=True)
    write_training(folder, replace(made_up_training("de_harbour"), project=number))
    window, content = open_page(project)
    wait(lambda: content.setup.trainings.count() == 1, LONG)
    wait(content.setup.curve.isVisible)
    content.outcome.delete.click()
    wait(lambda: content.setup.trainings.count() == 0 and not content.setup.curve.isVisible())
    assert not folder.exists()
    assert window.toast.text() == "de_harbour is deleted."
    window.commands.undo.trigger()
    wait(lambda: content.setup.trainings.count() == 1)
    assert folder.exists()


def test_a_killed_training_goes_on(open_page: Callable[[Path], Opened], tmp_path: Path) -> None:
    save_person("Ada")
    with training_project(tmp_path) as session:
        project = session.store.path
    window, content = open_page(project)
    content.settings = SETTINGS
    content.look()
    setup = content.setup
    wait(lambda: setup.wanted is not None and setup.wanted.settings.rounds == SETTINGS.rounds, LONG)
    others = set(trainers())
    setup.train.click()
    wait(lambda: "Round 1" in setup.curve.caption, LONG)
    for process in set(trainers()) - others:
        process.kill()
    wait(lambda: setup.train.isVisible() and setup.train.text() == "Go on training", LONG)
    assert "The training’s process ended before it was done." in said(window.notices)
    assert setup.anew.isVisible()
    setup.anew.click()
    wait(lambda: setup.train.text() == "Train", LONG)
    assert not setup.anew.isVisible()
