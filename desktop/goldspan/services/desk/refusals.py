"""What the desk refuses, and why: spans that cannot be or may not stand here, links alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from goldspan.domain.errors import RefusedError
from goldspan.domain.layer import Key, Span
from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.services.desk.layer import DeskLayer
from goldspan.text.graphemes import is_boundary

# A range of the text that is about to become furniture, besides what is furniture already.
Block = tuple[int, int]


def range_refusal(text: str, start: int, end: int) -> RefusedError | None:
    """Return why nothing may be marked from `start` to `end`, None where it may."""
    if not 0 <= start <= len(text) or not 0 <= end <= len(text):
        return RefusedError(message("errors", "This lies outside the article’s text."))
    if not text[start:end].strip():
        return RefusedError(message("errors", "There are no words here to mark."))
    if not is_boundary(text, start) or not is_boundary(text, end):
        return RefusedError(message("errors", "This would cut a character in two."))
    return None


class SpanRules:
    """Says why a span may not be made, or may not become what it should, on one desk.

    Furniture is whatever a label with `dims` marks. Nothing lies in it, begins or ends in it; what
    goes on behind it (a claim around an advertisement) may stay.
    """

    def __init__(self, text: str, scheme: Scheme, layer: DeskLayer) -> None:
        self._text = text
        self._layer = layer
        self._dims = frozenset(label.key for label in scheme.labels if label.dims)

    def dims(self, label: str) -> bool:
        """Say whether what this label marks is furniture."""
        return label in self._dims

    def refusal(
        self, key: Key, *, moving: str = "", blocks: Sequence[Block] = ()
    ) -> RefusedError | None:
        """Return why there may be no own span of this label and range, None where there may.

        `moving` is the own span that becomes it; `blocks` are about to become furniture.
        """
        label, start, end = key
        refused = range_refusal(self._text, start, end)
        if refused is not None:
            return refused
        existing = self._layer.own_span(label, start, end)
        if existing is not None and existing.id != moving:
            return RefusedError(
                message("errors", "These words are marked like this already."),
                existing=existing.id,
            )
        if self.dims(label):
            return self._of_furniture(start, end, moving, blocks)
        return self._of_lying_in(start, end, moving, blocks)

    def _of_lying_in(
        self, start: int, end: int, moving: str, blocks: Sequence[Block]
    ) -> RefusedError | None:
        held = [(first, last) for first, last in blocks if _in_conflict((start, end), first, last)]
        owner = next(
            (
                span
                for span in self._furniture(moving)
                if _in_conflict((start, end), span.start, span.end)
            ),
            None,
        )
        if owner is None and not held:
            return None
        return RefusedError(
            message("errors", "Nothing is marked in furniture."),
            existing=owner.id if owner is not None else "",
        )

    def _of_furniture(
        self, start: int, end: int, moving: str, blocks: Sequence[Block]
    ) -> RefusedError | None:
        """Return why a block may not be furniture: it reaches into another, or cuts a span."""
        for span in self._furniture(moving):
            if span.start < end and start < span.end and not _within(span, start, end):
                return RefusedError(
                    message("errors", "This overlaps furniture that is marked already."),
                    todo=message("errors", "Move the edge of that instead."),
                    existing=span.id,
                )
        if any(first < end and start < last for first, last in blocks):
            return RefusedError(message("errors", "This overlaps other furniture."))
        for span in self._layer.spans.values():
            if (
                span.id != moving
                and not self.dims(span.label)
                and span.start < end
                and start < span.end
                and not _within(span, start, end)
                and not (span.start < start and end < span.end)
            ):
                return RefusedError(
                    message("errors", "“{quote}” lies partly in it."),
                    todo=message("errors", "Resize or delete that first."),
                    existing=span.id,
                    quote=span.quote[:40],
                )
        return None

    def _furniture(self, moving: str) -> Iterable[Span]:
        found = (self._layer.on_spans.of_label(label) for label in self._dims)
        return (span for spans in found for span in spans if span.id != moving)


def _within(span: Span, start: int, end: int) -> bool:
    return start <= span.start and span.end <= end


def _in_conflict(marked: Block, start: int, end: int) -> bool:
    """Say whether a marked range lies in the furniture at (start, end) or begins or ends in it."""
    first, last = marked
    return first < end and start < last and not (first < start and end < last)
