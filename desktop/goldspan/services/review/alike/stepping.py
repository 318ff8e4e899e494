"""Many decisions in one article: tried out without leaving anything behind, or made together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from goldspan.domain.change import EntityChange
from goldspan.domain.errors import RefusedError
from goldspan.domain.review import Adjudication
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.alike.batch_plan import LeftOutRow, PlannedRow, Why
from goldspan.services.review.article_review import ArticleReview
from goldspan.services.review.deciding import Deciding
from goldspan.services.review.review_units import Difference, ReviewUnit
from goldspan.services.review.rulings import Ruling
from goldspan.store.project import now


class Wish(NamedTuple):
    """What is to be decided on a unit; `also` are differences that are decided along."""

    unit: ReviewUnit
    ruling: Ruling
    also: frozenset[Difference] = frozenset()


class Stepping:
    """Decides units of an article that nobody has open here; `changes` are for the writer."""

    def __init__(self, session: ProjectSession, review: ArticleReview, text: str) -> None:
        self._session = session
        self.review = review
        self._text = text
        self.changes: list[EntityChange] = []

    def try_out(self, wishes: Sequence[Wish]) -> list[PlannedRow | LeftOutRow]:
        """Return in their order what decisions would make of units, or why they may not be."""
        article = self.review.article
        made: list[Adjudication | RefusedError] = []
        with self.review.trying():
            step = self._step()
            for wish in wishes:
                try:
                    made.append(step.rule(wish.unit, wish.ruling))
                except RefusedError as refusal:
                    made.append(refusal)
            step.adopt_rest()
            step.settle()
            spans = dict(self.review.gold.spans)
            links = self.review.gold.outgoing()
        rows: list[PlannedRow | LeftOutRow] = []
        for wish, done in zip(wishes, made, strict=True):
            unit = wish.unit
            if isinstance(done, RefusedError):
                quote = unit.marks[0].quote
                rows.append(LeftOutRow(article, unit, Why.REFUSED, quote, done))
                continue
            after = tuple(spans[each] for each in done.spans)
            ties = tuple(link for span in after for link in links.get(span.id, ()))
            also = wish.also
            rows.append(PlannedRow(article, unit, wish.ruling, unit.gold, after, ties, also))
        return rows

    def decide(self, rows: Sequence[PlannedRow]) -> list[LeftOutRow]:
        """Decide rows of this article together; return those that could not be, and why."""
        refused: list[LeftOutRow] = []
        current = {unit.id: unit for unit in self.review.units}
        with self.review.acting() as changes:
            step = self._step()
            decided = 0
            for row in rows:
                unit = current.get(row.unit.id)
                if unit is None or not _as_planned(unit, row.unit):
                    refused.append(_left_out(row, Why.CHANGED))
                    continue
                try:
                    step.rule(unit, row.ruling)
                    decided += 1
                except RefusedError as refusal:
                    refused.append(_left_out(row, Why.REFUSED, refusal))
            if decided:
                step.adopt_rest()
                step.settle()
        self.changes += changes
        return refused

    def _step(self) -> Deciding:
        scheme, me = self._session.scheme, self._session.annotator.id
        return Deciding(self.review, self._text, scheme, me, now())


def _as_planned(unit: ReviewUnit, planned: ReviewUnit) -> bool:
    """Return whether the people's work, the decision and gold are those planned with."""
    return (unit.prints, unit.adjudication, unit.gold) == (
        planned.prints,
        planned.adjudication,
        planned.gold,
    )


def _left_out(row: PlannedRow, why: Why, refusal: RefusedError | None = None) -> LeftOutRow:
    return LeftOutRow(row.article, row.unit, why, row.unit.marks[0].quote, refusal)
