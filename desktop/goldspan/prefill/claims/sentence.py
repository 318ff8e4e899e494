"""A sentence as the rules for claims look at it: words, commas, quotes, subjunctives."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

import regex

from goldspan.prefill.actors.scene import Token, tokens_of
from goldspan.prefill.claims.statement import Range
from goldspan.prefill.reading import Piece

_TICKER = regex.compile(
    r"(?:\+\+\+\s)?(?:[^.!?\n]{0,60}?(?:\b\d{1,2}\.\d{2}\s)?\bUhr:|\d{1,2}[.:]\d{2}(?:\sUhr)?(?:\s[|–-])?)"
    r"\s(?=\p{Lu}|[„“\"»])"
)
_DATELINE = regex.compile(r"\p{Lu}[^()\n]{0,40}\([\p{L}/. -]{2,20}\)\s[-–—]\s")
_FINAL = regex.compile(r"(?:[\s.!?…]|\+{3})+$")
INFINITIVE = regex.compile(
    r"\bzu\s(?:\p{Ll}+(?:en|ern|eln)|\p{Ll}*(?:sein|tun))\b(?!\s\p{Lu})|\b\p{Ll}{2,}zu\p{Ll}{3,}(?:en|ern|eln)\b"
)
_AUXILIARY = frozenset({
    "hat", "haben", "hatte", "hatten", "habe", "hätte", "hätten", "wird", "werden", "wurde",
    "wurden", "worden", "ist", "sind", "war", "waren", "sei", "werde",
})  # fmt: skip
_PASSIVE = frozenset({"wird", "werden", "wurde", "wurden", "worden", "werde"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the text; `start` and `end` leave out its final stop."""

    text: str
    start: int
    end: int
    full_end: int
    tokens: tuple[Token, ...]
    quotes: tuple[Range, ...] = field(default=())

    def word_at(self, index: int) -> str:
        """Return the word of this index in small letters, empty outside the sentence."""
        return self.tokens[index].low if 0 <= index < len(self.tokens) else ""

    def quoted(self, token: Token) -> bool:
        """Return whether a word stands in quotation marks."""
        return any(a <= token.start < b for a, b in self.quotes)

    def quoted_at(self, place: int) -> bool:
        """Return whether a place stands in quotation marks."""
        return any(a <= place < b for a, b in self.quotes)

    def between(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the words from one place to another."""
        first = bisect_left(self.tokens, start, key=_start)
        return self.tokens[first : bisect_right(self.tokens, end, lo=first, key=_end)]

    def comma_after(self, place: int) -> int | None:
        """Return where the next comma outside quotes is, or None."""
        at = place
        while (at := self.text.find(",", at, self.end)) >= 0:
            between_digits = self.text[at - 1].isdigit() and self.text[at + 1 : at + 2].isdigit()
            if not between_digits and not any(a <= at < b for a, b in self.quotes):
                return at
            at += 1
        return None

    def after(self, place: int) -> tuple[Token, ...]:
        """Return the words from this place on."""
        return self.tokens[bisect_left(self.tokens, place, key=_start) :]


def _start(token: Token) -> int:
    return token.start


def _end(token: Token) -> int:
    return token.end


def read_sentence(text: str, piece: Piece, quotes: Sequence[Range]) -> Sentence:
    """Return the sentence with the quotes that touch it."""
    match = _FINAL.search(text, piece.start, piece.end)
    end = match.start() if match is not None else piece.end
    ticker = _TICKER.match(text, piece.start, end) or _DATELINE.match(text, piece.start, end)
    if ticker is not None:
        piece = Piece(text[ticker.end() : piece.end], ticker.end(), piece.end)
    inside = tuple(q for q in quotes if q[0] < piece.end and q[1] > piece.start)
    return Sentence(text, piece.start, end, piece.end, tuple(tokens_of(text, piece)), inside)


def has_infinitive(text: str) -> bool:
    """Return whether a clause is built with `zu` and an infinitive."""
    return INFINITIVE.search(text) is not None


def is_auxiliary(word: str) -> bool:
    """Return whether a word is a form of haben, sein or werden."""
    return word in _AUXILIARY


def is_passive(word: str) -> bool:
    """Return whether a word is a form of werden."""
    return word in _PASSIVE


def trim(text: str, start: int, end: int) -> Range:
    """Return the range without white space, commas and colons at its edges."""
    while start < end and (text[start].isspace() or text[start] in ",:;–-"):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",:;–-"):
        end -= 1
    return start, end
