"""From article to article: done, skipped with a reason, not done after all, next, previous."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint, Signal

from goldspan.domain.layer import WorkState
from goldspan.services.desk.lacking import lacking
from goldspan.ui.annotate.articles.article_list import ArticleList
from goldspan.ui.annotate.articles.list_model import ENDED
from goldspan.ui.annotate.articles.state_menu import StateMenu
from goldspan.ui.annotate.work.controller import DeskController


class ArticleSteps(QObject):
    """Changes the state of the open article and opens others, in the order of the list.

    `told` carries words for a toast, `acted` words on what can be undone.
    """

    told = Signal(str)
    acted = Signal(str)

    def __init__(
        self,
        controller: DeskController,
        articles: ArticleList,
        open_article: Callable[[str], object],
    ) -> None:
        super().__init__(controller)
        self._controller = controller
        self._articles = articles
        self._open = open_article

    def done(self) -> None:
        """Mark the article as done and open the next one that is left; say what is left in it."""
        words = self._left_in_it()
        if self._leave_as(WorkState.DONE, "") and words:
            self.acted.emit(self.tr("Done, with {what}.").format(what=", ".join(words)))

    def skip(self, reason: str) -> None:
        """Skip the article for a reason and open the next one that is left."""
        if self._leave_as(WorkState.SKIPPED, reason):
            self.acted.emit(self.tr("Skipped: {reason}").format(reason=reason))

    def take_up_again(self) -> None:
        """Say that the article is not done, or not skipped, after all."""
        self._controller.attempt(lambda desk: desk.set_state(WorkState.BEGUN))
        self._controller.shown_changed.emit()

    def next(self) -> None:
        """Open the next article in the list."""
        self._step(1)

    def previous(self) -> None:
        """Open the previous article in the list."""
        self._step(-1)

    def ask(self, point: QPoint) -> None:
        """Offer, at a point of the screen, what else the article's state can be."""
        desk = self._controller.desk
        if desk is None:
            return
        menu = StateMenu(desk.state, self._controller.canvas)
        menu.skipped.connect(self.skip)
        menu.taken_up_again.connect(self.take_up_again)
        menu.show_at(point)

    def _step(self, step: int) -> None:
        desk = self._controller.desk
        here = desk.article.id if desk is not None else ""
        found = self._articles.next(here, step)
        if found is not None and found != here:
            self._open(found)

    def _leave_as(self, state: WorkState, reason: str) -> bool:
        """Set the state and go on; return whether it changed."""
        desk = self._controller.desk
        if desk is None:
            return False
        before = desk.state
        if before is not state:
            self._controller.attempt(lambda d: d.set_state(state, reason))
            self._controller.shown_changed.emit()
        following = self._articles.after(desk.article.id)
        if following is not None:
            self._open(following)
        elif self._articles.model.left.articles > (before not in ENDED):
            self.told.emit(self.tr("No listed article is left."))
        return desk.state is not before

    def _left_in_it(self) -> list[str]:
        """Return in words what is undecided and what is unfinished in the open article."""
        desk = self._controller.desk
        if desk is None:
            return []
        left = desk.layer.open_count()
        scheme = self._controller.scheme
        unfinished = sum(bool(lacking(span, scheme)) for span in desk.layer.spans.values())
        words = []
        if left:
            words.append(self.tr("%n suggestion(s) left", "", left))
        if unfinished:
            words.append(self.tr("%n unfinished span(s)", "", unfinished))
        return words
