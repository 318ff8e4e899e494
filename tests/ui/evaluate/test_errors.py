"""The errors: what a row says, how they are found, and the way to their place and back."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import new_id
from goldspan.domain.layer import Span
from goldspan.services.evaluating import ErrorKind
from goldspan.ui.evaluate.page import EvaluatePage
from goldspan.ui.page_names import ANNOTATE, EVALUATE
from goldspan.ui.project_view import ProjectView
from helpers.made_up_evaluation import TEXTS, article_of
from helpers.waiting import wait

LEFT = Qt.MouseButton.LeftButton


def number_of(page: EvaluatePage, kind: ErrorKind) -> int:
    return next(at for at, row in enumerate(page.results.errors.model.listed) if row.kind is kind)


def click_on(page: EvaluatePage, number: int) -> None:
    errors = page.results.errors.list
    index = page.results.errors.model.index(number)
    errors.scrollTo(index)
    QTest.mouseClick(errors.viewport(), LEFT, pos=errors.visualRect(index).center())


def spoken(page: EvaluatePage, kind: ErrorKind) -> str:
    index = page.results.errors.model.index(number_of(page, kind))
    return str(index.data(Qt.ItemDataRole.AccessibleTextRole))


def test_every_error_says_what_is_wrong_in_words(page: EvaluatePage) -> None:
    said = {row.kind: spoken(page, row.kind) for row in page.results.errors.model.listed}
    assert said[ErrorKind.SPURIOUS].startswith("Too much · Actor")
    assert "“Werft Nord”" in said[ErrorKind.SPURIOUS]
    assert said[ErrorKind.BOUNDARY].startswith("Other range · Actor")
    assert "Other label · Date; Actor instead of Date" in said[ErrorKind.LABEL]
    assert "Kind: Organisation instead of Person" in said[ErrorKind.ATTRIBUTE]
    assert "Source: nothing instead of “Jan Thor”" in said[ErrorKind.LINK]


def test_gold_and_suggestion_are_told_apart_word_by_word(page: EvaluatePage) -> None:
    row = page.results.errors.model.row(number_of(page, ErrorKind.BOUNDARY))
    pieces = [(piece.text, piece.gold, piece.suggested) for piece in row.excerpt.pieces]
    assert pieces == [("Ministerin ", False, True), ("Lena Ott", True, True)]
    assert row.excerpt.before.endswith("sagte ")


def test_words_are_looked_for_in_context_and_detail(page: EvaluatePage, qtbot: QtBot) -> None:
    field = page.results.errors.filter.field
    qtbot.keyClicks(field, "organisation instead")
    wait(lambda: [row.kind for row in page.results.errors.model.listed] == [ErrorKind.ATTRIBUTE])
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    wait(lambda: len(page.results.errors.model.listed) == len(page.results.errors.model.errors))


def test_kinds_and_labels_say_how_many_they_list(page: EvaluatePage, qtbot: QtBot) -> None:
    kinds, labels = page.results.errors.filter.kinds, page.results.errors.filter.labels
    for chooser in (kinds, labels):
        for number in range(chooser.count()):
            chooser.setCurrentIndex(number)
            chooser.activated.emit(number)
            listed = len(page.results.errors.model.listed)
            assert chooser.currentText().endswith(f"({listed})")
            chooser.setCurrentIndex(0)
            chooser.activated.emit(0)


def test_a_filter_that_lets_nothing_through_has_a_way_back(
    page: EvaluatePage, qtbot: QtBot
) -> None:
    page.results.errors.filter.field.setText("no such words")
    wait(page.results.errors.reset.isVisible)
    qtbot.mouseClick(page.results.errors.reset, LEFT)
    assert page.results.errors.model.listed == list(page.results.errors.model.errors)


def test_a_click_leads_to_the_words_and_back_to_the_same_error(
    view: ProjectView, page: EvaluatePage
) -> None:
    number = number_of(page, ErrorKind.SPURIOUS)
    click_on(page, number)
    wait(lambda: view.page == ANNOTATE and view.annotate.article_id == article_of("second"))
    start = TEXTS["second"].index("Werft Nord")
    wait(lambda: view.annotate.canvas.selection() == (start, start + len("Werft Nord")))
    low, high = view.annotate.canvas.visible_range()
    assert low <= start < high
    view.show_page(EVALUATE)
    assert page.results.errors.list.currentIndex().row() == number
    assert page.results.errors.list.hasFocus() or not view.isActiveWindow()


def test_enter_leads_from_one_error_to_the_next_article(
    view: ProjectView, page: EvaluatePage, qtbot: QtBot
) -> None:
    for kind, name in ((ErrorKind.BOUNDARY, "first"), (ErrorKind.LINK, "second")):
        view.show_page(EVALUATE)
        page.results.errors.list.setCurrentIndex(
            page.results.errors.model.index(number_of(page, kind))
        )
        qtbot.keyClick(page.results.errors.list, Qt.Key.Key_Return)
        wait(lambda name=name: view.annotate.article_id == article_of(name))
        wait(lambda: view.annotate.canvas.selection() is not None)


def test_who_comes_back_before_the_article_is_there_keeps_the_list(
    view: ProjectView, page: EvaluatePage, qtbot: QtBot
) -> None:
    errors = page.results.errors.list
    errors.setCurrentIndex(page.results.errors.model.index(number_of(page, ErrorKind.LINK)))
    qtbot.keyClick(errors, Qt.Key.Key_Return)
    assert view.page == ANNOTATE
    view.show_page(EVALUATE)
    errors.setFocus()
    wait(lambda: view.annotate.article_id == article_of("second"))
    wait(lambda: view.annotate.canvas.selection() is not None)
    assert view.window().focusWidget() is errors
    view.show_page(ANNOTATE)
    assert view.window().focusWidget() is view.annotate.canvas


def test_home_and_end_lead_to_the_first_and_the_last_error(
    page: EvaluatePage, qtbot: QtBot
) -> None:
    errors = page.results.errors.list
    qtbot.keyClick(errors, Qt.Key.Key_End)
    assert errors.current() is page.results.errors.model.listed[-1]
    qtbot.keyClick(errors, Qt.Key.Key_Home)
    assert errors.current() is page.results.errors.model.listed[0]


@pytest.mark.parametrize("again", [False, True])
def test_a_span_that_is_there_is_selected(
    view: ProjectView, page: EvaluatePage, again: bool
) -> None:
    start = TEXTS["first"].index("Lena Ott")
    own = Span(
        new_id(),
        article_of("first"),
        view.session.annotator.id,
        "ACTOR",
        start,
        start + len("Lena Ott"),
        "Lena Ott",
    )
    view.session.commit(ActionKind.LABEL, [EntityChange(None, own)])
    if again:
        view.annotate.open_article(article_of("first"))
        wait(lambda: view.annotate.article_id)
    click_on(page, number_of(page, ErrorKind.BOUNDARY))
    wait(lambda: view.page == ANNOTATE and view.annotate.controller.focus == own.id)
    assert view.annotate.canvas.selected_mark == own.id
