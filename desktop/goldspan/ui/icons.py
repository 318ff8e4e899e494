"""Icons drawn from QtAwesome's Phosphor font in the colours of the theme.

Only the font file is used: importing qtawesome would read a dozen fonts at every start.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import (
    QColor,
    QIcon,
    QIconEngine,
    QPainter,
    QPainterPath,
    QPixmap,
    QRawFont,
    QTransform,
)

FONT_FILE = "phosphor-1.3.0.ttf"
DRAWN_AT = 64.0

GLYPHS: dict[str, int] = {
    "mark_all": 0xF2B3,
    "all_links": 0xF183,
    "annotate": 0xF266,
    "assigned": 0xF336,
    "begun": 0xF0EE,
    "blind": 0xF15E,
    "boundary": 0xF050,
    "calendar": 0xF0AC,
    "cancel": 0xF36D,
    "caret_down": 0xF0C2,
    "caret_up": 0xF0C5,
    "check": 0xF0E7,
    "compare": 0xF10E,
    "consistency": 0xF158,
    "copy": 0xF114,
    "done": 0xF0E8,
    "dim": 0xF2FF,
    "drop": 0xF100,
    "evaluate": 0xF0D3,
    "export": 0xF15A,
    "families": 0xF2F1,
    "file": 0xF170,
    "find": 0xF20A,
    "folder": 0xF18C,
    "gold": 0xF213,
    "guidelines": 0xF097,
    "import": 0xF14C,
    "keys": 0xF1E5,
    "library": 0xF098,
    "lock": 0xF1FF,
    "menu": 0xF1FA,
    "missed": 0xF0ED,
    "new": 0xF0EC,
    "next": 0xF0C4,
    "note": 0xF22A,
    "note_filled": 0xF996,
    "open": 0xF05B,
    "plus": 0xF27F,
    "previous": 0xF0C3,
    "question": 0xF293,
    "redo": 0xF020,
    "release": 0xF251,
    "review": 0xF2AA,
    "save": 0xF181,
    "share_out": 0xF339,
    "shuffle": 0xF2C3,
    "skipped": 0xF2CC,
    "spurious": 0xF280,
    "suggest": 0xF2DF,
    "team": 0xF351,
    "theme_contrast": 0xF858,
    "theme_contrast_light": 0xF0EF,
    "theme_dark": 0xF21F,
    "theme_light": 0xF2FE,
    "theme_system": 0xF0EE,
    "train": 0xF1B6,
    "trash": 0xF334,
    "undo": 0xF021,
    "user": 0xF347,
    "user_plus": 0xF34F,
    "warning": 0xF35C,
    "wrong_attribute": 0xF305,
    "wrong_label": 0xF301,
    "wrong_link": 0xF1F4,
}


def icon_font_path() -> Path:
    """Return the path of the icon font inside the installed qtawesome package."""
    spec = find_spec("qtawesome")
    if spec is None or not spec.submodule_search_locations:
        raise FileNotFoundError("qtawesome, which brings the icons, is not installed")
    return Path(spec.submodule_search_locations[0]) / "fonts" / FONT_FILE


class IconFont:
    """The outlines of the icons, read once from the font file."""

    def __init__(self) -> None:
        self._font = QRawFont(str(icon_font_path()), DRAWN_AT)
        self._outlines: dict[str, QPainterPath] = {}

    def outline(self, name: str) -> QPainterPath:
        """Return the icon's outline in a square of side 1. Raises KeyError for unknown names."""
        if name not in self._outlines:
            glyphs = self._font.glyphIndexesForString(chr(GLYPHS[name]))
            path = self._font.pathForGlyph(glyphs[0]) if glyphs else QPainterPath()
            scale = QTransform.fromScale(1 / DRAWN_AT, 1 / DRAWN_AT).translate(
                0, self._font.ascent()
            )
            self._outlines[name] = scale.map(path)
        return self._outlines[name]


class IconEngine(QIconEngine):
    """Paints one outline at any size; asks for its colour each time, so themes change at once."""

    def __init__(
        self, outline: QPainterPath, colour: Callable[[QIcon.Mode, QIcon.State], QColor]
    ) -> None:
        super().__init__()
        self._outline = outline
        self._colour = colour

    def clone(self) -> QIconEngine:
        """Return an engine that paints the same."""
        return IconEngine(self._outline, self._colour)

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        """Fill the outline, centred in the rectangle."""
        side = min(rect.width(), rect.height())
        centre = QPointF(rect.center()) + QPointF(0.5, 0.5)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(centre - QPointF(side / 2, side / 2))
        painter.scale(side, side)
        painter.fillPath(self._outline, self._colour(mode, state))
        painter.restore()

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        """Return the icon as a picture of this size in device pixels."""
        picture = QPixmap(size)
        picture.fill(Qt.GlobalColor.transparent)
        painter = QPainter(picture)
        self.paint(painter, QRect(0, 0, size.width(), size.height()), mode, state)
        painter.end()
        return picture
