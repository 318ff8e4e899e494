"""Which spans a format takes that knows one label per token: short ones, none over another."""

from __future__ import annotations

from collections.abc import Iterable

from goldspan.domain.exchange import ExchangeSpan
from goldspan.domain.scheme import Scheme


def entity_labels(scheme: Scheme) -> tuple[str, ...]:
    """Return the labels of short spans, which count as entities: those drawn without a bracket."""
    return tuple(label.key for label in scheme.labels if not label.bracket)


def long_labels(scheme: Scheme) -> tuple[str, ...]:
    """Return the labels of long spans, which may hold entities."""
    return tuple(label.key for label in scheme.labels if label.bracket)


def reading_order(span: ExchangeSpan) -> tuple[int, int, str, str]:
    """Sort spans as they stand in the text, the longer first."""
    return (span.start, -span.end, span.label, span.id)


def without_overlaps(
    spans: Iterable[ExchangeSpan],
) -> tuple[list[ExchangeSpan], list[ExchangeSpan]]:
    """Return spans that do not overlap, and those left out; longer ones win, then earlier ones."""
    kept: list[ExchangeSpan] = []
    left_out: list[ExchangeSpan] = []
    taken: set[int] = set()
    ranked = sorted(spans, key=lambda span: (span.start - span.end, reading_order(span)))
    for span in ranked:
        # The kept ones are at least as long, so an overlap shows at one of the two ends.
        if span.start in taken or span.end - 1 in taken:
            left_out.append(span)
        else:
            taken.update(range(span.start, span.end))
            kept.append(span)
    return sorted(kept, key=reading_order), sorted(left_out, key=reading_order)
