"""The colours and fonts of the canvas, as plain data: `#rrggbb` texts and family names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class HueColours:
    """A label hue: its bar, its tint behind text, and text in it that can be read on the tint."""

    bar: str
    tint: str
    text: str


@dataclass(frozen=True, slots=True)
class CanvasTheme:
    """All colours of the canvas; by itself a white page on which every label is grey.

    `raised` and `edge` are the ground and the border of cards, `ring` is how wide the ring of the
    selected mark is, in pixels. `hues` are found by name; unknown names take `fallback`.
    `font_family` sets the article, `tag_family` the tags; an empty family is the application's.
    `same_everywhere` is for pictures to compare: nothing comes from the machine's own fonts.
    """

    page: str = "#ffffff"
    text: str = "#1b1b1a"
    dim_text: str = "#6f6d69"
    accent: str = "#1f5fbf"
    selection: str = "#cfe0fb"
    caret: str = "#1f5fbf"
    find: str = "#fff0a8"
    find_current: str = "#ffd24a"
    changed: str = "#c75300"
    accept: str = "#0a7d4f"
    reject: str = "#b3261e"
    raised: str = "#ffffff"
    edge: str = "#8c8c87"
    ring: float = 2.0
    hues: Mapping[str, HueColours] = field(default_factory=dict)
    fallback: HueColours = field(default=HueColours("#767676", "#ececec", "#3d3d3d"))
    font_family: str = "Source Serif Pro"
    tag_family: str = ""
    same_everywhere: bool = False

    def hue(self, name: str) -> HueColours:
        """Return the colours of this hue, or the fallback's."""
        return self.hues.get(name, self.fallback)
