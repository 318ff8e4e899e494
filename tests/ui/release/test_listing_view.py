"""The view “Releases”: the list, one in full, deleted and brought back, copies verified."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.releases import Release, release_id
from goldspan.services.machine.identity import save_person
from goldspan.services.project.session import ProjectSession
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.freezing.freeze import freeze
from goldspan.services.releases.record.reading import ProjectRelease
from goldspan.services.releases.writing.write import write_release
from goldspan.ui.main_window import MainWindow
from goldspan.ui.release.listing.view import ListingView
from goldspan.ui.release.listing.words import part_summaries
from goldspan.ui.release.page import RELEASES, ReleasePage
from helpers.family_project import family_project
from helpers.waiting import wait

Opened = Callable[[Path], tuple[MainWindow, ReleasePage]]
LONG_TITLE = "Erste Runde vor dem Review mit einem sehr langen Titel " * 3
NO_SUCH_FILE = "0" * 64


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return family_project(tmp_path_factory.mktemp("made") / "news.goldspan", sizes=(2, 1, 1))


@pytest.fixture
def listed(open_page: Opened, made: Path, tmp_path: Path) -> tuple[MainWindow, ListingView]:
    """Return a window on a project with one release, at the view."""
    save_person("Ada")
    window, page = open_page(Path(shutil.copy(made, tmp_path)))
    view = window.view
    assert view is not None
    freeze(view.session, view.families, ReleaseChoices(title=LONG_TITLE.strip()), whole=True)
    page.views.show_view(RELEASES)
    wait(lambda: len(page.listing.rows) == 1 and not page.listing.looking.busy)
    return window, page.listing


def session_of(window: MainWindow) -> ProjectSession:
    assert window.view is not None
    return window.view.session


def words(view: ListingView, row: int) -> str:
    return str(view.list.model().index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))


def keep_another(session: ProjectSession, **fields: object) -> Release:
    """Keep a release beside the one that there is, as a merge would bring it."""
    (first,) = session.store.releases()
    files = {**first.files, **dict(fields.pop("files", {}))}  # type: ignore[call-overload]
    identifier = release_id(session.store.project_id, {**files, "from": "another copy"})
    other = replace(first, id=identifier, files=files, **fields)  # type: ignore[arg-type]
    session.commit(ActionKind.RELEASE, [EntityChange(None, other)])
    return other


def drop_on(widget: QWidget, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(widget, QDragEnterEvent(QPoint(9, 9), copy, data, left, none))
    QApplication.sendEvent(widget, QDropEvent(QPointF(9, 9), copy, data, left, none))


def test_two_of_one_number_are_told_apart_and_long_titles_are_cut(
    listed: tuple[MainWindow, ListingView],
) -> None:
    window, view = listed
    width = window.minimumSizeHint().width()
    keep_another(session_of(window), title="Second copy")
    wait(lambda: len(view.rows) == 2 and not view.looking.busy)
    heads = {words(view, row).split("\n")[0] for row in range(2)}
    assert heads == {f"Release 1 · {LONG_TITLE.strip()}", "Release 1 · Second copy"}
    assert all("Ada" in words(view, row) for row in range(2))
    assert window.minimumSizeHint().width() == width
    for row in range(2):
        view.list.go_to(row)
        wait(lambda: view.panel.foot.go.text() == "Write release 1 again")


def test_one_that_was_created_by_mistake_is_deleted_and_brought_back(
    listed: tuple[MainWindow, ListingView],
) -> None:
    window, view = listed
    before = session_of(window).store.releases()
    view.detail.delete.click()
    wait(lambda: view.empty.title == "No release yet" and view.empty.isVisible())
    wait(window.toast.action_button.isVisible)
    assert "its folders stay" in window.toast.text()
    window.toast.action_button.click()
    wait(lambda: len(view.rows) == 1)
    assert session_of(window).store.releases() == before


def test_its_families_are_told_though_no_article_is_held(
    listed: tuple[MainWindow, ListingView],
) -> None:
    _, view = listed
    (row,) = view.rows
    assert row.facts is not None
    assert not hasattr(row.facts, "articles")
    (part,) = part_summaries(row.facts)
    assert (part.part, part.families, part.got) == ("all", (2, 1, 1), 1.0)
    texts = [label.text() for label in view.detail.findChildren(QLabel)]
    assert "4" in texts


def test_one_that_is_deleted_here_is_the_same_when_it_is_created_again(
    listed: tuple[MainWindow, ListingView],
) -> None:
    window, view = listed
    (before,) = session_of(window).store.releases()
    view.detail.delete.click()
    wait(lambda: view.empty.title == "No release yet" and view.empty.isVisible())
    assert window.view is not None
    again = freeze(window.view.session, window.view.families, ReleaseChoices(), whole=True)
    assert (again.id, again.number, again.files) == (before.id, 1, before.files)
    wait(lambda: len(view.rows) == 1 and not view.looking.busy)


def test_a_damaged_one_says_so_and_hides_none(listed: tuple[MainWindow, ListingView]) -> None:
    window, view = listed
    keep_another(session_of(window), number=2, files={"facts.json": NO_SUCH_FILE})
    wait(lambda: len(view.rows) == 2 and not view.looking.busy)
    assert "damaged" in words(view, 0)
    view.list.go_to(0)
    assert not view.panel.foot.go.isEnabled()
    view.list.go_to(1)
    assert view.panel.foot.go.isEnabled()


def test_a_folder_that_is_dropped_is_verified(
    listed: tuple[MainWindow, ListingView], tmp_path: Path
) -> None:
    window, view = listed
    store = session_of(window).store
    folder = tmp_path / "copy"
    write_release(ProjectRelease(store, store.releases()[0]), [], folder)
    drop_on(view, folder)
    wait(view.verified.isVisible)
    assert "to the last bit" in view.verified.said.text()
    (folder / "scheme.json").rename(folder / "schema.json")
    (folder / "README.md").unlink()
    drop_on(view, folder)
    wait(view.verified.list.isVisible)
    found = [view.verified.list.item(row).text() for row in range(view.verified.list.count())]
    assert found == [
        "README.md: It is missing.",
        "scheme.json: It is called “schema.json” now.",
    ]
    view.list.setFocus()
    view.list.go_to(0)
    assert not view.verified.isVisible()
    drop_on(view, tmp_path)
    wait(lambda: "is not the folder of a release" in " ".join(window.notices.texts()))
