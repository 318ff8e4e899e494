"""Work is shared out and comes back, through real windows: a bundle out, tagged, merged."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from goldspan.cli.program import run as run_command
from goldspan.services.library import edit_metadata
from goldspan.services.machine.identity import FILE_NAME, load_person, save_person
from goldspan.services.project.projects import open_project, sample_project
from goldspan.services.sharing.report import Outcome
from goldspan.ui.team.conflicts.view import ConflictsView
from goldspan.ui.team.page import CONFLICTS, SHARING, TeamPage
from goldspan.ui.team.sharing.share_panel import EVERYTHING
from helpers.driving import Driver, run_main
from helpers.waiting import wait

ARTICLE = "003"
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "news.goldspan"
    sample_project(path, save_person("Ada")).close()
    return path


def team(driver: Driver) -> TeamPage:
    """Go to bundles and merging with the keyboard and the mouse."""
    driver.project_is_open()
    view = driver.window.view
    assert view is not None
    QTest.keyClick(driver.window, Qt.Key.Key_7, CONTROL)
    wait(lambda: view.page == "team")
    view.team.views.show_view(SHARING)
    return view.team


def drop(widget: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    middle = widget.rect().center()
    args = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    key = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(middle, *args, key))
    QApplication.sendEvent(widget, QDropEvent(QPointF(middle), *args, key))


def test_a_bundle_goes_out_is_tagged_and_comes_back(
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
    project: Path,
    tmp_path: Path,
    config_folder: Path,
) -> None:
    folder = tmp_path / "out"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(folder))
    made: dict[str, tuple[int, int]] = {}

    def share(driver: Driver) -> None:
        panel = team(driver).sharing.share
        assert panel is not None
        wait(lambda: panel.people.count() > 0)
        panel.name.setFocus()
        driver.type("Nora")
        driver.key(Qt.Key.Key_Return)
        panel.which.setFocus()
        driver.key(Qt.Key.Key_Down)
        assert panel.which.currentData() == EVERYTHING
        panel.go.setFocus()
        driver.key(Qt.Key.Key_Space)
        wait(lambda: list(folder.iterdir()) and panel.open_folder.isVisible())

    def tag(driver: Driver) -> None:
        page = driver.annotate(ARTICLE)
        made["ACTOR"] = driver.drag_over(page, "Sergej Rjabkow")
        wait(page.popup.isVisible)
        driver.key(Qt.Key.Key_1)
        driver.saved()

    def merge(driver: Driver) -> None:
        driver.project_is_open()
        view = driver.window.view
        assert view is not None
        drop(view.library, bundle)
        wait(lambda: view.page == "team")
        panel = view.team.sharing.merging
        wait(panel.offer.isVisible)
        driver.key(Qt.Key.Key_Space)
        wait(lambda: panel.model.rows)
        (row,) = [row for row in panel.model.rows if row.article and row.came]
        assert (row.outcome, row.person) == (Outcome.CAME, "Nora")
        panel.table.selectRow(panel.model.rows.index(row))
        panel.table.setFocus()
        driver.key(Qt.Key.Key_Return)
        wait(lambda: view.page == "annotate" and view.annotate.article_id == row.article)

    assert run_main(monkeypatch, [str(project)], share) == 0
    (bundle,) = folder.iterdir()
    # Nora has never used the program: she opens what she was sent, and is asked nothing.
    (config_folder / FILE_NAME).unlink()
    assert run_main(monkeypatch, [str(bundle)], tag) == 0
    assert load_person() is None
    ada = save_person("Ada")
    assert run_main(monkeypatch, [str(project)], merge) == 0

    with open_project(project, ada, writer=False) as session:
        nora = next(each for each in session.store.annotators() if each.name == "Nora")
        article = next(a for a in session.store.articles() if a.name.startswith(ARTICLE))
        spans = session.store.spans(article.id, nora.id)
        assert {span.label: (span.start, span.end) for span in spans} == made
        assert session.store.verify() == []


def test_what_two_files_changed_differently_is_settled_with_one_key(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, tmp_path: Path
) -> None:
    other = tmp_path / "home.goldspan"
    assert run_command(["backup", str(project), "--out", str(other)], lambda *_: 0) == 0

    def retitle(path: Path, title: str) -> None:
        with open_project(path, save_person("Ada")) as session:
            done = edit_metadata(session, session.store.articles()[0], "title", title, path)
            assert done is not None
            done.result()

    def settle(driver: Driver) -> None:
        driver.project_is_open()
        view = driver.window.view
        assert view is not None
        page = team(driver)
        panel = page.sharing.merging
        panel.merge([other])
        wait(lambda: panel.model.rows)
        assert panel.model.rows[0].outcome is Outcome.CONFLICT
        panel.table.setFocus()
        driver.key(Qt.Key.Key_Return)
        wait(lambda: page.views.current == CONFLICTS)
        conflicts = page.views.view(CONFLICTS)
        assert isinstance(conflicts, ConflictsView)
        wait(lambda: len(conflicts.rows) == 1)
        titles = [s.entity.title for s in conflicts.rows[0].conflict.sides]
        wanted = titles.index("Zu Hause")
        driver.key((Qt.Key.Key_1, Qt.Key.Key_2)[wanted])
        wait(lambda: not conflicts.rows)
        assert view.session.store.articles()[0].title == "Zu Hause"

    retitle(other, "Zu Hause")
    retitle(project, "Im Büro")
    assert run_main(monkeypatch, [str(project)], settle) == 0
    assert run_command(["verify", str(project)], lambda *_: 0) == 0
