"""Where the words of a cue stand: the occurrence nearest to the claim, gap by gap."""

from __future__ import annotations

from collections.abc import Iterator
from heapq import nsmallest

from goldspan.domain.layer import TextRange

GAP = " … "
_NEAR = 1_000
_CANDIDATES = 200
_INSIDE_A_WORD = 500
_SPREAD = 0.001


def cue_words(ranges: tuple[TextRange, ...]) -> str:
    """Return the cue as exchange files write it: its quotes, joined by ` … `."""
    return GAP.join(item.quote for item in ranges)


def resolve_cue(text: str, words: str, start: int, end: int) -> tuple[TextRange, ...] | None:
    """Return the ranges of the words nearest to the claim `text[start:end]`, or None.

    Parts stand in their order and do not overlap; whole words are preferred. Words further than
    1,000 code points from the claim are looked for only where there are none nearer.
    """
    parts = [part for part in words.split(GAP) if part]
    if not parts:
        return None
    for low, high in ((max(0, start - _NEAR), end + _NEAR), (0, len(text))):
        found = _nearest(text, parts, (start, end), (low, high))
        if found is not None:
            return found
    return None


def _nearest(
    text: str, parts: list[str], claim: tuple[int, int], window: tuple[int, int]
) -> tuple[TextRange, ...] | None:
    # chains: cheapest way to have placed the parts so far, by where the last of them ends
    chains: list[tuple[float, tuple[TextRange, ...]]] = [(0.0, ())]
    for part in parts:
        longer: list[tuple[float, tuple[TextRange, ...]]] = []
        for cost, item in _nearest_occurrences(text, part, claim, window):
            before = [
                (so_far + (item.start - chain[-1].end) * _SPREAD if chain else so_far, chain)
                for so_far, chain in chains
                if not chain or chain[-1].end <= item.start
            ]
            if before:
                so_far, chain = min(before, key=lambda pair: pair[0])
                longer.append((so_far + cost, (*chain, item)))
        chains = longer
    return min(chains, key=lambda pair: pair[0])[1] if chains else None


def _nearest_occurrences(
    text: str, part: str, claim: tuple[int, int], window: tuple[int, int]
) -> list[tuple[float, TextRange]]:
    found = list(_occurrences(text, part, claim, window))
    if len(found) <= _CANDIDATES:
        return found
    return nsmallest(_CANDIDATES, found, key=lambda pair: pair[0])


def _occurrences(
    text: str, part: str, claim: tuple[int, int], window: tuple[int, int]
) -> Iterator[tuple[float, TextRange]]:
    low, high = window
    start = text.find(part, low, high)
    while start >= 0:
        end = start + len(part)
        distance = max(claim[0] - end, start - claim[1], 0)
        cut = (start > 0 and text[start - 1].isalnum() and part[0].isalnum()) or (
            end < len(text) and text[end].isalnum() and part[-1].isalnum()
        )
        yield distance + (_INSIDE_A_WORD if cut else 0), TextRange(start, end, part)
        start = text.find(part, end, high)
