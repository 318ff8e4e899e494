"""A window on a project with inconsistent decisions, at the consistency page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.domain.annotator import Annotator
from goldspan.services.machine.identity import save_person
from goldspan.services.machine.settings import Settings
from goldspan.ui.consistency.page import ConsistencyPage
from goldspan.ui.crash import CrashHandler
from goldspan.ui.main_window import MainWindow
from goldspan.ui.page_names import CONSISTENCY
from goldspan.ui.project_view import ProjectView
from helpers.consistency_project import make_project
from helpers.english_window import english_window
from helpers.waiting import activate, wait


@pytest.fixture
def person(config_folder: Path) -> Annotator:
    """Return the person of this machine."""
    return save_person("Ada")


@pytest.fixture
def project(tmp_path: Path, person: Annotator) -> Path:
    """Return the path of the project, with the same decisions as gold."""
    path = tmp_path / "Hafen.goldspan"
    make_project(path, person, gold=True).close()
    return path


@pytest.fixture
def make_window(
    qapp: QApplication, qtbot: QtBot, config_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Path], MainWindow]]:
    """Return a function that opens a window on a project, at the consistency page."""
    theme = english_window(monkeypatch)
    windows: list[MainWindow] = []

    def make(project: Path) -> MainWindow:
        window = MainWindow(theme, Settings(), CrashHandler(config_folder / "log"))
        windows.append(window)
        window.show()
        activate(window)
        window.open_first(project)
        wait(lambda: window.view is not None)
        assert window.view is not None
        window.view.show_page(CONSISTENCY)
        settled(window.view.consistency)
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


def settled(page: ConsistencyPage) -> None:
    """Wait until the page has looked at all that happened."""
    wait(lambda: page.seen is not None and not page.looking.busy)


@pytest.fixture
def window(make_window: Callable[[Path], MainWindow], project: Path) -> MainWindow:
    """Return the window, at the consistency page."""
    return make_window(project)


@pytest.fixture
def view(window: MainWindow) -> ProjectView:
    """Return the open project."""
    assert window.view is not None
    return window.view


@pytest.fixture
def page(view: ProjectView) -> ConsistencyPage:
    """Return the page with its findings."""
    return view.consistency
