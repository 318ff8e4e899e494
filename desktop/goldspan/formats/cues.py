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
    if len(parts) == 1:
        found = min(_around(text, parts[0], claim, window), default=None)
        return None if found is None else (_placed(found[1], parts[0]),)
    # chains: cheapest way to have placed the parts so far, by where the last of them ends
    chains: list[tuple[float, tuple[TextRange, ...]]] = [(0.0, ())]
    for part in parts:
        longer: list[tuple[float, tuple[TextRange, ...]]] = []
        for cost, start in nsmallest(_CANDIDATES, _occurrences(text, part, claim, window)):
            before = [
                (so_far + (start - chain[-1].end) * _SPREAD if chain else so_far, chain)
                for so_far, chain in chains
                if not chain or chain[-1].end <= start
            ]
            if before:
                so_far, chain = min(before, key=lambda pair: pair[0])
                longer.append((so_far + cost, (*chain, _placed(start, part))))
        chains = longer
    return min(chains, key=lambda pair: pair[0])[1] if chains else None


def _placed(start: int, part: str) -> TextRange:
    return TextRange(start, start + len(part), part)


def _occurrences(
    text: str, part: str, claim: tuple[int, int], window: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    """Yield what each occurrence costs and where it starts."""
    low, high = window
    start = text.find(part, low, high)
    while start >= 0:
        yield _cost(text, part, start, claim), start
        start = text.find(part, start + len(part), high)


def _around(
    text: str, part: str, claim: tuple[int, int], window: tuple[int, int]
) -> Iterator[tuple[int, int]]:
    """Yield the occurrences on either side of the claim's start, up to the first whole word."""
    low, high = window
    start = text.rfind(part, low, claim[0] + len(part) - 1)
    while start >= 0:
        yield _cost(text, part, start, claim), start
        if not _cuts_a_word(text, part, start):
            break
        start = text.rfind(part, low, start + len(part) - 1)
    start = text.find(part, claim[0], high)
    while start >= 0:
        yield _cost(text, part, start, claim), start
        if not _cuts_a_word(text, part, start):
            break
        start = text.find(part, start + 1, high)


def _cost(text: str, part: str, start: int, claim: tuple[int, int]) -> int:
    """Return the distance from the claim, and a lot more where only a part of a word is meant."""
    end = start + len(part)
    distance = claim[0] - end if end <= claim[0] else max(start - claim[1], 0)
    return distance + _INSIDE_A_WORD if _cuts_a_word(text, part, start) else distance


def _cuts_a_word(text: str, part: str, start: int) -> bool:
    end = start + len(part)
    return (start > 0 and text[start - 1].isalnum() and part[0].isalnum()) or (
        end < len(text) and text[end].isalnum() and part[-1].isalnum()
    )
