"""The list of articles beside the text: filter, order, what is left, and where D leads."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QLocale, QObject, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from goldspan.domain.article import Article
from goldspan.domain.layer import WorkState
from goldspan.services.library import LibraryRow
from goldspan.services.machine.settings import Settings
from goldspan.ui.annotate.articles.article_list import ArticleList, UniformList
from goldspan.ui.annotate.articles.list_model import ArticleModel
from goldspan.ui.application import apply_theme, make_application
from goldspan.ui.theme import Theme, ThemeMode
from helpers.waiting import activate, wait

STATES = (WorkState.NEW, WorkState.BEGUN, WorkState.DONE, WorkState.SKIPPED)
OUTLETS = ("dpa", "RND")


def row(number: int) -> LibraryRow:
    article = Article(
        f"{number:032x}",
        f"a{number}",
        "",
        100,
        title=f"Artikel {number}",
        outlet=OUTLETS[number % 2],
        position=number,
    )
    return LibraryRow(article, STATES[number % 4], "", False, number % 5, {"ACTOR": 2})


ROWS = [row(number) for number in range(40)]
IDS = [row.article.id for row in ROWS]


@pytest.fixture
def articles(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> Iterator[ArticleList]:
    monkeypatch.setenv("GOLDSPAN_LANGUAGE", "en")
    make_application(Settings())
    QLocale.setDefault(QLocale("en_GB"))
    theme = Theme(ThemeMode.LIGHT)
    apply_theme(qapp, theme)
    made = ArticleList(theme)
    qtbot.addWidget(made)
    made.resize(232, 600)
    made.show_rows(ROWS, IDS[0])
    made.show()
    activate(made)
    yield made
    theme.set_mode(ThemeMode.SYSTEM)


def listed(articles: ArticleList) -> list[int]:
    return [row.article.position for row in articles.model.rows]


def said(articles: ArticleList) -> list[str]:
    return [each.text() for each in articles.findChildren(QLabel) if each.isVisible()]


def press(key: Qt.Key) -> None:
    wait(QApplication.focusWidget)
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key)


def test_qt_finds_the_model_sound(articles: ArticleList, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(articles.model)
    articles.set_filter_state({"state": "left", "sort": "left"})
    qtmodeltester.check(articles.model)


def test_the_heading_says_what_is_done_and_what_is_left(articles: ArticleList) -> None:
    assert "Articles, 20 of 40 done" in said(articles)
    assert "Left: 20 articles, 80 suggestions" in said(articles)
    done = replace(ROWS[4], state=WorkState.DONE, suggestions=0)
    articles.model.update_rows({IDS[4]: done})
    assert "Articles, 21 of 40 done" in said(articles)
    assert "Left: 19 articles, 76 suggestions" in said(articles)
    ended = [replace(each, state=WorkState.DONE, suggestions=0) for each in ROWS]
    articles.show_rows(ended, IDS[0])
    assert "Nothing is left." in said(articles)


def test_words_typed_choose_by_title_and_outlet(articles: ArticleList, qtbot: QtBot) -> None:
    QTest.mouseClick(articles.filter.toggle, Qt.MouseButton.LeftButton)
    assert articles.filter.field.hasFocus()
    with qtbot.waitSignal(articles.filter_changed):
        QTest.keyClicks(articles.filter.field, "RND artikel 1")
    assert listed(articles) == [1, 11, 13, 15, 17, 19, 21, 31]
    assert articles.filter_state() == {"text": "RND artikel 1"}
    assert articles.filter.toggle.text().startswith("8 listed")


def test_a_state_and_what_is_left_first_by_keyboard(articles: ArticleList) -> None:
    articles.filter.begin()
    press(Qt.Key.Key_Tab)
    assert articles.filter.state.hasFocus()
    QTest.keyClicks(articles.filter.state, "Begun")
    assert listed(articles) == list(range(1, 40, 4))
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Down)
    assert listed(articles) == [9, 29, 13, 33, 17, 37, 1, 21, 5, 25]
    assert articles.filter_state() == {"state": "begun", "sort": "left"}


def test_down_goes_to_the_list_and_enter_opens(articles: ArticleList, qtbot: QtBot) -> None:
    articles.filter.begin()
    QTest.keyClicks(articles.filter.field, "artikel 22")
    with qtbot.waitSignal(articles.article_chosen) as opened:
        press(Qt.Key.Key_Return)
    assert opened.args == [IDS[22]]
    press(Qt.Key.Key_Down)
    assert articles.focusProxy() is QApplication.focusWidget()


def test_down_goes_to_the_first_article_where_the_open_one_is_not_listed(
    articles: ArticleList, qtbot: QtBot
) -> None:
    articles.filter.begin()
    QTest.keyClicks(articles.filter.field, "artikel 37")
    assert listed(articles) == [37]
    press(Qt.Key.Key_Down)
    with qtbot.waitSignal(articles.article_chosen) as told:
        press(Qt.Key.Key_Return)
    assert told.args == [IDS[37]]


def test_escape_empties_the_field_then_closes_it(articles: ArticleList) -> None:
    articles.filter.begin()
    QTest.keyClicks(articles.filter.field, "zzz")
    assert listed(articles) == []
    press(Qt.Key.Key_Escape)
    assert listed(articles) == list(range(40))
    assert articles.filter.field.isVisible()
    press(Qt.Key.Key_Escape)
    assert not articles.filter.field.isVisible()
    assert articles.focusProxy() is QApplication.focusWidget()


def test_where_nothing_is_listed_a_button_lists_all_again(articles: ArticleList) -> None:
    articles.set_filter_state({"text": "zzz", "sort": "left"})
    assert "No article is like this. Choose other words or another state below." in said(articles)
    everything = next(
        each
        for each in articles.findChildren(QPushButton)
        if each.isVisible() and each.text() == "Show all articles"
    )
    QTest.mouseClick(everything, Qt.MouseButton.LeftButton)
    assert listed(articles) == list(range(40))
    assert articles.filter_state() == {}


def test_a_project_without_articles_says_where_to_get_some(articles: ArticleList) -> None:
    articles.show_rows([], "")
    assert "There are no articles yet. Import some in the library." in said(articles)
    assert not articles.filter.isVisible()


def test_the_next_article_is_one_that_is_listed_and_left(articles: ArticleList) -> None:
    assert articles.after(IDS[0]) == IDS[1]
    articles.set_filter_state({"text": "dpa"})
    assert articles.after(IDS[0]) == IDS[4]
    assert articles.after(IDS[36]) == IDS[0]
    assert articles.next(IDS[0]) == IDS[2]
    assert articles.next(IDS[0], -1) == IDS[38]
    articles.set_filter_state({"state": "done"})
    assert articles.after(IDS[0]) is None
    assert articles.next(IDS[0]) == IDS[2]
    assert articles.next(IDS[0], -1) == IDS[38]


def test_the_open_article_stays_listed_until_another_is_opened(articles: ArticleList) -> None:
    articles.set_filter_state({"state": "new"})
    articles.select(IDS[4])
    articles.model.update_row(IDS[4], 3, 0, WorkState.DONE)
    assert 4 in listed(articles)
    following = articles.after(IDS[4])
    assert following == IDS[8]
    articles.select(following)
    assert 4 not in listed(articles)


def test_what_others_do_comes_into_the_list_and_goes_from_it(articles: ArticleList) -> None:
    articles.set_filter_state({"state": "left"})
    articles.select(IDS[1])
    changed = {
        IDS[5]: replace(ROWS[5], suggestions=7),
        IDS[6]: replace(ROWS[6], suggestions=0),
        IDS[1]: replace(ROWS[1], suggestions=0),
    }
    articles.model.update_rows(changed)
    assert 5 in listed(articles)
    assert 6 not in listed(articles)
    assert listed(articles)[0] == 1


def test_where_one_looks_in_the_list_does_not_move(articles: ArticleList) -> None:
    view = articles.focusProxy()
    assert view is not None
    bar = view.verticalScrollBar()  # type: ignore[attr-defined]
    articles.set_filter_state({"state": "left"})
    bar.setValue(bar.maximum() // 2)
    before = bar.value()
    articles.model.update_rows({IDS[38]: replace(ROWS[38], suggestions=0)})
    QApplication.processEvents()
    assert bar.value() == before


def test_unknown_choices_are_left_out(articles: ArticleList) -> None:
    articles.set_filter_state({"state": "lost", "text": "dpa", "colour": "blue"})
    assert articles.filter_state() == {"text": "dpa"}


def test_a_changed_article_is_redrawn_alone(qtbot: QtBot) -> None:
    holder = ArticleList(Theme(ThemeMode.LIGHT))
    qtbot.addWidget(holder)
    model: ArticleModel = holder.model
    model.show_rows(ROWS)
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    with qtbot.assertNotEmitted(model.modelReset):
        model.update_row(IDS[7], 9, 1, WorkState.BEGUN)
    assert changed == [(7, 7)]
    assert model.rows[7].spans == {"": 9}


class Painted(QObject):
    """Notes which rows of a list were painted anew."""

    def __init__(self, view: UniformList) -> None:
        super().__init__(view)
        self.regions: list[QRegion] = []
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        if isinstance(event, QPaintEvent):
            self.regions.append(QRegion(event.region()))
        return False


def test_a_changed_article_is_painted_again_and_no_other(
    articles: ArticleList, qtbot: QtBot
) -> None:
    view = articles.focusProxy()
    assert isinstance(view, UniformList)
    QApplication.processEvents()
    painted = Painted(view)
    places = [view.visualRect(articles.model.index(number)).center() for number in (1, 3)]
    articles.model.update_row(IDS[1], 77, 1, WorkState.DONE)
    qtbot.waitUntil(lambda: any(region.contains(places[0]) for region in painted.regions))
    assert not any(region.contains(places[1]) for region in painted.regions)


def test_what_is_assigned_comes_before_what_is_not(articles: ArticleList) -> None:
    assigned = replace(ROWS[9], asked=("CLAIM",))
    articles.model.update_rows({IDS[9]: assigned})
    assert articles.after(IDS[0]) == IDS[9]
    assert articles.after(IDS[9]) == IDS[12]  # none that is assigned is left beside it
    articles.model.update_rows({IDS[9]: ROWS[9]})
    assert articles.after(IDS[0]) == IDS[1]


def test_only_what_is_assigned_is_listed(articles: ArticleList) -> None:
    articles.model.update_rows({IDS[9]: replace(ROWS[9], asked=())})
    articles.filter.state.setCurrentIndex(articles.filter.state.findData("assigned"))
    assert listed(articles) == [9]
    place = articles.model.index(0)
    assert "assigned to you" in place.data(Qt.ItemDataRole.AccessibleTextRole)
