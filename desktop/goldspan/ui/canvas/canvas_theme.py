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
    """All colours of the canvas. `hues` are found by name; unknown names take `fallback`.

    `font_family` sets the article, `tag_family` the tags; an empty family is the application's.
    """

    page: str
    text: str
    dim_text: str
    accent: str
    selection: str
    caret: str
    find: str
    find_current: str
    hues: Mapping[str, HueColours]
    fallback: HueColours = field(default=HueColours("#767676", "#ececec", "#3d3d3d"))
    font_family: str = "Source Serif 4"
    tag_family: str = ""
    accept: str = "#0a7d4f"
    reject: str = "#b3261e"

    def hue(self, name: str) -> HueColours:
        """Return the colours of this hue, or the fallback's."""
        return self.hues.get(name, self.fallback)


def light_theme(font_family: str = "Source Serif 4") -> CanvasTheme:
    """Return the light theme that the canvas starts with."""
    return CanvasTheme(
        page="#fdfcfa",
        text="#1b1b1a",
        dim_text="#6f6d69",
        accent="#1f5fbf",
        selection="#cfe0fb",
        caret="#1f5fbf",
        find="#fff0a8",
        find_current="#ffd24a",
        font_family=font_family,
        hues={
            "blue": HueColours("#1c73b1", "#dcebf7", "#0b3f66"),
            "orange": HueColours("#b06f00", "#fbebcb", "#5e3a00"),
            "green": HueColours("#0a8a63", "#dcf2e9", "#04472f"),
            "grey": HueColours("#7d7b77", "#eeedea", "#46443f"),
            "purple": HueColours("#a8508a", "#f6e3ef", "#652650"),
            "sky": HueColours("#2f86b8", "#def0fa", "#0c4460"),
            "vermilion": HueColours("#c04f00", "#fce5d8", "#6e2b00"),
        },
    )


def dark_theme(font_family: str = "Source Serif 4") -> CanvasTheme:
    """Return the dark theme that the canvas starts with."""
    return CanvasTheme(
        page="#1c1d1f",
        text="#e6e4df",
        dim_text="#96938c",
        accent="#7fb2ff",
        selection="#2c4a78",
        caret="#9cc3ff",
        find="#5c4d10",
        find_current="#8a6d00",
        font_family=font_family,
        fallback=HueColours("#9a9791", "#333435", "#d6d3cc"),
        accept="#5fd3a2",
        reject="#ff8f84",
        hues={
            "blue": HueColours("#5aa9e6", "#1d3448", "#c4e2fb"),
            "orange": HueColours("#e6a23c", "#41321a", "#fbdfae"),
            "green": HueColours("#3cc295", "#173a2e", "#b6f0da"),
            "grey": HueColours("#9a9791", "#303133", "#d6d3cc"),
            "purple": HueColours("#d98bbd", "#40283a", "#f8d3ea"),
            "sky": HueColours("#6cc5f0", "#1b3744", "#c9ecfb"),
            "vermilion": HueColours("#f0834a", "#452a1c", "#fcd2bb"),
        },
    )
