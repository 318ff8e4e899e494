"""A span made: from the key press to the painted frame, and to the commit.

Goal: painted within 16 ms at p95, committed within 50 ms at p95, in an article of 5 MB with
20,000 overlapping spans as well as in one of 10 kB. The two are alternated within one run.

    python tests/benchmarks/span_made.py
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import new_id
from goldspan.domain.layer import Span
from goldspan.services.machine.identity import save_person
from goldspan.services.machine.settings import Settings
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.application import SWITCH_SECONDS, apply_theme, make_application
from goldspan.ui.crash import CrashHandler
from goldspan.ui.main_window import MainWindow
from goldspan.ui.theme import Theme, ThemeMode

PAIRS = 60
LABELS = ("ACTOR", "DATE", "CLAIM")
WORDS = "Der Rat teilte am Montag mit, man freue sich auf das Gespräch in Genf über Fragen"


def make_text(size: int, rng: random.Random) -> str:
    """Return paragraphs of words, about `size` characters."""
    paragraphs, length = [], 0
    while length < size:
        paragraph = " ".join(rng.choices(WORDS.split(), k=rng.randint(20, 120))) + "."
        paragraphs.append(paragraph)
        length += len(paragraph) + 2
    return "\n\n".join(paragraphs)


def fill(session: ProjectSession, name: str, text: str, count: int, rng: random.Random) -> str:
    """Add an article with `count` spans to the project; return its id."""
    digest = text_hash(text)
    article = Article(article_id(digest), name, digest, len(text), title=name)
    me = session.annotator.id
    changes = [EntityChange(None, article)]
    for _ in range(count):
        start = rng.randrange(len(text) - 400)
        end = start + rng.choice((8, 20, 60, 380))
        label = rng.choice(LABELS)
        span = Span(new_id(), article.id, me, label, start, end, text[start:end])
        changes.append(EntityChange(None, span))
    session.commit(ActionKind.IMPORT, changes, texts={digest: text})
    return article.id


class Frames(QObject):
    """Notes when the canvas was painted last."""

    def __init__(self, viewport: QObject) -> None:
        super().__init__()
        self.painted = 0.0
        viewport.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let the event happen, then take the time."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QApplication.sendEvent(watched, event)
            self.painted = time.perf_counter()
            watched.installEventFilter(self)
            return True
        return False


def measure(
    page: AnnotatePage, session: ProjectSession, frames: Frames, rng: random.Random
) -> tuple[float, float]:
    """Make one span with a key; return milliseconds until painted and until committed."""
    seen = page.canvas.visible_range()
    text = page.canvas.state.text
    layer = page.controller.desk.layer
    while True:
        start = text.index(" ", rng.randrange(seen[0], (seen[0] + seen[1]) // 2)) + 1
        end = text.index(" ", start)
        if layer.own_span("ACTOR", start, end) is None:
            break
    page.canvas.select_range(start, end)
    QTest.qWait(30)
    committed: list[float] = []
    stop = session.subscribe(lambda _event: committed.append(time.perf_counter()))
    frames.painted = 0.0
    begin = time.perf_counter()
    QTest.keyClick(page.canvas, Qt.Key.Key_1)
    while not frames.painted or not committed:
        QApplication.processEvents()
    stop()
    QTest.qWait(20)
    return (frames.painted - begin) * 1000, (committed[0] - begin) * 1000


def main() -> None:
    """Alternate small and large, print medians and p95."""
    rng = random.Random(7)
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GOLDSPAN_CONFIG_DIR"] = folder
        os.environ["GOLDSPAN_SUGGEST_ON_OPEN"] = "0"
        person = save_person("Bench")
        path = Path(folder) / "bench.goldspan"
        with create_project(path, "bench", person) as session:
            small = fill(session, "small", make_text(10_000, rng), 40, rng)
            large = fill(session, "large", make_text(5_000_000, rng), 20_000, rng)
        sys.setswitchinterval(SWITCH_SECONDS)
        application = make_application(Settings())
        theme = Theme(ThemeMode.LIGHT, application)
        apply_theme(application, theme)
        window = MainWindow(theme, Settings(), CrashHandler(parent=application))
        window.show()
        window.open_first(path)
        while window.view is None:
            application.processEvents()
        view = window.view
        view.show_page("annotate")
        frames = Frames(view.annotate.canvas.viewport())
        results: dict[str, list[tuple[float, float]]] = {small: [], large: []}
        for _ in range(PAIRS // 10):
            for article in (small, large):
                view.annotate.open_article(article)
                while view.annotate.article_id != article:
                    application.processEvents()
                if article == large:
                    bar = view.annotate.canvas.verticalScrollBar()
                    bar.setValue(rng.randrange(bar.maximum()))
                QTest.qWait(200)
                measure(view.annotate, view.session, frames, rng)
                for _ in range(10):
                    results[article].append(measure(view.annotate, view.session, frames, rng))
        for name, article in (("10 kB, 40 spans", small), ("5 MB, 20,000 spans", large)):
            for what, at in (("painted", 0), ("committed", 1)):
                times = sorted(pair[at] for pair in results[article])
                median, p95 = statistics.median(times), times[int(len(times) * 0.95)]
                print(f"{name:20} {what:10} median {median:6.1f} ms   p95 {p95:6.1f} ms")
        window.close()


if __name__ == "__main__":
    main()
