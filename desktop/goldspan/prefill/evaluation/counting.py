"""Counts one article: spans by label, attributes and links of the matched, characters."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum

from goldspan.agreement.values import same_value
from goldspan.domain.exchange import ExchangeLink, ExchangeSpan
from goldspan.prefill.evaluation.matching import (
    Layered,
    Pair,
    by_label,
    match_ranges,
    match_spans,
    without_ignored,
)

IGNORED = "IGNORE"
FURNITURE = "FURNITURE"


class What(Enum):
    """What a tally counts."""

    STRICT = "strict"
    OVERLAP = "overlap"
    ANY_LABEL = "any label"
    ATTRIBUTE = "attribute"
    LINK = "link"
    LINKED = "linked"
    CHARACTERS = "characters"
    FALSE_CHARACTERS = "false characters"


# What is counted, of which label or link type, and of which attribute (else empty).
TallyKey = tuple[What, str, str]
# Right, suggested, found, gold.
Tally = tuple[int, int, int, int]
# The labels that links of a type start from.
LinkSources = Mapping[str, Collection[str]]


@dataclass(frozen=True, slots=True)
class ArticleCounts:
    """One article: its tallies, the pairs of each label, and which span met which (by id)."""

    gold: Layered
    suggested: Layered
    tallies: dict[TallyKey, Tally] = field(default_factory=dict)
    pairs: dict[str, list[Pair]] = field(default_factory=dict)
    partner: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MatchedLinks:
    """Where a matched span leads by links of a type: ids of spans of gold, and of suggestions."""

    pair: Pair
    wanted: set[str]
    offered: set[str]
    right: bool


def link_ends(layers: Iterable[Layered]) -> dict[str, set[tuple[str, str]]]:
    """Return from which label to which other the links of each type lead in these layers."""
    ends: defaultdict[str, set[tuple[str, str]]] = defaultdict(set)
    for layer in layers:
        labels = {span.id: span.label for span in layer.spans}
        for link in layer.links:
            if link.source in labels:
                ends[link.type].add((labels[link.source], labels.get(link.target, "")))
    return dict(ends)


def count_article(gold: Layered, suggested: Layered, sources: LinkSources) -> ArticleCounts:
    """Compare what a pipeline suggests on an article with gold; `IGNORE` is not scored.

    Counted are the links of the types in `sources`, and furniture where gold knows of it.
    """
    counted = ArticleCounts(*without_ignored(gold, suggested, IGNORED))
    tallies, partner = counted.tallies, counted.partner
    theirs, ours = by_label(counted.gold.spans), by_label(counted.suggested.spans)
    for label in sorted({*theirs, *ours}):
        pairs = match_spans(theirs.get(label, []), ours.get(label, []))
        counted.pairs[label] = pairs
        met = [(p.gold, p.suggested) for p in pairs if p.gold and p.suggested]
        exact = sum(pair.exact for pair in pairs)
        sizes = len(ours.get(label, [])), len(theirs.get(label, []))
        tallies[What.STRICT, label, ""] = (exact, sizes[0], exact, sizes[1])
        tallies[What.OVERLAP, label, ""] = (len(met), sizes[0], len(met), sizes[1])
        partner.update((b.id, a.id) for a, b in met)
        _count_attributes(tallies, label, met)
    _count_ranges(counted)
    for link_type, starts in sources.items():
        _count_links(counted, link_type, starts)
    if FURNITURE not in gold.unknown:
        _count_characters(counted)
    return counted


def matched_links(
    counted: ArticleCounts, link_type: str, starts: Collection[str]
) -> Iterator[MatchedLinks]:
    """Yield where each matched span of these labels is linked to, on both sides."""
    gold = _targets(counted.gold.links, link_type)
    suggested = _targets(counted.suggested.links, link_type)
    for pair in (pair for label in starts for pair in counted.pairs.get(label, ())):
        if pair.gold and pair.suggested:
            wanted = gold.get(pair.gold.id, set())
            offered = suggested.get(pair.suggested.id, set())
            right = {counted.partner.get(target) for target in offered} == wanted
            yield MatchedLinks(pair, wanted, offered, right)


def _count_attributes(
    tallies: dict[TallyKey, Tally], label: str, met: Sequence[tuple[ExchangeSpan, ExchangeSpan]]
) -> None:
    for a, b in met:
        for key, value in a.attrs.items():
            right, _, _, of = tallies.get((What.ATTRIBUTE, label, key), (0, 0, 0, 0))
            right += same_value(value, b.attrs.get(key))
            tallies[What.ATTRIBUTE, label, key] = (right, of + 1, right, of + 1)


def _count_ranges(counted: ArticleCounts) -> None:
    found: defaultdict[str, int] = defaultdict(int)
    right: defaultdict[str, int] = defaultdict(int)
    pairs = match_ranges(counted.gold.spans, counted.suggested.spans)
    for pair in pairs:
        if pair.gold and pair.suggested:
            found[pair.gold.label] += 1
            right[pair.suggested.label] += 1
    for label in counted.pairs:
        _, suggested, _, gold = counted.tallies[What.STRICT, label, ""]
        tally = (right[label], suggested, found[label], gold)
        counted.tallies[What.ANY_LABEL, label, ""] = tally


def _count_links(counted: ArticleCounts, link_type: str, starts: Collection[str]) -> None:
    """Count a link as right where both its ends meet the ends of a gold link of its type."""
    partner = counted.partner
    wanted = {(n.source, n.target) for n in counted.gold.links if n.type == link_type}
    offered = {(n.source, n.target) for n in counted.suggested.links if n.type == link_type}
    right = len({(partner.get(source), partner.get(target)) for source, target in offered} & wanted)
    counted.tallies[What.LINK, link_type, ""] = (right, len(offered), right, len(wanted))
    matched = [links.right for links in matched_links(counted, link_type, starts)]
    same = sum(matched)
    counted.tallies[What.LINKED, link_type, ""] = (same, len(matched), same, len(matched))


def _count_characters(counted: ArticleCounts) -> None:
    gold = _covered(counted.gold.spans)
    suggested = _covered(counted.suggested.spans)
    both = _shared(gold, suggested)
    sizes = _length(suggested), _length(gold)
    counted.tallies[What.CHARACTERS, FURNITURE, ""] = (both, sizes[0], both, sizes[1])
    length = len(counted.gold.text)
    false = sizes[0] - both
    counted.tallies[What.FALSE_CHARACTERS, FURNITURE, ""] = (false, length, false, length)


def _targets(links: Iterable[ExchangeLink], link_type: str) -> dict[str, set[str]]:
    """Return where the links of a type lead, by the id of the span they start from."""
    targets: defaultdict[str, set[str]] = defaultdict(set)
    for link in links:
        if link.type == link_type:
            targets[link.source].add(link.target)
    return dict(targets)


def _covered(spans: Iterable[ExchangeSpan]) -> list[tuple[int, int]]:
    """Return the ranges that furniture covers, disjoint and in order."""
    ranges: list[tuple[int, int]] = []
    for start, end in sorted((s.start, s.end) for s in spans if s.label == FURNITURE):
        if ranges and start <= ranges[-1][1]:
            ranges[-1] = (ranges[-1][0], max(end, ranges[-1][1]))
        else:
            ranges.append((start, end))
    return ranges


def _shared(a: Sequence[tuple[int, int]], b: Sequence[tuple[int, int]]) -> int:
    i = j = shared = 0
    while i < len(a) and j < len(b):
        shared += max(0, min(a[i][1], b[j][1]) - max(a[i][0], b[j][0]))
        if a[i][1] <= b[j][1]:
            i += 1
        else:
            j += 1
    return shared


def _length(ranges: Iterable[tuple[int, int]]) -> int:
    return sum(end - start for start, end in ranges)
