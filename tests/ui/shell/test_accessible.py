"""Everything can be reached by the keyboard, has a name and is large enough to hit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from goldspan.ui.main_window import MainWindow
from goldspan.ui.project_view import ProjectView
from helpers.waiting import activate, wait

SMALLEST = 28


def spoken_name(widget: QWidget) -> str:
    """Return what a screen reader says: the name the widget has, or that of its caption."""
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


def reached(window: QWidget) -> Iterator[QWidget]:
    """Yield the visible widgets that take the focus by Tab."""
    for widget in window.findChildren(QWidget):
        if (
            widget.isVisible()
            and widget.isEnabled()
            and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not isinstance(widget.parentWidget(), QLineEdit)
        ):
            yield widget


def show_start(window: MainWindow, project: Path) -> None:
    window.open_first(None)


def show_library(window: MainWindow, project: Path) -> None:
    window.open_first(project)
    assert window.view is not None
    window.view.library.table.selectRow(0)


def show_export(window: MainWindow, project: Path) -> None:
    window.open_first(project)
    assert window.view is not None
    window.view.library.show_export()


def show_import(window: MainWindow, project: Path) -> None:
    window.open_first(project)
    assert window.view is not None
    window.view.library.import_paths([project.parent / "missing.txt"])


def show_annotate(window: MainWindow, project: Path) -> None:
    window.open_first(project)
    assert window.view is not None
    window.view.show_page("annotate")
    window.commands.guidelines.trigger()
    page = window.view.annotate
    wait(lambda: page.article_id)
    QTest.keyClick(page.articles.filter.toggle, Qt.Key.Key_Space)
    QTest.keyClick(page.canvas, Qt.Key.Key_Tab)
    wait(lambda: page.controller.focus and page.up_to_date)


def show_evaluate(window: MainWindow, project: Path) -> None:
    window.open_first(project)
    assert window.view is not None
    window.view.show_page("evaluate")


@pytest.mark.parametrize(
    "show", [show_start, show_library, show_export, show_import, show_annotate, show_evaluate]
)
def test_what_tab_reaches_has_a_name_and_a_size(
    window: MainWindow, project: Path, qtbot: QtBot, show: Callable[[MainWindow, Path], None]
) -> None:
    show(window, project)
    qtbot.wait(300)
    widgets = list(reached(window))
    assert len(widgets) > 4
    for widget in widgets:
        assert spoken_name(widget).strip(), widget
        if isinstance(widget, QAbstractButton | QLineEdit | QComboBox):
            assert widget.height() >= SMALLEST, (widget, spoken_name(widget))


def test_the_article_is_a_text_for_screen_readers_in_the_window(
    window: MainWindow, project: Path
) -> None:
    was_active = QAccessible.isActive()
    QAccessible.setActive(True)
    try:
        show_annotate(window, project)
        assert window.view is not None
        canvas = window.view.annotate.canvas
        reader = QAccessible.queryAccessibleInterface(canvas)
        assert reader.role() is QAccessible.Role.EditableText
        assert reader.state().readOnly
        heard = reader.textInterface()
        assert heard.text(0, heard.characterCount()) == canvas.state.text
        assert heard.cursorPosition() == canvas.caret()
        assert not heard.characterRect(heard.cursorPosition()).isEmpty()
        assert "ACTOR" in reader.text(QAccessible.Text.Description)
        above = reader.parent()
        assert canvas.accessibleName() in [
            above.child(number).text(QAccessible.Text.Name) for number in range(above.childCount())
        ]
    finally:
        QAccessible.setActive(was_active)


def test_choices_say_what_is_chosen_and_of_what(window: MainWindow, project: Path) -> None:
    show_export(window, project)
    show_annotate(window, project)
    for chooser in window.findChildren(QComboBox):
        reader = QAccessible.queryAccessibleInterface(chooser)
        said = reader.text(QAccessible.Text.Name), reader.text(QAccessible.Text.Description)
        captions = [caption.text(QAccessible.Text.Name) for caption, _ in reader.relations()]
        assert chooser.accessibleName() in " ".join([*said, *captions]), chooser


def test_lists_speak_their_rows(window: MainWindow, project: Path) -> None:
    show_annotate(window, project)
    for view in window.findChildren(QAbstractItemView):
        model = view.model()
        if view.isVisible() and model is not None:
            for row in range(model.rowCount(view.rootIndex())):
                index = model.index(row, 0, view.rootIndex())
                spoken = index.data(Qt.ItemDataRole.AccessibleTextRole) or index.data()
                assert str(spoken).strip(), (view, row)


def test_tab_goes_through_the_library_and_comes_back(
    window: MainWindow, view: ProjectView, qtbot: QtBot
) -> None:
    view.library.table.selectRow(0)
    activate(window)
    view.library.table.setFocus()
    seen = []
    for _ in range(60):
        focus = QApplication.focusWidget()
        assert focus is not None
        if seen and focus is seen[0]:
            break
        seen.append(focus)
        qtbot.keyClick(focus, Qt.Key.Key_Tab)
    else:
        pytest.fail("Tab does not come back")
    assert view.library.bar.field in seen
    assert any(view.library.details.isAncestorOf(widget) for widget in seen)


def test_no_label_takes_markup_from_articles(window: MainWindow, view: ProjectView) -> None:
    view.library.table.selectRow(0)
    for label in window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or not label.text(), label.text()


def test_the_guidelines_open_beside_the_article(
    window: MainWindow, view: ProjectView, qtbot: QtBot
) -> None:
    window.commands.guidelines.trigger()
    assert view.page == "annotate"
    pane = view.annotate.columns.pane
    assert pane is not None
    assert pane.isVisible()
    assert "Furniture" in pane.text.toPlainText()
    window.commands.guidelines.trigger()
    assert not pane.isVisible()
