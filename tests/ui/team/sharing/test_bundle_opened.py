"""Whoever opens a bundle works as the person it is for, is told so, and sends it back."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QToolButton

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.errors import RefusedError
from goldspan.services.machine.identity import FILE_NAME, load_person
from goldspan.services.project.projects import create_project, open_project
from goldspan.services.review.desk import ReviewDesk
from goldspan.services.sharing.bundling import make_bundle
from goldspan.services.sharing.request import BundleRequest
from goldspan.ui.main_window import MainWindow
from goldspan.ui.review.corrections.view import CorrectionsView
from goldspan.ui.review.page import CORRECTIONS
from goldspan.ui.team.page import SHARING
from helpers.shared_project import ANNA, ARTICLES, LEA, done
from helpers.waiting import wait

OpenWindow = Callable[[Path], MainWindow]


@pytest.fixture
def bundle(project: Path, tmp_path: Path) -> Path:
    target = tmp_path / "für Anna.goldspan"
    with open_project(project, LEA, window_lock=False) as session:
        ids = tuple(article.id for article in ARTICLES)
        make_bundle(session, BundleRequest(ANNA, ids), target)
    return target


def test_a_new_user_is_asked_nothing(
    bundle: Path, open_window: OpenWindow, config_folder: Path
) -> None:
    (config_folder / FILE_NAME).unlink()

    window = open_window(bundle)

    assert window.view is not None
    assert window.view.session.annotator == ANNA
    assert load_person() is None


def test_a_new_user_may_choose_a_bundle_at_the_start_page(
    bundle: Path, open_window: OpenWindow, config_folder: Path, project: Path
) -> None:
    window = open_window(bundle)
    assert window.close_project()
    (config_folder / FILE_NAME).unlink()
    start = window.start
    start.show_person("", known=False)

    start.open_wanted.emit("", bundle)
    wait(lambda: window.view is not None)
    assert window.view is not None
    assert window.view.session.annotator == ANNA

    assert window.close_project()
    window.start.open_wanted.emit("", project)
    wait(lambda: any("press Enter" in part.text() for part in start.findChildren(QLabel)))
    assert window.view is None


def test_the_window_says_whose_bundle_it_is(bundle: Path, open_window: OpenWindow) -> None:
    window = open_window(bundle)

    assert window.windowTitle().startswith("Gespräche – bundle for Anna")
    (person,) = [
        part for part in window.header.findChildren(QToolButton) if part.text() == "Anna · bundle"
    ]
    assert person.toolTip() == "Bundle for Anna: what is done here is done by Anna."
    menu = window.person_menu
    menu.popup(window.mapToGlobal(window.rect().center()))
    wait(menu.isVisible)
    assert not [field for field in menu.findChildren(QLineEdit) if field.isVisible()]
    words = [part.text() for part in menu.findChildren(QLabel) if part.isVisible()]
    assert any("A bundle for Anna from “Gespräche”" in line for line in words)
    menu.close()


def test_a_bundle_is_sent_back_as_a_packed_copy(
    bundle: Path, open_window: OpenWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "zurück.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    window = open_window(bundle)
    menu = window.person_menu
    menu.popup(window.mapToGlobal(window.rect().center()))
    wait(menu.isVisible)
    (send,) = [each for each in menu.findChildren(QPushButton) if each.isVisible()]

    QTest.mouseClick(send, Qt.MouseButton.LeftButton)

    wait(target.exists)
    assert window.view is not None
    assert window.view.page == "team"
    card = window.view.team.sharing.card
    assert card is not None
    wait(lambda: any("zurück.zip" in part.text() for part in card.findChildren(QLabel)))
    with zipfile.ZipFile(target) as archive:
        assert archive.namelist() == ["zurück.goldspan"]


def test_when_all_is_done_it_is_sent_back(bundle: Path, open_window: OpenWindow) -> None:
    with open_project(bundle, ANNA) as theirs:
        left = done(ARTICLES[2].id, ANNA)
        theirs.commit(ActionKind.STATE, [EntityChange(None, left)], subject="done")
    window = open_window(bundle)
    view = window.view
    assert view is not None
    view.annotate_article(ARTICLES[2].id)
    step = view.annotate.column.next_step
    wait(step.isVisible)
    buttons = {b.text(): b for b in step.findChildren(QPushButton) if b.isVisible()}
    assert "Export…" not in buttons

    QTest.mouseClick(buttons["Send it back"], Qt.MouseButton.LeftButton)

    wait(lambda: view.page == "team")
    assert view.team.views.current == SHARING


def test_in_a_bundle_nothing_is_reviewed_but_corrections_are_read(
    project: Path, tmp_path: Path, open_window: OpenWindow
) -> None:
    """Others' work is not in it: nothing of it is shown as gone, and nothing is decided."""
    target = tmp_path / "decided.goldspan"
    with open_project(project, LEA, window_lock=False) as session:
        desk = ReviewDesk(session, ARTICLES[0].id)
        desk.add("ACTOR", 28, 32, {})
        session.flush()
        make_bundle(session, BundleRequest(ANNA, (ARTICLES[0].id,), decisions=True), target)
    window = open_window(target)
    view = window.view
    assert view is not None
    view.show_page("review")
    names = [b.text() for b in view.review.views.findChildren(QToolButton) if b.isVisible()]
    assert [name for name in names if name] == ["My corrections"]
    view.review.show_article(ARTICLES[0].id)
    assert view.review.views.current == CORRECTIONS
    theirs = ReviewDesk(view.session, ARTICLES[0].id)
    with pytest.raises(RefusedError, match="This is a bundle"):
        theirs.add("ACTOR", 37, 39, {})


