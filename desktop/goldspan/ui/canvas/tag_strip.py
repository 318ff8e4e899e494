"""Places the tags of one line side by side under its bars, shortened where room is short."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goldspan.ui.canvas.marks import Mark, MarkState
from goldspan.ui.canvas.typography import Typography

_GAP = 5
_PUSH = 64
_TOO_FAR = 130
_SIGN_GAP = 3
_SIGN = 7


@dataclass(frozen=True, slots=True)
class Tag:
    """A mark's short name in the strip of tags of the line where the mark begins.

    `sign` is how far from the left its sign is drawn; None without one, or without room for it.
    """

    mark: Mark
    left: float
    width: float
    text: str
    sign: float | None = None


class TagStrip:
    """Arranges tags: each at the start of its mark, or a little to the right of it."""

    def __init__(self, typography: Typography) -> None:
        self._typography = typography
        self._widths: dict[str, float] = {}

    def arrange(self, starting: Sequence[tuple[float, Mark]]) -> list[Tag]:
        """Return the tags for marks that begin at these places of one line.

        A tag gives way to the one before it; where that would lead too far, tags become their
        first letter, and the last ones are left out.
        """
        ordered = sorted(starting, key=lambda item: item[0])
        scale = self._typography.scale
        tags: list[Tag] = []
        free = float("-inf")
        for index, (wanted, mark) in enumerate(ordered):
            left = max(wanted, free)
            if left - wanted > _TOO_FAR * scale:
                continue
            text, sign = tag_text(mark), None
            limit = ordered[index + 1][0] + _PUSH * scale if index + 1 < len(ordered) else None
            if limit is not None and left + self._width(text) > limit:
                text = text[:1]
            elif mark.sign is not None:
                sign = self._width(text) + _SIGN_GAP * scale
            width = self._width(text) if sign is None else sign + sign_size(scale)
            tags.append(Tag(mark, left, width, text, sign))
            free = left + width + _GAP * scale
        return tags

    def _width(self, text: str) -> float:
        if text not in self._widths:
            self._widths[text] = self._typography.tag_metrics.horizontalAdvance(text)
        return self._widths[text]


def sign_size(scale: float) -> float:
    """Return how wide and high a sign is at this scale of the text."""
    return _SIGN * scale


def tag_text(mark: Mark) -> str:
    """Return what the mark's tag says: suggestions ask."""
    return f"{mark.short}\u2009?" if mark.state is MarkState.SUGGESTED else mark.short
