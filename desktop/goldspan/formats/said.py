"""What an article, its layer's owner and a span really say: what a format can lose of them."""

from __future__ import annotations

from goldspan.domain.exchange import ExchangeArticle, ExchangeSpan
from goldspan.domain.layer import WorkState

FIELDS = (
    "title", "outlet", "url", "language", "document_time", "document_time_origin", "source",
    "notes", "extra",
)  # fmt: skip


def said_fields(article: ExchangeArticle) -> list[str]:
    """Return the fields of the article's metadata that are not empty, but for its name."""
    return [key for key in FIELDS if getattr(article, key)]


def said_of_owner(article: ExchangeArticle) -> list[str]:
    """Return the fields that say something of the layer's owner."""
    owner = article.owner
    if owner is None:
        return []
    said = ["annotator"]
    if owner.state is not WorkState.NEW:
        said.append("state")
    return said + [
        key for key in ("adjudicated", "reason", "note", "labels") if getattr(owner, key)
    ]


def said_remarks(span: ExchangeSpan) -> list[str]:
    """Return which of score, doubt and note the span has."""
    said = ["score"] if span.score is not None else []
    return said + [key for key in ("doubtful", "note") if getattr(span, key)]
