"""A panel at the side of a view: what is asked, and beneath it, always in sight, the foot."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFrame, QWidget

from goldspan.ui.library.panel_frame import panel_column
from goldspan.ui.release.writing.foot import WritingFoot
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.theme import Theme
from goldspan.ui.widgets import set_role

WIDTH = 360


class WritingPanel(QFrame):
    """Holds what asks and the foot."""

    def __init__(self, theme: Theme, project: Path, asks: QWidget) -> None:
        super().__init__()
        set_role(self, "side")
        self.setFixedWidth(WIDTH)
        self.foot = WritingFoot(theme, project)
        column = panel_column(self, spacing=4, foot=self.foot)
        column.addWidget(asks)
        column.addStretch(1)
        set_tab_order(asks, self.foot)
