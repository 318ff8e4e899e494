"""The matrix in the window: what cells say, assigning by cell, panel and plan, and undoing it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu
from pytestqt.modeltest import ModelTester

from goldspan.domain.annotator import Annotator
from goldspan.domain.layer import WorkState
from goldspan.services.assigning.handing_out import assign
from goldspan.services.project.projects import create_project, open_project
from goldspan.ui.page_names import ANNOTATE
from goldspan.ui.project_view import ProjectView
from goldspan.ui.team.matrix.model import BY_TITLE, GOLD, PEOPLE
from goldspan.ui.team.matrix.row_filter import Wanted
from goldspan.ui.team.matrix.ticks import TickList
from goldspan.ui.team.matrix.view import MatrixView
from helpers.stored import BEN
from helpers.town_project import ARTICLES, TITLES
from helpers.waiting import wait

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


def said(matrix: MatrixView, row: int, column: int) -> str:
    return str(matrix.model.index(row, column).data(ACCESSIBLE))


def shown(matrix: MatrixView) -> list[str]:
    return [row.article.name for row in matrix.model.shown_rows()]


def asked(matrix: MatrixView) -> set[tuple[str, str]]:
    """Return who is assigned what, as the matrix has it."""
    found = set()
    for row in matrix.model.matrix.rows:
        for person, cell in row.cells.items():
            if cell.assigned:
                found.add((matrix.model.name_of(person), row.article.name))
    return found


def column_of(matrix: MatrixView, person: Annotator) -> int:
    column = matrix.model.column_of(person.id)
    assert column is not None
    return column


def place(matrix: MatrixView, row: int, column: int) -> QPoint:
    return matrix.table.visualRect(matrix.model.index(row, column)).center()


def click(matrix: MatrixView, row: int, column: int, *keys: Qt.KeyboardModifier) -> None:
    modifiers = keys[0] if keys else Qt.KeyboardModifier.NoModifier
    at = place(matrix, row, column)
    QTest.mouseClick(matrix.table.viewport(), Qt.MouseButton.LeftButton, modifiers, at)


def key(key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifiers)


def tick(rows: TickList, text: str) -> None:
    """Tick a row of a list with the keyboard, as one does after going there."""
    item = next(i for n in range(rows.count()) if text in (i := rows.item(n)).text())
    rows.setCurrentItem(item)
    QTest.keyClick(rows, Qt.Key.Key_Space)


def test_qt_finds_the_model_sound(matrix: MatrixView, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(matrix.model)


def test_cells_and_headings_say_all_in_words(matrix: MatrixView, ada: Annotator) -> None:
    mine, bens = column_of(matrix, ada), column_of(matrix, BEN)
    assert shown(matrix) == TITLES
    assert said(matrix, 0, mine) == "Ada (you): done, not assigned"
    assert said(matrix, 1, bens) == "Ben: begun, not assigned"
    assert said(matrix, 1, mine) == "Ada (you): not assigned"
    assert said(matrix, 4, GOLD) == "Gold: adjudicated"
    assert "2 people work on it, 2 are done, ready for review" in said(matrix, 0, PEOPLE)
    heading = matrix.model.headerData(bens, Qt.Orientation.Horizontal, ACCESSIBLE)
    assert heading == "Ben: 1 article done, 0 assigned, 1 begun"
    assert matrix.model.headerData(1, Qt.Orientation.Vertical) == "Bahnhof"


def test_chosen_cells_are_assigned_with_one_key_and_undone_with_another(
    matrix: MatrixView, view: ProjectView
) -> None:
    bens = column_of(matrix, BEN)
    click(matrix, 2, bens)
    click(matrix, 3, bens, Qt.KeyboardModifier.ShiftModifier)
    key(Qt.Key.Key_Insert)
    wait(lambda: asked(matrix) == {("Ben", "Rathaus"), ("Ben", "Markt")})
    assert said(matrix, 2, bens) == "Ben: new, assigned"
    assert "2 assigned, 2 of them open" in str(
        matrix.model.headerData(bens, Qt.Orientation.Horizontal, ACCESSIBLE)
    )
    assert matrix.table.chosen_articles() == [ARTICLES[2].id, ARTICLES[3].id]
    key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait(lambda: asked(matrix) == set())
    assert view.session.store.assignments() == []


def test_delete_takes_back(matrix: MatrixView) -> None:
    click(matrix, 2, column_of(matrix, BEN))
    key(Qt.Key.Key_Insert)
    wait(lambda: asked(matrix) == {("Ben", "Rathaus")})
    key(Qt.Key.Key_Delete)
    wait(lambda: asked(matrix) == set())


def test_a_new_person_gets_some_labels_from_the_panel(matrix: MatrixView) -> None:
    click(matrix, 1, PEOPLE)
    key(Qt.Key.Key_Insert)  # of nobody: the panel asks whom
    panel = matrix.assigning
    assert panel.isVisible()
    assert not panel.assign.isEnabled()
    panel.people.field.setFocus()
    QTest.keyClicks(panel.people.field, "Cem Kaya")
    key(Qt.Key.Key_Return)
    wait(lambda: [p.name for p in panel.people.people()] == ["Cem Kaya"])
    panel.labels.all.click()
    assert not panel.assign.isEnabled()
    tick(panel.labels.list, "Claim")
    QTest.mouseClick(panel.assign, Qt.MouseButton.LeftButton)
    wait(lambda: asked(matrix) == {("Cem Kaya", "Bahnhof")})
    column = matrix.model.columnCount() - 1
    assert said(matrix, 1, column) == "Cem Kaya: new, assigned for Claim only"
    assert [p.name for p in panel.people.people()] == ["Cem Kaya"]
    key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait(lambda: matrix.model.columnCount() == column)


def test_sharing_out_is_seen_before_it_is_done_and_is_one_step(
    matrix: MatrixView, view: ProjectView
) -> None:
    QTest.mouseClick(matrix.bar.share, Qt.MouseButton.LeftButton)
    panel = matrix.sharing
    assert QApplication.focusWidget() is panel.people.list
    for name in ("Ada", "Ben"):
        tick(panel.people.list, name)
    panel.each.setValue(2)
    panel.blind.setValue(50)
    wait(lambda: panel.plan is not None and panel.plan.wish.blind == 50)
    assert view.session.store.assignments() == []
    assert panel.plan is not None
    shares = {share.person.name: share for share in panel.plan.shares}
    assert (shares["Ada"].before, shares["Ada"].new) == (1, 4)
    assert (shares["Ben"].before, shares["Ben"].new) == (2, 3)
    QTest.mouseClick(panel.share, Qt.MouseButton.LeftButton)
    wait(lambda: len(asked(matrix)) == 7)
    blind = sum(cell.blind for row in matrix.model.matrix.rows for cell in row.cells.values())
    assert blind == sum(share.blind for share in shares.values()) == 4
    wait(lambda: panel.plan is not None and panel.plan.empty)
    assert not panel.share.isEnabled()
    key(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    wait(lambda: asked(matrix) == set())
    assert not any(c.blind for row in matrix.model.matrix.rows for c in row.cells.values())


def test_nothing_is_shared_out_before_it_is_known_what_are_copies(
    matrix: MatrixView, view: ProjectView
) -> None:
    wait(lambda: view.kin.ready)
    view.kin.ready = False
    QTest.mouseClick(matrix.bar.share, Qt.MouseButton.LeftButton)
    panel = matrix.sharing
    tick(panel.people.list, "Ben")
    panel.each.setValue(1)
    assert "which articles are copies" in panel.said.text()
    QTest.qWait(300)
    assert panel.plan is None
    view.kin.ready = True
    view.kin.changed.emit()
    wait(lambda: panel.plan is not None)


def test_too_few_people_are_said_and_nothing_can_be_shared(matrix: MatrixView) -> None:
    QTest.mouseClick(matrix.bar.share, Qt.MouseButton.LeftButton)
    panel = matrix.sharing
    tick(panel.people.list, "Ben")
    panel.each.setValue(2)
    wait(lambda: "to go to 2 people; chosen: 1" in panel.said.text())
    assert not panel.share.isEnabled()


@pytest.mark.parametrize(
    ("wanted", "names"),
    [
        (Wanted.FEW, ["Bahnhof", "Rathaus", "Markt"]),
        (Wanted.READY, ["Hafen"]),
        (Wanted.ADJUDICATED, ["Schule"]),
        (Wanted.OPEN, ["Hafen", "Bahnhof", "Rathaus", "Markt"]),
    ],
)
def test_articles_are_filtered_by_what_is_to_be_done(
    matrix: MatrixView, wanted: Wanted, names: list[str]
) -> None:
    chooser = matrix.bar.chooser
    chooser.setCurrentIndex(chooser.findData(wanted.value))
    assert shown(matrix) == names
    assert chooser.currentText().endswith(f"({len(names)})")


def test_words_find_articles_and_what_is_left_can_be_shown_again(matrix: MatrixView) -> None:
    matrix.focus_find()
    QTest.keyClicks(matrix.bar.field, "mark")
    wait(lambda: shown(matrix) == ["Markt"])
    QTest.keyClicks(matrix.bar.field, "xy")
    wait(lambda: shown(matrix) == [])
    assert not matrix.table.isVisible()
    key(Qt.Key.Key_Escape)
    wait(lambda: shown(matrix) == TITLES)


def test_a_heading_sorts_up_down_and_not_at_all(matrix: MatrixView) -> None:
    matrix.table.corner.click()
    assert matrix.model.sort_state[0] == BY_TITLE
    assert shown(matrix) == sorted(TITLES)
    matrix.table.corner.click()
    assert shown(matrix) == sorted(TITLES, reverse=True)
    matrix.table.corner.click()
    assert shown(matrix) == TITLES
    header = matrix.table.horizontalHeader()
    at = QPoint(header.sectionViewportPosition(column_of(matrix, BEN)) + 8, 12)
    QTest.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert shown(matrix)[:2] == ["Bahnhof", "Hafen"]  # begun, then done, then nothing


def test_choice_stays_with_its_articles_when_rows_move(matrix: MatrixView) -> None:
    click(matrix, 2, column_of(matrix, BEN))
    matrix.table.corner.click()
    assert matrix.table.chosen_articles() == [ARTICLES[2].id]
    assert matrix.table.currentIndex().row() == sorted(TITLES).index("Rathaus")


def test_a_title_chooses_the_whole_row_and_so_no_person(matrix: MatrixView) -> None:
    at = QPoint(20, matrix.table.titles.sectionViewportPosition(1) + 8)
    QTest.mouseClick(matrix.table.titles.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert matrix.table.chosen_articles() == [ARTICLES[1].id]
    assert matrix.table.chosen_people() == []


def test_ones_own_cell_opens_the_article_to_annotate(
    matrix: MatrixView, view: ProjectView, ada: Annotator
) -> None:
    click(matrix, 2, column_of(matrix, ada))
    key(Qt.Key.Key_Return)
    wait(lambda: view.page == ANNOTATE and view.annotate.article_id == ARTICLES[2].id)


def test_gold_opens_the_article_to_review(matrix: MatrixView, view: ProjectView) -> None:
    at = place(matrix, 0, GOLD)
    QTest.mouseClick(matrix.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    QTest.mouseDClick(matrix.table.viewport(), Qt.MouseButton.LeftButton, pos=at)
    wait(lambda: view.page == "review")


def test_the_menu_offers_what_can_be_done_with_the_cells(matrix: MatrixView) -> None:
    click(matrix, 2, column_of(matrix, BEN))
    matrix.table.menu_wanted.emit(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = {each.text(): each for each in menu.actions() if each.text()}
    assert [*entries] == [
        "Annotate",
        "Review",
        "Assign to Ben",
        "Take back from Ben",
        "Blind: no suggestions",
        "Sort by",
    ]
    assert not entries["Take back from Ben"].isEnabled()
    entries["Blind: no suggestions"].trigger()
    menu.close()
    wait(lambda: "blind: no suggestions" in said(matrix, 2, column_of(matrix, BEN)))


def test_what_another_process_writes_is_shown(
    matrix: MatrixView, view: ProjectView, project: Path
) -> None:
    with open_project(project, BEN, window_lock=False) as other:
        done = assign(other, [ARTICLES[3].id], [BEN])
        assert done is not None
        done.result()
    wait(lambda: asked(matrix) == {("Ben", "Markt")})


def test_work_in_this_window_is_shown_at_once(
    matrix: MatrixView, view: ProjectView, ada: Annotator
) -> None:
    view.annotate_article(ARTICLES[3].id)
    wait(lambda: view.annotate.article_id == ARTICLES[3].id)
    view.annotate.controller.attempt(lambda desk: desk.set_state(WorkState.DONE))
    wait(lambda: said(matrix, 3, column_of(matrix, ada)) == "Ada (you): done, not assigned")


def test_a_project_without_articles_leads_to_import(
    make_window: Callable[[Path], ProjectView], tmp_path: Path, ada: Annotator
) -> None:
    path = tmp_path / "leer.goldspan"
    create_project(path, "Leer", ada).close()
    view = make_window(path)
    found = view.team.views.view("matrix")
    assert isinstance(found, MatrixView)
    wait(found.empty.isVisible)
    assert found.panes() == [found.empty.step]


def test_f6_goes_through_the_panes(matrix: MatrixView, view: ProjectView) -> None:
    matrix.table.setFocus()
    QTest.mouseClick(matrix.bar.assign, Qt.MouseButton.LeftButton)
    assert QApplication.focusWidget() is matrix.assigning.people.list
    key(Qt.Key.Key_F6)
    key(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is matrix.bar.field
    key(Qt.Key.Key_F6)
    assert QApplication.focusWidget() is matrix.table
    key(Qt.Key.Key_Escape)
    assert not matrix.assigning.isVisible()


def test_the_menu_sorts_for_those_who_do_not_click_on_headings(matrix: MatrixView) -> None:
    matrix.table.menu_wanted.emit(QPoint(10, 10))
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    sorting = next(each.menu() for each in menu.actions() if each.text() == "Sort by")
    assert isinstance(sorting, QMenu)
    entries = {each.text(): each for each in sorting.actions()}
    assert [*entries] == ["In the library’s order", "Article", "People", "Gold", "Ada (you)", "Ben"]
    entries["Article"].trigger()
    menu.close()
    assert shown(matrix) == sorted(TITLES)


def test_articles_with_conflicts_are_marked_and_filtered(matrix: MatrixView) -> None:
    matrix.reading.conflicts = frozenset({ARTICLES[3].id})
    matrix.reading.disputed.emit()
    said_of = matrix.model.headerData(3, Qt.Orientation.Vertical, ACCESSIBLE)
    assert said_of == "Markt, with conflicts"
    chooser = matrix.bar.chooser
    wait(lambda: chooser.findData(Wanted.CONFLICTS.value) >= 0)
    chooser.setCurrentIndex(chooser.findData(Wanted.CONFLICTS.value))
    assert shown(matrix) == ["Markt"]
