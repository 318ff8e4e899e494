"""A window on a small project with gold, and figures of made-up suggestions measured on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.domain.annotator import GOLD, Annotator
from goldspan.domain.article import Article, text_hash
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import new_id
from goldspan.domain.layer import LayerState, Span, WorkState, layer_state_id
from goldspan.services.evaluating import Against
from goldspan.services.machine.identity import save_person
from goldspan.services.machine.settings import Settings
from goldspan.services.project.projects import create_project
from goldspan.ui.crash import CrashHandler
from goldspan.ui.evaluate.measured import Measured, Wanted
from goldspan.ui.evaluate.page import EvaluatePage
from goldspan.ui.main_window import MainWindow
from goldspan.ui.page_names import EVALUATE
from goldspan.ui.project_view import ProjectView
from helpers.english_window import english_window
from helpers.made_up_evaluation import GOLD_SAYS, TEXTS, article_of, evaluation
from helpers.waiting import activate


@pytest.fixture
def person(config_folder: Path) -> Annotator:
    """Return the person of this machine."""
    return save_person("Ada")


@pytest.fixture
def project(tmp_path: Path, person: Annotator) -> Path:
    """Return the path of a project with both texts and their gold, adjudicated."""
    path = tmp_path / "Hafen.goldspan"
    with create_project(path, "Hafen", person) as session:
        texts = {text_hash(text): text for text in TEXTS.values()}
        changes = []
        for number, (name, text) in enumerate(TEXTS.items()):
            sha256 = text_hash(text)
            article = Article(
                article_of(name), name, sha256, len(text), language="de", position=number
            )
            changes.append(EntityChange(None, article))
        session.commit(ActionKind.IMPORT, changes, texts=texts)
        marks = []
        for name, said in GOLD_SAYS.items():
            article_key = article_of(name)
            for each in said:
                start = TEXTS[name].index(each.words)
                end = start + len(each.words)
                span = Span(new_id(), article_key, GOLD.id, each.label, start, end, each.words)
                marks.append(EntityChange(None, span))
            state = layer_state_id(GOLD.id, article_key)
            done = LayerState(state, article_key, GOLD.id, WorkState.DONE)
            marks.append(EntityChange(None, done))
        session.commit(ActionKind.IMPORT, marks)
    return path


@pytest.fixture
def make_window(
    qapp: QApplication, qtbot: QtBot, config_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Callable[[Path], ProjectView]]:
    """Return a function that opens a window on a project, at the evaluation page."""
    theme = english_window(monkeypatch)
    windows: list[MainWindow] = []

    def make(project: Path) -> ProjectView:
        window = MainWindow(theme, Settings(), CrashHandler(config_folder / "log"))
        windows.append(window)
        window.show()
        activate(window)
        window.open_first(project)
        qtbot.waitUntil(lambda: window.view is not None)
        view = window.view
        assert view is not None
        view.show_page(EVALUATE)
        return view

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def view(make_window: Callable[[Path], ProjectView], project: Path) -> ProjectView:
    """Return the open project at its evaluation page."""
    return make_window(project)


@pytest.fixture
def page(view: ProjectView, qtbot: QtBot) -> EvaluatePage:
    """Return the page with the made-up figures."""
    page = view.evaluate
    judges = {article_of(name): GOLD.id for name in TEXTS}
    measured = Measured(
        Wanted("made-up", Against.GOLD), evaluation(), datetime(2022, 1, 10, tzinfo=UTC), judges
    )
    page.show_again(measured)
    qtbot.waitUntil(lambda: page.measured is measured)
    return page
