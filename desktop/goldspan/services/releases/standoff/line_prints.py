"""Prints of a text's lines, too short to guess a line from: they tell where a copy differs."""

from __future__ import annotations

from collections.abc import Collection
from difflib import SequenceMatcher
from hashlib import sha256
from typing import NamedTuple

_DIGITS = 4

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


def differing(prints: list[Print], other: str) -> Differing:
    """Return where another text differs from the one with these prints."""
    lines = [n for n, line in enumerate(other.split("\n"), start=1) if line.strip()]
    matcher = SequenceMatcher(None, prints, line_prints(other), autojunk=False)
    lacking, first = 0, 0
    for tag, i, j, m, n in matcher.get_opcodes():
        if tag in ("replace", "delete"):
            lacking += j - i
        if tag == "replace" and not first and n > m:
            first = lines[m]
    return Differing(lacking, len(prints), first)
