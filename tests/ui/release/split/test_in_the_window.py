"""The split on the page of releases: kept, made anew, undone, with the families that there are."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from goldspan.domain.releases import Split
from goldspan.services.machine.identity import save_person
from goldspan.ui.main_window import MainWindow
from goldspan.ui.release.page import ReleasePage
from helpers.family_project import family_project
from helpers.waiting import wait

Opened = Callable[[Path], tuple[MainWindow, ReleasePage]]


def test_a_split_is_kept_made_anew_and_undone(tmp_path: Path, open_page: Opened) -> None:
    save_person("Lea")
    path = family_project(tmp_path / "p.goldspan", sizes=(3, 2, 2, 1, 1, 1))
    window, page = open_page(path)
    assert window.view is not None
    session, pane = window.view.session, page.making.split.pane

    def kept() -> Split | None:
        session.flush()
        return session.store.split()

    wait(pane.keep.isVisible)
    assert kept() is None
    pane.keep.setFocus()
    QTest.keyClick(pane.keep, Qt.Key.Key_Space)
    wait(lambda: kept() is not None)
    first = kept()
    assert first is not None and list(first.parts) == ["train", "dev", "test"]
    wait(lambda: pane.view.isVisible() and not pane.keep.isVisible())
    pane.change.click()
    pane.form.shares["dev"].setValue(0)
    wait(lambda: pane.form.split.text() == "Split anew")
    pane.form.split.click()
    wait(lambda: kept() != first)
    second = kept()
    assert second is not None and list(second.parts) == ["train", "test"]
    wait(lambda: pane.view.table.cells.columnCount() == 3)
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait(lambda: kept() == first)
    wait(lambda: pane.view.table.cells.columnCount() == 4)
