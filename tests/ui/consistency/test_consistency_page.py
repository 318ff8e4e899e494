"""The consistency page under mouse and keys: findings, going there, agreeing, calling it right."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from goldspan.domain.annotator import Annotator
from goldspan.services.consistency.findings import FindingKind
from goldspan.services.project.projects import create_project
from goldspan.services.transfer.importing import run_import
from goldspan.ui.consistency.detail_pane import DetailPane
from goldspan.ui.consistency.empty_states import Lack
from goldspan.ui.consistency.page import ConsistencyPage
from goldspan.ui.consistency.rows import (
    AdjustmentRow,
    MoreRow,
    PlaceRow,
    VariantRow,
    finding_rows,
)
from goldspan.ui.consistency.words import ConsistencyWords
from goldspan.ui.main_window import MainWindow
from goldspan.ui.page_names import ANNOTATE, CONSISTENCY
from goldspan.ui.project_view import ProjectView
from goldspan.ui.theme import Theme, ThemeMode
from helpers.consistency_project import TEXTS, article_named
from helpers.decided_articles import SCHEME, actor, decided, looked
from helpers.stored import all_rows
from helpers.waiting import wait

LEFT = Qt.MouseButton.LeftButton
KEY = Qt.Key


def click_row(view: QAbstractItemView, number: int, at: int = 0) -> None:
    """Click on a row, in its middle or so many pixels from its left."""
    index = view.model().index(number, 0)
    view.scrollTo(index)
    area = view.visualRect(index)
    place = QPoint(area.left() + at, area.center().y()) if at else area.center()
    QTest.mouseClick(view.viewport(), LEFT, pos=place)


def click(button: QWidget) -> None:
    """Click on a button that can be seen."""
    wait(button.isVisible)
    QTest.mouseClick(button, LEFT)


def choose(page: ConsistencyPage, kind: FindingKind, label: str) -> None:
    """Click on the finding of this kind and label."""
    rows = page.model.listed
    number = next(n for n, row in enumerate(rows) if (row.kind, row.label) == (kind, label))
    click_row(page.list, number)


def spoken(view: QAbstractItemView, number: int) -> str:
    """Return what a screen reader says of a row."""
    return str(view.model().index(number, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def preview(page: ConsistencyPage, number: int) -> list[AdjustmentRow]:
    """Click on a decision and wait for what it would change."""
    click(page.detail.choices[number])
    wait(lambda: page.detail.previewing)
    return [row for row in page.detail.model.rows if isinstance(row, AdjustmentRow)]


def looked_again(page: ConsistencyPage, gone: str) -> None:
    """Wait until a finding is no longer listed."""
    wait(lambda: gone not in {row.finding.id for row in page.model.findings})


def test_findings_and_decisions_are_said_in_words(page: ConsistencyPage) -> None:
    assert [spoken(page.list, n) for n in range(6)] == [
        "Same passage · Claim; dass der neue Hafen im Mai öffnen werde; Claim · “dass der neue"
        " Hafen im Mai öffnen werde” / Claim · “der neue Hafen im Mai öffnen werde”; 2 : 1",
        "Same passage · Date; gestern; Tuesday, 11 January 2022 (article of 2022-01-12)"
        " / Tuesday, 11 January 2022 (article of 2022-02-20); 2 : 1",
        "Same passage · Actor; Lena Ott; Lena Ott / L. Ott; 2 : 1",
        "Marked or not · Actor; Thor; 3 : 1",
        "Other link · Claim · Source; dass der neue Hafen im Mai öffnen werde;"
        " not linked / Source to “Lena Ott”; 1 : 1",
        "Marked or not · Furniture; Lesen Sie auch unsere Beilage; 1 : 1",
    ]
    choose(page, FindingKind.MARKED, "ACTOR")
    said = [spoken(page.detail.list, n) for n in range(page.detail.model.rowCount())]
    assert said[0] == "1  Actor · 3 places"
    assert said[4] == "2  not marked · 1 place"
    assert said[5].endswith("Auch Thor war da. Lesen Sie auch unsere Beilage; Article second")


def test_a_place_is_one_click_away_and_enter_leads_there_too(
    view: ProjectView, page: ConsistencyPage, qtbot: QtBot
) -> None:
    choose(page, FindingKind.MARKED, "ACTOR")
    click(page.detail.go)
    second = article_named(view.session, "second")
    start = TEXTS["second"].index("Thor")
    wait(lambda: view.page == ANNOTATE and view.annotate.article_id == second)
    wait(lambda: view.annotate.canvas.selection() == (start, start + len("Thor")))
    view.show_page(CONSISTENCY)
    page.detail.list.setCurrentIndex(page.detail.model.index(1))
    qtbot.keyClick(page.detail.list, KEY.Key_Return)
    first = article_named(view.session, "first")
    wait(lambda: view.page == ANNOTATE and view.annotate.article_id == first)
    wait(lambda: view.annotate.controller.focus is not None)


def test_making_agree_is_previewed_changes_what_is_ticked_and_is_undone_as_one(
    window: MainWindow, view: ProjectView, page: ConsistencyPage
) -> None:
    before = all_rows(view.session.store)
    choose(page, FindingKind.MARKED, "ACTOR")
    thor = page.list.current()
    assert thor is not None
    rows = preview(page, 1)
    assert [row.changes for row in rows] == ["remove Actor · Person · Jan Thor"] * 3
    assert page.detail.apply.text() == "Change 3 places"
    click_row(page.detail.list, 0, at=20)
    assert page.detail.apply.text() == "Change 2 places"
    assert all_rows(view.session.store) == before
    click(page.detail.apply)
    wait(lambda: window.toast.text() == "2 places changed")
    quotes = [s.quote for s in view.session.store.spans(article_named(view.session, "first"))]
    assert quotes.count("Thor") == 1 + 2  # one left, two of gold
    click(window.toast.action_button)
    wait(lambda: all_rows(view.session.store) == before)
    wait(lambda: not page.looking.busy)
    assert thor.finding.id in {row.finding.id for row in page.model.findings}


def test_what_agrees_now_is_no_longer_listed_and_the_next_is_current(
    page: ConsistencyPage,
) -> None:
    choose(page, FindingKind.PASSAGE, "ACTOR")
    row = page.list.current()
    assert row is not None
    (change,) = preview(page, 0)
    assert change.changes == "Actor: L. Ott → Lena Ott"
    click(page.detail.apply)
    looked_again(page, row.finding.id)
    assert page.list.currentIndex().row() == 2
    assert not page.detail.previewing


def test_the_whole_way_by_keyboard(page: ConsistencyPage, qtbot: QtBot) -> None:
    page.list.setFocus()
    qtbot.keyClick(page.list, KEY.Key_Home)
    for _ in range(3):
        qtbot.keyClick(page.list, KEY.Key_Down)
    row = page.list.current()
    assert row is not None
    assert row.finding.words == "Thor"
    qtbot.keyClick(page.list, KEY.Key_Return)
    places = page.detail.list
    assert places.window().focusWidget() is places
    qtbot.keyClick(places, KEY.Key_2)
    wait(lambda: page.detail.previewing)
    qtbot.keyClick(places, KEY.Key_Space)
    assert len(page.detail.model.ticked) == 2
    qtbot.keyClick(places, KEY.Key_Escape)
    assert not page.detail.previewing
    qtbot.keyClick(places, KEY.Key_1)
    wait(lambda: page.detail.previewing)
    qtbot.keyClick(places, KEY.Key_Return)
    looked_again(page, row.finding.id)
    qtbot.keyClick(places, KEY.Key_Left)
    assert page.list.window().focusWidget() is page.list


def test_a_preview_stays_where_it_is_looked_again_and_nothing_has_changed(
    view: ProjectView, page: ConsistencyPage
) -> None:
    choose(page, FindingKind.MARKED, "ACTOR")
    preview(page, 1)
    click_row(page.detail.list, 0, at=20)
    before = page.seen
    page.reload()
    wait(lambda: page.seen is not before and not page.looking.busy)
    assert page.detail.previewing
    assert page.detail.apply.text() == "Change 2 places"
    click(page.detail.apply)
    store, me = view.session.store, view.session.annotator.id

    def marked() -> list[str]:
        layers = (store.spans(article.id, me) for article in store.articles())
        return [span.quote for spans in layers for span in spans if span.quote == "Thor"]

    wait(lambda: marked() == ["Thor"])


def test_what_is_right_is_set_aside_comes_back_by_undo_and_is_remembered(
    window: MainWindow, page: ConsistencyPage, qtbot: QtBot
) -> None:
    choose(page, FindingKind.MARKED, "FURNITURE")
    click(page.detail.right)
    assert len(page.model.listed) == 5
    assert window.toast.text() == "Right as it is: “Lesen Sie auch unsere Beilage”"
    click(window.toast.action_button)
    assert len(page.model.listed) == 6
    choose(page, FindingKind.MARKED, "FURNITURE")
    qtbot.keyClick(page.detail.list, KEY.Key_Delete)
    assert len(page.model.listed) == 5
    page.reload()
    wait(lambda: not page.looking.busy)
    assert len(page.model.listed) == 5
    click(page.filter.right)
    assert [row.finding.words for row in page.model.listed] == ["Lesen Sie auch unsere Beilage"]
    assert not any(each.isVisible() for each in page.detail.choices)
    click(page.detail.right)
    wait(page.all.isVisible)
    click(page.all)
    assert len(page.model.listed) == 6


def test_undo_takes_back_what_was_done_last_also_what_was_called_right(
    window: MainWindow, page: ConsistencyPage
) -> None:
    undo = window.commands.undo
    click(page.detail.choices[0])
    wait(lambda: page.detail.previewing)
    click(page.detail.apply)
    wait(lambda: len(page.model.listed) == 5 and not page.looking.busy)
    wait(lambda: undo.text().startswith("Undo: make agree"))
    agreed = undo.text()
    row = page.list.current()
    assert row is not None
    click(page.detail.right)
    assert len(page.model.listed) == 4
    assert undo.text() == f"Undo: Right as it is: “{row.finding.words}”"
    undo.trigger()
    assert len(page.model.listed) == 5
    assert undo.text() == agreed
    undo.trigger()
    wait(lambda: len(page.model.listed) == 6)


def test_a_pane_without_a_finding_says_nothing(page: ConsistencyPage) -> None:
    while page.model.listed:
        click(page.detail.right)
    shown = [each for each in page.detail.findChildren(QLabel) if each.isVisible()]
    assert [each.text() for each in shown] == []


def test_gold_is_looked_at_and_not_changed(page: ConsistencyPage) -> None:
    click(page.gold)
    wait(lambda: not page.looking.busy)
    assert len(page.model.listed) == 6
    assert not any(each.isVisible() for each in page.detail.choices)
    QTest.keyClick(page.detail.list, KEY.Key_1)
    assert not page.detail.previewing
    click(page.own)
    wait(page.detail.choices[0].isVisible)


def test_a_comparison_can_be_stopped_and_begun_again(page: ConsistencyPage) -> None:
    with page.looking.consistency._lock:  # holds the thread where it begins
        click(page.gold)
        (cancel,) = page.progress.findChildren(QPushButton)
        click(cancel)
    wait(lambda: page.empty.lack is Lack.STOPPED)
    assert page.model.rowCount() == 6  # those of before are not shown
    assert not page.list.isVisible()
    click(page.empty.step)
    wait(page.list.isVisible)
    assert not page.detail.choices[0].isVisible()


def test_filters_count_what_they_list_and_have_a_way_back(
    page: ConsistencyPage, qtbot: QtBot
) -> None:
    for chooser in (page.filter.kinds, page.filter.labels):
        for number in range(chooser.count()):
            chooser.setCurrentIndex(number)
            chooser.activated.emit(number)
            assert chooser.currentText().endswith(f"({len(page.model.listed)})")
        chooser.setCurrentIndex(0)
        chooser.activated.emit(0)
    qtbot.keyClicks(page.filter.field, "article second")
    wait(lambda: len(page.model.listed) == 6)
    qtbot.keyClicks(page.filter.field, " no such")
    wait(page.all.isVisible)
    click(page.all)
    assert len(page.model.listed) == 6


def test_a_change_elsewhere_is_taken_in_while_the_page_is_not_seen(
    view: ProjectView, page: ConsistencyPage
) -> None:
    view.show_page(ANNOTATE)
    view.annotate.open_article(article_named(view.session, "second"))
    wait(lambda: view.annotate.article_id == article_named(view.session, "second"))
    desk = view.annotate.controller.desk
    assert desk is not None
    start = desk.text.index("Thor")
    desk.make_span("ACTOR", start, start + len("Thor"))
    view.session.flush()
    wait(lambda: view.up_to_date)
    view.show_page(CONSISTENCY)
    wait(lambda: not page.looking.busy)
    said = {(row.kind, row.finding.words): row for row in page.model.listed}
    assert (FindingKind.MARKED, "Thor") not in said
    assert said[(FindingKind.VALUE, "Thor")].decisions == "Jan Thor / nothing"


def test_all_parts_have_names_for_screen_readers(page: ConsistencyPage) -> None:
    parts = [page.list, page.detail.list, page.filter.field, page.filter.kinds, page.filter.labels]
    for part in [*parts, *page.detail.choices[:2], page.own, page.gold]:
        interface = QAccessible.queryAccessibleInterface(part)
        assert interface is not None
        assert interface.text(QAccessible.Text.Name), part


def test_before_anything_is_decided_the_page_says_the_next_step(
    make_window: Callable[[Path], MainWindow], tmp_path: Path, person: Annotator
) -> None:
    path = tmp_path / "begun.goldspan"
    (tmp_path / "a.txt").write_text("Thor kam.", encoding="utf-8")
    with create_project(path, "begun", person) as session:
        run_import(session, [tmp_path / "a.txt"])
        session.flush()
    window = make_window(path)
    assert window.view is not None
    page = window.view.consistency
    wait(lambda: page.empty.lack is Lack.OWN)
    assert page.empty.step.text() == "Annotate articles"
    click(page.gold)
    wait(lambda: page.empty.lack is Lack.GOLD)
    click(page.empty.step)
    wait(lambda: page.empty.lack is Lack.OWN)
    click(page.empty.step)
    assert window.view.page == ANNOTATE


def test_a_project_without_articles_leads_to_import(
    make_window: Callable[[Path], MainWindow], tmp_path: Path, person: Annotator
) -> None:
    path = tmp_path / "empty.goldspan"
    create_project(path, "empty", person).close()
    window = make_window(path)
    assert window.view is not None
    page = window.view.consistency
    wait(lambda: page.empty.lack is Lack.ARTICLES)
    asked: list[str] = []
    page.step_wanted.disconnect()
    page.step_wanted.connect(asked.append)
    click(page.empty.step)
    assert asked == ["articles"]


def test_many_places_of_the_usual_decision_are_listed_when_asked_for(qtbot: QtBot) -> None:
    text = " ".join(["Thor kam."] * 11)
    there = decided(text, *[actor("Thor", "Jan Thor", nth=n) for n in range(10)])
    (found,) = looked(there, kind=FindingKind.MARKED)
    words = ConsistencyWords(SCHEME, "en")
    pane = DetailPane(Theme(ThemeMode.LIGHT), words)
    qtbot.addWidget(pane)
    pane.resize(800, 600)
    pane.show()
    (row,) = finding_rows([found], {}, words)
    pane.show_finding(row, {there.article.id: there}, {}, can_write=True)
    kinds = [type(each) for each in pane.model.rows]
    assert kinds == [VariantRow, *[PlaceRow] * 3, MoreRow, VariantRow, PlaceRow]
    assert spoken(pane.list, 4) == "Show 7 more"
    wait(lambda: pane.list.visualRect(pane.model.index(4)).isValid())
    click_row(pane.list, 4)
    kinds = [type(each) for each in pane.model.rows]
    assert kinds == [VariantRow, *[PlaceRow] * 10, VariantRow, PlaceRow]
