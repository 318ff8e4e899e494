"""Which units of a list are wanted, and in which order."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from goldspan.services.review.review_units import LEFT, Difference, ReviewUnit, UnitState
from goldspan.services.review.says import outvoted, says, sides

# From the one that changes most of what gold says, to the one that changes least.
GRAVITY: Final = (
    Difference.LABEL,
    Difference.ONLY,
    Difference.BOUNDARY,
    Difference.ATTRIBUTE,
    Difference.LINK,
)


@dataclass(frozen=True, slots=True)
class UnitFilter:
    """Which units are wanted; what is empty does not matter. Differences and states are any of.

    With `agreed`, units without any difference are wanted too, or alone.
    `people`: one person stands for units where she is not on the largest side alone; several
    for units where these do not say the same. `says` has the label that a person has there, empty
    where she has nothing. `attributes` and `links` are keys that differ.
    """

    differences: frozenset[Difference] = frozenset()
    agreed: bool = False
    labels: frozenset[str] = frozenset()
    states: frozenset[UnitState] = frozenset()
    people: frozenset[str] = frozenset()
    attributes: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
    says: Mapping[str, str] = field(default_factory=dict)
    ids: frozenset[str] = frozenset()

    def wants(self, unit: ReviewUnit) -> bool:
        """Return whether a unit is wanted."""
        return (
            _any(self.ids, (unit.id,))
            and _any(self.states, (unit.state,))
            and self._differs(unit)
            and _any(self.labels, unit.labels)
            and _any(self.attributes, unit.unit.attributes)
            and _any(self.links, unit.unit.links)
            and all(_label(unit, who) == label for who, label in self.says.items())
            and (not self.people or _apart(unit, self.people))
        )

    def _differs(self, unit: ReviewUnit) -> bool:
        if self.agreed and not unit.differences:
            return True
        if self.agreed and not self.differences:
            return False
        return _any(self.differences, unit.differences)


def worst_first(units: Iterable[ReviewUnit]) -> list[ReviewUnit]:
    """Return units by how much depends on them; of one rank, in the order they came in.

    First what is left to decide. Then by how many people are wrong at the least, whatever is
    decided; then by the gravest kind of difference (label, only one has it, boundary, attribute,
    link); then by the label in which people differ most often among these units.
    """
    found = list(units)
    often = _differing(found)

    def rank(unit: ReviewUnit) -> tuple[bool, int, int, float]:
        gravity = min((GRAVITY.index(each) for each in unit.differences), default=len(GRAVITY))
        share = max((often.get(label, 0.0) for label in unit.labels), default=0.0)
        return (unit.state not in LEFT, -outvoted(unit), gravity, -share)

    return sorted(found, key=rank)


def _differing(units: Iterable[ReviewUnit]) -> dict[str, float]:
    """Return the share of units in which people differ, by label."""
    every: dict[str, int] = {}
    differing: dict[str, int] = {}
    for unit in units:
        for label in unit.labels:
            every[label] = every.get(label, 0) + 1
            differing[label] = differing.get(label, 0) + bool(unit.differences)
    return {label: differing[label] / count for label, count in every.items()}


def _any(wanted: frozenset[str], there: Iterable[str]) -> bool:
    return not wanted or not wanted.isdisjoint(there)


def _label(unit: ReviewUnit, annotator: str) -> str | None:
    """Return the label somebody has, empty where they have nothing, None if they were not asked."""
    span = unit.spans.get(annotator)
    if span is not None:
        return span.label
    return "" if annotator in unit.unit.absent else None


def _apart(unit: ReviewUnit, people: frozenset[str]) -> bool:
    said = says(unit)
    if not unit.differences or not people <= said.keys():
        return False
    if len(people) > 1:
        return len({said[who] for who in people}) > 1
    found = sides(unit)
    alone = len(found) > 1 and len(found[0]) > len(found[1])
    return not (alone and people <= set(found[0]))
