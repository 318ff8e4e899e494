"""Going to a copy at the same passage, and back to where one was."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from goldspan.domain.errors import RefusedError
from goldspan.domain.messages import message

if TYPE_CHECKING:
    from goldspan.ui.annotate.page import AnnotatePage

DEEPEST = 50


@dataclass(frozen=True, slots=True)
class Place:
    """A caret in an article, how far from the top its line stood, and what was selected."""

    article: str
    caret: int
    top: float
    mark: str | None = None


class Visiting(QObject):
    """Opens articles at places, and remembers the way that was gone.

    `came_from` is the article from which the open one was reached, empty where it was not.
    """

    def __init__(self, page: AnnotatePage) -> None:
        super().__init__(page)
        self._page = page
        self._way: list[Place] = []
        self._wanted: Place | None = None
        self._from = ""
        self.came_from = ""
        page.articleOpened.connect(self._opened)

    def go(self, article: str, caret: int, top: float) -> None:
        """Open an article with the caret at a place, its line as far from the top."""
        self.remember()
        self._open(Place(article, caret, top))

    def remember(self) -> None:
        """Have `back` come here: one is about to be taken elsewhere."""
        canvas = self._page.canvas
        mark = canvas.selected_mark
        caret = canvas.caret() if mark is None else canvas.state.marks[mark].start
        here = Place(self._page.article_id, caret, canvas.line_top(caret), mark)
        self._way = [*self._way[-DEEPEST:], here]

    def back(self) -> None:
        """Open the article that one came from, where one was in it."""
        if not self._way:
            why = message("errors", "You did not come here from a copy.")
            self._page.refused.emit(RefusedError(why))
            return
        self._open(self._way.pop())

    def _open(self, place: Place) -> None:
        self._wanted, self._from = place, self._page.article_id
        if place.article == self._from:
            self._opened(place.article)
        else:
            self._page.open_article(place.article)

    def _opened(self, article: str) -> None:
        wanted, self._wanted = self._wanted, None
        self.came_from = ""
        if wanted is None or wanted.article != article:
            return
        self.came_from = self._from if self._from != article else ""
        canvas = self._page.canvas
        shown = wanted.mark if wanted.mark in canvas.state.marks else None
        canvas.set_caret(min(wanted.caret, len(canvas.state.text)))
        self._page.controller.select(shown, reveal=False)
        canvas.show_at(canvas.caret(), wanted.top)
