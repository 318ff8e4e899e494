"""Grapheme boundaries, found by looking only at the neighbourhood of an offset."""

from __future__ import annotations

import regex

_GRAPHEME = regex.compile(r"\X")
_REACH = 64


def _starts(text: str, offset: int) -> tuple[int, list[int]]:
    """Return a window's end and the boundaries in it, the first a safe one before `offset`."""
    low = max(0, offset - _REACH)
    # A newline, a space or plain ASCII is a boundary whatever stands before it, unless it is the
    # second half of CR LF; without one the window's start is as good a guess as any.
    while low > 0 and not (" " <= text[low] <= "~") and low > offset - 2 * _REACH:
        low -= 1
    high = min(len(text), offset + _REACH)
    bounds = [match.start() for match in _GRAPHEME.finditer(text, low, high)]
    bounds.append(high)
    return high, bounds


def is_boundary(text: str, offset: int) -> bool:
    """Tell whether a boundary at `offset` (0 to the text's length) splits no grapheme."""
    if offset <= 0 or offset >= len(text):
        return 0 <= offset <= len(text)
    if text[offset - 1].isascii() and text[offset].isascii():
        return not (text[offset - 1] == "\r" and text[offset] == "\n")
    return offset in _starts(text, offset)[1]


def floor(text: str, offset: int) -> int:
    """Return the last boundary at or before `offset`."""
    offset = min(max(offset, 0), len(text))
    if is_boundary(text, offset):
        return offset
    return max((b for b in _starts(text, offset)[1] if b <= offset), default=0)


def ceil(text: str, offset: int) -> int:
    """Return the first boundary at or after `offset`."""
    offset = min(max(offset, 0), len(text))
    if is_boundary(text, offset):
        return offset
    return min((b for b in _starts(text, offset)[1] if b >= offset), default=len(text))


def following(text: str, offset: int) -> int:
    """Return the boundary after `offset`, or the text's length."""
    return ceil(text, offset + 1) if offset < len(text) else len(text)


def preceding(text: str, offset: int) -> int:
    """Return the boundary before `offset`, or 0."""
    return floor(text, offset - 1) if offset > 0 else 0
