"""The library by families, over the seeds: what stands together, which are shown, what is said."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from goldspan.services.machine.identity import save_person
from goldspan.services.project.projects import sample_project
from goldspan.services.schemes import default_scheme
from goldspan.ui.eliding_button import ElidingButton
from goldspan.ui.family_feed import Kin, Shared, gathered, percent
from goldspan.ui.library.grouping import Edge, edges
from goldspan.ui.library.model import LibraryModel
from goldspan.ui.library.page import LibraryPage
from goldspan.ui.library.row_filter import RowFilter
from goldspan.ui.main_window import MainWindow
from helpers.waiting import wait

from .test_library_model import make_row


def kin_of(*families: tuple[int, ...]) -> dict[str, Kin]:
    """Return the kin of families of rows, by their numbers; all share half."""
    found = {}
    for family in families:
        ids = tuple(make_row(number).article.id for number in family)
        for one in ids:
            found[one] = Kin(ids, tuple(Shared(other, 3, 0.5) for other in ids if other != one))
    return found


@pytest.fixture
def model(qtbot: QtBot) -> LibraryModel:
    made = LibraryModel(default_scheme(), "en", QFont())
    made.set_rows([make_row(number) for number in range(8)])
    return made


def numbers(model: LibraryModel) -> list[int]:
    return [row.article.position for row in model.shown_rows()]


def test_a_family_stands_where_its_first_stood(
    model: LibraryModel, qtmodeltester: ModelTester
) -> None:
    model.set_kin(kin_of((1, 4, 6), (2, 3)))
    assert numbers(model) == list(range(8))
    model.set_grouped(True)
    assert numbers(model) == [0, 1, 4, 6, 2, 3, 5, 7]
    assert [model.edge_at(row) for row in range(8)] == [
        Edge.ALONE,
        Edge.FIRST,
        Edge.MIDDLE,
        Edge.LAST,
        Edge.FIRST,
        Edge.LAST,
        Edge.ALONE,
        Edge.ALONE,
    ]
    qtmodeltester.check(model)
    model.sort(0, Qt.SortOrder.DescendingOrder)
    assert numbers(model) == [7, 6, 4, 1, 5, 3, 2, 0]
    model.set_grouped(False)
    assert numbers(model) == list(range(7, -1, -1))


@pytest.mark.parametrize(
    ("wanted", "shown"),
    [("copied", [1, 2, 3, 4, 6]), ("single", [0, 5, 7]), ("of 4", [1, 4, 6])],
)
def test_articles_are_chosen_by_family(model: LibraryModel, wanted: str, shown: list[int]) -> None:
    model.set_kin(kin_of((1, 4, 6), (2, 3)))
    family = make_row(4).article.id if wanted == "of 4" else wanted
    model.set_filter(RowFilter(family=family))
    assert numbers(model) == shown


def test_what_is_filtered_out_leaves_no_bracket(model: LibraryModel) -> None:
    model.set_kin(kin_of((1, 2)))
    model.set_grouped(True)
    model.set_filter(RowFilter(text="article-2"))
    assert [model.edge_at(row) for row in range(model.rowCount())] == [Edge.ALONE]


def test_a_screen_reader_hears_of_the_group(model: LibraryModel) -> None:
    model.set_kin(kin_of((1, 4, 6)))
    model.set_grouped(True)
    said = model.data(model.index(2, 0), Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith("2 of 3 in its family")
    families = [column.key for column in model.columns].index("family")
    said = model.data(model.index(2, families), Qt.ItemDataRole.AccessibleTextRole)
    assert said == f"Also in: 2 · {percent(0.5)}"


def test_edges_and_gathering_of_nothing() -> None:
    assert edges([]) == []
    assert edges(["", ""]) == [Edge.ALONE, Edge.ALONE]
    assert edges(["a", "b", "b"]) == [Edge.ALONE, Edge.FIRST, Edge.LAST]
    assert gathered([]) == []
    assert gathered(["", "b", "", "b"]) == [0, 1, 3, 2]


@pytest.mark.parametrize(
    ("share", "words"), [(0.0, "0"), (0.001, "1"), (0.624, "62"), (0.999, "99"), (1.0, "100")]
)
def test_what_is_not_all_is_not_a_hundred(share: float, words: str) -> None:
    assert percent(share) == f"{words}\N{NO-BREAK SPACE}%"


@pytest.fixture
def library(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Iterator[LibraryPage]:
    """Yield the library of the seeds, once their families are known."""
    path = tmp_path / "seeds.goldspan"
    sample_project(path, save_person("Ada")).close()
    window.open_first(path)
    wait(lambda: window.view is not None)
    view = window.view
    assert view is not None
    view.show_page("library")
    wait(lambda: view.kin.ready and view.kin.kin)
    yield view.library


def choose(library: LibraryPage, name: str) -> None:
    """Select the article whose name begins like this."""
    rows = library.model.rows
    library.table.select([row.article.id for row in rows if row.article.name.startswith(name)])


def test_the_seeds_are_one_family_and_a_single_article(library: LibraryPage) -> None:
    table, model = library.table, library.model
    QTest.mouseClick(library.bar.group, Qt.MouseButton.LeftButton)
    assert model.grouped
    assert [model.edge_at(row) for row in range(5)] == [
        Edge.FIRST,
        Edge.MIDDLE,
        Edge.MIDDLE,
        Edge.LAST,
        Edge.ALONE,
    ]
    assert library.filter_state() == {"group": "family"}
    table.setFocus()
    choose(library, "000")
    QTest.keyClick(table, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    assert [model.row_of(article).article.name[:3] for article in table.selected_ids()] == [
        "000",
        "001",
    ]
    choose(library, "004")
    assert library.details.relatives.isHidden()


def test_a_relative_in_the_details_leads_there(library: LibraryPage) -> None:
    table, model = library.table, library.model
    choose(library, "001")
    relatives = library.details.relatives

    def rows_shown() -> list[ElidingButton]:
        return [row for row in relatives.findChildren(ElidingButton) if row.isVisible()]

    wait(lambda: len(rows_shown()) == 3)
    rows = rows_shown()
    shares = [int(row.words.split("\N{NO-BREAK SPACE}")[0]) for row in rows]
    assert shares == sorted(shares, reverse=True)
    QTest.keyClick(rows[0], Qt.Key.Key_Space)
    (gone_to,) = table.selected_ids()
    assert model.row_of(gone_to).article.name.startswith("003")


def test_only_the_family_of_the_selected_article(library: LibraryPage) -> None:
    choose(library, "002")
    button: QPushButton = library.details.relatives.only
    QTest.keyClick(button, Qt.Key.Key_Space)
    assert {row.article.name[:3] for row in library.model.shown_rows()} == {
        "000",
        "001",
        "002",
        "003",
    }
    library.bar.reset()
    assert len(library.model.shown_rows()) == 5
