"""Carries offsets from a text as a file has it to the text as Goldspan stores it."""

from __future__ import annotations

import re
from bisect import bisect_left


class OffsetShift:
    """Knows which code points normalisation took out: leading BOMs, and each CR before an LF."""

    def __init__(self, raw: str) -> None:
        self._removed = [match.start() for match in re.finditer("\r(?=\n)", raw)]
        marks = len(raw) - len(raw.lstrip("\ufeff"))
        self._removed[:0] = range(marks)

    def __call__(self, offset: int) -> int:
        """Return the offset in the normalised text of an offset in the raw text."""
        return offset - bisect_left(self._removed, offset)
