"""An article of 5 kB opened: until its suggestions are painted, with the process warm and cold.

Goal: within 150 ms with the process warm. Articles that were read ahead, while the one before
was on the desk, are measured too: there the suggestions come with the text.

    python tests/benchmarks/suggested_on_open.py
"""

from __future__ import annotations

import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from heart import Heart
from PySide6.QtCore import QEvent, QObject
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window import annotate_page

from goldspan.assets import seeds
from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import create_project
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.articles.suggest_on_open import SWITCH
from goldspan.ui.annotate.page import AnnotatePage

WARM = 25  # articles
COLD = 4
SIZE = 5_000  # characters
BEAT = 5  # milliseconds


def made_up(count: int) -> list[str]:
    """Return texts of about SIZE characters, put together from paragraphs of the seeds."""
    rng = random.Random(4)
    paragraphs = [
        paragraph
        for path in sorted(seeds().glob("**/*.txt"))
        for paragraph in path.read_text(encoding="utf-8").split("\n")
        if len(paragraph) > 80
    ]
    texts = []
    for number in range(count):
        text = f"Artikel {number}"
        while len(text) < SIZE:
            text += "\n\n" + rng.choice(paragraphs)
        texts.append(text)
    return texts


def fill(session: ProjectSession, texts: list[str]) -> None:
    """Put the texts into the project as articles of one outlet."""
    changes, bodies = [], {}
    for number, text in enumerate(texts):
        digest = text_hash(text)
        bodies[digest] = text
        article = Article(
            article_id(digest),
            f"{number:03}",
            digest,
            len(text),
            outlet="Bote",
            language="de",
            document_time="2022-01-14",
            position=number,
        )
        changes.append(EntityChange(None, article))
    session.commit(ActionKind.IMPORT, changes, texts=bodies)


class Painted(QObject):
    """Notes when the canvas first painted marks of an article."""

    def __init__(self, page: AnnotatePage) -> None:
        super().__init__()
        self._page = page
        self.article = ""
        self.at = 0.0
        page.canvas.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let the event happen, then take the time."""
        if event.type() != QEvent.Type.Paint:
            return False
        watched.removeEventFilter(self)
        QApplication.sendEvent(watched, event)
        shown = self._page.article_id == self.article and self._page.canvas.state.marks
        if shown and not self.at:
            self.at = time.perf_counter()
        watched.installEventFilter(self)
        return True


def opened(page: AnnotatePage, painted: Painted, article: str) -> float:
    """Open an article and return the milliseconds until its suggestions are painted."""
    painted.article, painted.at = article, 0.0
    begin = time.perf_counter()
    page.open_article(article)
    until(lambda: painted.at > 0)
    return (painted.at - begin) * 1000


def report(name: str, times: list[float], pause: float) -> None:
    """Print one line of figures."""
    ordered = sorted(times)
    p95 = ordered[round(0.95 * (len(ordered) - 1))]
    print(
        f"{name:<12}{len(times):>3} articles  median {statistics.median(times):6.0f} ms"
        f"  p95 {p95:6.0f} ms  longest {ordered[-1]:6.0f} ms"
        f"  window held up at most {pause:4.0f} ms"
    )


def until(condition: Callable[[], bool]) -> None:
    """Let the window go on until the condition holds."""
    while not condition():
        QApplication.processEvents()
        time.sleep(0.001)  # the pipeline's process needs the processor, too


def main() -> None:
    """Open articles in the real window, warm, read ahead and cold."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ["GOLDSPAN_CONFIG_DIR"] = folder
        os.environ[SWITCH] = "1"
        person = save_person("Bench")
        path = Path(folder) / "bench.goldspan"
        with create_project(path, "bench", person) as session:
            fill(session, made_up(3 * (WARM + COLD) + 3))
        with annotate_page(path, "000") as page:
            window = page.window()
            on_open = window.view.on_open
            heart = Heart(BEAT)
            painted = Painted(page)
            until(lambda: on_open.warm and not on_open.busy)
            names = [row.article.id for row in page.articles.model.rows]
            times: dict[str, list[float]] = {"warm": [], "read ahead": [], "cold": []}
            pauses = dict.fromkeys(times, 0.0)

            def measure(kind: str, article: str) -> None:
                with heart.watch():
                    times[kind].append(opened(page, painted, article))
                pauses[kind] = max(pauses[kind], heart.longest)
                until(lambda: not on_open.busy)
                QTest.qWait(120)

            for number in range(WARM):
                measure("warm", names[3 * number + 2])
                measure("read ahead", names[3 * number + 3])
            for number in range(WARM, WARM + COLD):
                on_open.set_enabled(False)
                until(lambda: not on_open.warm)
                on_open.set_enabled(True)
                until(lambda: not on_open.busy)
                measure("cold", names[3 * number + 2])
        for kind, found in times.items():
            report(kind, found, pauses[kind])


if __name__ == "__main__":
    main()
