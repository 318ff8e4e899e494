"""Reads the canonical JSONL of a release: written by Goldspan and proved by hash, so not doubted.

What comes from elsewhere is read by the format's own reader, which checks all of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import orjson

from goldspan.domain.annotator import Annotator, AnnotatorKind
from goldspan.domain.article import TimeOrigin
from goldspan.domain.exchange import (
    ExchangeArticle,
    ExchangeAttr,
    ExchangeLink,
    ExchangeSpan,
    LayerOwner,
)
from goldspan.domain.layer import TextRange, WorkState

Record = dict[str, Any]


def lines(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """Yield the lines that the bytes hold, without their ends."""
    rest = b""
    for chunk in chunks:
        *whole, rest = (rest + chunk).split(b"\n")
        yield from whole
    if rest:
        yield rest


def canonical_articles(chunks: Iterable[bytes]) -> Iterator[ExchangeArticle]:
    """Yield the articles of canonical JSONL, as they were when it was written."""
    for line in lines(chunks):
        yield canonical_article(orjson.loads(line))


def canonical_article(record: Record) -> ExchangeArticle:
    """Return the article that a canonical record holds."""
    text = record["text"]
    origin = record["document_time_origin"]
    return ExchangeArticle(
        name=record["id"],
        text=text,
        title=record["title"],
        outlet=record["outlet"],
        url=record["url"],
        language=record["language"],
        document_time=record["document_time"],
        document_time_origin=TimeOrigin(origin) if origin else None,
        source=record["source"],
        notes=tuple(record["notes"]),
        extra=record["extra"],
        has_layer="spans" in record,
        spans=tuple(_span(span, text) for span in record.get("spans", ())),
        links=tuple(
            ExchangeLink(link["type"], link["from"], link["to"], link.get("score"))
            for link in record.get("links", ())
        ),
        owner=_owner(record["layer"]) if "layer" in record else None,
    )


def _span(record: Record, text: str) -> ExchangeSpan:
    attrs: dict[str, ExchangeAttr] = record["attrs"]
    for key, ranges in record.get("ranges", {}).items():
        attrs[key] = tuple(TextRange(start, end, text[start:end]) for start, end in ranges)
    # By position: a release has them by the hundred thousand.
    return ExchangeSpan(
        record["id"],
        record["label"],
        record["start"],
        record["end"],
        record["quote"],
        attrs,
        record.get("score"),
        record.get("doubtful", False),
        record.get("note", ""),
    )


def _owner(record: Record) -> LayerOwner:
    return LayerOwner(
        Annotator(record["annotator"], AnnotatorKind(record["kind"]), record["name"]),
        WorkState(record["state"]),
        record["adjudicated"],
        reason=record.get("reason", ""),
        note=record.get("note", ""),
        labels=tuple(record.get("labels", ())),
    )
