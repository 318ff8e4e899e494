"""The view of the datasheet in a window: answers typed, kept, undone, gone through by key."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from goldspan.domain.annotator import GOLD
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.services.machine.settings import Settings
from goldspan.services.project.projects import create_project, open_project
from goldspan.services.releases.writing.answering import Answers
from goldspan.services.releases.writing.describing.questions import questions
from goldspan.ui.crash import CrashHandler
from goldspan.ui.jobs import WORKERS
from goldspan.ui.main_window import MainWindow
from goldspan.ui.page_names import RELEASE
from goldspan.ui.release.datasheet.rows import QuestionRow, SectionRow
from goldspan.ui.release.datasheet.view import DatasheetView
from goldspan.ui.release.page import DATASHEET, ReleasePage
from helpers.english_window import english_window
from helpers.family_project import LEA, family_project
from helpers.released import FEW
from helpers.tab_way import tab_way
from helpers.waiting import activate, wait

CONTROL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
PURPOSE, CREATORS = "motivation.purpose", "motivation.creators"
Open = Callable[[Path], DatasheetView]


@pytest.fixture
def open_view(
    qapp: QApplication, qtbot: QtBot, config_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> Iterator[Open]:
    """Return a function that opens a window on a project, at the view."""
    theme = english_window(monkeypatch)
    windows: list[MainWindow] = []

    def make(project: Path) -> DatasheetView:
        window = MainWindow(theme, Settings(), CrashHandler(config_folder / "log"))
        windows.append(window)
        window.resize(1280, 800)
        window.show()
        activate(window)
        window.open_first(project, LEA)
        wait(lambda: window.view is not None)
        assert window.view is not None
        window.view.show_page(RELEASE)
        page = window.findChild(ReleasePage)
        assert page is not None
        page.views.show_view(DATASHEET)
        view = page.views.view(DATASHEET)
        assert isinstance(view, DatasheetView)
        wait(lambda: view.summary.text() and not view.working.busy)
        return view

    yield make
    for window in windows:
        window.close()
        window.deleteLater()


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return family_project(tmp_path_factory.mktemp("made") / "p.goldspan", sizes=FEW)


@pytest.fixture
def view(open_view: Open, made: Path, tmp_path: Path) -> DatasheetView:
    return open_view(Path(shutil.copy(made, tmp_path)))


def key(code: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClick(focus, code, modifiers)


def write(words: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, words)


def shown(view: DatasheetView) -> str:
    return view.current.question.key


def kept(view: DatasheetView) -> dict[str, str]:
    session = view._given.session
    session.flush()
    return {each.question: each.text for each in session.store.datasheet_answers()}


def test_answers_are_typed_one_after_the_other(view: DatasheetView) -> None:
    left = int(view.summary.text().split()[0])
    assert shown(view) == PURPOSE
    assert QApplication.focusWidget() is view.list
    key(Qt.Key.Key_Return)
    write("To try it out.")
    key(Qt.Key.Key_Return, CONTROL)
    assert shown(view) == CREATORS
    assert QApplication.focusWidget() is view.pane.field
    write("We.")
    key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is view.list
    assert view.pane.field.toPlainText() == ""
    key(Qt.Key.Key_Right)
    write("The harbour group.")
    QTest.mouseClick(view.pane.next, Qt.MouseButton.LeftButton)
    assert kept(view) == {PURPOSE: "To try it out.", CREATORS: "The harbour group."}
    assert view.summary.text() == f"{left - 2} questions open"


def test_going_and_closing_keep_what_was_typed(view: DatasheetView) -> None:
    project, window = view._given.session, view.window()
    assert isinstance(window, MainWindow)
    assert window.view is not None
    key(Qt.Key.Key_Return)
    write("To try it out.")
    window.view.show_page("library")
    assert kept(view) == {PURPOSE: "To try it out."}
    window.view.show_page(RELEASE)
    view.pane.field.setFocus()
    write(" Twice.")
    path = project.store.path
    window.close()
    wait(lambda: window.view is None)
    with open_project(path, LEA) as session:
        (answer,) = session.store.datasheet_answers()
    assert answer.text == "To try it out. Twice."


def test_answers_are_read_in_a_thread(open_view: Open, tmp_path: Path) -> None:
    path = family_project(tmp_path / "p.goldspan", sizes=FEW)
    with open_project(path, LEA) as session:
        asked = next(each for each in questions("en") if each.key == PURPOSE)
        Answers(session).answer(asked, "To try it out.")
    view = open_view(path)
    assert shown(view) == CREATORS
    gate = Event()
    for _ in range(WORKERS):
        view._given.jobs.start(lambda _: gate.wait())
    again = DatasheetView(view._given)
    locked, texts = again.pane.field.isReadOnly(), again.answers.texts
    gate.set()
    assert locked
    assert texts == {}
    wait(lambda: again.answers.texts == {PURPOSE: "To try it out."})
    assert shown(again) == CREATORS
    assert not again.pane.field.isReadOnly()
    again.deleteLater()


def test_facts_are_drafted_anew_once_nothing_else_is_under_way(
    open_view: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("goldspan.ui.release.datasheet.view.CALM", 1)
    view = open_view(family_project(tmp_path / "p.goldspan", sizes=FEW))
    gate, session = Event(), view._given.session
    view._given.jobs.start(lambda _: gate.wait())
    before = view.described
    article = session.store.articles()[0]
    span, *_ = session.store.spans(article.id, GOLD.id)
    try:
        session.commit(ActionKind.EDIT, [EntityChange(span, None)])
        wait(lambda: view._stale)
        QTest.qWait(50)
        assert not view.working.busy
    finally:
        gate.set()
    wait(lambda: view.described is not before and not view._stale)


def test_undo_goes_to_the_question_whose_answer_it_takes_back(view: DatasheetView) -> None:
    key(Qt.Key.Key_Return)
    write("To try it out.")
    key(Qt.Key.Key_Return, CONTROL)
    key(Qt.Key.Key_Return, CONTROL)
    assert shown(view) == "motivation.funding"
    view.list.setFocus()
    key(Qt.Key.Key_Z, CONTROL)
    wait(lambda: shown(view) == PURPOSE)
    assert view.pane.field.toPlainText() == ""
    window = view.window()
    assert isinstance(window, MainWindow)
    wait(window.commands.redo.isEnabled)
    key(Qt.Key.Key_Z, CONTROL | SHIFT)
    wait(lambda: view.pane.field.toPlainText() == "To try it out.")
    assert kept(view) == {PURPOSE: "To try it out."}


def test_keys_go_through_open_questions_and_pass_over_headings(view: DatasheetView) -> None:
    seen = []
    for _ in range(5):
        seen.append(shown(view))
        key(Qt.Key.Key_N)
    assert seen == [PURPOSE, CREATORS, "motivation.funding", "composition.sample",
                    "composition.confidential"]  # fmt: skip
    key(Qt.Key.Key_N, SHIFT)
    key(Qt.Key.Key_N, SHIFT)
    assert shown(view) == "composition.sample"
    view.list.setCurrentIndex(view.model.index(view.model.find("maintenance.contributions")))
    key(Qt.Key.Key_N)
    assert shown(view) == PURPOSE
    for _ in range(4):
        key(Qt.Key.Key_Down)
    assert shown(view) == "composition.instances"


def test_what_the_project_knows_is_there(view: DatasheetView) -> None:
    assert view.pane.known.isHidden()
    view.list.setCurrentIndex(view.model.index(view.model.find("composition.count")))
    assert view.pane.known.isVisible()
    assert "11 articles" in view.pane.known.toPlainText()
    QTest.mouseClick(view.copy, Qt.MouseButton.LeftButton)
    copied = QApplication.clipboard().text()
    assert copied.startswith("# Datasheet: Häfen\n")
    assert "not released yet" in copied


def test_without_gold_the_questions_are_asked_all_the_same(open_view: Open, tmp_path: Path) -> None:
    create_project(tmp_path / "p.goldspan", "p", LEA).close()
    view = open_view(tmp_path / "p.goldspan")
    wait(lambda: not view.working.busy)
    view.list.setCurrentIndex(view.model.index(view.model.find("composition.count")))
    texts = [label.text() for label in view.pane.findChildren(QWidget) if hasattr(label, "text")]
    assert any("As soon as there is gold" in str(text) for text in texts)
    assert not view.copy.isEnabled()
    view.list.setCurrentIndex(view.model.index(view.model.find(PURPOSE)))
    key(Qt.Key.Key_Return)
    write("To try it out.")
    key(Qt.Key.Key_Return, CONTROL)
    assert kept(view) == {PURPOSE: "To try it out."}


def test_everything_is_heard_and_reached_and_counted(view: DatasheetView) -> None:
    spoken = {
        row.question.key: view.model.data(
            view.model.index(at), int(Qt.ItemDataRole.AccessibleTextRole)
        )
        for at, row in enumerate(view.model.rows)
        if isinstance(row, QuestionRow)
    }
    assert spoken[PURPOSE] == "For what purpose was the dataset created? Motivation, open"
    assert str(spoken["composition.count"]).endswith("Composition, answered by the project")
    field = QAccessible.queryAccessibleInterface(view.pane.field)
    assert field.text(QAccessible.Text.Name) == view.current.question.text
    assert field.text(QAccessible.Text.Description) == view.current.question.more
    view.list.setCurrentIndex(view.model.index(view.model.find("composition.count")))
    way = tab_way(view.list)
    pane = view.pane
    assert [each for each in way if view.isAncestorOf(each)] == [
        view.list,
        pane.field,
        pane.next,
        pane.known,
        view.copy,
    ]
    headings = [row for row in view.model.rows if isinstance(row, SectionRow)]
    assert view.model.rowCount(QModelIndex()) == 57 + 7
    total = sum(row.left for row in headings)
    assert view.summary.text() == f"{total} questions open"
