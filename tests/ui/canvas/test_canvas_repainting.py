"""What is painted in pieces looks as if painted anew; what lines show is kept where it can be."""

from __future__ import annotations

import random
from dataclasses import replace

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPaintEvent
from pytestqt.qtbot import QtBot

from goldspan.ui.canvas import paint_rows
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.decoration import LineDecoration
from goldspan.ui.canvas.marks import Arrow, Mark, MarkState

from .conftest import Hand
from .pictures import picture, pixels

SENTENCE = "Der Rat tagt heute in Genf und vertagt sich dann auf Montag. "
TEXT = "\n\n".join(SENTENCE * count for count in (3, 1, 6, 2, 40, 1, 4)) + "\n"
STATES = tuple(MarkState)


def some_mark(chooser: random.Random, name: str) -> Mark:
    """Return a mark somewhere in the text, short or long, of any state."""
    length = chooser.choice((3, 8, 20, 60, 250, 1_200))
    start = chooser.randrange(len(TEXT) - length)
    return Mark(
        name,
        start,
        start + length,
        "L",
        chooser.choice(("Actor", "Date")),
        chooser.choice(("blue", "orange", "green")),
        chooser.choice(STATES),
        doubtful=chooser.random() < 0.2,
        bracket=chooser.random() < 0.3,
        dims=chooser.random() < 0.1,
        source="goldspan-de 0.9",
    )


def on_screen(canvas: ArticleCanvas, qtbot: QtBot) -> npt.NDArray[np.int16]:
    """Return the pixels that are on the screen now."""
    qtbot.wait(30)
    image = canvas.screen().grabWindow(canvas.winId()).toImage()
    return np.frombuffer(image.constBits(), np.uint8).astype(np.int16)


def act(canvas: ArticleCanvas, hand: Hand, chooser: random.Random, step: int) -> None:
    """Do one thing that a person or the page may do."""
    marks = canvas.state.marks
    seen = canvas.visible_marks()

    def point() -> QPoint:
        size = canvas.viewport().size()
        return QPoint(chooser.randrange(size.width()), chooser.randrange(size.height()))

    def drag() -> None:
        hand.press(point())
        hand.move(point())
        hand.move(point())

    def let_go() -> None:
        hand.release(point())

    def change() -> None:
        canvas.update_marks([some_mark(chooser, f"m{chooser.randrange(40)}")])

    def links() -> None:
        names = chooser.sample(sorted(marks), 2)
        canvas.set_arrows([Arrow("a", names[0], names[1], "source", "green")])
        canvas.show_all_arrows(chooser.random() < 0.7)
        canvas.set_current_arrow(chooser.choice(("a", None)))

    deeds = [
        lambda: hand.move(point()),
        lambda: canvas.select_mark(chooser.choice(seen) if seen else None, reveal=False),
        drag,
        let_go,
        change,
        lambda: canvas.update_marks(removed=seen[:1]),
        links,
        lambda: canvas.set_armed(*chooser.choice(((None,), ("L", "blue", "Actor")))),
        lambda: canvas.select_range(*sorted(chooser.sample(range(len(TEXT)), 2))),
        lambda: canvas.scroll_by(chooser.choice((-90, 40, 300))),
        canvas.cancel,
    ]
    deeds[step % len(deeds)]()


@pytest.mark.parametrize(("seed", "count"), [(0, 40), (1, 40), (2, 40), (3, 400), (4, 400)])
def test_after_any_deed_the_screen_is_as_if_painted_anew(
    canvas: ArticleCanvas, hand: Hand, qtbot: QtBot, seed: int, count: int
) -> None:
    chooser = random.Random(seed)
    canvas.set_text(TEXT)
    canvas.set_marks([some_mark(chooser, f"m{number}") for number in range(count)])
    steps = list(range(22))
    chooser.shuffle(steps)
    for step in steps:
        act(canvas, hand, chooser, step)
        pieces = on_screen(canvas, qtbot)
        canvas.viewport().update()
        anew = on_screen(canvas, qtbot)
        far = np.abs(pieces - anew) > 24
        assert not far.any(), f"step {step}: {int(far.sum())} values differ"


def test_lines_that_are_kept_are_what_they_would_be_anew(canvas: ArticleCanvas) -> None:
    chooser = random.Random(11)
    canvas.set_text(TEXT)
    canvas.set_marks([some_mark(chooser, f"m{number}") for number in range(60)])
    kept = 0
    for _ in range(30):
        before = painted_lines(canvas)
        names = chooser.sample(sorted(canvas.state.marks), 2)
        change = some_mark(chooser, names[0])
        canvas.update_marks([change], names[1:])
        now = painted_lines(canvas)
        kept += sum(line.paint is old.paint for line, old in zip(now, before, strict=True))
        marks = list(canvas.state.marks.values())
        canvas.page.forget_layouts()
        canvas.set_marks(marks)
        for line, fresh in zip(now, painted_lines(canvas), strict=True):
            assert line.paint == fresh.paint
            assert (line.top, line.height, line.lanes) == (fresh.top, fresh.height, fresh.lanes)
        canvas.update_marks([some_mark(chooser, names[1])])
    assert kept > 300


def painted_lines(canvas: ArticleCanvas) -> list[LineDecoration]:
    """Return all lines of the text, worked out."""
    rows = [canvas.page.row(index) for index in range(len(canvas.page.rows))]
    lines = [line for row in rows for line in row.decoration.lines]
    assert all(line.bands is not None for line in lines)
    return lines


def test_a_crowded_line_looks_like_any_other(
    canvas: ArticleCanvas, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Lines with many marks are painted from pictures that are kept."""
    chooser = random.Random(5)
    canvas.set_text(TEXT)
    canvas.set_marks([some_mark(chooser, f"m{number}") for number in range(400)])
    lines = [line for placed in canvas.places().rows for line in placed.row.decoration.lines]
    assert any(len(line.shown) >= paint_rows.CROWDED for line in lines)
    for ratio in (1, 2):
        crowded = pixels(picture(canvas, ratio))
        again = pixels(picture(canvas, ratio))
        with monkeypatch.context() as patch:
            patch.setattr(paint_rows, "CROWDED", 1_000_000)
            plain = pixels(picture(canvas, ratio))
        assert np.array_equal(crowded, again)
        assert np.abs(crowded - plain).max() <= 16


def test_a_mark_in_a_long_paragraph_paints_its_lines_only(
    canvas: ArticleCanvas, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    canvas.set_text(SENTENCE * 40)
    start = canvas.page.row(0).text.lines[3].start
    marks = [Mark("first", 0, 3, "L", "A", "blue"), Mark("m", start, start + 9, "L", "A", "blue")]
    canvas.set_marks(marks)
    rectangles: list[QRect] = []
    original = canvas.paintEvent

    def spy(event: QPaintEvent) -> None:
        rectangles.append(event.rect())
        original(event)

    qtbot.wait(30)
    monkeypatch.setattr(canvas, "paintEvent", spy)
    canvas.update_marks([replace(marks[1], end=start + 14)])
    qtbot.waitUntil(lambda: bool(rectangles))
    place = canvas.places().fragments(start, start + 14)[0]
    for rect in rectangles:
        assert rect.top() > place.rect.top() - 30
        assert rect.bottom() < place.strip_bottom + 30
