"""The small things that can be pressed: handles and knob of a mark, buttons on a suggestion."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF

from goldspan.ui.canvas.geometry import Fragment, Geometry
from goldspan.ui.canvas.marks import MarkState

TARGET = 28.0


class SpotKind(StrEnum):
    """What pressing does."""

    START = "start"
    END = "end"
    KNOB = "knob"
    ACCEPT = "accept"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class HotSpot:
    """Something to press: `drawn` is what is seen, `target` where it reacts."""

    kind: SpotKind
    mark: str
    drawn: QRectF
    target: QRectF


def hot_spots(geometry: Geometry, hover_at: QPointF | None) -> list[HotSpot]:
    """Return what can be pressed at present; the first whose target holds a point is meant.

    `hover_at` is where the pointer came upon the hovered mark: its buttons appear there.
    """
    state = geometry.state
    spots: list[HotSpot] = []
    hovered = state.marks.get(state.hovered) if state.hovered else None
    asked = hovered or state.selected_mark()
    if asked is not None and asked.state is MarkState.SUGGESTED:
        fragments = geometry.fragments(asked.start, asked.end)
        spots += _buttons(geometry, fragments, asked.id, hover_at if asked is hovered else None)
    chosen = state.selected_mark()
    if chosen is None:
        return spots
    for fragment in geometry.fragments(chosen.start, chosen.end):
        rect = fragment.rect
        if fragment.begins and chosen.resizable:
            spots.append(_grip(SpotKind.START, chosen.id, rect.topLeft(), -8, -8))
        if fragment.ends and chosen.resizable:
            spots.append(_grip(SpotKind.END, chosen.id, rect.bottomRight(), 8, 8))
        if fragment.ends and chosen.linkable:
            spots.append(_grip(SpotKind.KNOB, chosen.id, rect.topRight(), 8, -8))
    return spots


def spot_at(spots: list[HotSpot], point: QPointF) -> HotSpot | None:
    """Return the hot spot at a point: the one whose middle is nearest, or None."""
    within = [spot for spot in spots if spot.target.contains(point)]
    return min(
        within,
        key=lambda spot: (spot.drawn.center() - point).manhattanLength(),
        default=None,
    )


def _grip(kind: SpotKind, mark: str, centre: QPointF, right: float, down: float) -> HotSpot:
    """Return a round grip at a corner; its target leans away from the mark."""
    radius = 4.5 if kind is not SpotKind.KNOB else 5.5
    drawn = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    target = QRectF(0, 0, TARGET, TARGET)
    target.moveCenter(QPointF(centre.x() + right, centre.y() + down))
    return HotSpot(kind, mark, drawn, target)


def _buttons(
    geometry: Geometry, fragments: list[Fragment], mark: str, at: QPointF | None
) -> list[HotSpot]:
    """Return the two buttons in the strip under a line of the mark, where no text is."""
    if not fragments:
        return []
    fragment = fragments[0]
    if at is not None:
        fragment = min(fragments, key=lambda f: _distance(f, at))
    rect = fragment.rect
    wanted = (at.x() if at is not None else rect.center().x()) - TARGET
    last = max(rect.left(), rect.right() - 2 * TARGET)
    right_most = geometry.left + geometry.page.width - 2 * TARGET
    left = min(max(wanted, rect.left()), last, right_most)
    height = min(fragment.strip_bottom - fragment.strip_top, 22 * geometry.page.typography.scale)
    top = fragment.strip_bottom - height + 1
    spots = []
    for index, kind in enumerate((SpotKind.ACCEPT, SpotKind.REJECT)):
        drawn = QRectF(left + index * TARGET, top, TARGET, height - 2)
        target = QRectF(0, 0, TARGET, max(TARGET, drawn.height()))
        target.moveCenter(drawn.center())
        spots.append(HotSpot(kind, mark, drawn, target))
    return spots


def _distance(fragment: Fragment, point: QPointF) -> float:
    rect = QRectF(fragment.rect)
    rect.setBottom(fragment.strip_bottom)
    away_x = max(rect.left() - point.x(), 0.0, point.x() - rect.right())
    away_y = max(rect.top() - point.y(), 0.0, point.y() - rect.bottom())
    return away_x + away_y
