"""Lists the families of a project with what their articles share, and where."""

from __future__ import annotations

import sys
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from goldspan.domain.article import Article
from goldspan.domain.layer import TextRange
from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.progress import Progress
from goldspan.services.project.session import ProjectSession


@dataclass(frozen=True, slots=True)
class SharedPlace:
    """A passage of one article and the same in another; `same` says that not a word differs."""

    a: TextRange
    b: TextRange
    same: bool


@dataclass(frozen=True, slots=True)
class FamilyPair:
    """Two articles of a family that share passages; `share` is of the shorter text."""

    a: Article
    b: Article
    passages: int
    share: float
    places: tuple[SharedPlace, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """Articles in the library's order, and those of their pairs that share passages."""

    articles: tuple[Article, ...]
    pairs: tuple[FamilyPair, ...]

    def nearest(self, article: Article) -> FamilyPair | None:
        """Return the pair of an article that shares most."""
        own = [pair for pair in self.pairs if article in (pair.a, pair.b)]
        return max(own, key=lambda pair: (pair.share, pair.passages), default=None)


def list_families(
    session: ProjectSession,
    articles: Collection[str] = (),
    progress: Progress | None = None,
) -> list[Family]:
    """Return the families of a project, or of these articles, in the library's order.

    Works here and not in a process of its own. Raises `CancelledError` where the user cancelled.
    """
    progress = progress or Progress()
    families = ProjectFamilies(session, many=sys.maxsize)
    try:
        families.build(progress)
        place = {article.id: at for at, article in enumerate(session.store.articles())}
        groups = [
            sorted(family, key=place.__getitem__)
            for family in families.families()
            if not articles or not set(articles).isdisjoint(family)
        ]
        groups.sort(key=lambda family: place[family[0]])
        found = []
        for done, family in enumerate(groups):
            progress.report(done, len(groups))
            held = {article.id: article for article in session.store.articles(family)}
            pairs = tuple(_pairs(session, families, held, family))
            found.append(Family(tuple(held[article] for article in family), pairs))
        return found
    finally:
        families.close()


def _pairs(
    session: ProjectSession,
    families: ProjectFamilies,
    held: dict[str, Article],
    family: list[str],
) -> Iterator[FamilyPair]:
    texts = {article: session.store.text(article) for article in family}
    place = {article: at for at, article in enumerate(family)}
    for a in family:
        relatives = sorted(families.relatives(a), key=lambda each: place[each.article])
        for relative in relatives:
            b = relative.article
            if place[a] < place[b]:
                places = tuple(
                    SharedPlace(_range(texts[a], *one.a), _range(texts[b], *one.b), one.same)
                    for one in families.passages(a, b)
                )
                yield FamilyPair(held[a], held[b], relative.passages, relative.share, places)


def _range(text: str, start: int, end: int) -> TextRange:
    return TextRange(start, end, text[start:end])
