"""Units: the places where people's layers of an article are compared, and how they differ there."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import combinations

from goldspan.agreement.joining import Group, join
from goldspan.agreement.values import differing
from goldspan.domain.layer import Link, Span

# Who was asked for which labels, by annotator; None is all labels.
Asked = Mapping[str, frozenset[str] | None]
# Where a span's links lead: the link's type and the place of the unit of its target.
Targets = frozenset[tuple[str, int]]
NOWHERE: Targets = frozenset()


class Difference(StrEnum):
    """How people differ on a unit."""

    BOUNDARY = "boundary"
    LABEL = "label"
    ATTRIBUTE = "attribute"
    LINK = "link"
    ONLY = "only"  # only some of those who were asked have it


@dataclass(frozen=True, slots=True)
class Layer:
    """What one person has on an article."""

    spans: Sequence[Span] = ()
    links: Sequence[Link] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """What people have at one place, by annotator in the order of their ids.

    `absent` were asked for one of these labels and have nothing here. No difference: all who were
    asked agree. `attributes` and `links` are the keys and link types in which spans of the same
    label differ, sorted.
    """

    spans: Mapping[str, Span]
    absent: tuple[str, ...] = ()
    differences: frozenset[Difference] = frozenset()
    attributes: tuple[str, ...] = ()
    links: tuple[str, ...] = ()

    @property
    def start(self) -> int:
        """Return where the first of the spans starts."""
        return min(span.start for span in self.spans.values())

    @property
    def end(self) -> int:
        """Return where the last of the spans ends."""
        return max(span.end for span in self.spans.values())

    @property
    def labels(self) -> tuple[str, ...]:
        """Return the labels of the spans, sorted."""
        return tuple(sorted({span.label for span in self.spans.values()}))


def units(layers: Mapping[str, Layer], asked: Asked) -> list[Unit]:
    """Return the units of an article in reading order.

    Compared are those who are in `asked`, each by the labels asked for; who has no layer has
    nothing. Matched are spans of the same range and label, then of the same range, then of the
    same label by largest overlap, one to one in each layer. The order of neither layers nor spans
    matters.
    """
    people = sorted(asked)
    members = _members({person: layers.get(person, Layer()) for person in people}, asked)
    home = {span.id: place for place, spans in enumerate(members) for span in spans.values()}
    outgoing = _outgoing(layers, people, home)
    return [_unit(spans, members, outgoing, asked) for spans in members]


def _members(layers: Mapping[str, Layer], asked: Asked) -> list[dict[str, Span]]:
    """Return the spans of each unit by annotator, in reading order."""
    keys, alike = _alike(layers, asked)
    bits = {person: 1 << place for place, person in enumerate(layers)}
    groups = [
        Group(*key, sum(bits[person] for person in spans))
        for key, spans in zip(keys, alike, strict=True)
    ]
    placed = []
    for unit in join(groups, (1 << len(bits)) - 1):
        own = sorted(groups[index] for index in unit)
        spans = alike[unit[0]]
        if len(unit) > 1:
            together = {who: span for index in unit for who, span in alike[index].items()}
            spans = dict(sorted(together.items()))
        placed.append((own[0].start, max(group.end for group in own), own, spans))
    # No group is in two units: what is sorted are the places alone.
    return [spans for _, _, _, spans in sorted(placed, key=lambda unit: unit[:3])]


def _alike(
    layers: Mapping[str, Layer], asked: Asked
) -> tuple[list[tuple[int, int, str, int]], list[dict[str, Span]]]:
    """Return who has the same label on the same range, and the range, label and rank of each."""
    places: defaultdict[tuple[int, int, str], list[dict[str, Span]]] = defaultdict(list)
    for person, layer in layers.items():
        wanted = asked[person]
        for span in sorted(layer.spans, key=lambda span: span.id):
            if wanted is not None and span.label not in wanted:
                continue
            ranks = places[span.start, span.end, span.label]
            for spans in ranks:
                if person not in spans:
                    spans[person] = span
                    break
            else:
                ranks.append({person: span})
    keys = [(*key, rank) for key, ranks in places.items() for rank in range(len(ranks))]
    return keys, [spans for ranks in places.values() for spans in ranks]


def _outgoing(
    layers: Mapping[str, Layer], people: Sequence[str], home: Mapping[str, int]
) -> dict[str, Targets]:
    """Return where each span is linked to, by its id; only what is compared."""
    targets: defaultdict[str, set[tuple[str, int]]] = defaultdict(set)
    for person in people:
        for link in layers[person].links if person in layers else ():
            if link.source in home and link.target in home:
                targets[link.source].add((link.type, home[link.target]))
    return {span: frozenset(places) for span, places in targets.items()}


def _unit(
    spans: dict[str, Span],
    members: Sequence[Mapping[str, Span]],
    outgoing: Mapping[str, Targets],
    asked: Asked,
) -> Unit:
    every = list(spans.values())
    alike = _alike_in_all(every, outgoing)
    if alike and len(every) == len(asked) and len({span.key() for span in every}) == 1:
        return Unit(spans)
    labels = {span.label for span in every}
    absent: tuple[str, ...] = ()
    if len(spans) < len(asked):
        lacking = sorted(asked.keys() - spans.keys())
        absent = tuple(who for who in lacking if (own := asked[who]) is None or own & labels)
    attributes: set[str] = set()
    links: set[str] = set()
    if not alike:
        for (one, a), (other, b) in _same_label(spans):
            attributes |= differing(a.attrs, b.attrs)
            apart = outgoing.get(a.id, NOWHERE) ^ outgoing.get(b.id, NOWHERE)
            links |= {kind for kind, at in apart if _known(members[at], asked[one], asked[other])}
    ranges = {(span.start, span.end) for span in every}
    found = (
        (Difference.BOUNDARY, len(ranges) > 1),
        (Difference.LABEL, len(labels) > 1),
        (Difference.ATTRIBUTE, attributes),
        (Difference.LINK, links),
        (Difference.ONLY, absent),
    )
    differences = frozenset([difference for difference, holds in found if holds])
    return Unit(spans, absent, differences, tuple(sorted(attributes)), tuple(sorted(links)))


def _alike_in_all(spans: Sequence[Span], outgoing: Mapping[str, Targets]) -> bool:
    """Return whether all have the same values and links, as nearly everywhere."""
    first, *others = spans
    targets = outgoing.get(first.id, NOWHERE)
    return all(
        span.attrs == first.attrs and outgoing.get(span.id, NOWHERE) == targets for span in others
    )


def _same_label(
    spans: Mapping[str, Span],
) -> Iterator[tuple[tuple[str, Span], tuple[str, Span]]]:
    return (
        (one, other)
        for one, other in combinations(spans.items(), 2)
        if one[1].label == other[1].label
    )


def _known(
    target: Mapping[str, Span], one: frozenset[str] | None, other: frozenset[str] | None
) -> bool:
    """Return whether both people were asked for what a link leads to."""
    labels = {span.label for span in target.values()}
    return all(wanted is None or bool(wanted & labels) for wanted in (one, other))
