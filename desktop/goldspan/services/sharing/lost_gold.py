"""What a merge took from gold: articles adjudicated before whose gold the other side removed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final

from goldspan.domain.annotator import GOLD
from goldspan.domain.exchange import Note
from goldspan.domain.layer import WorkState
from goldspan.domain.messages import Phrase, message
from goldspan.store.project import ProjectStore

_LOST: Final = message(
    "errors",
    "“{article}” was adjudicated here; gold spans that were removed there: {count}. Take this merge"
    " back to have them again.",
)


def adjudicated_gold(store: ProjectStore) -> dict[str, tuple[str, int]]:
    """Return by article that is adjudicated its title and how many spans of gold it has."""
    states = store.states(GOLD.id)
    articles = [each.article for each in states if each.state is WorkState.DONE]
    counts = store.span_counts([GOLD.id], articles) if articles else {}
    return {
        article.id: (article.title or article.name, sum(counts.get(article.id, {}).values()))
        for article in store.articles(articles)
    }


def lost_gold(store: ProjectStore, before: Mapping[str, tuple[str, int]]) -> Iterator[Note]:
    """Yield where gold that was there before is gone, and the article is no longer adjudicated."""
    if not before:
        return
    states = store.states(GOLD.id, list(before))
    adjudicated = {each.article for each in states if each.state is WorkState.DONE}
    counts = store.span_counts([GOLD.id], list(before))
    for article, (title, had) in before.items():
        gone = had - sum(counts.get(article, {}).values())
        if gone > 0 and article not in adjudicated:
            yield Note(title, Phrase(_LOST, {"count": gone, "article": title}))
