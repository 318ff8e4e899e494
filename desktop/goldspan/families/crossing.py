"""Which passages stand in several parts of a corpus, and which articles they come from.

A part is whatever should have no passage in common with the others: a file, train, dev or test.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from goldspan.families.corpus import Corpus, Link
from goldspan.families.sharing import SharedPassage

MOST_PARTNERS = 40  # of one passage and part; copies beyond are paired with the first only
MOST_PLACES = 40  # of a pair that are named

Tick = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class CrossingArticle:
    """An article with passages that stand in other parts: `words` of its `of_words` are in them.

    `passages` counts its own sentences; `of_words` is without furniture and boilerplate.
    """

    article: str
    passages: int
    words: int
    of_words: int

    @property
    def share(self) -> float:
        """Return how much of the article stands in other parts."""
        return min(self.words / max(self.of_words, 1), 1.0)


@dataclass(frozen=True, slots=True)
class CrossingPair:
    """Two articles of different parts that share passages: `a` is of the earlier part.

    `passages`, `words` and `share` (of the shorter text) are of all that they share, `places`
    where the first of them stand, those of most words first.
    """

    a: str
    b: str
    passages: int
    words: int
    share: float
    places: tuple[SharedPassage, ...]


@dataclass(frozen=True, slots=True)
class Crossings:
    """What stands in several parts of a corpus; all of it worst first.

    `passages` counts different ones (nearly the same is one). `recurring` counts those that stand
    in several parts and were not counted, since they recur everywhere. `unpaired` says that there
    are more pairs than are in `pairs`: many copies of the same.
    """

    passages: int
    recurring: int
    articles: tuple[CrossingArticle, ...]
    pairs: tuple[CrossingPair, ...]
    unpaired: bool


NO_CROSSINGS: Final = Crossings(0, 0, (), (), unpaired=False)


def _no_tick(_done: int, _total: int) -> None:
    """Tell nobody."""


def crossings(
    corpus: Corpus,
    parts: Mapping[str, Sequence[str]],
    least_words: int = 0,
    tick: Tick = _no_tick,
) -> Crossings:
    """Return what articles of different parts share; `parts` are ids of articles, by part.

    Articles that are not in the corpus are passed over, as is what is in no part. Passages of
    which fewer than `least_words` words are the same count for nothing. The corpus is settled.
    `tick` is told how far it is, and may raise to stop.
    """
    present = {
        name: [article for article in articles if article in corpus]
        for name, articles in parts.items()
    }
    finding = _Finding(corpus, present, least_words)
    links = list(finding.links())
    articles = [one for one in map(finding.article, finding.concerned(links)) if one is not None]
    pairs, unpaired = finding.pairs(links)
    found = []
    for done, (a, b) in enumerate(sorted(pairs)):
        if not done % 64:
            tick(done, len(pairs))
        found.append(finding.pair(a, b))
    tick(len(pairs), len(pairs))
    articles.sort(key=lambda one: (-one.share, -one.passages, one.article))
    found.sort(key=lambda pair: (-pair.share, -pair.passages, pair.a, pair.b))
    return Crossings(
        passages=_separate(links),
        recurring=finding.recurring(),
        articles=tuple(articles),
        pairs=tuple(found),
        unpaired=unpaired,
    )


def concerned(
    corpus: Corpus, parts: Mapping[str, Sequence[str]], least_words: int = 0
) -> list[str]:
    """Return the articles that may share passages with another part, sorted."""
    finding = _Finding(corpus, parts, least_words)
    return finding.concerned(list(finding.links()))


class _Finding:
    """One look at a corpus that does not change meanwhile."""

    def __init__(
        self, corpus: Corpus, parts: Mapping[str, Sequence[str]], least_words: int
    ) -> None:
        self._corpus = corpus
        self._least = least_words
        self._order = {name: place for place, name in enumerate(parts)}
        self._part_of = {each: name for name, articles in parts.items() for each in articles}
        self._reached: dict[int, frozenset[str]] = {}
        self._crossing: set[Link] = set()

    def links(self) -> Iterator[Link]:
        """Yield the wordings that stand in different parts, in one order of the two."""
        corpus = self._corpus
        for one in corpus.wordings():
            if corpus.is_boilerplate(one):
                continue
            for other, words in corpus.versions_with_words(one):
                if one > other or words < self._least or not self._cross(one, other):
                    continue
                if one == other or corpus.stand_together(one, other):
                    self._crossing.add((one, other))
                    yield one, other

    def concerned(self, links: Sequence[Link]) -> list[str]:
        """Return the articles that have one of these wordings, sorted."""
        corpus, part_of = self._corpus, self._part_of
        wordings = {wording for link in links for wording in link}
        found = {each for wording in wordings for each in corpus.holders(wording)}
        return sorted(each for each in found if each in part_of)

    def article(self, article: str) -> CrossingArticle | None:
        """Return what of an article stands in other parts; None where nothing does."""
        own = self._part_of[article]
        passages = words = 0
        for wording, count in self._corpus.counts(article).items():
            best = 0
            for other, shared in self._corpus.versions_with_words(wording):
                link = (min(wording, other), max(wording, other))
                if shared > best and link in self._crossing and self._beyond(other, own):
                    best = shared
            if best:
                passages += count
                words += count * best
        if not passages:
            return None
        return CrossingArticle(article, passages, words, self._corpus.words(article))

    def pairs(self, links: Sequence[Link]) -> tuple[set[tuple[str, str]], bool]:
        """Return the pairs of articles that such wordings make, and whether some were left out."""
        found: set[tuple[str, str]] = set()
        left_out = False
        by_part: dict[int, dict[str, list[str]]] = {}
        for link in links:
            one, other = (by_part.setdefault(each, self._by_part(each)) for each in link)
            for part_a, articles_a in one.items():
                for part_b, articles_b in other.items():
                    if part_a == part_b:
                        continue
                    first = self._order[part_a] < self._order[part_b]
                    left_out |= max(len(articles_a), len(articles_b)) > MOST_PARTNERS
                    for a, b in _paired(articles_a, articles_b):
                        found.add((a, b) if first else (b, a))
        return found, left_out

    def pair(self, a: str, b: str) -> CrossingPair:
        """Return what two articles share."""
        shared = self._corpus.shared(a, b, only=self._crossing)
        places = self._corpus.passages(a, b, only=self._crossing)
        places.sort(key=lambda place: (-place.words, place.a, place.b))
        return CrossingPair(
            *(a, b, shared.passages, shared.words, shared.share),
            tuple(places[:MOST_PLACES]),
        )

    def recurring(self) -> int:
        """Return how many wordings of several parts recur everywhere."""
        return sum(
            len(self._parts_of(wording)) > 1
            for wording in self._corpus.wordings()
            if self._corpus.is_boilerplate(wording)
        )

    def _cross(self, one: int, other: int) -> bool:
        parts, others = self._parts_of(one), self._parts_of(other)
        return bool(parts and others) and len(parts | others) > 1

    def _beyond(self, wording: int, part: str) -> bool:
        return bool(self._parts_of(wording) - {part})

    def _parts_of(self, wording: int) -> frozenset[str]:
        parts = self._reached.get(wording)
        if parts is None:
            part_of = self._part_of
            holders = self._corpus.holders(wording)
            parts = frozenset(part_of[each] for each in holders if each in part_of)
            self._reached[wording] = parts
        return parts

    def _by_part(self, wording: int) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        for each in sorted(self._corpus.holders(wording)):
            if each in self._part_of:
                found.setdefault(self._part_of[each], []).append(each)
        return found


def _paired(ones: Sequence[str], others: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Yield the pairs of the first of each; those beyond are paired with the very first only."""
    for one in ones[:MOST_PARTNERS]:
        for other in others[:MOST_PARTNERS]:
            yield one, other
    for one in ones[MOST_PARTNERS:]:
        yield one, others[0]
    for other in others[MOST_PARTNERS:]:
        yield ones[0], other


def _separate(links: Sequence[Link]) -> int:
    """Return how many passages there are when those that are nearly the same are one."""
    tops: dict[int, int] = {}

    def top(one: int) -> int:
        while tops.setdefault(one, one) != one:
            tops[one] = tops[tops[one]]
            one = tops[one]
        return one

    for one, other in links:
        tops[top(one)] = top(other)
    return sum(one == above for one, above in tops.items())
