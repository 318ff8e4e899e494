"""An annotate page over a small project, shown and with its article open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.crash import CrashHandler
from goldspan.ui.jobs import Jobs
from goldspan.ui.library.row_feed import RowFeed
from goldspan.ui.session_bridge import SessionBridge
from helpers.english_window import english_window
from helpers.opened import open_article
from helpers.suggested_article import ARTICLE
from helpers.suggested_project import suggested_project
from helpers.waiting import activate


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    """Yield the open project."""
    with suggested_project(tmp_path) as session:
        yield session


@pytest.fixture
def page(
    qapp: QApplication, qtbot: QtBot, session: ProjectSession, monkeypatch: pytest.MonkeyPatch
) -> Iterator[AnnotatePage]:
    """Yield the page with the article open and the focus on the canvas."""
    theme = english_window(monkeypatch)
    jobs = Jobs(CrashHandler())
    feed = RowFeed(session, jobs)
    page = AnnotatePage(session, theme, jobs, feed)
    feed.setParent(page)
    feed.reload()
    qtbot.addWidget(page)
    bridge = SessionBridge(session, jobs, page)
    bridge.changed.connect(feed.receive)
    bridge.changed.connect(page.receive)
    page.resize(1280, 760)
    with qtbot.waitExposed(page):
        page.show()
    activate(page)
    open_article(page, ARTICLE)
    page.canvas.setFocus()
    yield page
    session.flush()
    bridge.close()
    page.close()
    jobs.close()
