"""Choosing an actor while marking: how many keys it takes, and what they do."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QListView, QPushButton, QToolButton

from goldspan.domain.actor import Actor, actor_id
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.layer import ActorRef, Span
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.page import AnnotatePage
from helpers.suggested_article import RJABKOW, TEXT
from helpers.waiting import wait


@pytest.fixture
def session(session: ProjectSession) -> ProjectSession:
    """Return the project with three people and a state in its register."""
    actors = [
        Actor(actor_id(name), name, kind, spellings=spellings)
        for name, kind, spellings in (
            ("Alexander Gruschko", "PERSON", ()),
            ("Sergej Rjabkow", "PERSON", ()),
            ("Sergej Lawrow", "PERSON", ("Lavrov",)),
            ("Russland", "STATE", ("Russlands",)),
        )
    ]
    session.commit(ActionKind.REGISTER, [EntityChange(None, actor) for actor in actors])
    return session


def press(*keys: Qt.Key) -> None:
    """Press keys where the focus is, one after the other as the window goes on."""
    for key in keys:
        target = QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)
        QTest.qWait(1)


def mark(page: AnnotatePage, words: str, after: str = "") -> None:
    """Select words and press 1, and wait until an actor is proposed or known."""
    start = TEXT.index(words, TEXT.index(after) if after else 0)
    page.canvas.setFocus()
    page.canvas.select_range(start, start + len(words))
    press(Qt.Key.Key_1)
    wait(lambda: page.up_to_date)
    wait(lambda: actor_of(page, words) or offered(page))


def own(page: AnnotatePage, words: str) -> Span:
    desk = page.controller.desk
    assert desk is not None
    return next(s for s in desk.layer.spans.values() if s.quote == words)


def actor_of(page: AnnotatePage, words: str) -> str:
    """Return the name of the actor of the span over these words."""
    value = own(page, words).attrs.get("canonical")
    desk = page.controller.desk
    assert desk is not None
    return desk.register.name(value.actor) if isinstance(value, ActorRef) else ""


def offered(page: AnnotatePage) -> str:
    """Return what the inspector offers to take, empty where it offers nothing."""
    buttons = page.inspector.findChildren(QPushButton)
    words = [b.accessibleName() for b in buttons if b.isVisible() and b.text().startswith("⏎")]
    return words[0] if words else ""


def rows(page: AnnotatePage) -> Sequence[str]:
    """Return what screen readers hear of the rows beneath the field."""
    lists = page.inspector.findChildren(QListView)
    shown = [each for each in lists if each.isVisible() and "may be meant" in each.accessibleName()]
    if not shown:
        return []
    model = shown[0].model()
    role = Qt.ItemDataRole.AccessibleTextRole
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def field() -> QLineEdit:
    focused = QApplication.focusWidget()
    assert isinstance(focused, QLineEdit)
    return focused


def back_in_the_text(page: AnnotatePage) -> bool:
    return QApplication.focusWidget() is page.canvas


def test_an_actor_that_is_known_takes_one_key(page: AnnotatePage) -> None:
    mark(page, "Russlands")
    assert actor_of(page, "Russlands") == "Russland"
    assert own(page, "Russlands").attrs["kind"] == "STATE"
    assert back_in_the_text(page)


def test_a_likely_actor_takes_two_keys(page: AnnotatePage) -> None:
    mark(page, "Rjabkow", "sagte")
    assert offered(page) == "Take Sergej Rjabkow"
    press(Qt.Key.Key_Return)
    wait(lambda: actor_of(page, "Rjabkow") == "Sergej Rjabkow")
    assert own(page, "Rjabkow").attrs["kind"] == "PERSON"
    assert back_in_the_text(page)


def test_enter_pressed_before_the_proposal_is_there_takes_it(page: AnnotatePage) -> None:
    start = TEXT.rindex("Rjabkow")
    page.canvas.select_range(start, start + len("Rjabkow"))
    QTest.keyClick(page.canvas, Qt.Key.Key_1)
    QTest.keyClick(page.canvas, Qt.Key.Key_Return)
    wait(lambda: actor_of(page, "Rjabkow") == "Sergej Rjabkow")


def test_a_new_actor_takes_three_keys_and_is_one_step(
    page: AnnotatePage, session: ProjectSession
) -> None:
    mark(page, "Nato")
    assert offered(page) == "Take New: Nato"
    press(Qt.Key.Key_Return)
    assert isinstance(QApplication.focusWidget(), QToolButton)
    press(Qt.Key.Key_O)
    wait(lambda: actor_of(page, "Nato") == "Nato")
    assert own(page, "Nato").attrs["kind"] == "ORGANISATION"
    assert back_in_the_text(page)
    session.flush()
    made = {actor.name: actor for actor in session.store.actors()}["Nato"]
    assert made.kind == "ORGANISATION"
    session.undo().result()
    wait(lambda: not actor_of(page, "Nato"))
    assert "kind" not in own(page, "Nato").attrs
    assert "Nato" not in {actor.name for actor in session.store.actors()}


@pytest.mark.parametrize(
    ("keys", "kind"),
    [
        ((Qt.Key.Key_2,), "STATE"),
        ((Qt.Key.Key_Right, Qt.Key.Key_Return), "STATE"),
        ((Qt.Key.Key_Return,), "PERSON"),
    ],
)
def test_the_kind_of_a_new_actor_by_number_or_arrows(
    page: AnnotatePage, keys: Sequence[Qt.Key], kind: str
) -> None:
    mark(page, "Nato")
    press(Qt.Key.Key_Return, *keys)
    wait(lambda: actor_of(page, "Nato") == "Nato")
    assert own(page, "Nato").attrs["kind"] == kind
    assert back_in_the_text(page)


def test_escape_instead_of_a_kind_makes_nothing(
    page: AnnotatePage, session: ProjectSession
) -> None:
    mark(page, "Nato")
    press(Qt.Key.Key_Return, Qt.Key.Key_Escape)
    assert back_in_the_text(page)
    wait(lambda: offered(page) == "Take New: Nato")
    assert dict(own(page, "Nato").attrs) == {}
    session.flush()
    assert "Nato" not in {actor.name for actor in session.store.actors()}


def test_a_kind_that_is_set_already_is_not_asked_for(page: AnnotatePage) -> None:
    mark(page, "Nato")
    press(Qt.Key.Key_E, Qt.Key.Key_Escape)
    kinds = page.inspector.findChildren(QToolButton)
    organisation = next(b for b in kinds if b.isVisible() and b.text() == "Organisation")
    QTest.mouseClick(organisation, Qt.MouseButton.LeftButton)
    wait(lambda: own(page, "Nato").attrs.get("kind") == "ORGANISATION")
    wait(lambda: page.up_to_date and offered(page) != "")
    page.canvas.setFocus()
    press(Qt.Key.Key_Return)
    wait(lambda: actor_of(page, "Nato") == "Nato")
    assert back_in_the_text(page)


def test_the_best_stands_in_the_field_selected_and_down_chooses(page: AnnotatePage) -> None:
    mark(page, "Rjabkow", "sagte")
    press(Qt.Key.Key_E)
    assert (field().text(), field().selectedText()) == ("Sergej Rjabkow", "Sergej Rjabkow")
    assert rows(page)[:2] == ["Sergej Rjabkow, Person", "New: Rjabkow, Person"]
    assert not field().isUndoAvailable()
    press(Qt.Key.Key_Down)
    assert field().selectedText() == "Rjabkow"
    press(Qt.Key.Key_Return)
    wait(lambda: actor_of(page, "Rjabkow") == "Rjabkow")
    assert back_in_the_text(page)


def test_typing_finds_other_spellings(page: AnnotatePage) -> None:
    mark(page, "Nato")
    press(Qt.Key.Key_E)
    QTest.keyClicks(field(), "Grushko")
    wait(lambda: rows(page) and rows(page)[0] == "Alexander Gruschko, Person")
    assert field().text() == "Grushko"
    press(Qt.Key.Key_Return)
    wait(lambda: actor_of(page, "Nato") == "Alexander Gruschko")
    assert back_in_the_text(page)


def test_enter_right_after_typing_waits_for_what_is_found(page: AnnotatePage) -> None:
    mark(page, "Nato")
    press(Qt.Key.Key_E)
    QTest.keyClicks(field(), "Lavr")
    QTest.keyClick(field(), Qt.Key.Key_Return)
    wait(lambda: actor_of(page, "Nato") == "Sergej Lawrow")


def test_escape_puts_everything_back(page: AnnotatePage) -> None:
    mark(page, "Russlands")
    press(Qt.Key.Key_E)
    assert field().text() == "Russland"
    QTest.keyClicks(field(), "Law")
    wait(lambda: rows(page) and rows(page)[0].startswith("Sergej Lawrow"))
    name = field()
    press(Qt.Key.Key_Escape)
    assert back_in_the_text(page)
    assert name.text() == "Russland"
    assert rows(page) == []
    assert actor_of(page, "Russlands") == "Russland"


def test_an_emptied_field_takes_the_actor_away(page: AnnotatePage) -> None:
    mark(page, "Russlands")
    press(Qt.Key.Key_E, Qt.Key.Key_Delete, Qt.Key.Key_Return)
    wait(lambda: not actor_of(page, "Russlands"))
    assert back_in_the_text(page)


def test_tab_through_the_field_changes_nothing(page: AnnotatePage) -> None:
    mark(page, "Rjabkow", "sagte")
    press(Qt.Key.Key_E, Qt.Key.Key_Tab)
    assert not isinstance(QApplication.focusWidget(), QLineEdit)
    assert actor_of(page, "Rjabkow") == ""
    assert rows(page) == []


def test_tab_takes_what_was_gone_to(page: AnnotatePage) -> None:
    mark(page, "Rjabkow", "sagte")
    press(Qt.Key.Key_E, Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_Tab)
    wait(lambda: actor_of(page, "Rjabkow") == "Sergej Rjabkow")


def test_letters_half_typed_do_not_enter_the_register(
    page: AnnotatePage, session: ProjectSession
) -> None:
    mark(page, "Nato")
    press(Qt.Key.Key_E)
    QTest.keyClicks(field(), "Na")
    wait(lambda: "New: Na, Person" in rows(page) or "New: Na" in rows(page))
    page.canvas.setFocus(Qt.FocusReason.MouseFocusReason)
    assert actor_of(page, "Nato") == ""
    session.flush()
    assert "Na" not in {actor.name for actor in session.store.actors()}


def test_one_click_on_a_row(page: AnnotatePage) -> None:
    mark(page, "Nato")
    press(Qt.Key.Key_E)
    QTest.keyClicks(field(), "Sergej")
    wait(lambda: len(rows(page)) == 3)
    shown = [each for each in page.inspector.findChildren(QListView) if each.isVisible()]
    choices = next(each for each in shown if "may be meant" in each.accessibleName())
    second = choices.visualRect(choices.model().index(1, 0)).center()
    name = rows(page)[1].split(",")[0]
    QTest.mouseClick(choices.viewport(), Qt.MouseButton.LeftButton, pos=second)
    wait(lambda: actor_of(page, "Nato") == name)
    assert back_in_the_text(page)


def test_one_click_on_what_is_offered(page: AnnotatePage) -> None:
    mark(page, "Rjabkow", "sagte")
    buttons = page.inspector.findChildren(QPushButton)
    offer = next(b for b in buttons if b.isVisible() and b.text().startswith("⏎"))
    QTest.mouseClick(offer, Qt.MouseButton.LeftButton)
    wait(lambda: actor_of(page, "Rjabkow") == "Sergej Rjabkow")


def test_an_actor_chosen_for_a_suggestion_accepts_it_with_the_kind(page: AnnotatePage) -> None:
    page.controller.select(RJABKOW.id)
    wait(lambda: page.up_to_date)
    assert offered(page) == ""
    lines = page.inspector.findChildren(QLineEdit)
    line = next(each for each in lines if each.isVisible() and each.accessibleName() == "Actor")
    QTest.mouseClick(line, Qt.MouseButton.LeftButton)
    line.selectAll()
    QTest.keyClicks(line, "Russlan")
    wait(lambda: rows(page) and rows(page)[0].startswith("Russland"))
    QTest.keyClick(line, Qt.Key.Key_Return)
    wait(lambda: page.controller.desk is not None and page.controller.desk.layer.spans)
    assert actor_of(page, "Sergej Rjabkow") == "Russland"
    assert own(page, "Sergej Rjabkow").attrs["kind"] == "STATE"


def test_what_an_input_method_composes_is_not_looked_for_yet(page: AnnotatePage) -> None:
    mark(page, "Nato")
    press(Qt.Key.Key_E)
    before = rows(page)
    QApplication.sendEvent(field(), QInputMethodEvent("Gru", []))
    QTest.qWait(20)
    assert rows(page) == before
    committed = QInputMethodEvent()
    committed.setCommitString("Gruschko")
    QApplication.sendEvent(field(), committed)
    wait(lambda: rows(page) and rows(page)[0] == "Alexander Gruschko, Person")


def test_what_is_typed_can_be_undone_in_the_field(page: AnnotatePage) -> None:
    mark(page, "Nato")
    press(Qt.Key.Key_E)
    QTest.keyClicks(field(), "Gru")
    assert field().isUndoAvailable()
    QTest.keyClick(field(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert field().text() != "Gru"
    assert own(page, "Nato").attrs == {}


def test_screen_readers_hear_the_row_that_enter_takes(page: AnnotatePage) -> None:
    mark(page, "Rjabkow", "sagte")
    press(Qt.Key.Key_E)
    assert field().accessibleName() == "Actor"
    assert field().accessibleDescription() == "Sergej Rjabkow, Person"
    press(Qt.Key.Key_Down)
    assert field().accessibleDescription() == "New: Rjabkow, Person"
