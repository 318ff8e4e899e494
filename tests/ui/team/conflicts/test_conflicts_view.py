"""Conflicts are listed, shown side by side and settled with one key, mouse or keyboard."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QToolButton, QWidget

from goldspan.domain.change import ActionKind
from goldspan.domain.layer import Span
from goldspan.services.project.projects import open_project
from goldspan.services.sharing.merging import merge_files
from goldspan.ui.action_text import action_text
from goldspan.ui.main_window import MainWindow
from goldspan.ui.team.conflicts.sides import SideCard
from goldspan.ui.team.conflicts.view import ConflictsView
from goldspan.ui.team.page import CONFLICTS
from helpers.shared_project import ANNA, ARTICLES, MOSKAU, PARIS, TEXTS, change
from helpers.tab_way import tab_way
from helpers.waiting import activate, wait


@pytest.fixture
def conflicts(project: Path, tmp_path: Path, window: MainWindow) -> ConflictsView:
    """The view on two conflicts: Moskau has two labels and places, Paris was removed or noted."""
    assert window.view is not None
    session = window.view.session
    other = tmp_path / "other.goldspan"
    session.store.backup(other)
    with open_project(other, ANNA, window_lock=False) as there:
        longer = replace(MOSKAU, label="CLAIM", end=12, quote=TEXTS[0][:12])
        change(there, MOSKAU, longer)
        change(there, PARIS, None)
    with open_project(project, ANNA, window_lock=False) as here:
        change(here, MOSKAU, replace(MOSKAU, label="DATE"))
        change(here, PARIS, replace(PARIS, note="oder Frankreich?"))
    merge_files(session, [other])
    team = window.view.team
    team.views.view(CONFLICTS)
    team.views.show_view(CONFLICTS)
    window.view.show_page("team")
    view = team.views.view(CONFLICTS)
    assert isinstance(view, ConflictsView)
    wait(lambda: len(view.rows) == 2 and cards(view))
    return view


def cards(view: ConflictsView) -> list[SideCard]:
    return [card for card in view.sides.findChildren(SideCard) if card.isVisible()]


def said(widget: QWidget) -> list[str]:
    return [part.text() for part in widget.findChildren(QLabel) if part.isVisible()]


def show(view: ConflictsView, identifier: str) -> None:
    """Make a conflict current and wait for its sides."""
    view.list.go_to([row.conflict.id for row in view.rows].index(identifier))
    wait(lambda: cards(view))
    QTest.qWait(50)
    wait(lambda: view.sides.both.isVisible() is (identifier == MOSKAU.id))


def press(view: ConflictsView, key: Qt.Key) -> None:
    view.list.setFocus()
    QTest.keyClick(view.list, key)


def test_conflicts_are_listed_with_where_and_why(conflicts: ConflictsView) -> None:
    rows = [(row.article, row.detail) for row in conflicts.rows]
    assert rows == [
        ("Bericht 0", "Bericht 0 · both sides changed it, differently"),
        ("Bericht 1", "Bericht 1 · one side removed what the other changed"),
    ]


def test_the_sides_stand_beside_each_other(conflicts: ConflictsView) -> None:
    show(conflicts, MOSKAU.id)

    first, second = (said(card) for card in cards(conflicts))
    assert first[0] == "1"
    assert second[0] == "2"
    assert first[1].startswith("Anna · ")
    notes = {first[2].removesuffix(" · stands meanwhile"), second[2]}
    assert first[2].endswith(" · stands meanwhile")
    assert notes == {"done here", "came with other.goldspan"}
    assert {"Date", "Claim"} == {words for words in first + second if words in ("Date", "Claim")}
    assert {"0–6", "0–12"} <= set(first + second)


def test_a_figure_keeps_a_side_and_goes_on(conflicts: ConflictsView, window: MainWindow) -> None:
    show(conflicts, MOSKAU.id)
    wanted = conflicts.rows[0].conflict.sides[1].entity

    press(conflicts, Qt.Key.Key_2)

    wait(lambda: len(conflicts.rows) == 1)
    assert window.view is not None
    store = window.view.session.store
    assert wanted in store.spans(ARTICLES[0].id, ANNA.id)
    me = window.view.session.annotator.id
    assert [action.kind for action in store.actions(me)][-1] is ActionKind.RESOLVE
    current = conflicts.current
    assert current is not None
    assert current.conflict.id == PARIS.id


def test_both_can_stay(conflicts: ConflictsView, window: MainWindow) -> None:
    show(conflicts, MOSKAU.id)

    press(conflicts, Qt.Key.Key_B)

    wait(lambda: len(conflicts.rows) == 1)
    assert window.view is not None
    spans = window.view.session.store.spans(ARTICLES[0].id, ANNA.id)
    assert {span.label for span in spans} == {"DATE", "CLAIM"}


def test_what_was_removed_is_left_removed_with_the_mouse(
    conflicts: ConflictsView, window: MainWindow
) -> None:
    show(conflicts, PARIS.id)
    wait(lambda: any("Removed it." in said(card) for card in cards(conflicts)))
    removed = next(card for card in cards(conflicts) if "Removed it." in said(card))
    assert not conflicts.sides.both.isVisible()

    QTest.mouseClick(removed.keep, Qt.MouseButton.LeftButton)

    wait(lambda: len(conflicts.rows) == 1)
    assert window.view is not None
    assert window.view.session.store.spans(ARTICLES[1].id, ANNA.id) == []


def test_a_settled_conflict_comes_back_with_undo(
    conflicts: ConflictsView, window: MainWindow
) -> None:
    show(conflicts, MOSKAU.id)
    press(conflicts, Qt.Key.Key_1)
    wait(lambda: len(conflicts.rows) == 1)

    window.commands.undo.trigger()

    wait(lambda: len(conflicts.rows) == 2)


def test_enter_shows_the_article(conflicts: ConflictsView, window: MainWindow) -> None:
    show(conflicts, MOSKAU.id)

    press(conflicts, Qt.Key.Key_Return)

    view = window.view
    assert view is not None
    wait(lambda: view.page == "annotate" and view.annotate.article_id == ARTICLES[0].id)


def test_the_tab_says_how_many_there_are(conflicts: ConflictsView, window: MainWindow) -> None:
    assert window.view is not None
    row = window.view.team.views
    tabs = row.findChildren(QToolButton)
    wait(lambda: "Conflicts (2)" in [tab.text() for tab in tabs])

    show(conflicts, MOSKAU.id)
    press(conflicts, Qt.Key.Key_1)

    wait(lambda: "Conflicts (1)" in [tab.text() for tab in tabs])


def test_without_conflicts_it_says_so(conflicts: ConflictsView) -> None:
    for left in (1, 0):
        wait(lambda: cards(conflicts))
        press(conflicts, Qt.Key.Key_1)
        wait(lambda left=left: len(conflicts.rows) == left)

    assert "No conflicts" in said(conflicts)


def test_undo_selects_the_conflict_that_is_open_again(
    conflicts: ConflictsView, window: MainWindow
) -> None:
    """One undoes to settle it otherwise."""
    show(conflicts, MOSKAU.id)
    kept = conflicts.rows[0].conflict.sides[0].entity
    assert isinstance(kept, Span)
    press(conflicts, Qt.Key.Key_1)
    wait(lambda: [row.conflict.id for row in conflicts.rows] == [PARIS.id])
    assert window.view is not None
    undone = window.view.session.undoable()
    assert undone is not None
    scheme = window.view.session.scheme
    assert action_text(undone, scheme, "en") == f"settle {kept.quote}"

    window.commands.undo.trigger()

    wait(lambda: len(conflicts.rows) == 2)
    current = conflicts.current
    assert current is not None and current.conflict.id == MOSKAU.id


def test_tab_goes_through_the_sides_before_both(
    window: MainWindow, conflicts: ConflictsView
) -> None:
    activate(window)
    show(conflicts, MOSKAU.id)
    asked = [*(card.keep for card in cards(conflicts)), conflicts.sides.both]
    way = tab_way(conflicts.list)
    assert [widget for widget in way if widget in asked] == asked
    assert any(window.header.isAncestorOf(widget) for widget in way)
