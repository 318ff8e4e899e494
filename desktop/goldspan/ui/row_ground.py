"""Draws what lies under the rows of lists, and the frame of the row with the focus."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from goldspan.ui.theme import Colours

BAR = 3  # pixels, at the left of the row that is selected


def paint_ground(
    painter: QPainter, option: QStyleOptionViewItem, colours: Colours, *, line: bool = True
) -> None:
    """Show whether a row is selected or under the pointer; with a line beneath it."""
    area: QRect = option.rect
    if option.state & QStyle.StateFlag.State_Selected:
        painter.fillRect(area, colours.accent_soft)
        painter.fillRect(QRect(area.left(), area.top(), BAR, area.height()), colours.accent)
    elif option.state & QStyle.StateFlag.State_MouseOver:
        painter.fillRect(area, colours.hover)
    if line:
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, colours.border)


def paint_focus(
    painter: QPainter, option: QStyleOptionViewItem, colours: Colours, *, line: bool = True
) -> None:
    """Frame the row that has the focus, above its line where it has one."""
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(colours.accent)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(option.rect.adjusted(0, 0, -1, -2 if line else -1))
