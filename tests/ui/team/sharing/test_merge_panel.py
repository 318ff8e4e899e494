"""Files are chosen or dropped, merged, reported row by row, and taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton, QWidget

from goldspan.services.project.projects import create_project, open_project
from goldspan.services.sharing.bundling import make_bundle
from goldspan.services.sharing.conflicts import settle
from goldspan.services.sharing.report import Outcome
from goldspan.services.sharing.request import BundleRequest
from goldspan.ui.main_window import MainWindow
from goldspan.ui.team.page import CONFLICTS, SHARING, TeamPage
from goldspan.ui.team.sharing.merge_panel import MergePanel
from helpers.shared_project import ANNA, ARTICLES, BEN, LEA, MOSKAU, change, mark
from helpers.waiting import wait


@pytest.fixture
def bundle(project: Path, tmp_path: Path) -> Path:
    """Anna's bundle, in which she has marked something and changed what was changed here too."""
    target = tmp_path / "Anna.goldspan"
    with open_project(project, LEA, window_lock=False) as session:
        ids = tuple(article.id for article in ARTICLES)
        make_bundle(session, BundleRequest(ANNA, ids), target)
    with open_project(target, ANNA, window_lock=False) as theirs:
        mark(theirs, "Termin")
        change(theirs, MOSKAU, replace(MOSKAU, label="CLAIM"))
    with open_project(project, ANNA, window_lock=False) as here:
        change(here, MOSKAU, replace(MOSKAU, label="DATE"))
    return target


