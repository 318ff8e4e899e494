"""Matches spans one to one: same range first, then by largest overlap.

Which side is called gold makes no difference to how many meet, nor does the order of the spans.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from goldspan.agreement.overlaps import largest_overlaps, overlapping
from goldspan.domain.exchange import ExchangeLink, ExchangeSpan


@dataclass(frozen=True, slots=True)
class Layered:
    """An article with what one layer says of it; `name` is what people call the article.

    Of the labels in `unknown` the layer says nothing: it has no spans of them, nor any links.
    """

    article: str
    spans: Sequence[ExchangeSpan]
    links: Sequence[ExchangeLink] = ()
    text: str = ""
    name: str = ""
    unknown: Collection[str] = ()


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold span and the suggestion that met it; one of them None where none did."""

    gold: ExchangeSpan | None
    suggested: ExchangeSpan | None

    @property
    def exact(self) -> bool:
        """Return whether both are there and have the same range."""
        a, b = self.gold, self.suggested
        return a is not None and b is not None and (a.start, a.end) == (b.start, b.end)


def match_spans(gold: Sequence[ExchangeSpan], suggested: Sequence[ExchangeSpan]) -> list[Pair]:
    """Match spans whatever their labels: call it with those of one label."""
    pairs, open_gold, open_suggested = _same_range(gold, suggested)
    met = largest_overlaps(open_gold, open_suggested)
    pairs += [Pair(open_gold[i], open_suggested[j]) for i, j in met]
    met_gold, met_suggested = {i for i, _ in met}, {j for _, j in met}
    pairs += [Pair(s, None) for i, s in enumerate(open_gold) if i not in met_gold]
    pairs += [Pair(None, s) for j, s in enumerate(open_suggested) if j not in met_suggested]
    return pairs


def match_ranges(gold: Sequence[ExchangeSpan], suggested: Sequence[ExchangeSpan]) -> list[Pair]:
    """Return the pairs of the same range, those with the same label first."""
    groups = by_label(suggested)
    pairs: list[Pair] = []
    left_gold: list[ExchangeSpan] = []
    left_suggested: list[ExchangeSpan] = []
    for label, spans in by_label(gold).items():
        same, rest, others = _same_range(spans, groups.pop(label, []))
        pairs += same
        left_gold += rest
        left_suggested += others
    for spans in groups.values():
        left_suggested += spans
    return pairs + _same_range(left_gold, left_suggested)[0]


def without_ignored(gold: Layered, suggested: Layered, ignored: str) -> tuple[Layered, Layered]:
    """Return both without what touches the ranges that gold does not judge."""
    closed = [span for span in gold.spans if span.label == ignored]
    if not closed:
        return gold, suggested
    touching = {j for _, j in overlapping(closed, suggested.spans)}
    return (
        replace(gold, spans=[span for span in gold.spans if span.label != ignored]),
        replace(suggested, spans=[s for j, s in enumerate(suggested.spans) if j not in touching]),
    )


def by_label(spans: Iterable[ExchangeSpan]) -> dict[str, list[ExchangeSpan]]:
    """Return the spans of each label, labels sorted."""
    groups: defaultdict[str, list[ExchangeSpan]] = defaultdict(list)
    for span in spans:
        groups[span.label].append(span)
    return dict(sorted(groups.items()))


def _same_range(
    gold: Sequence[ExchangeSpan], suggested: Sequence[ExchangeSpan]
) -> tuple[list[Pair], list[ExchangeSpan], list[ExchangeSpan]]:
    """Return the pairs of the same range, and what is left of either side, each sorted."""
    waiting: defaultdict[tuple[int, int], list[ExchangeSpan]] = defaultdict(list)
    for span in sorted(suggested, key=_place, reverse=True):
        waiting[span.start, span.end].append(span)
    pairs: list[Pair] = []
    rest: list[ExchangeSpan] = []
    for span in sorted(gold, key=_place):
        twins = waiting.get((span.start, span.end))
        if twins:
            pairs.append(Pair(span, twins.pop()))
        else:
            rest.append(span)
    return pairs, rest, sorted((s for twins in waiting.values() for s in twins), key=_place)


def _place(span: ExchangeSpan) -> tuple[int, int, str, str]:
    return (span.start, span.end, span.label, span.id)
