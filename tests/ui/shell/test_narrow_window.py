"""A narrow window: only the page that is shown needs room, and the title row names it in full."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from goldspan.ui.main_window import MainWindow
from goldspan.ui.project_view import ProjectView
from goldspan.ui.sideways_area import PageStack, SidewaysArea
from helpers.waiting import wait


def test_only_the_shown_page_needs_room(qtbot: QtBot) -> None:
    wide, narrow, pages = QWidget(), QWidget(), PageStack()
    wide.setMinimumWidth(900)
    narrow.setMinimumWidth(300)
    for page in (wide, narrow):
        pages.addWidget(page)
    area = SidewaysArea(pages)
    qtbot.addWidget(area)
    area.resize(500, 300)
    area.show()
    bar = area.horizontalScrollBar()
    wait(lambda: bar.maximum() == 400)
    pages.setCurrentWidget(narrow)
    wait(lambda: bar.maximum() == 0)
    assert narrow.width() == 500
    pages.setCurrentWidget(wide)
    wait(lambda: bar.maximum() == 400)
    assert wide.width() == 900


def test_pages_that_are_not_shown_are_icons_where_their_names_have_no_room(
    window: MainWindow, view: ProjectView
) -> None:
    def named() -> list[str]:
        shown = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
        pages = [each for each in window.header.findChildren(QToolButton) if each.isCheckable()]
        if any(each.width() < each.sizeHint().width() for each in pages):
            return []
        assert all(each.text() in each.toolTip() for each in pages)
        return [each.text() for each in pages if each.toolButtonStyle() is shown]

    window.resize(1280, 700)
    wait(lambda: len(named()) == 8)
    window.header.show_project("A project with a rather long name", "Somebody")
    window.resize(900, 600)
    view.show_page("library")
    wait(lambda: named() == ["Library"])
    view.show_page("evaluate")
    wait(lambda: named() == ["Evaluate"])
    window.resize(1280, 700)
    wait(lambda: len(named()) == 8)
