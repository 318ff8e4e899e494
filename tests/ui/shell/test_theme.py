"""Colours: contrast of all themes after WCAG 2, and following the user's choice."""

from __future__ import annotations

from itertools import product

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from goldspan.services.schemes import default_scheme
from goldspan.ui.icons import GLYPHS, IconFont
from goldspan.ui.stylesheet import stylesheet
from goldspan.ui.theme import ARTICLE_FAMILY, Colours, Theme, ThemeMode, load_colours

HUES = ("blue", "orange", "green", "grey", "purple", "sky", "vermilion")


def luminance(colour: QColor) -> float:
    """Return the relative luminance (WCAG 2.2)."""

    def linear(part: float) -> float:
        return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4

    red, green, blue = (linear(part) for part in (colour.redF(), colour.greenF(), colour.blueF()))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio (WCAG 2.2), from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


@pytest.fixture(params=[mode.value for mode in ThemeMode if mode is not ThemeMode.SYSTEM])
def colours(request: pytest.FixtureRequest) -> Colours:
    return load_colours(request.param)


def test_contrast_of_black_and_white() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)


def test_every_hue_is_there(colours: Colours) -> None:
    assert tuple(colours.hues) == HUES
    assert {label.hue for label in default_scheme().labels} <= set(HUES)


@pytest.mark.parametrize("hue", HUES)
def test_bars_stand_out(colours: Colours, hue: str) -> None:
    bar = colours.hues[hue].bar
    for ground in (colours.page, colours.window, colours.panel, colours.hues[hue].tint):
        assert contrast(bar, ground) >= 3


def test_text_reads_on_every_tint(colours: Colours) -> None:
    for one, other in product(colours.hues.values(), repeat=2):
        assert contrast(one.text, other.tint) >= 7
    for hue in colours.hues.values():
        assert contrast(colours.text, hue.tint) >= 7
        assert contrast(hue.text, colours.page) >= 7


def test_interface_reads(colours: Colours) -> None:
    grounds = (colours.page, colours.window, colours.panel, colours.raised, colours.hover)
    for ground in (*grounds, colours.accent_soft, colours.selection):
        assert contrast(colours.text, ground) >= 4.5
    for ground in (*grounds, colours.accent_soft):
        assert contrast(colours.muted, ground) >= 4.5
    for ground in (colours.page, colours.window, colours.panel):
        assert contrast(colours.strong_border, ground) >= 3
        assert contrast(colours.accent, ground) >= 3
        assert contrast(colours.bad, ground) >= 4.5
        assert contrast(colours.accent_text, ground) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 4.5
    assert contrast(colours.bad, colours.bad_soft) >= 4.5
    assert contrast(colours.text, colours.warn_soft) >= 7


@pytest.mark.parametrize("name", ["contrast", "contrast_light"])
def test_high_contrast_is_high(name: str) -> None:
    colours = load_colours(name)
    grounds = (colours.page, colours.window, colours.panel, colours.raised, colours.hover)
    for ground in (*grounds, colours.accent_soft, colours.selection, colours.pressed):
        assert contrast(colours.text, ground) >= 7
    for ink in (colours.muted, colours.dimmed, colours.bad, colours.good, colours.accent_text):
        for ground in (colours.page, colours.raised):
            assert contrast(ink, ground) >= 7
    for ground in (colours.page, colours.window, colours.panel, colours.raised):
        assert contrast(colours.strong_border, ground) >= 7
        assert contrast(colours.border, ground) >= 4.5
        assert contrast(colours.accent, ground) >= 4.5
        assert contrast(colours.disabled, ground) >= 4.5
    assert contrast(colours.on_accent, colours.accent) >= 7
    for hue in colours.hues.values():
        for ground in (*grounds, hue.tint):
            assert contrast(hue.bar, ground) >= 4.5
    assert "3px solid" in stylesheet(colours)


def test_cards_read(colours: Colours) -> None:
    for ink in (colours.good, colours.bad):
        assert contrast(ink, colours.raised) >= 4.5
    assert contrast(colours.text, colours.raised) >= 7


def test_stylesheet_is_filled(colours: Colours) -> None:
    sheet = stylesheet(colours)
    assert "$" not in sheet
    assert colours.accent.name() in sheet


def test_choice_changes_the_colours(qtbot: QtBot, theme: Theme) -> None:
    light = theme.hue("blue").bar
    with qtbot.waitSignal(theme.changed):
        theme.set_mode(ThemeMode.DARK)
    assert theme.dark
    assert theme.hue("blue").bar != light
    assert theme.palette().window().color() == theme.colours.window


def test_high_contrast_can_be_chosen(qtbot: QtBot, theme: Theme) -> None:
    with qtbot.waitSignal(theme.changed):
        theme.set_mode(ThemeMode.CONTRAST)
    assert theme.dark
    assert theme.colours.page == QColor("black")
    with qtbot.waitSignal(theme.changed):
        theme.set_mode(ThemeMode.CONTRAST_LIGHT)
    assert not theme.dark
    assert theme.colours.page == QColor("white")


def test_a_choice_of_another_version_is_the_systems() -> None:
    assert ThemeMode("sepia") is ThemeMode.SYSTEM


def test_unknown_hue_is_grey(theme: Theme) -> None:
    assert theme.hue("mauve") == theme.hue("grey")


def test_icons_are_drawn_in_the_colours_of_the_moment(qtbot: QtBot, theme: Theme) -> None:
    icon = theme.icon("check", "good")

    def ink() -> set[str]:
        picture = icon.pixmap(32, 32).toImage()
        pixels = (picture.pixelColor(x, y) for x in range(32) for y in range(32))
        return {pixel.name() for pixel in pixels if pixel.alpha() == 255}

    assert theme.colours.good.name() in ink()
    theme.set_mode(ThemeMode.DARK)
    assert theme.colours.good.name() in ink()


@pytest.mark.parametrize("name", sorted(GLYPHS))
def test_every_icon_has_an_outline_within_its_square(theme: Theme, name: str) -> None:
    outline = IconFont().outline(name)
    assert not outline.isEmpty()
    assert QRectF(0, 0, 1, 1).contains(outline.boundingRect())


def test_the_reading_font_comes_along(theme: Theme) -> None:
    font = theme.article_font(200)
    assert font.family() == ARTICLE_FAMILY
    assert font.exactMatch()
    assert font.pixelSize() == 34
