"""Linking spans: by knob and by key, either way round, refused, gone along, removed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView, QToolButton
from pytestqt.qtbot import QtBot

from goldspan.ui.annotate.page import AnnotatePage
from helpers.canvas_hand import Hand, choose
from helpers.driving import Driver, run_main
from helpers.loop_project import CLAIM, NBSP, held, loop_project
from helpers.waiting import wait

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT, UP = Qt.MouseButton.LeftButton, Qt.MouseButton.NoButton

COUNCIL = f"Nationale Sicherheitsrat der{NBSP}USA"
MARKED = [
    ("ACTOR", "Nato"),
    ("ACTOR", "Bidens"),
    ("CLAIM", CLAIM),
    ("ACTOR", COUNCIL),
    ("DATE", "Dienstag"),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return loop_project(tmp_path, marked=MARKED)


def ids(hand: Hand) -> dict[str, str]:
    return {span.quote: span.id for span in hand.layer.spans.values()}


def tag_words(hand: Hand) -> str | None:
    """Return what is said beside the pointer."""
    tag = hand.canvas.frame().tag
    return tag.purpose.words if tag is not None else None


def links_listed(page: AnnotatePage) -> QListView:
    lists = page.inspector.findChildren(QListView)
    (found,) = (view for view in lists if view.isVisible() and view.accessibleName() == "Links")
    return found


def test_a_knob_is_dragged_to_another_span_in_either_direction(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        hand = Hand(driver.annotate("article"))
        spans = ids(hand)
        # From the selected claim to its source; what would be made is said before.
        hand.click_on("gewarnt")
        target = hand.point(hand.place("Bidens")[0] + 2)
        hand.pull(hand.spot("knob", spans[CLAIM]), target)
        assert tag_words(hand) == "Source"
        assert hand.layer.links == {}
        hand.release(target)
        assert len(hand.layer.links) == 1
        # From a date that is only hovered, against the direction of the link.
        hand.hover("Dienstag")
        knob = hand.spot("knob", spans["Dienstag"])
        hand.move(knob, UP)
        target = hand.point(hand.place("gewarnt")[0] + 2)
        hand.pull(knob, target)
        assert tag_words(hand) == "When"
        hand.release(target)
        assert len(hand.layer.links) == 2
        # Let go where no span is, or given up with Esc, it makes nothing.
        hand.click_on("gewarnt")
        nowhere = hand.point(hand.place("Europa")[0] + 2)
        hand.drag(hand.spot("knob", spans[CLAIM]), nowhere)
        nato = hand.point(hand.place("Nato")[0] + 1)
        hand.pull(hand.spot("knob", spans[CLAIM]), nato)
        driver.key(K.Key_Escape)
        hand.release(nato)
        assert len(hand.layer.links) == 2
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    after = held(project)
    assert after.linked == [("source", CLAIM, "Bidens"), ("when", CLAIM, "Dienstag")]
    assert len(after.spans) == len(MARKED)


def test_l_tab_enter_links_and_escape_gives_up(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand, linking = Hand(page), page.controller.linking
        spans = ids(hand)
        driver.keys(K.Key_Tab, K.Key_Tab, K.Key_Tab, K.Key_Tab)
        assert page.controller.focus == spans[CLAIM]
        driver.key(K.Key_L)
        driver.told("Link: go to")
        driver.key(K.Key_Escape)
        assert linking.begun_at is None
        assert page.controller.focus == spans[CLAIM]
        driver.keys(K.Key_L, K.Key_Tab)
        assert page.controller.focus == spans[COUNCIL]
        driver.key(K.Key_Return)
        assert linking.begun_at is None
        wait(lambda: not any(words.startswith("Link: go to") for words in driver.said()))
        # A click goes to the other span as well, and the direction is the scheme's.
        hand.click_on("Dienstag")
        driver.key(K.Key_L)
        hand.click_on("gewarnt")
        driver.key(K.Key_Return)
        assert len(hand.layer.links) == 2
        # Undo takes one at a time.
        driver.key(K.Key_Z, CTRL)
        wait(lambda: len(hand.layer.links) == 1)
        driver.saved()
        wait(driver.window.commands.redo.isEnabled)
        driver.key(K.Key_Z, CTRL | SHIFT)
        wait(lambda: len(hand.layer.links) == 2)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).linked == [("source", CLAIM, COUNCIL), ("when", CLAIM, "Dienstag")]


def test_the_menu_begins_a_link_too(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        hand = Hand(driver.annotate("article"))
        choose(hand.menu_on("gewarnt"), "Link to another span")
        wait(hand.canvas.hasFocus)
        hand.click_on("Bidens")
        driver.key(K.Key_Return)
        assert len(hand.layer.links) == 1
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).linked == [("source", CLAIM, "Bidens")]


def test_what_the_scheme_does_not_join_is_refused_with_a_word(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    refused = "These two spans cannot be linked this way."

    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        spans = ids(hand)
        hand.click_on("Nato")
        target = hand.point(hand.place("Bidens")[0] + 2)
        hand.pull(hand.spot("knob", spans["Nato"]), target)
        assert hand.canvas.frame().tag is not None
        hand.release(target)
        driver.told(refused)
        assert hand.layer.links == {}
        # By keyboard the same; what was done since takes the word away.
        hand.click_on("Nato")
        driver.key(K.Key_U)
        wait(lambda: not any(refused in words for words in driver.said()))
        driver.keys(K.Key_U, K.Key_L, K.Key_Tab, K.Key_Return)
        driver.told(refused)
        driver.saved()
        assert hand.layer.links == {}

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).links == []


def test_a_link_is_made_once_and_shown_where_it_is(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        spans = ids(hand)
        for _ in range(2):
            hand.click_on("gewarnt")
            target = hand.point(hand.place("Bidens")[0] + 2)
            hand.drag(hand.spot("knob", spans[CLAIM]), target)
        (link,) = hand.layer.links
        driver.told("These two spans are linked like this already.")
        assert page.controller.link == link
        driver.saved()

    before = held(project)
    assert run_main(monkeypatch, [str(project)], work) == 0
    after = held(project)
    assert after.linked == [("source", CLAIM, "Bidens")]
    assert after.actions == before.actions + 1


def test_links_are_gone_along_shown_and_removed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        spans = ids(hand)
        for words in ("Bidens", "Nato"):
            hand.click_on("gewarnt")
            driver.key(K.Key_L)
            hand.click_on(words)
            driver.key(K.Key_Return)
        driver.key(K.Key_Escape)
        assert hand.canvas.routes() == []
        # All of them, by key and by button.
        driver.key(K.Key_A)
        assert len(hand.canvas.routes()) == 2
        tools = page.palette_bar.findChildren(QToolButton)
        (shown,) = (tool for tool in tools if tool.accessibleName() == "Show all links")
        assert shown.isChecked()
        QTest.mouseClick(shown, LEFT)
        assert hand.canvas.routes() == []
        # Those of the selected span; a click on one selects it, Delete removes it.
        hand.click_on("gewarnt")
        route = next(r for r in hand.canvas.routes() if r.arrow.target == spans["Nato"])
        assert route.box is not None
        hand.click(route.box.center().toPoint())
        assert page.controller.link == route.arrow.id
        driver.key(K.Key_Delete)
        assert len(hand.layer.links) == 1
        # The list beside the text: Enter goes along, Delete removes.
        hand.click_on("gewarnt")
        wait(lambda: page.up_to_date)
        rows = links_listed(page)
        rows.setFocus()
        driver.key(K.Key_Return)
        wait(lambda: page.controller.focus == spans["Bidens"])
        wait(lambda: page.up_to_date)
        links_listed(page).setFocus()
        driver.key(K.Key_Delete)
        wait(lambda: hand.layer.links == {})
        driver.saved()
        driver.key(K.Key_Z, CTRL)
        wait(lambda: len(hand.layer.links) == 1)
        # A span that goes takes its links along, and undo brings both back.
        hand.click_on("Bidens")
        driver.key(K.Key_Delete)
        assert hand.layer.links == {}
        driver.key(K.Key_Z, CTRL)
        wait(lambda: len(hand.layer.links) == 1)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).linked == [("source", CLAIM, "Bidens")]
