"""Tells passages that recur everywhere from those that were copied with their article.

A passage that stands in several articles which otherwise have little in common is a notice of the
outlet, a turn of phrase or standing background: it joins nothing. Many copies of one report have
most of it in common, however many they are, and stay a family.
"""

from __future__ import annotations

from collections.abc import Iterable
from heapq import nsmallest

from goldspan.families.sharing import Content, shared_by
from goldspan.families.wordings import Wordings

LEAST_ARTICLES = 4  # that have little in common
LITTLE = 0.3  # of the shorter text
LOOKED_AT = 32  # of those that have the passage


def is_boilerplate(holders: Iterable[Content], wordings: Wordings) -> bool:
    """Say whether a passage is boilerplate, by all articles that have it or one nearly the same."""
    looked_at = nsmallest(LOOKED_AT, holders, key=lambda content: content.rank)
    if len(looked_at) < LEAST_ARTICLES:
        return False
    different: list[Content] = []
    # The longest first: a short text with much boilerplate is like all others that have it.
    for content in sorted(looked_at, key=lambda content: (-content.words, content.rank)):
        if all(shared_by(content, other, wordings).share < LITTLE for other in different):
            different.append(content)
            if len(different) >= LEAST_ARTICLES:
                return True
    return False
