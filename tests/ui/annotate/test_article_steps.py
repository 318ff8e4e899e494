"""From article to article by key and by menu: done, skipped with a reason, reopened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from goldspan.domain.layer import WorkState
from goldspan.services.project.session import ProjectSession
from goldspan.services.transfer.importing import run_import
from goldspan.ui.annotate.articles.state_menu import StateMenu
from goldspan.ui.annotate.page import AnnotatePage
from helpers.waiting import wait


def menu(page: AnnotatePage) -> StateMenu:
    wait(lambda: page.findChildren(StateMenu))
    return page.findChildren(StateMenu)[0]


def state(page: AnnotatePage) -> WorkState:
    desk = page.controller.desk
    assert desk is not None
    return desk.state


def test_d_marks_done_and_says_that_all_are(page: AnnotatePage) -> None:
    told: list[str] = []
    page.told.connect(told.append)
    QTest.keyClick(page.canvas, Qt.Key.Key_D)
    wait(page.column.next_step.isVisible)
    said = [part.text() for part in page.column.next_step.findChildren(QLabel)]
    assert said == ["All articles are done."]
    assert told == []
    assert state(page) is WorkState.DONE


def test_where_the_filter_hides_what_is_left_it_says_so(
    page: AnnotatePage, session: ProjectSession, qtbot: QtBot, tmp_path: Path
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Die Nato tagt.", encoding="utf-8")
    run_import(session, [other])
    wait(lambda: page.articles.model.total == 2)
    page.articles.set_filter_state({"text": "article"})
    with qtbot.waitSignal(page.told) as told:
        QTest.keyClick(page.canvas, Qt.Key.Key_D)
    assert told.args == ["No listed article is left."]


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
