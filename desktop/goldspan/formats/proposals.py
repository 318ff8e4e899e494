"""Proposes an article's title, outlet, language and document time from its text and file name."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from goldspan.domain.exchange import ExchangeArticle

FIELDS = ("title", "outlet", "language", "document_time")


def with_proposals(
    article: ExchangeArticle, path: Path, fields: Collection[str] = FIELDS
) -> ExchangeArticle:
    """Return the article with proposals for those of the fields that are empty."""
    del path, fields
    return article
