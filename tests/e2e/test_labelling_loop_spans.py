"""Going to spans, resizing and removing them: three deep and crossing, by mouse and by keyboard."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from helpers.canvas_hand import Hand, choose
from helpers.driving import Driver, run_main
from helpers.loop_project import CLAIM, NBSP, held, loop_project
from helpers.waiting import wait

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

COUNCIL = f"Nationale Sicherheitsrat der{NBSP}USA"
CROSSING = f"USA habe{NBSP}Moskau"
MARKED = [
    ("ACTOR", "Nato"),
    ("CLAIM", CLAIM),
    ("ACTOR", COUNCIL),
    ("ACTOR", "USA"),
    ("DATE", CROSSING),
]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return loop_project(tmp_path, marked=MARKED)


def quote(hand: Hand) -> str | None:
    """Return the words of the span that is selected."""
    span = hand.selected()
    return span.quote if span else None


def test_a_later_click_and_o_go_through_what_lies_beneath(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    innermost_first = ["USA", CROSSING, COUNCIL, CLAIM]

    def work(driver: Driver) -> None:
        hand = Hand(driver.annotate("article"))
        found = []
        for _ in range(5):
            hand.click_on("USA")
            found.append(quote(hand))
        assert found == [*innermost_first, "USA"]
        # Where only some of them lie, only they are gone through.
        hand.click_on("Sicherheitsrat")
        assert quote(hand) == COUNCIL
        hand.click_on("Sicherheitsrat")
        assert quote(hand) == CLAIM
        driver.key(K.Key_Escape)
        assert quote(hand) is None
        hand.canvas.set_caret(hand.place("USA")[0] + 1)
        found = []
        for _ in range(5):
            driver.key(K.Key_O)
            found.append(quote(hand))
        assert found == [*innermost_first, "USA"]
        # What is found is what keys act on.
        driver.key(K.Key_Delete)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [entry for entry in MARKED if entry[1] != "USA"]


def test_tab_goes_to_every_span_and_comes_round(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    in_order = ["Nato", CLAIM, COUNCIL, CROSSING, "USA"]

    def work(driver: Driver) -> None:
        hand = Hand(driver.annotate("article"))
        found = []
        for _ in range(6):
            driver.key(K.Key_Tab)
            found.append(quote(hand))
        assert found == [*in_order, "Nato"]
        found = []
        for _ in range(5):
            driver.key(K.Key_Backtab, SHIFT)
            found.append(quote(hand))
        assert found == in_order[::-1]
        driver.key(K.Key_2)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked[0] == ("DATE", "Nato")


def test_handles_of_a_hovered_and_of_a_selected_span(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    project = loop_project(tmp_path, marked=[("ACTOR", "Nato"), ("ACTOR", "Sicherheitsrat")])

    def work(driver: Driver) -> None:
        hand = Hand(driver.annotate("article"))
        nato, council = hand.layer.spans.values()
        # Hovered only: nothing need be selected first.
        hand.hover("Nato")
        handle = hand.spot("end", nato.id)
        to = hand.point(hand.place("tagt")[0] + 2)
        hand.move(handle, Qt.MouseButton.NoButton)
        hand.pull(handle, to)
        preview = hand.canvas.state.preview
        assert preview is not None
        assert hand.canvas.state.text[preview.start : preview.end] == "Nato tagt"
        assert hand.layer.spans[nato.id].quote == "Nato"
        hand.release(to)
        assert hand.layer.spans[nato.id].quote == "Nato tagt"
        driver.key(K.Key_Z, CTRL)
        wait(lambda: hand.layer.spans[nato.id].quote == "Nato")
        # Selected.
        hand.click_on("Sicherheitsrat")
        hand.drag(hand.spot("start", council.id), hand.point(hand.place("Nationale")[0] + 3))
        assert hand.layer.spans[council.id].quote == "Nationale Sicherheitsrat"
        # Esc while dragging leaves it as it was.
        hand.pull(hand.spot("end", council.id), hand.point(hand.place("Moskau")[0] + 2))
        driver.key(K.Key_Escape)
        hand.release(hand.point(hand.place("Moskau")[0] + 2))
        assert hand.layer.spans[council.id].quote == "Nationale Sicherheitsrat"
        # Ctrl: by characters.
        to = hand.point(hand.place("Nationale")[0] + 3, 0.1)
        hand.drag(hand.spot("start", council.id), to, CTRL)
        assert hand.layer.spans[council.id].quote == "ionale Sicherheitsrat"
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("ACTOR", "Nato"), ("ACTOR", "ionale Sicherheitsrat")]


def test_alt_and_arrows_move_both_edges(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    project = loop_project(tmp_path, marked=[("ACTOR", "Sicherheitsrat")])

    def work(driver: Driver) -> None:
        hand = Hand(driver.annotate("article"))
        driver.key(K.Key_Tab)
        steps = [
            (K.Key_Right, ALT, "Sicherheitsrat der"),
            (K.Key_Right, ALT, f"Sicherheitsrat der{NBSP}USA"),
            (K.Key_Left, ALT | SHIFT, COUNCIL),
            (K.Key_Left, ALT, "Nationale Sicherheitsrat der"),
            (K.Key_Right, ALT | SHIFT, "Sicherheitsrat der"),
            (K.Key_Left, ALT, "Sicherheitsrat"),
            # It never becomes empty.
            (K.Key_Left, ALT, "Sicherheitsrat"),
            (K.Key_Right, ALT | SHIFT, "Sicherheitsrat"),
        ]
        for key, modifiers, words in steps:
            driver.key(key, modifiers)
            assert quote(hand) == words
        driver.key(K.Key_T)
        driver.key(K.Key_Left, ALT)
        driver.key(K.Key_Right, ALT | SHIFT)
        assert quote(hand) == "icherheitsra"
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("ACTOR", "icherheitsra")]


def test_the_context_menu_relabels_flags_marks_and_removes(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        menu = hand.menu_on("USA")
        assert quote(hand) == "USA"
        choose(menu, "Remove")
        wait(lambda: ("ACTOR", "USA") not in hand.marked())
        choose(hand.menu_on("Nato"), "Change to Date")
        wait(lambda: hand.marked()[0] == ("DATE", "Nato"))
        choose(hand.menu_on("Nato"), "Doubtful")
        # On selected words the menu marks them.
        hand.canvas.set_caret(hand.place("Kiew")[0])
        driver.key(K.Key_W)
        choose(hand.menu_on("Kiew"), "Mark as Actor")
        wait(lambda: ("ACTOR", "Kiew") in hand.marked())
        # Where nothing lies and nothing is selected there is no menu.
        driver.key(K.Key_Escape)
        hand.right_click("Europa")
        assert QApplication.activePopupWidget() is None
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    after = held(project)
    assert after.marked == [
        ("DATE", "Nato"),
        ("CLAIM", CLAIM),
        ("ACTOR", COUNCIL),
        ("DATE", CROSSING),
        ("ACTOR", "Kiew"),
    ]
    assert [span.quote for span in after.spans if span.doubtful] == ["Nato"]


def test_delete_and_backspace_remove_one_span_each(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        hand = Hand(driver.annotate("article"))
        hand.click_on("Nato")
        driver.key(K.Key_Delete)
        assert quote(hand) is None
        # With nothing selected nothing goes; with words selected neither.
        driver.key(K.Key_Delete)
        hand.canvas.set_caret(hand.place("USA")[0])
        driver.key(K.Key_W)
        driver.key(K.Key_Delete)
        assert len(hand.marked()) == 4
        driver.key(K.Key_Escape)
        driver.key(K.Key_Tab)
        driver.key(K.Key_Backspace)
        assert len(hand.marked()) == 3
        driver.key(K.Key_Z, CTRL)
        wait(lambda: len(hand.marked()) == 4)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [*MARKED[1:3], MARKED[4], MARKED[3]]
