"""Gathers what lies over the text at present: cards, spots, the tag beside the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from goldspan.ui.canvas.hot_spots import VERDICTS, hot_spots
from goldspan.ui.canvas.hover_card import HoverCard, hover_card
from goldspan.ui.canvas.marks import Mark, MarkState
from goldspan.ui.canvas.mouse import MouseHandler
from goldspan.ui.canvas.paint import Frame
from goldspan.ui.canvas.pointer_tag import PointerTag, Purpose, link_refused, pointer_tag

if TYPE_CHECKING:
    from goldspan.ui.canvas.canvas import ArticleCanvas


class Overlay:
    """Knows what the canvas shows besides its text and marks; `tag` goes along with the pointer."""

    def __init__(self, canvas: ArticleCanvas, mouse: MouseHandler) -> None:
        self._canvas = canvas
        self._mouse = mouse
        self.tag: PointerTag | None = None

    def cards(self) -> list[HoverCard]:
        """Return the cards that are shown: a suggestion's buttons, a hint."""
        state, hover, places = self._canvas.state, self._mouse.hover, self._canvas.places()
        if self._mouse.is_busy and self._mouse.pressed is None:
            return []
        hovered = state.marks.get(state.hovered) if state.hovered else None
        at_hovered = hovered is not None and hovered.state is MarkState.SUGGESTED
        asked = hovered if at_hovered else state.selected_mark()
        found: list[HoverCard | None] = []
        if asked is not None and asked.state is MarkState.SUGGESTED:
            at = hover.at if at_hovered else None
            found.append(hover_card(places, asked.id, origin_of(asked), len(VERDICTS), at))
        # While a label is armed its tag is at the pointer already.
        hints = hover.rested and self.tag is None
        if hovered is not None and not at_hovered and hints and hovered.hint:
            found.append(hover_card(places, hovered.id, hovered.hint, 0, hover.at))
        return [card for card in found if card is not None]

    def frame(self) -> Frame:
        """Return what the next frame shows."""
        canvas, mouse, cards = self._canvas, self._mouse, self.cards()
        aim = self._aim_by_key() if mouse.link is None else None
        return Frame(
            canvas.places(),
            hot_spots(canvas.places(), cards) if mouse.link is None else [],
            cards,
            mouse.pressed,
            mouse.link,
            canvas.selected_mark if aim is not None else mouse.aimed,
            aim.purpose.refused if aim is not None else mouse.refused,
            aim or self.tag,
            canvas.routes(),
            canvas.hasFocus(),
        )

    def _aim_by_key(self) -> PointerTag | None:
        """Return what a link that is drawn by keyboard would say, beside its other end."""
        canvas, state = self._canvas, self._canvas.state
        source, target = state.link_from, state.selected_mark()
        if source is None or target is None or target.id == source:
            return None
        pieces = canvas.places().fragments(target.start, target.end)
        if not pieces:
            return None
        words = canvas.link_title(source, target.id)
        purpose = Purpose(words, state.marks[source].hue) if words else link_refused()
        return pointer_tag(canvas.places(), purpose, pieces[-1].rect.center())


def origin_of(mark: Mark) -> str:
    """Return where a suggestion comes from, as far as that is known."""
    if mark.source or mark.score is None:
        return mark.source
    return QLocale().toString(mark.score, "f", 2)
