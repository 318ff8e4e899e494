"""Which passages of articles were there in an earlier one: what is left out to count them once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from goldspan.services.families.project_families import ProjectFamilies
from goldspan.services.progress import Progress

Range = tuple[int, int]


def recurring_passages(
    families: ProjectFamilies, articles: Sequence[str], progress: Progress
) -> dict[str, tuple[Range, ...]]:
    """Return, by article, the passages that an earlier one of these articles has too.

    Earlier is what stands before it in the sequence. Ranges are in order and do not touch; who
    has none is not in it. Raises `CancelledError` where the user cancelled.
    """
    place = {article: at for at, article in enumerate(articles)}
    found = {}
    for article, at in place.items():
        progress.check()
        ranges = [
            shared.b
            for relative in families.relatives(article)
            if place.get(relative.article, at) < at
            for shared in families.passages(relative.article, article)
        ]
        if ranges:
            found[article] = _joined(ranges)
    return found


def _joined(ranges: Iterable[Range]) -> tuple[Range, ...]:
    found: list[Range] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        else:
            found.append((start, end))
    return tuple(found)
