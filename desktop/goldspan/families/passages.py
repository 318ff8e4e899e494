"""Reads a text as the sentences that may recur elsewhere, in words that compare across outlets."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

import regex

from goldspan.families.words import Range, form, open_stretches
from goldspan.text.sentences import sentences

LEAST_WORDS = 6  # with a letter in them: what has fewer is no passage
LONGEST = 1_200  # characters of a sentence that is compared as one
_PIECE_WORDS, _LONGEST_PIECE = 24, 96  # words of a piece of a longer one
_PIECES = 24  # one word in so many ends a piece
_ALONE = r"\p{Han}\p{Hiragana}\p{Katakana}\p{Thai}\p{Lao}\p{Khmer}\p{Myanmar}"
_WORD = regex.compile(rf"[[\p{{L}}\p{{M}}\p{{N}}]--[{_ALONE}]]+|[{_ALONE}]", regex.VERSION1)
_SOLID = regex.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence outside furniture: its range in code points, and its words as they compare."""

    start: int
    end: int
    words: tuple[str, ...]

    @property
    def is_passage(self) -> bool:
        """Return whether it is long enough to be recognised elsewhere."""
        words = self.words
        return len(words) >= LEAST_WORDS and (
            sum(not word.isdigit() for word in words) >= LEAST_WORDS
        )


def read_sentences(text: str, furniture: Sequence[Range] = ()) -> list[Sentence]:
    """Return the sentences of a text in order, short ones too, without what is furniture.

    Words have no case, no accents written apart, no soft hyphens; punctuation is no word. What
    never ends is read in pieces that begin and end at the same words in every copy.
    """
    found = []
    for low, high in open_stretches(text, furniture):
        for start, end in sentences(text, low, high):
            for first, last in _pieces(text, start, end):
                words = _WORD.findall(form(text[first:last]))
                if words:
                    found.append(Sentence(first, last, tuple(words)))
    return found


def _pieces(text: str, start: int, end: int) -> Iterator[Range]:
    if end - start <= LONGEST:
        yield start, end
        return
    begun, count, last = start, 0, start
    for match in _SOLID.finditer(text, start, end):
        last = match.end()
        count += 1
        ends_here = crc32(form(match.group()).encode()) % _PIECES == 0
        if (ends_here and count >= _PIECE_WORDS) or count >= _LONGEST_PIECE:
            yield begun, last
            begun, count = last, 0
    if count:
        yield begun, last
