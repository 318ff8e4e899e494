"""How long until the library's rows are on the screen, against a bare PySide6 window.

Both are processes of their own, run in turns; the figure is the ratio of each pair. Run it with
a display: `python tests/benchmarks/first_window.py [pairs] [articles]`.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

LIMIT = 1.8

BARE = """
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QWidget

class Window(QWidget):
    def paintEvent(self, event):
        QTimer.singleShot(0, QApplication.quit)

application = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
raise SystemExit(application.exec())
"""

GOLDSPAN = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication
from goldspan.ui.library.table import LibraryTable

class Watch(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and watched.parent().model().rowCount():
            watched.removeEventFilter(self)
            QTimer.singleShot(0, QApplication.quit)
        return False

watch = Watch()
made = LibraryTable.__init__

def init(self, *args, **kwargs):
    made(self, *args, **kwargs)
    self.viewport().installEventFilter(watch)

LibraryTable.__init__ = init
sys.argv = ["goldspan", {project!r}]
from goldspan.app import main
raise SystemExit(main())
"""

MAKE = """
import sys
from pathlib import Path
from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.services.identity import save_person
from goldspan.services.projects import create_project
from goldspan.services.settings import Settings, save_settings

with create_project(Path({project!r}), "Benchmark", save_person("Benchmark")) as session:
    changes, texts = [], {{}}
    for number in range({articles}):
        text = f"Article {{number}}. " + "Some words of news. " * 20
        sha256 = text_hash(text)
        texts[sha256] = text
        changes.append(EntityChange(None, Article(
            article_id(sha256), f"article-{{number}}", sha256, len(text),
            title=f"What happened on day {{number}}", outlet=f"Outlet {{number % 7}}",
            language="de", document_time="2022-01-10", position=number,
        )))
    session.commit(ActionKind.IMPORT, changes, texts=texts)
"""


def measure(code: str, environment: dict[str, str]) -> float:
    """Return the seconds from the start of a process that runs the code to its end."""
    began = time.perf_counter()
    subprocess.run([sys.executable, "-c", code], env=environment, check=True)
    return time.perf_counter() - began


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, round(share * (len(values) - 1)))]


def main() -> int:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    articles = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    with tempfile.TemporaryDirectory() as folder:
        environment = {**os.environ, "GOLDSPAN_CONFIG_DIR": folder}
        project = str(Path(folder) / "benchmark.goldspan")
        measure(MAKE.format(project=project, articles=articles), environment)
        ours = GOLDSPAN.format(project=project)
        measure(BARE, environment)
        measure(ours, environment)
        bare, full = [], []
        for _ in range(pairs):
            bare.append(measure(BARE, environment))
            full.append(measure(ours, environment))
    ratios = [ours / bare for ours, bare in zip(full, bare, strict=True)]
    median = statistics.median(ratios)
    print(f"{articles} articles, {pairs} pairs")
    print(f"bare window     median {statistics.median(bare) * 1000:6.0f} ms")
    print(f"first rows      median {statistics.median(full) * 1000:6.0f} ms")
    print(f"ratio           median {median:6.2f}  p95 {percentile(ratios, 0.95):.2f}")
    return 0 if median <= LIMIT else 1


if __name__ == "__main__":
    raise SystemExit(main())
