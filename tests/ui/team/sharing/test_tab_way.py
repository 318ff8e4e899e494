"""Tab goes through all of bundles and merging and out of it again; so does F6."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from goldspan.services.project.projects import open_project
from goldspan.services.sharing.merging import merge_files
from goldspan.ui.main_window import MainWindow
from goldspan.ui.team.page import TeamPage
from helpers.shared_project import ANNA, mark
from helpers.tab_way import tab_way
from helpers.waiting import activate, wait


def merged_twice(window: MainWindow, team: TeamPage, folder: Path) -> list[QPushButton]:
    """Merge two files; return the buttons that take them back."""
    assert window.view is not None
    session = window.view.session
    for number, words in enumerate(("Termin", "Montag")):
        other = folder / f"other{number}.goldspan"
        session.store.backup(other)
        with open_project(other, ANNA, window_lock=False) as theirs:
            mark(theirs, words)
        merge_files(session, [other])
    merges = team.sharing.merging.merges
    wait(lambda: len(merges.findChildren(QPushButton)) == 2)
    return merges.findChildren(QPushButton)


def test_tab_reaches_what_can_be_taken_back_and_the_header(
    window: MainWindow, team: TeamPage, tmp_path: Path
) -> None:
    activate(window)
    share, merging = team.sharing.share, team.sharing.merging
    assert share is not None
    backs = merged_twice(window, team, tmp_path)

    way = tab_way(share.people)

    assert way[:2] == [share.people, share.name]
    after = way.index(merging.choose)
    assert [widget for widget in way[after:] if widget in backs] == backs
    assert any(window.header.isAncestorOf(widget) for widget in way)


def test_f6_does_not_stay_on_the_report(window: MainWindow, team: TeamPage, tmp_path: Path) -> None:
    activate(window)
    share, merging = team.sharing.share, team.sharing.merging
    assert share is not None
    share.people.setFocus()
    seen = []
    for _ in range(4):
        focus = QApplication.focusWidget()
        assert focus is not None
        seen.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_F6)
    assert seen[:2] == [share.people, merging.choose]
    assert seen[3] is share.people
