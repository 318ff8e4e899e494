"""Walking what is left and deciding on it: accept, reject, edit, accept all in sight."""

from __future__ import annotations

import sys
from collections import Counter
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import Span
from goldspan.domain.messages import message
from goldspan.services.desk.reading_order import Place

if TYPE_CHECKING:
    from goldspan.ui.annotate.work.controller import DeskController


class Verdicts:
    """What Space, Enter, X, E, N and the buttons of suggestions do.

    What is walked are suggested spans, and suggested links as soon as both ends are decided.
    """

    def __init__(self, controller: DeskController) -> None:
        self._controller = controller

    def visible(self, label: str | None = None) -> list[str]:
        """Return the undecided suggestions (of a label) that are seen whole or in part now."""
        spans = (self._suggestion(mark) for mark in self._controller.canvas.visible_marks())
        return [s.id for s in spans if s is not None and label in (None, s.label)]

    def visible_links(self) -> list[str]:
        """Return the undecided links that are drawn from or to what is seen, where all are drawn.

        Their other ends are decided already, or seen too.
        """
        controller = self._controller
        if controller.desk is None or not controller.canvas.state.all_arrows:
            return []
        layer = controller.desk.layer
        seen = set(controller.canvas.visible_marks())
        shown = ((link.id, set(layer.shown_ends(link) or ())) for link in layer.possible_links())
        return [
            identifier
            for identifier, ends in shown
            if ends & seen and ends <= seen | layer.spans.keys()
        ]

    def count_visible(self) -> dict[str, int]:
        """Return how many undecided suggestions are in sight, by label and link type."""
        counts = Counter(
            span.label
            for mark in self._controller.canvas.visible_marks()
            if (span := self._suggestion(mark)) is not None
        )
        layer = self._controller.desk.layer if self._controller.desk is not None else None
        if layer is not None:
            counts.update(layer.suggested_links[i].type for i in self.visible_links())
        return dict(counts)

    # One after the other -------------------------------------------------------------------

    def accept(self, identifier: str | None = None) -> None:
        """Accept the suggestion (the selected one) and select what it became."""
        controller = self._controller
        wanted = identifier or controller.selected
        if wanted is None or not controller.is_suggestion(wanted):
            self._refuse(wanted, message("errors", "Nothing is suggested here any more."))
            return
        made = controller.attempt(lambda desk: desk.accept([wanted]))
        if made:
            self._read_out_accepted()
            controller.select(made[0].id, reveal=False)

    def reject(self, identifier: str | None = None) -> None:
        """Reject the suggestion (the selected one) and go to what is left next."""
        controller = self._controller
        here = controller.link or controller.selected
        wanted = identifier or here
        if wanted is None or not self._is_left(wanted):
            self._refuse(wanted, message("errors", "This is yours: Delete removes it."))
            return
        after = self._neighbour(wanted, 1)
        if controller.desk is not None and controller.desk.layer.ready(wanted):
            controller.attempt(lambda desk: desk.reject_links([wanted]))
        else:
            controller.attempt(lambda desk: desk.reject([wanted]))
        controller.canvas.read_out(QCoreApplication.translate("Verdicts", "Rejected"))
        if here == wanted:
            controller.go_to(after if after != wanted else None)

    def reject_everywhere(self, identifier: str | None = None) -> None:
        """Have the words of a suggestion (the selected one) never be suggested as this again."""
        controller = self._controller
        wanted = identifier or controller.selected
        if wanted is None or not controller.is_suggestion(wanted):
            self._refuse(wanted, message("errors", "Nothing is suggested here any more."))
            return
        here = controller.selected == wanted
        place = controller.desk.layer.place(wanted) if controller.desk is not None else None
        made = controller.attempt(lambda desk: desk.dismiss([wanted]))
        if not made or controller.desk is None:
            return
        words = QCoreApplication.translate("Verdicts", "Rejected everywhere")
        controller.canvas.read_out(words)
        if here and place is not None:
            after = controller.desk.layer.next_left(place, wanted)
            controller.go_to(after.id if after is not None else None)
        controller.dismissed.emit(made)

    def accept_and_next(self) -> None:
        """Accept the selected suggestion and go to what is left next; begin where none is."""
        controller = self._controller
        wanted = controller.link or controller.selected
        if wanted is None or controller.desk is None or not self._is_left(wanted):
            self.step(1)
            return
        layer = controller.desk.layer
        place = layer.place(wanted)
        if layer.ready(wanted):
            controller.attempt(lambda desk: desk.accept_links([wanted]))
        else:
            controller.attempt(lambda desk: desk.accept([wanted]))
        self._read_out_accepted()
        after = layer.next_left(place, wanted) if place is not None else None
        controller.go_to(after.id if after is not None else None)

    def edit(self) -> None:
        """Accept the selected suggestion where it is one, and go to its first field."""
        controller = self._controller
        if controller.is_suggestion(controller.selected):
            self.accept()
        if controller.selected is not None:
            controller.edit_wanted.emit()
        elif controller.link is None:
            self._refuse(None, "")

    def decide(self, identifier: str, verdict: str) -> None:
        """Carry out a pressed button: `accept`, `reject` or `edit`."""
        if verdict == "accept":
            self.accept(identifier)
        elif verdict == "reject":
            self.reject(identifier)
        else:
            self._controller.select(identifier, reveal=False)
            self.edit()

    def step(self, direction: int) -> None:
        """Go to what is left next (1) or before (-1)."""
        controller = self._controller
        target = self._neighbour(controller.link or controller.focus, direction)
        if target is not None:
            controller.go_to(target)

    # All in sight --------------------------------------------------------------------------

    def accept_visible(self, label: str | None = None) -> None:
        """Accept all suggestions in sight, or those of one label, as one step.

        Suggested links come along where all links are drawn: what is not seen is not accepted.
        """
        controller = self._controller
        wanted = self.visible(label)
        links = self.visible_links() if label is None else []
        made = None
        if wanted or links:
            made = controller.attempt(lambda desk: desk.accept_together(wanted, links))
        if made is not None:
            translate = QCoreApplication.translate
            count = len(made[0]) + len(made[1])
            words = translate("Verdicts", "Accepted %n suggestion(s).", "", count)
            controller.acted.emit(words)
        controller.select(None)

    def accept_visible_alike(self) -> None:
        """Accept what is in sight of the selected suggestion's label, or of the armed one."""
        controller = self._controller
        span = self._suggestion(controller.selected or "")
        label = span.label if span is not None else controller.armed
        if label is not None:
            self.accept_visible(label)

    def _refuse(self, wanted: str | None, why: str) -> None:
        """Say why a key did nothing; where nothing is selected, say how to go on."""
        if wanted is None:
            why = message("errors", "Nothing is selected: go to a suggestion or a span first.")
        self._controller.refused.emit(RefusedError(why))

    def _read_out_accepted(self) -> None:
        words = QCoreApplication.translate("Verdicts", "Accepted")
        self._controller.canvas.read_out(words)

    def _neighbour(self, identifier: str | None, direction: int) -> str | None:
        controller = self._controller
        if controller.desk is None:
            return None
        layer = controller.desk.layer
        place = layer.place(identifier) if identifier else None
        start = (place, identifier or "") if place else (_before(controller.canvas.caret()), "")
        found = layer.next_left(*start) if direction > 0 else layer.previous_left(*start)
        return found.id if found is not None else None

    def _is_left(self, identifier: str) -> bool:
        controller = self._controller
        ready = controller.desk is not None and controller.desk.layer.ready(identifier)
        return ready or controller.is_suggestion(identifier)

    def _suggestion(self, identifier: str) -> Span | None:
        controller = self._controller
        return controller.span(identifier) if controller.is_suggestion(identifier) else None


def _before(offset: int) -> Place:
    """Return the place before all that begins at an offset."""
    return (offset, -sys.maxsize, "")
