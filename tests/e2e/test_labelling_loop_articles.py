"""From article to article: done, next, back, skipped for a reason; notes; the way back over it."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from goldspan.domain.layer import WorkState
from goldspan.ui.annotate.page import AnnotatePage
from helpers.canvas_hand import Hand, choose, open_menu
from helpers.driving import Driver, run_main
from helpers.loop_project import NBSP, held, loop_project
from helpers.waiting import wait

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton

TEXTS = {
    name: f"{number}. Die{NBSP}Nato tagt am{NBSP}Montag in{NBSP}{name}.\n"
    for number, name in enumerate(("Berlin", "Madrid", "Oslo", "Wien"), 1)
}


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return loop_project(tmp_path, TEXTS)


def opened(page: AnnotatePage) -> str:
    """Return the name of the open article."""
    desk = page.controller.desk
    return desk.article.name if desk is not None else ""


def left(page: AnnotatePage) -> str:
    """Return what the list says is left."""
    words = [part.text() for part in page.articles.findChildren(QLabel) if part.isVisible()]
    return next(each for each in words if each.startswith("Left: "))


def mark(driver: Driver, page: AnnotatePage, words: str, key: Qt.Key) -> None:
    """Mark words in the open article."""
    hand = Hand(page)
    count = len(hand.marked())
    hand.drag_over(words)
    wait(page.popup.isVisible)
    driver.key(key)
    wait(lambda: len(hand.marked()) == count + 1)
    driver.key(K.Key_Escape)


def test_done_next_and_back_by_key_and_by_button(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("Berlin")
        wait(lambda: left(page) == "Left: 4 articles")
        driver.key(K.Key_D)
        wait(lambda: opened(page) == "Madrid")
        wait(lambda: left(page) == "Left: 3 articles")
        # Next and back change no state.
        driver.key(K.Key_D, SHIFT)
        wait(lambda: opened(page) == "Oslo")
        driver.key(K.Key_B)
        wait(lambda: opened(page) == "Madrid")
        driver.key(K.Key_B)
        wait(lambda: opened(page) == "Berlin")
        driver.key(K.Key_B)
        assert opened(page) == "Berlin"
        # Done is passed over by D, which goes to what is left.
        driver.key(K.Key_D)
        wait(lambda: opened(page) == "Madrid" and page.up_to_date)
        buttons = page.palette_bar.findChildren(QPushButton)
        (done,) = (button for button in buttons if button.accessibleName() == "Done, next")
        QTest.mouseClick(done, LEFT)
        wait(lambda: opened(page) == "Oslo")
        wait(lambda: left(page) == "Left: 2 articles")
        assert page.canvas.hasFocus()
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    states = held(project).states
    assert {name: state.state for name, state in states.items()} == {
        "Berlin": WorkState.DONE,
        "Madrid": WorkState.DONE,
    }


def test_skipped_for_a_reason_chosen_or_typed(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def state_menu(page: AnnotatePage) -> None:
        tools = page.palette_bar.findChildren(QToolButton)
        (more,) = (t for t in tools if t.accessibleName() == "Skip this article, or reopen it")
        QTest.mouseClick(more, LEFT)

    def work(driver: Driver) -> None:
        page = driver.annotate("Berlin")
        state_menu(page)
        choose(open_menu(), "wrong language")
        wait(lambda: opened(page) == "Madrid")
        state_menu(page)
        field = open_menu().findChild(QLineEdit)
        assert field is not None
        QTest.mouseClick(field, LEFT)
        driver.type("a recipe")
        driver.key(K.Key_Return)
        wait(lambda: opened(page) == "Oslo")
        wait(lambda: left(page) == "Left: 2 articles")
        # Not skipped after all.
        driver.annotate("Berlin")
        state_menu(page)
        choose(open_menu(), "Not skipped after all")
        wait(lambda: left(page) == "Left: 3 articles")
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    states = held(project).states
    assert (states["Madrid"].state, states["Madrid"].reason) == (WorkState.SKIPPED, "a recipe")
    assert (states["Berlin"].state, states["Berlin"].reason) == (WorkState.BEGUN, "")


def test_undo_and_redo_across_articles_and_after_a_restart(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("Berlin")
        mark(driver, page, "Nato", K.Key_1)
        driver.key(K.Key_D)
        wait(lambda: opened(page) == "Madrid")
        mark(driver, page, "Montag", K.Key_2)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("ACTOR", "Nato"), ("DATE", "Montag")]

    def back(driver: Driver) -> None:
        page = driver.annotate("Oslo")
        undo, redo = driver.window.commands.undo, driver.window.commands.redo
        # The mark in Madrid, the state of Berlin, the mark in Berlin: none of them is open.
        for _ in range(3):
            wait(undo.isEnabled)
            driver.key(K.Key_Z, CTRL)
            driver.saved()
        listed = page.articles.model
        wait(lambda: sum(sum(row.spans.values()) for row in listed.rows) == 0)
        for _ in range(2):
            wait(redo.isEnabled)
            driver.key(K.Key_Z, CTRL | SHIFT)
            driver.saved()
        driver.annotate("Berlin")
        assert Hand(page).marked() == [("ACTOR", "Nato")]
        driver.saved()

    assert run_main(monkeypatch, [str(project)], back) == 0
    after = held(project)
    assert after.marked == [("ACTOR", "Nato")]
    assert after.states["Berlin"].state is WorkState.DONE

    def again(driver: Driver) -> None:
        page = driver.annotate("Madrid")
        wait(driver.window.commands.redo.isEnabled)
        driver.key(K.Key_Y, CTRL)
        wait(lambda: Hand(page).marked() == [("DATE", "Montag")])
        driver.saved()

    assert run_main(monkeypatch, [str(project)], again) == 0
    assert held(project).marked == [("ACTOR", "Nato"), ("DATE", "Montag")]


def test_a_note_and_a_doubt_on_a_span(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("Berlin")
        hand = Hand(page)
        mark(driver, page, "Nato", K.Key_1)
        hand.click_on("Nato")
        driver.key(K.Key_R)
        wait(lambda: any(note.hasFocus() for note in page.inspector.findChildren(QPlainTextEdit)))
        driver.type("Which Nato? 1 x D")
        driver.key(K.Key_Return, CTRL)
        wait(page.canvas.hasFocus)
        driver.key(K.Key_U)
        (span,) = hand.layer.spans.values()
        assert (span.note, span.doubtful) == ("Which Nato? 1 x D", True)
        # By mouse, in the inspector.
        wait(lambda: page.up_to_date)
        boxes = page.inspector.findChildren(QCheckBox)
        (doubt,) = (box for box in boxes if box.isVisible() and box.text() == "Doubtful")
        assert doubt.isChecked()
        QTest.mouseClick(doubt, LEFT, pos=doubt.rect().center() - doubt.rect().center() / 2)
        wait(lambda: not hand.layer.spans[span.id].doubtful)
        QTest.mouseClick(doubt, LEFT, pos=doubt.rect().center() - doubt.rect().center() / 2)
        wait(lambda: hand.layer.spans[span.id].doubtful)
        page.canvas.setFocus()
        # Esc in the note puts back what was there.
        driver.key(K.Key_R)
        driver.type(" no")
        driver.key(K.Key_Escape)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    (span,) = held(project).spans
    assert (span.note, span.doubtful) == ("Which Nato? 1 x D", True)
