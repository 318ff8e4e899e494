"""The same words marked here and not there, or marked as something else: names, and dates."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import regex

from goldspan.text.snapping import snap_to_tokens

_WORD: Final = regex.compile(r"[\p{L}\p{M}\p{Nd}_]+")
_GENITIVE: Final = ("s", "es", "’s", "'s")
_LONGEST: Final = 8  # words
# What makes another thing of a name: SPD-Politiker, NATO- und, CDU/CSU/FDP-Lager, Airbus A380.
_COMPOUND: Final = regex.compile(r"[-‐‑](?!-)|(?:/\p{L}+)+[-‐‑]|\s\p{Lu}+-?\d")
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Name:
    words: tuple[str, ...]
    between: tuple[str, ...]
    form: str


class NameFinder:
    """Finds many names in many texts at once: whole words, longest first, also in the genitive.

    It reads a text once, however many names there are. Compounds are other words.
    """

    def __init__(self, forms: Iterable[str]) -> None:
        self._first: dict[str, list[_Name]] = {}
        for form in dict.fromkeys(forms):
            pieces = list(_WORD.finditer(form))
            if not pieces or len(pieces) > _LONGEST or pieces[0].start() > 0:
                continue
            if pieces[-1].end() < len(form):
                continue  # ends with a sign: an abbreviation that a full stop may end too
            words = tuple(piece.group() for piece in pieces)
            between = tuple(form[one.end() : other.start()] for one, other in pairwise(pieces))
            self._first.setdefault(words[0], []).append(_Name(words, between, form))
        for names in self._first.values():
            names.sort(key=lambda name: -len(name.words))

    def find(self, text: str) -> Iterator[tuple[str, Range]]:
        """Yield each occurrence: the form of the name, and its range; none overlaps another."""
        pieces = list(_WORD.finditer(text))
        words = [piece.group() for piece in pieces]
        at = 0
        while at < len(words):
            found = self._at(text, pieces, words, at)
            if found is None:
                at += 1
            else:
                name, place = found
                yield name.form, place
                at += len(name.words)

    def _at(
        self, text: str, pieces: Sequence[regex.Match[str]], words: Sequence[str], at: int
    ) -> tuple[_Name, Range] | None:
        word = words[at]
        candidates: Sequence[_Name] = self._first.get(word, ())
        lost = word.removesuffix("s")
        if not candidates and lost == word:
            return None
        if lost != word:
            single = (n for n in self._first.get(lost, ()) if len(n.words) == 1)
            candidates = [*candidates, *single]
        for name in candidates:
            last = at + len(name.words) - 1
            if last >= len(words) or not _is(name, words[at : last + 1]):
                continue
            gaps = (text[pieces[n].end() : pieces[n + 1].start()] for n in range(at, last))
            pairs = zip(gaps, name.between, strict=True)
            alike = all(gap == own or (gap.isspace() and own.isspace()) for gap, own in pairs)
            place = (pieces[at].start(), pieces[last].end())
            whole = alike and (_stands_free(text, place) or snap_to_tokens(text, *place) == place)
            if whole and _COMPOUND.match(text, place[1]) is None:
                return name, place
        return None


def _stands_free(text: str, place: Range) -> bool:
    """Say whether there is white space on both sides of a range: the usual case, at once."""
    start, end = place
    after = text[end : end + 1]
    return (not start or text[start - 1].isspace()) and (not after or after.isspace())


def _is(name: _Name, words: Sequence[str]) -> bool:
    *before, last = words
    *own_before, own_last = name.words
    return before == own_before and (
        last == own_last or any(last == own_last + ending for ending in _GENITIVE[:2])
    )


def base_forms(forms: Mapping[str, int]) -> dict[str, str]:
    """Return for each form the one it stands for: the genitive of another form stands for that."""
    bases = {}
    for form in forms:
        stems = (form.removesuffix(ending) for ending in _GENITIVE if form.endswith(ending))
        known = (stem for stem in stems if stem in forms and len(stem) > 2)
        bases[form] = next(known, form)
    return bases
