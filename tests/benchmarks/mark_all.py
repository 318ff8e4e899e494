"""Marking all occurrences in a project of 10,000 articles with 1,000,000 spans, in the real window.

Goals: the first hits within a second, the window never waits longer than 50 ms while hits stream
in and while they are marked, and the list of 20,000 hits scrolls within 16 ms a frame.

    python tests/benchmarks/mark_all.py [--keep FOLDER] [--articles 10000] [--word Rjabkow]
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from canvas_cases import p95
from heart import Heart
from large_project import Frames, Side
from project_builder import kept
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest

from goldspan.services.machine.settings import Settings
from goldspan.ui.annotate.mark_all.preview import MarkAll
from goldspan.ui.application import apply_theme, make_application
from goldspan.ui.crash import CrashHandler
from goldspan.ui.theme import Theme, ThemeMode

FRAMES = 60
BEAT = 20  # milliseconds


def until(ready: Callable[[], bool]) -> None:
    """Let the window work until something is so; threads get their turn."""
    while not ready():
        loop = QEventLoop()
        QTimer.singleShot(BEAT, loop.quit)
        loop.exec()


def main() -> None:
    """Search, scroll, mark and undo once; print what each took."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--keep", type=Path)
    parser.add_argument("--articles", type=int, default=10_000)
    parser.add_argument("--word", default="Rjabkow")
    arguments = parser.parse_args()
    with ExitStack() as stack:
        folder = arguments.keep or Path(stack.enter_context(tempfile.TemporaryDirectory()))
        path = kept(folder, arguments.articles)
        application = make_application(Settings())
        theme = Theme(ThemeMode.LIGHT)
        apply_theme(application, theme)
        side = Side(path, theme, CrashHandler())
        side.show("annotate")
        until(lambda: side.page.article_id != "")
        run(side, arguments.word)
        side.window.close()


def run(side: Side, word: str) -> None:
    """Do on the open window what a person does."""
    mark_all, canvas = side.page.mark_all, side.page.canvas
    pane, pauses = mark_all.pane, Heart(BEAT)
    rows = side.page.articles.model.rows
    number = 0
    while word not in canvas.state.text:
        number += 1
        wanted = rows[number].article.id
        side.page.open_article(wanted)
        until(lambda wanted=wanted: side.page.article_id == wanted)
    start = canvas.state.text.index(word)
    canvas.select_range(start, start + len(word))
    canvas.setFocus()
    with pauses.watch():
        began = time.perf_counter()
        QTest.keyClick(canvas, Qt.Key.Key_M)
        until(lambda: not mark_all.busy)
        here = time.perf_counter() - began
    print(f"in the article     {1000 * here:8.0f} ms, longest pause {pauses.longest:5.1f} ms")
    with pauses.watch():
        began = time.perf_counter()
        pane.everywhere.click()
        until(lambda: pane.model.ticked_count() > len(pane.model.ticked_in(side.page.article_id)))
        first = time.perf_counter() - began
        until(lambda: not mark_all.busy)
        everything = time.perf_counter() - began
    print(f"first other hits   {1000 * first:8.0f} ms")
    print(f"all of {pane.model.count():6} hits {1000 * everything:8.0f} ms,", end=" ")
    print(f"longest pause {pauses.longest:5.1f} ms")
    scroll(mark_all)
    mark(side)


def scroll(mark_all: MarkAll) -> None:
    """Print how long frames take that show the next page of hits."""
    hits = mark_all.pane.hits
    frames, bar = Frames(hits.viewport()), hits.verticalScrollBar()
    spent = []
    for number in range(FRAMES):
        to = bar.maximum() * number // FRAMES
        spent.append(frames.after(lambda to=to: bar.setValue(to + 1)))
    print(
        f"scrolling          {statistics.median(spent):8.1f} ms a frame, p95 {p95(spent):5.1f} ms"
    )


def mark(side: Side) -> None:
    """Print how long marking and undoing all that is ticked take."""
    mark_all, session, pauses = side.page.mark_all, side.view.session, Heart(BEAT)
    wanted = mark_all.pane.model.ticked_count()
    with pauses.watch():
        began = time.perf_counter()
        mark_all.pane.mark.click()
        until(lambda: not mark_all.busy)
        marked = time.perf_counter() - began
    print(f"marking {wanted:6}     {1000 * marked:8.0f} ms, longest pause", end=" ")
    print(f"{pauses.longest:5.1f} ms")
    with pauses.watch():
        began = time.perf_counter()
        undone = session.undo()
        until(undone.done)
        QTest.qWait(500)
        spent = time.perf_counter() - began - 0.5
    print(f"undoing            {1000 * spent:8.0f} ms, longest pause {pauses.longest:5.1f} ms")


if __name__ == "__main__":
    main()
