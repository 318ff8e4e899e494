"""Dates on the annotate page, by keyboard alone: marked, edited in words, chosen, undone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from goldspan.domain.annotator import GOLD, PROJECTION
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.layer import Origin, Span
from goldspan.services.dates.document_time import set_document_time
from goldspan.services.project.session import ProjectSession
from goldspan.services.recall.recalled import Recalled
from goldspan.ui.annotate.editors import TimexEditor
from goldspan.ui.annotate.page import AnnotatePage
from helpers.recalled_here import recalled
from helpers.shown_words import shown_words
from helpers.suggested_article import ARTICLE, DAY, TEXT
from helpers.waiting import wait


@pytest.fixture
def timed(page: AnnotatePage, session: ProjectSession) -> AnnotatePage:
    """The page with an article that has a document time, a Wednesday."""
    set_document_time(session, ARTICLE, "2021-12-29")
    wait(lambda: page.controller.desk.article.document_time == "2021-12-29")  # type: ignore[union-attr]
    return page


def press(key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(QApplication.focusWidget(), key, modifier or Qt.KeyboardModifier.NoModifier)


def write(words: str) -> None:
    QTest.keyClicks(QApplication.focusWidget(), words)


def own(page: AnnotatePage) -> Span:
    desk = page.controller.desk
    assert desk is not None
    (span,) = desk.layer.spans.values()
    return span


def editor(page: AnnotatePage) -> TimexEditor:
    return next(e for e in page.inspector.findChildren(TimexEditor) if e.isVisible())


def mark_day(page: AnnotatePage) -> Span:
    """Select the words and press the key of dates."""
    start = TEXT.index("12. Januar")
    page.canvas.select_range(start, start + len("12. Januar"))
    press(Qt.Key.Key_2)
    span = own(page)
    wait(lambda: page.controller.focus == span.id)
    return span


def test_a_marked_date_has_its_value_at_once(timed: AnnotatePage) -> None:
    assert mark_day(timed).attrs == {"type": "DATE", "value": "2022-01-12"}


def test_a_date_in_words(timed: AnnotatePage) -> None:
    mark_day(timed)
    press(Qt.Key.Key_E)
    write("gestern abend")
    press(Qt.Key.Key_Return)
    assert own(timed).attrs == {"type": "TIME", "value": "2021-12-28TEV"}
    assert QApplication.focusWidget() is timed.canvas


def test_words_that_say_that_it_comes_again(timed: AnnotatePage) -> None:
    mark_day(timed)
    press(Qt.Key.Key_E)
    write("jedes Jahr")
    press(Qt.Key.Key_Return)
    assert own(timed).attrs == {"type": "SET", "value": "P1Y"}


def test_a_date_from_the_calendar_and_back(timed: AnnotatePage, session: ProjectSession) -> None:
    mark_day(timed)
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_Down)
    calendar = editor(timed).calendar
    assert calendar is not None
    assert QApplication.focusWidget() is calendar.grid
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Down)
    assert calendar.grid.day == date(2022, 1, 20)
    press(Qt.Key.Key_Return)
    assert own(timed).attrs["value"] == "2022-01-20"
    assert QApplication.focusWidget() is timed.canvas
    assert session.undo().result(5) is not None
    wait(lambda: own(timed).attrs["value"] == "2022-01-12")
    assert calendar.grid.day == date(2022, 1, 12)


def test_a_suggestion_is_accepted_with_a_day_from_the_calendar(timed: AnnotatePage) -> None:
    timed.controller.select(DAY.id)
    wait(lambda: timed.up_to_date)
    timed.inspector.focus_first()
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_Left)
    press(Qt.Key.Key_Return)
    assert own(timed).attrs["value"] == "2021-12-27"
    assert own(timed).origin is not None


def test_escape_keeps_the_date_and_goes_back_in_two_steps(timed: AnnotatePage) -> None:
    span = mark_day(timed)
    press(Qt.Key.Key_E)
    press(Qt.Key.Key_Down)
    press(Qt.Key.Key_PageDown)
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is editor(timed).focusProxy()
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is timed.canvas
    assert own(timed) == span


def test_a_projected_date_says_what_it_is_in_the_copy(
    timed: AnnotatePage, session: ProjectSession
) -> None:
    suggested = recalled("DATE", "12. Januar", PROJECTION, type="DATE", value="2022-01-12")
    suggested = replace(suggested, origin=Origin("decided", GOLD.id, None, ARTICLE))
    attrs = {"type": "DATE", "value": "2021-01-12"}
    decided = replace(suggested, id="decided", annotator=GOLD.id, attrs=attrs, origin=None)
    session.commit(ActionKind.IMPORT, [EntityChange(None, decided)])
    desk = timed.controller.desk
    assert desk is not None
    desk.recall(Recalled((suggested,)))
    timed.controller.select(suggested.id)
    wait(lambda: "In the copy it is 2021-01-12." in shown_words())
    desk.accept([suggested.id])
    timed.controller.select(own(timed).id)
    wait(lambda: "In the copy it is 2021-01-12." not in shown_words())
