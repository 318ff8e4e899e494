"""The table's model with many rows, checked by Qt's own tester of models."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from PySide6.QtCore import QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from goldspan.domain.article import Article
from goldspan.domain.layer import WorkState
from goldspan.services.library import LibraryRow
from goldspan.services.schemes import default_scheme
from goldspan.ui.library.model import LibraryModel
from goldspan.ui.library.row_filter import RowFilter

COUNT = 10_000


def make_row(number: int) -> LibraryRow:
    article = Article(
        id=f"{number:032x}",
        name=f"article-{number}",
        sha256="",
        length=number * 7 % 1000,
        title=f"Titel {number % 97}",
        outlet=f"Outlet {number % 5}",
        language="de" if number % 3 else "en",
        document_time=f"2022-01-{1 + number % 28:02}",
        position=number,
    )
    state = list(WorkState)[number % 4]
    return LibraryRow(article, state, "", number % 11 == 0, number % 13, {"ACTOR": number % 17})


@pytest.fixture
def rows() -> list[LibraryRow]:
    return [make_row(number) for number in range(COUNT)]


@pytest.fixture
def model(qtbot: QtBot) -> LibraryModel:
    return LibraryModel(default_scheme(), "en", QFont())


def ids(model: LibraryModel) -> list[str]:
    return [row.article.id for row in model.shown_rows()]


def test_qt_finds_the_model_sound(
    model: LibraryModel, rows: list[LibraryRow], qtmodeltester: ModelTester
) -> None:
    model.set_rows(rows[:50])
    qtmodeltester.check(model)
    model.sort(0, Qt.SortOrder.DescendingOrder)
    model.set_filter(RowFilter(outlet="Outlet 3"))
    model.set_rows(rows[:80])
    qtmodeltester.check(model)


def test_sorting_keeps_the_order_of_equals(model: LibraryModel, rows: list[LibraryRow]) -> None:
    model.set_rows(rows)
    for number, column in enumerate(model.columns):
        model.sort(number, Qt.SortOrder.AscendingOrder)
        shown = list(model.shown_rows())
        assert shown == sorted(rows, key=column.order)
    model.sort(-1)
    assert list(model.shown_rows()) == rows


def test_a_changed_cell_is_redrawn_alone(
    model: LibraryModel, rows: list[LibraryRow], qtbot: QtBot
) -> None:
    model.set_rows(rows)
    fresh = list(rows)
    fresh[4711] = replace(rows[4711], suggestions=99)
    changed: list[tuple[int, int]] = []
    model.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    with qtbot.assertNotEmitted(model.modelReset):
        model.set_rows(fresh)
    assert changed == [(4711, 4711)]
    assert model.row_at(4711).suggestions == 99


def test_persistent_places_follow_their_rows(model: LibraryModel, rows: list[LibraryRow]) -> None:
    model.set_rows(rows)
    model.sort(0, Qt.SortOrder.AscendingOrder)
    places = [model.index(number, 1) for number in random.Random(1).sample(range(COUNT), 50)]
    before = [model.row_at(place.row()).article.id for place in places]
    held = [QPersistentModelIndex(place) for place in places]
    model.sort(3, Qt.SortOrder.DescendingOrder)
    assert [model.row_at(place.row()).article.id for place in held] == before


@pytest.mark.parametrize(
    ("wanted", "admits"),
    [
        (RowFilter(outlet="Outlet 2"), lambda row: row.article.outlet == "Outlet 2"),
        (RowFilter(state="done"), lambda row: row.state is WorkState.DONE),
        (RowFilter(state="adjudicated"), lambda row: row.adjudicated),
        (RowFilter(state="assigned"), lambda row: row.asked is not None),
        (RowFilter(language="en"), lambda row: row.article.language == "en"),
        (RowFilter(text="TITEL 96 2022-01-0"), lambda row: _has(row, "titel", "96", "2022-01-0")),
    ],
)
def test_filters(
    model: LibraryModel, rows: list[LibraryRow], wanted: RowFilter, admits: object
) -> None:
    rows[3] = replace(rows[3], asked=("CLAIM",))
    model.set_rows(rows)
    model.set_filter(wanted)
    expected = [row.article.id for row in rows if admits(row)]  # type: ignore[operator]
    assert expected
    assert ids(model) == expected


def _has(row: LibraryRow, *words: str) -> bool:
    article = row.article
    known = (article.title, article.name, article.outlet, article.document_time)
    text = " ".join(known).casefold()
    return all(word in text for word in words)


def test_a_row_that_no_longer_passes_goes(model: LibraryModel, rows: list[LibraryRow]) -> None:
    model.set_rows(rows[:20])
    model.set_filter(RowFilter(state="new"))
    first = model.row_at(0)
    fresh = [replace(r, state=WorkState.DONE) if r == first else r for r in rows[:20]]
    model.set_rows(fresh)
    assert first.article.id not in ids(model)


def test_a_note_is_told_beside_the_title(model: LibraryModel, rows: list[LibraryRow]) -> None:
    model.set_rows([replace(rows[0], note="ask Ben"), rows[1]])
    noted, plain = model.index(0, 0), model.index(1, 0)
    assert str(noted.data(Qt.ItemDataRole.ToolTipRole)).endswith("\nask Ben")
    assert str(noted.data(Qt.ItemDataRole.AccessibleTextRole)).endswith(", with a note")
    assert "note" not in str(plain.data(Qt.ItemDataRole.AccessibleTextRole))