def drop(widget: QWidget, *paths: Path) -> None:
    """Drag files onto a widget and let them go."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    middle = widget.rect().center()
    args = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton)
    key = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(middle, *args, key))
    QApplication.sendEvent(widget, QDropEvent(QPointF(middle), *args, key))


def said(widget: QWidget) -> list[str]:
    return [part.text() for part in widget.findChildren(QLabel) if part.isVisible()]


def merged(panel: MergePanel, *paths: Path) -> None:
    panel.merge(paths)
    wait(lambda: panel.model.rows)
    wait(panel.choose.isEnabled)


def test_chosen_files_are_merged_and_reported(
    bundle: Path, team: TeamPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    panel = team.sharing.merging
    chosen = [str(bundle), str(bundle.with_name("gone.zip"))]
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))

    QTest.mouseClick(panel.choose, Qt.MouseButton.LeftButton)

    wait(lambda: panel.model.rows)
    outcomes = [row.outcome for row in panel.model.rows]
    assert outcomes[:2] == [Outcome.REFUSED, Outcome.CONFLICT]
    words = said(panel)
    assert any("1 conflict" in line and "1 file" in line for line in words)
    assert any("There is no file" in line for line in words)


def test_the_report_is_filtered_and_leads_to_the_article(
    bundle: Path, team: TeamPage, window: MainWindow
) -> None:
    panel = team.sharing.merging
    merged(panel, bundle)
    panel.outcomes.setCurrentIndex(panel.outcomes.findData(Outcome.CAME.value))
    panel.outcomes.activated.emit(panel.outcomes.currentIndex())
    assert [row.name for row in panel.model.rows] == ["Bericht 0"]

    panel.table.selectRow(0)
    panel.table.setFocus()
    QTest.keyClick(panel.table, Qt.Key.Key_Return)

    view = window.view
    assert view is not None
    wait(lambda: view.page == "annotate" and view.annotate.article_id == ARTICLES[0].id)


def test_a_conflict_is_one_step_from_where_it_is_settled(bundle: Path, team: TeamPage) -> None:
    panel = team.sharing.merging
    merged(panel, bundle)

    QTest.mouseClick(panel.to_conflicts, Qt.MouseButton.LeftButton)

    assert team.views.current == CONFLICTS


def test_a_merge_is_taken_back(bundle: Path, team: TeamPage, window: MainWindow) -> None:
    panel = team.sharing.merging
    merged(panel, bundle)
    wait(panel.merges.isVisible)
    assert any("Anna.goldspan" in line for line in said(panel.merges))
    (back,) = panel.merges.findChildren(QPushButton)

    QTest.mouseClick(back, Qt.MouseButton.LeftButton)

    wait(lambda: not panel.merges.isVisible())
    assert window.view is not None
    store = window.view.session.store
    assert store.merges() == []
    assert {span.quote for span in store.spans(ARTICLES[0].id, ANNA.id)} == {"Moskau"}


def test_what_was_settled_meanwhile_is_said(
    bundle: Path, team: TeamPage, window: MainWindow
) -> None:
    panel = team.sharing.merging
    merged(panel, bundle)
    assert window.view is not None
    session = window.view.session
    (conflict,) = session.store.conflicts()
    QTest.mouseClick(panel.to_conflicts, Qt.MouseButton.LeftButton)
    view = team.views.view(CONFLICTS)
    wait(lambda: view.isVisible() and not panel.isVisible())

    settle(session, conflict, 0)
    team.views.show_view(SHARING)

    wait(lambda: any("1 conflict · 1 settled" in line for line in said(panel)))
    assert not panel.to_conflicts.isVisible()


def test_a_refusal_is_said_once_and_what_it_says_is_so(
    bundle: Path, team: TeamPage, window: MainWindow
) -> None:
    """What was done with it and undone is done all the same: nobody is sent to undo it."""
    panel = team.sharing.merging
    merged(panel, bundle)
    assert window.view is not None
    session = window.view.session
    (conflict,) = session.store.conflicts()
    settle(session, conflict, 1)
    session.undo().result()
    wait(panel.merges.isVisible)
    QTest.qWait(100)  # what was settled has the list read anew

    for _ in range(2):
        (back,) = panel.merges.findChildren(QPushButton)
        QTest.mouseClick(back, Qt.MouseButton.LeftButton)
        wait(lambda: any("can no longer be taken back" in each for each in window.notices.texts()))
        wait(panel.choose.isEnabled)

    (refused,) = window.notices.texts()
    assert "Take back what was done" not in refused
    wait(lambda: len([line for line in said(window) if "can no longer be" in line]) == 1)


def test_merges_so_far_stand_in_columns(
    bundle: Path, team: TeamPage, window: MainWindow, tmp_path: Path
) -> None:
    panel = team.sharing.merging
    other = tmp_path / "the second one with a longer name.goldspan"
    with open_project(bundle, ANNA, window_lock=False) as theirs:
        theirs.store.backup(other)
    with open_project(other, ANNA, window_lock=False) as theirs:
        mark(theirs, "Montag")
    merged(panel, bundle)
    merged(panel, other)
    wait(lambda: len(panel.merges.findChildren(QPushButton)) == 2)
    QTest.qWait(50)

    assert window.view is not None
    name = window.view.session.annotator.name
    people = [part.x() for part in panel.merges.findChildren(QLabel) if part.text() == name]
    assert len(people) == 2 and len(set(people)) == 1
    for back in panel.merges.findChildren(QPushButton):
        assert back.width() == back.sizeHint().width()


@pytest.mark.parametrize("page", ["library", "annotate", "team"])
def test_a_bundle_dropped_on_any_page_is_offered_for_merging(
    bundle: Path, window: MainWindow, page: str
) -> None:
    view = window.view
    assert view is not None
    view.show_page(page)

    drop(view.library if page == "library" else view, bundle)

    wait(lambda: view.page == "team" and view.team.views.current == SHARING)
    offer = view.team.sharing.merging.offer
    assert offer.isVisible()
    assert "“Anna.goldspan” is of this project." in said(offer)
    QTest.mouseClick(offer.merge, Qt.MouseButton.LeftButton)
    wait(lambda: view.team.sharing.merging.model.rows)
    assert not offer.isVisible()


def test_a_dropped_bundle_can_be_opened_instead(bundle: Path, window: MainWindow) -> None:
    assert window.view is not None
    drop(window.view, bundle)
    team = window.view.team
    wait(lambda: team.views.current == SHARING and team.sharing.merging.offer.isVisible())

    QTest.mouseClick(team.sharing.merging.offer.open, Qt.MouseButton.LeftButton)

    wait(lambda: window.view is not None and window.view.session.store.path == bundle)
    assert window.view is not None
    assert window.view.session.annotator == ANNA


def test_another_project_that_is_dropped_is_opened(window: MainWindow, tmp_path: Path) -> None:
    other = tmp_path / "Wahlen.goldspan"
    create_project(other, "Wahlen", BEN).close()
    assert window.view is not None

    drop(window.view, other)

    wait(lambda: window.view is not None and window.view.session.store.name == "Wahlen")
