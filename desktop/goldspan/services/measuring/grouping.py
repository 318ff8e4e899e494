"""Which articles are drawn together for the intervals: copies say the same more than once."""

from __future__ import annotations

from collections.abc import Sequence

Families = Sequence[Sequence[str]]


def family_numbers(articles: Sequence[str], families: Families) -> list[int] | None:
    """Return a number for each article, the same for those of one family; None without any."""
    family_of = {article: number for number, own in enumerate(families) for article in own}
    if not family_of:
        return None
    alone = len(families)
    return [family_of.get(article, alone + number) for number, article in enumerate(articles)]
