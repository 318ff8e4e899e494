"""Goes through a window by Tab, as far as it gets."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

MOST = 80


def tab_way(start: QWidget) -> list[QWidget]:
    """Return what Tab reaches from a widget, in that order, until something comes again."""
    start.setFocus()
    way: list[QWidget] = []
    for _ in range(MOST):
        focus = QApplication.focusWidget()
        if focus is None or focus in way:
            break
        way.append(focus)
        QTest.keyClick(focus, Qt.Key.Key_Tab)
    return way
