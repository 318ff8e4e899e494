"""White space at the ends of spans, which formats that go by words or lines cannot mark."""

from __future__ import annotations

from goldspan.domain.exchange import ExchangeSpan
from goldspan.text.graphemes import is_boundary


def without_edges(text: str, span: ExchangeSpan) -> tuple[int, int] | None:
    """Return the range of the span less the white space at its ends.

    None where nothing remains, or what remains would split a character made of several code
    points: a space with an accent on it.
    """
    quote = span.quote
    start = span.start + len(quote) - len(quote.lstrip())
    end = start + len(quote.strip())
    if start >= end or not (is_boundary(text, start) and is_boundary(text, end)):
        return None
    return start, end
