"""Deciding on suggestions: buttons on the hovered one, keys, Space alone, all in sight."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from goldspan.domain.layer import ActorRef, Span
from goldspan.ui.annotate.page import AnnotatePage
from helpers.canvas_hand import Hand, choose, open_menu
from helpers.driving import Driver, run_main
from helpers.loop_project import CLAIM, NBSP, TEXT, held, loop_project, suggested_link, suggestion
from helpers.waiting import wait

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
LEFT = Qt.MouseButton.LeftButton

NATO = suggestion(TEXT, "ACTOR", "Nato", kind="ORGANISATION", canonical=ActorRef(name="Nato"))
TUESDAY = suggestion(TEXT, "DATE", "Dienstag", type="DATE", value="2021-12-28")
SAID = suggestion(TEXT, "CLAIM", CLAIM, mode="INDIRECT")
USA = suggestion(TEXT, "ACTOR", "USA", kind="STATE", canonical=ActorRef(name="USA"))
SOURCE = suggested_link("source", SAID, USA)

LONG = "".join(f"Absatz {n}: Die{NBSP}Nato tagt am{NBSP}Montag.\n\n" for n in range(60))
NATOS = [suggestion(LONG, "ACTOR", "Nato", nth=n) for n in range(60)]
MONDAYS = [suggestion(LONG, "DATE", "Montag", nth=n) for n in range(60)]


@pytest.fixture
def project(tmp_path: Path) -> Path:
    return loop_project(tmp_path, suggested=[NATO, TUESDAY, SAID, USA, SOURCE])


@pytest.fixture
def long_project(tmp_path: Path) -> Path:
    return loop_project(tmp_path, {"article": LONG}, [*NATOS, *MONDAYS])


def in_sight(page: AnnotatePage, spans: list[Span]) -> list[Span]:
    """Return the suggestions at least half of which is on the screen, in reading order."""
    view = page.canvas.viewport()
    shown = QRect(view.mapToGlobal(QPoint()), view.size())
    rects = {span.id: page.canvas.range_rect(span.start, span.end) for span in spans}
    found = [span for span in spans if shown.contains(rects[span.id].center())]
    return sorted(found, key=lambda span: span.start)


def wheel(page: AnnotatePage, turns: int) -> None:
    """Turn the wheel over the text; down where negative."""
    view = page.canvas.viewport()
    middle = QPointF(view.rect().center())
    event = QWheelEvent(
        middle,
        view.mapToGlobal(middle),
        QPoint(),
        QPoint(0, 120 * turns),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view, event)


def keys(spans: list[Span]) -> set[tuple[str, int, int]]:
    return {span.key() for span in spans}


def test_buttons_on_the_hovered_suggestion(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        hand.hover("Nato")
        hand.click(hand.spot("accept", NATO.id))
        assert hand.marked() == [("ACTOR", "Nato")]
        hand.hover("Dienstag")
        hand.click(hand.spot("reject", TUESDAY.id))
        assert hand.marked() == [("ACTOR", "Nato")]
        hand.hover("USA")
        hand.click(hand.spot("edit", USA.id))
        wait(lambda: page.inspector.isAncestorOf(QApplication.focusWidget()))
        assert hand.selected() is not None
        assert hand.marked() == [("ACTOR", "Nato"), ("ACTOR", "USA")]
        # A press that is carried off the button does nothing.
        page.canvas.setFocus()
        driver.key(K.Key_Escape)
        hand.hover("gewarnt")
        button = hand.spot("accept", SAID.id)
        hand.move(button, Qt.MouseButton.NoButton)
        hand.drag(button, hand.point(hand.place("Kiew")[0]))
        assert len(hand.marked()) == 2
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    after = held(project)
    assert after.marked == [("ACTOR", "Nato"), ("ACTOR", "USA")]
    assert after.verdicts == {
        NATO.key(): "accepted",
        TUESDAY.key(): "rejected",
        USA.key(): "accepted",
    }
    assert after.actors == {"Nato": "ORGANISATION", "USA": "STATE"}
    assert after.span("Nato").origin is not None


def test_enter_x_e_n_and_their_way_back(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand, controller = Hand(page), page.controller
        driver.keys(K.Key_N, K.Key_N, K.Key_N)
        assert controller.focus == SAID.id
        driver.key(K.Key_N, SHIFT)
        driver.key(K.Key_N, SHIFT)
        assert controller.focus == NATO.id
        driver.key(K.Key_Return)
        assert hand.marked() == [("ACTOR", "Nato")]
        driver.key(K.Key_N)
        assert controller.focus == TUESDAY.id
        driver.key(K.Key_X)
        assert controller.focus == SAID.id
        driver.keys(K.Key_N, K.Key_E)
        wait(lambda: page.inspector.isAncestorOf(QApplication.focusWidget()))
        assert ("ACTOR", "USA") in hand.marked()
        driver.key(K.Key_Escape)
        wait(page.canvas.hasFocus)
        # A number gives a suggestion another label, and so accepts it.
        driver.key(K.Key_N, SHIFT)
        assert controller.focus == SAID.id
        driver.key(K.Key_1)
        assert ("ACTOR", CLAIM) in hand.marked()
        driver.key(K.Key_Z, CTRL)
        wait(lambda: ("ACTOR", CLAIM) not in hand.marked())
        driver.saved()
        # What was rejected comes back with undo, and is left again.
        for _ in range(2):
            driver.key(K.Key_Z, CTRL)
        wait(lambda: hand.layer.is_open(TUESDAY.id))
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    after = held(project)
    assert after.marked == [("ACTOR", "Nato")]
    assert after.verdicts == {NATO.key(): "accepted"}


def test_space_alone_walks_spans_and_then_the_link_between_them(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand, controller = Hand(page), page.controller
        driver.told("4 suggestions left")
        walked = []
        for _ in range(6):
            walked.append(controller.link or controller.focus)
            driver.key(K.Key_Space)
        assert walked == [None, NATO.id, TUESDAY.id, SAID.id, USA.id, SOURCE.id]
        assert controller.link is None
        assert hand.layer.open_count() == 0
        driver.told("0 suggestions left")
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    after = held(project)
    assert after.linked == [("source", CLAIM, "USA")]
    assert set(after.verdicts.values()) == {"accepted"}
    assert len(after.verdicts) == 4
    assert after.link_verdicts == ["accepted"]


def test_decided_suggestions_stay_decided_after_a_restart(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def decide(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        driver.keys(K.Key_N, K.Key_X)
        # The same span by hand covers the suggestion.
        driver.keys(K.Key_Escape, K.Key_2)
        hand.drag_over("Dienstag")
        assert hand.layer.open_count() == 2
        driver.saved()

    assert run_main(monkeypatch, [str(project)], decide) == 0
    assert held(project).verdicts == {NATO.key(): "rejected", TUESDAY.key(): "covered"}

    def look(driver: Driver) -> None:
        page = driver.annotate("article")
        page.canvas.setFocus()
        page.canvas.set_caret(0)
        driver.key(K.Key_N)
        assert page.controller.focus == SAID.id
        driver.saved()

    assert run_main(monkeypatch, [str(project)], look) == 0


def test_accept_all_in_sight_and_nothing_else(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, long_project: Path
) -> None:
    seen: list[Span] = []

    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        wheel(page, -6)
        assert page.canvas.top_offset() > 0
        seen.extend(in_sight(page, [*NATOS, *MONDAYS]))
        assert 4 <= len(seen) < 100
        driver.key(K.Key_Return, CTRL)
        assert len(hand.marked()) == len(seen)
        driver.saved()
        # One step takes all of it back, one brings all of it again.
        driver.key(K.Key_Z, CTRL)
        wait(lambda: hand.marked() == [])
        wait(driver.window.commands.redo.isEnabled)
        driver.key(K.Key_Z, CTRL | SHIFT)
        wait(lambda: len(hand.marked()) == len(seen))
        driver.saved()

    assert run_main(monkeypatch, [str(long_project)], work) == 0
    after = held(long_project)
    assert keys(list(after.spans)) == keys(seen)
    assert set(after.verdicts) == keys(seen)


def test_accept_what_is_in_sight_of_one_label_by_key_and_by_mouse(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, long_project: Path
) -> None:
    wanted: list[Span] = []

    def work(driver: Driver) -> None:
        page = driver.annotate("article")
        hand = Hand(page)
        wanted.extend(in_sight(page, NATOS))
        driver.key(K.Key_N)
        driver.key(K.Key_Return, CTRL | SHIFT)
        assert len(hand.marked()) == len(wanted)
        # Elsewhere, with the mouse: the other label, while the first is left.
        wheel(page, -12)
        dates = in_sight(page, MONDAYS)
        assert not keys(in_sight(page, NATOS)) & keys(wanted)
        wanted.extend(dates)
        count = len(dates) + len(in_sight(page, NATOS))
        buttons = page.palette_bar.findChildren(QPushButton)
        words = f"Accept {count} visible"
        wait(lambda: any(button.accessibleName() == words for button in buttons))
        tools = page.palette_bar.findChildren(QToolButton)
        (more,) = (t for t in tools if t.accessibleName() == "Accept visible, by label")
        QTest.mouseClick(more, LEFT)
        choose(open_menu(), f"{len(dates)} visible: Date")
        wait(lambda: len(hand.marked()) == len(wanted))
        driver.saved()

    assert run_main(monkeypatch, [str(long_project)], work) == 0
    assert keys(list(held(long_project).spans)) == keys(wanted)
