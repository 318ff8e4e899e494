"""Memory of the canvas over its text: 5 MB with 20,000 spans, opened and scrolled through.

Goal: at most 40 MB over the text, marks included. Every case is a process of its own, measured
against one that shows an empty article and holds the same text. Needs a display (Xvfb will do).

    python tests/benchmarks/canvas_memory.py [runs]
"""

from __future__ import annotations

import gc
import random
import statistics
import subprocess
import sys
from collections.abc import Callable

import psutil
from canvas_cases import (
    Case,
    astral,
    large,
    megabyte_paragraph,
    one_place,
    p95,
    shown_canvas,
    verdict,
)
from PySide6.QtWidgets import QApplication

CASES: dict[str, Callable[[], Case]] = {
    "large": large,
    "megabyte_paragraph": megabyte_paragraph,
    "one_place": one_place,
    "astral": astral,
}


def used() -> float:
    """Return the megabytes that this process alone holds."""
    gc.collect()
    return float(psutil.Process().memory_full_info().uss) / 1e6


def measure(name: str) -> float:
    application = QApplication([])
    canvas = shown_canvas()
    canvas.set_text("Ein Satz.")
    canvas.viewport().repaint()
    case = CASES[name]()
    text, marks = case.text, case.marks
    before = used() - sys.getsizeof(marks[0]) * len(marks) / 1e6
    canvas.set_text(text)
    canvas.set_marks(marks)
    canvas.viewport().repaint()
    chooser = random.Random(5)
    bar = canvas.verticalScrollBar()
    for _ in range(400):
        bar.setValue(chooser.randrange(bar.maximum()))
        canvas.viewport().repaint()
    application.processEvents()
    return used() - before


def main() -> int:
    if len(sys.argv) > 2:
        print(measure(sys.argv[2]))
        return 0
    runs = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    met = True
    for name in CASES:
        values = [
            float(subprocess.check_output([sys.executable, __file__, "1", name]))
            for _ in range(runs)
        ]
        print(f"{name:24} median {statistics.median(values):6.1f}  p95 {p95(values):6.1f} MB")
        met &= verdict("over the text", p95(values), 40)
    return 0 if met else 1


if __name__ == "__main__":
    raise SystemExit(main())
