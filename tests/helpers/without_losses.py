"""What is left of an article when what a format could not carry is taken off it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from goldspan.domain.article import TimeOrigin
from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.domain.losses import Loss, LossKind
from goldspan.formats.jsonl_writer import article_record

_EMPTY: dict[str, Any] = {
    "notes": (),
    "extra": {},
    "has_layer": False,
}


def without_losses(
    articles: Iterable[ExchangeArticle], losses: Iterable[Loss]
) -> list[ExchangeArticle]:
    """Return the articles less what the report says is lost; views lose nothing."""
    by_article: dict[str, list[Loss]] = {}
    for loss in losses:
        by_article.setdefault(loss.article, []).append(loss)
    kept = [_less(article, by_article.get(article.name, [])) for article in articles]
    return [article for article in kept if article is not None]


def records(articles: Iterable[ExchangeArticle]) -> list[dict[str, Any]]:
    """Return articles as they compare: ids of spans are local, and numbered anew."""
    return [article_record(_numbered(article)) for article in articles]


def _numbered(article: ExchangeArticle) -> ExchangeArticle:
    """Give spans ids by what they say, where several have one place and label."""
    ordered = sorted(article.spans, key=lambda span: repr(_content(span)))
    ids = {span.id: f"{number:04}" for number, span in enumerate(ordered)}
    spans = tuple(replace(span, id=ids[span.id]) for span in article.spans)
    links = tuple(
        replace(link, source=ids[link.source], target=ids[link.target]) for link in article.links
    )
    return replace(article, spans=spans, links=links)


def _content(span: ExchangeSpan) -> tuple[object, ...]:
    return (sorted(span.attrs.items()), span.score, span.doubtful, span.note)


def _less(article: ExchangeArticle, losses: list[Loss]) -> ExchangeArticle | None:
    for loss in losses:
        match loss.kind:
            case LossKind.ARTICLE:
                return None
            case LossKind.FIELD if loss.key == "document_time_origin":
                # A time of which nothing more is known was in the file.
                origin = TimeOrigin.FILE if article.document_time else None
                article = replace(article, document_time_origin=origin)
            case LossKind.FIELD:
                article = replace(article, **{loss.key: _EMPTY.get(loss.key, "")})
            case LossKind.OWNER:
                article = _less_of_owner(article, loss.key)
            case LossKind.SPAN:
                spans = tuple(span for span in article.spans if span.id != loss.span)
                links = tuple(
                    link for link in article.links if loss.span not in (link.source, link.target)
                )
                article = replace(article, spans=spans, links=links)
            case LossKind.LINK:
                links = tuple(link for link in article.links if link != loss.link)
                article = replace(article, links=links)
            case LossKind.EDGES:
                spans = tuple(
                    _trimmed(span) if span.id == loss.span else span for span in article.spans
                )
                article = replace(article, spans=spans)
            case LossKind.ATTRIBUTE | LossKind.REMARK:
                article = _less_of_part(article, loss)
            case LossKind.VIEW:
                pass
    return article


def _less_of_owner(article: ExchangeArticle, key: str) -> ExchangeArticle:
    if article.owner is None or key == "annotator":
        return replace(article, owner=None)
    fresh = type(article.owner)(article.owner.annotator)
    return replace(article, owner=replace(article.owner, **{key: getattr(fresh, key)}))


def _less_of_part(article: ExchangeArticle, loss: Loss) -> ExchangeArticle:
    if loss.link is not None:
        links = tuple(
            replace(link, score=None) if link == loss.link else link for link in article.links
        )
        return replace(article, links=links)
    spans = tuple(
        _span_less(span, loss) if span.id == loss.span else span for span in article.spans
    )
    return replace(article, spans=spans)


def _span_less(span: ExchangeSpan, loss: Loss) -> ExchangeSpan:
    if loss.kind is LossKind.ATTRIBUTE:
        return replace(span, attrs={k: v for k, v in span.attrs.items() if k != loss.key})
    plain = ExchangeSpan(span.id, span.label, span.start, span.end, span.quote)
    return replace(span, **{loss.key: getattr(plain, loss.key)})


def _trimmed(span: ExchangeSpan) -> ExchangeSpan:
    quote = span.quote.strip()
    start = span.start + span.quote.index(quote)
    return replace(span, start=start, end=start + len(quote), quote=quote)
