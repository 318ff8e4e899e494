"""Exchanges suggestions on the open desk without taking away what somebody has in hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goldspan.services.desk.labelling import Desk
from goldspan.services.recall.recalled import Recalled

if TYPE_CHECKING:
    from goldspan.ui.annotate.work.controller import DeskController


class InHand:
    """What is selected, or under the pointer, is exchanged only when it is so no longer."""

    def __init__(self, controller: DeskController) -> None:
        self._controller = controller
        self._waiting: tuple[Desk, Recalled] | None = None
        self._kept: frozenset[str] = frozenset()
        controller.shown_changed.connect(self._look)
        controller.canvas.hoveredMarkChanged.connect(self._look)

    def recall(self, recalled: Recalled) -> None:
        """Show what memory and projection suggest now on the open article."""
        desk = self._controller.desk
        if desk is None:
            return
        self._kept = held = self._held()
        self._waiting = (desk, recalled) if _matters(desk, held, recalled) else None
        desk.recall(recalled, held)

    def _look(self) -> None:
        waiting = self._waiting
        if waiting is None:
            return
        desk, recalled = waiting
        if desk is not self._controller.desk:
            self._waiting = None
        elif not self._kept <= self._held():
            self.recall(recalled)

    def _held(self) -> frozenset[str]:
        controller = self._controller
        held = (controller.focus, controller.canvas.state.hovered)
        return frozenset(each for each in held if each and controller.is_suggestion(each))


def _matters(desk: Desk, held: frozenset[str], recalled: Recalled) -> bool:
    """Say whether something in hand would not be shown any more."""
    suggested = {span.id for span in recalled.spans}
    return any(each in recalled.hidden for each in held) or any(
        each not in suggested for each in held if desk.layer.is_recalled(each)
    )
