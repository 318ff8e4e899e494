"""Lists of entries in panels: where they open, how high they are, what can be copied."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from goldspan.ui.library.reading_field import ReadingField
from helpers.waiting import activate


@pytest.fixture
def panel(qtbot: QtBot) -> QWidget:
    """Return a panel of a usual size."""
    panel = QWidget()
    qtbot.addWidget(panel)
    panel.resize(288, 600)
    return panel


def shown(qtbot: QtBot, panel: QWidget, entries: list[str]) -> ReadingField:
    field = ReadingField("Entries")
    column = QVBoxLayout(panel)
    column.addWidget(field, 100)
    column.addStretch(1)
    field.show_entries(entries)
    panel.show()
    activate(panel)
    return field


def test_a_long_list_opens_at_its_first_entry_and_fills_the_panel(
    qtbot: QtBot, panel: QWidget
) -> None:
    field = shown(
        qtbot, panel, [f"Entry {number}, with words enough to wrap" for number in range(100)]
    )
    qtbot.waitUntil(lambda: field.height() > 500)
    assert field.verticalScrollBar().maximum() > 0
    assert field.verticalScrollBar().value() == 0


def test_a_short_list_is_no_higher_than_it_needs_to_be(qtbot: QtBot, panel: QWidget) -> None:
    field = shown(qtbot, panel, ["One", "Two"])
    qtbot.waitUntil(lambda: field.verticalScrollBar().maximum() == 0)
    assert field.height() < 80
    assert field.toPlainText() == "One\nTwo"
