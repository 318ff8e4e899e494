"""The units of an article as rows of a list: filtered, counted, in reading order or worst first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from goldspan.services.review.filters import worst_first
from goldspan.services.review.review_units import Difference, ReviewUnit, UnitState


class Order(StrEnum):
    """How units are listed."""

    READING = "reading"
    WORST = "worst"


class Shown(StrEnum):
    """Which states are listed; the value of a state is that of `UnitState`."""

    DIFFERING = "differing"  # whatever somebody has to decide or has decided
    EVERYTHING = "everything"


@dataclass(frozen=True, slots=True)
class UnitChoice:
    """What is listed. `state` is a `Shown` or a `UnitState`; empty texts let everything through."""

    kind: str = ""
    label: str = ""
    state: str = Shown.DIFFERING
    person: str = ""


@dataclass(slots=True)
class Counts:
    """How many units choosing a value would list."""

    kinds: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)


def listed(
    units: Sequence[ReviewUnit], wanted: UnitChoice, order: Order
) -> tuple[list[ReviewUnit], Counts]:
    """Return what passes the filter in its order, and what each choice would list by itself."""
    counts = Counts()
    found = []
    for unit in units:
        passes = {
            "kind": not wanted.kind or wanted.kind in unit.differences,
            "label": not wanted.label or wanted.label in unit.labels,
            "state": passes_state(unit, wanted.state),
            "person": not wanted.person or wanted.person in differing_people(unit),
        }
        if all(passes.values()):
            found.append(unit)
        for counted, field_name, values in (
            (counts.kinds, "kind", [kind.value for kind in unit.differences]),
            (counts.labels, "label", list(unit.labels)),
            (counts.states, "state", _states(unit)),
            (counts.people, "person", differing_people(unit)),
        ):
            if all(ok for name, ok in passes.items() if name != field_name):
                counted.update(values)
    if order is Order.WORST:
        found = worst_first(found)
    return found, counts


def passes_state(unit: ReviewUnit, state: str) -> bool:
    """Return whether a unit has this state, or belongs to what this word stands for."""
    return state in _states(unit)


def differing_people(unit: ReviewUnit) -> list[str]:
    """Return the people who have something here that others have not, or lack it."""
    if not unit.differences:
        return []
    absent = unit.unit.absent if Difference.ONLY in unit.differences else ()
    return [*unit.spans, *absent]


def _states(unit: ReviewUnit) -> list[str]:
    about = [unit.state.value, Shown.EVERYTHING.value]
    decided = unit.state in (UnitState.STALE, UnitState.DECIDED)
    if unit.differences or unit.left or decided:
        about.append(Shown.DIFFERING.value)
    return about
