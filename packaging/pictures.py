"""Takes pictures of the window with a project: the library and the annotate page; for the
documentation, also the pages that evaluate and review.

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
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from goldspan.ui.annotate.page import AnnotatePage

CHECKOUT = Path(__file__).resolve().parents[1]
PATIENCE = 60.0  # seconds that the window may take to show something
SIZE = (1440, 900)
DOCS_ARTICLE = 2  # which article the documentation shows …
DOCS_DECIDED = 800  # … and how far it is worked through, in code points


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
    """Make the pictures of the documentation from a fresh sample project, half worked through."""
    from goldspan.domain.annotator import named_person, pipeline_annotator
    from goldspan.services.desk.labelling import open_desk
    from goldspan.services.project.projects import open_project, sample_project
    from goldspan.services.transfer.prefilling import DEFAULT_PIPELINE, run_prefill

    project = folder / "Talks in January.goldspan"
    sample_project(project, named_person("Anna")).close()
    with open_project(project, pipeline_annotator(DEFAULT_PIPELINE)) as session:
        run_prefill(session)
    with open_project(project, named_person("Anna")) as session:
        article = session.store.articles()[DOCS_ARTICLE]
        desk = open_desk(session, article.id)
        decided = [span.id for span in desk.layer.open_suggestions() if span.end < DOCS_DECIDED]
        made = desk.accept(decided)
        links = (link for span in made for link in desk.layer.open_links_of(span.id))
        desk.accept_links({link.id for link in links})
        session.flush()
    return picture(project, CHECKOUT / "docs" / "screenshots", ("light", "dark"), docs=True)


def picture(project: Path, folder: Path, modes: Sequence[str], *, docs: bool = False) -> int:
    """Save pictures of the project in each mode of the theme."""
    folder.mkdir(parents=True, exist_ok=True)
    photographer = Photographer(project, folder, DOCS_ARTICLE if docs else 0)
    for mode in modes:
        photographer.shoot(mode, figures=docs)
    return 0


class Photographer:
    """Opens the window on a project and saves what it shows."""

    def __init__(self, project: Path, folder: Path, article: int) -> None:
        from goldspan.services.machine.settings import Settings
        from goldspan.ui.application import make_application
        from goldspan.ui.crash import CrashHandler

        self._project = project
        self._folder = folder
        self._article = article
        self._settings = Settings(language="en")
        self._application = make_application(self._settings)
        self._crash = CrashHandler(parent=self._application)
        self._failures: list[str] = []
        self._crash.crashed.connect(self._failures.append)
        self._crash.install()

    def shoot(self, mode: str, *, figures: bool) -> None:
        """Save a picture of each page in this mode; `figures` are measured, which takes seconds."""
        from goldspan.domain.annotator import named_person
        from goldspan.ui.application import apply_theme
        from goldspan.ui.main_window import MainWindow
        from goldspan.ui.measuring.agreement_view import AgreementView
        from goldspan.ui.page_names import EVALUATE, LIBRARY, REVIEW
        from goldspan.ui.review.page import AGREEMENT
        from goldspan.ui.theme import Theme, ThemeMode

        theme = Theme(ThemeMode(mode), self._application)
        apply_theme(self._application, theme)
        window = MainWindow(theme, self._settings, self._crash)
        window.resize(*SIZE)
        window.show()
        window.open_first(self._project, named_person("Anna"))
        self._wait_for("the project", lambda: window.view is not None)
        view = window.view
        assert view is not None
        self._wait_for("the library", lambda: view.library.table.model().rowCount() > 0)
        view.show_page(LIBRARY)
        view.library.table.selectRow(self._article)
        self._save(window, f"library-{mode}")
        article = view.session.store.articles()[self._article].id
        view.annotate_article(article)
        self._wait_for("the article", lambda: view.annotate.article_id == article)
        self._select_a_claim(view.annotate)
        self._save(window, f"annotate-{mode}")
        if figures:
            view.show_page(EVALUATE)
            page = view.evaluate
            self._wait_for("what can be measured", lambda: page.choices.wanted is not None)
            page.start()
            self._wait_for("the figures", lambda: page.measured is not None)
            self._save(window, f"evaluate-{mode}")
            view.show_page(REVIEW)
            review = view.review
            self._wait_for("a unit", lambda: review.units.controller.unit is not None)
            self._save(window, f"review-{mode}")
            review.views.show_view(AGREEMENT)
            agreement = review.views.view(AGREEMENT)
            assert isinstance(agreement, AgreementView)
            self._wait_for("the measures", lambda: agreement.content is not None)
            content = agreement.content
            assert content is not None
            self._wait_for("how far people agree", lambda: content.figures is not None)
            self._save(window, f"agreement-{mode}")
        window.close()
        window.deleteLater()

    def _select_a_claim(self, page: AnnotatePage) -> None:
        desk = page.controller.desk
        assert desk is not None
        linked = {link.source for link in desk.layer.links.values()}
        claims = (span for span in desk.layer.spans.values() if span.id in linked)
        first = min(claims, key=lambda span: span.start, default=None)
        if first is not None:
            page.controller.select(first.id, reveal=False)

    def _wait_for(self, what: str, there: Callable[[], bool]) -> None:
        end = time.monotonic() + PATIENCE
        while not there():
            if self._failures or time.monotonic() > end:
                sys.exit(f"The window did not show {what}.\n{''.join(self._failures)}")
            self._application.processEvents()
            time.sleep(0.01)

    def _save(self, window: QWidget, name: str) -> None:
        for _ in range(30):
            self._application.processEvents()
            time.sleep(0.01)
        path = self._folder / f"{name}.png"
        if not window.grab().save(str(path)):
            sys.exit(f"{path} could not be written.")
        print(path)


if __name__ == "__main__":
    sys.exit(main())
