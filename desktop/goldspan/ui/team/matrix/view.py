"""The view of the matrix: a table of articles and people, and what can be done with them."""

from __future__ import annotations

from PySide6.QtCore import Signal

from goldspan.ui.further_page import Surroundings
from goldspan.ui.view_row import PageView


class MatrixView(PageView):
    """`place_wanted` carries an article to annotate, `page_wanted` a page and an article."""

    place_wanted = Signal(str, object)
    page_wanted = Signal(str, str)
    step_wanted = Signal(str)

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
