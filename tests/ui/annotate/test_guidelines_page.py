"""The guidelines on the annotate page: opened by H, at the label one is busy with."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from goldspan.ui.annotate.guidelines.pane import GuidelinesPane
from goldspan.ui.annotate.page import AnnotatePage
from helpers.suggested_article import CLAIM, DAY, RJABKOW
from helpers.waiting import wait


def press(page: AnnotatePage, key: Qt.Key) -> None:
    page.canvas.setFocus()
    QTest.keyClick(page.canvas, key)


def settle(page: AnnotatePage) -> None:
    wait(lambda: page.up_to_date)


def opened(page: AnnotatePage) -> GuidelinesPane:
    press(page, Qt.Key.Key_H)
    settle(page)
    assert page.columns.pane is not None
    assert page.columns.pane.isVisible()
    return page.columns.pane


def test_h_opens_and_closes_and_the_text_keeps_the_keys(page: AnnotatePage) -> None:
    pane = opened(page)
    assert QApplication.focusWidget() is page.canvas
    press(page, Qt.Key.Key_H)
    assert not pane.isVisible()
    assert page.columns.sizes()[2] == 288


def test_they_follow_the_selected_span(page: AnnotatePage) -> None:
    page.controller.select(CLAIM.id)
    pane = opened(page)
    assert pane.section() == "Claim"
    for suggestion, section in ((DAY, "Date"), (RJABKOW, "Actor")):
        page.controller.select(suggestion.id)
        settle(page)
        assert pane.section() == section
    page.controller.select(None)
    settle(page)
    assert pane.section() == "Actor"


def test_they_follow_the_armed_label(page: AnnotatePage) -> None:
    pane = opened(page)
    press(page, Qt.Key.Key_4)
    settle(page)
    assert pane.section() == "Furniture"
    second = page.palette_bar.findChildren(QPushButton)[1]
    QTest.mouseClick(second, Qt.MouseButton.LeftButton)
    settle(page)
    assert pane.section() == "Date"


def test_escape_goes_back_to_the_text_and_f6_comes_here(page: AnnotatePage) -> None:
    pane = opened(page)
    assert page.panes()[-1] is pane
    pane.setFocus()
    assert QApplication.focusWidget() is pane.field
    QTest.keyClicks(pane.field, "dass")
    QTest.keyClick(pane.field, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.canvas
    assert pane.isVisible()


def test_find_in_the_pane_finds_in_the_guidelines(page: AnnotatePage) -> None:
    pane = opened(page)
    pane.text.setFocus()
    page.focus_find()
    assert QApplication.focusWidget() is pane.field
    page.canvas.setFocus()
    page.focus_find()
    assert page.find_bar.isVisible()


def test_closing_from_within_gives_the_text_the_focus(page: AnnotatePage, qtbot: QtBot) -> None:
    pane = opened(page)
    pane.setFocus()
    page.toggle_guidelines()
    assert not pane.isVisible()
    assert QApplication.focusWidget() is page.canvas


def test_lines_keep_their_length_where_there_is_room(page: AnnotatePage) -> None:
    for width in (1280, 1400, 1600, 1920):
        page.resize(width, 760)
        pane = opened(page)
        assert page.canvas.width() >= page.canvas.width_for(68)
        beside = pane.mapTo(page, pane.rect().topLeft()).y() < 100
        assert beside == (width >= 1600)
        press(page, Qt.Key.Key_H)


def test_widths_that_were_chosen_come_back(page: AnnotatePage) -> None:
    opened(page)
    usual = page.columns.sizes()
    handle = page.columns.handle(2)
    QTest.mousePress(handle, Qt.MouseButton.LeftButton)
    QTest.mouseMove(handle, QPoint(-40, 20))
    QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=QPoint(-40, 20))
    chosen = page.columns.sizes()
    assert chosen != usual
    press(page, Qt.Key.Key_H)
    assert page.columns.sizes() != chosen
    opened(page)
    assert page.columns.sizes() == chosen
    kept = page.columns.widths()
    assert list(kept.values()) == [chosen]
