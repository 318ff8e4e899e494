"""Articles read blind, in the library and over the text; the list of what is never suggested."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QToolButton
from pytestqt.qtbot import QtBot

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.layer import dismissal_of
from goldspan.ui.library.page import LibraryPage
from goldspan.ui.main_window import MainWindow
from goldspan.ui.project_view import ProjectView


def rows(page: LibraryPage) -> list[bool]:
    return [row.blind for row in page.model.rows]


def menu_over(page: LibraryPage) -> QMenu:
    table = page.table
    place = table.visualRect(page.model.index(0, 0)).center()
    reason = QContextMenuEvent.Reason.Mouse
    event = QContextMenuEvent(reason, place, table.viewport().mapToGlobal(place))
    QApplication.sendEvent(table.viewport(), event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    return menu


def press(menu: QMenu, words: str) -> None:
    entry = next(each for each in menu.actions() if each.text() == words)
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(entry).center())


def test_the_menu_of_the_rows_makes_them_blind_as_one_step(
    window: MainWindow, view: ProjectView, qtbot: QtBot
) -> None:
    page = view.library
    ids = [row.article.id for row in page.model.rows]
    page.table.select(ids[:2])
    menu = menu_over(page)
    entry = next(each for each in menu.actions() if each.text() == "Blind: no suggestions")
    assert not entry.isChecked()
    press(menu, "Blind: no suggestions")
    qtbot.waitUntil(lambda: rows(page) == [True, True, False])
    qtbot.waitUntil(window.toast.isVisible)
    menu = menu_over(page)
    assert next(a for a in menu.actions() if a.text() == "Blind: no suggestions").isChecked()
    menu.close()
    window.commands.undo.trigger()
    qtbot.waitUntil(lambda: rows(page) == [False, False, False])


def test_the_details_show_it_and_change_it(view: ProjectView, qtbot: QtBot) -> None:
    page = view.library
    ids = [row.article.id for row in page.model.rows]
    page.table.select(ids[:1])
    box = page.details.blind
    qtbot.waitUntil(box.isVisible)
    box.click()
    qtbot.waitUntil(lambda: rows(page) == [True, False, False])
    assert box.isChecked()
    index = page.model.index(0, 0)
    assert "Blind: no suggestions" in index.data(Qt.ItemDataRole.ToolTipRole)
    assert "blind" in index.data(Qt.ItemDataRole.AccessibleTextRole)
    page.table.select(ids[:2])
    assert not box.isChecked()  # not all of them are
    page.table.select(ids[:1])
    assert box.isChecked()
    box.click()
    qtbot.waitUntil(lambda: rows(page) == [False, False, False])


def test_over_the_text_it_is_said(view: ProjectView, qtbot: QtBot) -> None:
    page = view.library
    article = page.model.rows[1].article.id
    page.table.select([article])
    page.details.blind.click()
    qtbot.waitUntil(lambda: rows(page)[1])
    view.show_page("annotate")
    view.annotate.open_article(article)
    qtbot.waitUntil(lambda: view.annotate.article_id == article)
    header = view.annotate.header
    qtbot.waitUntil(header.blind.isVisible)
    assert header.blind.text() == "Blind: no suggestions"
    qtbot.waitUntil(lambda: not view.annotate.column.next_step.isVisible())
    view.annotate.open_article(page.model.rows[0].article.id)
    qtbot.waitUntil(lambda: not header.blind.isVisible())


def test_what_is_never_suggested_is_listed_and_taken_back(view: ProjectView, qtbot: QtBot) -> None:
    session = view.session
    qtbot.mouseClick(view.library.bar.plan, Qt.MouseButton.LeftButton)
    listed = view.library.suggestions.dismissed
    assert not listed.isVisible()
    said = [dismissal_of(session.annotator.id, "ACTOR", words) for words in ("Moskau", "Genf")]
    session.submit(ActionKind.DISMISS, [EntityChange(None, each) for each in said])
    qtbot.waitUntil(listed.isVisible)
    crosses = listed.findChildren(QToolButton)
    assert [cross.accessibleName() for cross in crosses] == [
        "Suggest “Genf” again",
        "Suggest “Moskau” again",
    ]
    crosses[0].click()
    qtbot.waitUntil(lambda: len(session.store.dismissals(session.annotator.id)) == 1)
    qtbot.waitUntil(
        lambda: len([c for c in listed.findChildren(QToolButton) if c.isVisible()]) == 1
    )
    session.undo()
    qtbot.waitUntil(lambda: len(listed.findChildren(QToolButton)) == 2)
    for cross in listed.findChildren(QToolButton):
        assert listed.rect().contains(cross.mapTo(listed, QPoint(0, 0)))
