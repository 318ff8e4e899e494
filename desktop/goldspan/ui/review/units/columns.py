"""The columns of the view: lists, the text over the decision bar, fields while one edits."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QSplitter, QVBoxLayout, QWidget

from goldspan.ui.sideways_area import PageStack
from goldspan.ui.tab_order import set_tab_order
from goldspan.ui.widgets import set_role

LISTS, FIELDS = 344, 288  # pixels wide at first
LEAST_TEXT = 440
ARTICLES, UNITS = 190, 420  # pixels high at first
TEXT, BAR = 420, 252


class UnitsColumns(QSplitter):
    """Lists on the left: articles over units. In the middle the text over the decision bar."""

    def __init__(
        self,
        lists: tuple[QWidget, QWidget, QWidget],
        over: Sequence[QWidget],
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
        for pane in (side, middle):
            self.addWidget(pane)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(1)
        self.setStretchFactor(1, 1)
        self.setSizes([LISTS, 3 * LISTS])
        self._beside = PageStack()
        self._beside.hide()
        self.addWidget(self._beside)
        set_tab_order(articles, *units, *over, bar, self._beside)

    @property
    def beside(self) -> QWidget | None:
        """What is shown beside the text, None where nothing is."""
        return None if self._beside.isHidden() else self._beside.currentWidget()

    def show_beside(self, pane: QWidget | None) -> None:
        """Show this beside the text, or nothing."""
        if pane is not None:
            if pane.parent() is not self._beside:
                self._beside.addWidget(pane)
            self._beside.setCurrentWidget(pane)
        if self._beside.isHidden() == (pane is not None):
            first, middle, last = self.sizes()
            self._beside.setVisible(pane is not None)
            if pane is not None:
                wide = max(last, FIELDS, pane.minimumSizeHint().width())
                self.setSizes([first, max(LEAST_TEXT, middle - wide), wide])


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
