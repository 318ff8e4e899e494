"""Checks that what a pipeline suggests fits the text it was given; loads no spaCy."""

from __future__ import annotations

from collections.abc import Iterator

from goldspan.domain.layer import TextRange
from goldspan.prefill.requests import PrefillRequest, PrefillResult

MOST_SHOWN = 40  # characters of a quote


def misfit(request: PrefillRequest, result: PrefillResult) -> str:
    """Return the first thing that does not fit the article's text, in words; empty if all does."""
    ids = {span.id for span in result.spans}
    for label, piece in _ranges(result):
        stands = request.text[max(piece.start, 0) : max(piece.end, 0)]
        if not 0 <= piece.start < piece.end <= len(request.text) or stands != piece.quote:
            return f"{label} {piece.start}–{piece.end} “{piece.quote[:MOST_SHOWN]}”"
    for span in result.spans:
        if span.score is not None and not 0.0 <= span.score <= 1.0:
            return f"{span.label} {span.start}–{span.end}: {span.score}"
    for link in result.links:
        if link.source not in ids or link.target not in ids:
            return f"{link.type}: {link.source} → {link.target}"
    return ""


def _ranges(result: PrefillResult) -> Iterator[tuple[str, TextRange]]:
    for span in result.spans:
        yield span.label, TextRange(span.start, span.end, span.quote)
        for key, value in span.attrs.items():
            if isinstance(value, tuple):
                for piece in value:
                    yield f"{span.label}.{key}", piece
