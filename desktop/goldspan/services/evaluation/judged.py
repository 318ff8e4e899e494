"""An article with gold, and what a pipeline is told of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from goldspan.domain.exchange import ExchangeArticle
from goldspan.prefill.requests import PrefillRequest
from goldspan.services.transfer.recurring_lines import recurring_lines


@dataclass(frozen=True, slots=True)
class Judged:
    """An article to measure on: its text and gold, and the request; its id is in the request."""

    article: ExchangeArticle
    request: PrefillRequest


def judged_alone(articles: Sequence[ExchangeArticle]) -> list[Judged]:
    """Return articles that are in no project, as if they were all of one; ids are their names."""
    recurring = recurring_lines((article.outlet, article.text) for article in articles)
    return [
        Judged(
            article,
            PrefillRequest(
                article_id=article.name,
                text=article.text,
                document_time=article.document_time,
                language=article.language,
                name=article.name,
                recurring=recurring.in_text(article.outlet, article.text),
            ),
        )
        for article in articles
    ]
