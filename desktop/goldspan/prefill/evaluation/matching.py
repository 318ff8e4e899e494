"""Matches spans one to one: same range first, then by largest overlap.

Which side is called gold makes no difference to how many meet, nor does the order of the spans.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from goldspan.domain.exchange import ExchangeLink, ExchangeSpan


@dataclass(frozen=True, slots=True)
class Layered:
    """An article with what one layer says of it; `name` is what people call the article."""

    article: str
    spans: Sequence[ExchangeSpan]
    links: Sequence[ExchangeLink] = ()
    text: str = ""
    name: str = ""


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
    met_gold: set[int] = set()
    met_suggested: set[int] = set()
    for i, j in sorted(
        _overlapping(open_gold, open_suggested),
        key=lambda ij: _closeness(open_gold[ij[0]], open_suggested[ij[1]]),
    ):
        if i not in met_gold and j not in met_suggested:
            met_gold.add(i)
            met_suggested.add(j)
            pairs.append(Pair(open_gold[i], open_suggested[j]))
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
    touching = {j for _, j in _overlapping(closed, suggested.spans)}
    return (
        _with_spans(gold, [span for span in gold.spans if span.label != ignored]),
        _with_spans(suggested, [s for j, s in enumerate(suggested.spans) if j not in touching]),
    )


def by_label(spans: Iterable[ExchangeSpan]) -> dict[str, list[ExchangeSpan]]:
    """Return the spans of each label, labels sorted."""
    groups: defaultdict[str, list[ExchangeSpan]] = defaultdict(list)
    for span in spans:
        groups[span.label].append(span)
    return dict(sorted(groups.items()))


def _with_spans(layer: Layered, spans: Sequence[ExchangeSpan]) -> Layered:
    return Layered(layer.article, spans, layer.links, layer.text, layer.name)


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


def _overlapping(
    gold: Sequence[ExchangeSpan], suggested: Sequence[ExchangeSpan]
) -> Iterator[tuple[int, int]]:
    """Yield the indexes of all that share a character, in one sweep over the text."""
    events = sorted(
        [(span.start, 0, i) for i, span in enumerate(gold)]
        + [(span.start, 1, j) for j, span in enumerate(suggested)]
    )
    running: tuple[list[int], list[int]] = ([], [])
    sides = (gold, suggested)
    for start, side, index in events:
        other = 1 - side
        running[other][:] = [k for k in running[other] if sides[other][k].end > start]
        for k in running[other]:
            yield (index, k) if side == 0 else (k, index)
        running[side].append(index)


def _closeness(a: ExchangeSpan, b: ExchangeSpan) -> tuple[int, int, int, int, int]:
    """Return the place of a pair in the order of matching; the same with both sides exchanged."""
    inner, outer = max(a.start, b.start), min(a.start, b.start)
    ends = (a.end, b.end)
    return (inner - min(ends), inner, outer, min(ends), max(ends))


def _place(span: ExchangeSpan) -> tuple[int, int, str, str]:
    return (span.start, span.end, span.label, span.id)
