"""Many decisions in one article: tried out without leaving anything behind, or made together."""

from __future__ import annotations

from collections.abc import Sequence

from goldspan.domain.change import EntityChange
from goldspan.domain.errors import RefusedError
from goldspan.services.project.session import ProjectSession
from goldspan.services.review.article_review import ArticleReview
from goldspan.services.review.batch_plan import LeftOutRow, PlannedRow, Why
from goldspan.services.review.deciding import Deciding
from goldspan.services.review.review_units import Difference, ReviewUnit
from goldspan.services.review.rulings import Ruling
from goldspan.store.project import now


class Stepping:
    """Decides units of an article that nobody has open here; `changes` are for the writer."""

    def __init__(self, session: ProjectSession, review: ArticleReview, text: str) -> None:
        self._session = session
        self.review = review
        self._text = text
        self.changes: list[EntityChange] = []

    def try_out(
        self, unit: ReviewUnit, ruling: Ruling, also: frozenset[Difference] = frozenset()
    ) -> PlannedRow | LeftOutRow:
        """Return what a decision would make of a unit, or why it may not be."""
        article = self.review.article
        try:
            with self.review.trying():
                step = self._step()
                made = step.rule(unit, ruling)
                step.settle()
                gold = self.review.gold
                after = tuple(gold.spans[i] for i in made.spans)
                links = tuple(link for link in gold.links.values() if link.source in made.spans)
        except RefusedError as refusal:
            return LeftOutRow(article, unit, Why.REFUSED, unit.marks[0].quote, refusal)
        return PlannedRow(article, unit, ruling, unit.gold, after, links, also)

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
