"""Reads what a review of an article is about from the project."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.article import Article
from goldspan.domain.change import Entity
from goldspan.domain.errors import GoldspanError
from goldspan.domain.layer import LayerState
from goldspan.domain.messages import message
from goldspan.domain.review import Assignment
from goldspan.services.review.article_review import ArticleReview
from goldspan.store.project import ProjectStore

BATCH: Final = 20  # articles that are read together


class ReviewReader:
    """Reads the reviews of many articles; what concerns all of them is read once, at first."""

    def __init__(self, store: ProjectStore) -> None:
        self._store = store
        self._annotators: Sequence[Annotator] = store.annotators()
        self._pipelines = [a.id for a in self._annotators if a.kind is AnnotatorKind.PIPELINE]
        self._assignments: dict[str, list[Assignment]] = {}
        for assignment in store.assignments():
            self._assignments.setdefault(assignment.article, []).append(assignment)
        self._states: dict[str, list[LayerState]] = {}
        for state in store.states():
            self._states.setdefault(state.article, []).append(state)

    def read(self, article: Article) -> ArticleReview:
        """Return the review of an article as the project has it now."""
        return next(self.each([article]))

    def each(self, articles: Sequence[Article]) -> Iterator[ArticleReview]:
        """Yield the reviews of articles in their order; several are read at once."""
        for first in range(0, len(articles), BATCH):
            batch = articles[first : first + BATCH]
            marked = self._store.reviewed([article.id for article in batch], self._pipelines)
            for article in batch:
                entities: list[Entity] = [*self._annotators]
                entities += self._states.get(article.id, ())
                entities += self._assignments.get(article.id, ())
                entities += marked.pop(article.id)
                yield ArticleReview(article, entities)


def read_review(store: ProjectStore, article_id: str) -> tuple[ArticleReview, str]:
    """Return the review of one article and its text; raise `GoldspanError` where it is gone."""
    with store.snapshot():
        article = store.article(article_id)
        if article is None:
            raise GoldspanError(message("errors", "This article is no longer in the project."))
        return ReviewReader(store).read(article), store.text(article_id)
