"""Frames of the canvas: after a jump to a place not laid out yet, and while scrolling.

Goal: a cold frame of a 5 MB article with 20,000 spans costs at most 1.2 times that of a 10 kB
one; frames take at most 16 ms at p95, also with QT_SCALE_FACTOR=2. The two articles take turns
within one run. Needs a display (Xvfb will do).

    python tests/benchmarks/canvas_frame.py [pairs]
"""

from __future__ import annotations

import gc
import random
import statistics
import sys
from time import process_time

from canvas_cases import (
    Case,
    WatchedCanvas,
    large,
    milliseconds,
    p95,
    report,
    shown_canvas,
    small,
    verdict,
    worst_cases,
)
from PySide6.QtWidgets import QApplication

from goldspan.ui.canvas.canvas import ArticleCanvas

SCROLLED = 150


def open_in(canvas: ArticleCanvas, case: Case) -> None:
    canvas.set_text(case.text)
    canvas.set_marks(case.marks)
    canvas.viewport().repaint()
    gc.collect()


def cold_round(canvas: ArticleCanvas, case: Case, chooser: random.Random) -> float:
    canvas.set_text(case.text)
    canvas.set_marks(case.marks)
    canvas.viewport().repaint()
    bar = canvas.verticalScrollBar()
    jumps = []
    for _ in range(5):
        canvas.page.forget_layouts()

        def deed() -> None:
            bar.setValue(chooser.randrange(bar.maximum()))
            canvas.viewport().repaint()

        jumps.append(milliseconds(deed))
    return statistics.median(jumps)


def scroll(canvas: WatchedCanvas) -> tuple[list[float], list[float]]:
    """Return how long frames take while scrolling, each painted before the next step.

    Then the same in this process' own processor time, which other work on the machine and the
    display server leave alone.
    """
    bar = canvas.verticalScrollBar()

    def deed() -> None:
        frames = canvas.frames
        canvas.scroll_by(120)
        while canvas.frames == frames:
            QApplication.processEvents()

    times, own = [], []
    for _ in range(SCROLLED):
        if bar.value() > bar.maximum() - 120:
            bar.setValue(0)
        QApplication.processEvents()
        began = process_time()
        times.append(milliseconds(deed))
        own.append((process_time() - began) * 1000)
    return times, own


def main() -> int:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 25
    application = QApplication([])
    canvas = shown_canvas()
    application.processEvents()
    print(f"device pixels per pixel: {canvas.devicePixelRatioF():g}")
    little, much = small(), large()
    chooser = random.Random(3)
    cold_round(canvas, little, chooser)
    colds: dict[str, list[float]] = {"cold frame, 10 kB": [], "cold frame, 5 MB": []}
    for _ in range(pairs):
        colds["cold frame, 10 kB"].append(cold_round(canvas, little, chooser))
        colds["cold frame, 5 MB"].append(cold_round(canvas, much, chooser))
    for name, values in colds.items():
        report(name, values)
    ratios = [a / b for b, a in zip(*colds.values(), strict=True)]
    print(f"p95 of the ratio: {p95(ratios):.2f}")
    met = verdict("cold 5 MB / 10 kB", statistics.median(ratios), 1.2)
    for case in (little, much, *worst_cases()):
        open_in(canvas, case)
        frames, own = scroll(canvas)
        report(f"scrolling, {case.name}", frames)
        report("    its processor time", own)
        met &= verdict("p95 of a frame", p95(frames), 16)
    return 0 if met else 1


if __name__ == "__main__":
    raise SystemExit(main())
