"""Texts cut to the room they have, kept: the same ones are painted in every frame."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetrics

MOST_KEPT = 4_000


class Elided:
    """Cuts texts in one font; another font begins anew."""

    def __init__(self) -> None:
        self._font = QFont()
        self._metrics = QFontMetrics(self._font)
        self._kept: dict[tuple[str, int], tuple[str, int]] = {}

    def fit(self, font: QFont, text: str, room: int) -> tuple[str, int]:
        """Return the text as it fits into so many pixels, and how many it takes."""
        if font != self._font:
            self._font, self._metrics = font, QFontMetrics(font)
            self._kept.clear()
        known = self._kept.get((text, room))
        if known is None:
            if len(self._kept) >= MOST_KEPT:
                self._kept.clear()
            fitting = self._metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
            known = fitting, self._metrics.horizontalAdvance(fitting)
            self._kept[(text, room)] = known
        return known
