"""A window at the matrix of a project of Ada's, with Ben in it and five articles."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.domain.annotator import GOLD, Annotator
from goldspan.domain.change import ActionKind
from goldspan.domain.layer import WorkState
from goldspan.services.machine.identity import save_person
from goldspan.services.machine.settings import Settings
from goldspan.services.project.projects import create_project
from goldspan.ui.crash import CrashHandler
from goldspan.ui.main_window import MainWindow
from goldspan.ui.project_view import ProjectView
from goldspan.ui.team.matrix.view import MatrixView
from helpers.english_window import english_window
from helpers.stored import BEN, made
from helpers.town_project import ARTICLES, TEXTS, state_of
from helpers.waiting import activate, wait


@pytest.fixture
def ada(config_folder: Path) -> Annotator:
    """Return the person of this machine."""
    return save_person("Ada")


@pytest.fixture
def project(tmp_path: Path, ada: Annotator) -> Path:
    """Return the path of a project in which both are done with the first article."""
    path = tmp_path / "Stadt.goldspan"
    with create_project(path, "Stadt", ada) as session:
        texts = {a.sha256: text for a, text in zip(ARTICLES, TEXTS, strict=True)}
        states = [
            state_of(ada, 0, WorkState.DONE),
            state_of(BEN, 0, WorkState.DONE),
            state_of(BEN, 1, WorkState.BEGUN),
            state_of(GOLD, 4, WorkState.DONE),
        ]
        session.commit(ActionKind.IMPORT, made(BEN, *ARTICLES, *states), texts=texts)
    return path


@pytest.fixture
def make_window(
    qapp: QApplication, qtbot: QtBot, config_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Path], ProjectView]]:
    """Return a function that opens a window on a project, at the team page."""
    theme = english_window(monkeypatch)
    windows: list[MainWindow] = []

    def make(project: Path) -> ProjectView:
        window = MainWindow(theme, Settings(), CrashHandler(config_folder / "log"))
        windows.append(window)
        window.show()
        activate(window)
        window.open_first(project)
        wait(lambda: window.view is not None)
        view = window.view
        assert view is not None
        QTest.keyClick(window, Qt.Key.Key_7, Qt.KeyboardModifier.ControlModifier)
        wait(lambda: view.page == "team")
        return view

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def view(make_window: Callable[[Path], ProjectView], project: Path) -> ProjectView:
    """Return the open project at its team page."""
    return make_window(project)


@pytest.fixture
def matrix(view: ProjectView) -> MatrixView:
    """Return the matrix, read."""
    found = view.team.views.view("matrix")
    assert isinstance(found, MatrixView)
    wait(lambda: found.reading.matrix is not None)
    return found
