"""A window with real projects; everything a test opens is closed again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from goldspan.domain.annotator import Annotator
from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import new_id
from goldspan.domain.layer import Span
from goldspan.services.machine.identity import save_person
from goldspan.services.machine.settings import Settings
from goldspan.services.project.projects import create_project
from goldspan.ui.application import apply_theme
from goldspan.ui.crash import CrashHandler
from goldspan.ui.main_window import MainWindow
from goldspan.ui.project_view import ProjectView
from goldspan.ui.theme import Theme, ThemeMode
from helpers.waiting import activate

TITLES = ("Gespräche in Genf", "Übung an der Grenze", "Zölle auf Stahl")
OUTLETS = ("RND", "dpa", "dpa")


@pytest.fixture
def person(config_folder: Path) -> Annotator:
    """Return the person of this machine."""
    return save_person("Ada")


@pytest.fixture
def theme(qtbot: QtBot, qapp: object) -> Iterator[Theme]:
    """Return the light theme, applied."""
    theme = Theme(ThemeMode.LIGHT)
    apply_theme(qapp, theme)  # type: ignore[arg-type]
    yield theme
    theme.set_mode(ThemeMode.SYSTEM)


@pytest.fixture
def project(tmp_path: Path, person: Annotator) -> Path:
    """Return the path of a project with three articles, the first with a span of the person."""
    path = tmp_path / "Januar.goldspan"
    with create_project(path, "Januar", person) as session:
        changes, texts = [], {}
        for number, (name, outlet) in enumerate(zip(TITLES, OUTLETS, strict=True)):
            text = f"{name}. Moskau meldet sich zu Wort."
            sha256 = text_hash(text)
            texts[sha256] = text
            article = Article(
                article_id(sha256),
                f"a{number}",
                sha256,
                len(text),
                title=name,
                outlet=outlet,
                language="de",
                document_time=f"2022-01-1{number}",
                position=number,
            )
            changes.append(EntityChange(None, article))
        first = changes[0].entity
        assert isinstance(first, Article)
        start = len(TITLES[0]) + 2
        span = Span(new_id(), first.id, person.id, "ACTOR", start, start + 6, "Moskau")
        session.commit(ActionKind.IMPORT, changes, texts=texts)
        session.commit(ActionKind.LABEL, [EntityChange(None, span)], subject="ACTOR")
    return path


@pytest.fixture
def crash(config_folder: Path) -> CrashHandler:
    """Return where unexpected errors go; it does not take over Python's own hooks."""
    return CrashHandler(config_folder / "log")


@pytest.fixture
def make_window(
    qtbot: QtBot, theme: Theme, crash: CrashHandler
) -> Iterator[Callable[[], MainWindow]]:
    """Return a function that makes a window; all of them are closed at the end."""
    windows: list[MainWindow] = []

    def make() -> MainWindow:
        window = MainWindow(theme, Settings(), crash)
        windows.append(window)
        window.show()
        activate(window)
        return window

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture
def window(make_window: Callable[[], MainWindow]) -> MainWindow:
    """Return a window on nothing."""
    return make_window()


@pytest.fixture
def view(window: MainWindow, project: Path, qtbot: QtBot) -> ProjectView:
    """Return what the window shows of the project."""
    window.open_first(project)
    qtbot.waitUntil(lambda: window.view is not None)
    assert window.view is not None
    return window.view
