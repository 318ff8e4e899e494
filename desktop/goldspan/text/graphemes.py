"""Grapheme boundaries, found by looking only at the neighbourhood of an offset."""

from __future__ import annotations

from unicodedata import category

import regex

_GRAPHEME = regex.compile(r"\X")
_STARTERS = frozenset(("Lu", "Ll", "Lt", "Nd"))
_BACK, _AHEAD = 128, 32


def _is_plain_boundary(text: str, offset: int) -> bool:
    """Tell whether a boundary is certain from two characters: most are."""
    before, after = text[offset - 1], text[offset]
    if before.isascii() and after.isascii():
        return not (before == "\r" and after == "\n")
    return (before.isascii() or before.isspace()) and category(after) in _STARTERS


def _boundaries(text: str, offset: int) -> list[int]:
    """Return the boundaries around `offset`, counted from a certain one before it.

    Where there is none for 128 characters, that place is as good a guess as any.
    """
    low = max(0, offset - 1)
    while low > 0 and offset - low < _BACK and not _is_plain_boundary(text, low):
        low -= 1
    high = min(len(text), offset + _AHEAD)
    found = [match.start() for match in _GRAPHEME.finditer(text, low, high)]
    found.append(high)
    return found


def is_boundary(text: str, offset: int) -> bool:
    """Tell whether a boundary at `offset` (0 to the text's length) splits no grapheme."""
    if offset <= 0 or offset >= len(text):
        return 0 <= offset <= len(text)
    return _is_plain_boundary(text, offset) or offset in _boundaries(text, offset)


def floor(text: str, offset: int) -> int:
    """Return the last boundary at or before `offset`."""
    offset = min(max(offset, 0), len(text))
    if is_boundary(text, offset):
        return offset
    return max((b for b in _boundaries(text, offset) if b <= offset), default=0)


def ceil(text: str, offset: int) -> int:
    """Return the first boundary at or after `offset`."""
    offset = min(max(offset, 0), len(text))
    if is_boundary(text, offset):
        return offset
    return min((b for b in _boundaries(text, offset) if b >= offset), default=len(text))


def following(text: str, offset: int) -> int:
    """Return the boundary after `offset`, or the text's length."""
    return ceil(text, offset + 1) if offset < len(text) else len(text)


def preceding(text: str, offset: int) -> int:
    """Return the boundary before `offset`, or 0."""
    return floor(text, offset - 1) if offset > 0 else 0
