"""Goes to a place in an article that another page speaks of, and selects what is there."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from goldspan.domain.layer import Key
from goldspan.ui.page_focus import focus_in_page

if TYPE_CHECKING:
    from goldspan.ui.annotate.page import AnnotatePage


class Going(QObject):
    """Opens articles at places; what was asked for last wins."""

    def __init__(self, page: AnnotatePage) -> None:
        super().__init__(page)
        self._page = page
        self._wanted: tuple[str, Sequence[Key]] | None = None
        page.articleOpened.connect(self._opened)

    def go(self, article: str, marked: Sequence[Key]) -> None:
        """Go to the first of these marks that the page shows; where it shows none, to its words."""
        self._wanted = (article, marked)
        if self._page.article_id == article:
            self._opened(article)
        else:
            self._page.open_article(article)

    def _opened(self, article: str) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is None or wanted[0] != article:
            return
        marked = wanted[1]
        controller, canvas = self._page.controller, self._page.canvas
        focus_in_page(canvas)
        if controller.desk is None or not marked:
            return
        layer = controller.desk.layer
        for key in marked:
            span = layer.own_span(*key) or layer.open_suggestion(*key)
            if span is not None:
                controller.select(span.id)
                return
        _, start, end = marked[0]
        controller.select(None)
        canvas.reveal(start, end)
        canvas.select_range(start, end)
