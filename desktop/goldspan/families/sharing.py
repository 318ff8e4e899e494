"""The passages of an article, and what two articles share of theirs."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence
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


def shared_by(
    one: Content, other: Content, wordings: Wordings, without: Container[int] = _NONE
) -> Shared:
    """Return what two articles share, as if they had nothing worded as in `without`."""
    best_one: dict[int, int] = {}
    best_other: dict[int, int] = {}
    for mine, theirs, words in _pairs(one, other, wordings, without):
        best_one[mine] = max(words, best_one.get(mine, 0))
        best_other[theirs] = max(words, best_other.get(theirs, 0))
    if not best_one:
        return NOTHING
    sides = [
        (_words(one, wordings, without), _covered(one, best_one)),
        (_words(other, wordings, without), _covered(other, best_other)),
    ]
    shorter = min(words for words, _ in sides)
    share = max(covered / words for words, covered in sides if words == shorter)
    return Shared(min(len(best_one), len(best_other)), min(share, 1.0))


def shared_passages(
    one: Content, other: Content, wordings: Wordings, without: Container[int] = _NONE
) -> list[SharedPassage]:
    """Return the pairs of passages that two articles share, in the order of the first."""
    here: dict[int, list[Range]] = {}
    for start, end, wording in other.places:
        here.setdefault(wording, []).append((start, end))
    partners: dict[int, list[tuple[int, int]]] = {}
    for mine, theirs, words in _pairs(one, other, wordings, without):
        partners.setdefault(mine, []).append((theirs, words))
    return [
        SharedPassage((start, end), place, words, theirs == wording)
        for start, end, wording in one.places
        for theirs, words in partners.get(wording, ())
        for place in here[theirs]
    ]


def _pairs(
    one: Content, other: Content, wordings: Wordings, without: Container[int]
) -> list[tuple[int, int, int]]:
    """Return pairs of wordings of two articles that are nearly the same, and the words shared."""
    found = []
    counts = other.counts
    for mine in one.counts:
        if mine in without:
            continue
        if mine in counts:
            found.append((mine, mine, wordings.length(mine)))
        for theirs, words in wordings.alike(mine).items():
            if theirs in counts and theirs not in without:
                found.append((mine, theirs, words))
    return found


def _words(content: Content, wordings: Wordings, without: Container[int]) -> int:
    """Return the words of an article that count, one at least."""
    left_out = sum(
        wordings.length(wording) * count
        for wording, count in content.counts.items()
        if wording in without
    )
    return max(content.words - left_out, 1)


def _covered(content: Content, best: Mapping[int, int]) -> int:
    return sum(words * content.counts[wording] for wording, words in best.items())
