"""The small things that can be pressed: handles and knob of a mark, buttons on a suggestion."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QPointF, QRectF

from goldspan.ui.canvas.geometry import Geometry
from goldspan.ui.canvas.hover_card import HoverCard
from goldspan.ui.canvas.marks import Mark

TARGET = 28.0


class SpotKind(StrEnum):
    """What pressing does."""

    START = "start"
    END = "end"
    KNOB = "knob"
    ACCEPT = "accept"
    REJECT = "reject"
    EDIT = "edit"


VERDICTS = (SpotKind.ACCEPT, SpotKind.REJECT, SpotKind.EDIT)


@dataclass(frozen=True, slots=True)
class HotSpot:
    """Something to press: `drawn` is what is seen, `target` where it reacts.

    `passing` is one that is there only while its mark is hovered.
    """

    kind: SpotKind
    mark: str
    drawn: QRectF
    target: QRectF
    passing: bool = False


def hot_spots(geometry: Geometry, cards: Sequence[HoverCard]) -> list[HotSpot]:
    """Return what can be pressed at present.

    The buttons of the cards, and handles and knob of the selected mark and of the hovered one.
    """
    state = geometry.state
    spots = [spot for card in cards for spot in _buttons(card)]
    chosen = state.selected_mark()
    if chosen is not None:
        spots += _grips(geometry, chosen, passing=False)
    hovered = state.marks.get(state.hovered) if state.hovered else None
    if hovered is not None and hovered is not chosen:
        spots += _grips(geometry, hovered, passing=True)
    return spots


def spot_at(spots: list[HotSpot], point: QPointF) -> HotSpot | None:
    """Return the hot spot at a point: the one whose middle is nearest, or None."""
    within = [spot for spot in spots if spot.target.contains(point)]
    return min(
        within,
        key=lambda spot: (spot.drawn.center() - point).manhattanLength(),
        default=None,
    )


def _grips(geometry: Geometry, mark: Mark, *, passing: bool) -> list[HotSpot]:
    """Return the handles and the knob of a mark, those that are in view."""
    if not (mark.resizable or mark.linkable):
        return []
    spots = []
    # Those that only pass lean farther out: text beneath them is to be selected, too.
    lean = 10.0 if passing else 8.0
    size = max(1.0, geometry.page.typography.scale * 0.75)
    for fragment in geometry.fragments(mark.start, mark.end):
        top, bottom = fragment.rect.top(), fragment.rect.bottom()
        before = lean if fragment.starts_right else -lean
        behind = -lean if fragment.ends_left else lean
        start, end = fragment.start_x, fragment.end_x
        if fragment.begins and mark.resizable:
            at = QPointF(start, top)
            spots.append(_grip(SpotKind.START, mark.id, at, before, -lean, size, passing))
        if fragment.ends and mark.resizable:
            at = QPointF(end, bottom)
            spots.append(_grip(SpotKind.END, mark.id, at, behind, lean, size, passing))
        if fragment.ends and mark.linkable:
            at = QPointF(end, top)
            spots.append(_grip(SpotKind.KNOB, mark.id, at, behind, -lean, size, passing))
    return spots


def _grip(
    kind: SpotKind,
    mark: str,
    centre: QPointF,
    right: float,
    down: float,
    size: float,
    passing: bool,
) -> HotSpot:
    """Return a round grip at a corner; its target leans away from the mark."""
    radius = size * (4.5 if kind is not SpotKind.KNOB else 5.5)
    drawn = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    target = QRectF(0, 0, TARGET * size, TARGET * size)
    target.moveCenter(QPointF(centre.x() + right, centre.y() + down))
    return HotSpot(kind, mark, drawn, target, passing)


def _buttons(card: HoverCard) -> list[HotSpot]:
    spots = []
    for kind, drawn in zip(VERDICTS, card.buttons, strict=False):
        target = QRectF(0, 0, max(TARGET, drawn.width()), max(TARGET, drawn.height()))
        target.moveCenter(drawn.center())
        spots.append(HotSpot(kind, card.mark, drawn, target))
    return spots
