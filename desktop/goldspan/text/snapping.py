"""Turns what the pointer or a key says into a range that a mark may have."""

from __future__ import annotations

from goldspan.text import graphemes
from goldspan.text.tokens import token_after, token_at, token_before

Range = tuple[int, int]


def snap_to_tokens(text: str, start: int, end: int) -> Range | None:
    """Return the range of whole tokens that `start … end` touches, or None without one.

    White space at its edges is left out. The order of the two offsets does not matter.
    """
    low, high = min(start, end), max(start, end)
    if low == high:
        token = token_at(text, low)
        return _whole(text, *token) if token else None
    first = token_at(text, low) or token_after(text, low)
    last = token_at(text, high - 1) or token_before(text, high)
    if first is None or last is None or first[0] >= high or last[1] <= first[0]:
        return None
    return _whole(text, first[0], last[1])


def snap_to_characters(text: str, start: int, end: int) -> Range | None:
    """Return the range of whole graphemes that `start … end` touches, or None where empty."""
    low, high = graphemes.floor(text, min(start, end)), graphemes.ceil(text, max(start, end))
    return (low, high) if low < high else None


def moved_edge(
    text: str, span: Range, *, at_start: bool, forward: bool, by_token: bool
) -> Range | None:
    """Return the span with one edge a step further, or None where it cannot go.

    A span never becomes empty, and an edge never stops on white space between tokens.
    """
    start, end = span
    if at_start:
        edge = (
            _start_after(text, start, by_token) if forward else _start_before(text, start, by_token)
        )
        return (edge, end) if edge is not None and edge < end else None
    edge = _end_after(text, end, by_token) if forward else _end_before(text, end, by_token)
    return (start, edge) if edge is not None and edge > start else None


def moved_to(text: str, span: Range, offset: int, *, at_start: bool, by_token: bool) -> Range:
    """Return the span with one edge dragged to `offset`; past the other edge they change roles.

    The edge that stays is kept as it is, and the span keeps a token or grapheme next to it.
    """
    fixed = span[1] if at_start else span[0]
    snap = snap_to_tokens if by_token else snap_to_characters
    if offset < fixed or (offset == fixed and at_start):
        snapped = snap(text, min(offset, fixed - 1), fixed)
        return (snapped[0], fixed) if snapped else span
    snapped = snap(text, fixed, max(offset, fixed + 1))
    return (fixed, snapped[1]) if snapped else span


def _whole(text: str, start: int, end: int) -> Range:
    return graphemes.floor(text, start), graphemes.ceil(text, end)


def _start_after(text: str, offset: int, by_token: bool) -> int | None:
    if not by_token:
        return graphemes.following(text, offset)
    token = token_after(text, offset + 1)
    # A token can begin inside a grapheme, such as the frame of a keycap: that is no place to stop.
    while token is not None and graphemes.floor(text, token[0]) <= offset:
        token = token_after(text, token[1])
    return graphemes.floor(text, token[0]) if token else None


def _start_before(text: str, offset: int, by_token: bool) -> int | None:
    if offset == 0:
        return None
    if not by_token:
        return graphemes.preceding(text, offset)
    token = token_at(text, offset - 1) or token_before(text, offset)
    return graphemes.floor(text, token[0]) if token else None


def _end_after(text: str, offset: int, by_token: bool) -> int | None:
    if offset >= len(text):
        return None
    if not by_token:
        return graphemes.following(text, offset)
    token = token_at(text, offset) or token_after(text, offset)
    return graphemes.ceil(text, token[1]) if token else None


def _end_before(text: str, offset: int, by_token: bool) -> int | None:
    if not by_token:
        return graphemes.preceding(text, offset)
    token = token_before(text, offset - 1)
    while token is not None and graphemes.ceil(text, token[1]) >= offset:
        token = token_before(text, token[1] - 1)
    return graphemes.ceil(text, token[1]) if token else None
