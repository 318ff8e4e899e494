"""A part of the table's menu: sorting for those who do not click on headings."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QTableView

ARROWS = {Qt.SortOrder.AscendingOrder: "↑", Qt.SortOrder.DescendingOrder: "↓"}


def add_sorting(menu: QMenu, table: QTableView) -> None:
    """Add what the rows can be sorted by; the same once more turns them round."""
    header, model = table.horizontalHeader(), table.model()
    headings = {
        section: str(model.headerData(section, Qt.Orientation.Horizontal))
        for section in range(header.count())
    }
    state = header.sortIndicatorSection(), header.sortIndicatorOrder()
    menu.addSection(QCoreApplication.translate("SortMenu", "Sort by"))
    add_orders(menu, headings, state, header.setSortIndicator)


def add_orders(
    menu: QMenu,
    headings: Mapping[int, str],
    state: tuple[int, Qt.SortOrder],
    sort: Callable[[int, Qt.SortOrder], object],
) -> None:
    """Add an entry for the library's order (-1) and one for each heading; `state` is in force."""
    chosen, order = state
    group = QActionGroup(menu)

    def offer(words: str, section: int) -> None:
        here = section == chosen
        turned = here and order == Qt.SortOrder.AscendingOrder
        wanted = Qt.SortOrder.DescendingOrder if turned else Qt.SortOrder.AscendingOrder
        entry = menu.addAction(f"{words} {ARROWS[order]}" if here and section != -1 else words)
        entry.setCheckable(True)
        entry.setChecked(here)
        group.addAction(entry)
        entry.triggered.connect(lambda: sort(section, wanted))

    offer(QCoreApplication.translate("SortMenu", "In the library’s order"), -1)
    for section, heading in headings.items():
        offer(heading, section)
