"""Difficult text on the canvas: two directions, astral characters, combining marks, hyphens."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QAccessible

from goldspan.text import caret
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.marks import Mark, MarkState

TEXTS = {
    "plain": "Der Rat tagt heute in Genf.",
    "astral": "Ein 😀 und 👩\u200d👩\u200d👧 und 🇩🇪 und 𝔊oethe.",
    "combining": "cafe\u0301 e\u0301\u0323x na\u00efve A\u030ango\u0308",
    "hebrew": "שלום לכולם, זה טקסט עברי עם Washington באמצע.",
    "mixed": "Der Sprecher (שלום עולם) sagte العالم العربي und 12 mehr.",
    "spaces": "zer\u00a0brechlich tür\u00adlich a\tb \u2003c",
}


def boundaries(canvas: ArticleCanvas) -> list[int]:

    found, at = [0], 0
    while at < len(canvas.state.text):
        at = caret.next_character(canvas.state.text, at)
        found.append(at)
    return found


@pytest.mark.parametrize("name", TEXTS)
def test_a_point_on_a_character_means_that_character(canvas: ArticleCanvas, name: str) -> None:
    canvas.set_text(TEXTS[name])
    bounds = boundaries(canvas)
    places = canvas.places()
    for start, end in pairwise(bounds):
        fragments = places.fragments(start, end)
        if not fragments or fragments[0].rect.width() < 2:
            continue
        rect = fragments[0].rect
        hit = places.hit(rect.center())
        assert hit.character == start
        # Nothing that can be seen lies between the boundary and the character.
        assert hit.boundary in (start, end) or not places.fragments(hit.boundary, start)


@pytest.mark.parametrize("name", TEXTS)
def test_characters_side_by_side_make_up_the_line(canvas: ArticleCanvas, name: str) -> None:
    text = TEXTS[name]
    canvas.set_text(text)
    bounds = boundaries(canvas)
    row = canvas.page.row(0).text
    assert len(row.lines) == 1
    single = sum(
        right - left
        for start, end in pairwise(bounds)
        for left, right in row.extents(0, start, end)
    )
    whole = row.extents(0, 0, len(text))
    assert len(whole) == 1
    assert whole[0][1] - whole[0][0] == pytest.approx(single, abs=8)


def test_a_range_over_two_directions_is_painted_where_its_characters_are(
    canvas: ArticleCanvas,
) -> None:
    text = TEXTS["mixed"]
    canvas.set_text(text)
    start = text.index("עולם")
    end = text.index(" sagte")
    row = canvas.page.row(0).text
    pieces = row.extents(0, start, end)
    assert len(pieces) == 2
    for at in range(start, end):
        left, right = row.extents(0, at, at + 1)[0]
        assert any(a - 0.6 <= left and right <= b + 0.6 for a, b in pieces)
    outside = row.extents(0, text.index("שלום"), text.index("שלום") + 4)[0]
    assert all(outside[1] <= a + 0.6 or outside[0] >= b - 0.6 for a, b in pieces)


def test_right_to_left_paragraphs_stand_on_the_right(canvas: ArticleCanvas) -> None:
    canvas.set_text(TEXTS["hebrew"])
    first = canvas.places().fragments(0, 1)[0].rect
    assert first.right() == pytest.approx(canvas.places().left + canvas.page.width, abs=1)


def test_marks_keep_code_points_among_astral_characters(canvas: ArticleCanvas, hand) -> None:
    text = "😀 " * 30 + "Washington 😀"
    canvas.set_text(text)
    start = text.index("Washington")
    canvas.set_marks([Mark("w", start, start + 10, "ACTOR", "ACTOR", "blue")])
    hand.listen("rangeSelected")
    hand.drag(hand.point(start + 1), hand.point(start + 7))
    assert [said[:2] for said in hand.said["rangeSelected"]] == [(start, start + 10)]
    hit = canvas.places().hit(QPointF(hand.point(start + 4)))
    assert hit.marks == ("w",)


def test_screen_readers_read_the_text_the_caret_and_the_selection(canvas: ArticleCanvas) -> None:
    text = "Ein 😀 Rat.\nZwei."
    canvas.set_text(text)
    reader = QAccessible.queryAccessibleInterface(canvas)
    assert reader.role() is QAccessible.Role.EditableText
    assert reader.text(QAccessible.Text.Name) == canvas.accessibleName() != ""
    assert reader.state().readOnly
    for other in ("action", "attributes", "editableText", "selection", "tableCell", "value"):
        assert getattr(reader, f"{other}Interface")() is None
    heard = reader.textInterface()
    assert heard.characterCount() == len(text) + 1
    assert heard.text(0, heard.characterCount()) == text
    assert heard.text(4, 6) == "😀"
    canvas.set_caret(text.index("Rat"))
    assert heard.cursorPosition() == text.index("Rat") + 1
    heard.setCursorPosition(0)
    assert canvas.caret() == 0
    heard.addSelection(7, 10)
    assert text[slice(*canvas.selection())] == "Rat"
    # A range cannot be handed over; readers are told what is selected instead.
    assert heard.selectionCount() == 0
    heard.removeSelection(0)
    assert canvas.selection() is None
    rect = heard.characterRect(7)
    assert heard.offsetAtPoint(rect.center()) == 7


def test_screen_readers_hear_which_spans_are_at_the_caret(canvas: ArticleCanvas) -> None:
    text = canvas.state.text
    start = text.index("Nationale")
    canvas.set_marks(
        [
            Mark("a", start, start + 24, "ACTOR", "Actor", "blue"),
            Mark("b", 0, start + 9, "CLAIM", "Claim", "green", MarkState.SUGGESTED),
        ]
    )
    reader = QAccessible.queryAccessibleInterface(canvas)
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    try:
        for offset, expected in (
            (start, "Spans here: Claim\u2009?, Actor"),
            (start + 12, "Spans here: Actor"),
            (start + 30, ""),
        ):
            canvas.set_caret(offset)
            assert reader.text(QAccessible.Text.Description) == expected
    finally:
        QAccessible.setActive(was_active)


COLLECTED = """
import gc
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication
from goldspan.ui.canvas.canvas import ArticleCanvas

application = QApplication([])
for _ in range(20):
    canvas = ArticleCanvas()
    QAccessible.queryAccessibleInterface(canvas)
    canvas.itself = [canvas]
del canvas
gc.collect()
print("collected")
"""


def test_a_canvas_can_be_collected_with_its_interface(qapp: object) -> None:
    """In a process of its own: what went wrong here was a crash."""
    done = subprocess.run(
        [sys.executable, "-c", COLLECTED], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout.strip()) == (0, "collected"), done.stderr
