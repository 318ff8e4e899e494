"""A tick box in a row of a list, as the stylesheet draws those of the window."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter

from goldspan.ui.theme import Theme

BOX = 16


def paint_tick_box(painter: QPainter, theme: Theme, box: QRect, state: Qt.CheckState) -> None:
    """Draw a tick box of 16 by 16 pixels."""
    colours = theme.colours
    on = state != Qt.CheckState.Unchecked
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(colours.accent if on else colours.strong_border)
    painter.setBrush(colours.accent if on else colours.page)
    painter.drawRoundedRect(box, 4, 4)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    if state == Qt.CheckState.Checked:
        icon = theme.icon("check", "on_accent")
        icon.paint(painter, box.adjusted(2, 2, -1, -1))
    elif on:
        painter.fillRect(box.adjusted(4, BOX // 2 - 1, -3, 1 - BOX // 2), colours.on_accent)
