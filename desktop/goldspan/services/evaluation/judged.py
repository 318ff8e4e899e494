"""An article with gold, and what a pipeline is told of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from goldspan.domain.exchange import ExchangeArticle, ExchangeLink, ExchangeSpan
from goldspan.domain.scheme import Scheme
from goldspan.prefill.requests import PrefillRequest
from goldspan.services.transfer.recurring_lines import recurring_lines


@dataclass(frozen=True, slots=True)
class Judged:
    """An article to measure on: its text and gold, and the request; its id is in the request.

    Of the labels in `unknown` gold does not know whether they occur: nobody was asked for them.
    """

    article: ExchangeArticle
    request: PrefillRequest
    unknown: tuple[str, ...] = ()

    @property
    def spans(self) -> tuple[ExchangeSpan, ...]:
        """Return gold's spans of the labels that it knows."""
        return tuple(self.known(self.article.spans))

    def known(self, spans: Iterable[ExchangeSpan]) -> list[ExchangeSpan]:
        """Return those of some spans of the article that can be right or wrong."""
        return [span for span in spans if span.label not in self.unknown]


def links_between(
    links: Iterable[ExchangeLink], spans: Iterable[ExchangeSpan]
) -> list[ExchangeLink]:
    """Return the links whose ends are both among these spans."""
    there = {span.id for span in spans}
    return [link for link in links if link.source in there and link.target in there]


def judged_alone(articles: Sequence[ExchangeArticle], scheme: Scheme) -> list[Judged]:
    """Return articles that are in no project, as if they were all of one; ids are their names."""
    labels = [label.key for label in scheme.labels]
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
            tuple(article.owner.unknown(labels)) if article.owner is not None else (),
        )
        for article in articles
    ]
