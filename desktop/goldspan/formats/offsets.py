"""Carries offsets between a text as a file has it and the text as Goldspan stores it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right


class OffsetShift:
    """Knows which code points normalisation took out: leading BOMs, and each CR before an LF."""

    def __init__(self, raw: str) -> None:
        self._removed = [match.start() for match in re.finditer("\r(?=\n)", raw)]
        marks = len(raw) - len(raw.lstrip("\ufeff"))
        self._removed[:0] = range(marks)
        # Where each of them would stand in the normalised text: before this code point.
        self._before = [place - number for number, place in enumerate(self._removed)]

    def __call__(self, offset: int) -> int:
        """Return the offset in the normalised text of an offset in the raw text."""
        return offset - bisect_left(self._removed, offset)

    def raw(self, offset: int) -> int:
        """Return where a code point of the normalised text stands in the raw text."""
        return offset + bisect_right(self._before, offset)
