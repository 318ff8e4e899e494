"""Reads what became of an annotator's spans from the project: theirs and gold, no other layer."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from goldspan.domain.annotator import GOLD, Annotator
from goldspan.domain.article import Article
from goldspan.domain.change import ChangeEvent, Entity
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import LayerState, Link, Span, WorkState
from goldspan.domain.review import Adjudication, Assignment
from goldspan.services.progress import Progress
from goldspan.services.review.article_review import ArticleReview
from goldspan.services.review.corrections import Correction, Outcome, corrections
from goldspan.store.project import ProjectStore

REPORT_EVERY = 20


@dataclass(frozen=True, slots=True)
class CorrectedArticle:
    """An adjudicated article, its text, and what became of an annotator's spans, by place."""

    article: Article
    text: str
    corrections: tuple[Correction, ...]

    @property
    def count(self) -> int:
        """How many are not as the annotator had them."""
        return sum(each.outcome is not Outcome.TAKEN for each in self.corrections)


def read_corrected(
    store: ProjectStore,
    annotator: Annotator,
    progress: Progress,
    only: Collection[str] | None = None,
) -> list[CorrectedArticle]:
    """Return the adjudicated articles an annotator is done with, in the library's order.

    With `only`, those of these ids. Raise `CancelledError` where the user cancelled.
    """
    wanted = list(only) if only is not None else None
    own = _done(store.states(annotator.id, wanted))
    gold = _done(store.states(GOLD.id, wanted))
    assigned = {a.article: a for a in store.assignments() if a.annotator == annotator.id}
    articles = store.articles([each for each in own if each in gold])
    found = []
    for number, article in enumerate(articles):
        if number % REPORT_EVERY == 0:
            progress.report(number, len(articles))
        here = article.id
        entities: list[Entity] = [annotator, own[here], gold[here], *store.adjudications(here)]
        if here in assigned:
            entities.append(assigned[here])
        for who in (annotator.id, GOLD.id):
            entities += [*store.spans(here, who), *store.links(here, who)]
        try:
            text = store.text(here)
        except GoldspanError:
            continue  # removed meanwhile
        became = corrections(ArticleReview(article, entities), annotator.id)
        found.append(CorrectedArticle(article, text, tuple(became)))
    return found


def corrections_concerned(event: ChangeEvent, annotator: str) -> frozenset[str]:
    """Return the articles for which something else may have become of an annotator's spans."""
    return frozenset(
        change.article
        for change in event.changes
        if change.article is not None and _concerns(change.entity, annotator)
    )


def _concerns(entity: Entity, annotator: str) -> bool:
    if isinstance(entity, Span | Link | LayerState):
        return entity.annotator in (annotator, GOLD.id)
    if isinstance(entity, Assignment):
        return entity.annotator == annotator
    return isinstance(entity, Adjudication | Article)


def _done(states: Collection[LayerState]) -> dict[str, LayerState]:
    return {state.article: state for state in states if state.state is WorkState.DONE}
