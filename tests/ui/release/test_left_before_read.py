"""Views that one leaves, or stops, before what they show is read: it is there on coming back."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from goldspan.services.machine.identity import save_person
from goldspan.services.releases.content.choices import ReleaseChoices
from goldspan.services.releases.freezing.freeze import freeze
from goldspan.ui.jobs import WORKERS
from goldspan.ui.main_window import MainWindow
from goldspan.ui.page_names import LIBRARY, RELEASE
from goldspan.ui.release.comparison.view import ComparisonView
from goldspan.ui.release.enough.view import EnoughView
from goldspan.ui.release.leaks.view import LeaksView
from goldspan.ui.release.listing.view import ListingView
from goldspan.ui.release.page import COMPARE, ENOUGH, LEAKS, MAKING, RELEASES, ReleasePage
from helpers.family_project import family_project
from helpers.waiting import wait

Opened = Callable[[Path], tuple[MainWindow, ReleasePage]]
PASSAGE = "Offen blieb zunächst, wie viele Helfer im Süden des Landes unterwegs waren."


@pytest.fixture
def opened(open_page: Opened, tmp_path: Path) -> tuple[MainWindow, ReleasePage]:
    """Return a window on a project with one release."""
    save_person("Ada")
    window, page = open_page(family_project(tmp_path / "news.goldspan", sizes=(2, 1, 1)))
    view = window.view
    assert view is not None
    freeze(view.session, view.families, ReleaseChoices(), whole=True)
    return window, page


@contextmanager
def held(page: ReleasePage) -> Iterator[None]:
    """Keep all threads busy: what is begun meanwhile is not read before the end."""
    gate = Event()
    for _ in range(WORKERS):
        page._given.jobs.start(lambda _: gate.wait())
    try:
        yield
    finally:
        gate.set()


def leave(window: MainWindow) -> None:
    assert window.view is not None
    window.view.show_page(LIBRARY)
    window.view.release_page.leave()  # as where the window is built anew


def come_back(window: MainWindow) -> None:
    assert window.view is not None
    window.view.show_page(RELEASE)


def cancel(progress: QWidget) -> None:
    (stop,) = progress.findChildren(QPushButton)
    QTest.mouseClick(stop, Qt.MouseButton.LeftButton)


def listing_of(page: ReleasePage) -> ListingView:
    page.views.show_view(RELEASES)
    return page.listing


def comparison_of(page: ReleasePage) -> ComparisonView:
    """Show the view; there are two releases then."""
    page.views.show_view(COMPARE)
    return page.comparison


def test_the_list_of_releases(opened: tuple[MainWindow, ReleasePage]) -> None:
    window, page = opened
    with held(page):
        view = listing_of(page)
        assert view.empty.title == "Reading…"
        leave(window)
    wait(lambda: not view.looking.busy)
    come_back(window)
    wait(lambda: len(view.rows) == 1 and view.list.isVisible())


def test_coming_back_at_once_does_as_well(opened: tuple[MainWindow, ReleasePage]) -> None:
    window, page = opened
    with held(page):
        view = listing_of(page)
        leave(window)
        come_back(window)
    wait(lambda: len(view.rows) == 1 and view.list.isVisible())
    assert not window.toast.isVisible()


def test_the_list_that_was_cancelled_is_read_when_one_says_so(
    opened: tuple[MainWindow, ReleasePage],
) -> None:
    _, page = opened
    with held(page):
        view = listing_of(page)
        cancel(view.progress)
    wait(lambda: view.empty.title == "Not read")
    assert view.empty.step.text() == "Read the releases"
    QTest.mouseClick(view.empty.step, Qt.MouseButton.LeftButton)
    wait(lambda: len(view.rows) == 1 and view.list.isVisible())


@pytest.fixture
def twice(opened: tuple[MainWindow, ReleasePage]) -> tuple[MainWindow, ReleasePage]:
    """Return a window on a project with two releases."""
    view = opened[0].view
    assert view is not None
    freeze(view.session, view.families, ReleaseChoices(notes=True), whole=True)
    return opened


def test_a_comparison(twice: tuple[MainWindow, ReleasePage]) -> None:
    window, page = twice
    with held(page):
        view = comparison_of(page)
        assert view.later.count() == 0  # which releases there are is read in a thread as well
        leave(window)
    wait(lambda: not view.looking.busy)
    assert not view.list.model().rowCount()
    come_back(window)
    wait(lambda: view.list.model().rowCount() and view.list.isVisible())
    assert view.save_json.isEnabled()


def test_a_comparison_that_was_cancelled_shows_nothing_else_instead(
    twice: tuple[MainWindow, ReleasePage],
) -> None:
    _, page = twice
    view = comparison_of(page)
    wait(lambda: view.list.model().rowCount())
    with held(page):
        view.later.activated.emit(0)
        assert not view.list.model().rowCount()
        assert not view.save_json.isEnabled()
        cancel(view.progress)
    wait(lambda: view.waiting.title == "Not compared" and view.waiting.isVisible())
    QTest.mouseClick(view.waiting.step, Qt.MouseButton.LeftButton)
    wait(lambda: view.list.model().rowCount())


def test_one_release_is_not_compared_with_itself(opened: tuple[MainWindow, ReleasePage]) -> None:
    _, page = opened
    view = comparison_of(page)
    wait(lambda: view.waiting.title == "One release so far" and view.waiting.isVisible())
    assert not view.list.model().rowCount()
    QTest.mouseClick(view.waiting.step, Qt.MouseButton.LeftButton)
    assert page.views.current == MAKING


def test_a_folder_that_is_checked_for_leaks(
    opened: tuple[MainWindow, ReleasePage], tmp_path: Path
) -> None:
    window, page = opened
    for name in ("train", "test"):
        line = json.dumps({"id": name, "text": PASSAGE})
        (tmp_path / f"{name}.jsonl").write_text(line + "\n", encoding="utf-8")
    page.views.show_view(LEAKS)
    view = page.views.view(LEAKS)
    assert isinstance(view, LeaksView)
    with held(page):
        view.check_paths([tmp_path / "train.jsonl", tmp_path / "test.jsonl"])
        leave(window)
    wait(lambda: not view.looking.busy)
    come_back(window)
    wait(view.list.isVisible)
    assert view.list.currentIndex().data() == "test ← train"


def test_the_learning_curve(opened: tuple[MainWindow, ReleasePage]) -> None:
    window, page = opened
    with held(page):
        page.views.show_view(ENOUGH)
        view = page.views.view(ENOUGH)
        assert isinstance(view, EnoughView)
        assert view.waiting.isVisible()
        leave(window)
    wait(lambda: not view._given.jobs.busy)
    come_back(window)
    wait(lambda: view.content is not None and view.content.sight is not None, 60.0)
    assert not view.waiting.isVisible()
