"""Reads a text as the sentences that may recur elsewhere, in words that compare across outlets."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import normalize
from zlib import crc32

from goldspan.families.words import Range, open_stretches
from goldspan.text.sentences import sentences

LEAST_WORDS = 6  # with a letter in them: what has fewer is no passage
LONGEST = 1_200  # characters of a sentence that is compared as one
_PIECE_WORDS, _LONGEST_PIECE = 24, 96  # words of a piece of a longer one
_PIECES = 24  # one word in so many ends a piece
# Thai, Lao, Burmese, Khmer, Chinese and Japanese have no space between words: a letter is a word.
_ALONE = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[^\W_{_ALONE}]+|[{_ALONE}]")
_SOLID = re.compile(r"\S+")
_INVISIBLE = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff]")


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

    What never ends is read in pieces that begin and end at the same words in every copy.
    """
    found = []
    for low, high in open_stretches(text, furniture):
        for start, end in sentences(text, low, high):
            for first, last in _pieces(text, start, end):
                words = comparable_words(text[first:last])
                if words:
                    found.append(Sentence(first, last, tuple(words)))
    return found


def comparable(said: Sequence[Sentence]) -> list[Sentence]:
    """Return the sentences of a text that may be passages; all as one where each is too short."""
    found = [sentence for sentence in said if sentence.is_passage]
    if found or len(said) < 2:
        return found
    whole = Sentence(said[0].start, said[-1].end, tuple(word for one in said for word in one.words))
    return [whole] if whole.is_passage else []


def comparable_words(text: str) -> list[str]:
    """Return the words of a text without case, marks written apart and what nobody sees.

    Punctuation is no word; nor are signs and emoji.
    """
    if text.isascii():
        return _WORD.findall(text.lower())
    return _WORD.findall(normalize("NFKC", _INVISIBLE.sub("", text)).casefold())


def _pieces(text: str, start: int, end: int) -> Iterator[Range]:
    if end - start <= LONGEST:
        yield start, end
        return
    begun, count, last = start, 0, start
    for match in _SOLID.finditer(text, start, end):
        last = match.end()
        count += 1
        ends_here = crc32("".join(comparable_words(match.group())).encode()) % _PIECES == 0
        if (ends_here and count >= _PIECE_WORDS) or count >= _LONGEST_PIECE:
            yield begun, last
            begun, count = last, 0
    if count:
        yield begun, last
