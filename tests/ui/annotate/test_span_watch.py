"""Flagged dates of the open article: how many there are, and the way to each."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from goldspan.services.dates.document_time import set_document_time
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.page import AnnotatePage
from helpers.suggested_article import ARTICLE, TEXT
from helpers.waiting import wait


def flagged(page: AnnotatePage) -> str:
    """Return what the inspector says of flagged dates, nothing where it says nothing."""
    buttons = page.inspector.findChildren(QPushButton)
    shown = [b.text() for b in buttons if b.isVisible() and "to look at again" in b.text()]
    return shown[0] if shown else ""


def press_it(page: AnnotatePage) -> None:
    wait(lambda: flagged(page) != "")
    buttons = page.inspector.findChildren(QPushButton)
    button = next(b for b in buttons if "to look at again" in b.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def mark(page: AnnotatePage, quote: str, value: str) -> str:
    start = TEXT.index(quote)
    desk = page.controller.desk
    assert desk is not None
    span = desk.make_span("DATE", start, start + len(quote))
    desk.set_attr(span.id, "value", value)
    return span.id


def test_flagged_dates_are_counted_and_gone_through(
    page: AnnotatePage, session: ProjectSession
) -> None:
    first = mark(page, "Dienstag", "2021-12-27")  # a Monday
    second = mark(page, "12. Januar", "2022-01-13")
    page.controller.select(None)
    wait(lambda: flagged(page).startswith("2 "))
    page.canvas.set_caret(0)
    press_it(page)
    assert page.controller.focus == first
    assert QApplication.focusWidget() is page.canvas
    wait(lambda: flagged(page) == "")  # the span says it itself
    page.controller.select(None)
    page.canvas.set_caret(TEXT.index("Dienstag") + 2)
    press_it(page)
    assert page.controller.focus == second
    page.controller.select(None)
    page.canvas.set_caret(len(TEXT) - 1)
    press_it(page)
    assert page.controller.focus == first


def test_mended_dates_are_counted_no_more(page: AnnotatePage, session: ProjectSession) -> None:
    span = mark(page, "Dienstag", "2021-12-27")
    page.controller.select(None)
    wait(lambda: flagged(page) != "")
    page.controller.attributes.set_attr(span, "value", "2021-12-28")
    wait(lambda: flagged(page) == "")


def test_a_new_document_time_is_heard_of(page: AnnotatePage, session: ProjectSession) -> None:
    mark(page, "12. Januar", "XXXX-01-12")
    page.controller.select(None)
    mark(page, "Dienstag", "XXXX-WXX-2")
    wait(lambda: flagged(page).startswith("1 "))
    set_document_time(session, ARTICLE, "2021-12-28")
    wait(lambda: flagged(page) == "")


def test_an_unfinished_span_is_counted_and_shown_until_it_says_all(page: AnnotatePage) -> None:
    start = TEXT.index("Nato")
    desk = page.controller.desk
    assert desk is not None
    span = desk.make_span("ACTOR", start, start + 4)
    page.controller.select(None)
    wait(lambda: flagged(page).startswith("1 "))
    assert page.canvas.state.marks[span.id].short == "ACTOR …"
    assert "Kind missing" in page.canvas.state.marks[span.id].hint
    press_it(page)
    assert page.controller.focus == span.id
    desk.set_actor(span.id, "canonical", "Nato", "ORGANISATION")
    assert page.canvas.state.marks[span.id].short == "ACTOR"
    page.controller.select(None)
    page.canvas.set_caret(0)
    wait(lambda: flagged(page) == "")


def test_done_says_what_is_unfinished(page: AnnotatePage, qtbot: QtBot) -> None:
    start = TEXT.index("Nato")
    desk = page.controller.desk
    assert desk is not None
    desk.make_span("ACTOR", start, start + 4)
    with qtbot.waitSignal(page.acted) as said:
        QTest.keyClick(page.canvas, Qt.Key.Key_D)
    assert said.args is not None
    assert "3 suggestion" in str(said.args[0])
    assert "1 unfinished" in str(said.args[0])
