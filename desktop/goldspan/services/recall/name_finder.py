"""Finds all remembered names in a text in one pass: by the keys of words, longest first."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from goldspan.services.recall.name_forms import (
    LONGEST,
    Keys,
    Likeness,
    form_key,
    likeness,
    mark_between,
    stands_alone,
    word_places,
    written,
    written_words,
)

N = TypeVar("N", bound=Hashable)


@dataclass(frozen=True, slots=True)
class Place(Generic[N]):
    """Where something remembered stands: code points, end exclusive, and the key it has.

    `first` is the number of its first word in the text, `last` that of its last. `meanings` are
    what it may stand for, each with how like its likest name is.
    """

    start: int
    end: int
    key: str
    first: int
    last: int
    meanings: Mapping[N, Likeness]


@dataclass(slots=True)
class _Entry:
    """A name that is held: its words as they are compared, and how often it was entered."""

    words: list[str]
    times: int = 0


class NameFinder(Generic[N]):
    """Names with what they stand for. Adding and removing costs what one name costs.

    One name may stand for several things, and each may be entered more than once: it is found
    until it was removed as often.
    """

    def __init__(self) -> None:
        self.keys = Keys()
        self._held: dict[str, dict[tuple[N, str], _Entry]] = {}
        # How many names of several words begin so, by how many words they have.
        self._begun: dict[str, Counter[int]] = {}

    def __len__(self) -> int:
        return len(self._held)

    def add(self, name: str, meaning: N) -> str:
        """Enter a name; return its key, empty where it can be found by none."""
        key = form_key(name, self.keys)
        if key:
            held = self._held.setdefault(key, {})
            if not held:
                self._count(name, 1)
            entry = held.setdefault((meaning, name), _Entry(written_words(name)))
            entry.times += 1
        return key

    def remove(self, name: str, meaning: N) -> str:
        """Take a name out again once; return its key."""
        key = form_key(name, self.keys)
        held = self._held.get(key, {})
        entry = held.get((meaning, name))
        if entry is None:
            return key
        entry.times -= 1
        if not entry.times:
            del held[(meaning, name)]
            if not held:
                del self._held[key]
                self._count(name, -1)
        return key

    def held(self, key: str) -> Iterator[tuple[N, str]]:
        """Yield what is entered under a key: what it stands for, and the name as it was entered."""
        yield from self._held.get(key, ())

    def places(
        self, text: str, words: Sequence[tuple[int, int]] | None = None
    ) -> Iterator[Place[N]]:
        """Yield where names stand in a text, in order; none overlaps another.

        Only whole words that no hyphen joins to others; of several names that begin at a word
        the longest.
        """
        found = word_places(text) if words is None else words
        keys, held, begun = self.keys, self._held, self._begun
        free = 0
        for number, (start, end) in enumerate(found):
            if number < free:
                continue
            word = keys[text[start:end]]
            lengths = begun.get(word.before)
            single = word.last in held or any(key in held for key in word.stripped)
            if lengths is None and not single:
                continue
            place = self._longest(text, found, number, lengths)
            if place is not None:
                free = place.last + 1
                yield place

    def _meanings(self, piece: Sequence[str], key: str) -> dict[N, Likeness]:
        """Return what words of a text may stand for that have this key."""
        found: dict[N, Likeness] = {}
        for (meaning, _), entry in self._held[key].items():
            form = entry.words
            like = likeness(piece, form) if len(form) == len(piece) else None
            if like is not None and (meaning not in found or found[meaning].sure < like.sure):
                found[meaning] = like
        return found

    def _longest(
        self,
        text: str,
        found: Sequence[tuple[int, int]],
        number: int,
        lengths: Counter[int] | None,
    ) -> Place[N] | None:
        wanted = sorted(lengths, reverse=True) if lengths else []
        stems = [""]  # the key of the words before, by how many they are
        for ahead in range(min(wanted[0], len(found) - number) - 1 if wanted else 0):
            start, end = found[number + ahead]
            mark = mark_between(text, end, found[number + ahead + 1][0])
            if mark is None:
                break
            stems.append(f"{stems[-1]}{self.keys[text[start:end]].before} {mark}")
        for length in [*wanted, 1]:
            if length > len(stems):
                continue
            start, end = found[number][0], found[number + length - 1][1]
            last = self.keys[text[found[number + length - 1][0] : end]]
            for key in (last.last, *last.stripped):
                whole = stems[length - 1] + key
                if whole in self._held and stands_alone(text, start, end):
                    places = found[number : number + length]
                    meanings = self._meanings([written(text[a:b]) for a, b in places], whole)
                    if meanings:
                        return Place(start, end, whole, number, number + length - 1, meanings)
        return None

    def _count(self, name: str, step: int) -> None:
        places = word_places(name)
        if 1 < len(places) <= LONGEST:
            first = self.keys[name[slice(*places[0])]].before
            lengths = self._begun.setdefault(first, Counter())
            lengths[len(places)] += step
            if not lengths[len(places)]:
                del lengths[len(places)]
            if not lengths:
                del self._begun[first]
