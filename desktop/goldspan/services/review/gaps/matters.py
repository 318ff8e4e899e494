"""What exactly differs in a unit, who has it how, and what making it alike costs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from goldspan.agreement.units import Difference
from goldspan.domain.layer import AttrValue, Span
from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.formats.cues import GAP, cue_words
from goldspan.services.consistency.findings import one_line
from goldspan.services.cost.prices import LINK_PRICE, PRICES, SPAN_PRICE, Effort
from goldspan.services.review.review_units import ReviewUnit, UnitState

DECISION_PRICE: Final = 1  # actions that a reviewer's look at a unit comes to
SETTLED: Final = frozenset({UnitState.DECIDED, UnitState.FROM_FILE})
EDGE: Final = 80  # characters of an edge that only some have, before it is cut


@dataclass(frozen=True, slots=True)
class Variant:
    """One way in which a unit is marked, by whom (ids), and one of their spans.

    `value` tells it from others. `span` is None where they have nothing; `targets` are where its
    links lead, where the matter is links. What became gold is a variant of no people.
    """

    value: Hashable
    people: tuple[str, ...]
    span: Span | None
    targets: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Matter:
    """One difference of a unit; `key` is the attribute or link type that differs, else empty.

    `words` is what it is known by: what only some have at an edge or in a cue, else the cue, else
    the quote. `gold` is what it became where it is `settled`; without any, it is to be nothing.
    `cost` is in actions: the decision, and for each person what mending theirs takes; where
    nothing is settled, to the variant that costs least.
    """

    unit: ReviewUnit
    label: str
    difference: Difference
    key: str
    words: str
    variants: tuple[Variant, ...]
    settled: bool
    gold: tuple[Variant, ...]
    cost: int


class Matters:
    """Takes the units of one article apart."""

    def __init__(self, scheme: Scheme, units: Sequence[ReviewUnit], text: str) -> None:
        self._cues = {
            label.key: [a.key for a in label.attributes if a.kind is AttributeKind.RANGES]
            for label in scheme.labels
        }
        self._text = text
        self._places: dict[str, int] = {}  # the unit of a span, by its id
        self._spans: dict[str, Span] = {}
        for place, unit in enumerate(units):
            for span in (*unit.spans.values(), *unit.gold):
                self._places[span.id] = place
                self._spans[span.id] = span

    def of(self, unit: ReviewUnit) -> Iterator[Matter]:
        """Yield what differs in a unit, nothing where all agree."""
        for difference in (Difference.ONLY, Difference.LABEL, Difference.BOUNDARY):
            if difference in unit.differences:
                yield self._matter(unit, difference, "")
        for key in unit.unit.attributes:
            yield self._matter(unit, Difference.ATTRIBUTE, key)
        for key in unit.unit.links:
            yield self._matter(unit, Difference.LINK, key)

    def _matter(self, unit: ReviewUnit, difference: Difference, key: str) -> Matter:
        having: dict[str, Span | None] = dict(unit.spans)
        if difference is Difference.ONLY:
            having |= dict.fromkeys(unit.unit.absent)
        groups: dict[Hashable, list[str]] = {}
        for person, span in having.items():
            groups.setdefault(self._value(unit, difference, key, span), []).append(person)
        variants = [
            Variant(
                value, tuple(people), having[people[0]], self._ends(unit, key, having[people[0]])
            )
            for value, people in sorted(groups.items(), key=lambda group: -len(group[1]))
        ]
        settled = unit.state in SETTLED
        gold = [
            Variant(self._value(unit, difference, key, s), (), s, self._ends(unit, key, s))
            for s in unit.gold
        ]
        spans = list(unit.spans.values())
        labels = [span.label for span in (unit.gold if settled and unit.gold else spans)]
        label = most_frequent(labels)
        edges = self._edges(spans) if difference is Difference.BOUNDARY else ""
        if difference is Difference.ATTRIBUTE and key in self._cues.get(label, ()):
            edges = self._only_in_some([_covered(span.attrs.get(key)) for span in spans])
        return Matter(
            unit=unit,
            label=label,
            difference=difference,
            key=key,
            words=edges or self._words(spans, label),
            variants=tuple(variants),
            settled=settled,
            gold=tuple(gold) if settled else (),
            cost=DECISION_PRICE + _mending(difference, variants, gold if settled else None),
        )

    def _value(
        self, unit: ReviewUnit, difference: Difference, key: str, span: Span | None
    ) -> Hashable:
        """Return what tells one span from others in this difference."""
        if span is None or difference is Difference.ONLY:
            return span is not None
        match difference:
            case Difference.LABEL:
                return span.label
            case Difference.BOUNDARY:
                return (span.start, span.end)
            case Difference.ATTRIBUTE:
                return _comparable(span.attrs.get(key))
            case _:
                return frozenset(self._places[end.id] for end in self._ends(unit, key, span))

    def _ends(self, unit: ReviewUnit, key: str, span: Span | None) -> tuple[Span, ...]:
        """Return where the links of this type lead from a span; nothing without a type."""
        if span is None or not key:
            return ()
        links = (*unit.links.get(span.annotator, ()), *unit.gold_links)
        ends = (link.target for link in links if link.source == span.id and link.type == key)
        return tuple(self._spans[end] for end in ends if end in self._spans)

    def _words(self, spans: Sequence[Span], label: str) -> str:
        """Return the cue that most have, where the label has cues, else what most mark."""
        values = [span.attrs.get(key) for key in self._cues.get(label, ()) for span in spans]
        cues = [cue_words(value) for value in values if isinstance(value, tuple) and value]
        return most_frequent(cues or [one_line(span.quote) for span in spans])

    def _edges(self, spans: Sequence[Span]) -> str:
        """Return the words at either edge that some have and others have not."""
        starts, ends = [span.start for span in spans], [span.end for span in spans]
        return self._joined([(min(starts), max(starts)), (min(ends), max(ends))])

    def _only_in_some(self, covered: Sequence[frozenset[int]]) -> str:
        """Return the words that some have in an attribute and others have not."""
        apart = sorted(frozenset().union(*covered).difference(frozenset.intersection(*covered)))
        breaks = [at for at, (one, other) in enumerate(pairwise(apart), 1) if other > one + 1]
        edges = pairwise([0, *breaks, len(apart)]) if apart else ()
        return self._joined([(apart[first], apart[last - 1] + 1) for first, last in edges])

    def _joined(self, ranges: Iterable[tuple[int, int]]) -> str:
        words = [one_line(self._text[start:end]) for start, end in ranges]
        short = (each if len(each) <= EDGE else f"{each[:EDGE].rstrip()} …" for each in words)
        return GAP.join(filter(None, short))


def most_frequent(values: Iterable[str]) -> str:
    """Return the value that comes most often, of several the first in the alphabet; or empty."""
    counts = Counter(values)
    return min(counts, key=lambda value: (-counts[value], value), default="")


def _comparable(value: AttrValue | None) -> Hashable:
    """Return what tells values apart: ranges by their places, no value like an empty one."""
    if isinstance(value, tuple):
        return tuple((part.start, part.end) for part in value) or None
    return value or None


def _covered(value: AttrValue | None) -> frozenset[int]:
    """Return the places of the characters that ranges cover."""
    ranges = value if isinstance(value, tuple) else ()
    return frozenset(at for part in ranges for at in range(part.start, part.end))


def _mending(
    difference: Difference, variants: Sequence[Variant], gold: Sequence[Variant] | None
) -> int:
    """Return what mending everybody's takes: to gold, else to the variant that costs least."""
    if gold is None:
        return min(
            sum(len(each.people) * _price(difference, each, wanted) for each in variants)
            for wanted in variants
        )
    nothing = Variant(value=False, people=(), span=None)
    return sum(
        len(each.people) * min(_price(difference, each, wanted) for wanted in gold or [nothing])
        for each in variants
    )


def _price(difference: Difference, own: Variant, wanted: Variant) -> int:
    """Return how many actions make one of the other, as regards this difference."""
    if own.span is None or wanted.span is None:
        return _price_of_span(own.span, wanted.span)
    if own.value == wanted.value:
        return 0
    match difference:
        case Difference.BOUNDARY:
            edges = (own.span.start != wanted.span.start) + (own.span.end != wanted.span.end)
            return edges * PRICES[Effort.BOUNDARY]
        case Difference.LINK:
            ends, others = (_units(each) for each in (own, wanted))
            return len(others - ends) * LINK_PRICE + len(ends - others) * PRICES[Effort.REMOVE]
        case Difference.LABEL:
            return PRICES[Effort.RELABEL]
        case _:
            return PRICES[Effort.ATTRIBUTE]


def _price_of_span(own: Span | None, wanted: Span | None) -> int:
    if wanted is not None and own is None:
        return SPAN_PRICE + sum(map(bool, wanted.attrs.values())) * PRICES[Effort.ATTRIBUTE]
    return PRICES[Effort.REMOVE] if own is not None else 0


def _units(variant: Variant) -> frozenset[int]:
    value = variant.value
    return value if isinstance(value, frozenset) else frozenset()
