"""Marking by hand: make spans, give them other labels and boundaries, delete them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QPoint

from goldspan.domain.errors import RefusedError
from goldspan.domain.messages import message

if TYPE_CHECKING:
    from goldspan.ui.annotate.work.controller import DeskController


class Marking:
    """What drags, number keys, handles and Delete do."""

    def __init__(self, controller: DeskController) -> None:
        self._controller = controller

    def range_selected(self, start: int, end: int, point: QPoint) -> None:
        """Make a span of the armed label from a finished drag, or ask which label."""
        controller = self._controller
        if controller.armed is not None:
            self.make(controller.armed, start, end)
        elif not point.isNull():
            controller.popup_wanted.emit(point, False)
        controller.shown_changed.emit()

    def press_label(self, label: str) -> None:
        """Make from a selection, else relabel the selected span, else arm or disarm."""
        controller = self._controller
        selection = controller.canvas.selection()
        if selection is not None:
            self.make(label, *selection)
        elif controller.linking.begun_at is not None:
            why = message("errors", "A link was begun: finish it, or give it up, before you label.")
            controller.refused.emit(RefusedError(why))
        elif controller.focus is not None:
            self.relabel(controller.focus, label)
        else:
            controller.arm(None if controller.armed == label else label)

    def make(self, label: str, start: int, end: int) -> None:
        """Make a span, without white space at its ends, and select it."""
        controller = self._controller
        start, end = _trimmed(controller.canvas.state.text, start, end)
        span = controller.attempt(lambda desk: desk.make_span(label, start, end))
        if span is not None:
            controller.canvas.clear_selection()
            controller.select(span.id, reveal=False)

    def relabel(self, identifier: str, label: str) -> None:
        """Give a span another label; a suggestion is accepted with it."""
        controller = self._controller
        links = self._links_of(identifier)
        if controller.is_suggestion(identifier):
            span = controller.attempt(lambda desk: desk.accept_edited(identifier, label=label))
        else:
            span = controller.attempt(lambda desk: desk.relabel(identifier, label))
        if span is not None:
            controller.select(span.id, reveal=False)
            lost = links - self._links_of(span.id)
            if lost:
                translate = QCoreApplication.translate
                controller.acted.emit(translate("Marking", "%n link(s) removed", "", lost))

    def nothing_selected(self) -> None:
        """Say that there is no span that could be changed."""
        why = message("errors", "Nothing is selected: go to a suggestion or a span first.")
        self._controller.refused.emit(RefusedError(why))

    def _links_of(self, identifier: str) -> int:
        desk = self._controller.desk
        return len(desk.layer.links_of(identifier)) if desk is not None else 0

    def resize(self, identifier: str, start: int, end: int) -> None:
        """Give a span other boundaries; a suggestion is accepted with them."""
        controller = self._controller
        if controller.is_suggestion(identifier):
            span = controller.attempt(
                lambda desk: desk.accept_edited(identifier, start=start, end=end)
            )
        else:
            span = controller.attempt(lambda desk: desk.resize(identifier, start, end))
        if span is not None:
            controller.select(span.id, reveal=False)

    def delete(self) -> None:
        """Delete the selected span or link; a suggestion is rejected."""
        controller = self._controller
        link, identifier = controller.link, controller.selected
        if link is not None and controller.desk is not None and link in controller.desk.layer.links:
            controller.linking.remove(link)
        elif link is not None:
            controller.verdicts.reject(link)
        elif identifier is None:
            self.nothing_selected()
        if identifier is None:
            return
        if controller.is_suggestion(identifier):
            controller.verdicts.reject(identifier)
            return
        controller.attempt(lambda desk: desk.delete([identifier]))
        controller.select(None)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return a range without white space at its ends; one that is nothing else as it is."""
    words = text[start:end]
    if not words.strip():
        return start, end
    return end - len(words.lstrip()), start + len(words.rstrip())
