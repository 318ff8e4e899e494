"""What became of one annotator's spans in gold; shows nothing of what anybody else has."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from goldspan.agreement.units import Difference
from goldspan.agreement.values import differing
from goldspan.domain.layer import Link, Span
from goldspan.domain.review import Adjudication, Decision, Reason
from goldspan.services.review.article_review import ArticleReview
from goldspan.services.review.review_units import ReviewUnit

# A link type, and where such a link leads.
End = tuple[str, Span]


class Outcome(StrEnum):
    """What became of a span."""

    TAKEN = "taken"
    CHANGED = "changed"
    NOT_TAKEN = "not_taken"
    MISSED = "missed"  # gold has it, the annotator had not


@dataclass(frozen=True, slots=True)
class Correction:
    """What became of one span: `own` is the annotator's, `gold` what gold has in its place.

    One of the two may be None. `differences` say in what they differ, `attributes` in which of
    them; `own_ends` and `gold_ends` are the links that only one of them has. `since` says that the
    annotator has changed theirs after it was decided.
    """

    article: str
    outcome: Outcome
    own: Span | None
    gold: Span | None
    differences: frozenset[Difference] = frozenset()
    attributes: tuple[str, ...] = ()
    own_ends: tuple[End, ...] = ()
    gold_ends: tuple[End, ...] = ()
    reason: Reason = Reason.UNSAID
    comment: str = ""
    since: bool = False

    @property
    def span(self) -> Span:
        """What gold has, else what the annotator has."""
        found = self.gold or self.own
        if found is None:
            raise ValueError("a correction is about a span")
        return found

    @property
    def label(self) -> str:
        """The label, that of gold where there is one."""
        return self.span.label


def corrections(review: ArticleReview, annotator: str) -> list[Correction]:
    """Return what became of an annotator's spans in an article, in reading order.

    `review` holds the layers of this annotator and of gold, and nobody else's. Nothing comes of an
    article that is not adjudicated or that the annotator is not done with, nor of labels they were
    not asked for, nor of units that the reviewer left for later.
    """
    asked = review.people.asked
    if not review.done or annotator not in asked:
        return []
    compared = _Compared(review, annotator, asked[annotator])
    return [each for unit in review.units for each in compared.of(unit)]


class _Compared:
    """An annotator's layer beside gold."""

    def __init__(self, review: ArticleReview, annotator: str, asked: frozenset[str] | None) -> None:
        self._annotator = annotator
        self._asked = asked
        self._places: dict[str, int] = {}  # the unit of a span, by its id
        self._spans: dict[str, Span] = {}
        for place, unit in enumerate(review.units):
            for span in (*unit.spans.values(), *unit.gold):
                self._places[span.id] = place
                self._spans[span.id] = span

    def of(self, unit: ReviewUnit) -> Iterator[Correction]:
        own = unit.spans.get(self._annotator)
        gold = list(unit.gold)
        if own is not None:
            same = next((each for each in gold if each.key() == own.key()), None)
            taken = same or next(iter(gold), None)
            if taken is not None:
                gold.remove(taken)
                yield self._beside(unit, own, taken)
            elif unit.decision is not Decision.SKIPPED:
                yield self._made(unit, Outcome.NOT_TAKEN, own, None)
        for span in gold:
            if self._asked is None or span.label in self._asked:
                yield self._made(unit, Outcome.MISSED, None, span)

    def _beside(self, unit: ReviewUnit, own: Span, gold: Span) -> Correction:
        """Return in what an annotator's span and the gold in its place differ."""
        attributes = tuple(sorted(differing(own.attrs, gold.attrs)))
        mine = self._ends(own, unit.links.get(self._annotator, ()))
        theirs = self._ends(gold, unit.gold_links)
        found = {
            Difference.BOUNDARY: (own.start, own.end) != (gold.start, gold.end),
            Difference.LABEL: own.label != gold.label,
            Difference.ATTRIBUTE: bool(attributes) and own.label == gold.label,
            Difference.LINK: mine.keys() != theirs.keys(),
        }
        differences = frozenset(difference for difference, holds in found.items() if holds)
        return self._made(
            unit,
            Outcome.CHANGED if differences else Outcome.TAKEN,
            own,
            gold,
            differences,
            attributes if Difference.ATTRIBUTE in differences else (),
            tuple(end for key, end in mine.items() if key not in theirs),
            tuple(end for key, end in theirs.items() if key not in mine),
        )

    def _made(
        self,
        unit: ReviewUnit,
        outcome: Outcome,
        own: Span | None,
        gold: Span | None,
        differences: frozenset[Difference] = frozenset(),
        attributes: tuple[str, ...] = (),
        own_ends: tuple[End, ...] = (),
        gold_ends: tuple[End, ...] = (),
    ) -> Correction:
        decision = unit.adjudication
        return Correction(
            article=unit.article,
            outcome=outcome,
            own=own,
            gold=gold,
            differences=differences,
            attributes=attributes,
            own_ends=own_ends,
            gold_ends=gold_ends,
            reason=decision.reason if decision is not None else Reason.UNSAID,
            comment=decision.comment if decision is not None else "",
            since=decision is not None and self._changed_since(decision, unit),
        )

    def _ends(self, span: Span, links: tuple[Link, ...]) -> dict[tuple[str, int], End]:
        """Return where the links of a span lead, by their type and the unit they lead to."""
        found = (each for each in links if each.source == span.id and each.target in self._places)
        return {
            (link.type, self._places[link.target]): (link.type, self._spans[link.target])
            for link in found
        }

    def _changed_since(self, decision: Adjudication, unit: ReviewUnit) -> bool:
        """Say whether the annotator has something else now than what the reviewer saw."""
        seen = next((each for each in decision.seen if each.annotator == self._annotator), None)
        return seen is not None and seen.print != unit.prints.get(self._annotator, "")
