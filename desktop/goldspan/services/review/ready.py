"""What is adopted beforehand, made ready while nobody waits: the first decision writes it along."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from goldspan.domain.layer import Span
from goldspan.domain.review import Adjudication
from goldspan.domain.scheme import Scheme
from goldspan.services.review.article_review import ArticleReview
from goldspan.services.review.review_units import ReviewUnit, UnitState


class Adopted(NamedTuple):
    """A unit that all agree on, with its gold span and its decision, which has no time yet."""

    unit: ReviewUnit
    span: Span
    decided: Adjudication


@dataclass(frozen=True, slots=True)
class Ready:
    """What was made ready for a reviewer under a scheme, by the ids of units."""

    scheme: Scheme | None = None
    made: Mapping[str, Adopted] = field(default_factory=dict)

    def of(self, unit: ReviewUnit, scheme: Scheme) -> Adopted | None:
        """Return what was made of a unit, None where it is another one by now."""
        found = self.made.get(unit.id)
        fits = found is not None and found.unit is unit and self.scheme is scheme
        return found if fits else None


def to_adopt(review: ArticleReview, *, finishing: bool = False) -> list[ReviewUnit]:
    """Return the units that all agree on and that are not written yet.

    What somebody is still to mark is not agreed on by all: it is adopted only with the article's
    end (`finishing`).
    """
    return [
        unit
        for unit in review.units
        if unit.state is UnitState.ADOPTED and unit.adjudication is None
        if finishing or not any(map(review.people.awaits, unit.labels))
    ]


def made_of(review: ArticleReview, scheme: Scheme, units: list[ReviewUnit]) -> Ready:
    """Return what has just been made of these units."""
    made = {}
    for unit in units:
        decided = review.decisions[unit.id]
        if decided.spans:
            made[unit.id] = Adopted(unit, review.gold.spans[decided.spans[0]], decided)
    return Ready(scheme, made)
