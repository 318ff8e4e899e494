"""Where a range of a text stands in the other text that the article has in another release."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from goldspan.families.alignment import align
from goldspan.services.releases.record.facts import ArticleFacts

Range = tuple[int, int]
Carry = Callable[[int, int], Range | None]


def unmoved(start: int, end: int) -> Range:
    """Return the range itself: the texts are the same."""
    return start, end


def carrying(text_a: str, text_b: str, a: ArticleFacts | None, b: ArticleFacts | None) -> Carry:
    """Return what carries a range from one text to the other, None where it does not stand there.

    Where both come from one text of the project, what was cut out says where; else their words do.
    """
    if text_a == text_b:
        return unmoved
    if a is None or b is None or a.sha256 != b.sha256:
        return align(text_a, text_b).to_b

    def by_cuts(start: int, end: int) -> Range | None:
        first, last = _put_back(start, a.cuts), _put_back(end - 1, a.cuts)
        if any(low <= at < high for at in (first, last) for low, high in b.cuts):
            return None
        return _cut(first, b.cuts), _cut(last, b.cuts) + 1

    return by_cuts


def _put_back(offset: int, cuts: Sequence[Range]) -> int:
    """Return where an offset of what was left is in the whole text."""
    for start, end in sorted(cuts):
        if offset < start:
            break
        offset += end - start
    return offset


def _cut(offset: int, cuts: Sequence[Range]) -> int:
    """Return where an offset of the whole text is in what was left."""
    return offset - sum(end - start for start, end in cuts if end <= offset)
