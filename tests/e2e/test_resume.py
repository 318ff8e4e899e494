"""Going on where one stopped: real restarts, one of them after a kill."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.services.desk.labelling import open_desk
from goldspan.services.machine.identity import save_person
from goldspan.services.machine.places import FOLDER, PlacesFile
from goldspan.services.project.projects import open_project, sample_project
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.canvas.marks import Snap
from helpers.driving import Driver, run_main
from helpers.waiting import wait

ARTICLE = "004"
CONTROL = Qt.KeyboardModifier.ControlModifier
TESTS = Path(__file__).resolve().parents[1]
Shown = dict[str, object]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a sample project in which Ada has marked two actors in one article."""
    path = tmp_path / "news.goldspan"
    with sample_project(path, save_person("Ada")) as session:
        article = next(a for a in session.store.articles() if a.name.startswith(ARTICLE))
        desk = open_desk(session, article.id)
        for words in ("Wladimir Putin", "Jens Stoltenberg"):
            start = desk.text.index(words)
            desk.make_span("ACTOR", start, start + len(words))
    return path


def page_of(driver: Driver) -> AnnotatePage:
    driver.project_is_open()
    view = driver.window.view
    assert view is not None
    return view.annotate


def shown(page: AnnotatePage) -> Shown:
    """Return what has to come back."""
    return {
        "article": page.article_id,
        "top": page.canvas.top_offset(),
        "visible from": page.canvas.visible_range()[0],
        "span": page.controller.focus,
        "caret": page.canvas.caret(),
        "selection": page.canvas.selection(),
        "zoom": page.canvas.zoom(),
        "snap": page.canvas.state.snap,
        "links": page.canvas.state.all_arrows,
        "guidelines": page.columns.has_guidelines,
        "columns": page.columns.sizes(),
        "listed": page.articles.filter_state(),
    }


def leave_it(driver: Driver) -> AnnotatePage:
    """Scroll, select, zoom and open the guidelines, by keys."""
    driver.window.resize(1200, 700)
    page = driver.annotate(ARTICLE)
    page.canvas.setFocus()
    driver.key(Qt.Key.Key_Plus, CONTROL)
    driver.key(Qt.Key.Key_T)
    driver.key(Qt.Key.Key_H)
    driver.key(Qt.Key.Key_A)
    driver.key(Qt.Key.Key_Tab)
    driver.key(Qt.Key.Key_Tab)
    page.canvas.scroll_by(73)
    QTest.qWait(50)
    assert page.controller.focus is not None
    assert page.canvas.top_offset() > 0
    return page


def is_kept(page: AnnotatePage, config_folder: str) -> bool:
    """Say whether the disk holds the place that the page shows, without anybody closing it."""
    here = {"top": page.canvas.top_offset(), "span": page.controller.focus}
    for file in (Path(config_folder) / FOLDER).glob("*.json"):
        kept = json.loads(file.read_text(encoding="utf-8"))["articles"].get(page.article_id, {})
        return here.items() <= kept.items()
    return False


def restarted(
    monkeypatch: pytest.MonkeyPatch, project: Path, look: Callable[[Driver], None]
) -> None:
    assert run_main(monkeypatch, [str(project)], look) == 0


