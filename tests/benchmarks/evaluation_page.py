"""The evaluation page on the sample project, then with 10,000 errors, in the real window.

Goals: the window never waits longer than 50 ms, and the list scrolls within 16 ms a frame. Times
are of the window’s thread, so that a busy machine does not count.

    python tests/benchmarks/evaluation_page.py [--errors 10000]
"""

from __future__ import annotations

import argparse
import os
import statistics
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import cycle, islice
from pathlib import Path

from canvas_cases import p95
from PySide6.QtCore import QEventLoop, QTimer

from goldspan.domain.annotator import named_person
from goldspan.services.evaluation.results import ErrorKind
from goldspan.services.machine.settings import Settings
from goldspan.services.project.projects import sample_project
from goldspan.ui.application import apply_theme, make_application
from goldspan.ui.crash import CrashHandler
from goldspan.ui.evaluate.errors_model import ErrorFilter
from goldspan.ui.evaluate.page import EvaluatePage
from goldspan.ui.evaluate.rows import ErrorRow
from goldspan.ui.main_window import MainWindow
from goldspan.ui.page_names import EVALUATE
from goldspan.ui.project_view import ProjectView
from goldspan.ui.theme import Theme, ThemeMode

FRAMES = 60
ROWS = 7  # that a frame scrolls
BEAT = 20  # milliseconds


def until(ready: Callable[[], object]) -> None:
    """Let the window work until something is so; threads get their turn."""
    while not ready():
        loop = QEventLoop()
        QTimer.singleShot(BEAT, loop.quit)
        loop.exec()


def timed(what: str, work: Callable[[], object]) -> None:
    """Do something and print how long the window's thread took for it."""
    before = time.thread_time()
    work()
    print(f"{what:<34}{(time.thread_time() - before) * 1000:8.1f} ms")


def main() -> None:
    """Measure the sample, then list many errors, filter them and scroll."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--errors", type=int, default=10_000)
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GOLDSPAN_CONFIG_DIR"] = folder
        person = named_person("Anna")
        path = Path(folder) / "sample.goldspan"
        sample_project(path, person).close()
        application = make_application(Settings())
        theme = Theme(ThemeMode.LIGHT)
        apply_theme(application, theme)
        window = MainWindow(theme, Settings(), CrashHandler())
        window.show()
        window.open_first(path, person)
        until(lambda: window.view is not None)
        view = window.view
        assert view is not None
        run(view, arguments.errors)
        window.close()


def run(view: ProjectView, errors: int) -> None:
    """Print what each step took."""
    timed("the page made and shown", lambda: view.show_page(EVALUATE))
    page = view.evaluate
    until(lambda: page.choices.wanted is not None)
    page.start()
    until(lambda: page.measured is not None)
    measured = page.measured
    assert measured is not None
    many = tuple(islice(cycle(measured.evaluation.errors), errors))
    repeated = replace(measured, evaluation=replace(measured.evaluation, errors=many))
    page.show_again(repeated)
    until(lambda: page.measured is repeated)
    filters = page.results.errors.filter
    everything = ErrorFilter()
    timed("all errors listed anew", lambda: page.results.errors.show_errors(listed(page)))
    for what, wanted in (
        ("of a kind", ErrorFilter(kind=ErrorKind.LINK)),
        ("of a label", ErrorFilter(label="CLAIM")),
        ("with some words", ErrorFilter(text="nato")),
    ):
        timed(what, partial(filters.show_filter, wanted))
        timed("all again", lambda: filters.show_filter(everything))
    scroll(page)


def listed(page: EvaluatePage) -> list[ErrorRow]:
    """Return the errors that are listed."""
    return list(page.results.errors.model.errors)


def scroll(page: EvaluatePage) -> None:
    """Print how long the frames of the scrolled list take."""
    errors = page.results.errors.list
    bar, height = errors.verticalScrollBar(), errors.rowHeight(0)
    frames = []
    for _ in range(FRAMES):
        before = time.thread_time()
        bar.setValue(bar.value() + ROWS * height)
        errors.viewport().repaint()
        frames.append((time.thread_time() - before) * 1000)
    print(
        f"frames of the list: median {statistics.median(frames):.1f} ms, p95 {p95(frames):.1f} ms"
    )


if __name__ == "__main__":
    main()