def test_articles_of_a_bundle_are_not_offered_for_removal(
    project: Path, tmp_path: Path, open_window: OpenWindow
) -> None:
    """They are given, and what is blind in it stays blind: the window says so and changes none."""
    target = tmp_path / "blind.goldspan"
    with open_project(project, LEA, window_lock=False) as session:
        make_bundle(session, BundleRequest(ANNA, (ARTICLES[2].id,), blind=True), target)
    window = open_window(target)
    assert window.view is not None
    page = window.view.library
    window.view.show_page("library")
    wait(lambda: len(page.model.rows) == 1)
    page.table.select([ARTICLES[2].id])
    wait(page.details.blind.isVisible)
    assert page.details.blind.isChecked()
    assert not page.details.blind.isEnabled()
    shown = [b.text() for b in page.details.findChildren(QPushButton) if b.isVisible()]
    assert not [words for words in shown if words.startswith("Remove")]
    QTest.keyClick(page.table, Qt.Key.Key_Delete)
    wait(lambda: any("cannot be removed" in part.text() for part in window.findChildren(QLabel)))
    assert window.view.session.store.article(ARTICLES[2].id) is not None


def test_a_bundle_without_decisions_says_where_people_are_compared(
    bundle: Path, open_window: OpenWindow
) -> None:
    view = open_window(bundle).view
    assert view is not None
    view.show_page("review")
    empty = cast("CorrectionsView", view.review.views.view(CORRECTIONS)).empty
    wait(lambda: "people are compared in the project" in empty.accessibleDescription())
    (said,) = [each for each in empty.findChildren(QLabel) if "This is a bundle" in each.text()]
    assert said.height() >= said.heightForWidth(said.width())  # nothing is cut off
    assert (empty.accessibleName(), empty.accessibleDescription()) == (empty.title, said.text())
    assert view.review.views.view(CORRECTIONS).accessibleName() == "My corrections"


def test_in_the_next_project_one_is_oneself_again(
    bundle: Path, open_window: OpenWindow, tmp_path: Path
) -> None:
    me = load_person()
    assert me is not None
    other = tmp_path / "Wahlen.goldspan"
    create_project(other, "Wahlen", me).close()
    window = open_window(bundle)
    assert window.view is not None
    assert window.view.team.sharing.share is None

    window.view.project_wanted.emit(other)

    wait(lambda: window.view is not None and window.view.session.store.name == "Wahlen")
    assert window.view is not None
    assert window.view.session.annotator == me


def test_whoever_has_no_name_yet_is_asked_before_the_next_project(
    bundle: Path, open_window: OpenWindow, project: Path, config_folder: Path
) -> None:
    (config_folder / FILE_NAME).unlink()
    window = open_window(bundle)
    assert window.view is not None

    window.view.project_wanted.emit(project)

    wait(lambda: window.view is None)
    labels = window.start.findChildren(QLabel)
    wait(lambda: any("press Enter to open “Gespräche”" in part.text() for part in labels))
