"""Reads plain text the way the components need it: lines, sentences and words, with offsets."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import regex

LONGEST_SENTENCE = 2000  # characters
STRETCHES = 100  # of text whose sentences are kept: several components ask for the same ones
OPENING = '„“”"«»‚‘’›‹('
_WORD = regex.compile(r"[\p{L}\p{N}]+(?:[.'’·&][\p{L}\p{N}]+|-(?=[\p{L}\p{N}])|[\p{L}\p{N}])*")
_END = regex.compile(r"[.!?…]+[“”\"«»‘’‹›')\]]*(?=\s|$)|\n\s*\n|\n(?=\s*[•*+–-]\s)|\n")
_NOT_SPACE = regex.compile(r"[^ \u00a0]")
_ABBREVIATIONS = frozenset({
    "Abs", "Art", "Aufl", "Bd", "Bf", "bzw", "ca", "Chr", "Co", "Corp", "Dr", "etc", "evtl",
    "gem", "ggf", "Hr", "hrsg", "Inc", "inkl", "jr", "Jr", "Kap", "lat", "Ltd", "Mio", "Mrd",
    "Mr", "Mrs", "Ms", "Nr", "Prof", "resp", "Rev", "röm", "s", "S", "sen", "sog", "spez", "St",
    "Std", "Str", "Tel", "u", "ungef", "usw", "v", "vgl", "Vol", "vs", "z", "zit", "B", "h", "a",
    "d", "i", "o", "e", "V", "m", "n", "Jan", "Feb", "Mär", "Apr", "Jun", "Jul", "Aug", "Sep",
    "Sept", "Okt", "Nov", "Dez", "Bros", "geb", "gest",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the text with its offsets: code points, end exclusive."""

    text: str
    start: int
    end: int


def words(text: str, start: int = 0, end: int | None = None) -> list[Piece]:
    """Return the words of a stretch of text; hyphened compounds are one word."""
    stop = len(text) if end is None else end
    return [Piece(m.group(), m.start(), m.end()) for m in _WORD.finditer(text, start, stop)]


def lines(text: str) -> Iterator[Piece]:
    """Yield every line without its newline, empty ones too."""
    at = 0
    for line in text.split("\n"):
        yield Piece(line, at, at + len(line))
        at += len(line) + 1


def sentences(text: str, start: int = 0, end: int | None = None) -> list[Piece]:
    """Return the sentences of a stretch of text; a new line ends a sentence too.

    Full stops after ordinals, initials and known abbreviations end nothing. What is longer than
    any sentence is cut between words, so that rules may look at a whole sentence at no great cost.
    """
    return list(_sentences(text, start, len(text) if end is None else end))


@lru_cache(maxsize=STRETCHES)
def _sentences(text: str, start: int, stop: int) -> tuple[Piece, ...]:
    found: list[Piece] = []
    begin = start
    for match in _END.finditer(text, start, stop):
        if "\n" not in match.group() and not _ends_sentence(text, match.start(), match.end()):
            continue
        until = match.start() if "\n" in match.group() else match.end()
        found.append(_trimmed(text, begin, until))
        begin = match.end()
    found.append(_trimmed(text, begin, stop))
    return tuple(part for piece in found for part in _cut(piece) if part.start < part.end)


class Ranges:
    """A set of disjoint ranges that answers whether a place lies in one."""

    def __init__(self, ranges: Iterable[tuple[int, int]]) -> None:
        self._ranges: Sequence[tuple[int, int]] = sorted(ranges)
        self._starts = [start for start, _ in self._ranges]

    def touches(self, start: int, end: int) -> bool:
        """Return whether any of the ranges shares a character with this one."""
        at = bisect_right(self._starts, start)
        if at and self._ranges[at - 1][1] > start:
            return True
        return at < len(self._ranges) and self._ranges[at][0] < end

    def gaps(self, length: int) -> Iterator[tuple[int, int]]:
        """Yield what lies between the ranges of a text of this length."""
        at = 0
        for start, end in self._ranges:
            if at < start:
                yield at, start
            at = max(at, end)
        if at < length:
            yield at, length


def _ends_sentence(text: str, at: int, after: int) -> bool:
    if text[at] != "." or text[at : at + 2] == "..":
        return True
    begin = at
    while begin > 0 and (text[begin - 1].isalnum()):
        begin -= 1
    word = text[begin:at]
    if word.isdigit() and len(word) <= 3:
        return _next_is_upper(text, after) and not _month_or_noun_follows(text, after)
    if len(word) == 1 and word.isalpha():
        return False
    if begin > 1 and text[begin - 1] == "." and text[begin - 2].isalpha() and len(word) <= 2:
        return False
    if word in _ABBREVIATIONS:
        return False
    following = _NOT_SPACE.search(text, after) if after - at <= 1 else None
    return following is None or not following.group().islower()


def _next_is_upper(text: str, after: int) -> bool:
    rest = text[after : after + 3].lstrip()
    return not rest or rest[0].isupper() or rest[0] in OPENING


def _month_or_noun_follows(text: str, after: int) -> bool:
    match = _WORD.search(text, after, after + 40)
    return match is not None and match.group()[0].isupper() and match.start() - after <= 1


def _cut(piece: Piece) -> Iterator[Piece]:
    at = 0
    while len(piece.text) - at > LONGEST_SENTENCE:
        space = piece.text.rfind(" ", at, at + LONGEST_SENTENCE)
        end = space if space > at else at + LONGEST_SENTENCE
        yield Piece(piece.text[at:end], piece.start + at, piece.start + end)
        at = end + 1 if space > at else end
    yield Piece(piece.text[at:], piece.start + at, piece.end)


def _trimmed(text: str, start: int, end: int) -> Piece:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Piece(text[start:end], start, end)
