"""The units of an article: the text, what people differ in, and the reviewer's decisions."""

from __future__ import annotations

from PySide6.QtCore import Signal

from goldspan.ui.further_page import Surroundings
from goldspan.ui.view_row import PageView


class UnitsView(PageView):
    """Shows the units of one article and lets a reviewer decide them.

    `step_wanted` carries a step that other pages take, `place_wanted` an article and marks.
    """

    step_wanted = Signal(str)
    place_wanted = Signal(str, object)

    def __init__(self, given: Surroundings) -> None:
        super().__init__()
        self._given = given
        self.article_id = ""

    def show_article(self, article_id: str) -> None:
        """Show the units of an article."""
        self.article_id = article_id
