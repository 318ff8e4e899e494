"""Prints of a text's lines, too short to guess a line from: they tell where a copy differs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from difflib import SequenceMatcher
from hashlib import sha256
from itertools import takewhile
from typing import NamedTuple

_DIGITS = 4
_MOST_COMPARED = 1_000_000  # pairs of lines

Print = tuple[int, str]  # how long a line is, and four digits of its hash


class Differing(NamedTuple):
    """How far a text is another: lines of the true one that it lacks, and where it first differs.

    `line` counts from 1 in the other text; it is 0 where nothing of it differs.
    """

    lacking: int
    lines: int
    line: int


def line_prints(text: str, joins: Collection[int] = ()) -> list[Print]:
    """Return the prints of the lines that are not blank, in order.

    Lines are left out in which something was cut out of a text: at `joins`, places of what is left.
    """
    prints, start = [], 0
    for line in text.split("\n"):
        end = start + len(line)
        if line.strip() and not any(start < join <= end for join in joins):
            prints.append((len(line), sha256(line.encode("utf-8")).hexdigest()[:_DIGITS]))
        start = end + 1
    return prints


def differing(prints: Sequence[Print], other: str) -> Differing:
    """Return where another text differs from the one with these prints."""
    numbers = [n for n, line in enumerate(other.split("\n"), start=1) if line.strip()]
    theirs = line_prints(other)
    alike = sum(
        1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(prints, theirs, strict=False))
    )
    ours, theirs = prints[alike:], theirs[alike:]
    if len(ours) * len(theirs) > _MOST_COMPARED:
        # Which line is which takes too long to find out; how many are missing does not.
        return Differing((Counter(ours) - Counter(theirs)).total(), len(prints), numbers[alike])
    lacking = line = 0
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for tag, begin, end, other_begin, other_end in matcher.get_opcodes():
        if tag in ("replace", "delete"):
            lacking += end - begin
        if tag == "replace" and not line and other_end > other_begin:
            line = numbers[alike + other_begin]
    return Differing(lacking, len(prints), line)
