"""What is said of a span on a desk: its attributes, its actor, its note, whether it is doubtful."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from goldspan.domain.change import ActionKind, EntityChange
from goldspan.domain.layer import ActorRef, AttrValue, Span
from goldspan.services.dates.types import with_fitting_type
from goldspan.services.desk.linking import LinkingDesk


class DescribingDesk(LinkingDesk):
    """A desk on which spans get attributes and notes."""

    def set_attr(self, span_id: str, key: str, value: AttrValue | None) -> None:
        """Set an attribute of a span, or take it away with None."""
        span = self.layer.spans[span_id]
        attrs = {k: v for k, v in span.attrs.items() if k != key}
        if value is not None:
            attrs[key] = value
        label = self._session.scheme.label(span.label)
        if label is not None:
            attrs = with_fitting_type(label, key, attrs)
        self._edit(span, replace(span, attrs=attrs))

    def set_actor(self, span_id: str, key: str, name: str, kind: str = "") -> None:
        """Point an actor attribute at the register's entry of this name, made where it is new.

        A new entry gets the kind that is given, else the span's; the span gets the entry's. The
        register learns the span's words where they are a name that it does not know.
        """
        name = name.strip()
        span = self.layer.spans[span_id]
        if not name:
            self.set_attr(span_id, key, None)
            return
        had = span.attrs.get("kind", "")
        wanted = kind or (had if isinstance(had, str) else "")
        actor, made = self.register.find_or_make(name, wanted)
        attrs: dict[str, AttrValue] = {**span.attrs, key: ActorRef(actor=actor.id)}
        label = self._session.scheme.label(span.label)
        if actor.kind and label is not None and label.attribute("kind") is not None:
            attrs["kind"] = actor.kind
        also = self._learn(replace(span, attrs=attrs), key, [made] if made else [])
        self._edit(span, replace(span, attrs=attrs), also)

    def set_doubtful(self, span_id: str, doubtful: bool) -> None:
        """Flag a span as doubtful, or take the flag away."""
        span = self.layer.spans[span_id]
        self._edit(span, replace(span, doubtful=doubtful))

    def set_note(self, span_id: str, note: str) -> None:
        """Keep a note on a span."""
        span = self.layer.spans[span_id]
        self._edit(span, replace(span, note=note))

    def _edit(self, before: Span, after: Span, also: Sequence[EntityChange] = ()) -> None:
        if before != after:
            self._do(ActionKind.EDIT, [*also, EntityChange(before, after)], before.label)
