"""What a span does not say yet: the attributes that its label has and nobody has filled in."""

from __future__ import annotations

from goldspan.domain.layer import Span
from goldspan.domain.scheme import AttributeKind, AttributeType, Scheme

EXPECTED = frozenset({AttributeKind.CHOICE, AttributeKind.TIMEX3, AttributeKind.ACTOR})


def lacking(span: Span, scheme: Scheme) -> list[AttributeType]:
    """Return the attributes without a value; texts and ranges of the text may be left out."""
    label = scheme.label(span.label)
    attributes = label.attributes if label is not None else ()
    return [a for a in attributes if a.kind in EXPECTED and not span.attrs.get(a.key)]
