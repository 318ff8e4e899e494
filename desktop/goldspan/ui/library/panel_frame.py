"""What the panels at the right of the table share: a title with a cross, a quiet scroll area."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from goldspan.ui.theme import Theme
from goldspan.ui.widgets import icon_button, label


def scrolling(inner: QWidget) -> QScrollArea:
    """Return a scroll area for a panel's contents that scrolls down only and takes no focus."""
    scroll = QScrollArea()
    scroll.setWidgetResizable(True)
    scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    scroll.setWidget(inner)
    return scroll


def panel_head(theme: Theme, title: str, close: str, leave: Callable[[], object]) -> QHBoxLayout:
    """Return a panel's title with a cross named `close` that leaves the panel."""
    head = QHBoxLayout()
    head.addWidget(label(title, "heading"), 1)
    cross = icon_button(theme, "cancel", close)
    cross.clicked.connect(lambda: leave())  # noqa: PLW0108 - drops Qt's argument
    head.addWidget(cross)
    return head


def panel_column(panel: QWidget, spacing: int, foot: QWidget | None = None) -> QVBoxLayout:
    """Return the column that a panel which scrolls puts its parts into; a foot stays in sight."""
    inner = QWidget()
    whole = QVBoxLayout(panel)
    whole.setContentsMargins(0, 0, 0, 0)
    whole.setSpacing(0)
    whole.addWidget(scrolling(inner))
    if foot is not None:
        whole.addWidget(foot)
    column = QVBoxLayout(inner)
    column.setContentsMargins(16, 8, 16, 16)
    column.setSpacing(spacing)
    return column
