"""Paints one frame of the canvas from what the other painters know to paint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from goldspan.ui.canvas.geometry import Geometry
from goldspan.ui.canvas.hot_spots import HotSpot, SpotKind
from goldspan.ui.canvas.inks import Inks
from goldspan.ui.canvas.paint_lanes import LanePainter
from goldspan.ui.canvas.paint_links import LinkPainter
from goldspan.ui.canvas.paint_overlay import OverlayPainter
from goldspan.ui.canvas.paint_text import TextPainter


@dataclass(frozen=True, slots=True)
class Frame:
    """All that one frame shows: `link` is a link being drawn, from a point to a point."""

    geometry: Geometry
    spots: Sequence[HotSpot] = ()
    pressed: SpotKind | None = None
    link: tuple[QPointF, QPointF] | None = None
    aimed: str | None = None
    caret: bool = False

    def has_overlay(self) -> bool:
        """Tell whether something is shown that does not simply move along with the text."""
        state = self.geometry.state
        return bool(self.spots or self.link or state.preview or state.shown_arrows())


def paint_frame(painter: QPainter, frame: Frame, inks: Inks, dirty: QRectF, ratio: float) -> None:
    """Paint the part of the frame that lies in `dirty`; `ratio` is device pixels per pixel."""
    geometry = frame.geometry
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(dirty, inks.page)
    rows = [
        placed
        for placed in geometry.rows
        if placed.top <= dirty.bottom() and placed.bottom >= dirty.top()
    ]
    text = TextPainter(painter, geometry, inks, ratio)
    lanes = LanePainter(painter, geometry, inks, ratio)
    for placed in rows:
        text.paint_row(placed)
        lanes.paint_row(placed)
    arrows = geometry.state.shown_arrows()
    if arrows:
        LinkPainter(painter, geometry, inks).paint(arrows)
    overlay = OverlayPainter(painter, geometry, inks)
    overlay.paint_rings(frame.aimed)
    overlay.paint_spots(frame.spots, frame.pressed)
    if frame.caret:
        overlay.paint_caret()
    if frame.link is not None:
        overlay.paint_link_drag(*frame.link)
