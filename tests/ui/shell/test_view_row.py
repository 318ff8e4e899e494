"""A second row of tabs: views are made when one first comes to them, and hear what a page hears."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QToolButton, QWidget
from pytestqt.qtbot import QtBot

from goldspan.ui.view_row import PageView, ViewRow
from helpers.waiting import activate


class Noted(PageView):
    """A view that notes what it is told."""

    def __init__(self, name: str, told: list[str]) -> None:
        super().__init__()
        self._name = name
        self._told = told
        told.append(f"{name} made")

    def arrive(self) -> None:
        """Note it."""
        self._told.append(f"{self._name} shown")

    def reload(self) -> None:
        """Note it."""
        self._told.append(f"{self._name} reloaded")


@pytest.fixture
def told() -> list[str]:
    """Return what the views were told."""
    return []


@pytest.fixture
def row(qtbot: QtBot, told: list[str]) -> ViewRow:
    """Return a row of three views."""
    made = ViewRow()
    qtbot.addWidget(made)
    for name in ("one", "two", "three"):
        made.add_view(name, name.title(), lambda name=name: Noted(name, told))
    with qtbot.waitExposed(made):
        made.show()
    return made


def tabs(row: ViewRow) -> list[QToolButton]:
    """Return the tabs in their order."""
    return sorted(row.findChildren(QToolButton), key=lambda tab: tab.x())


def test_a_view_is_made_when_one_comes_to_it_and_shown_again_later(
    row: ViewRow, told: list[str]
) -> None:
    assert told == []
    row.arrive()
    assert told == ["one made", "one shown"]
    QTest.mouseClick(tabs(row)[1], Qt.MouseButton.LeftButton)
    assert told[2:] == ["two made", "two shown"]
    assert row.current == "two"
    row.reload()
    assert told[4:] == ["one reloaded", "two reloaded"]
    row.arrive()
    assert told[6:] == ["two shown"]


def test_arrows_go_from_tab_to_tab_and_panes_begin_with_it(row: ViewRow) -> None:
    row.arrive()
    activate(row)
    row.panes()[0].setFocus()
    QTest.keyClick(tabs(row)[0], Qt.Key.Key_Right)
    assert row.current == "two"
    panes: list[QWidget] = row.panes()
    assert panes == [tabs(row)[1], row.view("two")]


def test_stepping_goes_round(row: ViewRow) -> None:
    row.arrive()
    row.step(forward=False)
    assert row.current == "three"
    row.step(forward=True)
    assert row.current == "one"
    with pytest.raises(KeyError):
        row.show_view("four")
