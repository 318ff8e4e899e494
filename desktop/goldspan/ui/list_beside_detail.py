"""A filtered list, and beside it what the chosen row says in full."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from goldspan.ui.widgets import set_role

LEAST_WIDTHS = 320, 480


def list_beside_detail(
    filters: QWidget, listed: QWidget, detail: QWidget, widths: tuple[int, int]
) -> QSplitter:
    """Return both sides; `widths` are what they have at first, in pixels."""
    side = QFrame()
    set_role(side, "list")
    column = QVBoxLayout(side)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    column.addWidget(filters)
    column.addWidget(listed, 1)
    split = QSplitter()
    split.setChildrenCollapsible(False)
    split.setHandleWidth(1)
    for pane, least in zip((side, detail), LEAST_WIDTHS, strict=True):
        pane.setMinimumWidth(least)
        split.addWidget(pane)
    split.setStretchFactor(1, 1)
    split.setSizes(widths)
    return split
