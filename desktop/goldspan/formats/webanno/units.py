"""The lines of a TSV: tokens in sentences that leave no gap, and parts of tokens."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from goldspan.formats.uima.segments import tokens_by_sentence
from goldspan.text.utf16 import Utf16Map

Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Unit:
    """A token or a part of one: its id in the file, its range, and that in UTF-16 units."""

    id: str
    start: int
    end: int
    place: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence: its text as it stands in the article, the units in it, and their words."""

    text: str
    units: tuple[Unit, ...]
    words: tuple[str, ...]


class Units:
    """The sentences of a text in which certain ranges are to be marked.

    A range that begins or ends inside a token gets a part of it; where it begins or ends in white
    space, that is a token too. Sentences are cut where the text between them comes back as it
    was: a sentence goes on to the next, less one newline.
    """

    def __init__(self, text: str, ranges: Collection[Range]) -> None:
        self._utf16 = Utf16Map(text)
        grouped = tokens_by_sentence(text)
        self._tokens, firsts = _with_white_space(text, grouped, ranges)
        self._ends = [end for _start, end in self._tokens]
        self._names = _names(len(self._tokens), firsts)
        self._parts = self._cut(ranges)
        self.sentences = tuple(self._sentences(text, firsts))

    def of(self, start: int, end: int) -> list[Unit]:
        """Return the units that make up a range, in their order."""
        return [self._unit(index, piece) for index, piece in self._pieces(start, end)]

    def _pieces(self, start: int, end: int) -> Iterator[tuple[int, Range]]:
        index = bisect_right(self._ends, start)
        while index < len(self._tokens) and self._tokens[index][0] < end:
            token = self._tokens[index]
            yield index, (max(start, token[0]), min(end, token[1]))
            index += 1

    def _cut(self, ranges: Iterable[Range]) -> dict[int, list[Range]]:
        """Return the parts of tokens that the ranges need, by the tokens' numbers."""
        parts: dict[int, set[Range]] = {}
        for start, end in ranges:
            for index, piece in self._pieces(start, end):
                if piece != self._tokens[index]:
                    parts.setdefault(index, set()).add(piece)
        return {index: sorted(pieces) for index, pieces in parts.items()}

    def _unit(self, index: int, piece: Range) -> Unit:
        name = self._names[index]
        if piece != self._tokens[index]:
            name = f"{name}.{self._parts[index].index(piece) + 1}"
        begin, end = map(self._utf16.to_units, piece)
        return Unit(name, *piece, f"{begin}-{end}")

    def _sentences(self, text: str, firsts: list[int]) -> Iterator[Sentence]:
        for first, after in pairwise([*firsts, len(self._tokens)]):
            last = after == len(self._tokens)
            end = len(text) if last else self._tokens[after][0]
            if not last and text[end - 1] == "\n" and self._tokens[after - 1][1] < end:
                end -= 1
            units = [
                self._unit(index, piece)
                for index in range(first, after)
                for piece in (self._tokens[index], *self._parts.get(index, ()))
            ]
            words = tuple(text[unit.start : unit.end] for unit in units)
            yield Sentence(text[self._tokens[first][0] : end], tuple(units), words)


def _with_white_space(
    text: str, grouped: list[list[Range]], ranges: Collection[Range]
) -> tuple[list[Range], list[int]]:
    """Return the tokens with those of white space that are needed, and where sentences begin."""
    starts = sorted({start for start, _end in ranges})
    ends = sorted({end for _start, end in ranges})
    borders = sorted({*starts, *ends})
    tokens: list[Range] = []
    firsts: list[int] = []

    def fill(low: int, high: int) -> None:
        begins = bisect_left(starts, high) > bisect_left(starts, low)
        stops = bisect_right(ends, high) > bisect_right(ends, low)
        leading = low == 0 and text[:high].strip(" ") != ""
        if low < high and (begins or stops or leading):
            inside = borders[bisect_right(borders, low) : bisect_left(borders, high)]
            tokens.extend(pairwise((low, *inside, high)))

    position = 0
    for group in grouped:
        for place, token in enumerate(group):
            # White space before a sentence is in the one before, before the text in the first.
            fill(position, token[0])
            if place == 0:
                firsts.append(len(tokens) if firsts else 0)
            tokens.append(token)
            position = token[1]
    fill(position, len(text))
    return tokens, firsts


def _names(count: int, firsts: list[int]) -> list[str]:
    names: list[str] = []
    for number, (first, after) in enumerate(pairwise([*firsts, count]), start=1):
        names += [f"{number}-{place}" for place in range(1, after - first + 1)]
    return names
