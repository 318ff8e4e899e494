"""The preview of an export of 1,000 articles with 50,000 spans in the window: prints how long.

Run by hand: `python tests/benchmarks/export_preview.py [format …]`. For each format: seconds until
the counts stand there, until the first articles are written, until all are; then the export
itself; each with the longest pause of the window meanwhile (goal: 50 ms). Beside it how many losses
there are, and the most memory that the process has had.
"""

from __future__ import annotations

import os
import resource
import sys
import tempfile
import time
from pathlib import Path

import import_bulk
from hand import wait_until
from heart import Heart
from PySide6.QtTest import QTest
from window import application

from goldspan.services.machine.identity import save_person
from goldspan.services.machine.settings import Settings
from goldspan.services.project.projects import create_project
from goldspan.services.transfer.export_preview import ExportPreview
from goldspan.services.transfer.importing import run_import
from goldspan.ui.application import apply_theme
from goldspan.ui.crash import CrashHandler
from goldspan.ui.library.export_panel import ExportPanel
from goldspan.ui.main_window import MainWindow
from goldspan.ui.theme import Theme, ThemeMode

FORMATS = ("goldspan-jsonl", "conll2003", "docbin", "xmi", "brat", "excel")
BEAT = 5  # milliseconds
PATIENCE = 600.0  # seconds
SETTLED = 3_000  # milliseconds


def main() -> None:
    """Make the project, open it, and print what previews and exports take."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        os.environ["GOLDSPAN_CONFIG_DIR"] = name
        running = application()
        project = _made(folder)
        theme = Theme(ThemeMode.LIGHT, running)
        apply_theme(running, theme)
        window = MainWindow(theme, Settings(), CrashHandler(parent=running))
        window.show()
        window.open_first(project)
        wait_until(lambda: window.view is not None)
        assert window.view is not None
        window.view.show_page("library")
        window.view.library.show_export()
        panel = window.view.library.exporting
        panel.layers.setCurrentIndex(panel.layers.findText("Benchmark"))
        wait_until(lambda: not panel.previewing.busy, PATIENCE)
        QTest.qWait(SETTLED)
        for chosen in sys.argv[1:] or FORMATS:
            _measure(panel, chosen, folder / chosen)
        window.close()


def _made(folder: Path) -> Path:
    source, project = folder / "articles.jsonl", folder / "large.goldspan"
    import_bulk.write_articles(source)
    with create_project(project, "large", save_person("Benchmark")) as session:
        run_import(session, [source], layer=session.annotator)
    return project


def _measure(panel: ExportPanel, name: str, out: Path) -> None:
    heart = Heart(BEAT)
    came: list[tuple[float, ExportPreview]] = []
    keeping = panel.previewing.came.connect(
        lambda preview: came.append((time.perf_counter(), preview))
    )
    begun = time.perf_counter()
    with heart.watch():
        panel.formats.setCurrentIndex(panel.formats.findData(name))
        panel.previewing.ask(panel.settings.wish())
        wait_until(lambda: not panel.previewing.busy, PATIENCE)
    panel.previewing.came.disconnect(keeping)
    stages = ", ".join(f"{at - begun:.2f}" for at, _ in came)
    print(f"{name}: preview after {stages} s, window held {heart.longest:.0f} ms", end="; ")
    begun = time.perf_counter()
    panel.target.setText(str(out))
    with heart.watch():
        panel.go.click()
        wait_until(lambda: panel.open_folder.isVisible() or panel.problem.isVisible(), PATIENCE)
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"export {time.perf_counter() - begun:.2f} s, {heart.longest:.0f} ms;"
        f" {came[-1][1].lost} losses, at most {most:.0f} MB",
        flush=True,
    )


if __name__ == "__main__":
    main()
