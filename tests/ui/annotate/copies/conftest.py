"""An annotate page over made-up copies, whose families are known."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.machine.places import Places
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.crash import CrashHandler
from goldspan.ui.family_feed import FamilyFeed
from goldspan.ui.jobs import Jobs
from goldspan.ui.library.row_feed import RowFeed
from goldspan.ui.session_bridge import SessionBridge
from goldspan.ui.theme import ThemeMode
from helpers.copied_news import copied_news, ids_of
from helpers.english_window import english_window
from helpers.opened import open_article
from helpers.waiting import activate, wait

SHIFT = Qt.KeyboardModifier.ShiftModifier


@dataclass
class Desk:
    """A page with the made-up copies, and hands for it."""

    page: AnnotatePage
    session: ProjectSession
    feed: FamilyFeed
    ids: dict[str, str]
    places: Places

    def open(self, name: str) -> None:
        """Open an article and wait for it."""
        open_article(self.page, self.ids[name])
        self.page.canvas.setFocus()

    def key(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key in the article."""
        QTest.keyClick(self.page.canvas, key, held)

    def compare(self, name: str) -> None:
        """Open the reader, as K does, and wait for this copy."""
        self.key(Qt.Key.Key_K)
        self.shows(name)

    def shows(self, name: str) -> None:
        """Wait until the reader shows this copy of the open article."""
        copies = self.page.copies

        def shown() -> bool:
            copy = copies.reader.copy if copies.reader is not None else None
            here = (self.page.article_id, self.ids[name])
            return copy is not None and (copy.here, copy.article.id) == here

        wait(shown)


@pytest.fixture
def session(tmp_path: Path) -> Iterator[ProjectSession]:
    with copied_news(tmp_path) as session:
        yield session


@pytest.fixture
def desk(
    qapp: QApplication, qtbot: QtBot, session: ProjectSession, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Desk]:
    """Yield the page with “copy” open and the focus on its text."""
    theme = english_window(monkeypatch)
    jobs = Jobs(CrashHandler())
    families = ProjectFamilies(session)
    families.build()
    kin = FamilyFeed(families, jobs)
    feed = RowFeed(session, jobs)
    places = Places()
    page = AnnotatePage(session, theme, jobs, feed, places=places)
    page.copies.follow(kin)
    for part in (kin, feed):
        part.setParent(page)
    feed.reload()
    qtbot.addWidget(page)
    bridge = SessionBridge(session, jobs, page)
    bridge.changed.connect(feed.receive)
    bridge.changed.connect(page.receive)
    page.resize(1280, 760)
    with qtbot.waitExposed(page):
        page.show()
    activate(page)
    made = Desk(page, session, kin, ids_of(session), places)
    wait(lambda: kin.ready and page.articles.model.total)
    made.open("copy")
    wait(page.copies.line.isVisible)
    yield made
    session.flush()
    kin.close()
    families.close()
    bridge.close()
    page.close()
    jobs.close()
    theme.set_mode(ThemeMode.SYSTEM)
