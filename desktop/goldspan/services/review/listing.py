"""The units of many articles, for lists, figures and commands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain

from goldspan.domain.article import Article
from goldspan.domain.layer import Span
from goldspan.services.progress import Progress
from goldspan.services.review.article_review import ArticleReview
from goldspan.services.review.filters import UnitFilter
from goldspan.services.review.people import People
from goldspan.services.review.reading import ReviewReader
from goldspan.services.review.review_units import ReviewUnit
from goldspan.store.project import ProjectStore

EVERY = UnitFilter()


@dataclass(frozen=True, slots=True)
class ArticleUnits:
    """The wanted units of an article in reading order; an article and a unit's id are its address.

    `done` says that the article is adjudicated, `left` how many of all its units are not settled.
    `ends` are the spans that links of these units lead to, by id.
    """

    article: Article
    people: People
    units: tuple[ReviewUnit, ...]
    done: bool
    left: int
    ends: Mapping[str, Span] = field(default_factory=dict)


def project_units(
    store: ProjectStore,
    wanted: UnitFilter = EVERY,
    articles: Sequence[str] | None = None,
    progress: Progress | None = None,
) -> list[ArticleUnits]:
    """Return the wanted units of all articles, or of these, as they are at one moment.

    Articles without any are left out. Call in a thread; raises `CancelledError`.
    """
    with store.snapshot():
        return list(each_article(store, wanted, articles, progress))


def each_article(
    store: ProjectStore,
    wanted: UnitFilter = EVERY,
    articles: Sequence[str] | None = None,
    progress: Progress | None = None,
) -> Iterator[ArticleUnits]:
    """Yield what `project_units` returns, one article at a time."""
    reader = ReviewReader(store)
    chosen = store.articles(articles)
    progress = progress or Progress()
    for number, review in enumerate(reader.each(chosen)):
        article = review.article
        progress.report(number, len(chosen), article.title or article.name)
        units = review.units
        found = tuple(unit for unit in units if wanted.wants(unit))
        if found:
            left = sum(unit.left for unit in units)
            ends = _ends(review, found)
            yield ArticleUnits(article, review.people, found, review.done, left, ends)


def _ends(review: ArticleReview, units: Sequence[ReviewUnit]) -> dict[str, Span]:
    links = chain.from_iterable(chain(unit.gold_links, *unit.links.values()) for unit in units)
    spans = ((x.target, review.layers[x.annotator].spans.get(x.target)) for x in links)
    return {target: span for target, span in spans if span is not None}
