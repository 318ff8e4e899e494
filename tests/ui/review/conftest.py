"""A window on articles that several people have marked, at the review page."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.domain.annotator import named_person
from goldspan.services.machine.identity import save_person
from goldspan.services.machine.settings import Settings
from goldspan.ui.crash import CrashHandler
from goldspan.ui.main_window import MainWindow
from goldspan.ui.project_view import ProjectView
from helpers.english_window import english_window
from helpers.reviewed_article import Reviewed
from helpers.reviewed_project import reviewed_project
from helpers.waiting import activate, wait

Open = Callable[..., ProjectView]


@pytest.fixture
def open_review(
    qapp: QApplication,
    qtbot: QtBot,
    tmp_path: Path,
    config_folder: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Open]:
    """Return a function that opens a window at the review of these articles, as `person`."""
    theme = english_window(monkeypatch)
    windows: list[MainWindow] = []

    def make(*articles: Reviewed, person: str = "") -> ProjectView:
        with reviewed_project(tmp_path, *articles) as session:
            path = session.store.path
        save_person("Rita")
        window = MainWindow(theme, Settings(), CrashHandler(config_folder / "log"))
        windows.append(window)
        window.show()
        activate(window)
        window.open_first(path, named_person(person) if person else None)
        wait(lambda: window.view is not None)
        assert window.view is not None
        window.view.show_page("review")
        wait(lambda: window.view is not None and window.view.review.units.up_to_date)
        return window.view

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
