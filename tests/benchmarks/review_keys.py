"""Keys that decide units in the real window, on an article of 900 units that three people marked.

Prints for the first decision (which adopts what all agree on), and for those after it, how long the
key takes and for how long the window's thread was held at once in the second after it. Goal: 50 ms.

    python tests/benchmarks/review_keys.py [--spans 900] [--decisions 20] [--profile]
"""

from __future__ import annotations

import argparse
import cProfile
import gc
import pstats
import statistics
import sys
import tempfile
import time
from pathlib import Path

from agreement_project import build
from canvas_cases import p95
from hand import wait_until
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from window import application

from goldspan.domain.annotator import named_person
from goldspan.services.machine.settings import Settings
from goldspan.ui.application import apply_theme, collect_garbage_rarely
from goldspan.ui.crash import CrashHandler
from goldspan.ui.main_window import MainWindow
from goldspan.ui.theme import Theme, ThemeMode

GOAL = 50.0  # milliseconds
LOOKED_AT = 1.0  # seconds after a key
SETTLED = 600  # milliseconds


def main() -> None:
    """Build the project, decide by keys, print the times."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--spans", type=int, default=900)
    parser.add_argument("--decisions", type=int, default=20)
    parser.add_argument("--profile", action="store_true", help="of the first decision")
    chosen = parser.parse_args()
    running = application()
    theme = Theme(ThemeMode.LIGHT, running)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "large.goldspan"
        build(path, 1, chosen.spans)
        window = MainWindow(theme, Settings(), CrashHandler(parent=running))
        apply_theme(running, theme)
        window.show()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        window.open_first(path, named_person("Rita"))
        wait_until(lambda: window.view is not None)
        collect_garbage_rarely()
        _decide(window, chosen.decisions, profile=chosen.profile)
        window.close()
        window.deleteLater()
        running.processEvents()
    gc.enable()


def _decide(window: MainWindow, decisions: int, *, profile: bool) -> None:
    view = window.view
    assert view is not None
    view.show_page("review")
    units = view.review.units
    wait_until(lambda: units.up_to_date and units.controller.unit is not None)
    units.canvas.setFocus()
    QTest.qWait(SETTLED)
    desk = units.controller.desk
    assert desk is not None
    print(f"{len(desk.units)} units, {len(desk.left())} left")
    times = []
    for number in range(decisions):
        before = len(desk.left())
        profiler = cProfile.Profile() if profile and not number else None
        if profiler is not None:
            profiler.enable()
        times.append(_press(units.canvas, Qt.Key.Key_1))
        if profiler is not None:
            profiler.disable()
            pstats.Stats(profiler, stream=sys.stdout).sort_stats("cumtime").print_stats(60)
        assert len(desk.left()) == before - 1
        wait_until(lambda: view.session.status.pending == 0)
    _say("first decision", times[:1])
    _say("later decisions", times[1:])


def _press(canvas: QWidget, key: Qt.Key) -> tuple[float, float]:
    """Return how long a key takes, and the longest that the thread was held; milliseconds."""
    target = QApplication.focusWidget() or canvas
    start = time.perf_counter()
    QTest.keyClick(target, key)
    taken = longest = time.perf_counter() - start
    while time.perf_counter() < start + LOOKED_AT:
        begun = time.perf_counter()
        QApplication.processEvents()
        longest = max(longest, time.perf_counter() - begun)
        time.sleep(0.001)
    return taken * 1_000, longest * 1_000


def _say(name: str, times: list[tuple[float, float]]) -> None:
    for what, found in zip(("key", "held"), zip(*times, strict=True), strict=True):
        middle, most = statistics.median(found), p95(list(found))
        verdict = "within" if most <= GOAL else "over"
        print(f"{name}, {what}: {middle:.1f} ms, p95 {most:.1f} ms ({verdict} {GOAL:.0f} ms)")


if __name__ == "__main__":
    main()
