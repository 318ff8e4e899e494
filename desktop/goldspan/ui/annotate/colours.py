"""The canvas's colours, taken from the window's theme."""

from __future__ import annotations

from goldspan.ui.canvas.canvas_theme import CanvasTheme, HueColours
from goldspan.ui.theme import ARTICLE_FAMILY, Theme


def canvas_theme(theme: Theme) -> CanvasTheme:
    """Return what the canvas paints with while this theme is in force."""
    colours = theme.colours
    hues = {
        name: HueColours(hue.bar.name(), hue.tint.name(), hue.text.name())
        for name, hue in colours.hues.items()
    }
    return CanvasTheme(
        page=colours.page.name(),
        text=colours.text.name(),
        dim_text=colours.dimmed.name(),
        accent=colours.accent.name(),
        selection=colours.selection.name(),
        caret=colours.accent.name(),
        find=colours.hues["purple"].tint.name(),
        find_current=colours.selection.name(),
        hues=hues,
        changed=hues["vermilion"].bar,
        fallback=hues["grey"],
        font_family=ARTICLE_FAMILY,
        accept=colours.good.name(),
        reject=colours.bad.name(),
        raised=colours.raised.name(),
        edge=colours.strong_border.name(),
        ring=float(colours.ring),
    )
