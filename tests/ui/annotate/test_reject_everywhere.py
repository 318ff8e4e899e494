"""Rejecting everywhere by key and by menu: gone from the page, said in words, undone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from goldspan.domain.change import ActionKind
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.annotate.work.span_menu import SpanMenu
from helpers.suggested_article import CLAIM, DAY, RJABKOW
from helpers.waiting import wait

SHIFT = Qt.KeyboardModifier.ShiftModifier


def seen(page: AnnotatePage) -> set[str]:
    return set(page.canvas.visible_marks())


def test_the_key_rejects_the_words_everywhere_and_says_so(
    page: AnnotatePage, session: ProjectSession, qtbot: QtBot
) -> None:
    page.controller.select(RJABKOW.id)
    assert RJABKOW.id in seen(page)
    with qtbot.waitSignal(page.acted) as acted:
        QTest.keyClick(page.canvas, Qt.Key.Key_X, SHIFT)
    assert acted.args == ["“Sergej Rjabkow” is never suggested again."]
    assert RJABKOW.id not in seen(page)
    assert {DAY.id, CLAIM.id} <= seen(page)
    assert page.controller.focus == DAY.id
    session.flush()
    (dismissal,) = session.store.dismissals(session.annotator.id)
    assert (dismissal.label, dismissal.words) == ("ACTOR", "Sergej Rjabkow")


def test_undo_brings_them_back_to_the_page(page: AnnotatePage, session: ProjectSession) -> None:
    page.controller.select(RJABKOW.id)
    QTest.keyClick(page.canvas, Qt.Key.Key_X, SHIFT)
    session.flush()
    action = session.undoable()
    assert action is not None
    assert action.kind is ActionKind.DISMISS
    session.undo()
    wait(lambda: RJABKOW.id in seen(page))
    assert session.store.dismissals(session.annotator.id) == []


def test_the_menu_of_a_suggestion_offers_it_and_that_of_a_span_does_not(
    page: AnnotatePage, session: ProjectSession, qtbot: QtBot
) -> None:
    assert "Reject everywhere\tShift+X" in entries(page, RJABKOW.id)
    menu = menu_of(page, RJABKOW.id)
    entry = next(each for each in menu.actions() if each.text().startswith("Reject everywhere"))
    with qtbot.waitSignal(page.acted):
        entry.trigger()
    menu.close()
    assert RJABKOW.id not in seen(page)
    page.controller.select(DAY.id)
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)
    own = page.controller.focus
    assert own is not None
    assert not any(each.startswith("Reject") for each in entries(page, own))


def test_a_span_of_ones_own_is_not_rejected(page: AnnotatePage, qtbot: QtBot) -> None:
    page.controller.select(DAY.id)
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)
    with qtbot.waitSignal(page.refused):
        QTest.keyClick(page.canvas, Qt.Key.Key_X, SHIFT)
    assert page.controller.focus is not None


def menu_of(page: AnnotatePage, identifier: str) -> SpanMenu:
    page.controller.select(identifier)
    session_scheme, theme = page.controller.scheme, page._theme
    return SpanMenu(page.controller, session_scheme, theme, "en", page.keys, page)


def entries(page: AnnotatePage, identifier: str) -> list[str]:
    menu = menu_of(page, identifier)
    words = [action.text() for action in menu.actions()]
    menu.deleteLater()
    QApplication.processEvents()
    return words
