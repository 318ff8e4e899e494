"""The seeds through the real main(): grouped in the library, compared, walked through, gone to."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from goldspan.domain.layer import WorkState
from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import sample_project
from goldspan.ui.annotate.page import AnnotatePage
from goldspan.ui.eliding_button import ElidingButton
from goldspan.ui.library.grouping import Edge
from helpers.driving import Driver, run_main
from helpers.waiting import wait

SHIFT = Qt.KeyboardModifier.ShiftModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
K = Qt.Key


@pytest.fixture
def project(tmp_path: Path) -> Path:
    path = tmp_path / "news.goldspan"
    sample_project(path, save_person("Ada")).close()
    return path


def chips(page: AnnotatePage) -> list[ElidingButton]:
    found = page.copies.line.findChildren(ElidingButton)
    return [chip for chip in found if chip.isVisible()]


def name_of(page: AnnotatePage, article: str) -> str:
    row = page.articles.model.row_of(article)
    assert row is not None
    return row.article.name[:3]


def compared(page: AnnotatePage) -> tuple[str, str]:
    """Return which article is open and with which copy it is compared, as the reader shows it."""
    reader = page.copies.reader
    if reader is None or reader.copy is None or not reader.isVisible():
        return "", ""
    return name_of(page, reader.copy.here), name_of(page, reader.copy.article.id)


def test_from_the_copies_of_an_article_to_the_same_place_and_back(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def read(driver: Driver) -> None:
        page = driver.annotate("001")
        wait(lambda: len(chips(page)) == 3)
        assert [chip.words.rsplit(" ")[0] for chip in chips(page)] == [
            "dpa",
            "RND",
            "tagesschau.de",
        ]
        wait(page.canvas.hasFocus)
        driver.key(K.Key_K)
        wait(lambda: compared(page) == ("001", "003"))
        canvas, reader = page.canvas, page.copies.reader
        assert reader is not None
        text = canvas.state.text
        while "Montagabend" not in text[canvas.caret() : canvas.caret() + 14]:
            before = canvas.caret()
            driver.key(K.Key_J)
            assert canvas.caret() > before
        said = [label.text() for label in reader.findChildren(QLabel) if label.isVisible()]
        assert "am Montagabend (Ortszeit)" in said
        assert any(words.startswith("Difference ") for words in said)
        driver.key(K.Key_J, SHIFT)
        assert text[canvas.caret() :].startswith("am Dienstag")
        # What is above the wedge in the copy: where these words are missing.
        there = reader.copy.comparison.there(canvas.caret()) if reader.copy else 0
        driver.key(K.Key_G)
        wait(lambda: compared(page) == ("003", "001"))
        assert canvas.caret() == there
        assert canvas.state.text[:there].endswith("zufolge")
        driver.key(K.Key_G, SHIFT)
        wait(lambda: compared(page) == ("001", "003"))
        assert text[canvas.caret() :].startswith("am Dienstag")
        driver.key(K.Key_K)
        assert not reader.isVisible()

    assert run_main(monkeypatch, [str(project)], read) == 0


def test_copies_one_after_the_other(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def work(driver: Driver) -> None:
        page = driver.annotate("000")
        wait(lambda: len(chips(page)) == 3)
        articles = page.articles
        articles.filter.begin()
        articles.filter.sort.setFocus()
        driver.key(K.Key_End)
        wait(lambda: articles.filter_state() == {"sort": "family"})
        page.canvas.setFocus()
        driver.key(K.Key_D)
        wait(lambda: name_of(page, page.article_id) == "001")
        wait(lambda: page.articles.model.rows[0].state is WorkState.DONE)
        # What is done, or adjudicated, is dimmed where it is unchanged; the rest is walked through.
        driver.key(K.Key_F)
        canvas = page.canvas
        wait(lambda: len(canvas.state.compared.dimmed) > 0)
        dimmed = canvas.state.compared.dimmed.touching(0, len(canvas.state.text))
        words = " ".join(canvas.state.text[start:end] for start, end in dimmed)
        assert "Damit würde der Nato-Russland-Rat" in words
        assert "Tass" not in words
        driver.key(K.Key_J)
        wait(lambda: page.copies.difference is not None)
        assert not any(start <= canvas.caret() < end for start, end in dimmed)

    assert run_main(monkeypatch, [str(project)], work) == 0


def test_the_library_by_families(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, project: Path
) -> None:
    def group(driver: Driver) -> None:
        driver.project_is_open()
        view = driver.window.view
        assert view is not None
        QTest.keyClick(driver.window, K.Key_1, CONTROL)
        library = view.library
        wait(lambda: view.kin.ready and view.kin.kin)
        library.bar.group.setFocus()
        driver.key(K.Key_Space)
        edges = [library.model.edge_at(row) for row in range(5)]
        assert edges == [Edge.FIRST, Edge.MIDDLE, Edge.MIDDLE, Edge.LAST, Edge.ALONE]
        said = [label.text() for label in library.findChildren(QLabel) if label.isVisible()]
        assert "1 family with 4 articles that share passages." in said
        library.table.setFocus()
        driver.key(K.Key_Home, CONTROL)
        driver.key(K.Key_Down, SHIFT)
        assert len(library.table.selected_ids()) == 2

    assert run_main(monkeypatch, [str(project)], group) == 0
    assert run_main(monkeypatch, [str(project)], still_grouped) == 0


def still_grouped(driver: Driver) -> None:
    """See that the next start groups again."""
    driver.project_is_open()
    view = driver.window.view
    assert view is not None
    assert view.library.bar.group.isChecked()
    wait(lambda: view.kin.kin)
    assert view.library.model.edge_at(0) is Edge.FIRST
