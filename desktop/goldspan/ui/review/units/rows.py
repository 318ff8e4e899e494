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
    """How many units choosing a value would list, and choosing none (`all_…`)."""

    kinds: Counter[str] = field(default_factory=Counter)
    labels: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    people: Counter[str] = field(default_factory=Counter)
    all_kinds: int = 0
    all_labels: int = 0
    all_people: int = 0


def listed(
    units: Sequence[ReviewUnit], wanted: UnitChoice, order: Order
) -> tuple[list[ReviewUnit], Counts]:
    """Return what passes the filter in its order, and what each choice would list by itself."""
    counts = Counts()
    found = []
    counted = (counts.kinds, counts.labels, counts.states, counts.people)
    chosen = (wanted.kind, wanted.label, wanted.state, wanted.person)
    for unit in units:
        facts = (unit.differences, unit.labels, _states(unit), differing_people(unit))
        failed = [n for n in range(4) if chosen[n] and chosen[n] not in facts[n]]
        if not failed:
            found.append(unit)
        counts.all_kinds += failed in ([], [0])
        counts.all_labels += failed in ([], [1])
        counts.all_people += failed in ([], [3])
        for number in failed if len(failed) == 1 else () if failed else range(4):
            for fact in facts[number]:
                counted[number][fact] += 1
    if order is Order.WORST:
        found = worst_first(found)
    return found, counts


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
