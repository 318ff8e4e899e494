"""Linking spans: by key, by knob, or by accepting suggested links."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import Link, Span
from goldspan.domain.messages import message
from goldspan.domain.scheme import title

if TYPE_CHECKING:
    from goldspan.ui.annotate.work.controller import DeskController


class Linking:
    """`begun_at` is the span that a link was begun from by key, None where none was."""

    def __init__(self, controller: DeskController) -> None:
        self._controller = controller
        self.begun_at: str | None = None

    def begin(self) -> None:
        """Begin a link from the selected span."""
        controller = self._controller
        span = controller.span(controller.selected)
        if span is None:
            why = message("errors", "Select the span first that the link begins at.")
            controller.refused.emit(RefusedError(why))
        elif not any(span.label in (*k.sources, *k.targets) for k in controller.scheme.links):
            why = message("errors", "Spans of this label are not linked.")
            controller.refused.emit(RefusedError(why))
        else:
            self._set_begun(span.id)

    def stop(self) -> None:
        """Give up a link that was begun."""
        if self.begun_at is not None:
            self._set_begun(None)

    def finish(self, target: str | None) -> None:
        """Link the span that was begun at to this one, and go back to it."""
        begun = self._controller.span(self.begun_at)
        if begun is not None and target is not None and target != begun.id:
            self.stop()
            if self.link(begun.id, target):
                self._select_again(begun)

    def _set_begun(self, span: str | None) -> None:
        self.begun_at = span
        self._controller.canvas.set_link_from(span)
        self._controller.shown_changed.emit()

    def link(self, source: str, target: str) -> Link | None:
        """Link two spans in whichever direction the scheme allows; None where it is refused."""
        link_type, start, end = self._way(source, target) or ("", source, target)
        return self._controller.attempt(lambda desk: desk.link(link_type, start, end))

    def title(self, source: str, target: str) -> str:
        """Return the title of the link that two spans would get, nothing where there is none."""
        way = self._way(source, target)
        link_type = self._controller.scheme.link(way[0]) if way else None
        return title(link_type.titles, self._controller.language) if link_type else ""

    def _way(self, source: str, target: str) -> tuple[str, str, str] | None:
        """Return link type, source and target of the link that the scheme allows between two."""
        desk = self._controller.desk
        for start, end in ((source, target), (target, source)):
            types = desk.link_types(start, end) if desk is not None else []
            if types:
                return types[0], start, end
        return None

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
            self._select_again(here, reveal=False)

    def _select_again(self, span: Span, *, reveal: bool = True) -> None:
        """Select a span, or what it became when it was accepted with a link."""
        controller = self._controller
        became = controller.desk.layer.own_span(*span.key()) if controller.desk else None
        controller.select(became.id if became else span.id, reveal=reveal)

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
