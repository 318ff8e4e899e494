"""How long until the library's rows are painted, against the first paint of a bare window.

Both are processes of their own, run in turns, timed from their start; the figure is the ratio of
each pair. Run it with a display: `python tests/benchmarks/first_window.py [pairs] [articles]`.
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

PAINTED = """
import os, time

def painted():
    print(time.monotonic_ns(), flush=True)
    os._exit(0)
"""

BARE = (
    PAINTED
    + """
from PySide6.QtWidgets import QApplication, QMainWindow

class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        painted()

application = QApplication([])
window = Window()
window.resize(1280, 800)
window.show()
application.exec()
"""
)

GOLDSPAN = (
    PAINTED
    + """
import sys
import goldspan.ui.application
from goldspan.ui.library.table import LibraryTable

def paint_event(self, event, paint=LibraryTable.paintEvent):
    paint(self, event)
    if self.model().rowCount():
        painted()

LibraryTable.paintEvent = paint_event
sys.argv = ["goldspan", {project!r}]
from goldspan.app import main
main()
"""
)

MAKE = """
import sys
from pathlib import Path
from goldspan.domain.article import Article, article_id, text_hash
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import create_project
from goldspan.services.machine.settings import Settings, save_settings

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


def run(code: str, environment: dict[str, str]) -> float:
    """Return the seconds from the start of a process to what it says was its first paint."""
    began = time.monotonic_ns()
    process = subprocess.run(
        [sys.executable, "-c", code], env=environment, check=True, capture_output=True, text=True
    )
    return (int(process.stdout) - began) / 1e9


def percentile(values: list[float], share: float) -> float:
    return sorted(values)[min(len(values) - 1, round(share * (len(values) - 1)))]


def main() -> int:
    pairs = int(sys.argv[1]) if len(sys.argv) > 1 else 11
    articles = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    with tempfile.TemporaryDirectory() as folder:
        # As in an installed program, modules are compiled once and not at every start.
        environment = {
            **os.environ,
            "GOLDSPAN_CONFIG_DIR": folder,
            "PYTHONPYCACHEPREFIX": str(Path(folder) / "compiled"),
        }
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        project = str(Path(folder) / "benchmark.goldspan")
        make = MAKE.format(project=project, articles=articles)
        subprocess.run([sys.executable, "-c", make], env=environment, check=True)
        ours = GOLDSPAN.format(project=project)
        run(BARE, environment)
        run(ours, environment)
        bare, full = [], []
        for _ in range(pairs):
            bare.append(run(BARE, environment))
            full.append(run(ours, environment))
    ratios = [ours / bare for ours, bare in zip(full, bare, strict=True)]
    median = statistics.median(ratios)
    print(f"{articles} articles, {pairs} pairs")
    print(f"bare window     median {statistics.median(bare) * 1000:6.0f} ms")
    print(f"first rows      median {statistics.median(full) * 1000:6.0f} ms")
    print(f"ratio           median {median:6.2f}  p95 {percentile(ratios, 0.95):.2f}")
    return 0 if median <= LIMIT else 1


if __name__ == "__main__":
    raise SystemExit(main())
