"""Where the small card of a mark stands: between two lines or behind one, where no text is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt

from goldspan.ui.canvas.geometry import Fragment, Geometry

BUTTON = 28.0
HEIGHT = 20.0
_PADDING = 6.0
_APART, _EDGE = 12.0, 4.0


@dataclass(frozen=True, slots=True)
class HoverCard:
    """A card of a mark: `buttons` from the left (none for what is decided), then the words.

    `frame` is around both; `words` may be shortened to fit.
    """

    mark: str
    frame: QRectF
    buttons: tuple[QRectF, ...]
    words_in: QRectF
    words: str


def hover_card(
    geometry: Geometry, mark: str, words: str, buttons: int, at: QPointF | None
) -> HoverCard | None:
    """Return the card of a mark, beside its line that is nearest to `at`; None out of view.

    Without a point it stands behind the line's text where there is room. Else it lies in the strip
    under that line, or in the one above it where the view ends.
    """
    shown = geometry.state.marks[mark]
    fragments = geometry.fragments(shown.start, shown.end)
    if not fragments:
        return None
    if at is not None:
        fragment = min(fragments, key=lambda f: _distance(f, at))
    else:
        fragment = next((f for f in fragments if f.rect.top() >= 0), fragments[0])
    typography = geometry.page.typography
    height = HEIGHT * typography.scale
    wide = max(BUTTON, height)
    room = geometry.width - buttons * wide - 2 * _PADDING - 12
    words = typography.card_metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    words_width = typography.card_metrics.horizontalAdvance(words) + 2 * _PADDING if words else 0.0
    width = buttons * wide + words_width
    place = _beside(geometry, fragment, width, height) if at is None else None
    left, top = place or _between(geometry, fragment, width, height, at)
    frame = QRectF(left, top, width, height)
    places = tuple(
        QRectF(left + number * wide, top, wide, frame.height()) for number in range(buttons)
    )
    words_in = QRectF(left + buttons * wide + _PADDING, top, words_width, frame.height())
    return HoverCard(mark, frame, places, words_in, words)


def _beside(
    geometry: Geometry, fragment: Fragment, width: float, height: float
) -> tuple[float, float] | None:
    """Return where a card stands behind the text of its line; None where there is no room."""
    rect = fragment.rect
    left = geometry.text_right(rect.center().y()) + _APART
    top = rect.center().y() - height / 2
    fits = left + width <= geometry.width - _EDGE and 0 <= top <= geometry.height - height
    return (left, top) if fits else None


def _between(
    geometry: Geometry, fragment: Fragment, width: float, height: float, at: QPointF | None
) -> tuple[float, float]:
    """Return where a card stands in the strip under its line, or above it where the view ends.

    It hides as little of the tags there as it can; the pointer comes to it straight.
    """
    rect = fragment.rect
    top = _in_strip(fragment.strip_top, fragment.strip_bottom, height)
    if top + height / 2 > geometry.height:
        top = _in_strip(*geometry.strip_at(rect.top() - 1), height)
    wanted = (at.x() if at is not None else rect.center().x()) - BUTTON / 2
    last = max(rect.left(), rect.right() - width)
    tags = [tag for tag in geometry.tag_rects() if tag.top() < top + height and tag.bottom() > top]
    choices = [wanted, rect.left(), last]
    choices += [x for tag in tags for x in (tag.right() + 4, tag.left() - width - 4)]
    if at is not None:
        choices = [x for x in choices if x <= at.x() <= x + width] or [wanted]
    places = [
        max(_EDGE, min(x, last, geometry.width - width - _EDGE))
        if x is wanted
        else max(_EDGE, min(x, geometry.width - width - _EDGE))
        for x in choices
    ]

    def hidden(left: float) -> float:
        frame = QRectF(left, top, width, height)
        return sum(tag.intersected(frame).width() for tag in tags)

    return min(places, key=lambda left: (hidden(left), abs(left - places[0]))), top


def _in_strip(top: float, bottom: float, height: float) -> float:
    """Return the upper edge of a card in a strip.

    A lower strip it reaches over by as much above as beneath: no glyph goes so far.
    """
    room = bottom - top
    return bottom - height - 1 if room >= height + 2 else top + (room - height) / 2


def _distance(fragment: Fragment, point: QPointF) -> float:
    rect = QRectF(fragment.rect)
    rect.setBottom(fragment.strip_bottom)
    away_x = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    away_y = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return away_x + away_y
