"""Opening an article, to the first painted frame: 5 MB against 10 kB and against QPlainTextEdit.

Goal: at most 6 times a 10 kB article, and half of a bare QPlainTextEdit that is given the text
alone. The sides take turns within one run. Needs a display (Xvfb will do).

    python tests/benchmarks/canvas_open.py [pairs]
"""

from __future__ import annotations

import gc
import statistics
import sys

from canvas_cases import (
    Case,
    large,
    milliseconds,
    p95,
    report,
    shown_canvas,
    small,
    verdict,
    worst_cases,
)
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from goldspan.ui.canvas.canvas import ArticleCanvas


def open_in(canvas: ArticleCanvas, case: Case) -> float:
    def deed() -> None:
        canvas.set_text(case.text)
        canvas.set_marks(case.marks)
        canvas.viewport().repaint()

    gc.collect()
    return milliseconds(deed)


def open_plain(plain: QPlainTextEdit, text: str) -> float:
    def deed() -> None:
        plain.setPlainText(text)
        plain.viewport().repaint()

    gc.collect()
    return milliseconds(deed)


def main() -> int:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    application = QApplication([])
    canvas = shown_canvas()
    plain = QPlainTextEdit()
    plain.resize(1000, 760)
    plain.show()
    application.processEvents()
    little, much = small(), large()
    open_in(canvas, little)
    open_plain(plain, little.text)
    times: dict[str, list[float]] = {"10 kB": [], "5 MB": [], "QPlainTextEdit, 5 MB": []}
    for _ in range(pairs):
        times["10 kB"].append(open_in(canvas, little))
        times["5 MB"].append(open_in(canvas, much))
        times["QPlainTextEdit, 5 MB"].append(open_plain(plain, much.text))
        plain.setPlainText("")
    for name, values in times.items():
        report(name, values)
    to_small = [a / b for a, b in zip(times["5 MB"], times["10 kB"], strict=True)]
    to_plain = [a / b for a, b in zip(times["5 MB"], times["QPlainTextEdit, 5 MB"], strict=True)]
    print(f"p95 of the ratios: {p95(to_small):.2f} and {p95(to_plain):.3f}")
    met = verdict("5 MB / 10 kB", statistics.median(to_small), 6)
    met &= verdict("5 MB / QPlainTextEdit", statistics.median(to_plain), 0.5)
    for case in worst_cases():
        report(case.name, [open_in(canvas, case) for _ in range(7)])
    return 0 if met else 1


if __name__ == "__main__":
    raise SystemExit(main())
