"""The columns of the view: lists, the text over the decision bar, fields while one edits."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.widgets import set_role

LISTS, FIELDS = 320, 288  # pixels wide at first
LEAST_LISTS, LEAST_TEXT = 216, 440
ARTICLES, UNITS = 190, 420  # pixels high at first
TEXT, BAR = 420, 252


class UnitsColumns(QSplitter):
    """Lists on the left: articles over units. In the middle the text over the decision bar."""

    def __init__(
        self,
        lists: tuple[QWidget, QWidget, QWidget],
        over: tuple[QWidget, QWidget, QWidget],
        bar: QWidget,
    ) -> None:
        super().__init__()
        articles, *units = lists
        side = QFrame()
        set_role(side, "list")
        inside = QVBoxLayout(side)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(_pair(articles, _column(*units), (ARTICLES, UNITS), grows=1))
        middle = _pair(_column(*over), bar, (TEXT, BAR), grows=0)
        for pane, least in ((side, LEAST_LISTS), (middle, LEAST_TEXT)):
            pane.setMinimumWidth(least)
            self.addWidget(pane)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(1, 1)
        self.setSizes([LISTS, 3 * LISTS])
        self._beside: QWidget | None = None
        set_tab_order(articles, *units, *over, bar)

    def show_beside(self, fields: QWidget | None) -> None:
        """Show these fields beside the text, or none."""
        if fields is not None and self._beside is None:
            self._beside = fields
            self.addWidget(fields)
            first, middle, _ = self.sizes()
            self.setSizes([first, max(LEAST_TEXT, middle - FIELDS), FIELDS])
        if self._beside is not None:
            self._beside.setVisible(fields is not None)


def _column(*parts: QWidget) -> QWidget:
    """Return parts one below the other; the last one takes the room."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    for part in parts:
        column.addWidget(part, 1 if part is parts[-1] else 0)
    return made


def _pair(upper: QWidget, lower: QWidget, heights: tuple[int, int], *, grows: int) -> QSplitter:
    """Return two parts, one above the other; `grows` is the number of the one that does."""
    pair = QSplitter(Qt.Orientation.Vertical)
    for part in (upper, lower):
        pair.addWidget(part)
    pair.setSizes(heights)
    pair.setChildrenCollapsible(False)
    pair.setHandleWidth(1)
    pair.setStretchFactor(grows, 1)
    return pair
