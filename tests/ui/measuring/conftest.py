"""A window at the review page, on the seeds or on another project."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.domain.annotator import named_person
from goldspan.services.machine.identity import save_person
from goldspan.services.machine.settings import Settings
from goldspan.services.project.projects import sample_project
from goldspan.ui.crash import CrashHandler
from goldspan.ui.main_window import MainWindow
from goldspan.ui.project_view import ProjectView
from helpers.english_window import english_window
from helpers.waiting import activate, wait

Open = Callable[[Path, str], ProjectView]


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the sample project, which nobody may change."""
    path = tmp_path_factory.mktemp("sample") / "sample.goldspan"
    sample_project(path, named_person("Grace")).close()
    return path


@pytest.fixture
def seeds(sample: Path, tmp_path: Path) -> Path:
    """Return a copy of the sample project."""
    return Path(shutil.copy(sample, tmp_path / "seeds.goldspan"))


@pytest.fixture
def open_view(
    qapp: QApplication, qtbot: QtBot, config_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Open]:
    """Return a function that opens a window on a project, at a view of the review page."""
    theme = english_window(monkeypatch)
    windows: list[MainWindow] = []

    def make(path: Path, name: str) -> ProjectView:
        window = MainWindow(theme, Settings(), CrashHandler(config_folder / "log"))
        windows.append(window)
        window.show()
        activate(window)
        window.open_first(path, save_person("Rita"))
        wait(lambda: window.view is not None)
        assert window.view is not None
        window.view.show_page("review")
        window.view.review.views.show_view(name)
        return window.view

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
