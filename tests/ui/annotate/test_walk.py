"""Where the walk begins, and what keys say where there is nothing for them to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import TextRange
from goldspan.ui.annotate.page import AnnotatePage
from helpers.suggested_article import RJABKOW, TEXT
from helpers.waiting import wait


def refusal(page: AnnotatePage, qtbot: QtBot, key: Qt.Key) -> str:
    with qtbot.waitSignal(page.refused) as said:
        QTest.keyClick(page.canvas, key)
    assert said.args is not None
    assert isinstance(said.args[0], RefusedError)
    return str(said.args[0])


def test_the_walk_begins_with_what_begins_at_the_caret(page: AnnotatePage) -> None:
    page.canvas.set_caret(RJABKOW.start)
    QTest.keyClick(page.canvas, Qt.Key.Key_N)
    assert page.controller.focus == RJABKOW.id


def test_keys_without_anything_to_do_say_so(page: AnnotatePage, qtbot: QtBot) -> None:
    assert "Nothing is selected" in refusal(page, qtbot, Qt.Key.Key_X)
    assert "Select the span first" in refusal(page, qtbot, Qt.Key.Key_L)
    QTest.keyClick(page.canvas, Qt.Key.Key_N)
    QTest.keyClick(page.canvas, Qt.Key.Key_4)
    wait(lambda: page.up_to_date)
    assert "yours" in refusal(page, qtbot, Qt.Key.Key_X)
    assert "not linked" in refusal(page, qtbot, Qt.Key.Key_L)
    assert page.controller.linking.begun_at is None


def test_a_link_that_was_begun_is_shown_and_given_up(page: AnnotatePage) -> None:
    QTest.keyClick(page.canvas, Qt.Key.Key_N)
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)
    QTest.keyClick(page.canvas, Qt.Key.Key_L)
    assert page.canvas.state.link_from == page.controller.focus
    QTest.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert page.canvas.state.link_from is None
    assert page.controller.focus is not None


def test_the_cue_of_the_selected_claim_is_framed_in_the_text(page: AnnotatePage) -> None:
    desk = page.controller.desk
    assert desk is not None
    claim = desk.make_span("CLAIM", TEXT.index("den Termin"), TEXT.index("den Termin") + 10)
    start = TEXT.index("bestätigte")
    piece = TextRange(start, start + 10, "bestätigte")
    desk.set_attr(claim.id, "cue", (piece,))
    page.controller.select(claim.id)
    assert page.canvas.state.pointed == ((start, start + 10),)
    desk.set_attr(claim.id, "cue", None)
    assert page.canvas.state.pointed == ()
    desk.set_attr(claim.id, "cue", (piece,))
    assert page.canvas.state.pointed == ((start, start + 10),)
    page.controller.select(None)
    assert page.canvas.state.pointed == ()
