"""Which suggestions in sight are right, which nearly, and which are wrong."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from goldspan.domain.layer import Key, Link, Span
from goldspan.services.actors.register import Register
from goldspan.services.cost.wanted import WantedLayer, WantedSpan, differing, overlap
from goldspan.services.desk.labelling import Desk
from goldspan.services.desk.links import LinkKey

# What a suggestion may cost to mend, besides what its attributes would cost anyway: rejecting it
# and making the span costs as much.
MOST_MENDED = 3
MOST_MENDED_TO_FURNITURE = 1  # of another label: marking the furniture takes it away for nothing


@dataclass(slots=True)
class Judged:
    """The open suggestions up to a place in the text, and the gold there that is not made yet.

    `nearly` are suggestions with the span of gold that they are to become; `missing` is what no
    suggestion becomes.
    """

    right: list[Span] = field(default_factory=list)
    nearly: list[tuple[Span, WantedSpan]] = field(default_factory=list)
    wrong: list[Span] = field(default_factory=list)
    missing: list[WantedSpan] = field(default_factory=list)
    right_links: list[Link] = field(default_factory=list)
    wrong_links: list[Link] = field(default_factory=list)


def judge(desk: Desk, wanted: WantedLayer, end: int, refused: Collection[Key]) -> Judged:
    """Judge what begins before a place; what right furniture will clear away is not judged.

    `refused` is gold that the desk does not allow.
    """
    layer, register = desk.layer, desk.register
    found = Judged()
    suggested = [span for span in layer.open_suggestions() if span.start < end]
    left = [
        span
        for key, span in wanted.spans.items()
        if span.start < end and key not in refused and layer.own_span(*key) is None
    ]
    blocks = [
        (span.start, span.end)
        for span in suggested
        if desk.rules.dims(span.label) and span.key() in wanted.spans
    ]
    open_yet: list[Span] = []
    for span in suggested:
        gold = None if span.key() in refused else wanted.spans.get(span.key())
        inside = any(first <= span.start and span.end <= last for first, last in blocks)
        if inside and not desk.rules.dims(span.label):
            continue
        if gold is None or layer.own_span(*span.key()) is not None:
            open_yet.append(span)
        elif differing(span.attrs, gold.attrs, register):
            found.nearly.append((span, gold))
        else:
            found.right.append(span)
    same_place = {span.key() for span in suggested}
    apart = [span for span in left if span.key() not in same_place]
    pairs = _pairs(desk, open_yet, apart)
    found.nearly += pairs
    paired = {span.id for span, _ in pairs}
    found.wrong = [span for span in open_yet if span.id not in paired]
    taken = {gold.key() for _, gold in pairs}
    found.missing = [span for span in apart if span.key() not in taken]
    found.missing.sort(key=lambda span: (not desk.rules.dims(span.label), span.start, -span.end))
    found.nearly.sort(key=lambda pair: (not desk.rules.dims(pair[0].label), pair[0].start))
    found.wrong.sort(key=lambda span: (not desk.rules.dims(span.label), span.start))
    _judge_links(desk, wanted, found, end)
    return found


def missing_links(desk: Desk, wanted: WantedLayer) -> list[tuple[LinkKey, str, str]]:
    """Return the links of gold whose ends are made and that are not, with the ids of the ends."""
    found = []
    for key in sorted(wanted.links):
        source, target = (desk.layer.own_span(*end) for end in key[1:])
        if source is None or target is None:
            continue
        if desk.layer.on_links.own(key[0], source.id, target.id) is None:
            found.append((key, source.id, target.id))
    return found


def _judge_links(desk: Desk, wanted: WantedLayer, found: Judged, end: int) -> None:
    """Judge the suggested links between what is made and what is right."""
    layer = desk.layer
    shown = {span.id: span.key() for span in (*layer.spans.values(), *found.right)}
    for link in layer.possible_links():
        ends = layer.shown_ends(link)
        if ends is None or any(each not in shown for each in ends):
            continue
        source, target = shown[ends[0]], shown[ends[1]]
        if max(source[1], target[1]) >= end:
            continue
        right = (link.type, source, target) in wanted.links
        (found.right_links if right else found.wrong_links).append(link)


def _pairs(
    desk: Desk, suggested: Sequence[Span], left: Sequence[WantedSpan]
) -> list[tuple[Span, WantedSpan]]:
    """Return which suggestions become which gold, each at most once, the cheapest first."""
    priced = sorted(
        (
            (_price(span, gold, desk.register), -shared, span.start, span.id, number)
            for number, gold in enumerate(left)
            for span in suggested
            if (shared := overlap((span.start, span.end), (gold.start, gold.end)))
        )
    )
    pairs: list[tuple[Span, WantedSpan]] = []
    used: set[str | int] = set()
    by_id = {span.id: span for span in suggested}
    for price, _, _, identifier, number in priced:
        span, gold = by_id[identifier], left[number]
        most = MOST_MENDED + len(gold.attrs)
        if desk.rules.dims(gold.label) and span.label != gold.label:
            most = MOST_MENDED_TO_FURNITURE
        if identifier in used or number in used or price > most:
            continue
        used |= {identifier, number}
        pairs.append((span, gold))
    return pairs


def _price(span: Span, gold: WantedSpan, register: Register) -> int:
    """Return what it costs at most to make this gold of a suggestion."""
    moved = (span.start != gold.start) + (span.end != gold.end)
    if span.label != gold.label:
        return 1 + moved + len(gold.attrs)
    return moved + len(differing(span.attrs, gold.attrs, register))
