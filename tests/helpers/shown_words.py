"""Everything that a window says: texts, tooltips, spoken names, rows of lists, menus."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, QPoint, Qt
from PySide6.QtWidgets import QAbstractItemView, QApplication, QComboBox, QMenu, QWidget

PROPERTIES = (
    "text",
    "title",
    "windowTitle",
    "toolTip",
    "whatsThis",
    "accessibleName",
    "accessibleDescription",
    "placeholderText",
    "plainText",
    "currentText",
)
ROLES = (
    Qt.ItemDataRole.DisplayRole,
    Qt.ItemDataRole.ToolTipRole,
    Qt.ItemDataRole.AccessibleTextRole,
    Qt.ItemDataRole.AccessibleDescriptionRole,
)


def shown_words() -> set[str]:
    """Return what all visible widgets of all windows say, and what their menus hold."""
    said: set[str] = set()
    for window in QApplication.topLevelWidgets():
        if window.isVisible():
            for widget in (window, *window.findChildren(QWidget)):
                if widget.isVisible():
                    said.update(_of_widget(widget))
    return {words for words in said if words.strip()}


def _of_widget(widget: QWidget) -> Iterator[str]:
    for name in PROPERTIES:
        value = widget.property(name)
        if isinstance(value, str):
            yield value
    for action in widget.actions():
        yield from (action.text(), action.toolTip())
    if isinstance(widget, QComboBox):
        yield from (widget.itemText(row) for row in range(widget.count()))
    if isinstance(widget, QAbstractItemView) and widget.model() is not None:
        yield from _of_model(widget.model(), QModelIndex())


def _of_model(model: QAbstractItemModel, parent: QModelIndex) -> Iterator[str]:
    flat = isinstance(model, QAbstractListModel)
    for column in range(1 if flat else model.columnCount(parent)):
        for role in ROLES:
            yield str(model.headerData(column, Qt.Orientation.Horizontal, role) or "")
        for row in range(model.rowCount(parent)):
            index = model.index(row, column, parent)
            yield from (str(model.data(index, role) or "") for role in ROLES)
            if column == 0 and not flat:
                yield from _of_model(model, index)


def entry_place(menu: QMenu, text: str) -> QPoint:
    """Return where in an open menu the entry of this text is."""
    entry = next(action for action in menu.actions() if action.text() == text)
    return menu.actionGeometry(entry).center()
