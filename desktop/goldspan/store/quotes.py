"""Checks that a span, and the ranges in its attributes, quote the article's text."""

from __future__ import annotations

from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import Span, TextRange, check_quote
from goldspan.domain.messages import message


def check_quotes(span: Span, text: str) -> None:
    """Raise `GoldspanError` where the span or a range of it does not stand in the text."""
    start, end = span.start, span.end
    if not 0 <= start < end or text[start:end] != span.quote:
        check_quote(span, text)
    for value in span.attrs.values():
        if value.__class__ is tuple:
            for part in value:
                if isinstance(part, TextRange):
                    _check_range(span, part, text)


def _check_range(span: Span, part: TextRange, text: str) -> None:
    if 0 <= part.start < part.end and text[part.start : part.end] == part.quote:
        return
    raise GoldspanError(
        message(
            "errors",
            "A range of the span {label} {start}–{end} does not match the article’s text:"
            " it quotes “{quote}”, the text has “{found}”.",
        ),
        todo=message(
            "errors", "Offsets must be code points into the text as stored, end exclusive."
        ),
        label=span.label,
        start=span.start,
        end=span.end,
        quote=part.quote[:60],
        found=text[max(part.start, 0) : max(part.end, 0)][:60],
    )
