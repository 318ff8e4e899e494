"""The menu of the table's rows: what can be done to the selected articles, and sorting."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QTableView

from goldspan.services.library import LibraryRow
from goldspan.ui.library.sort_menu import add_sorting


@dataclass(frozen=True, slots=True)
class RowCommands:
    """What the menu's entries do; `read_only` lets nothing be changed.

    In a bundle (`given`), articles stay, and what is blind stays blind.
    """

    annotate: Callable[[], object]
    set_blind: Callable[[bool], object]
    remove: Callable[[], object]
    read_only: bool
    given: bool = False


def row_menu(table: QTableView, rows: Sequence[LibraryRow], commands: RowCommands) -> QMenu:
    """Return a menu for these selected rows, and for what the table can be sorted by."""
    menu = QMenu(table)
    if rows:
        if len(rows) == 1:
            annotate = menu.addAction(QCoreApplication.translate("RowMenu", "Annotate"))
            annotate.triggered.connect(lambda _checked=False: commands.annotate())
        blind = menu.addAction(QCoreApplication.translate("RowMenu", "Blind: no suggestions"))
        blind.setCheckable(True)
        unseen = all(row.blind for row in rows)
        blind.setChecked(unseen)
        blind.setEnabled(not commands.read_only and not (commands.given and unseen))
        blind.triggered.connect(commands.set_blind)
        if not commands.given:
            translate, number = QCoreApplication.translate, len(rows)
            words = translate("RowMenu", "Remove %n article(s)", "", number)
            remove = menu.addAction(words)
            remove.setEnabled(not commands.read_only)
            remove.triggered.connect(lambda _checked=False: commands.remove())
    add_sorting(menu, table)
    return menu
