"""Where the small card of a mark stands: in the strip between two lines, where no text is."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt

from goldspan.ui.canvas.geometry import Fragment, Geometry

BUTTON = 28.0
_PADDING = 6.0


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

    It lies in the strip under that line, or in the one above it where the view ends.
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
    height = min(fragment.strip_bottom - fragment.strip_top, 22 * typography.scale)
    wide = max(BUTTON, height)
    room = geometry.width - buttons * wide - 2 * _PADDING - 12
    words = typography.card_metrics.elidedText(words, Qt.TextElideMode.ElideRight, room)
    words_width = typography.card_metrics.horizontalAdvance(words) + 2 * _PADDING if words else 0.0
    width = buttons * wide + words_width
    rect = fragment.rect
    wanted = (at.x() if at is not None else rect.center().x()) - wide / 2
    left = min(max(wanted, rect.left()), max(rect.left(), rect.right() - width))
    left = max(4.0, min(left, geometry.width - width - 4))
    top = fragment.strip_bottom - height + 1
    if top + height / 2 > geometry.height:
        top = rect.top() - height
    frame = QRectF(left, top, width, height - 2)
    places = tuple(
        QRectF(left + number * wide, top, wide, frame.height()) for number in range(buttons)
    )
    words_in = QRectF(left + buttons * wide + _PADDING, top, words_width, frame.height())
    return HoverCard(mark, frame, places, words_in, words)


def _distance(fragment: Fragment, point: QPointF) -> float:
    rect = QRectF(fragment.rect)
    rect.setBottom(fragment.strip_bottom)
    away_x = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    away_y = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return away_x + away_y
