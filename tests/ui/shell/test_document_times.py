"""The document time in the library: what is taken, how it is understood, what is refused."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from goldspan.domain.article import Article, TimeOrigin
from goldspan.domain.document_time import read_document_time
from goldspan.ui.library.page import LibraryPage
from goldspan.ui.library.table import LibraryTable
from goldspan.ui.project_view import ProjectView
from helpers.waiting import wait


def click_row(qtbot: QtBot, table: LibraryTable, row: int) -> None:
    place = table.visualRect(table.model().index(row, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def field(page: LibraryPage, name: str) -> QLineEdit:
    found = [f for f in page.details.findChildren(QLineEdit) if f.accessibleName() == name]
    return found[0]


def article(view: ProjectView, row: int) -> Article:
    found = view.session.store.article(view.library.model.row_at(row).article.id)
    assert found is not None
    return found


@pytest.mark.parametrize("typed", ["2021-13", "yesterday", "2021-02-30", "2021-12-28T25:00"])
def test_a_document_time_that_is_none_is_not_saved(
    view: ProjectView, qtbot: QtBot, typed: str
) -> None:
    page = view.library
    click_row(qtbot, page.table, 0)
    time = field(page, "Document time")
    time.setFocus()
    time.selectAll()
    qtbot.keyClicks(time, typed)
    assert time.property("invalid") is True
    qtbot.keyClick(time, Qt.Key.Key_Return)
    view.session.flush(5)
    assert article(view, 0).document_time == "2022-01-10"


def test_a_typed_document_time_says_that_it_is_typed(view: ProjectView, qtbot: QtBot) -> None:
    page = view.library
    click_row(qtbot, page.table, 0)
    time = field(page, "Document time")
    time.setFocus()
    time.selectAll()
    qtbot.keyClicks(time, "2021-12-28T07:09")
    qtbot.keyClick(time, Qt.Key.Key_Return)
    wait(lambda: article(view, 0).document_time == "2021-12-28T07:09")
    changed = article(view, 0)
    assert changed.document_time_origin is TimeOrigin.TYPED


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12.1.2022", "2022-01-12"),
        ("28. 12. 2021, 7:09 Uhr", "2021-12-28T07:09"),
        ("12.2021", "2021-12"),
    ],
)
def test_a_date_written_the_german_way_is_understood(
    view: ProjectView, qtbot: QtBot, typed: str, meant: str
) -> None:
    page = view.library
    click_row(qtbot, page.table, 0)
    time = field(page, "Document time")
    time.setFocus()
    time.selectAll()
    qtbot.keyClicks(time, typed)
    assert time.property("invalid") is False
    qtbot.keyClick(time, Qt.Key.Key_Return)
    assert time.text() == meant
    wait(lambda: article(view, 0).document_time == meant)


@pytest.mark.parametrize("typed", ["31.2.2022", "1.13.2022", "12.1.22", "12.2021 7:09", "1.2."])
def test_what_is_no_german_date_is_no_date(typed: str) -> None:
    assert read_document_time(typed) is None
