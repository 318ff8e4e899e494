"""Cuts furniture out of a text: lines with their newlines, and so that no words grow together.

What is left of a text comes from it by cuts alone: nothing is put in, nothing is put elsewhere.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import accumulate

from goldspan.text.graphemes import is_boundary
from goldspan.text.tokens import token_at

Range = tuple[int, int]  # code points, end exclusive
_CONTEXT = 200


class Fate(Enum):
    """What became of a range of the text."""

    WHOLE = "whole"
    INSIDE = "inside"  # it stands in what is cut out
    THROUGH = "through"  # one of its ends does
    AROUND = "around"  # what is cut out stands in it; it is there without
    EDGES = "edges"  # only white space at its ends is gone


@dataclass(frozen=True, slots=True)
class Mended:
    """A range of what is left of the text, and what it cost; empty where it is lost."""

    start: int
    end: int
    fate: Fate


class Cutting:
    """A text and what is cut out of it (`cuts`, in order, apart from one another)."""

    def __init__(self, text: str, cuts: Sequence[Range]) -> None:
        self.text = text
        self.cuts = tuple(cuts)
        self.left = without(text, cuts)
        self._starts = [start for start, _ in cuts]
        self._removed = [0, *accumulate(end - start for start, end in cuts)]

    def offset(self, offset: int) -> int:
        """Return where a place of the text is in what is left; in a cut, where that was."""
        number = bisect_right(self._starts, offset)
        if not number:
            return offset
        start, end = self.cuts[number - 1]
        return min(offset, max(start, offset - (end - start))) - self._removed[number - 1]

    def mended(self, start: int, end: int) -> Mended:
        """Return what a range of the text is in what is left of it."""
        fate = Fate.WHOLE
        first = max(0, bisect_right(self._starts, start) - 1)
        for cut_start, cut_end in self.cuts[first:]:
            if cut_start >= end:
                break
            if cut_end <= start:
                continue
            if cut_start <= start and end <= cut_end:
                return Mended(0, 0, Fate.INSIDE)
            if self.text[max(start, cut_start) : min(end, cut_end)].isspace():
                at_an_end = cut_start <= start or cut_end >= end
                fate = Fate.EDGES if at_an_end and fate is Fate.WHOLE else fate
            elif cut_start <= start or end <= cut_end:
                fate = Fate.THROUGH
            elif fate is not Fate.THROUGH:
                fate = Fate.AROUND
        new_start, new_end = self.offset(start), self.offset(end)
        if fate is not Fate.WHOLE and not self.left[new_start:new_end].strip():
            return Mended(0, 0, Fate.INSIDE)
        return Mended(new_start, new_end, fate)


def without(text: str, cuts: Iterable[Range]) -> str:
    """Return what is left of a text."""
    pieces, at = [], 0
    for start, end in cuts:
        pieces.append(text[at:start])
        at = end
    return "".join([*pieces, text[at:]])


def put_back(start: int, end: int, cuts: Iterable[Range]) -> Range:
    """Return where a range of what is left stands in the text that these were cut out of."""
    before, inside = 0, 0  # how much was cut out
    for cut_start, cut_end in cuts:
        at = cut_start - before - inside
        if at >= end:
            break
        if at <= start:
            before += cut_end - cut_start
        else:
            inside += cut_end - cut_start
    return start + before, end + before + inside


def cuts_of(text: str, furniture: Iterable[Range]) -> tuple[Range, ...]:
    """Return what to cut out of a text so that none of these ranges is left of it.

    Lines that hold nothing else go with their newlines, and of the blank lines around them those
    that would be too many. In a line, spaces on one side go too. Where words would grow together, a
    space of the furniture stays; where it has none, that piece of it does.
    """
    found: list[Range] = []
    for start, end in _united(text, furniture):
        for cut in _cuts_of_one(text, start, end, found):
            if found and cut[0] <= found[-1][1]:
                found[-1] = (found[-1][0], max(cut[1], found[-1][1]))
            elif cut[0] < cut[1]:
                found.append(cut)
    return tuple(found)


def _united(text: str, ranges: Iterable[Range]) -> Iterator[Range]:
    """Yield the ranges in order, as one where only white space is between two."""
    before: Range | None = None
    for start, end in sorted(ranges):
        if before is None:
            before = (start, end)
        elif start <= before[1] or text[before[1] : start].isspace():
            before = (before[0], max(end, before[1]))
        else:
            yield before
            before = (start, end)
    if before is not None:
        yield before


def _cuts_of_one(text: str, start: int, end: int, found: Sequence[Range]) -> Iterator[Range]:
    """Yield the cuts for a range in order: the rest of a line, whole lines, the begin of a line.

    `found` are all cuts so far, these among them.
    """
    first_line = text.rfind("\n", 0, start) + 1
    last_end = _line_end(text, end)
    starts_a_line = _blank(text, first_line, start)
    ends_a_line = _blank(text, end, last_end)
    if not (starts_a_line and ends_a_line) and "\n" not in text[start:end]:
        yield from _in_line(text, start, end, found)
        return
    lines_start, lines_end = first_line, min(last_end + 1, len(text))
    if not starts_a_line:
        line_end = text.index("\n", start)
        yield from _in_line(text, start, line_end, found)
        lines_start = line_end + 1
    if not ends_a_line:
        lines_end = text.rindex("\n", 0, end) + 1
    yield from _lines(text, lines_start, lines_end)
    if not ends_a_line:
        yield from _in_line(text, lines_end, end, found)


def _lines(text: str, start: int, end: int) -> Iterator[Range]:
    """Yield the cut for whole lines, of which the first and the last may be blank."""
    if not text[start:end].strip():
        return
    while _blank(text, start, _line_end(text, start)):
        start = _line_end(text, start) + 1
    while text[end - 1] == "\n" and _blank(text, text.rfind("\n", 0, end - 1) + 1, end):
        end = text.rindex("\n", 0, end - 1) + 1
    above = text.rfind("\n", 0, start - 1) + 1 if start else 0
    if _blank(text, above, start):
        while end < len(text) and _blank(text, end, _line_end(text, end)):
            end = min(_line_end(text, end) + 1, len(text))
    if end == len(text):
        start = _end_of_the_rest(text, start)
    yield start, end


def _end_of_the_rest(text: str, start: int) -> int:
    """Return where a text ends of which all from a place on is cut: with a newline if it did."""
    end = len(text[:start].rstrip())
    if not text.endswith("\n"):
        return end
    newline = text.find("\n", end, start)
    return newline + 1 if newline >= 0 and end else end


def _in_line(text: str, start: int, end: int, found: Sequence[Range]) -> Iterator[Range]:
    """Yield the cuts for a part of a line."""
    line_start, line_end = text.rfind("\n", 0, start) + 1, _line_end(text, end)
    begins, ends = _blank(text, line_start, start), _blank(text, end, line_end)
    spaced_start, spaced_end = start, end
    if ends:
        spaced_start = line_start + len(text[line_start:start].rstrip())
        spaced_end = line_end
    elif begins or text[start - 1].isspace():
        spaced_end = line_end - len(text[end:line_end].lstrip())
    for cut in ((spaced_start, spaced_end), (start, end)):
        if not _grows_together(text, cut, found):
            yield cut
            return
    space = next((at for at in range(start, end) if text[at].isspace()), None)
    if space is not None:
        yield start, space
        yield space + 1, end


def _grows_together(text: str, cut: Range, found: Sequence[Range]) -> bool:
    """Tell whether what stands before a cut and after it would be one word, or one character."""
    start, end = cut
    before, after = _kept_before(text, start, found), text[end : end + _CONTEXT]
    if not before or not after:
        return False
    joined, place = before + after, len(before)
    if not (is_boundary(text, start) and is_boundary(text, end) and is_boundary(joined, place)):
        return True
    if before[-1].isalnum() and after[0].isalnum():
        return True
    token = token_at(joined, place - 1)
    return token is not None and token[1] > place


def _kept_before(text: str, end: int, cuts: Sequence[Range]) -> str:
    """Return the last of what is left before a place."""
    kept = ""
    for cut_start, cut_end in reversed(cuts):
        if len(kept) >= _CONTEXT:
            break
        kept = text[max(cut_end, end - _CONTEXT) : end] + kept
        end = min(end, cut_start)
    return (text[max(0, end - _CONTEXT) : end] + kept)[-_CONTEXT:]


def _blank(text: str, start: int, end: int) -> bool:
    return not text[start:end].strip()


def _line_end(text: str, offset: int) -> int:
    end = text.find("\n", offset)
    return end if end >= 0 else len(text)
