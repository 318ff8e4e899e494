"""What was decided once is suggested again: by real keys, in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QPushButton

from goldspan.domain.annotator import MEMORY, PROJECTION
from goldspan.domain.layer import ActorRef, Span
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.recalling import SWITCH
from helpers.driving import Driver, run_main
from helpers.loop_project import held, loop_project, suggestion
from helpers.recalling_project import TEXTS
from helpers.waiting import wait

K = Qt.Key
NAME = "Marta Lindqvist"


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv(SWITCH)
    kind = {"kind": "PERSON", "canonical": ActorRef(name=NAME)}
    return loop_project(tmp_path, TEXTS, [suggestion(TEXTS["lift"], "ACTOR", NAME, **kind)])


def settled(driver: Driver) -> None:
    """Wait until everything that was decided is saved, taken in and counted."""
    view = driver.window.view
    assert view is not None
    wait(lambda: view.recalling.up_to_date and view.up_to_date and view.annotate.up_to_date)


def suggested(page: AnnotatePage) -> list[Span]:
    assert page.controller.desk is not None
    return page.controller.desk.layer.open_suggestions()


def left(driver: Driver) -> dict[str, int]:
    """Return what the list of articles shows as left."""
    view = driver.window.view
    assert view is not None
    rows = view.annotate.articles.model.rows
    return {row.article.name: row.suggestions for row in rows}


def accept_lindqvist(driver: Driver) -> None:
    """Accept the one name that a pipeline suggests, in the first article."""
    page = driver.annotate("lift")
    settled(driver)
    driver.keys(K.Key_N, K.Key_Return)
    wait(lambda: suggested(page) == [])
    settled(driver)


def test_an_actor_is_suggested_in_other_articles_and_accepted_with_one_key(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def script(driver: Driver) -> None:
        accept_lindqvist(driver)
        assert left(driver) == {"lift": 0, "copy": 1, "other": 2, "apart": 0}
        page = driver.annotate("other")
        wait(lambda: len(suggested(page)) == 2)
        assert {span.annotator for span in suggested(page)} == {MEMORY.id}
        driver.keys(K.Key_N, K.Key_Space)
        wait(lambda: len(suggested(page)) == 1)
        driver.key(K.Key_Space)
        settled(driver)
        assert left(driver)["other"] == 0
        page = driver.annotate("copy")
        assert [span.annotator for span in suggested(page)] == [PROJECTION.id]
        driver.keys(K.Key_N, K.Key_Return)
        settled(driver)
        assert sum(left(driver).values()) == 0

    assert run_main(monkeypatch, [str(project)], script) == 0
    found = held(project)
    assert [quote for _, quote in found.marked] == [NAME, NAME, NAME, "Lindqvists"]
    (actor,) = found.actors
    assert actor == NAME
    assert len({span.attrs["canonical"] for span in found.spans}) == 1
    origins = [span.origin for span in found.spans if span.origin is not None]
    assert {origin.article for origin in origins} == {None, found.spans[0].article}


def test_undo_takes_suggestions_back_at_once(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def script(driver: Driver) -> None:
        accept_lindqvist(driver)
        page = driver.annotate("other")
        wait(lambda: len(suggested(page)) == 2)
        driver.key(K.Key_Z, Qt.KeyboardModifier.ControlModifier)
        settled(driver)
        page = driver.annotate("other")
        settled(driver)
        assert suggested(page) == []
        assert left(driver) == {"lift": 1, "copy": 0, "other": 0, "apart": 0}

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_one_click_leads_to_where_it_was_decided_and_a_key_back(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def script(driver: Driver) -> None:
        accept_lindqvist(driver)
        page = driver.annotate("copy")
        wait(lambda: suggested(page))
        driver.key(K.Key_N)
        wait(lambda: page.up_to_date)
        (show,) = (
            button
            for button in page.inspector.findChildren(QPushButton)
            if button.isVisible() and button.accessibleName() and button.property("role") == "link"
        )
        before = page.article_id
        QTest.mouseClick(show, Qt.MouseButton.LeftButton)
        wait(lambda: page.article_id != before and page.controller.focus)
        chosen = page.controller.span(page.controller.focus)
        assert chosen is not None
        assert (chosen.quote, page.controller.is_suggestion(chosen.id)) == (NAME, False)
        driver.key(K.Key_G, Qt.KeyboardModifier.ShiftModifier)
        wait(lambda: page.article_id == before)
        (here,) = suggested(page)
        assert page.controller.focus == here.id

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_memory_and_projection_are_switched_off_for_good(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def script(driver: Driver) -> None:
        accept_lindqvist(driver)
        view = driver.window.view
        assert view is not None
        view.show_page("library")
        view.library.show_suggestions()
        panel = view.library.suggestions
        for box in (panel.memory, panel.projection):
            _press(box)
        settled(driver)
        assert sum(row.suggestions for row in view.feed.rows) == 0
        page = driver.annotate("other")
        assert suggested(page) == []

    def again(driver: Driver) -> None:
        page = driver.annotate("other")
        settled(driver)
        assert suggested(page) == []
        view = driver.window.view
        assert view is not None
        view.show_page("library")
        view.library.show_suggestions()
        _press(view.library.suggestions.memory)
        settled(driver)
        assert {row.article.name: row.suggestions for row in view.feed.rows}["other"] == 2

    assert run_main(monkeypatch, [str(project)], script) == 0
    assert run_main(monkeypatch, [str(project)], again) == 0


def _press(box: QCheckBox) -> None:
    wait(box.isVisible)
    box.setFocus()
    QTest.keyClick(box, K.Key_Space)
