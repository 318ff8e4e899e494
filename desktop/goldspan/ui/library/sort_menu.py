"""A part of the table's menu: sorting for those who do not click on headings."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QMenu, QTableView

ARROWS = {Qt.SortOrder.AscendingOrder: "↑", Qt.SortOrder.DescendingOrder: "↓"}


def add_sorting(menu: QMenu, table: QTableView) -> None:
    """Add what the rows can be sorted by; the same once more turns them round."""
    header, model = table.horizontalHeader(), table.model()
    chosen, order = header.sortIndicatorSection(), header.sortIndicatorOrder()
    menu.addSection(QCoreApplication.translate("SortMenu", "Sort by"))
    group = QActionGroup(menu)

    def offer(words: str, section: int) -> None:
        here = section == chosen
        turned = here and order == Qt.SortOrder.AscendingOrder
        wanted = Qt.SortOrder.DescendingOrder if turned else Qt.SortOrder.AscendingOrder
        entry = menu.addAction(f"{words} {ARROWS[order]}" if here and section >= 0 else words)
        entry.setCheckable(True)
        entry.setChecked(here)
        group.addAction(entry)
        entry.triggered.connect(lambda: header.setSortIndicator(section, wanted))

    offer(QCoreApplication.translate("SortMenu", "In the library’s order"), -1)
    for section in range(header.count()):
        offer(str(model.headerData(section, Qt.Orientation.Horizontal)), section)
