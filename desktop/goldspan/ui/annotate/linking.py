"""Linking spans: by key, by knob, or by accepting suggested links."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from goldspan.services.labelling import Desk

if TYPE_CHECKING:
    from goldspan.ui.annotate.controller import DeskController


class Linking:
    """`begun_at` is the span that a link was begun from by key, None where none was."""

    def __init__(self, controller: DeskController) -> None:
        self._controller = controller
        self.begun_at: str | None = None

    def begin(self) -> None:
        """Begin a link from the selected span."""
        controller = self._controller
        if controller.selected is not None and not controller.is_suggestion(controller.selected):
            self.begun_at = controller.selected
            controller.shown_changed.emit()

    def finish(self, target: str | None) -> None:
        """Link the span that was begun at to this one."""
        source = self.begun_at
        if source is not None and target is not None and target != source:
            self.begun_at = None
            self.link(source, target)

    def link(self, source: str, target: str) -> None:
        """Link two spans in whichever direction the scheme allows."""
        controller = self._controller
        if controller.desk is None:
            return
        for start, end in ((source, target), (target, source)):
            types = controller.desk.link_types(start, end)
            if types:
                controller.attempt(
                    partial(Desk.link, link_type=types[0], source_id=start, target_id=end)
                )
                return
        controller.attempt(lambda desk: desk.link("", source, target))

    def accept_of(self, identifier: str) -> None:
        """Accept all links that are suggested for a span."""
        desk = self._controller.desk
        if desk is not None:
            self.accept([link.id for link in desk.layer.open_links_of(identifier)])

    def accept(self, link_ids: Sequence[str]) -> None:
        """Accept suggested links with their open ends; stay at the span that was selected."""
        controller = self._controller
        here = controller.span(controller.focus)
        links = controller.attempt(lambda desk: desk.accept_links(link_ids))
        if not links or controller.desk is None:
            return
        if here is None:
            controller.select(links[0].source, reveal=False)
        else:
            became = controller.desk.layer.own_span(*here.key())
            controller.select(became.id if became else controller.focus, reveal=False)

    def reject(self, link_id: str) -> None:
        """Reject a suggested link."""
        self._controller.attempt(lambda desk: desk.reject_links([link_id]))

    def remove(self, link_id: str) -> None:
        """Remove a link of one's own."""
        self._controller.attempt(lambda desk: desk.unlink(link_id))

    def ends(self, link_id: str) -> tuple[str, str] | None:
        """Return the spans that a link joins: one's own, or a suggested one that is left."""
        desk = self._controller.desk
        if desk is None:
            return None
        layer = desk.layer
        own = layer.links.get(link_id)
        if own is not None:
            return own.source, own.target
        return layer.shown_ends(layer.suggested_links[link_id]) if layer.ready(link_id) else None
