"""The words of a text as families compare them: without case, kinds of quotes, dashes, marks."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from unicodedata import normalize

from goldspan.text.sentences import sentences
from goldspan.text.tokens import tokens

Range = tuple[int, int]

LONGEST = 120  # tokens of a unit: what is longer is cut, at a comma where there is one
_CUT_FROM = 60
_ALIKE = str.maketrans(
    {
        **dict.fromkeys("„“”«»‟〝〞＂", '"'),
        **dict.fromkeys("‚‘’‹›‛´`", "'"),
        **dict.fromkeys("‐‑‒–—―−", "-"),
        "…": ".",
        "\u00ad": None,
        "\u200b": None,
    }
)
_PAUSES = frozenset({",", ";", ":", "-", "•", "|"})


@dataclass(frozen=True, slots=True)
class Unit:
    """A sentence, or a piece of a very long one: its tokens, `first … last` exclusive."""

    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Words:
    """The tokens of a text outside furniture: ranges in code points, forms, and its sentences.

    `is_word` tells letters and figures from punctuation.
    """

    text: str
    ranges: Sequence[Range]
    forms: Sequence[str]
    is_word: Sequence[bool]
    units: Sequence[Unit]


def read_words(text: str, furniture: Sequence[Range] = ()) -> Words:
    """Return the words of a text without what is furniture."""
    ranges: list[Range] = []
    forms: list[str] = []
    units: list[Unit] = []
    for start, end in open_stretches(text, furniture):
        for low, high in sentences(text, start, end):
            begun = len(ranges)
            for first, last in tokens(text, low, high):
                ranges.append((first, min(last, high)))
                forms.append(form(text[first : min(last, high)]))
            units.extend(_cut(forms, begun, len(forms)))
    is_word = [any(map(str.isalnum, one)) for one in forms]
    return Words(text, ranges, forms, is_word, units)


def form(word: str) -> str:
    """Return how a word is compared: without case, accents written apart, kinds of marks."""
    if word.isascii():
        return word.lower()
    return normalize("NFKC", word.translate(_ALIKE)).casefold() or word


def open_stretches(text: str, furniture: Sequence[Range]) -> Iterator[Range]:
    """Yield the lines of a text, or what furniture leaves of them."""
    at = 0
    for start, end in [*sorted(furniture), (len(text), len(text))]:
        while at < start:
            stop = text.find("\n", at, start)
            stop = start if stop < 0 else stop
            if at < stop:
                yield at, stop
            at = stop + 1
        at = max(at, end)


def _cut(forms: Sequence[str], first: int, last: int) -> Iterator[Unit]:
    """Yield a sentence whole, or in pieces that are told by its words and not by their number."""
    while last - first > LONGEST:
        stop = next(
            (at + 1 for at in range(first + _CUT_FROM, first + LONGEST) if forms[at] in _PAUSES),
            first + LONGEST,
        )
        yield Unit(first, stop)
        first = stop
    if first < last:
        yield Unit(first, last)
