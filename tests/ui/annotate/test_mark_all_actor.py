"""Naming the actor once for all that is marked."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from goldspan.domain.layer import ActorRef
from goldspan.services.desk.labelling import Desk
from goldspan.ui.annotate.mark_all.pane import MarkAllPane
from goldspan.ui.annotate.page import AnnotatePage
from helpers.waiting import wait

Key = Qt.Key


def desk(page: AnnotatePage) -> Desk:
    found = page.controller.desk
    assert found is not None
    return found


def begin(page: AnnotatePage, words: str) -> MarkAllPane:
    start = page.canvas.state.text.index(words)
    page.canvas.select_range(start, start + len(words))
    QTest.keyClick(page.canvas, Key.Key_M)
    settle(page)
    return page.mark_all.pane


def settle(page: AnnotatePage) -> None:
    pane = page.mark_all.pane
    wait(lambda: not page.mark_all.busy and not pane.stop.isVisible())
    QTest.qWait(30)


def press(*keys: Key) -> None:
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)


def actors(page: AnnotatePage) -> list[tuple[str, str, object]]:
    register = desk(page).register
    found = []
    for span in desk(page).layer.spans.values():
        value = span.attrs.get("canonical")
        name = register.name(value.actor) if isinstance(value, ActorRef) else ""
        found.append((span.quote, name, span.attrs.get("kind")))
    return found


def test_all_get_the_actor_that_was_named_once(page: AnnotatePage) -> None:
    pane = begin(page, "Rjabkow")
    assert pane.actor.isVisible()
    pane.actor.name.setFocus()
    QTest.keyClicks(pane.actor.name, "Sergej Rjabkow")
    pane.actor.kind.setCurrentIndex(pane.actor.kind.findData("PERSON"))
    press(Key.Key_Return)
    assert pane.hits.hasFocus()
    press(Key.Key_M)
    settle(page)
    assert pane.actor.chosen() == ("Sergej Rjabkow", "PERSON")
    press(Key.Key_M)
    settle(page)
    pane.hits.setFocus()
    press(Key.Key_Return)
    wait(lambda: not pane.isVisible())
    assert actors(page) == [("Rjabkow", "Sergej Rjabkow", "PERSON")] * 2


def test_a_new_actor_needs_a_kind_and_a_known_one_has_its_own(page: AnnotatePage) -> None:
    told: list[object] = []
    page.controller.refused.connect(told.append)
    pane = begin(page, "Nato")
    pane.actor.name.setFocus()
    QTest.keyClicks(pane.actor.name, "NATO")
    press(Key.Key_Return, Key.Key_Return)
    assert len(told) == 1
    assert pane.actor.kind.hasFocus()
    assert actors(page) == []
    pane.actor.kind.setCurrentIndex(pane.actor.kind.findData("ORGANISATION"))
    pane.hits.setFocus()
    press(Key.Key_Return)
    wait(lambda: not pane.isVisible())
    assert actors(page) == [("Nato", "NATO", "ORGANISATION")]
    pane = begin(page, "Rjabkow")
    pane.actor.name.setFocus()
    QTest.keyClicks(pane.actor.name, "NATO")
    assert pane.actor.chosen() == ("NATO", "ORGANISATION")
    assert not pane.actor.kind.isEnabled()


def test_who_is_known_already_is_only_shown(page: AnnotatePage) -> None:
    (start, _) = page.canvas.state.text.index("Nato"), 0
    span = desk(page).make_span("ACTOR", start, start + 4)
    desk(page).set_actor(span.id, "canonical", "NATO", "ORGANISATION")
    page.controller.select(span.id)
    QTest.keyClick(page.canvas, Key.Key_M)
    settle(page)
    row = page.mark_all.pane.actor
    assert (row.name.text(), row.kind.currentData()) == ("NATO", "ORGANISATION")
    assert not row.name.isEnabled()
    assert row.chosen() == ("", "")


def test_labels_without_an_actor_have_no_row(page: AnnotatePage) -> None:
    pane = begin(page, "Dienstag")
    press(Key.Key_2)
    settle(page)
    assert not pane.actor.isVisible()
