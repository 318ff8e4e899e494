"""Goes where undo and redo have changed something, so that nothing happens unseen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from goldspan.domain.article import Article
from goldspan.domain.change import ActionKind, ChangeEvent
from goldspan.domain.layer import Span
from goldspan.ui.annotate.work.controller import DeskController

TAKEN_BACK = frozenset({ActionKind.UNDO, ActionKind.REDO})


@dataclass(frozen=True, slots=True)
class TouchedPlace:
    """The one article that an action touched, and the span in it that it was about, if any."""

    article: str
    span: Span | None


def touched_place(event: ChangeEvent) -> TouchedPlace | None:
    """Return where an action was, None where it was in no article, in many, or took one away."""
    articles = {change.article for change in event.changes if change.article is not None}
    if len(articles) != 1 or any(isinstance(c.entity, Article) for c in event.changes):
        return None
    spans = [c.entity for c in event.changes if isinstance(c.entity, Span)]
    standing = [c.after for c in event.changes if isinstance(c.after, Span)]
    found = standing or spans
    return TouchedPlace(articles.pop(), found[0] if found else None)


class Following:
    """Opens the article that undo or redo touched, and selects there what it was about."""

    def __init__(
        self,
        controller: DeskController,
        open_article: Callable[[str], object],
        is_shown: Callable[[], bool],
    ) -> None:
        self._controller = controller
        self._open = open_article
        self._is_shown = is_shown
        self._waiting: TouchedPlace | None = None

    def receive(self, event: ChangeEvent) -> None:
        """Hear what happened; call it after the desk has."""
        if event.action.kind not in TAKEN_BACK or not self._is_shown():
            return
        place = touched_place(event)
        desk = self._controller.desk
        if place is not None and desk is not None and desk.article.id == place.article:
            self._show(place)
        elif place is not None:
            self._waiting = place
            self._open(place.article)

    def arrived(self) -> None:
        """Go to the place in the article that was opened for it."""
        place, self._waiting = self._waiting, None
        desk = self._controller.desk
        if place is not None and desk is not None and desk.article.id == place.article:
            self._show(place)

    def _show(self, place: TouchedPlace) -> None:
        span, controller = place.span, self._controller
        if span is None:
            return
        if controller.span(span.id) is not None:
            controller.select(span.id)
        else:
            controller.canvas.reveal(span.start, span.end)
