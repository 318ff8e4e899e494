"""The next step where nothing is left to do: said in words, done by a button."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from goldspan.domain.layer import WorkState
from goldspan.services.desk.labelling import open_desk
from goldspan.services.project.session import ProjectSession
from goldspan.ui.annotate.articles.next_step import EmptyDesk, NextStep, Situation, situation
from goldspan.ui.theme import Theme
from helpers.english_window import english_window
from helpers.suggested_article import ARTICLE


@pytest.fixture
def theme(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Theme:
    return english_window(monkeypatch)


def words(widget: QWidget) -> list[str]:
    return [part.text() for part in widget.findChildren(QLabel) if not part.isHidden()]


def buttons(widget: QWidget) -> list[str]:
    return [part.text() for part in widget.findChildren(QPushButton) if not part.isHidden()]


def press(widget: QWidget, text: str) -> None:
    made = next(b for b in widget.findChildren(QPushButton) if b.text() == text)
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


@pytest.fixture
def line(theme: Theme, qtbot: QtBot) -> NextStep:
    line = NextStep(theme)
    qtbot.addWidget(line)
    return line


@pytest.mark.parametrize(
    ("found", "said", "offered"),
    [
        (Situation.DECIDED, "All suggestions here are decided.", ["Done, next"]),
        (Situation.ALL_DONE, "All articles are done.", ["Export…", "Open the library"]),
    ],
)
def test_each_situation_has_its_step(
    line: NextStep, qtbot: QtBot, found: Situation, said: str, offered: list[str]
) -> None:
    line.show_situation(found)
    assert line.isVisible()
    assert words(line) == [said]
    assert buttons(line) == offered
    with qtbot.waitSignal(line.wanted):
        press(line, offered[0])
    line.show_situation(Situation.AT_WORK)
    assert not line.isVisible()


def test_while_the_pipeline_works_the_line_says_so(line: NextStep, qtbot: QtBot) -> None:
    line.show_situation(Situation.NO_SUGGESTIONS)
    with qtbot.waitSignal(line.wanted) as asked:
        press(line, "Let the pipeline suggest")
    assert asked.args == ["suggest"]
    assert words(line) == ["The pipeline is reading the article…"]
    assert buttons(line) == []
    line.rest()
    assert buttons(line) == ["Let the pipeline suggest"]


def test_suggestions_on_their_way_are_waited_for(line: NextStep) -> None:
    line.show_situation(Situation.NO_SUGGESTIONS)
    line.show_doing("", awaited=True)
    assert not line.isVisible()  # they may be there at once
    line.show_doing("Suggesting…", awaited=True)
    assert words(line) == ["The pipeline is reading the article…"]
    assert buttons(line) == []
    line.show_doing("No suggestions: it is in French.", awaited=False)
    assert words(line) == ["No suggestions: it is in French."]
    assert buttons(line) == ["Let the pipeline suggest"]
    line.show_situation(Situation.AT_WORK)
    assert not line.isVisible()


def test_situations_of_a_desk(session: ProjectSession) -> None:
    desk = open_desk(session, ARTICLE)
    assert situation(desk, bool) is Situation.AT_WORK
    desk.reject(list(desk.layer.suggestions))
    assert situation(desk, bool) is Situation.DECIDED
    desk.set_state(WorkState.DONE)
    assert situation(desk, bool) is Situation.AT_WORK
    assert situation(desk, lambda: True) is Situation.ALL_DONE


def test_an_article_without_suggestions(session: ProjectSession) -> None:
    session.undo().result()
    desk = open_desk(session, ARTICLE)
    assert situation(desk, bool) is Situation.NO_SUGGESTIONS
    desk.make_span("ACTOR", 2, 11)
    assert situation(desk, bool) is Situation.AT_WORK


@pytest.mark.parametrize(
    ("articles", "left", "can_write", "said", "offered"),
    [
        (0, False, True, "No articles yet", ["Import articles…"]),
        (0, False, False, "No articles yet", []),
        (3, True, True, "No article is open", ["Open the next article"]),
        (3, False, True, "No article is open", ["Open the library"]),
    ],
)
def test_nothing_open(
    theme: Theme,
    qtbot: QtBot,
    articles: int,
    left: bool,
    can_write: bool,
    said: str,
    offered: list[str],
) -> None:
    empty = EmptyDesk(theme, can_write=can_write)
    qtbot.addWidget(empty)
    empty.show_articles(articles, left=left)
    assert words(empty)[0] == said
    assert buttons(empty) == offered


def test_while_an_article_is_being_opened_there_is_nothing_to_press(
    theme: Theme, qtbot: QtBot
) -> None:
    empty = EmptyDesk(theme, can_write=True)
    qtbot.addWidget(empty)
    empty.show_articles(3, left=True, opening=True)
    assert (words(empty), buttons(empty)) == (["The article is being opened…"], [])
    empty.show_articles(3, left=True)
    assert buttons(empty) == ["Open the next article"]
