"""What can be measured, what is missing for it, and when figures do not hold any more."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from goldspan.domain.annotator import GOLD, Annotator
from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.ids import new_id
from goldspan.domain.layer import LayerState, Span, WorkState, layer_state_id
from goldspan.services.assigning.handing_out import assign
from goldspan.services.evaluating import Against
from goldspan.services.project.projects import create_project
from goldspan.ui.evaluate.choices_bar import Scope
from goldspan.ui.evaluate.empty_states import Lack
from goldspan.ui.evaluate.page import EvaluatePage
from goldspan.ui.main_window import MainWindow
from goldspan.ui.page_names import ANNOTATE, EVALUATE, LIBRARY
from goldspan.ui.project_view import ProjectView
from helpers.made_up_evaluation import TEXTS, article_of
from helpers.waiting import activate, wait

LEFT = Qt.MouseButton.LeftButton
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


def lack(page: EvaluatePage) -> str:
    """Return what the page without figures says is missing."""
    return page.empty.lack.value


def done(view: ProjectView, name: str) -> None:
    """Mark an article as done by the annotator."""
    own = view.session.annotator.id
    state = LayerState(layer_state_id(own, article_of(name)), article_of(name), own, WorkState.DONE)
    view.session.commit(ActionKind.STATE, [EntityChange(None, state)])


def drop(widget: QWidget, path: Path) -> None:
    """Drop a file on a widget."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    place = QPoint(10, 10)
    for event in (
        QDragEnterEvent(place, Qt.DropAction.CopyAction, data, LEFT, NO_MODIFIER),
        QDropEvent(place.toPointF(), Qt.DropAction.CopyAction, data, LEFT, NO_MODIFIER),
    ):
        QApplication.sendEvent(widget, event)


def test_gold_is_found_and_counted(view: ProjectView) -> None:
    page = view.evaluate
    wait(lambda: page.choices.wanted is not None)
    assert page.choices.scopes.currentText() == "2 articles with gold"
    assert lack(page) == Lack.RUN
    assert page.empty.step.text() == "Evaluate"


def test_enter_starts_once_it_is_known_what_there_is(view: ProjectView, qtbot: QtBot) -> None:
    step = view.evaluate.empty.step
    qtbot.waitUntil(step.isEnabled)
    assert view.window().focusWidget() is step


def test_selected_and_done_articles_can_be_chosen(view: ProjectView) -> None:
    view.show_page(LIBRARY)
    view.library.select([article_of("second")])
    view.show_page(EVALUATE)
    done(view, "first")
    page = view.evaluate
    wait(lambda: page.choices.count(Against.GOLD, Scope.DONE) == 1)
    wanted = {}
    for scope in (Scope.SELECTED, Scope.DONE):
        page.choices.scopes.setCurrentIndex(page.choices.scopes.findData(scope.value))
        assert page.choices.wanted is not None
        wanted[scope] = page.choices.wanted.articles
    assert wanted == {
        Scope.SELECTED: {article_of("second")},
        Scope.DONE: {article_of("first")},
    }


def test_the_pipelines_of_the_project_or_one_of_them(view: ProjectView, tmp_path: Path) -> None:
    page = view.evaluate
    wait(lambda: page.choices.wanted is not None)
    assert page.choices.wanted is not None
    assert page.choices.wanted.pipeline == ""
    assert page.choices.pipelines.itemText(1) == "goldspan-de"
    # A file has no project whose pipelines it could go by.
    drop(page, tmp_path / "some.jsonl")
    assert page.choices.wanted.pipeline == "goldspan-de"


def test_ones_own_layer_needs_articles_that_are_done(view: ProjectView) -> None:
    page = view.evaluate
    page.choices.sources.setCurrentIndex(page.choices.sources.findData(Against.OWN.value))
    wait(lambda: lack(page) == Lack.OWN)
    done(view, "first")
    wait(lambda: lack(page) == Lack.RUN)
    assert page.choices.scopes.currentText() == "1 article that I have done"


def test_without_gold_the_page_says_what_makes_it_and_goes_there(
    view: ProjectView, qtbot: QtBot
) -> None:
    page = view.evaluate
    wait(lambda: lack(page) == Lack.RUN)
    states = [view.session.store.states(GOLD.id)]
    view.session.commit(
        ActionKind.STATE, [EntityChange(state, None) for each in states for state in each]
    )
    wait(lambda: lack(page) == Lack.GOLD)
    qtbot.mouseClick(page.empty.step, LEFT)
    assert view.page == ANNOTATE


