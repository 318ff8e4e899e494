"""The library page with real events: sorting, finding, filtering, editing, removing, keys."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from goldspan.domain.article import Article
from goldspan.ui.library.page import LibraryPage
from goldspan.ui.library.table import LibraryTable
from goldspan.ui.main_window import MainWindow
from goldspan.ui.project_view import ProjectView
from helpers.waiting import activate


def titles(page: LibraryPage) -> list[str]:
    model = page.model
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def column(page: LibraryPage, key: str) -> int:
    return next(n for n, column in enumerate(page.model.columns) if column.key == key)


def click_row(qtbot: QtBot, table: LibraryTable, row: int) -> None:
    place = table.visualRect(table.model().index(row, 0)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)


def click_header(qtbot: QtBot, table: LibraryTable, number: int) -> None:
    header = table.horizontalHeader()
    place = header.viewport().rect().center()
    place.setX(header.sectionViewportPosition(number) + 12)
    qtbot.mouseClick(header.viewport(), Qt.MouseButton.LeftButton, pos=place)


def field(page: LibraryPage, name: str) -> QLineEdit:
    found = [f for f in page.details.findChildren(QLineEdit) if f.accessibleName() == name]
    return found[0]


def drop(widget: QWidget, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    middle = widget.rect().center()
    button, key = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(middle, Qt.DropAction.CopyAction, data, button, key)
    QApplication.sendEvent(widget, enter)
    assert enter.isAccepted()
    dropped = QDropEvent(QPointF(middle), Qt.DropAction.CopyAction, data, button, key)
    QApplication.sendEvent(widget, dropped)


def article(view: ProjectView, row: int) -> Article:
    found = view.session.store.article(view.library.model.row_at(row).article.id)
    assert found is not None
    return found


def test_rows_show_what_is_known(view: ProjectView) -> None:
    page = view.library
    shown = {c.key: page.model.index(0, n).data() for n, c in enumerate(page.model.columns)}
    assert shown["title"] == "Gespräche in Genf"
    assert shown["outlet"] == "RND"
    assert shown["date"] == "2022-01-10"
    assert shown["label:ACTOR"] == "1"
    assert shown["label:DATE"] == "–"


def test_a_click_on_a_heading_sorts_and_a_third_brings_back_the_order(
    view: ProjectView, qtbot: QtBot
) -> None:
    page = view.library
    before = titles(page)
    title = column(page, "title")
    click_header(qtbot, page.table, title)
    assert titles(page) == sorted(before, key=str.casefold)
    click_header(qtbot, page.table, title)
    assert titles(page) == sorted(before, key=str.casefold, reverse=True)
    click_header(qtbot, page.table, title)
    assert titles(page) == before


def test_the_selection_survives_sorting_and_finding(view: ProjectView, qtbot: QtBot) -> None:
    page = view.library
    click_row(qtbot, page.table, 1)
    chosen = page.table.selected_ids()
    click_header(qtbot, page.table, column(page, "date"))
    click_header(qtbot, page.table, column(page, "date"))
    assert page.table.selected_ids() == chosen
    qtbot.keyClicks(page.bar.field, "dpa")
    assert page.table.selected_ids() == chosen


def test_finding_as_one_types(window: MainWindow, view: ProjectView, qtbot: QtBot) -> None:
    page = view.library
    activate(window)
    qtbot.keyClick(page.table, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert page.bar.field.hasFocus()
    qtbot.keyClicks(page.bar.field, "STAHL dpa")
    assert titles(page) == ["Zölle auf Stahl"]
    page.bar.reset()
    assert len(titles(page)) == 3


def test_filters_offer_what_there_is(view: ProjectView, qtbot: QtBot) -> None:
    page = view.library
    outlets = page.bar.outlets
    assert [outlets.itemData(n) for n in range(outlets.count())] == ["", "dpa", "RND"]
    qtbot.keyClicks(outlets, "dpa")
    assert titles(page) == ["Übung an der Grenze", "Zölle auf Stahl"]


def test_enter_opens_the_article(view: ProjectView, qtbot: QtBot) -> None:
    page = view.library
    click_row(qtbot, page.table, 2)
    wanted = page.table.selected_ids()[0]
    with qtbot.waitSignal(page.opened) as opened:
        qtbot.keyClick(page.table, Qt.Key.Key_Return)
    assert opened.args == [wanted]
    assert view.page == "annotate"
    qtbot.waitUntil(lambda: view.annotate.article_id == wanted)


def test_double_click_opens_the_article(view: ProjectView, qtbot: QtBot) -> None:
    table = view.library.table
    place = table.visualRect(table.model().index(1, 0)).center()
    with qtbot.waitSignal(view.library.opened):
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    qtbot.waitUntil(lambda: view.annotate.article_id != "")


def test_the_title_is_edited_in_place_and_undone(
    window: MainWindow, view: ProjectView, qtbot: QtBot
) -> None:
    page = view.library
    click_row(qtbot, page.table, 0)
    title = field(page, "Title")
    title.setFocus()
    title.selectAll()
    qtbot.keyClicks(title, "Neuer Titel")
    qtbot.keyClick(title, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: titles(page)[0] == "Neuer Titel")
    view.session.flush(5)
    assert article(view, 0).title == "Neuer Titel"
    qtbot.waitUntil(lambda: window.commands.undo.text() == "Undo: edit Neuer Titel")
    activate(window)
    qtbot.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: titles(page)[0] == "Gespräche in Genf")


def test_escape_takes_back_what_was_typed(view: ProjectView, qtbot: QtBot) -> None:
    page = view.library
    click_row(qtbot, page.table, 0)
    title = field(page, "Title")
    title.setFocus()
    qtbot.keyClicks(title, "xyz")
    qtbot.keyClick(title, Qt.Key.Key_Escape)
    assert title.text() == "Gespräche in Genf"
    page.table.setFocus()
    view.session.flush(5)
    assert article(view, 0).title == "Gespräche in Genf"


def test_removed_articles_come_back_with_the_toast(
    window: MainWindow, view: ProjectView, qtbot: QtBot
) -> None:
    page = view.library
    click_row(qtbot, page.table, 0)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(titles(page)) == 2)
    qtbot.waitUntil(window.toast.isVisible)
    qtbot.mouseClick(window.toast.action_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(titles(page)) == 3)
    assert titles(page)[0] == "Gespräche in Genf"
    assert page.model.index(0, column(page, "label:ACTOR")).data() == "1"


def test_f6_goes_round_the_panes(window: MainWindow, view: ProjectView, qtbot: QtBot) -> None:
    page = view.library
    activate(window)
    page.table.setFocus()
    click_row(qtbot, page.table, 0)
    qtbot.keyClick(window, Qt.Key.Key_F6)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.details.isAncestorOf(focus)
    qtbot.keyClick(window, Qt.Key.Key_F6)
    assert page.bar.field.hasFocus()
    qtbot.keyClick(window, Qt.Key.Key_F6, Qt.KeyboardModifier.ShiftModifier)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert page.details.isAncestorOf(focus)


def test_dropped_files_are_planned_and_imported(
    view: ProjectView, qtbot: QtBot, tmp_path: Path
) -> None:
    page = view.library
    good = tmp_path / "neu.txt"
    good.write_text("Ein neuer Artikel aus Genf.", encoding="utf-8")
    bad = tmp_path / "leer.txt"
    bad.write_bytes(b"")
    drop(page, [good, bad])
    panel = page.importing
    qtbot.waitUntil(panel.go.isEnabled)
    assert "leer.txt" in panel.refused.toPlainText()
    assert len(titles(page)) == 3
    qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(titles(page)) == 4)
    qtbot.waitUntil(lambda: page.table.selected_ids() != [])
    assert "leer.txt" in panel.refused.toPlainText()


def test_export_from_the_panel(view: ProjectView, qtbot: QtBot, tmp_path: Path) -> None:
    page = view.library
    page.show_export()
    panel = page.exporting
    panel.target.setText(str(tmp_path / "out"))
    panel.layers.setCurrentText("Ada")
    assert panel.formats.currentData() == "goldspan-jsonl"
    qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(panel.open_folder.isVisible)
    written = list((tmp_path / "out").rglob("*.jsonl"))
    assert written
    assert "Moskau" in written[0].read_text(encoding="utf-8")
    qtbot.mouseClick(panel.go, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: panel.problem.text() != "")
    assert "out" in panel.problem.text()


def test_suggestions_come_into_the_table_and_are_undone_together(
    window: MainWindow, view: ProjectView, qtbot: QtBot
) -> None:
    page = view.library
    click_row(qtbot, page.table, 1)
    page.suggest()
    assert page.progress.isVisible()
    number = column(page, "suggestions")
    qtbot.waitUntil(lambda: not page.progress.busy, timeout=60_000)
    qtbot.waitUntil(window.toast.isVisible)
    qtbot.waitUntil(lambda: page.model.index(1, number).data() != "–")
    assert page.model.index(0, number).data() == "–"
    window.commands.undo.trigger()
    qtbot.waitUntil(lambda: page.model.index(1, number).data() == "–")


def remove_first(window: MainWindow, view: ProjectView, qtbot: QtBot) -> None:
    page = view.library
    click_row(qtbot, page.table, 0)
    qtbot.keyClick(page.table, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: len(titles(page)) == 2)
    qtbot.waitUntil(window.toast.action_button.isVisible)


def test_the_offer_to_undo_goes_when_its_action_is_undone_elsewhere(
    window: MainWindow, view: ProjectView, qtbot: QtBot
) -> None:
    remove_first(window, view, qtbot)
    window.commands.undo.trigger()
    qtbot.waitUntil(lambda: len(titles(view.library)) == 3)
    qtbot.waitUntil(lambda: not window.toast.action_button.isVisible())


def test_the_toast_goes_with_the_next_action_and_the_next_page(
    window: MainWindow, view: ProjectView, qtbot: QtBot
) -> None:
    remove_first(window, view, qtbot)
    row = view.library.model.row_at(0)
    view.library.details.edited.emit(row.article.id, "outlet", "AFP")
    qtbot.waitUntil(lambda: not window.toast.isVisible())
    view.session.flush(5)
    remove_again = view.library.table
    click_row(qtbot, remove_again, 0)
    qtbot.keyClick(remove_again, Qt.Key.Key_Delete)
    qtbot.waitUntil(window.toast.action_button.isVisible)
    view.show_page("annotate")
    assert not window.toast.isVisible()


def test_the_toast_takes_back_its_own_action_only(
    window: MainWindow, view: ProjectView, qtbot: QtBot
) -> None:
    remove_first(window, view, qtbot)
    view.session.undo().result()
    qtbot.mouseClick(window.toast.action_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(titles(view.library)) == 3)
    qtbot.waitUntil(lambda: window.commands.undo.text() == "Undo: label Actor")
    view.session.flush(5)
    assert view.session.store.span_counts([view.session.annotator.id]) != {}


def test_the_focus_stays_on_the_page_after_removing(
    window: MainWindow, view: ProjectView, qtbot: QtBot
) -> None:
    page = view.library
    activate(window)
    click_row(qtbot, page.table, 0)
    remove = next(b for b in page.details.findChildren(QPushButton) if "Remove" in b.text())
    remove.setFocus()
    qtbot.keyClick(remove, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: len(titles(page)) == 2)
    assert page.table.hasFocus()


def test_the_focus_stays_in_the_panel_after_exporting(
    window: MainWindow, view: ProjectView, qtbot: QtBot, tmp_path: Path
) -> None:
    page = view.library
    activate(window)
    page.show_export()
    panel = page.exporting
    panel.target.setText(str(tmp_path / "out"))
    panel.layers.setCurrentText("Ada")
    panel.go.setFocus()
    qtbot.keyClick(panel.go, Qt.Key.Key_Space)
    qtbot.waitUntil(panel.open_folder.isVisible)
    assert panel.go.hasFocus()


def test_files_dropped_beside_the_library_come_to_its_import(
    window: MainWindow, view: ProjectView, qtbot: QtBot, tmp_path: Path
) -> None:
    good = tmp_path / "neu.txt"
    good.write_text("Ein neuer Artikel aus Genf.", encoding="utf-8")
    view.show_page("annotate")
    qtbot.waitUntil(lambda: view.annotate.article_id != "")
    drop(view, [good])
    assert view.page == "library"
    qtbot.waitUntil(view.library.importing.go.isEnabled)


def test_no_suggestions_are_counted_where_no_article_is_open(
    window: MainWindow, view: ProjectView, qtbot: QtBot
) -> None:
    left: list[object] = []
    view.suggestions_changed.connect(left.append)
    view.show_page("annotate")
    qtbot.waitUntil(lambda: left[-1:] == [0] and view.annotate.article_id != "")
    view.session.undo().result()
    view.session.undo().result()
    qtbot.waitUntil(lambda: view.annotate.article_id == "")
    qtbot.waitUntil(lambda: left[-1] is None)


def test_where_nothing_matches_a_button_shows_all_again(view: ProjectView, qtbot: QtBot) -> None:
    page = view.library
    qtbot.keyClicks(page.bar.field, "zzz")
    assert page.nothing.isVisible()
    assert not page.table.isVisible()
    qtbot.keyClick(page.bar.field, Qt.Key.Key_Escape)
    assert page.bar.field.text() == ""
    assert page.table.isVisible()
    qtbot.keyClicks(page.bar.field, "zzz")
    reset = page.nothing.findChildren(QPushButton)[0]
    qtbot.mouseClick(reset, Qt.MouseButton.LeftButton)
    assert len(titles(page)) == 3
    assert page.table.isVisible()


def test_all_columns_fit_beside_the_details(
    window: MainWindow, view: ProjectView, qtbot: QtBot
) -> None:
    table = view.library.table
    window.resize(1280, 800)
    click_row(qtbot, table, 0)
    qtbot.waitUntil(view.library.details.isVisible)
    click_header(qtbot, table, column(view.library, "length"))
    qtbot.waitUntil(lambda: table.horizontalScrollBar().maximum() == 0)
    assert table.columnWidth(0) > 208


def test_dialogs_begin_in_the_folder_used_last(
    view: ProjectView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[Path] = []
    chosen = tmp_path / "Artikel" / "neu.txt"
    chosen.parent.mkdir()

    def choose(_: object, title: str, folder: str, endings: str) -> tuple[list[str], str]:
        begun.append(Path(folder))
        return [str(chosen)], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", choose)
    view.library.importing.choose_files()
    view.library.importing.choose_files()
    assert begun == [Path.home(), chosen.parent]


def test_where_nothing_can_be_imported_no_button_offers_to(
    view: ProjectView, qtbot: QtBot, tmp_path: Path
) -> None:
    page = view.library
    bad = tmp_path / "leer.txt"
    bad.write_bytes(b"")
    page.import_paths([bad])
    qtbot.waitUntil(lambda: "leer.txt" in page.importing.refused.toPlainText())
    assert not page.importing.go.isVisible()
