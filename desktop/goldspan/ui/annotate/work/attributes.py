"""Attributes, notes and doubts: what the fields beside the text change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from goldspan.domain.layer import ActorRef, AttrValue, TextRange
from goldspan.services.actors.proposals import KIND

if TYPE_CHECKING:
    from goldspan.ui.annotate.work.controller import DeskController


class Attributes:
    """Edits of a span that leave its label and range alone; a suggestion is accepted with them."""

    def __init__(self, controller: DeskController) -> None:
        self._controller = controller

    def set_attr(self, identifier: str, key: str, value: AttrValue | None) -> None:
        """Set an attribute."""
        controller = self._controller
        if controller.is_suggestion(identifier):
            attrs = {key: value}
            span = controller.attempt(lambda desk: desk.accept_edited(identifier, attrs=attrs))
            if span is not None:
                controller.select(span.id, reveal=False)
        else:
            controller.attempt(lambda desk: desk.set_attr(identifier, key, value))

    def set_actor(self, identifier: str, key: str, name: str, kind: str = "") -> None:
        """Point an actor attribute at the register's entry of this name; `kind` is a new one's."""
        controller = self._controller
        if controller.is_suggestion(identifier):
            attrs: dict[str, AttrValue | None] = {key: ActorRef(name=name) if name else None}
            if entry_kind := self._kind_of(identifier, name, kind):
                attrs[KIND] = entry_kind
            span = controller.attempt(lambda desk: desk.accept_edited(identifier, attrs=attrs))
            if span is not None:
                controller.select(span.id, reveal=False)
        else:
            controller.attempt(lambda desk: desk.set_actor(identifier, key, name, kind))

    def _kind_of(self, identifier: str, name: str, kind: str) -> str:
        """Return the kind of the entry of this name, or of a new one, if the label has kinds."""
        span, desk = self._controller.span(identifier), self._controller.desk
        label = self._controller.scheme.label(span.label) if span is not None else None
        if desk is None or label is None or label.attribute(KIND) is None:
            return ""
        entry = desk.register.find(name)
        return entry.kind if entry is not None else kind

    def set_note(self, identifier: str, note: str) -> None:
        """Keep a note on a span."""
        self._controller.attempt(lambda desk: desk.set_note(identifier, note))

    def set_doubtful(self, identifier: str, doubtful: bool) -> None:
        """Flag a span as doubtful, or take the flag away."""
        self._controller.attempt(lambda desk: desk.set_doubtful(identifier, doubtful))

    def toggle_doubtful(self) -> None:
        """Flag the selected span as doubtful, or take the flag away."""
        controller = self._controller
        span = controller.span(controller.selected)
        if span is not None and not controller.is_suggestion(span.id):
            self.set_doubtful(span.id, not span.doubtful)

    def set_cue(self, identifier: str, key: str, add: bool) -> None:
        """Take what is selected in the article as a ranges attribute, or as a further part.

        A suggestion is accepted with it.
        """
        controller = self._controller
        selection = controller.canvas.selection()
        span = controller.span(identifier)
        if controller.desk is None or selection is None or span is None:
            return
        piece = TextRange(*selection, controller.desk.text[selection[0] : selection[1]])
        old = span.attrs.get(key, ())
        pieces = [*old] if add and isinstance(old, tuple) else []
        value = tuple(sorted({*pieces, piece}, key=lambda p: p.start))
        self.set_attr(identifier, key, value)
        if controller.span(identifier) is not None:
            controller.select(identifier, reveal=False)
