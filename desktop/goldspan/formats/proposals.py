"""Proposes an article's title, outlet, language and document time from its text and file name."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from pathlib import Path

from goldspan.domain.article import TimeOrigin
from goldspan.domain.exchange import ExchangeArticle
from goldspan.formats.headlines import outlet_of, title_of
from goldspan.formats.language import language_of
from goldspan.formats.stamps import time_in_name, time_in_text

FIELDS = ("title", "outlet", "language", "document_time")
_SAMPLE = 50_000


def with_proposals(
    article: ExchangeArticle, path: Path, fields: Collection[str] = FIELDS
) -> ExchangeArticle:
    """Return the article with proposals for those of the fields that are empty."""
    text = article.text[:_SAMPLE]
    time, origin = article.document_time, article.document_time_origin
    if not time and "document_time" in fields:
        time, origin = document_time_of(text, path.stem)
    return replace(
        article,
        title=article.title or (title_of(text) if "title" in fields else ""),
        outlet=article.outlet or (outlet_of(text) if "outlet" in fields else ""),
        language=article.language or (language_of(text) if "language" in fields else ""),
        document_time=time,
        document_time_origin=origin,
    )


def document_time_of(text: str, name: str) -> tuple[str, TimeOrigin | None]:
    """Return the more precise of the stamps in the text and in the file's name, and its origin."""
    stamped, named = time_in_text(text), time_in_name(name)
    if not stamped and not named:
        return "", None
    if len(named) > len(stamped):
        return named, TimeOrigin.FILE
    return stamped, TimeOrigin.TEXT
