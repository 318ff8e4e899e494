"""Keys answer: they do what they are for, or say why not."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import RefusedError
from goldspan.services.desk.labelling import Desk
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.annotate.work.span_menu import SpanMenu
from goldspan.ui.translation import error_text
from helpers.suggested_article import CLAIM, DAY, RJABKOW, TEXT, place
from helpers.waiting import wait

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def told(page: AnnotatePage) -> list[str]:
    """Return what is refused, in words."""
    words: list[str] = []

    def hear(error: object) -> None:
        assert isinstance(error, RefusedError)
        words.append(error_text(error))

    page.controller.refused.connect(hear)
    return words


def desk(page: AnnotatePage) -> Desk:
    found = page.controller.desk
    assert found is not None
    return found


def press(page: AnnotatePage, key: Key, held: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.keyClick(page.canvas, key, held)
    wait(lambda: page.up_to_date)


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Key.Key_Delete, PLAIN),
        (Key.Key_E, PLAIN),
        (Key.Key_O, PLAIN),
        (Key.Key_X, PLAIN),
        (Key.Key_Right, ALT),
        (Key.Key_Left, ALT),
    ],
)
def test_keys_for_a_span_say_that_none_is_selected(
    page: AnnotatePage, told: list[str], key: Key, held: Qt.KeyboardModifier
) -> None:
    page.canvas.set_caret(TEXT.index("plant"))
    press(page, key, held)
    assert told == ["Nothing is selected: go to a suggestion or a span first."]


def test_the_key_of_the_cue_says_what_it_needs(page: AnnotatePage, told: list[str]) -> None:
    press(page, Key.Key_C)
    (claim,) = desk(page).accept([CLAIM.id])
    page.controller.select(claim.id)
    press(page, Key.Key_C)
    said = "Select a claim first, then the words of its cue."
    assert told == [said, said]
    page.canvas.select_range(*place("bestätigte"))
    press(page, Key.Key_C)
    assert len(told) == 2
    assert desk(page).layer.spans[claim.id].attrs["cue"]


def test_white_space_at_the_ends_is_not_marked(page: AnnotatePage) -> None:
    start, end = place(" den Termin.\n\n")
    page.canvas.select_range(start, end)
    press(page, Key.Key_4)
    assert [s.quote for s in desk(page).layer.spans.values()] == ["den Termin."]


def test_s_takes_the_sentence_and_then_leaves_its_full_stop_out(page: AnnotatePage) -> None:
    start, end = place("Die Nato")[0], len(TEXT)
    page.canvas.set_caret(start + 5)
    press(page, Key.Key_S)
    assert page.canvas.selection() == (start, end)
    press(page, Key.Key_S)
    assert page.canvas.selection() == (start, end - 1)
    press(page, Key.Key_S)
    assert page.canvas.selection() == (start, end)


def test_escape_in_the_pop_up_leaves_what_was_selected_before(page: AnnotatePage) -> None:
    page.controller.select(CLAIM.id)
    page.canvas.select_range(*place("bestätigte"))
    page.controller.popup_wanted.emit(QPoint(), False)
    wait(page.popup.isVisible)
    QTest.keyClick(page.popup.rows(), Key.Key_Escape)
    assert page.canvas.selection() is None
    assert page.controller.selected == CLAIM.id


def test_an_article_without_suggestions_tells_of_marking_not_of_deciding(
    page: AnnotatePage, session: ProjectSession
) -> None:
    def hints() -> list[str]:
        labels = page.inspector.findChildren(QLabel)
        return [each.text() for each in labels if each.isVisible() and "Drag over" in each.text()]

    wait(lambda: len(hints()) == 1)
    assert "N goes to the next suggestion" in hints()[0]
    spans = [RJABKOW, DAY, CLAIM]
    store = session.store
    gone = [
        EntityChange(s, None) for s in store.spans(RJABKOW.article) if s.id in {x.id for x in spans}
    ]
    links = [EntityChange(link, None) for link in store.links(RJABKOW.article)]
    session.commit(ActionKind.PREFILL, [*links, *gone])
    wait(lambda: not desk(page).layer.suggestions)
    wait(lambda: page.up_to_date)
    page.canvas.set_caret(5)
    wait(lambda: "1–9 mark the selected words, M marks them" in hints()[0])
    assert len(hints()) == 1


def test_a_new_selection_shows_only_a_span_that_it_can_be_the_cue_of(page: AnnotatePage) -> None:
    def shown() -> list[str]:
        labels = [each.text() for each in page.inspector.findChildren(QLabel) if each.isVisible()]
        return [text for text in labels if text in ("Mode", "Kind") or "the cue of" in text]

    actor, claim = desk(page).accept([RJABKOW.id, CLAIM.id])
    page.controller.select(actor.id)
    wait(lambda: shown() == ["Kind"])
    page.canvas.select_range(*place("bestätigte"))
    wait(lambda: shown() == [])
    page.canvas.clear_selection()
    page.controller.select(claim.id)
    wait(lambda: shown() == ["Mode"])
    page.canvas.select_range(*place("bestätigte"))
    wait(lambda: shown() == ["C makes the selected words the cue of:", "Mode"])
    page.canvas.clear_selection()
    page.controller.select(claim.id)
    wait(lambda: shown() == ["Mode"])


def test_shift_f10_opens_the_menu_of_the_selected_span(page: AnnotatePage) -> None:
    page.controller.select(CLAIM.id)
    QTest.keyClick(page.canvas, Key.Key_F10, Qt.KeyboardModifier.ShiftModifier)
    wait(lambda: isinstance(QApplication.activePopupWidget(), SpanMenu))
    menu = QApplication.activePopupWidget()
    assert menu is not None
    menu.close()
