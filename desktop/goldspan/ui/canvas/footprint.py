"""What of a frame lies over the text, as pieces that can be compared: so only changes are painted.

A piece is what it looks like and where it is. Two frames differ in the pieces that only one has.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import QRect, QRectF

from goldspan.ui.canvas.canvas_state import Range
from goldspan.ui.canvas.link_routes import Route
from goldspan.ui.canvas.marks import Mark
from goldspan.ui.canvas.paint import Frame

Piece = tuple[object, float, float, float, float]
_HANG = 4  # pixels that pens and round caps reach over a piece's edge


def footprint(frame: Frame) -> frozenset[Piece]:
    """Return the pieces of a frame."""
    return frozenset(
        (look, rect.x(), rect.y(), rect.width(), rect.height()) for look, rect in _pieces(frame)
    )


def around(pieces: frozenset[Piece]) -> QRect:
    """Return a rectangle around all that these pieces may touch.

    One rectangle, not many: Qt paints slowly through a clip of several.
    """
    found = QRectF()
    for _, x, y, width, height in pieces:
        found |= QRectF(x, y, max(width, 1.0), max(height, 1.0))
    return found.adjusted(-_HANG, -_HANG, _HANG, _HANG).toAlignedRect()


def _pieces(frame: Frame) -> Iterator[tuple[object, QRectF]]:
    geometry = frame.geometry
    for look, (start, end) in _ranges(frame):
        for piece in geometry.fragments(start, end):
            yield look, piece.rect
    for spot in frame.spots:
        yield (spot.kind, spot.passing, frame.pressed is spot.kind), spot.drawn
    for card in frame.cards:
        yield ("card", card.words), card.frame
    if frame.tag is not None:
        yield ("tag", frame.tag.purpose), frame.tag.rect
    if frame.link is not None:
        start_point, end_point = frame.link
        # The curve swings out by at most 60 pixels.
        around = QRectF(start_point, end_point).normalized().adjusted(-8, -64, 8, 8)
        yield ("link", frame.refused), around
    for route in frame.routes:
        yield from _of_route(route, route.arrow.id == geometry.state.current_arrow)
    if frame.caret:
        yield "focus", QRectF(0, 0, geometry.width, geometry.height)
    caret = geometry.caret_rect(geometry.state.caret) if frame.caret else None
    if caret is not None:
        yield "caret", caret


def _of_route(route: Route, current: bool) -> Iterator[tuple[object, QRectF]]:
    look = ("route", route.arrow, current, route.words)
    for one, other in pairwise(route.corners):
        yield look, QRectF(one, other).normalized().adjusted(-5, -5, 5, 5)
    if route.box is not None:
        yield look, route.box


def _ranges(frame: Frame) -> Iterator[tuple[object, Range]]:
    """Return the ranges that are filled or ringed, with what tells their looks apart."""
    state = frame.geometry.state
    preview, selection = state.preview, state.selection()
    if preview is not None:
        yield ("preview", preview.hue), (preview.start, preview.end)
    elif selection is not None:
        yield "selection", selection
    for piece in state.pointed:
        yield ("pointed", state.pointed_hue), piece
    for look, mark in _ringed(frame):
        yield look, (mark.start, mark.end)


def _ringed(frame: Frame) -> Iterator[tuple[object, Mark]]:
    state = frame.geometry.state
    selected, clicked = state.selected_mark(), state.clicked()
    if selected is not None:
        yield ("selected", state.preview is None), selected
    if clicked is not None:
        look = (clicked.hue, clicked.id == state.hovered, clicked is selected)
        yield ("clicked", *look, state.preview is None, frame.aimed is None), clicked
    aimed = state.marks.get(frame.aimed) if frame.aimed else None
    if aimed is not None:
        yield ("aimed", frame.refused), aimed
    source = state.marks.get(state.link_from) if state.link_from else None
    if source is not None:
        yield ("source", source is selected), source
    current = state.arrow(state.current_arrow)
    for end in (current.source, current.target) if current is not None else ():
        yield "end", state.marks[end]
