"""Where the keyboard and the selection are after a field has gone, a click, a link."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QToolButton
from pytestqt.qtbot import QtBot

from goldspan.domain.layer import Span
from goldspan.services.desk.labelling import Desk
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.page import AnnotatePage
from helpers.suggested_article import CLAIM, DAY, RJABKOW
from helpers.waiting import wait


def desk(page: AnnotatePage) -> Desk:
    found = page.controller.desk
    assert found is not None
    return found


def press(*keys: Qt.Key) -> None:
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)
        QTest.qWait(1)


def settle(page: AnnotatePage) -> None:
    wait(lambda: page.up_to_date)


def accept(page: AnnotatePage, suggestion: Span) -> Span:
    """Accept a suggestion and select what it became."""
    (made,) = desk(page).accept([suggestion.id])
    page.controller.select(made.id)
    settle(page)
    return made


def choice(page: AnnotatePage, text: str) -> QToolButton:
    buttons = page.inspector.findChildren(QToolButton)
    return next(each for each in buttons if each.isVisible() and each.text() == text)


def label_of(page: AnnotatePage, identifier: str) -> str:
    return desk(page).layer.spans[identifier].label


def test_the_keyboard_is_in_the_text_when_undo_takes_its_field_away(
    page: AnnotatePage, session: ProjectSession
) -> None:
    actor = accept(page, RJABKOW)
    press(Qt.Key.Key_2)
    settle(page)
    assert label_of(page, actor.id) == "DATE"
    press(Qt.Key.Key_E)
    assert page.inspector.isAncestorOf(QApplication.focusWidget())
    session.undo().result()
    wait(lambda: label_of(page, actor.id) == "ACTOR")
    settle(page)
    assert page.canvas.hasFocus()
    press(Qt.Key.Key_2)
    assert label_of(page, actor.id) == "DATE"


def test_what_was_being_typed_is_not_written_into_another_span(
    page: AnnotatePage, session: ProjectSession
) -> None:
    actor = accept(page, RJABKOW)
    press(Qt.Key.Key_2)
    settle(page)
    press(Qt.Key.Key_E)
    QTest.keyClicks(QApplication.focusWidget(), "2021-12-28")
    before = desk(page).layer.spans[actor.id]
    session.undo().result()
    wait(lambda: label_of(page, actor.id) == "ACTOR")
    settle(page)
    session.flush()
    after = session.store.spans(before.article)
    assert "2021-12-28" not in [s.attrs.get("value") for s in after if s.id == actor.id]


def test_the_keyboard_is_in_the_text_when_the_note_goes(
    page: AnnotatePage, session: ProjectSession
) -> None:
    claim = accept(page, CLAIM)
    press(Qt.Key.Key_R)
    assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
    session.undo().result()
    wait(lambda: claim.id not in desk(page).layer.spans)
    settle(page)
    assert page.canvas.hasFocus()


def test_a_choice_made_with_the_mouse_leads_back_to_the_text(
    page: AnnotatePage, qtbot: QtBot
) -> None:
    claim = accept(page, CLAIM)
    qtbot.mouseClick(choice(page, "Direct"), Qt.MouseButton.LeftButton)
    assert desk(page).layer.spans[claim.id].attrs["mode"] == "DIRECT"
    assert page.canvas.hasFocus()


def test_a_link_made_by_keyboard_leads_back_to_where_it_began(page: AnnotatePage) -> None:
    actor = accept(page, RJABKOW)
    page.controller.select(CLAIM.id)
    press(Qt.Key.Key_L)
    page.controller.select(actor.id)
    press(Qt.Key.Key_Return)
    claim = desk(page).layer.own_span(*CLAIM.key())
    assert claim is not None
    assert [(k.source, k.target) for k in desk(page).layer.links.values()] == [(claim.id, actor.id)]
    assert page.controller.selected == claim.id


def test_a_refused_link_stays_where_one_is(page: AnnotatePage) -> None:
    claim, day = accept(page, CLAIM), accept(page, DAY)
    page.controller.select(day.id)
    press(Qt.Key.Key_L)
    actor = accept(page, RJABKOW)
    told: list[object] = []
    page.controller.refused.connect(told.append)
    press(Qt.Key.Key_Return)
    assert len(told) == 1
    assert page.controller.selected == actor.id
    assert claim.id in desk(page).layer.spans


def test_links_that_a_relabelled_span_loses_are_told(page: AnnotatePage) -> None:
    claim, actor = accept(page, CLAIM), accept(page, RJABKOW)
    desk(page).link("source", claim.id, actor.id)
    told: list[str] = []
    page.acted.connect(told.append)
    page.controller.select(claim.id)
    press(Qt.Key.Key_2)
    assert label_of(page, claim.id) == "DATE"
    assert told == ["1 link removed"]
    press(Qt.Key.Key_3)
    assert told == ["1 link removed"]


def test_a_digit_labels_nothing_while_a_link_is_begun(page: AnnotatePage) -> None:
    claim = accept(page, CLAIM)
    told: list[object] = []
    page.controller.refused.connect(told.append)
    press(Qt.Key.Key_L, Qt.Key.Key_2)
    assert (label_of(page, claim.id), len(told)) == ("CLAIM", 1)
    assert page.controller.linking.begun_at == claim.id
    press(Qt.Key.Key_Escape, Qt.Key.Key_2)
    assert label_of(page, claim.id) == "DATE"
