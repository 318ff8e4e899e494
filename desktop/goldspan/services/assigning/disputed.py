"""Which articles merging left something open in."""

from __future__ import annotations

from goldspan.services.sharing.conflicts import conflict_article
from goldspan.store.project import ProjectStore


def disputed_articles(store: ProjectStore) -> frozenset[str]:
    """Return the articles with anything that two sides see differently; on any thread."""
    found = (conflict_article(conflict) for conflict in store.conflicts())
    return frozenset(article for article in found if article)
