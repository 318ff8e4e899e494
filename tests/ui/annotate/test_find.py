"""Finding words in the article: where the hit leads once the bar is closed."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from goldspan.ui.annotate.page import AnnotatePage
from helpers.suggested_article import RJABKOW, TEXT
from helpers.waiting import wait

SECOND = TEXT.rindex("Rjabkow")


@pytest.fixture
def field(page: AnnotatePage) -> QLineEdit:
    """Return the bar's field, opened with a span selected."""
    page.controller.select(RJABKOW.id)
    page.focus_find()
    field = page.find_bar.focusProxy()
    assert isinstance(field, QLineEdit)
    return field


def settle(page: AnnotatePage) -> None:
    wait(lambda: page.up_to_date)


def test_the_hit_is_selected_when_the_bar_is_closed_and_a_digit_marks_it(
    page: AnnotatePage, field: QLineEdit
) -> None:
    QTest.keyClicks(field, "rjabkow")
    QTest.keyClick(field, Qt.Key.Key_Return)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert page.canvas.selection() == (SECOND, SECOND + len("Rjabkow"))
    assert page.canvas.hasFocus()
    QTest.keyClick(page.canvas, Qt.Key.Key_2)
    settle(page)
    made = page.controller.span(page.controller.focus)
    assert made is not None
    assert (made.label, made.start, made.quote) == ("DATE", SECOND, "Rjabkow")
    assert page.controller.is_suggestion(RJABKOW.id)


def test_a_bar_that_was_not_used_changes_nothing(page: AnnotatePage, field: QLineEdit) -> None:
    QTest.keyClicks(field, "rjabkow")
    QTest.keyClick(field, Qt.Key.Key_Return)
    page.controller.select(RJABKOW.id)
    page.focus_find()
    assert page.canvas.state.find_hits(0, len(TEXT))
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert page.canvas.selection() is None
    assert page.controller.selected == RJABKOW.id


def test_what_was_chosen_in_the_text_meanwhile_stays(page: AnnotatePage, field: QLineEdit) -> None:
    QTest.keyClicks(field, "rjabkow")
    QTest.keyClick(field, Qt.Key.Key_Return)
    page.canvas.set_caret(3)
    page.find_bar.leave()
    assert (page.canvas.selection(), page.canvas.caret()) == (None, 3)


def test_finding_begins_at_the_selected_words(page: AnnotatePage) -> None:
    page.canvas.select_range(SECOND, SECOND + len("Rjabkow"))
    page.focus_find()
    hits = page.canvas.state.find_hits(0, len(TEXT))
    assert [start for start, _, current in hits if current] == [SECOND]
