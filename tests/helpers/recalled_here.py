"""What memory and projection might suggest in the suggested article."""

from __future__ import annotations

from dataclasses import replace

from goldspan.domain.annotator import MEMORY, PROJECTION, Annotator
from goldspan.domain.ids import derived_id
from goldspan.domain.layer import ActorRef, AttrValue, Link, Origin, Span
from helpers.suggested_article import ARTICLE, TEXT

ELSEWHERE = derived_id("test", "another article")


def recalled(
    label: str,
    quote: str,
    by: Annotator = MEMORY,
    *,
    nth: int = 0,
    score: float = 0.95,
    **attrs: AttrValue,
) -> Span:
    """Return a suggestion of the nth occurrence of these words, counted from 0."""
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(quote, start + 1)
    end = start + len(quote)
    return Span(
        id=derived_id("span", by.id, ARTICLE, label, str(start), str(end)),
        article=ARTICLE,
        annotator=by.id,
        label=label,
        start=start,
        end=end,
        quote=quote,
        attrs=attrs,
        score=score,
        origin=Origin(derived_id("test", "decided", label, quote), "me", None, ELSEWHERE),
    )


def recalled_link(kind: str, source: Span, target: Span) -> Link:
    """Return a suggested link between two suggestions of projection."""
    identifier = derived_id("link", PROJECTION.id, ARTICLE, kind, source.id, target.id)
    origin = replace(source.origin, suggestion="link") if source.origin else None
    return Link(identifier, ARTICLE, PROJECTION.id, kind, source.id, target.id, 0.9, origin=origin)


NATO = recalled("ACTOR", "Nato", kind="ORGANISATION", canonical=ActorRef(actor="nato"))
LATER = recalled("ACTOR", "Rjabkow", nth=1, kind="PERSON", canonical=ActorRef(actor="rjabkow"))
