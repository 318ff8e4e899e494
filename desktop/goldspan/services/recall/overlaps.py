"""Spans by label, asked which of them touch a place; pure."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from goldspan.domain.layer import Span


class ByLabel:
    """Spans of an article, by label and place. Asking costs what lies near, not how many."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: dict[str, list[Span]] = {}
        self._starts: dict[str, list[int]] = {}
        self._longest: dict[str, int] = {}
        for span in sorted(spans, key=lambda each: (each.start, each.end)):
            self._spans.setdefault(span.label, []).append(span)
            self._starts.setdefault(span.label, []).append(span.start)
            length = span.end - span.start
            self._longest[span.label] = max(length, self._longest.get(span.label, 0))

    def __len__(self) -> int:
        return sum(map(len, self._spans.values()))

    @property
    def labels(self) -> Iterable[str]:
        """The labels of which there are any."""
        return self._spans

    def touching(self, label: str, start: int, end: int) -> Iterator[Span]:
        """Yield the spans of a label that share a character with `start … end`, by place."""
        spans, starts = self._spans.get(label, []), self._starts.get(label, [])
        first = bisect_left(starts, start - self._longest.get(label, 0))
        for span in spans[first : bisect_left(starts, end)]:
            if span.end > start:
                yield span

    def crossing(self, span: Span) -> Iterator[Span]:
        """Yield the spans of the same label that overlap this one with other boundaries."""
        for other in self.touching(span.label, span.start, span.end):
            if (other.start, other.end) != (span.start, span.end):
                yield other
