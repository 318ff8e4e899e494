"""What the people of a unit say there, so that those who say the same can be counted."""

from __future__ import annotations

from collections.abc import Mapping

from goldspan.domain.layer import ActorRef, AttrValue, Span
from goldspan.services.review.review_units import ReviewUnit

# What somebody says in a unit; () where they were asked and have nothing.
Say = tuple[object, ...]


def says(unit: ReviewUnit) -> dict[str, Say]:
    """Return what each person says, as far as it differs: two who agree say the same."""
    found: dict[str, Say] = {who: _say(unit, span) for who, span in unit.spans.items()}
    return found | dict.fromkeys(unit.unit.absent, ())


def sides(unit: ReviewUnit) -> list[tuple[str, ...]]:
    """Return the people by what they say, the largest side first."""
    found: dict[Say, list[str]] = {}
    for who, say in sorted(says(unit).items()):
        found.setdefault(say, []).append(who)
    return [tuple(side) for side in sorted(found.values(), key=lambda side: (-len(side), side))]


def outvoted(unit: ReviewUnit) -> int:
    """Return how many people are wrong at the least, whatever is decided."""
    found = sides(unit)
    return sum(map(len, found[1:]))


def majority(unit: ReviewUnit) -> tuple[str, ...]:
    """Return those who say what more than half of all who were asked say; nobody, if none do."""
    found = sides(unit)
    people = sum(map(len, found))
    return found[0] if found and 2 * len(found[0]) > people else ()


def _say(unit: ReviewUnit, span: Span) -> Say:
    differing = unit.unit.attributes
    values = tuple((key, _value(span.attrs, key)) for key in differing)
    ends = tuple(
        sorted(
            (link.type, unit.targets.get(link.id, ""))
            for link in unit.links.get(span.annotator, ())
            if link.type in unit.unit.links
        )
    )
    return (*span.key(), values, ends)


def _value(attrs: Mapping[str, AttrValue], key: str) -> object:
    value = attrs.get(key) or None
    if isinstance(value, ActorRef):
        return (value.actor, value.name)
    if isinstance(value, tuple):
        return tuple((part.start, part.end) for part in value)
    return value
