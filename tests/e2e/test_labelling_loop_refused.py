"""What is refused: a word in the status bar, what is there already selected, nothing changed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.ui.translation import LANGUAGE_VARIABLE, install_translations
from helpers.canvas_hand import Hand
from helpers.driving import Driver, run_main
from helpers.loop_project import CODER, NBSP, TEXT, add_suggestions, held, loop_project, suggestion
from helpers.waiting import wait

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

WERBUNG = "Anzeige Weiterlesen nach der Werbung"
EMPTY = {"en": "There are no words here to mark.", "de": "Hier stehen keine Wörter"}
TWICE = {"en": "These words are marked like this already.", "de": "sind schon so markiert"}
IN_FURNITURE = {"en": "Nothing is marked in furniture.", "de": "In Beiwerk wird nichts markiert."}


@pytest.fixture(params=["en", "de"])
def language(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """Work in English and in German; leave the application in English."""
    monkeypatch.setenv(LANGUAGE_VARIABLE, request.param)
    yield request.param
    install_translations(QApplication.instance(), "en")  # type: ignore[arg-type]


def test_white_space_alone_is_refused_by_key_and_by_drag(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: str
) -> None:
    project = loop_project(tmp_path)

    def work(driver: Driver) -> None:
        hand = Hand(driver.annotate("article"))
        gap = hand.place(f"Die{NBSP}Nato")[0] + 3
        hand.canvas.set_caret(gap)
        driver.key(K.Key_T)
        driver.key(K.Key_Right, SHIFT)
        assert hand.canvas.selection() == (gap, gap + 1)
        driver.key(K.Key_1)
        driver.told(EMPTY[language])
        # The words stay selected: one key more makes a span of them.
        assert hand.canvas.selection() == (gap, gap + 1)
        driver.key(K.Key_Escape)
        driver.keys(K.Key_Escape, K.Key_T, K.Key_1)
        # With the label armed, by characters and by tokens.
        gap = hand.place(f"im{NBSP}")[0] + 2
        hand.drag(hand.point(gap, 0.05), hand.point(gap, 0.95), CTRL)
        hand.drag(hand.point(gap, 0.05), hand.point(gap, 0.95))
        assert hand.marked() == []
        driver.saved()

    before = held(project)
    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project) == before


def test_a_drag_beyond_the_text_ends_with_the_text(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    project = loop_project(tmp_path)

    def work(driver: Driver) -> None:
        hand = Hand(driver.annotate("article"))
        driver.key(K.Key_1)
        size = hand.canvas.viewport().size()
        outside = QPoint(size.width() - 2, size.height() - 2)
        # Outside from beginning to end: nothing.
        hand.drag(outside, outside - QPoint(80, 40))
        assert hand.marked() == []
        hand.drag(hand.point(hand.place("schwieg")[0] + 2), outside)
        assert hand.marked() == [("ACTOR", "schwieg.")]
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("ACTOR", "schwieg.")]


def test_no_gesture_cuts_a_character_in_two(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    project = loop_project(tmp_path)
    team = f"Team {CODER}{CODER}"

    def work(driver: Driver) -> None:
        hand = Hand(driver.annotate("article"))
        start, end = hand.place(team)
        driver.key(K.Key_1)
        # By characters, let go within the second emoji: all of it.
        hand.drag(hand.point(start, 0.1), hand.point(end - 3, 0.9, length=3), CTRL)
        (span,) = hand.layer.spans.values()
        assert span.quote == team
        driver.key(K.Key_T)
        reached = []
        for _ in range(3):
            driver.key(K.Key_Left, ALT)
            reached.append(hand.layer.spans[span.id].quote)
        assert reached == [f"Team {CODER}", "Team ", "Team"]
        for _ in range(3):
            driver.key(K.Key_Right, ALT)
        driver.key(K.Key_Escape)
        hand.canvas.set_caret(end - 6)
        driver.key(K.Key_Right, SHIFT)
        assert hand.canvas.selection() == (end - 6, end - 3)
        driver.key(K.Key_2)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("ACTOR", team), ("DATE", CODER)]


def test_nothing_is_marked_in_furniture(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: str
) -> None:
    marked = [("FURNITURE", WERBUNG), ("ACTOR", "Kiew")]
    project = loop_project(tmp_path, marked=marked)

    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        furniture, kiew = sorted(hand.layer.spans.values(), key=lambda s: s.start)
        # Label first, words first; the furniture is what is shown.
        driver.key(K.Key_1)
        hand.drag_over("Werbung")
        driver.told(IN_FURNITURE[language])
        assert page.controller.focus == furniture.id
        driver.keys(K.Key_Escape, K.Key_Escape)
        hand.drag_over("Weiterlesen")
        wait(page.popup.isVisible)
        driver.key(K.Key_1)
        driver.told(IN_FURNITURE[language])
        # Into it with a handle.
        hand.click_on("Kiew")
        hand.drag(hand.spot("start", kiew.id), hand.point(hand.place("Werbung")[0] + 2))
        driver.told(IN_FURNITURE[language])
        assert len(hand.marked()) == 2
        driver.saved()

    before = held(project)
    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project) == before


def test_a_duplicate_is_refused_however_it_comes_about(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, language: str
) -> None:
    marked = [("ACTOR", "Nato"), ("DATE", "Nato"), ("ACTOR", "Nato tagt")]
    project = loop_project(tmp_path, marked=marked)

    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        ids = {(span.label, span.quote): span.id for span in hand.layer.spans.values()}
        twice = TWICE[language]
        driver.key(K.Key_1)
        hand.drag_over("Nato")
        driver.told(twice)
        assert page.controller.focus == ids["ACTOR", "Nato"]
        # By another label, and by another end.
        page.controller.select(ids["DATE", "Nato"])
        driver.key(K.Key_1)
        driver.told(twice)
        assert page.controller.focus == ids["ACTOR", "Nato"]
        driver.key(K.Key_Right, ALT)
        driver.told(twice)
        assert page.controller.focus == ids["ACTOR", "Nato tagt"]
        driver.saved()

    before = held(project)
    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project) == before


def test_the_word_stays_while_what_was_done_before_is_being_saved(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    project = loop_project(tmp_path)

    def work(driver: Driver) -> None:
        hand = Hand(driver.annotate("article"))
        driver.key(K.Key_1)
        hand.drag_over("Nato")
        hand.drag_over("Nato")
        driver.saved()
        driver.told(TWICE["en"])
        # Something done since takes it away.
        hand.drag_over("Kiew")
        wait(lambda: not any(TWICE["en"] in words for words in driver.said()))
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("ACTOR", "Nato"), ("ACTOR", "Kiew")]


def test_suggestions_that_may_not_be_accepted_are_passed_over(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    inside = suggestion(TEXT, "ACTOR", "Werbung")
    nato, kiew = suggestion(TEXT, "ACTOR", "Nato"), suggestion(TEXT, "ACTOR", "Kiew")
    block = [("FURNITURE", WERBUNG)]
    project = loop_project(tmp_path, marked=block)
    add_suggestions(project, inside, nato, kiew)

    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        driver.keys(K.Key_Space, K.Key_Space)
        assert page.controller.focus == inside.id
        driver.key(K.Key_Space)
        driver.told(IN_FURNITURE["en"])
        assert hand.layer.is_open(inside.id)
        driver.key(K.Key_Return, CTRL)
        assert ("ACTOR", "Kiew") in hand.marked()
        assert hand.layer.is_open(inside.id)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    after = held(project)
    assert after.marked == [("ACTOR", "Nato"), *block, ("ACTOR", "Kiew")]
    assert inside.key() not in after.verdicts
