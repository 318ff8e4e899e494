"""The wordings of a corpus: every different sentence once, and which are nearly the same.

Two wordings are compared where they share a fingerprint; how many words they share in their order
decides. What is alike depends on the wordings there are, never on the order in which they came.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType

from goldspan.families.fingerprints import fingerprints, word_code

SHARED = 0.75  # of the words of the shorter one, in the same order
FEWEST = 6  # words shared
STRETCH = 2  # times the shorter one: what is shared stands within so many words of the longer one
PATTERN = 0.5  # of the fingerprints of a wording, crowded
CROWDED = 200  # wordings that share a fingerprint: more say that it is a turn of phrase
_CODE_BYTES = 8
_NOBODY: Mapping[int, int] = MappingProxyType({})


class Wordings:
    """Numbers for different sentences; each counts how often it was entered.

    A fingerprint of more than `crowded` wordings tells nothing.
    `changed` are numbers whose likeness to others changed, since somebody emptied it, although
    both were there before: a turn of phrase became too common to tell anything, or no longer is.
    """

    def __init__(self, crowded: int = CROWDED) -> None:
        self._crowded = crowded
        self.changed: set[int] = set()
        self._codes: dict[str, int] = {}
        self._numbers: dict[bytes, int] = {}
        self._words: dict[int, bytes] = {}
        self._uses: dict[int, int] = {}
        self._alike: dict[int, dict[int, int]] = {}
        self._holders: dict[int, list[int]] = {}
        self._next = 0

    def enter(self, words: Sequence[str]) -> int:
        """Enter a sentence of three words or more; return its number."""
        known = self._codes
        codes = array("Q", [known.get(word) or self._code(word) for word in words])
        key = codes.tobytes()
        number = self._numbers.get(key)
        if number is None:
            number = self._next
            self._next += 1
            self._numbers[key] = number
            self._words[number] = key
            self._uses[number] = 0
            self._place(number, codes)
        self._uses[number] += 1
        return number

    def leave(self, number: int) -> None:
        """Take back one entry of a sentence; its last one forgets it."""
        self._uses[number] -= 1
        if self._uses[number]:
            return
        codes = self._codes_of(number)
        for print_ in fingerprints(codes):
            holders = self._holders[print_]
            holders.remove(number)
            if not holders:
                del self._holders[print_]
            elif len(holders) == self._crowded:
                self._compare_all(holders)
        for other in self._alike.pop(number, ()):
            self._part(other, number)
        self.changed.discard(number)
        del self._numbers[self._words.pop(number)], self._uses[number]

    def length(self, number: int) -> int:
        """Return the number of words of a wording."""
        return len(self._words[number]) // _CODE_BYTES

    def alike(self, number: int) -> Mapping[int, int]:
        """Return the other wordings that are nearly the same, with the words they share."""
        return self._alike.get(number, _NOBODY)

    def stand_together(self, number: int, other: int) -> bool:
        """Say whether what two wordings that are nearly the same share is more than chance.

        It stands close together in the longer one too, and is more than a pattern that a crowd has
        filled with other words or figures.
        """
        one, another = self._codes_of(number), self._codes_of(other)
        if number != other and self._is_pattern(one) and self._is_pattern(another):
            return False
        shorter, longer = (one, another) if len(one) <= len(another) else (another, one)
        stretch = STRETCH * len(shorter)
        if len(longer) <= stretch:
            return True
        places = word_places(shorter)
        enough = max(FEWEST, SHARED * len(shorter))
        return any(
            longer[at] in places
            and shared_words(places, len(shorter), longer[at : at + stretch]) >= enough
            for at in range(len(longer))
        )

    def _is_pattern(self, codes: Sequence[int]) -> bool:
        prints = fingerprints(codes)
        crowded = sum(len(self._holders[each]) > self._crowded for each in prints)
        return crowded >= PATTERN * len(prints)

    def _code(self, word: str) -> int:
        code = self._codes[word] = word_code(word) or 1
        return code

    def _codes_of(self, number: int) -> Sequence[int]:
        codes = array("Q")
        codes.frombytes(self._words[number])
        return codes

    def _place(self, number: int, codes: Sequence[int]) -> None:
        candidates: set[int] = set()
        for print_ in fingerprints(codes):
            holders = self._holders.setdefault(print_, [])
            if len(holders) < self._crowded:
                candidates.update(holders)
            holders.append(number)
            if len(holders) == self._crowded + 1:
                self._look_again(holders)
        self._compare(number, codes, candidates)

    def _compare(
        self, number: int, codes: Sequence[int], candidates: Iterable[int]
    ) -> Sequence[int]:
        """Enter which of the candidates are nearly the same, and return those."""
        alike = []
        places = word_places(codes)
        for other in candidates:
            theirs = self._words[other]
            fewest = min(len(codes), len(theirs) // _CODE_BYTES)
            shared = shared_words(places, len(codes), memoryview(theirs).cast("Q"))
            if shared >= max(FEWEST, SHARED * fewest):
                self._alike.setdefault(number, {})[other] = shared
                self._alike.setdefault(other, {})[number] = shared
                alike.append(other)
        return alike

    def _compare_all(self, holders: Sequence[int]) -> None:
        for at, number in enumerate(holders):
            known = self.alike(number)
            rest = [other for other in holders[:at] if other not in known]
            for other in self._compare(number, self._codes_of(number), rest):
                self.changed.update((number, other))

    def _look_again(self, holders: Sequence[int]) -> None:
        """Part those that have nothing but a crowded fingerprint in common."""
        together = frozenset(holders)
        for number in holders:
            for other in together.intersection(self.alike(number)):
                if number < other and not self._share_a_fingerprint(number, other):
                    self._part(number, other)
                    self._part(other, number)
                    self.changed.update((number, other))

    def _share_a_fingerprint(self, number: int, other: int) -> bool:
        shared = fingerprints(self._codes_of(number)) & fingerprints(self._codes_of(other))
        return any(len(self._holders[print_]) <= self._crowded for print_ in shared)

    def _part(self, number: int, other: int) -> None:
        partners = self._alike[number]
        del partners[other]
        if not partners:
            del self._alike[number]


def word_places(codes: Sequence[int]) -> dict[int, int]:
    """Return for each word where it stands: a number whose bits are the places."""
    places: dict[int, int] = {}
    for at, code in enumerate(codes):
        places[code] = places.get(code, 0) | 1 << at
    return places


def shared_words(places: Mapping[int, int], length: int, codes: Iterable[int]) -> int:
    """Return how many words two sentences share in their order (longest common subsequence).

    `places` and `length` are those of one, `codes` the words of the other. Bit-parallel, after
    Hyyrö, “Bit-Parallel LCS-length Computation Revisited” (2004).
    """
    every = (1 << length) - 1
    row = every
    for code in codes:
        here = places.get(code)
        if here is not None:
            hit = row & here
            row = (row + hit) | (row - hit)
    return length - (row & every).bit_count()
