"""A training on the seeds and 72 articles, from the window, which is scrolled meanwhile.

Goals: trained and compared within 15 minutes on two cores; frames of the window take at most 16 ms
while it trains. Half of the frames scroll an article, the others are of the training page, whose
curve grows. Prints them without a training too, their processor time, which other work on the
machine leaves alone, and the figures of the new pipeline against the
one before, on articles that no training has seen.

    python tests/benchmarks/training.py --data DIR [--rounds N] [--articles t00-t71]

DIR holds `open/goldspan96.jsonl`. Needs a display (Xvfb will do).
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from pathlib import Path

from canvas_cases import milliseconds, p95, report, verdict
from gold_lines import gold_file
from hand import wait_until
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from window import annotate_page

from goldspan.domain.annotator import GOLD
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import create_project
from goldspan.services.training import LearningSettings, Training, plan_training
from goldspan.services.transfer.importing import run_import
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.main_window import MainWindow

MINUTES = 15
FRAME = 16  # milliseconds
STEP = 120  # pixels
BETWEEN = 14  # milliseconds: one does not scroll without a pause
PART = 60  # frames of a kind in a row
IDLE = 400  # frames without a training


class Frames:
    """Scrolls and repaints the window, and notes how long each frame keeps it."""

    def __init__(self, window: MainWindow, page: AnnotatePage) -> None:
        self._window = window
        self._page = page
        self._number = 0
        self.scrolled: list[float] = []
        self.curve: list[float] = []
        self.own: list[float] = []

    def frame(self) -> None:
        """Do one frame, and wait a little."""
        QTest.qWait(BETWEEN)
        on_curve = bool(self._number // PART % 2)
        if self._number % PART == 0:
            self._show("train" if on_curve else "annotate")
        self._number += 1
        began = time.thread_time()
        if on_curve:
            self.curve.append(milliseconds(lambda: self._painted(self._content())))
        else:
            self.scrolled.append(milliseconds(self._scroll))
        self.own.append((time.thread_time() - began) * 1000)

    def _show(self, name: str) -> None:
        assert self._window.view is not None
        self._window.view.show_page(name)
        QTest.qWait(2 * BETWEEN)

    def _content(self) -> QWidget:
        assert self._window.view is not None
        return self._window.view.train

    def _painted(self, widget: QWidget) -> None:
        QApplication.processEvents()
        widget.repaint()

    def _scroll(self) -> None:
        bar = self._page.canvas.verticalScrollBar()
        bar.setValue(0 if bar.value() >= bar.maximum() else bar.value() + STEP)
        self._painted(self._page.canvas.viewport())


def train(window: MainWindow, frames: Frames, rounds: int) -> tuple[Training, float]:
    """Train as the page does, with frames all the while; return what came of it, and seconds."""
    view = window.view
    assert view is not None
    view.show_page("train")
    wait_until(lambda: view.train.content is not None)
    content = view.train.content
    assert content is not None
    view.families.build()
    settings = LearningSettings(rounds=rounds)
    plan = plan_training(view.session, view.families.families(), settings=settings)
    for _ in range(IDLE):
        frames.frame()
    report("scrolled, no training", frames.scrolled)
    report("training page, no training", frames.curve)
    report("    its processor time", frames.own)
    for kept in (frames.scrolled, frames.curve, frames.own):
        kept.clear()
    done: list[Training] = []
    failed: list[object] = []
    content.running.finished.connect(done.append)
    content.running.failed.connect(failed.append)
    began = time.perf_counter()
    content.running.start(plan)
    while not done and not failed:
        frames.frame()
    if failed:
        raise SystemExit(f"the training failed: {failed[0]}")
    return done[0], time.perf_counter() - began


def main() -> int:
    """Train and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--articles", default="t00-t71")
    parser.add_argument("--rounds", type=int, default=0)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        os.environ["GOLDSPAN_CONFIG_DIR"] = str(folder / "config")
        ada = save_person("Ada")
        with create_project(folder / "news.goldspan", "News", ada) as session:
            file = gold_file(options.data, options.articles, folder)
            run_import(session, [file], layer=GOLD)
        with annotate_page(folder / "news.goldspan", "000") as page:
            window = page.window()
            assert isinstance(window, MainWindow)
            frames = Frames(window, page)
            training, seconds = train(window, frames, options.rounds)
    split = training.plan.split
    print(
        f"learned from {len(split.train)} articles, decided by {len(split.dev)}, measured"
        f" on {len(split.test)}; {split.families} families; {len(training.curve)} rounds"
    )
    for each in training.trained:
        before, _ = training.figure(each.label)
        old = f"{before.f1 or 0:.3f}" if before is not None else "–"
        print(f"F1 {each.label or 'all labels':12} {each.f1 or 0:.3f}, before {old}, N {each.gold}")
    report("scrolled while it trains", frames.scrolled)
    report("training page while it trains", frames.curve)
    report("    its processor time", frames.own)
    both = frames.scrolled + frames.curve
    print(f"{len(both)} frames, median {statistics.median(both):.2f}, worst {max(both):.1f} ms")
    met = verdict("p95 of a frame", p95(both), FRAME)
    met &= verdict("minutes", seconds / 60, MINUTES)
    return 0 if met else 1


if __name__ == "__main__":
    raise SystemExit(main())
