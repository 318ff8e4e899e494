"""From article to article by key and by menu: done, skipped with a reason, reopened."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from goldspan.domain.layer import WorkState
from goldspan.services.session import ProjectSession
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.annotate.state_menu import StateMenu
from helpers.waiting import wait


def menu(page: AnnotatePage) -> StateMenu:
    wait(lambda: page.findChildren(StateMenu))
    return page.findChildren(StateMenu)[0]


def state(page: AnnotatePage) -> WorkState:
    desk = page.controller.desk
    assert desk is not None
    return desk.state


def test_d_marks_done_and_says_that_all_are(page: AnnotatePage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.told) as told:
        QTest.keyClick(page.canvas, Qt.Key.Key_D)
    assert told.args == ["All articles are done."]
    assert state(page) is WorkState.DONE


def test_an_article_is_skipped_for_a_typed_reason_and_undo_takes_it_back(
    page: AnnotatePage, session: ProjectSession, qtbot: QtBot
) -> None:
    page.palette_bar.ask_state()
    field = menu(page).findChild(QLineEdit)
    assert field is not None
    QTest.keyClicks(field, "a recipe")
    with qtbot.waitSignal(page.acted):
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert state(page) is WorkState.SKIPPED
    session.flush()
    stored = session.store.state(page.article_id, session.annotator.id)
    assert stored is not None
    assert stored.reason == "a recipe"
    session.undo().result()
    wait(lambda: state(page) is WorkState.NEW)


def test_a_done_article_is_reopened_from_the_menu(page: AnnotatePage) -> None:
    QTest.keyClick(page.canvas, Qt.Key.Key_D)
    wait(lambda: state(page) is WorkState.DONE)
    page.palette_bar.ask_state()
    entries = [action for action in menu(page).actions() if action.text()]
    assert entries[0].text() == "Not done after all"
    entries[0].trigger()
    assert state(page) is WorkState.BEGUN
    menu(page).close()
