"""Takes off an article what does not fit into the tables, and reports it."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from typing import Any

from goldspan.domain.exchange import ExchangeArticle, ExchangeAttr, ExchangeSpan, LayerOwner
from goldspan.domain.losses import LossReport
from goldspan.domain.messages import message
from goldspan.formats.cues import cue_words
from goldspan.formats.span_tables.rows import as_json

MOST_OF_A_CELL = 32_767  # UTF-16 units, in Excel
_NO_COLUMN = message("errors", "the scheme has no such attribute, and the table no column for it")
_TOO_LONG = message("errors", "it is longer than a cell of Excel may be")


def with_columns_only(
    article: ExchangeArticle, columns: Collection[str], losses: LossReport
) -> ExchangeArticle:
    """Return the article without attributes that have no column."""

    def has_column(key: str, _value: ExchangeAttr) -> bool:
        return key in columns

    return _spans_fitting(article, has_column, _NO_COLUMN, losses)


def with_short_cells_only(article: ExchangeArticle, losses: LossReport) -> ExchangeArticle:
    """Return the article without what is longer than a cell of Excel, but for text and quotes."""

    def fits(_key: str, value: ExchangeAttr) -> bool:
        if isinstance(value, str):
            return _is_short(value)
        return _is_short(cue_words(value)) and 12 * len(value) <= MOST_OF_A_CELL

    article = _spans_fitting(article, fits, _TOO_LONG, losses)
    spans = tuple(_with_short_note(article.name, span, losses) for span in article.spans)
    written = {key: getattr(article, key) for key in ("title", "outlet", "url", "source")}
    written |= {"notes": as_json(article.notes), "extra": as_json(article.extra)}
    long = [key for key, text in written.items() if not _is_short(text)]
    losses.add_fields(article.name, long, _TOO_LONG)
    left: dict[str, Any] = {key: type(getattr(article, key))() for key in long}
    return replace(article, **left, spans=spans, owner=_owner_fitting(article, losses))


def _spans_fitting(
    article: ExchangeArticle,
    fits: Callable[[str, ExchangeAttr], bool],
    reason: str,
    losses: LossReport,
) -> ExchangeArticle:
    spans: list[ExchangeSpan] = []
    for span in article.spans:
        attrs = {key: value for key, value in span.attrs.items() if fits(key, value)}
        for key in span.attrs:
            if key not in attrs:
                losses.add_attribute(article.name, span, key, reason)
        spans.append(replace(span, attrs=attrs) if len(attrs) < len(span.attrs) else span)
    return replace(article, spans=tuple(spans))


def _with_short_note(article: str, span: ExchangeSpan, losses: LossReport) -> ExchangeSpan:
    if _is_short(span.note):
        return span
    losses.add_remark(article, span, "note", _TOO_LONG)
    return replace(span, note="")


def _owner_fitting(article: ExchangeArticle, losses: LossReport) -> LayerOwner | None:
    owner = article.owner
    if owner is None:
        return None
    long = [key for key in ("reason", "note") if not _is_short(getattr(owner, key))]
    losses.add_owner(article.name, long, _TOO_LONG)
    left: dict[str, Any] = dict.fromkeys(long, "")
    return replace(owner, **left)


def _is_short(text: str, most: int = MOST_OF_A_CELL) -> bool:
    return len(text) <= most // 2 or len(text.encode("utf-16-le", "surrogatepass")) // 2 <= most
