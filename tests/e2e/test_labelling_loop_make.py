"""Making and relabelling: label first or words first, by mouse, by number, by name; Esc."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.translation import LANGUAGE_VARIABLE, install_translations
from helpers.canvas_hand import Hand
from helpers.driving import Driver, run_main
from helpers.loop_project import CLAIM, held, loop_project
from helpers.waiting import wait

K = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Work in English and in German; leave the application in English."""
    monkeypatch.setenv(LANGUAGE_VARIABLE, request.param)
    yield request.param
    install_translations(QApplication.instance(), "en")  # type: ignore[arg-type]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return loop_project(tmp_path)


def press_label(page: AnnotatePage, text: str) -> None:
    """Press a label's button over the text."""
    buttons = page.palette_bar.findChildren(QPushButton)
    (button,) = (b for b in buttons if b.isVisible() and b.text() == text)
    QTest.mouseClick(button, LEFT)


def test_label_first_then_drag_after_drag(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, language: str
) -> None:
    actor, date = {"en": ("1  Actor", "2  Date"), "de": ("1  Akteur", "2  Datum")}[language]

    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        press_label(page, actor)
        assert page.controller.armed == "ACTOR"
        assert page.canvas.hasFocus()
        start, end = hand.place("Nato")
        hand.pull(hand.point(start), hand.point(end - 1))
        tag = hand.canvas.frame().tag
        assert tag is not None
        assert tag.purpose.words == actor.split()[1]
        hand.release(hand.point(end - 1))
        hand.drag_over("USA")
        assert hand.marked() == [("ACTOR", "Nato"), ("ACTOR", "USA")]
        # With a span selected a number relabels it; what is armed stays armed.
        driver.key(K.Key_Escape)
        driver.key(K.Key_2)
        assert page.controller.armed == "DATE"
        hand.drag_over("Dienstag")
        driver.key(K.Key_Escape)
        # The same key disarms.
        driver.key(K.Key_2)
        assert page.controller.armed is None
        # Words first, then the button: a key of the text sends the pop-up away.
        hand.drag_over("Montag")
        wait(page.popup.isVisible)
        driver.key(K.Key_W)
        wait(lambda: not page.popup.isVisible())
        press_label(page, date)
        assert hand.marked()[-1] == ("DATE", "Montag")
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [
        ("ACTOR", "Nato"),
        ("DATE", "Dienstag"),
        ("ACTOR", "USA"),
        ("DATE", "Montag"),
    ]


def test_words_first_then_the_pop_up_by_mouse_number_and_name(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, language: str
) -> None:
    claim = {"en": "clai", "de": "auss"}[language]

    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        rows = page.popup.rows()
        hand.drag_over("Nato")
        wait(page.popup.isVisible)
        shown = [rows.item(row).text() for row in range(rows.count())]
        assert (
            shown
            == {
                "en": ["1   Actor", "2   Date", "3   Claim", "4   Furniture"],
                "de": ["1   Akteur", "2   Datum", "3   Aussage", "4   Beiwerk"],
            }[language]
        )
        QTest.mouseClick(rows.viewport(), LEFT, pos=rows.visualItemRect(rows.item(0)).center())
        wait(lambda: hand.marked() == [("ACTOR", "Nato")])
        hand.drag_over("Dienstag")
        wait(page.popup.isVisible)
        driver.key(K.Key_2)
        wait(lambda: len(hand.marked()) == 2)
        # Arrows and Enter in the list.
        hand.drag_over("Anzeige Weiterlesen nach der Werbung")
        wait(page.popup.isVisible)
        driver.keys(K.Key_Down, K.Key_Down, K.Key_Down, K.Key_Return)
        wait(lambda: len(hand.marked()) == 3)
        # 0 with words selected: the label by its name in the language of the window.
        hand.drag_over(CLAIM)
        wait(page.popup.isVisible)
        driver.key(K.Key_0)
        driver.type(claim)
        driver.key(K.Key_Return)
        wait(lambda: len(hand.marked()) == 4)
        wait(page.canvas.hasFocus)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [
        ("ACTOR", "Nato"),
        ("DATE", "Dienstag"),
        ("CLAIM", CLAIM),
        ("FURNITURE", "Anzeige Weiterlesen nach der Werbung"),
    ]


def test_numbers_make_relabel_or_arm_by_keyboard_alone(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        page.canvas.set_caret(hand.place("Kiew")[0])
        driver.key(K.Key_W)
        driver.key(K.Key_2)
        assert hand.marked() == [("DATE", "Kiew")]
        driver.key(K.Key_1)
        assert hand.marked() == [("ACTOR", "Kiew")]
        # By name, with the span selected.
        driver.key(K.Key_0)
        driver.type("date")
        driver.key(K.Key_Return)
        wait(lambda: hand.marked() == [("DATE", "Kiew")])
        wait(page.canvas.hasFocus)
        driver.key(K.Key_1)
        # With neither it arms, by name too.
        driver.key(K.Key_Escape)
        driver.key(K.Key_0)
        driver.type("claim")
        driver.key(K.Key_Return)
        wait(lambda: page.controller.armed == "CLAIM")
        # A number that no label has does nothing.
        wait(page.canvas.hasFocus)
        driver.key(K.Key_9)
        assert page.controller.armed == "CLAIM"
        assert hand.marked() == [("ACTOR", "Kiew")]
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("ACTOR", "Kiew")]


def test_escape_cancels_then_deselects_then_disarms(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand, controller = Hand(page), page.controller
        driver.key(K.Key_1)
        hand.drag_over("Nato")
        assert hand.selected() is not None
        start, end = hand.place("Kiew")
        hand.pull(hand.point(start), hand.point(end - 1))
        assert page.canvas.state.preview is not None
        driver.key(K.Key_Escape)
        assert page.canvas.state.preview is None
        assert hand.selected() is not None
        hand.release(hand.point(end - 1))
        driver.key(K.Key_Escape)
        assert hand.selected() is None
        assert controller.armed == "ACTOR"
        driver.key(K.Key_Escape)
        assert controller.armed is None
        driver.key(K.Key_Escape)
        assert hand.marked() == [("ACTOR", "Nato")]
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("ACTOR", "Nato")]
