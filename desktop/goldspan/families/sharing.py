"""The passages of an article, and what two articles share of theirs."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from goldspan.families.wordings import Wordings
from goldspan.families.words import Range

LEAST_PASSAGES = 3
LEAST_SHARE = 0.2  # of the shorter text
_NONE: Container[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Content:
    """What an article is compared by: where its passages are, and how often each wording occurs.

    `words` are those of the whole text outside furniture, `places` the ranges of the passages with
    their wordings, in order. `rank` puts articles in an order that has to do with nothing.
    """

    article: str
    rank: int
    words: int
    places: Sequence[tuple[int, int, int]]
    counts: Mapping[int, int]


@dataclass(frozen=True, slots=True)
class Shared:
    """What two articles share: passages, and their words as a share of the shorter text."""

    passages: int
    share: float
    words: int = 0

    @property
    def makes_a_family(self) -> bool:
        """Return whether it is enough to make one family of the two."""
        return self.passages >= LEAST_PASSAGES or self.share >= LEAST_SHARE


NOTHING = Shared(0, 0.0)


@dataclass(frozen=True, slots=True)
class SharedPassage:
    """A passage of one article and one of another that is nearly the same, word for word.

    `words` are those they share; `same` says that not a word differs.
    """

    a: Range
    b: Range
    words: int
    same: bool


Pair = tuple[int, int, int]  # a wording of each of two articles, and the words they share


def shared_by(one: Content, other: Content, wordings: Wordings) -> Shared:
    """Return what two articles share, boilerplate or not."""
    pairs = shared_wordings(one, other, one.counts, wordings)
    return measured(pairs, one, other, one.words, other.words)


def shared_wordings(
    one: Content,
    other: Content,
    among: Iterable[int],
    wordings: Wordings,
    without: Container[int] = _NONE,
) -> list[Pair]:
    """Return which wordings of one article the other has, or has nearly the same.

    Looks at those of `among` only, which must be of the first, and at none of `without`.
    """
    found = []
    counts = other.counts
    for mine in among:
        if mine in without:
            continue
        if mine in counts:
            found.append((mine, mine, wordings.length(mine)))
        for theirs, words in wordings.alike(mine).items():
            if theirs in counts and theirs not in without:
                found.append((mine, theirs, words))
    return found


def measured(
    pairs: Iterable[Pair], one: Content, other: Content, words_one: int, words_other: int
) -> Shared:
    """Return how much pairs of wordings come to in two articles of so many words."""
    best_one: dict[int, int] = {}
    best_other: dict[int, int] = {}
    for mine, theirs, words in pairs:
        best_one[mine] = max(words, best_one.get(mine, 0))
        best_other[theirs] = max(words, best_other.get(theirs, 0))
    if not best_one:
        return NOTHING
    shorter = max(min(words_one, words_other), 1)
    covered = max(
        _covered(content, best)
        for content, best, words in ((one, best_one, words_one), (other, best_other, words_other))
        if words <= shorter
    )
    passages = min(len(best_one), len(best_other))
    return Shared(passages, min(covered / shorter, 1.0), covered)


def shared_passages(pairs: Iterable[Pair], one: Content, other: Content) -> list[SharedPassage]:
    """Return where pairs of wordings stand in two articles, in the order of the first."""
    here: dict[int, list[Range]] = {}
    for start, end, wording in other.places:
        here.setdefault(wording, []).append((start, end))
    partners: dict[int, list[tuple[int, int]]] = {}
    for mine, theirs, words in pairs:
        partners.setdefault(mine, []).append((theirs, words))
    return [
        SharedPassage((start, end), place, words, theirs == wording)
        for start, end, wording in one.places
        for theirs, words in partners.get(wording, ())
        for place in here[theirs]
    ]


def words_without(content: Content, wordings: Wordings, without: Container[int]) -> int:
    """Return the words of an article outside these passages."""
    return content.words - sum(
        wordings.length(wording) * count
        for wording, count in content.counts.items()
        if wording in without
    )


def _covered(content: Content, best: Mapping[int, int]) -> int:
    return sum(words * content.counts[wording] for wording, words in best.items())
