"""Ranges as brat has them: one annotation a line, so none over a line end in one piece."""

from __future__ import annotations

import re
from itertools import pairwise

Range = tuple[int, int]
# Where programs end a line or a column, brat among them.
_PIECE = re.compile("[^\t\n\v\f\r\x1c-\x1e\x85\u2028\u2029]+")


def fragments(text: str, start: int, end: int) -> list[Range]:
    """Return the pieces of `text[start:end]` between line ends and tabs; none where it ends in one.

    Pieces of white space alone are left out between others, since what stands between pieces is
    white space anyway.
    """
    pieces = [match.span() for match in _PIECE.finditer(text, start, end)]
    if not pieces or pieces[0][0] != start or pieces[-1][1] != end:
        return []
    inner = [piece for piece in pieces[1:-1] if not text[slice(*piece)].isspace()]
    return [pieces[0], *inner, *pieces[1:][-1:]]


def is_one_piece(text: str, ranges: list[Range]) -> bool:
    """Say whether nothing but white space stands between the ranges, which are in order."""
    between = ((left, right) for (_start, left), (right, _end) in pairwise(ranges))
    return all(not text[left:right].strip() for left, right in between)
