"""The theme's colours as Qt's, made once per theme; and lengths that fall on device pixels."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor

from PySide6.QtGui import QColor, QPen

from goldspan.ui.canvas.canvas_theme import CanvasTheme


@dataclass(frozen=True, slots=True)
class HueInks:
    """A label hue's colours."""

    bar: QColor
    tint: QColor
    text: QColor
    outline: QPen


class Inks:
    """The colours of a theme, ready to paint with."""

    def __init__(self, theme: CanvasTheme) -> None:
        self._theme = theme
        self._hues: dict[str, HueInks] = {}
        self.ring = theme.ring
        self.page = QColor(theme.page)
        self.raised = QColor(theme.raised)
        self.edge = QColor(theme.edge)
        self.hair = QColor(theme.edge)
        self.hair.setAlphaF(0.3)
        self.text = QColor(theme.text)
        self.dim_text = QColor(theme.dim_text)
        self.accent = QColor(theme.accent)
        self.selection = QColor(theme.selection)
        self.caret = QColor(theme.caret)
        self.find = QColor(theme.find)
        self.find_current = QColor(theme.find_current)
        self.changed = QColor(theme.changed)
        self.accept = QColor(theme.accept)
        self.reject = QColor(theme.reject)

    def hue(self, name: str) -> HueInks:
        """Return the colours of a hue."""
        found = self._hues.get(name)
        if found is None:
            colours = self._theme.hue(name)
            bar = QColor(colours.bar)
            pale = QColor(bar)
            if self.ring <= 2:
                pale.setAlphaF(0.6)
            outline = QPen(pale, self.ring / 2)
            found = HueInks(bar, QColor(colours.tint), QColor(colours.text), outline)
            self._hues[name] = found
        return found


def on_pixel(value: float, ratio: float) -> float:
    """Return the nearest length that falls on a device pixel, halves upwards.

    So a place that moves by whole pixels moves its pixels by as many.
    """
    return floor(value * ratio + 0.5) / ratio
