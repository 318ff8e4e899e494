"""Which gold belongs to which unit: a copy of its spans, what was decided there, what is alike."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence

from goldspan.agreement.units import Unit
from goldspan.domain.layer import Span
from goldspan.domain.review import Adjudication
from goldspan.services.desk.reading_order import reading_order
from goldspan.services.review.peoples_side import PeoplesSide


def gold_places(
    people: PeoplesSide,
    decided: Sequence[Sequence[Adjudication]],
    gold: Iterable[Span],
    drawn: Collection[str] = (),
) -> tuple[list[list[Span]], list[Span]]:
    """Return the gold of each unit, and the gold that belongs to none, in reading order.

    Gold belongs to the unit whose span it was copied from; else to the one whose decision
    (`decided`, by unit) made it; else to one with the same label and range, then with the same
    range, then with the same label by the largest overlap. The last two only where nothing is yet,
    and not for what a reviewer has `drawn` (ids): that may well lie in what people have marked.
    """
    units = people.units
    found: list[list[Span]] = [[] for _ in units]
    made = {i: at for at, those in enumerate(decided) for each in those for i in each.spans}
    left = sorted(gold, key=reading_order)

    def take(place: Callable[[Span], int | None], *, alone: bool) -> None:
        nonlocal left
        others = []
        for span in left:
            at = place(span)
            if at is None or (alone and (found[at] or span.id in drawn)):
                others.append(span)
            else:
                found[at].append(span)
        left = others

    take(
        lambda span: people.owners.get(span.origin.suggestion) if span.origin else None, alone=False
    )
    take(lambda span: made.get(span.id), alone=False)
    take(lambda span: people.keys.get(span.key()), alone=False)
    take(lambda span: people.ranges.get((span.start, span.end)), alone=True)
    take(lambda span: _most_overlapping(span, units, found), alone=True)
    for those in found:
        if len(those) > 1:
            those.sort(key=reading_order)
    return found, left


def _most_overlapping(
    span: Span, units: Sequence[Unit], found: Sequence[Sequence[Span]]
) -> int | None:
    best, place = 0, None
    for at, unit in enumerate(units):
        if not found[at]:
            shared = max((_overlap(span, each) for each in unit.spans.values()), default=0)
            if shared > best:
                best, place = shared, at
    return place


def _overlap(a: Span, b: Span) -> int:
    """Return how many characters two spans of one label share; 0 for other labels."""
    return min(a.end, b.end) - max(a.start, b.start) if a.label == b.label else 0
