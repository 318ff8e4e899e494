"""The line over the text: it says which article is open, and keeps the note on it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from goldspan.domain.article import Article
from goldspan.domain.layer import LayerState, WorkState
from goldspan.services.machine.settings import Settings
from goldspan.ui.annotate.articles.article_note import ArticleHeader
from goldspan.ui.annotate.inspect.timex_words import timex_words
from goldspan.ui.application import apply_theme, make_application
from goldspan.ui.theme import Theme, ThemeMode
from helpers.waiting import activate

CONTROL = Qt.KeyboardModifier.ControlModifier
ARTICLE = Article(
    "a1", "000", "x", 9, title="Talks", outlet="ARD", document_time="2021-12-28T07:09"
)


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> QWidget:
    monkeypatch.setenv("GOLDSPAN_LANGUAGE", "en")
    make_application(Settings())
    QLocale.setDefault(QLocale("en_GB"))
    window = QWidget()
    qtbot.addWidget(window)
    QVBoxLayout(window)
    window.resize(600, 300)
    return window


@pytest.fixture
def header(window: QWidget, qtbot: QtBot) -> ArticleHeader:
    theme = Theme(ThemeMode.LIGHT, window)
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    apply_theme(application, theme)
    header = ArticleHeader(theme)
    other = QPushButton("elsewhere")
    layout = window.layout()
    assert layout is not None
    layout.addWidget(header)
    layout.addWidget(other)
    header.show_article(ARTICLE, "", writable=True)
    with qtbot.waitExposed(window):
        window.show()
    activate(window)
    return header


def notes(header: ArticleHeader) -> list[str]:
    kept: list[str] = []
    header.note_edited.connect(kept.append)
    return kept


def click_note(header: ArticleHeader) -> None:
    button = header.findChild(QToolButton)
    assert button is not None
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def preview(header: ArticleHeader) -> str:
    buttons = [b for b in header.findChildren(QPushButton) if b.property("role") == "row"]
    (shown,) = [b.text() for b in buttons if b.isVisible()]
    return shown


def shown_time(header: ArticleHeader) -> QPushButton:
    (found,) = [b for b in header.findChildren(QPushButton) if b.property("role") == "link"]
    return found


def test_title_outlet_and_time_with_its_weekday(header: ArticleHeader) -> None:
    shown = [part.text() for part in header.findChildren(QLabel) if part.isVisible()]
    assert shown == ["Talks", "· ARD"]
    assert shown_time(header).text() == "Tue 28 Dec 2021, 07:09"
    assert "28 December 2021" in header.toolTip()


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("2021-12", "December 2021"),
        ("2021-12-27TEV", timex_words("2021-12-27TEV")),
        ("2021-12-27", "Mon 27 Dec 2021"),
        ("nonsense", "nonsense"),
    ],
)
def test_document_times_of_any_precision(header: ArticleHeader, value: str, words: str) -> None:
    header.show_article(replace(ARTICLE, document_time=value), "", writable=True)
    assert shown_time(header).text() == words


def test_control_enter_keeps_the_note(header: ArticleHeader, qtbot: QtBot) -> None:
    kept = notes(header)
    click_note(header)
    assert header.field.hasFocus()
    QTest.keyClicks(header.field, "Ask Ben")
    QTest.keyClick(header.field, Qt.Key.Key_Return)
    QTest.keyClicks(header.field, "and Cem")
    assert kept == []
    with qtbot.waitSignal(header.left):
        QTest.keyClick(header.field, Qt.Key.Key_Return, CONTROL)
    assert kept == ["Ask Ben\nand Cem"]
    assert not header.field.isVisible()
    assert preview(header) == "Ask Ben ⏎ and Cem"


def test_escape_puts_back(header: ArticleHeader, qtbot: QtBot) -> None:
    header.show_article(ARTICLE, "Ask Ben", writable=True)
    kept = notes(header)
    click_note(header)
    QTest.keyClicks(header.field, " and Cem")
    with qtbot.waitSignal(header.left):
        QTest.keyClick(header.field, Qt.Key.Key_Escape)
    assert kept == []
    assert preview(header) == "Ask Ben"
    click_note(header)
    assert header.field.toPlainText() == "Ask Ben"


def test_leaving_the_field_keeps_the_note(header: ArticleHeader, window: QWidget) -> None:
    kept = notes(header)
    click_note(header)
    QTest.keyClicks(header.field, "Ask Ben")
    other = next(b for b in window.findChildren(QPushButton) if b.text() == "elsewhere")
    other.setFocus()
    assert kept == ["Ask Ben"]


def test_what_is_typed_goes_to_its_own_article(header: ArticleHeader) -> None:
    kept = notes(header)
    click_note(header)
    QTest.keyClicks(header.field, "Ask Ben")
    header.finish()
    header.show_article(replace(ARTICLE, id="a2"), "", writable=True)
    assert kept == ["Ask Ben"]
    assert not header.field.isVisible()
    click_note(header)
    assert header.field.toPlainText() == ""


def test_a_note_that_changes_elsewhere_is_shown_but_typing_stays(header: ArticleHeader) -> None:
    header.show_article(ARTICLE, "one", writable=True)
    click_note(header)
    header.show_article(ARTICLE, "two", writable=True)
    assert header.field.toPlainText() == "two"
    QTest.keyClicks(header.field, " and more")
    header.show_article(ARTICLE, "three", writable=True)
    assert header.field.toPlainText() == "two and more"


def test_read_only_notes_are_read(header: ArticleHeader) -> None:
    header.show_article(ARTICLE, "", writable=False)
    button = header.findChild(QToolButton)
    assert button is not None
    assert not button.isEnabled()
    header.show_article(ARTICLE, "Ask Ben", writable=False)
    kept = notes(header)
    click_note(header)
    QTest.keyClicks(header.field, "x")
    QTest.keyClick(header.field, Qt.Key.Key_Return, CONTROL)
    assert kept == []
    assert preview(header) == "Ask Ben"


def test_the_field_grows_with_the_note(header: ArticleHeader) -> None:
    click_note(header)
    before = header.field.height()
    for _ in range(12):
        QTest.keyClick(header.field, Qt.Key.Key_Return)
        QTest.keyClicks(header.field, "line")
    grown = header.field.height()
    assert before < grown < 3 * before


def test_no_article_shows_nothing(header: ArticleHeader) -> None:
    header.show_article(None, "", writable=True)
    assert not header.isVisible()


def test_the_document_time_leads_to_where_it_is_set(qtbot: QtBot, header: ArticleHeader) -> None:
    shown = shown_time(header)
    assert shown.accessibleName().startswith("Document time: Tuesday, 28 December 2021")
    with qtbot.waitSignal(header.document_time_wanted):
        qtbot.mouseClick(shown, Qt.MouseButton.LeftButton)
    header.show_article(replace(ARTICLE, document_time=""), "", writable=True)
    assert shown.text() == "Set the document time"
    header.show_article(ARTICLE, "", writable=False)
    assert not shown.isEnabled()


def test_what_is_done_or_skipped_says_so_and_why(header: ArticleHeader) -> None:
    def said() -> list[str]:
        labels = [part.text() for part in header.findChildren(QLabel) if part.isVisible()]
        return labels[2:]

    for state, reason, words in (
        (WorkState.BEGUN, "", []),
        (WorkState.SKIPPED, "wrong language", ["Skipped: wrong language"]),
        (WorkState.SKIPPED, "", ["Skipped"]),
        (WorkState.DONE, "", ["Done"]),
        (WorkState.NEW, "", []),
    ):
        header.show_state(LayerState("s", "a1", "me", state, reason))
        assert said() == words
    header.show_state(None)
    assert said() == []


def test_labels_that_were_assigned_are_said_where_not_all_were(header: ArticleHeader) -> None:
    assert not header.asked.isVisible()
    header.show_asked(["Claim", "Date"])
    assert header.asked.isVisible()
    assert header.asked.text() == "Only Claim, Date"
    header.show_asked(())
    assert not header.asked.isVisible()
