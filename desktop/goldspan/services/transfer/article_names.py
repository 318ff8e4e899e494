"""Finds articles by what people call them."""

from __future__ import annotations

from collections.abc import Iterable

from goldspan.domain.errors import GoldspanError
from goldspan.domain.messages import message
from goldspan.store.project import ProjectStore


def article_ids(store: ProjectStore, names: Iterable[str]) -> list[str]:
    """Return the ids of the articles with these names or ids, in the given order.

    Raise `GoldspanError` where the project has no such article.
    """
    articles = store.articles()
    by_name = {article.name: article.id for article in articles}
    known = {article.id for article in articles}
    found = []
    for name in names:
        if name not in by_name and name not in known:
            raise GoldspanError(
                message("errors", "The project has no article “{name}”."),
                todo=message("errors", "“goldspan list” shows what the articles are called."),
                name=name,
            )
        found.append(by_name.get(name, name))
    return found
