"""The loop on texts that are hard: emoji, combining marks, NBSP, right to left, at 200 per cent."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from helpers.canvas_hand import Hand
from helpers.driving import Driver, run_main
from helpers.loop_project import CAFE, CODER, NBSP, held, loop_project
from helpers.waiting import wait

K = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier

FLAG = "\N{REGIONAL INDICATOR SYMBOL LETTER D}\N{REGIONAL INDICATOR SYMBOL LETTER E}"
ZALGO = "Mu\N{COMBINING DIAERESIS}\N{COMBINING CEDILLA}nchen"
HARD = (
    f"{FLAG}{NBSP}{ZALGO} meldet{NBSP}{CODER}:{NBSP}{CAFE} „{NBSP}Ü{NBSP}“ in{NBSP}Łódź"
    f" und{NBSP}A\N{COMBINING RING ABOVE}rhus.\n"
)
# The Foreign Ministry in Moscow announced on Monday that NATO will meet in Geneva.
HEBREW = "משרד החוץ במוסקבה הודיע ביום שני כי NATO תיפגש בז׳נבה.\n"
ARABIC = "أعلنت وزارة الخارجية في موسكو يوم الاثنين أن الناتو سيجتمع.\n"


def quote(hand: Hand) -> str | None:
    span = hand.selected()
    return span.quote if span else None


def chosen(hand: Hand) -> str | None:
    selection = hand.canvas.selection()
    return hand.canvas.state.text[slice(*selection)] if selection else None


@pytest.mark.parametrize("zoom", [100, 200])
def test_drags_meet_the_words_among_emoji_marks_and_nbsp(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, zoom: int
) -> None:
    words = [FLAG, ZALGO, CODER, CAFE, "Łódź", "A\N{COMBINING RING ABOVE}rhus"]
    project = loop_project(tmp_path, {"article": HARD})

    def work(driver: Driver) -> None:
        hand = Hand(driver.annotate("article"))
        for _ in range((zoom - 100) // 10):
            driver.key(K.Key_Plus, CTRL)
        assert hand.canvas.zoom() == zoom
        driver.key(K.Key_1)
        for each in words:
            start, end = hand.place(each)
            hand.canvas.reveal(start, end)
            rect = hand.canvas.places().fragments(start, end)[0].rect
            first, last = rect.center().toPoint(), rect.center().toPoint()
            first.setX(round(rect.left() + rect.width() * 0.1))
            last.setX(round(rect.left() + rect.width() * 0.9))
            hand.drag(first, last)
            assert quote(hand) == each
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("ACTOR", each) for each in words]


def test_keys_meet_whole_characters_among_emoji_marks_and_nbsp(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    project = loop_project(tmp_path, {"article": HARD})

    def work(driver: Driver) -> None:
        hand = Hand(driver.annotate("article"))
        driver.key(K.Key_Home, CTRL)
        driver.key(K.Key_W)
        assert chosen(hand) == FLAG
        driver.key(K.Key_1)
        driver.key(K.Key_Right, ALT)
        assert quote(hand) == f"{FLAG}{NBSP}{ZALGO}"
        driver.key(K.Key_Right, ALT | SHIFT)
        assert quote(hand) == ZALGO
        driver.key(K.Key_T)
        for expected in (ZALGO[1:], ZALGO[4:]):
            driver.key(K.Key_Right, ALT | SHIFT)
            assert quote(hand) == expected
        driver.key(K.Key_Escape)
        # Through the whole text, a character at a time: never in the middle of one.
        driver.key(K.Key_Home, CTRL)
        stops = [0]
        while hand.canvas.caret() < len(HARD) - 1:
            driver.key(K.Key_Right)
            stops.append(hand.canvas.caret())
        pieces = [HARD[a:b] for a, b in pairwise(stops)]
        assert {FLAG, CODER, "e\N{COMBINING ACUTE ACCENT}", NBSP} <= set(pieces)
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert [span.quote for span in held(project).spans] == ["nchen"]


@pytest.mark.parametrize(
    ("text", "first", "second", "third"),
    [(HEBREW, "במוסקבה", "הודיע", "ביום"), (ARABIC, "الخارجية", "في", "موسكو")],
    ids=["hebrew", "arabic"],
)
def test_right_to_left_by_mouse_and_by_keyboard(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    text: str,
    first: str,
    second: str,
    third: str,
) -> None:
    project = loop_project(tmp_path, {"article": text})

    def work(driver: Driver) -> None:
        hand = Hand(driver.annotate("article"))
        driver.key(K.Key_1)
        start, end = hand.place(f"{first} {second}")
        # The first letter stands to the right of the last.
        assert hand.point(start).x() > hand.point(end - 1).x()
        hand.drag(hand.point(start), hand.point(end - 1))
        assert quote(hand) == f"{first} {second}"
        # The left arrow goes where the text goes on.
        driver.key(K.Key_Left, ALT)
        assert quote(hand) == f"{first} {second} {third}"
        driver.key(K.Key_Right, ALT)
        driver.key(K.Key_Left, ALT | SHIFT)
        assert quote(hand) == second
        driver.keys(K.Key_Escape, K.Key_Escape)
        hand.canvas.set_caret(hand.place(third)[0])
        driver.key(K.Key_Left, SHIFT)
        assert chosen(hand) == third
        driver.key(K.Key_2)
        driver.key(K.Key_Escape)
        driver.key(K.Key_End)
        assert hand.canvas.caret() == len(text) - 1
        driver.key(K.Key_Home)
        assert hand.canvas.caret() == 0
        driver.key(K.Key_Left)
        assert hand.canvas.caret() > 0
        # With a handle: the end is on the left.
        (span,) = (s for s in hand.layer.spans.values() if s.quote == second)
        hand.click_on(second)
        hand.drag(hand.spot("start", span.id), hand.point(hand.place(first)[0] + 1))
        assert quote(hand) == f"{first} {second}"
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("ACTOR", f"{first} {second}"), ("DATE", third)]


def test_a_latin_name_in_a_text_from_right_to_left(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    project = loop_project(tmp_path, {"article": HEBREW})

    def work(driver: Driver) -> None:
        hand = Hand(driver.annotate("article"))
        driver.key(K.Key_1)
        hand.drag_over("NATO")
        assert quote(hand) == "NATO"
        hand.clicks("תיפגש", 2)
        wait(lambda: ("ACTOR", "תיפגש") in hand.marked())
        driver.saved()

    assert run_main(monkeypatch, [str(project)], work) == 0
    assert held(project).marked == [("ACTOR", "NATO"), ("ACTOR", "תיפגש")]
