"""Selecting: drags, double clicks, the caret, W and S; what it costs to take a mis-drag back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from helpers.canvas_hand import Hand
from helpers.driving import Driver, run_main
from helpers.loop_project import CAFE, CLAIM, NBSP, held, loop_project
from helpers.waiting import wait

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return loop_project(tmp_path)


def chosen(hand: Hand) -> str | None:
    """Return the words that are selected."""
    selection = hand.canvas.selection()
    return hand.canvas.state.text[slice(*selection)] if selection else None


def previewed(hand: Hand) -> str | None:
    """Return the words that letting the button go would select."""
    preview = hand.canvas.state.preview
    return hand.canvas.state.text[preview.start : preview.end] if preview else None


def taken_back(driver: Driver, hand: Hand) -> str | None:
    """Return what the mouse has selected, and let go of it with Esc alone."""
    wait(hand.page.popup.isVisible)
    words = chosen(hand)
    driver.key(K.Key_Escape)
    wait(lambda: not hand.page.popup.isVisible() and hand.canvas.hasFocus())
    assert chosen(hand) is None
    return words


def test_a_drag_snaps_to_tokens_and_ctrl_takes_characters(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        start, end = hand.place(f"Nationale Sicherheitsrat der{NBSP}USA")
        hand.pull(hand.point(start + 3), hand.point(end - 2))
        assert previewed(hand) == f"Nationale Sicherheitsrat der{NBSP}USA"
        tag = hand.canvas.frame().tag
        assert tag is not None
        assert tag.purpose.words == "choose a label …"
        assert chosen(hand) is None
        hand.release(hand.point(end - 2))
        assert taken_back(driver, hand) == f"Nationale Sicherheitsrat der{NBSP}USA"
        # From the middle of a word to the middle of another, characters only.
        first, last = hand.point(start + 3, 0.1), hand.point(start + 14, 0.9)
        hand.pull(first, last, CTRL)
        assert previewed(hand) == "ionale Siche"
        hand.release(last, CTRL)
        assert taken_back(driver, hand) == "ionale Siche"
        # T changes what is the rule and what the exception; dragged backwards, too.
        driver.key(K.Key_T)
        driver.told("character snap")
        hand.drag(last, first)
        assert taken_back(driver, hand) == "ionale Siche"
        hand.drag(last, first, CTRL)
        assert taken_back(driver, hand) == "Nationale Sicherheitsrat"
        driver.saved()

    before = held(project)
    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project) == before


def test_double_and_triple_click_and_their_keys(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    sentence = f"Ein Sprecher{NBSP}Bidens sagte, {CLAIM}."

    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        hand.clicks(CAFE, 2)
        assert chosen(hand) == CAFE
        assert taken_back(driver, hand) == CAFE
        hand.clicks("Sicherheitsrat", 3)
        assert chosen(hand) == sentence
        wait(page.popup.isVisible)
        driver.key(K.Key_3)
        assert hand.marked() == [("CLAIM", sentence)]
        driver.key(K.Key_Escape)
        hand.click_on("Bidens")
        driver.key(K.Key_Escape)
        driver.key(K.Key_W)
        assert chosen(hand) == "Bidens"
        driver.key(K.Key_1)
        assert ("ACTOR", "Bidens") in hand.marked()
        driver.key(K.Key_Right)
        driver.key(K.Key_S)
        assert chosen(hand) == sentence
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("CLAIM", sentence), ("ACTOR", "Bidens")]


def test_the_caret_selects_by_tokens_characters_and_sentences(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        start, _ = hand.place("Nationale")
        hand.click(hand.point(start, 0.1))
        assert hand.canvas.caret() == start
        driver.key(K.Key_Right, SHIFT)
        assert chosen(hand) == "Nationale"
        driver.key(K.Key_Right, SHIFT)
        assert chosen(hand) == "Nationale Sicherheitsrat"
        driver.key(K.Key_1)
        driver.key(K.Key_Right)
        driver.key(K.Key_T)
        driver.key(K.Key_Right, SHIFT)
        driver.key(K.Key_Right, SHIFT)
        assert len(chosen(hand) or "") == 2
        driver.key(K.Key_T)
        driver.key(K.Key_Left)
        driver.key(K.Key_Home, CTRL)
        assert hand.canvas.caret() == 0
        driver.key(K.Key_Right, CTRL)
        assert hand.canvas.caret() == hand.place("Ein Sprecher")[0]
        driver.key(K.Key_Right, CTRL | SHIFT)
        assert (chosen(hand) or "").startswith("Ein Sprecher")
        assert CLAIM in (chosen(hand) or "")
        assert "Mehr" not in (chosen(hand) or "")
        driver.key(K.Key_Left, CTRL | SHIFT)
        assert chosen(hand) is None
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("ACTOR", "Nationale Sicherheitsrat")]


def test_a_mis_drag_costs_one_key(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        # While the button is down.
        start, end = hand.place("Europa")
        hand.pull(hand.point(start), hand.point(end - 1))
        assert previewed(hand) == "Europa"
        driver.key(K.Key_Escape)
        assert previewed(hand) is None
        hand.release(hand.point(end - 1))
        assert chosen(hand) is None
        assert not page.popup.isVisible()
        # With the label armed, straight after the release.
        driver.key(K.Key_2)
        hand.drag_over("Kiew")
        assert hand.marked() == [("DATE", "Kiew")]
        driver.key(K.Key_Z, CTRL)
        wait(lambda: hand.marked() == [])
        assert page.controller.armed == "DATE"
        # The right words at once.
        hand.drag_over("Dienstag")
        assert hand.marked() == [("DATE", "Dienstag")]
        # Without a label: Esc sends the pop-up away, the next drag begins anew.
        driver.keys(K.Key_Escape, K.Key_Escape)
        assert page.controller.armed is None
        hand.drag_over("Werbung")
        assert taken_back(driver, hand) == "Werbung"
        hand.drag_over("Bidens")
        wait(page.popup.isVisible)
        driver.key(K.Key_1)
        wait(lambda: ("ACTOR", "Bidens") in hand.marked())
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("DATE", "Dienstag"), ("ACTOR", "Bidens")]
