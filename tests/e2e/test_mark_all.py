"""Mark all occurrences with real keys: here and in the project, undone as one, across a restart."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.domain.layer import Span
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import open_project, sample_project
from goldspan.ui.annotate.page import AnnotatePage
from helpers.driving import Driver, run_main
from helpers.waiting import wait

ARTICLE, OTHER = "003", "004"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "news.goldspan"
    sample_project(path, save_person("Ada")).close()
    return path


def quotes(project: Path) -> dict[str, list[str]]:
    """Return what Ada has marked, by the beginning of the article's name."""
    person = save_person("Ada")
    with open_project(project, person, writer=False) as session:
        store = session.store
        spans: dict[str, list[Span]] = {
            article.name[:3]: store.spans(article.id, person.id) for article in store.articles()
        }
    return {name: [span.quote for span in found] for name, found in spans.items() if found}


def select(driver: Driver, page: AnnotatePage, words: str, after: str = "") -> None:
    """Select words by dragging; the pop-up asks for a label, and lets M through."""
    driver.drag_over(page, words, after)
    wait(page.popup.isVisible)


def search(driver: Driver, page: AnnotatePage) -> None:
    """Press M and wait for the hits."""
    driver.key(Qt.Key.Key_M)
    pane = page.mark_all.pane
    wait(lambda: pane.isVisible() and not page.mark_all.busy and pane.model.rowCount() > 0)
    wait(lambda: QApplication.focusWidget() is pane.hits)


def test_mark_all_in_the_article(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def mark(driver: Driver) -> None:
        page = driver.annotate(ARTICLE)
        layer = page.controller.desk.layer
        select(driver, page, "Moskau", after="ebenfalls tun. Moskau")
        search(driver, page)
        pane = page.mark_all.pane
        assert pane.labels.currentData() == "ACTOR"
        all_hits = pane.model.ticked_count()
        assert all_hits >= 3
        # Down from the first hit to the second, and leave that out.
        driver.key(Qt.Key.Key_Down)
        left_out = pane.hits.current_hit()
        driver.key(Qt.Key.Key_Space)
        assert pane.model.ticked_count() == all_hits - 1
        wait(lambda: pane.mark.text() == f"Mark {all_hits - 1} of {all_hits}")
        driver.key(Qt.Key.Key_Return)
        wait(lambda: len(layer.spans) == all_hits - 1)
        assert {span.quote for span in layer.spans.values()} == {"Moskau"}
        assert left_out is not None
        assert layer.own_span("ACTOR", left_out.start, left_out.end) is None
        assert not pane.isVisible()
        wait(page.canvas.hasFocus)
        driver.saved()
        driver.key(Qt.Key.Key_Z, CONTROL)
        wait(lambda: layer.spans == {})
        driver.saved()

    assert run_main(monkeypatch, [str(project)], mark) == 0
    assert quotes(project) == {}


def test_mark_all_in_the_project_and_undo_after_a_restart(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    counted: list[int] = []

    def mark(driver: Driver) -> None:
        page = driver.annotate(ARTICLE)
        select(driver, page, "Rjabkow", after="sagte Rjabkow")
        search(driver, page)
        pane = page.mark_all.pane
        # M again looks through the project; the focus stays in the list.
        driver.key(Qt.Key.Key_M)
        wait(lambda: not page.mark_all.busy and len(pane.model.ticked()) > 1)
        assert pane.hits.hasFocus()
        driver.key(Qt.Key.Key_Space)
        counted.append(pane.model.ticked_count())
        driver.key(Qt.Key.Key_Return)
        wait(lambda: not pane.isVisible())
        assert page.canvas.hasFocus()
        driver.saved()
        listed = page.articles.model
        # A list that is read anew meanwhile has other rows.
        wait(lambda: sum(sum(row.spans.values()) for row in listed.rows) == counted[0])

    assert run_main(monkeypatch, [str(project)], mark) == 0
    made = quotes(project)
    assert len(made) > 1
    assert sum(map(len, made.values())) == counted[0]
    assert {quote for found in made.values() for quote in found} == {"Rjabkow"}

    def undo(driver: Driver) -> None:
        page = driver.annotate(OTHER)
        layer = page.controller.desk.layer
        assert len(layer.spans) == len(made.get(OTHER, ()))
        driver.key(Qt.Key.Key_Z, CONTROL)
        wait(lambda: layer.spans == {})
        driver.saved()

    assert run_main(monkeypatch, [str(project)], undo) == 0
    assert quotes(project) == {}
