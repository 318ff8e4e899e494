"""Finds room for the titles of links among the tags in the strip under a line."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from goldspan.ui.canvas.geometry import Geometry

_GAP = 4.0
_PADDING = 4.0


class TitleStrip:
    """Hands out places in the strips of the lines in view, none of them twice."""

    def __init__(self, geometry: Geometry) -> None:
        self._geometry = geometry
        self._typography = geometry.page.typography
        self._taken: dict[float, list[tuple[float, float]]] = {}

    def place(self, mark: str, words: str) -> QRectF | None:
        """Return where a title of this mark's stands: the nearest room behind its tag, or None."""
        tag = self._geometry.tag_rect(mark)
        if tag is None or not words:
            return None
        width = self._typography.tag_metrics.horizontalAdvance(words) + 2 * _PADDING
        taken = self._taken_in(tag)
        end = self._geometry.width - 4
        left = tag.right() + _GAP
        for first, last in sorted(taken):
            if first - _GAP < left + width and last + _GAP > left:
                left = last + _GAP
        if left + width > end:
            return None
        taken.append((left, left + width))
        return QRectF(left, tag.top() - 0.5, width, self._typography.tag)

    def _taken_in(self, tag: QRectF) -> list[tuple[float, float]]:
        """Return what is taken in the strip of this tag: at first, its line's tags."""
        found = self._taken.get(tag.top())
        if found is None:
            rects = self._geometry.tag_rects_at(tag.top())
            found = self._taken[tag.top()] = [(rect.left(), rect.right()) for rect in rects]
        return found
