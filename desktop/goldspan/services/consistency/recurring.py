"""Where the words of a span stand again: in sentences that recur, and in copies of an article."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from goldspan.services.consistency.decided import DecidedArticle
from goldspan.text.sentences import sentences

Range = tuple[int, int]
Node = tuple[str, int, int]  # an article's id and a range of its text
NEAREST: Final = 12  # copies of an article that it is aligned with; the rest follow from theirs
LEAST_WORDS: Final = 6  # of a sentence that says the same wherever it stands


class Carrier(Protocol):
    """An alignment of two texts: says where a range of the first stands in the second."""

    def to_b(self, start: int, end: int) -> Range | None:
        """Return the same words in the second text, None where they are not there."""

    def to_a(self, start: int, end: int) -> Range | None:
        """Return the same words in the first text, None where they are not there."""


class Copies(Protocol):
    """Which articles share passages, and how their texts align."""

    def relatives(self, article: str) -> Sequence[str]:
        """Return the ids of the articles that share passages with this one, the nearest first."""

    def alignment(self, a: str, b: str) -> Carrier | None:
        """Return how two of them align, None where one of them is gone."""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """A sentence that recurs; `solid` are the offsets of its characters but white space."""

    article: str
    start: int
    end: int
    solid: Sequence[int]


class Recurring:
    """Carries ranges from sentences to the same sentences elsewhere, also in the same article."""

    def __init__(self, articles: Sequence[DecidedArticle]) -> None:
        alike: dict[str, list[tuple[DecidedArticle, Range]]] = {}
        for there in articles:
            for place in _sentences(there):
                words = there.text[place[0] : place[1]].split()
                if len(words) >= LEAST_WORDS:
                    alike.setdefault("".join(words), []).append((there, place))
        self._spread: set[tuple[int, int, int]] = set()
        self._of_article: dict[str, list[tuple[_Sentence, list[_Sentence]]]] = {}
        for places in alike.values():
            group = [_sentence(*each) for each in places] if len(places) > 1 else []
            for one in group:
                self._of_article.setdefault(one.article, []).append((one, group))
        self._starts: dict[str, list[int]] = {}
        for article, found_there in self._of_article.items():
            found_there.sort(key=lambda pair: pair[0].start)
            self._starts[article] = [each.start for each, _ in found_there]

    def spread(self, article: str, start: int, end: int) -> Iterator[Node]:
        """Yield where the words of a range stand in the other sentences like its own.

        Each range of like sentences is spread once, whichever of them is asked for first: a
        sentence that stands in a thousand articles would be a million pairs.
        """
        at = bisect_right(self._starts.get(article, ()), start) - 1
        if at < 0:
            return
        own, group = self._of_article[article][at]
        if end > own.end:
            return
        first, last = bisect_right(own.solid, start - 1), bisect_right(own.solid, end - 1) - 1
        if own.solid[first] != start or own.solid[last] != end - 1:
            return
        key = (id(group), first, last)
        if key in self._spread:
            return
        self._spread.add(key)
        for other in group:
            if other is not own:
                yield other.article, other.solid[first], other.solid[last] + 1


class Elsewhere:
    """Carries ranges to wherever the same passage stands, by sentences and by alignments."""

    def __init__(self, articles: Sequence[DecidedArticle], copies: Copies | None) -> None:
        self._recurring = Recurring(articles)
        self._copies = copies
        self._pairs: set[tuple[str, str]] = set()
        known = {there.article.id for there in articles}
        if copies is None:
            return
        for a in known:
            near = [b for b in copies.relatives(a) if b in known][:NEAREST]
            self._pairs.update((min(a, b), max(a, b)) for b in near)

    def spread(self, ranges: Mapping[str, Sequence[Range]]) -> Iterator[tuple[Node, Node]]:
        """Yield ranges, by article, each with where its words stand again.

        Copies are aligned one pair after the other: all of them at once would fill the memory.
        """
        for article, own in ranges.items():
            for start, end in own:
                for node in self._recurring.spread(article, start, end):
                    yield (article, start, end), node
        for a, b in sorted(self._pairs):
            carrier = self._copies.alignment(a, b) if self._copies is not None else None
            if carrier is None:
                continue
            for article, other, carry in ((a, b, carrier.to_b), (b, a, carrier.to_a)):
                for start, end in ranges.get(article, ()):
                    place = carry(start, end)
                    if place is not None:
                        yield (article, start, end), (other, *place)


class Classes:
    """Puts places into classes of the same words in the same passage (union-find)."""

    def __init__(self) -> None:
        self._parents: dict[Node, Node] = {}

    def join(self, one: Node, other: Node) -> None:
        """Say that two places are the same words of the same passage."""
        self._parents[self.root(other)] = self.root(one)

    def root(self, node: Node) -> Node:
        """Return what stands for the class of a place."""
        parents = self._parents
        parents.setdefault(node, node)
        while parents[node] != node:
            parents[node] = parents[parents[node]]
            node = parents[node]
        return node

    def members(self) -> Mapping[Node, list[Node]]:
        """Return the classes by what stands for them, each with its places in order."""
        found: dict[Node, list[Node]] = {}
        for node in sorted(self._parents):
            found.setdefault(self.root(node), []).append(node)
        return found


def _sentence(there: DecidedArticle, place: Range) -> _Sentence:
    start, end = place
    solid = [at for at in range(start, end) if not there.text[at].isspace()]
    return _Sentence(there.article.id, start, end, solid)


def _sentences(there: DecidedArticle) -> Iterator[Range]:
    start = 0
    for line in there.text.split("\n"):
        for place in sentences(there.text, start, start + len(line)):
            if not there.in_furniture(*place):
                yield place
        start += len(line) + 1
