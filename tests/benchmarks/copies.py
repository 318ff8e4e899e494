"""The reader of copies over two large articles that differ in every tenth sentence.

Goals: the window never waits longer than 50 ms while a copy is read and shown, while one walks from
difference to difference and while both texts scroll; the first difference is shown soon. Prints
how long the window was kept, a step takes to its painted frame, and a frame takes with the reader
open over one without it.

    python tests/benchmarks/copies.py [--size 5000000] [--steps 40] [--runs 7]
"""

from __future__ import annotations

import argparse
import random
import statistics
import tempfile
import time
from pathlib import Path

from canvas_cases import p95
from heart import Heart
from mark_all import until
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from window import annotate_page

from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import create_project
from goldspan.services.transfer.importing import run_import
from goldspan.ui.annotate.page import AnnotatePage

BEAT = 20  # milliseconds
WORDS = (
    *("Hafen", "Rat", "Stadt", "Bericht", "Woche", "Brücke", "Minister", "Partei", "Gespräch"),
    *("Haushalt", "Fischer", "Schiff", "Mole", "sagte", "prüft", "plant", "fordert", "meldet"),
    *("bestätigt", "erwartet", "neue", "alte", "große", "offene", "gemeinsame"),
)


def texts(size: int) -> tuple[str, str]:
    """Return an article of about so many characters and a copy of it, made up."""
    dice = random.Random(7)
    here, there, length = [], [], 0
    number = 0
    while length < size:
        number += 1
        words = [dice.choice(WORDS) for _ in range(14)]
        words[3] = f"Nr{number}"
        sentence = " ".join(words).capitalize() + "."
        changed = sentence
        if number % 10 == 0:
            words[7] = "andererseits"
            changed = " ".join(words).capitalize() + "."
        end = "\n\n" if number % 5 == 0 else " "
        here.append(changed + end)
        there.append(sentence + end)
        length += len(sentence) + 2
    return "".join(here), "".join(there)


def frames(page: AnnotatePage, runs: int) -> list[float]:
    """Return how long frames of the article (and of what is beside it) take while it scrolls."""
    spent = []
    for _ in range(runs * 10):
        begun = time.perf_counter()
        page.canvas.scroll_by(120)
        QTest.qWait(18)
        page.canvas.viewport().repaint()
        spent.append((time.perf_counter() - begun) * 1000 - 18)
    return spent


def main() -> None:
    """Open the reader, walk and scroll; print what each took."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--size", type=int, default=5_000_000)
    parser.add_argument("--steps", type=int, default=40)
    parser.add_argument("--runs", type=int, default=7)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "copies.goldspan"
        here, there = texts(arguments.size)
        with create_project(path, "copies", save_person("Ada")) as session:
            for name, text in (("here", here), ("there", there)):
                source = Path(folder) / f"{name}.txt"
                source.write_text(text, encoding="utf-8")
                run_import(session, [source])
        with annotate_page(path, "here") as page:
            run(page, arguments.steps, arguments.runs)


def run(page: AnnotatePage, steps: int, runs: int) -> None:
    """Print what the reader costs on this page."""
    heart, copies = Heart(BEAT), page.copies
    begun = time.perf_counter()
    with heart.watch():
        until(page.copies.line.isVisible)
    print(f"families after {time.perf_counter() - begun:.1f} s, longest {heart.longest:.0f} ms")
    plain = frames(page, runs)
    page.canvas.show_at_top(0)
    begun = time.perf_counter()
    with heart.watch():
        QTest.keyClick(page.canvas, Qt.Key.Key_K)
        until(lambda: copies.copy is not None)
        QTest.qWait(200)
    print(f"copy read and shown: {time.perf_counter() - begun - 0.2:.2f} s", end=", ")
    print(f"longest pause {heart.longest:.0f} ms")
    spent = []
    with heart.watch():
        for _ in range(steps):
            begun = time.perf_counter()
            QTest.keyClick(page.canvas, Qt.Key.Key_J)
            page.canvas.viewport().repaint()
            spent.append((time.perf_counter() - begun) * 1000)
            QTest.qWait(40)
    print(f"a step: median {statistics.median(spent):.1f} ms, p95 {p95(spent):.1f} ms", end=", ")
    print(f"longest pause {heart.longest:.0f} ms")
    beside = frames(page, runs)
    print(f"a scrolled frame: {statistics.median(beside):.1f} ms, p95 {p95(beside):.1f} ms", end="")
    print(f"; without the reader {statistics.median(plain):.1f} ms, p95 {p95(plain):.1f} ms")
    before = page.article_id
    begun = time.perf_counter()
    with heart.watch():
        QTest.keyClick(page.canvas, Qt.Key.Key_G)
        until(lambda: page.article_id != before)
        QTest.qWait(500)
    print(f"to the copy: longest pause {heart.longest:.0f} ms")


if __name__ == "__main__":
    main()