def test_everything_comes_back(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    before: Shown = {}

    def work(driver: Driver) -> None:
        page = leave_it(driver)
        QTest.mouseClick(page.articles.filter.toggle, Qt.MouseButton.LeftButton)
        QTest.keyClicks(page.articles.filter.field, "Nato")
        before.update(shown(page))
        assert before["listed"] == {"text": "Nato"}

    def look(driver: Driver) -> None:
        page = page_of(driver)
        view = driver.window.view
        assert view is not None
        assert view.page == "annotate"
        wait(lambda: page.article_id)
        QTest.qWait(100)
        assert shown(page) == before
        assert (before["zoom"], before["snap"]) == (110, Snap.CHARACTER)
        assert before["guidelines"]
        assert page.columns.pane is not None
        assert page.columns.pane.section() == "Actor"

    restarted(monkeypatch, project, work)
    restarted(monkeypatch, project, look)


def test_each_article_has_its_place_and_nothing_jumps(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    class Watch(QObject):
        """Notes what is at the top whenever the article is painted."""

        def __init__(self, page: AnnotatePage) -> None:
            super().__init__(page)
            self.tops: list[tuple[str, int]] = []
            self._page = page
            page.canvas.viewport().installEventFilter(self)

        def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
            if event.type() is QEvent.Type.Paint:
                self.tops.append((self._page.article_id, self._page.canvas.visible_range()[0]))
            return False

    def work(driver: Driver) -> None:
        page = leave_it(driver)
        here, top = page.article_id, page.canvas.visible_range()[0]
        other = driver.annotate("000")
        QTest.qWait(50)
        assert other.canvas.top_offset() == 0
        assert other.controller.focus is None
        watch = Watch(page)
        driver.annotate(ARTICLE)
        QTest.qWait(100)
        assert {place for place in watch.tops if place[0] == here} == {(here, top)}

    restarted(monkeypatch, project, work)


def test_selected_words_come_back(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    chosen: list[tuple[int, int]] = []

    def work(driver: Driver) -> None:
        page = driver.annotate(ARTICLE)
        start = page.canvas.state.text.index("Differenzen")
        chosen.append((start, start + len("Differenzen")))
        driver.click(page, start + 2)
        driver.key(Qt.Key.Key_W)
        assert page.canvas.selection() == chosen[0]

    def look(driver: Driver) -> None:
        page = page_of(driver)
        wait(lambda: page.article_id)
        assert page.canvas.selection() == chosen[0]
        assert not page.popup.isVisible()
        assert QApplication.focusWidget() is page.canvas

    restarted(monkeypatch, project, work)
    restarted(monkeypatch, project, look)


def test_the_library_comes_back_as_such(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        leave_it(driver)
        driver.key(Qt.Key.Key_1, CONTROL)
        view = driver.window.view
        assert view is not None
        view.library.focus_find()
        QTest.keyClicks(view.library.bar.field, ARTICLE)
        wait(lambda: view.library.model.rowCount() == 1)

    def look(driver: Driver) -> None:
        driver.project_is_open()
        view = driver.window.view
        assert view is not None
        assert view.page == "library"
        assert view.library.bar.field.text() == ARTICLE
        assert view.library.model.rowCount() == 1
        driver.key(Qt.Key.Key_2, CONTROL)
        page = view.annotate
        wait(lambda: page.article_id)
        assert page.controller.desk is not None
        assert page.controller.desk.article.name.startswith(ARTICLE)
        assert page.canvas.top_offset() > 0

    restarted(monkeypatch, project, work)
    restarted(monkeypatch, project, look)


def test_the_project_knows_nothing_of_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    person = save_person("Ada")
    with open_project(project, person, writer=False) as session:
        before = len(session.store.actions())

    def look(driver: Driver) -> None:
        leave_it(driver)

    with open_project(project, person):
        restarted(monkeypatch, project, look)
    with open_project(project, person, writer=False) as session:
        assert len(session.store.actions()) == before
        places = PlacesFile(session.store.project_id, person.id).read()
    assert places.page == "annotate"
    assert list(places.articles.values())[-1].top > 0


@pytest.mark.parametrize("damage", ["{", "[]", '{"articles": {"%s": {"top": 99999999}}}', "gone"])
def test_damaged_places_are_no_places(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    project: Path,
    config_folder: Path,
    damage: str,
) -> None:
    def work(driver: Driver) -> None:
        leave_it(driver)

    restarted(monkeypatch, project, work)
    (file,) = (config_folder / FOLDER).iterdir()
    data = json.loads(file.read_text(encoding="utf-8"))
    if damage == "gone":
        data["article"] = "f" * 32
        data["articles"] = {name: {**p, "span": "gone"} for name, p in data["articles"].items()}
        file.write_text(json.dumps(data), encoding="utf-8")
    else:
        file.write_text(damage.replace("%s", data["article"]), encoding="utf-8")

    def look(driver: Driver) -> None:
        page = driver.annotate(ARTICLE)
        assert page.controller.focus is None
        first, last = page.canvas.visible_range()
        assert first <= page.canvas.top_offset() <= last <= len(page.canvas.state.text)

    restarted(monkeypatch, project, look)


KILLED = """
import os, signal, sys
sys.path.insert(0, {tests!r})
import pytest
from e2e.test_resume import is_kept, leave_it
from helpers.driving import run_main
from helpers.waiting import wait

def work(driver):
    page = leave_it(driver)
    driver.saved()
    wait(lambda: is_kept(page, {config!r}))
    print(page.canvas.top_offset(), page.controller.focus, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)

run_main(pytest.MonkeyPatch(), [{project!r}], work)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_kill_loses_seconds(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, config_folder: Path
) -> None:
    script = KILLED.format(tests=str(TESTS), project=str(project), config=str(config_folder))
    done = subprocess.run(
        [sys.executable, "-c", script], capture_output=True, text=True, check=False, timeout=120
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    top, span = done.stdout.split()

    def look(driver: Driver) -> None:
        page = page_of(driver)
        wait(lambda: page.article_id)
        assert (page.canvas.top_offset(), page.controller.focus) == (int(top), span)

    restarted(monkeypatch, project, look)
