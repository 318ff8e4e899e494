"""Measures suggestions against gold: spans strictly and by overlap, attributes, links.

Spans are matched one to one within an article and a label; overlapping ones by largest overlap.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from goldspan.domain.exchange import ExchangeLink, ExchangeSpan


@dataclass(frozen=True, slots=True)
class Layered:
    """What one layer says of one article."""

    article: str
    spans: Sequence[ExchangeSpan]
    links: Sequence[ExchangeLink]


@dataclass(slots=True)
class Counts:
    """How many were right, how many suggested, how many there are."""

    right: int = 0
    suggested: int = 0
    gold: int = 0

    @property
    def precision(self) -> float:
        """Return right / suggested, 0 where nothing was suggested."""
        return self.right / self.suggested if self.suggested else 0.0

    @property
    def recall(self) -> float:
        """Return right / gold, 0 where there is nothing to find."""
        return self.right / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        total = self.suggested + self.gold
        return 2 * self.right / total if total else 0.0

    def add(self, right: int, suggested: int, gold: int) -> None:
        """Add the counts of one article."""
        self.right += right
        self.suggested += suggested
        self.gold += gold


@dataclass(slots=True)
class Measures:
    """Counts per label and link type; `attributes` counts the right among overlapping pairs."""

    strict: dict[str, Counts] = field(default_factory=dict)
    overlap: dict[str, Counts] = field(default_factory=dict)
    attributes: dict[tuple[str, str], Counts] = field(default_factory=dict)
    links: dict[str, Counts] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold span and the suggestion that met it; one of them None where none did."""

    gold: ExchangeSpan | None
    suggested: ExchangeSpan | None


def evaluate(pairs: Iterable[tuple[Layered, Layered]], ignored: str = "IGNORE") -> Measures:
    """Measure pairs of (gold, suggested); spans under `ignored` gold spans are not scored."""
    measures = Measures()
    for gold, suggested in pairs:
        _measure(measures, *without_ignored(gold, suggested, ignored))
    return measures


def without_ignored(gold: Layered, suggested: Layered, ignored: str) -> tuple[Layered, Layered]:
    """Return both without what lies in ranges that gold does not judge."""
    closed = [(s.start, s.end) for s in gold.spans if s.label == ignored]
    kept = [s for s in suggested.spans if all(s.end <= a or s.start >= b for a, b in closed)]
    judged = [s for s in gold.spans if s.label != ignored]
    return (
        Layered(gold.article, judged, gold.links),
        Layered(suggested.article, kept, suggested.links),
    )


def match_spans(gold: Sequence[ExchangeSpan], suggested: Sequence[ExchangeSpan]) -> list[Pair]:
    """Match the spans of one label one to one: same range first, then by largest overlap."""
    by_range = {(s.start, s.end): s for s in suggested}
    pairs: list[Pair] = []
    open_gold = []
    for span in gold:
        twin = by_range.pop((span.start, span.end), None)
        if twin is None:
            open_gold.append(span)
        else:
            pairs.append(Pair(span, twin))
    rest = list(by_range.values())
    candidates = sorted(
        (
            (-_overlap(a, b), a.start, b.start, i, j)
            for i, a in enumerate(open_gold)
            for j, b in enumerate(rest)
            if _overlap(a, b) > 0
        ),
    )
    used_gold: set[int] = set()
    used: set[int] = set()
    for *_, i, j in candidates:
        if i not in used_gold and j not in used:
            used_gold.add(i)
            used.add(j)
            pairs.append(Pair(open_gold[i], rest[j]))
    pairs += [Pair(s, None) for i, s in enumerate(open_gold) if i not in used_gold]
    pairs += [Pair(None, s) for j, s in enumerate(rest) if j not in used]
    return pairs


def is_exact(pair: Pair) -> bool:
    """Return whether both have the same range."""
    a, b = pair.gold, pair.suggested
    return a is not None and b is not None and (a.start, a.end) == (b.start, b.end)


def by_label(spans: Iterable[ExchangeSpan]) -> Mapping[str, list[ExchangeSpan]]:
    """Return the spans of each label."""
    groups: dict[str, list[ExchangeSpan]] = {}
    for span in spans:
        groups.setdefault(span.label, []).append(span)
    return groups


def _measure(measures: Measures, gold: Layered, suggested: Layered) -> None:
    ours, theirs = by_label(suggested.spans), by_label(gold.spans)
    partner: dict[str, str] = {}
    for label in sorted({*ours, *theirs}):
        pairs = match_spans(theirs.get(label, []), ours.get(label, []))
        met = [(p.gold, p.suggested) for p in pairs if p.gold and p.suggested]
        sizes = (len(ours.get(label, [])), len(theirs.get(label, [])))
        measures.strict.setdefault(label, Counts()).add(sum(map(is_exact, pairs)), *sizes)
        measures.overlap.setdefault(label, Counts()).add(len(met), *sizes)
        for a, b in met:
            partner[b.id] = a.id
            _compare_attributes(measures, label, a, b)
    _compare_links(measures, gold.links, suggested.links, partner)


def _compare_attributes(
    measures: Measures, label: str, gold: ExchangeSpan, suggested: ExchangeSpan
) -> None:
    for key, value in gold.attrs.items():
        other = suggested.attrs.get(key)
        right = _comparable(value) == _comparable(other)
        counts = measures.attributes.setdefault((label, key), Counts())
        counts.add(int(right), int(other is not None), 1)


def _comparable(value: object) -> object:
    if isinstance(value, tuple):
        return tuple((part.start, part.end) for part in value)
    return value


def _compare_links(
    measures: Measures,
    gold: Sequence[ExchangeLink],
    suggested: Sequence[ExchangeLink],
    partner: Mapping[str, str],
) -> None:
    """Count a link as right where both its ends meet the ends of a gold link of its type."""
    wanted = {(link.type, link.source, link.target) for link in gold}
    for link_type in {link.type for link in (*gold, *suggested)}:
        ours = [link for link in suggested if link.type == link_type]
        right = {
            key
            for link in ours
            if (key := (link_type, partner.get(link.source, ""), partner.get(link.target, "")))
            in wanted
        }
        size = sum(1 for link in gold if link.type == link_type)
        measures.links.setdefault(link_type, Counts()).add(len(right), len(ours), size)


def _overlap(a: ExchangeSpan, b: ExchangeSpan) -> int:
    return min(a.end, b.end) - max(a.start, b.start)
