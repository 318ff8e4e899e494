"""Walking suggestions and deciding on them: accept, reject, edit, accept all in sight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from goldspan.domain.layer import Span
from goldspan.services.desk_layer import reading_order

if TYPE_CHECKING:
    from goldspan.ui.annotate.controller import DeskController


class Verdicts:
    """What Space, Enter, X, E, N and the buttons of suggestions do."""

    def __init__(self, controller: DeskController) -> None:
        self._controller = controller

    def visible(self, label: str | None = None) -> list[str]:
        """Return the undecided suggestions (of a label) that are seen whole or in part now."""
        spans = (self._suggestion(mark) for mark in self._controller.canvas.visible_marks())
        return [s.id for s in spans if s is not None and label in (None, s.label)]

    def count_visible(self) -> dict[str, int]:
        """Return how many undecided suggestions of each label are in sight."""
        counts: dict[str, int] = {}
        for identifier in self.visible():
            span = self._controller.span(identifier)
            if span is not None:
                counts[span.label] = counts.get(span.label, 0) + 1
        return counts

    def accept(self, identifier: str | None = None) -> None:
        """Accept the suggestion (the selected one) and select what it became."""
        controller = self._controller
        wanted = identifier or controller.selected
        if wanted is None or not controller.is_suggestion(wanted):
            return
        made = controller.attempt(lambda desk: desk.accept([wanted]))
        if made:
            controller.select(made[0].id, reveal=False)

    def reject(self, identifier: str | None = None) -> None:
        """Reject the suggestion (the selected one) and go to the next."""
        controller = self._controller
        wanted = identifier or controller.selected
        if wanted is None or not controller.is_suggestion(wanted):
            return
        after, selected = self._neighbour(wanted, 1), controller.focus == wanted
        controller.attempt(lambda desk: desk.reject([wanted]))
        if selected:
            controller.select(after if after != wanted else None)

    def accept_and_next(self) -> None:
        """Accept the selected suggestion and go to the next; select the first where none is."""
        controller = self._controller
        wanted = controller.selected
        if wanted is None or not controller.is_suggestion(wanted):
            self.step(1)
            return
        after = self._neighbour(wanted, 1)
        controller.attempt(lambda desk: desk.accept([wanted]))
        controller.select(after if after != wanted else None)

    def accept_visible(self, label: str | None = None) -> None:
        """Accept all suggestions in sight, or those of one label, as one step."""
        controller = self._controller
        wanted = self.visible(label)
        made = controller.attempt(lambda desk: desk.accept(wanted)) if wanted else None
        if made is not None:
            translate = QCoreApplication.translate
            words = translate("Verdicts", "Accepted %n suggestion(s).", "", len(wanted))
            controller.acted.emit(words)
        controller.select(None)

    def accept_visible_alike(self) -> None:
        """Accept what is in sight of the selected suggestion's label, or of the armed one."""
        controller = self._controller
        span = self._suggestion(controller.selected or "")
        label = span.label if span is not None else controller.armed
        if label is not None:
            self.accept_visible(label)

    def edit(self) -> None:
        """Accept the selected suggestion where it is one, and go to its first field."""
        controller = self._controller
        if controller.is_suggestion(controller.selected):
            self.accept()
        if controller.selected is not None:
            controller.edit_wanted.emit()

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
        """Go to the next (1) or previous (-1) suggestion."""
        target = self._neighbour(self._controller.focus, direction)
        if target is not None:
            self._controller.select(target)

    def _neighbour(self, identifier: str | None, direction: int) -> str | None:
        controller = self._controller
        if controller.desk is None:
            return None
        around = controller.desk.layer.open_suggestions()
        if not around:
            return None
        here = controller.span(identifier)
        place = reading_order(here) if here else (controller.canvas.caret(), 0, "")
        if direction > 0:
            later = [s for s in around if reading_order(s) > place and s.id != identifier]
            return (later[0] if later else around[0]).id
        earlier = [s for s in around if reading_order(s) < place and s.id != identifier]
        return (earlier[-1] if earlier else around[-1]).id

    def _suggestion(self, identifier: str) -> Span | None:
        controller = self._controller
        return controller.span(identifier) if controller.is_suggestion(identifier) else None
