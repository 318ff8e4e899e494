"""Light and dark colours as data, the hues of the labels, and the reading font."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QIcon, QPalette

from goldspan import assets
from goldspan.ui.fonts import load_article_fonts
from goldspan.ui.icons import IconEngine, IconFont

ARTICLE_FAMILY = "Source Serif Pro"
ARTICLE_PIXELS = 17
FALLBACK_HUE = "grey"


class ThemeMode(StrEnum):
    """What the user chose: as the system has it, or always the same."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"
    CONTRAST_LIGHT = "contrast_light"

    @classmethod
    def _missing_(cls, value: object) -> ThemeMode:
        """Take what another version of the program remembered as the system's choice."""
        del value
        return cls.SYSTEM


@dataclass(frozen=True, slots=True)
class HueColours:
    """A label's colours: the bar in its lane, the tint under the text, text on the tint."""

    bar: QColor
    tint: QColor
    text: QColor


@dataclass(frozen=True, slots=True)
class Colours:
    """All colours of one theme; the names are those of its TOML file.

    `tone` is `light` or `dark`; `ring` is the width of the focus ring in pixels.
    """

    name: str
    tone: str
    ring: int
    window: QColor
    panel: QColor
    page: QColor
    raised: QColor
    hover: QColor
    pressed: QColor
    border: QColor
    strong_border: QColor
    text: QColor
    muted: QColor
    disabled: QColor
    dimmed: QColor
    accent: QColor
    accent_hover: QColor
    on_accent: QColor
    accent_text: QColor
    accent_soft: QColor
    selection: QColor
    good: QColor
    bad: QColor
    bad_soft: QColor
    warn: QColor
    warn_soft: QColor
    shadow: QColor
    hues: Mapping[str, HueColours]


def load_colours(name: str) -> Colours:
    """Return the theme of this name, one of `ThemeMode` but `system`, from the resources."""
    data = tomllib.loads(assets.resource("themes", f"{name}.toml").read_text(encoding="utf-8"))
    accent = data["accent"]
    values = {**data["surface"], **data["ink"], **data["signal"]}
    values |= {
        "accent": accent["fill"],
        "accent_hover": accent["hover"],
        "on_accent": accent["on"],
        "accent_text": accent["text"],
        "accent_soft": accent["soft"],
        "selection": accent["selection"],
    }
    hues = {
        hue: HueColours(QColor(parts["bar"]), QColor(parts["tint"]), QColor(parts["text"]))
        for hue, parts in data["hue"].items()
    }
    return Colours(
        name=data["name"],
        tone=data["tone"],
        ring=data["ring"],
        hues=hues,
        **{key: QColor(value) for key, value in values.items()},
    )


class Theme(QObject):
    """The colours in force; `changed` is emitted when the system or the user changes them."""

    changed = Signal()

    def __init__(self, mode: ThemeMode = ThemeMode.SYSTEM, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._mode = mode
        self._loaded: dict[str, Colours] = {}
        self._icon_font = IconFont()
        self._fonts_loaded = False
        self._follow()
        self._colours = self._load(self._wanted())
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self._refresh)
        hints.accessibility().contrastPreferenceChanged.connect(self._refresh)

    @property
    def mode(self) -> ThemeMode:
        """What the user chose."""
        return self._mode

    @property
    def dark(self) -> bool:
        """Whether the colours in force are light on dark."""
        return self._colours.tone == "dark"

    @property
    def colours(self) -> Colours:
        """The colours in force."""
        return self._colours

    def hue(self, name: str) -> HueColours:
        """Return the colours of this hue; an unknown name gives grey."""
        hues = self._colours.hues
        return hues.get(name) or hues[FALLBACK_HUE]

    def set_mode(self, mode: ThemeMode) -> None:
        """Follow the system, or have these colours whatever the system says."""
        if mode is not self._mode:
            self._mode = mode
            self._follow()
            self._refresh()

    def icon(self, name: str, colour: str = "") -> QIcon:
        """Return an icon in the theme's colours, now and after a change of theme.

        `name` is one of `icons.GLYPHS`; `colour` names a colour of `Colours` for its normal
        state: without it, the icon is muted, and marked where its button is checked.
        """

        def in_force(mode: QIcon.Mode, state: QIcon.State) -> QColor:
            if mode == QIcon.Mode.Disabled:
                return self._colours.disabled
            if colour:
                chosen = getattr(self._colours, colour)
                return chosen if isinstance(chosen, QColor) else self._colours.text
            on = state == QIcon.State.On
            return self._colours.accent_text if on else self._colours.muted

        return QIcon(IconEngine(self._icon_font.outline(name), in_force))

    def load_fonts(self) -> None:
        """Make the article's fonts known to Qt, once: nothing needs them before an article."""
        if not self._fonts_loaded:
            load_article_fonts()
            self._fonts_loaded = True

    def article_font(self, zoom: int = 100) -> QFont:
        """Return the font articles are set in; `zoom` is in per cent."""
        self.load_fonts()
        font = QFont(ARTICLE_FAMILY)
        font.setStyleHint(QFont.StyleHint.Serif)
        font.setPixelSize(max(6, round(ARTICLE_PIXELS * zoom / 100)))
        return font

    def palette(self) -> QPalette:
        """Return the palette of the colours in force."""
        colours, palette = self._colours, QPalette()
        role = QPalette.ColorRole
        for key, colour in {
            role.Window: colours.window,
            role.WindowText: colours.text,
            role.Base: colours.page,
            role.AlternateBase: colours.panel,
            role.Text: colours.text,
            role.Button: colours.raised,
            role.ButtonText: colours.text,
            role.BrightText: colours.bad,
            role.ToolTipBase: colours.raised,
            role.ToolTipText: colours.text,
            role.PlaceholderText: colours.muted,
            role.Highlight: colours.selection,
            role.HighlightedText: colours.text,
            role.Link: colours.accent_text,
            role.LinkVisited: colours.accent_text,
            role.Accent: colours.accent,
            role.Light: colours.raised,
            role.Midlight: colours.border,
            role.Mid: colours.border,
            role.Dark: colours.strong_border,
            role.Shadow: colours.shadow,
        }.items():
            palette.setColor(key, colour)
        for key in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, key, colours.disabled)
        return palette

    def _follow(self) -> None:
        """Tell Qt too, so that title bars and file dialogs of the system go along."""
        scheme = {
            ThemeMode.SYSTEM: Qt.ColorScheme.Unknown,
            ThemeMode.LIGHT: Qt.ColorScheme.Light,
            ThemeMode.DARK: Qt.ColorScheme.Dark,
            ThemeMode.CONTRAST: Qt.ColorScheme.Dark,
            ThemeMode.CONTRAST_LIGHT: Qt.ColorScheme.Light,
        }[self._mode]
        QGuiApplication.styleHints().setColorScheme(scheme)

    def _wanted(self) -> str:
        if self._mode is not ThemeMode.SYSTEM:
            return self._mode.value
        hints = QGuiApplication.styleHints()
        dark = hints.colorScheme() == Qt.ColorScheme.Dark
        if hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast:
            return "contrast" if dark else "contrast_light"
        return "dark" if dark else "light"

    def _load(self, name: str) -> Colours:
        if name not in self._loaded:
            self._loaded[name] = load_colours(name)
        return self._loaded[name]

    def _refresh(self) -> None:
        colours = self._load(self._wanted())
        if colours is not self._colours:
            self._colours = colours
            self.changed.emit()
