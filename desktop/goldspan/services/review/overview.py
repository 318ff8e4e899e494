"""Which articles can be reviewed, and how far each is: cheap, for a list of all of them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from enum import StrEnum

from goldspan.domain.annotator import GOLD
from goldspan.domain.layer import LayerState, WorkState
from goldspan.domain.review import Assignment
from goldspan.services.progress import Progress
from goldspan.services.review.listing import each_article
from goldspan.services.review.people import people_of
from goldspan.store.project import ProjectStore


class ReviewState(StrEnum):
    """How far the review of an article is."""

    READY = "ready"  # two or more people are done with it
    BEGUN = "begun"
    ADJUDICATED = "adjudicated"
    ALONE = "alone"  # one person is done with it, there is nothing to compare


@dataclass(frozen=True, slots=True)
class ReviewedArticle:
    """How far an article is: how many people are compared there, how many are awaited."""

    article: str
    state: ReviewState
    compared: int
    awaited: int


def review_overview(
    store: ProjectStore, article_ids: Collection[str] | None = None
) -> dict[str, ReviewedArticle]:
    """Return those articles (of all, or of these) with which anybody is done, or that have gold."""
    wanted = None if article_ids is None else list(article_ids)
    states: defaultdict[str, list[LayerState]] = defaultdict(list)
    assigned: defaultdict[str, list[Assignment]] = defaultdict(list)
    with store.snapshot():
        annotators = store.annotators()
        for state in store.states(article_ids=wanted):
            states[state.article].append(state)
        for assignment in store.assignments():
            assigned[assignment.article].append(assignment)
    found = {}
    for article, here in states.items():
        people = people_of(annotators, here, assigned.get(article, ()))
        gold = next((state.state for state in here if state.annotator == GOLD.id), None)
        state_now = _state(len(people.compared), gold)
        if state_now is not None:
            compared, awaited = len(people.compared), len(people.awaited)
            found[article] = ReviewedArticle(article, state_now, compared, awaited)
    return found


def left_in(
    store: ProjectStore, article_ids: Collection[str], progress: Progress
) -> dict[str, int]:
    """Return how many units are left in each of these articles: it reads all that is on them.

    Call in a thread; raises `CancelledError`.
    """
    left = dict.fromkeys(article_ids, 0)
    with store.snapshot():
        for each in each_article(store, articles=list(article_ids), progress=progress):
            left[each.article.id] = each.left
    return left


def _state(compared: int, gold: WorkState | None) -> ReviewState | None:
    if gold is WorkState.DONE:
        return ReviewState.ADJUDICATED
    if gold is WorkState.BEGUN:
        return ReviewState.BEGUN
    if compared > 1:
        return ReviewState.READY
    return ReviewState.ALONE if compared else None
