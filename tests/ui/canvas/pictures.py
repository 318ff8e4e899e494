"""Takes pictures of a canvas and compares them with pinned ones, bearing a little noise."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from PySide6.QtCore import QPoint
from PySide6.QtGui import QImage

from goldspan.ui.annotate.colours import canvas_theme
from goldspan.ui.canvas.canvas import ArticleCanvas
from goldspan.ui.canvas.canvas_theme import CanvasTheme
from goldspan.ui.theme import ARTICLE_FAMILY, Theme, ThemeMode

SNAPSHOTS = Path(__file__).parent / "snapshots"
TAKE = "GOLDSPAN_TAKE_SNAPSHOTS"
_FAR = 48  # of 255: a pixel that is farther off than smoothed edges are
_MOST_FAR = 0.0002  # of all pixels
_BLOCK = 12
_MOST_IN_BLOCK = 16.0  # of 255, the mean of a block
Pixels = npt.NDArray[np.int16]


@dataclass(frozen=True)
class Difference:
    """How two pictures differ: the share of pixels that are far off, and the worst block's mean."""

    far: float
    worst_block: float

    @property
    def is_noise(self) -> bool:
        """Tell whether that is what smoothing may do, and nothing more."""
        return self.far <= _MOST_FAR and self.worst_block <= _MOST_IN_BLOCK


def pinned_theme(mode: ThemeMode) -> CanvasTheme:
    """Return a theme that is set in nothing but the font that ships with the program."""
    theme = Theme(mode)
    theme.load_fonts()
    made = canvas_theme(theme)
    theme.set_mode(ThemeMode.SYSTEM)
    theme.deleteLater()
    values = {name: getattr(made, name) for name in made.__dataclass_fields__}
    return CanvasTheme(**(values | {"tag_family": ARTICLE_FAMILY, "same_everywhere": True}))


def picture(canvas: ArticleCanvas, ratio: int = 1) -> QImage:
    """Return what the canvas shows, with so many device pixels per pixel."""
    canvas.clearFocus()
    viewport = canvas.viewport()
    image = QImage(viewport.size() * ratio, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(ratio)
    image.fill(0)
    viewport.render(image, QPoint())
    return image.convertToFormat(QImage.Format.Format_RGB888)


def pixels(image: QImage) -> Pixels:
    """Return the pixels (height, width, 4)."""
    plain = image.convertToFormat(QImage.Format.Format_RGB32)
    shape = (plain.height(), plain.bytesPerLine() // 4, 4)
    found = np.frombuffer(plain.constBits(), np.uint8).reshape(shape)
    return found[:, : plain.width()].astype(np.int16)


def difference(one: Pixels, other: Pixels) -> Difference:
    """Return how two pictures of one size differ."""
    away = np.abs(one - other).max(axis=2)
    height, width = (side - side % _BLOCK for side in away.shape)
    blocks = away[:height, :width].reshape(height // _BLOCK, _BLOCK, width // _BLOCK, _BLOCK)
    return Difference(float((away > _FAR).mean()), float(blocks.mean(axis=(1, 3)).max()))


def expect_picture(image: QImage, name: str, folder: Path) -> None:
    """Fail unless a picture is the pinned one; with GOLDSPAN_TAKE_SNAPSHOTS=1, pin it."""
    pinned = SNAPSHOTS / f"{name}.png"
    if os.environ.get(TAKE):
        assert image.save(str(pinned))
        return
    actual = folder / f"{name}.png"
    image.save(str(actual))
    said = f"{actual} is not {pinned.relative_to(SNAPSHOTS.parents[3])}"
    wanted = QImage(str(pinned))
    assert not wanted.isNull(), f"{pinned} is missing; {TAKE}=1 takes it"
    assert wanted.size() == image.size(), said
    found = difference(pixels(image), pixels(wanted))
    assert found.is_noise, f"{said}: {found}"
