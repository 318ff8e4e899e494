"""The pane of guidelines: follows labels, is searched as one types, speaks the language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt, QUrl
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QToolButton
from pytestqt.qtbot import QtBot

from goldspan.domain.scheme import LabelType, Scheme
from goldspan.services.schemes import default_scheme
from goldspan.ui.annotate.guidelines.pane import GuidelinesPane
from goldspan.ui.theme import Theme, ThemeMode
from helpers.english_window import english_window
from helpers.waiting import activate


@pytest.fixture
def theme(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Theme:
    return english_window(monkeypatch)


@pytest.fixture
def pane(theme: Theme, qtbot: QtBot) -> Iterator[GuidelinesPane]:
    yield shown(GuidelinesPane(default_scheme(), theme), qtbot)


def shown(pane: GuidelinesPane, qtbot: QtBot) -> GuidelinesPane:
    qtbot.addWidget(pane)
    pane.resize(360, 400)
    with qtbot.waitExposed(pane):
        pane.show()
    activate(pane)
    return pane


def line_at_top(pane: GuidelinesPane) -> str:
    return pane.text.cursorForPosition(QPoint(20, 14)).block().text()


def words(pane: GuidelinesPane) -> list[str]:
    return [part.text() for part in pane.findChildren(QLabel) if part.isVisible() and part.text()]


def press(pane: GuidelinesPane, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> None:
    QTest.keyClick(pane.field, key, modifier or Qt.KeyboardModifier.NoModifier)


def test_it_opens_at_the_beginning_and_turns_to_a_label(pane: GuidelinesPane) -> None:
    assert line_at_top(pane).startswith("Annotation guidelines")
    pane.show_label("CLAIM")
    assert (line_at_top(pane), pane.section()) == ("Claim", "Claim")
    pane.show_label("ACTOR")
    assert (line_at_top(pane), pane.section()) == ("Actor", "Actor")


def test_what_is_read_stays_while_the_label_does(pane: GuidelinesPane) -> None:
    pane.show_label("DATE")
    bar = pane.text.verticalScrollBar()
    bar.setValue(bar.value() + 120)
    here = bar.value()
    pane.show_label("DATE")
    pane.show_label(None)
    assert bar.value() == here


def test_the_section_follows_the_scrolling(pane: GuidelinesPane) -> None:
    pane.show_label("FURNITURE")
    bar = pane.text.verticalScrollBar()
    seen = [pane.section()]
    while bar.value() < bar.maximum():
        press(pane, Qt.Key.Key_PageDown)
        if pane.section() != seen[-1]:
            seen.append(pane.section())
    assert seen == ["Furniture", "Actor", "Date", "Claim", "Links"]
    while bar.value() > 0:
        press(pane, Qt.Key.Key_Up)
    assert pane.section() == "Guidelines"


def test_a_section_is_chosen_from_the_list(pane: GuidelinesPane) -> None:
    box = pane.findChild(QComboBox)
    assert box is not None
    QTest.mouseClick(box, Qt.MouseButton.LeftButton)
    for _ in range(3):
        QTest.keyClick(box.view(), Qt.Key.Key_Down)
    QTest.keyClick(box.view(), Qt.Key.Key_Return)
    assert (pane.section(), line_at_top(pane)) == ("Date", "Date")


def test_search_finds_as_one_types_and_goes_round(pane: GuidelinesPane) -> None:
    pane.show_label("ACTOR")
    pane.focus_search()
    QTest.keyClicks(pane.field, "jahren")
    assert "1 of 3" in words(pane)
    found = [part.cursor.selectedText() for part in pane.text.extraSelections()]
    assert found == ["Jahren"] * 3
    press(pane, Qt.Key.Key_Return)
    assert "2 of 3" in words(pane)
    press(pane, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    press(pane, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert "3 of 3" in words(pane)
    QTest.keyClicks(pane.field, "x")
    assert "no hits" in words(pane)
    assert pane.field.accessibleDescription() == "no hits"
    assert not pane.text.extraSelections()


def test_the_current_hit_is_in_view(pane: GuidelinesPane) -> None:
    pane.focus_search()
    QTest.keyClicks(pane.field, "Ticker stamps")
    (hit,) = pane.text.extraSelections()
    assert pane.text.viewport().rect().contains(pane.text.cursorRect(hit.cursor))


def test_escape_leads_back_and_the_button_closes(pane: GuidelinesPane, qtbot: QtBot) -> None:
    pane.focus_search()
    with qtbot.waitSignal(pane.left):
        press(pane, Qt.Key.Key_Escape)
    pane.text.setFocus()
    with qtbot.waitSignal(pane.left):
        QTest.keyClick(pane.text, Qt.Key.Key_Escape)
    close = next(
        button
        for button in pane.findChildren(QToolButton)
        if button.accessibleName() == "Close the guidelines"
    )
    with qtbot.waitSignal(pane.closed):
        QTest.mouseClick(close, Qt.MouseButton.LeftButton)


def test_what_is_marked_in_an_example_has_the_tint_of_its_label(
    pane: GuidelinesPane, theme: Theme
) -> None:
    cursor = pane.text.document().find("Sergej Rjabkow")
    assert cursor.charFormat().background().color() == theme.hue("blue").tint
    cursor = pane.text.document().find("Montagabend")
    assert cursor.charFormat().background().color() == theme.hue("orange").tint
    theme.set_mode(ThemeMode.DARK)
    cursor = pane.text.document().find("Montagabend")
    assert cursor.charFormat().background().color() == theme.hue("orange").tint
    theme.set_mode(ThemeMode.LIGHT)


def test_zoom_and_width_keep_what_is_read(pane: GuidelinesPane, qtbot: QtBot) -> None:
    pane.show_label("CLAIM")
    with qtbot.waitSignal(pane.zoomed):
        pane.text.set_zoom(200)
    assert (pane.section(), line_at_top(pane)) == ("Claim", "Claim")
    pane.resize(700, 300)
    assert line_at_top(pane) == "Claim"
    pane.resize(300, 500)
    assert line_at_top(pane) == "Claim"
    size = pane.text.document().defaultFont().pixelSize()
    pane.text.set_zoom(100)
    assert abs(size - 2 * pane.text.document().defaultFont().pixelSize()) <= 1


def test_a_label_without_a_section_says_so(theme: Theme, qtbot: QtBot) -> None:
    news = default_scheme()
    place = LabelType("9", "PLACE", {"en": "Place"}, {"en": "PLACE"}, "sky", 5)
    pane = shown(GuidelinesPane(replace(news, labels=(*news.labels, place)), theme), qtbot)
    pane.show_label("ACTOR")
    pane.show_label("PLACE")
    assert "These guidelines have no section on “Place”." in words(pane)
    assert pane.section() == "Actor"
    pane.show_label("DATE")
    assert "These guidelines have no section on “Place”." not in words(pane)


def test_a_scheme_without_guidelines_says_so(theme: Theme, qtbot: QtBot) -> None:
    scheme: Scheme = replace(default_scheme(), name="sports")
    pane = shown(GuidelinesPane(scheme, theme), qtbot)
    pane.show_label("ACTOR")
    assert pane.text.toPlainText() == "This scheme comes without guidelines."
    QTest.keyClicks(pane.field, "without")
    assert "1 of 1" in words(pane)


def test_links_within_the_guidelines_turn_to_their_section(pane: GuidelinesPane) -> None:
    pane.text.anchorClicked.emit(QUrl("#date"))
    assert (pane.section(), line_at_top(pane)) == ("Date", "Date")
    pane.text.anchorClicked.emit(QUrl("#nothing-here"))
    assert pane.section() == "Date"


def test_words_can_be_copied(pane: GuidelinesPane) -> None:
    pane.text.setFocus()
    cursor: QTextCursor = pane.text.document().find("Sergej Rjabkow")
    pane.text.setTextCursor(cursor)
    QTest.keyClick(pane.text, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QApplication.clipboard().text() == "Sergej Rjabkow"
