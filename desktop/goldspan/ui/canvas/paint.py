"""Paints one frame of the canvas from what the other painters know to paint."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect
from PySide6.QtGui import QPainter

from goldspan.ui.canvas.geometry import Geometry
from goldspan.ui.canvas.hot_spots import HotSpot, SpotKind
from goldspan.ui.canvas.hover_card import HoverCard
from goldspan.ui.canvas.inks import Inks
from goldspan.ui.canvas.link_routes import Route
from goldspan.ui.canvas.paint_cards import CardPainter
from goldspan.ui.canvas.paint_links import LinkPainter
from goldspan.ui.canvas.paint_overlay import OverlayPainter
from goldspan.ui.canvas.paint_rows import LinePictures, RowPainter
from goldspan.ui.canvas.pointer_tag import PointerTag


@dataclass(frozen=True, slots=True)
class Frame:
    """All that one frame shows.

    `link` is a link being drawn, from a point to a point, `aimed` the mark that it would go to
    and `refused` says that it cannot.
    """

    geometry: Geometry
    spots: Sequence[HotSpot] = ()
    cards: Sequence[HoverCard] = ()
    pressed: SpotKind | None = None
    link: tuple[QPointF, QPointF] | None = None
    aimed: str | None = None
    refused: bool = False
    tag: PointerTag | None = None
    routes: Sequence[Route] = ()
    caret: bool = False

    def has_overlay(self) -> bool:
        """Tell whether something is shown that does not simply move along with the text."""
        state = self.geometry.state
        passing = self.spots or self.cards or self.tag or self.link or self.routes
        return bool(passing or state.preview)


def paint_frame(
    painter: QPainter,
    frame: Frame,
    inks: Inks,
    dirty: QRect,
    ratio: float,
    pictures: LinePictures,
) -> None:
    """Paint the part of the frame that lies in `dirty`; `ratio` is device pixels per pixel."""
    geometry = frame.geometry
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.fillRect(dirty, inks.page)
    rows = [
        placed
        for placed in geometry.rows
        if placed.top <= dirty.bottom() and placed.bottom >= dirty.top()
    ]
    painted = RowPainter(painter, geometry, inks, ratio, pictures)
    for placed in rows:
        painted.paint(placed, dirty)
    if frame.routes:
        LinkPainter(painter, geometry, inks).paint(frame.routes)
    overlay = OverlayPainter(painter, geometry, inks)
    overlay.paint_rings(frame.aimed, frame.refused)
    if frame.caret:
        overlay.paint_caret()
    cards = CardPainter(painter, geometry, inks)
    for card in frame.cards:
        cards.paint_card(card)
    cards.paint_buttons(frame.spots, frame.pressed)
    overlay.paint_grips(frame.spots)
    if frame.link is not None:
        overlay.paint_link_drag(*frame.link, refused=frame.refused)
    if frame.tag is not None:
        cards.paint_tag(frame.tag)
