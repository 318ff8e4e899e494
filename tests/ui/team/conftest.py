"""A window on a project that is shared out, at the team page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.services.machine.identity import save_person
from goldspan.services.machine.settings import Settings
from goldspan.ui.crash import CrashHandler
from goldspan.ui.main_window import MainWindow
from goldspan.ui.team.page import SHARING, TeamPage
from helpers.english_window import english_window
from helpers.shared_project import shared_project
from helpers.waiting import activate, wait

OpenWindow = Callable[[Path], MainWindow]


@pytest.fixture
def project(tmp_path: Path, config_folder: Path) -> Path:
    save_person("Lea")
    return shared_project(tmp_path / "Gespräche.goldspan")


@pytest.fixture
def open_window(
    qapp: QApplication, qtbot: QtBot, config_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[OpenWindow]:
    """Return a function that opens a window on a project."""
    theme = english_window(monkeypatch)
    windows: list[MainWindow] = []

    def make(path: Path) -> MainWindow:
        window = MainWindow(theme, Settings(), CrashHandler(config_folder / "log"))
        windows.append(window)
        window.show()
        activate(window)
        window.open_first(path)
        wait(lambda: window.view is not None)
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(open_window: OpenWindow, project: Path) -> MainWindow:
    return open_window(project)


@pytest.fixture
def team(window: MainWindow) -> TeamPage:
    """Return the team page at bundles and merging, with what it has read."""
    assert window.view is not None
    team = window.view.team
    team.views.view(SHARING)
    team.views.show_view(SHARING)
    window.view.show_page("team")
    share = team.sharing.share
    assert share is not None
    wait(lambda: share.people.count() > 0)
    return team
