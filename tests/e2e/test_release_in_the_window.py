"""Releasing in the real window: from gold to a folder, by keys and by mouse, and taken back."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from goldspan.services.machine.identity import save_person
from goldspan.services.releases.verifying.verify import verify_release
from goldspan.ui.release.listing.view import ListingView
from goldspan.ui.release.making.view import MakingView
from goldspan.ui.release.page import ReleasePage
from helpers.driving import Driver, run_main
from helpers.family_project import family_project
from helpers.waiting import wait

LEFT, CONTROL = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.ControlModifier
ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole
SIZES = (6, 3, 3, 2, 2, 2, 2)
LONG = 90.0  # seconds that the first DocBin may take: spaCy is imported for it


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a project of 20 articles in seven families: 12 adjudicated, 2 undecided, 6 by one."""
    return family_project(tmp_path_factory.mktemp("made") / "news.goldspan", sizes=SIZES)


@pytest.fixture
def project(made: Path, tmp_path: Path) -> Path:
    """Return a copy of that project for a test of its own."""
    save_person("Lea")
    return Path(shutil.copy(made, tmp_path / made.name))


def page_of(driver: Driver) -> ReleasePage:
    """Return the page of releases, which is shown."""
    view = driver.window.view
    assert view is not None
    wait(lambda: view.page == "release")
    return view.release_page


def ready(view: MakingView) -> None:
    """Wait until everything about the release is known."""
    wait(lambda: not view.looking.busy and view.outlook is not None)
    wait(lambda: view.outlook is not None and view.outlook.preview is not None)


def click(widget: QWidget) -> None:
    """Click on a widget where its words begin."""
    QTest.mouseClick(widget, LEFT, pos=QPoint(10, widget.height() // 2))


def click_tab(page: ReleasePage, title: str) -> None:
    tabs = page.views.findChildren(QToolButton)
    click(next(each for each in tabs if each.isVisible() and each.text() == title))


def test_two_keys_lead_from_gold_to_a_folder_and_one_back(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "news-release-1"

    def script(driver: Driver) -> None:
        driver.project_is_open()
        driver.key(Qt.Key.Key_8, CONTROL)
        page = page_of(driver)
        wait(lambda: page.views.current)
        making = page.making
        wait(making.panel.foot.go.hasFocus)
        driver.key(Qt.Key.Key_Return)
        wait(making.panel.foot.result.isVisible, LONG)
        assert verify_release(folder).sound
        wait(making.panel.foot.go.hasFocus)
        ready(making)
        assert making.panel.foot.go.text() == "Write release 1 again"
        driver.saved()
        driver.key(Qt.Key.Key_Z, CONTROL)
        wait(lambda: making.panel.foot.go.text() == "Create release 1")
        assert folder.is_dir()

    assert run_main(monkeypatch, [str(project)], script) == 0


def test_by_mouse_a_release_is_created_written_again_and_verified(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path, tmp_path: Path
) -> None:
    first, second, again = (tmp_path / name for name in ("news-release-1", "second", "again"))

    def script(driver: Driver) -> None:
        driver.project_is_open()
        tabs = driver.window.header.findChildren(QToolButton)
        click(next(each for each in tabs if each.text() == "Release"))
        page = page_of(driver)
        wait(lambda: page.views.current)
        making = page.making
        ready(making)
        for name in ("docbin", "parquet"):
            click(making.form.written_as.ticks.box(name))
        click(making.form.adjudicated)
        wait(lambda: "12 of 20" in making.contents.said("articles"))
        ready(making)
        click(making.panel.foot.go)
        wait(making.panel.foot.result.isVisible)
        assert {each.name for each in first.iterdir()} >= {"MANIFEST.json", "jsonl"}
        assert not (first / "docbin").exists()
        wait(driver.window.toast.action_button.isVisible)
        click(driver.window.toast.action_button)
        ready(making)
        wait(lambda: making.panel.foot.go.text() == "Create release 1")
        making.panel.foot.place.path.setText(str(second))
        click(making.panel.foot.go)
        wait(making.panel.foot.result.isVisible)
        click_tab(page, "Releases")
        listing = page.listing
        wait(lambda: len(listing.rows) == 1)
        write_again(listing, again)
        verify(listing, again)
        compare(page, tmp_path / "third")

    assert run_main(monkeypatch, [str(project)], script) == 0
    assert (again / "conll2003").is_dir()
    made = [(each / "jsonl" / "train.jsonl").read_bytes() for each in (first, second)]
    assert made[0] == made[1]


def write_again(listing: ListingView, folder: Path) -> None:
    """Write the release that is looked at, in another format."""
    ticks = listing.written_as.ticks
    click(ticks.more)
    for name in ("docbin", "parquet", "conll2003"):  # the usual ones away, another one instead
        click(ticks.box(name))
    listing.panel.foot.place.path.setText(str(folder))
    click(listing.panel.foot.go)
    wait(listing.panel.foot.result.isVisible)


def verify(listing: ListingView, folder: Path) -> None:
    """Verify a folder as it was written, and with one letter changed."""
    listing.verify_folder(folder)
    wait(lambda: listing.verified.isVisible() and "last bit" in listing.verified.said.text())
    file = folder / "jsonl" / "train.jsonl"
    data = bytearray(file.read_bytes())
    data[100] ^= 1
    file.write_bytes(data)
    listing.verify_folder(folder)
    wait(listing.verified.list.isVisible)
    assert [listing.verified.list.item(0).text()] == ["jsonl/train.jsonl: It was changed."]


def compare(page: ReleasePage, folder: Path) -> None:
    """Create another release, of all gold, and see what differs from the first."""
    click_tab(page, "Release")
    making = page.making
    ready(making)
    click(making.form.adjudicated)
    wait(lambda: making.panel.foot.go.text() == "Create release 2")
    making.panel.foot.place.path.setText(str(folder))
    click(making.panel.foot.go)
    wait(making.panel.foot.result.isVisible)
    click_tab(page, "Releases")
    wait(page.listing.detail.compare.isVisible)
    click(page.listing.detail.compare)
    listed = page.comparison.list.model()
    wait(lambda: listed.rowCount() > 1)
    assert "6 articles differ" in str(listed.data(listed.index(0, 0), ACCESSIBLE))
