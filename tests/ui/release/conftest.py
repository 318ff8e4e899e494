"""A window on a project, at the page of releases."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.services.machine.identity import save_person
from goldspan.services.machine.settings import Settings
from goldspan.services.project.projects import create_project
from goldspan.services.transfer.importing import run_import
from goldspan.ui.crash import CrashHandler
from goldspan.ui.main_window import MainWindow
from goldspan.ui.page_names import RELEASE
from goldspan.ui.release.page import ReleasePage
from helpers.english_window import english_window
from helpers.waiting import activate, wait

Records = Sequence[dict[str, Any]]


@pytest.fixture
def project(tmp_path: Path) -> Callable[[Records], Path]:
    """Return a function that makes a project of records of JSONL, which Ada works in."""

    def make(records: Records) -> Path:
        source, path = tmp_path / "news.jsonl", tmp_path / "news.goldspan"
        source.write_text("\n".join(map(json.dumps, records)) + "\n", encoding="utf-8")
        with create_project(path, "News", save_person("Ada")) as session:
            if records:
                run_import(session, [source])
        return path

    return make


@pytest.fixture
def open_page(
    qapp: QApplication, qtbot: QtBot, config_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Path], tuple[MainWindow, ReleasePage]]]:
    """Return a function that opens an English window on a project, at the page of releases."""
    theme = english_window(monkeypatch)
    windows: list[MainWindow] = []

    def make(path: Path) -> tuple[MainWindow, ReleasePage]:
        window = MainWindow(theme, Settings(), CrashHandler(config_folder / "log"))
        windows.append(window)
        window.resize(1280, 800)
        window.show()
        activate(window)
        window.open_first(path)
        wait(lambda: window.view is not None)
        view = window.view
        assert view is not None
        view.show_page(RELEASE)
        page = view.release_page
        wait(lambda: page.views.current or page.bundled is not None)
        return window, page

    yield make
    for window in windows:
        window.close()
        window.deleteLater()
