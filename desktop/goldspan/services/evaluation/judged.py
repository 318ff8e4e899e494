"""An article with gold, and what its outlet's other articles say of its lines."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from goldspan.domain.exchange import ExchangeArticle
from goldspan.services.transfer.recurring_lines import recurring_lines


@dataclass(frozen=True, slots=True)
class Judged:
    """An article to measure on: how errors refer to it, its text and gold, its recurring lines."""

    key: str
    article: ExchangeArticle
    recurring: tuple[str, ...] = ()


def judged_articles(
    articles: Iterable[tuple[str, ExchangeArticle]], neighbours: Iterable[tuple[str, str]]
) -> list[Judged]:
    """Return the articles with their keys; `neighbours` are outlets with the texts they have."""
    recurring = recurring_lines(neighbours)
    made = []
    for key, article in articles:
        lines = recurring.get(article.outlet, frozenset())
        here = {line.strip() for line in article.text.split("\n")} & lines
        made.append(Judged(key, article, tuple(sorted(here))))
    return made