def test_without_articles_the_next_step_is_to_import(
    make_window: Callable[[Path], ProjectView], tmp_path: Path, person: Annotator
) -> None:
    path = tmp_path / "empty.goldspan"
    create_project(path, "empty", person).close()
    page = make_window(path).evaluate
    assert lack(page) == Lack.ARTICLES
    assert page.empty.step.text() == "Import articles…"


def test_a_dropped_file_is_what_is_compared_with(view: ProjectView, tmp_path: Path) -> None:
    page = view.evaluate
    file = tmp_path / "some.jsonl"
    file.write_text("", encoding="utf-8")
    drop(page, file)
    wait(lambda: page.choices.known)
    assert page.choices.source == file
    assert not page.choices.scopes.isVisible()
    assert lack(page) == Lack.RUN
    other = tmp_path / "article.txt"
    other.write_text("Some words.", encoding="utf-8")
    drop(page, other)
    wait(lambda: view.page == LIBRARY)


def test_figures_are_out_of_date_once_gold_changes(view: ProjectView, page: EvaluatePage) -> None:
    article, start = article_of("first"), TEXTS["first"].index("Kiel")
    span = Span(new_id(), article, view.session.annotator.id, "ACTOR", start, start + 4, "Kiel")
    view.session.commit(ActionKind.LABEL, [EntityChange(None, span)])
    wait(lambda: view.up_to_date)
    assert page.measured is not None
    assert not page.measured.outdated
    assert not page.results.summary.again.isVisible()
    gold = Span(new_id(), article, GOLD.id, "ACTOR", start, start + 4, "Kiel")
    view.session.commit(ActionKind.LABEL, [EntityChange(None, gold)])
    wait(page.results.summary.again.isVisible)
    assert page.measured.outdated


def test_figures_are_out_of_date_once_somebody_is_asked_for_other_labels(
    view: ProjectView, page: EvaluatePage
) -> None:
    assign(view.session, [article_of("first")], [view.session.annotator], ["ACTOR"])
    wait(page.results.summary.again.isVisible)
    assert page.measured is not None
    assert page.measured.outdated


def test_figures_survive_another_language(view: ProjectView, page: EvaluatePage) -> None:
    before = page.measured
    window = view.window()
    assert isinstance(window, MainWindow)
    window.build_anew(lambda: None)
    again = window.view
    assert again is not None and again is not view
    again.show_page(EVALUATE)
    wait(lambda: again.evaluate.measured is before)
    assert again.evaluate.results.figures.model.rows


@pytest.mark.parametrize("key", [Qt.Key.Key_F6, Qt.Key.Key_Tab])
def test_the_keyboard_goes_round_the_page(
    view: ProjectView, page: EvaluatePage, qtbot: QtBot, key: Qt.Key
) -> None:
    window = view.window()
    activate(window)
    page.choices.pipelines.setFocus()
    seen = []
    for _ in range(60):
        focus = QApplication.focusWidget()
        assert focus is not None
        if seen and focus is seen[0]:
            break
        seen.append(focus)
        QTest.keyClick(focus, key)
    wanted = [
        page.results.figures.table,
        page.results.errors.filter.field,
        page.results.errors.list,
    ]
    assert [part for part in seen if part in wanted] == wanted


def test_a_text_of_a_file_is_read_beneath_the_list(
    view: ProjectView, tmp_path: Path, qtbot: QtBot
) -> None:
    page = view.evaluate
    text = "Am Montag tagte der Rat.\n\nDanach sprach Karla Wind über den Haushalt.\n"
    start = text.index("über")
    span = {"id": "1", "label": "ACTOR", "start": start, "end": start + 4, "quote": "über"}
    record = {"id": "x1", "text": text, "language": "de", "spans": [span | {"attrs": {}}]}
    file = tmp_path / "gold.jsonl"
    file.write_text(json.dumps(record | {"links": []}) + "\n", encoding="utf-8")
    wait(lambda: page.choices.known)
    drop(page, file)
    page.start()
    wait(lambda: page.measured is not None)
    listed = page.results.errors.model.listed
    number = next(at for at, row in enumerate(listed) if row.error.words == "über")
    index = page.results.errors.model.index(number)
    errors = page.results.errors.list
    QTest.mouseClick(errors.viewport(), LEFT, pos=errors.visualRect(index).center())
    wait(lambda: len(page.results.errors.panes()) == 3)
    pane = page.results.errors.reading
    assert pane.canvas.state.text == text
    assert [mark.start for mark in pane.canvas.state.marks.values()] == [start]
    assert view.page == EVALUATE
    qtbot.keyClick(pane.canvas, Qt.Key.Key_Escape)
    assert not pane.isVisible()
