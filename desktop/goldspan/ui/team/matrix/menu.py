"""The menu of the matrix: what can be done with the cells that are chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMenu, QWidget

from goldspan.services.assigning.matrix import Cell

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class CellCommands:
    """What the entries do; without `can_write` nothing can be changed."""

    annotate: Callable[[str], object]
    review: Callable[[str], object]
    assign: Callable[[], object]
    unassign: Callable[[], object]
    set_blind: Callable[[bool], object]
    can_write: bool


def cell_menu(
    parent: QWidget,
    articles: Sequence[str],
    names: Sequence[str],
    cells: Sequence[Cell],
    commands: CellCommands,
) -> QMenu:
    """Return a menu for chosen articles and the cells of people.

    `names` are those of the people in whose columns cells are chosen.
    """
    menu = QMenu(parent)
    if articles:
        _add_doing(menu, articles, names, cells, commands)
        menu.addSeparator()
    return menu


def _add_doing(
    menu: QMenu,
    articles: Sequence[str],
    names: Sequence[str],
    cells: Sequence[Cell],
    commands: CellCommands,
) -> None:

    def add(text: str, do: Callable[[], object], *, on: bool = True) -> None:
        entry = menu.addAction(text)
        entry.triggered.connect(lambda _checked=False: do())
        entry.setEnabled(on)

    if len(articles) == 1:
        add(translate("MatrixMenu", "Annotate"), lambda: commands.annotate(articles[0]))
        add(translate("MatrixMenu", "Review"), lambda: commands.review(articles[0]))
        menu.addSeparator()
    if not names:
        add(translate("MatrixMenu", "Assign…"), commands.assign, on=commands.can_write)
        return
    who = ", ".join(names)
    free = any(not cell.assigned or cell.labels for cell in cells)
    text = translate("MatrixMenu", "Assign to {names}").format(names=who)
    add(text, commands.assign, on=commands.can_write and free)
    asked = any(cell.assigned for cell in cells)
    text = translate("MatrixMenu", "Take back from {names}").format(names=who)
    add(text, commands.unassign, on=commands.can_write and asked)
    blind = menu.addAction(translate("MatrixMenu", "Blind: no suggestions"))
    blind.setCheckable(True)
    blind.setChecked(all(cell.blind for cell in cells))
    blind.setEnabled(commands.can_write)
    blind.triggered.connect(commands.set_blind)
