"""The gestures of labelling in articles that are hard to draw, timed to their painted frames.

Goal: p95 ≤ 16 ms and worst ≤ 50 ms from the event to the painted frame, in 1 MB with 20,000
spans, in a single line of 1 MB, under spans as long as the text, and three deep on every word.

    python tests/benchmarks/labelling_hard.py [--only WORDS]
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

from hand import NONE, Hand, report
from hard_articles import add, hard_articles
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from window import annotate_page

from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import create_project

ROUNDS = 12
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def one_round(hand: Hand, number: int, rounds: int) -> None:
    """Go somewhere in the text and do there what one does all day."""
    canvas = hand.page.canvas
    length = len(canvas.state.text)
    canvas.reveal(length * (number + 1) // (rounds + 2), length * (number + 1) // (rounds + 2) + 1)
    hand.rest()
    view = canvas.viewport().rect()
    middle = view.center()
    hand.drag_between(middle, middle + QPoint(90, 0))
    hand.key(Qt.Key.Key_Escape)
    canvas.set_caret(canvas.visible_range()[0])
    for key in (Qt.Key.Key_Right, Qt.Key.Key_W, Qt.Key.Key_S, Qt.Key.Key_W, Qt.Key.Key_1):
        hand.key(key)
    hand.key(Qt.Key.Key_Right, ALT)
    hand.key(Qt.Key.Key_2)
    hand.key(Qt.Key.Key_Delete)
    hand.key(Qt.Key.Key_Z, CTRL)
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Tab, Qt.Key.Key_O):
        hand.key(key)
    hand.key(Qt.Key.Key_Backtab, SHIFT)
    for key in (Qt.Key.Key_N, Qt.Key.Key_Space, Qt.Key.Key_X, Qt.Key.Key_Return):
        hand.key(key)
    QTest.mouseMove(canvas.viewport(), middle + QPoint(0, 40 + number))
    for row in range(4):
        hand.hover(QPoint(view.left() + 120 + 30 * row, middle.y() + 24 * row))
    hand.click(sum(canvas.visible_range()) // 2)
    hand.key(Qt.Key.Key_Escape, NONE)


def main() -> None:
    """Time the gestures in each of the articles, or in those whose names hold the words."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--only", default="")
    only = parser.parse_args().only
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GOLDSPAN_CONFIG_DIR"] = folder
        person = save_person("Bench")
        path = Path(folder) / "hard.goldspan"
        articles = [hard for hard in hard_articles() if only in hard.name]
        with create_project(path, "hard", person) as session:
            for hard in articles:
                add(session, hard)
        for hard in articles:
            with annotate_page(path, hard.name) as page:
                warm = Hand(page)
                one_round(warm, 0, 3)
                hand = Hand(page)
                for number in range(ROUNDS):
                    one_round(hand, number, ROUNDS)
                report(hard.name, hand.tally)


if __name__ == "__main__":
    main()
