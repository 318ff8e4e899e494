"""Takes pictures of the window with a project: the library and the annotate page.

    .venv/bin/python packaging/pictures.py PROJECT FOLDER     as it looks to the user
    .venv/bin/python packaging/pictures.py --docs             those of docs/screenshots

Needs no screen: started without one, it draws offscreen. It changes nothing in the project.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
PATIENCE = 60.0  # seconds that the window may take to show something
SIZE = (1440, 900)


def main() -> int:
    parser = argparse.ArgumentParser(description="Takes pictures of Goldspan's window.")
    parser.add_argument("project", type=Path, nargs="?")
    parser.add_argument("folder", type=Path, nargs="?")
    parser.add_argument("--docs", action="store_true", help="make docs/screenshots anew")
    arguments = parser.parse_args()
    if not arguments.docs and arguments.folder is None:
        parser.error("either PROJECT and FOLDER or --docs")
    if not os.environ.get("DISPLAY"):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The offscreen platform warns of what it does not need to do.
    os.environ["QT_LOGGING_RULES"] = "default.warning=false"
    with tempfile.TemporaryDirectory() as config:
        os.environ["GOLDSPAN_CONFIG_DIR"] = config
        os.environ["GOLDSPAN_LANGUAGE"] = "en"
        if arguments.docs:
            return picture_the_docs(Path(config))
        return picture(arguments.project, arguments.folder, ("light",))


def picture_the_docs(folder: Path) -> int:
    """Make the pictures of the documentation from a fresh sample project."""
    from goldspan.domain.annotator import named_person
    from goldspan.services.prefilling import run_prefill
    from goldspan.services.projects import sample_project

    project = folder / "Talks in January.goldspan"
    with sample_project(project, named_person("Anna")) as session:
        run_prefill(session)
    return picture(project, CHECKOUT / "docs" / "screenshots", ("light", "dark"))


def picture(project: Path, folder: Path, modes: Sequence[str]) -> int:
    """Save pictures of the project in each mode of the theme."""
    from goldspan.domain.annotator import named_person
    from goldspan.services.settings import Settings
    from goldspan.ui.application import apply_theme, make_application
    from goldspan.ui.crash import CrashHandler
    from goldspan.ui.main_window import MainWindow
    from goldspan.ui.project_view import LIBRARY
    from goldspan.ui.theme import Theme, ThemeMode

    folder.mkdir(parents=True, exist_ok=True)
    settings = Settings(language="en")
    application = make_application(settings)
    failures: list[str] = []
    crash = CrashHandler(parent=application)
    crash.crashed.connect(failures.append)
    crash.install()

    def wait_for(what: str, there: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not there():
            if failures or time.monotonic() > end:
                sys.exit(f"The window did not show {what}.\n{''.join(failures)}")
            application.processEvents()
            time.sleep(0.01)

    def save(name: str) -> None:
        for _ in range(30):
            application.processEvents()
            time.sleep(0.01)
        path = folder / f"{name}.png"
        if not window.grab().save(str(path)):
            sys.exit(f"{path} could not be written.")
        print(path)

    for mode in modes:
        theme = Theme(ThemeMode(mode), application)
        apply_theme(application, theme)
        window = MainWindow(theme, settings, crash)
        window.resize(*SIZE)
        window.show()
        window.open_first(project, named_person("Anna"))
        wait_for("the project", lambda: window.view is not None)
        view = window.view
        assert view is not None
        wait_for("the library", lambda: view.library.table.model().rowCount() > 0)
        view.show_page(LIBRARY)
        save(f"library-{mode}")
        article = view.session.store.articles()[0].id
        view.annotate_article(article)
        wait_for("the article", lambda: view.annotate.article_id == article)
        save(f"annotate-{mode}")
        window.close()
        window.deleteLater()
    return 0


if __name__ == "__main__":
    sys.exit(main())
