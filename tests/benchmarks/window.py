"""The real window over a project, for benchmarks that drive it."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from hand import wait_until
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from goldspan.services.machine.settings import Settings
from goldspan.ui.annotate.articles.suggest_on_open import SWITCH
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.application import (
    SWITCH_SECONDS,
    apply_theme,
    collect_garbage_rarely,
    make_application,
)
from goldspan.ui.crash import CrashHandler
from goldspan.ui.main_window import MainWindow
from goldspan.ui.theme import Theme, ThemeMode

SETTLED = 400  # milliseconds


def application() -> QApplication:
    """Return the application, made as `main()` makes it."""
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    os.environ.setdefault(SWITCH, "0")
    sys.setswitchinterval(SWITCH_SECONDS)
    gc.disable()
    return make_application(Settings())


@contextmanager
def annotate_page(path: Path, name: str) -> Iterator[AnnotatePage]:
    """Open a project in the real window, with the article of this name on the annotate page."""
    running = application()
    theme = Theme(ThemeMode.LIGHT, running)
    apply_theme(running, theme)
    window = MainWindow(theme, Settings(), CrashHandler(parent=running))
    window.show()
    window.open_first(path)
    wait_until(lambda: window.view is not None)
    assert window.view is not None
    window.view.show_page("annotate")
    page = window.view.annotate
    wait_until(lambda: page.articles.model.rows)
    article = next(r.article for r in page.articles.model.rows if r.article.name.startswith(name))
    page.failed.connect(print)
    page.open_article(article.id)
    wait_until(lambda: page.article_id == article.id)
    window.activateWindow()
    page.canvas.setFocus()
    QTest.qWait(SETTLED)
    collect_garbage_rarely()
    yield page
    window.view.session.flush()
    window.close()
    window.deleteLater()
    QTest.qWait(SETTLED)
