"""The rows of the tables: an article's, its spans' and links', and a row a claim for people."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any

from goldspan.domain.exchange import ExchangeArticle, ExchangeAttr, ExchangeSpan
from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.formats.cues import cue_words
from goldspan.formats.flat import reading_order
from goldspan.formats.jsonl_writer import Record, article_record
from goldspan.formats.span_tables.layout import (
    ARTICLE_COLUMNS,
    ARTICLES,
    CLAIMS,
    LINK_COLUMNS,
    LINKS,
    SPANS,
    attribute_keys,
    span_columns,
)

Cell = str | int | float
Cells = list[Cell]

YES = "yes"
_CONTEXT = 40
_BETWEEN = "; "
_CLAIM_COLUMNS = ("article", "title", "outlet", "document_time", "label", "quote", "start", "end")


class TableRows:
    """Makes the rows of one article after the other; `headers` are those of each table.

    A claim is a span of a label from which some link of the scheme leads.
    """

    def __init__(self, scheme: Scheme) -> None:
        self._attributes = attribute_keys(scheme, (label.key for label in scheme.labels))
        self._claims = {key for link in scheme.links for key in link.sources}
        self._claim_attributes = attribute_keys(scheme, self._claims)
        self._links = [link.key for link in scheme.links]
        self._telling = _telling(scheme)
        claims = [*_CLAIM_COLUMNS, *self._claim_attributes]
        for link in self._links:
            claims += [link, f"{link} (quote)"]
        self.headers: Mapping[str, list[str]] = {
            ARTICLES: [*ARTICLE_COLUMNS],
            SPANS: span_columns(self._attributes),
            CLAIMS: claims,
            LINKS: [*LINK_COLUMNS],
        }

    @property
    def attributes(self) -> frozenset[str]:
        """The attributes that have a column."""
        return frozenset(self._attributes)

    def rows(self, article: ExchangeArticle) -> Iterator[tuple[str, Cells]]:
        """Yield table and row, an article's row first; its text is the last cell."""
        record = article_record(article)
        yield ARTICLES, _article(record)
        for span in record.get("spans", ()):
            yield SPANS, self._span(record, span)
        for cells in self._claim_rows(article):
            yield CLAIMS, cells
        for link in record.get("links", ()):
            yield LINKS, _link(record, link)

    def _span(self, record: Record, span: Record) -> Cells:
        text, start, end = record["text"], span["start"], span["end"]
        left = " ".join(text[max(0, start - _CONTEXT) : start].split())
        right = " ".join(text[end : end + _CONTEXT].split())
        cells: Cells = [record["id"], span["label"], left, span["quote"], right, start, end]
        for key, has_places in self._attributes.items():
            cells.append(span["attrs"].get(key, ""))
            if has_places:
                pairs = span.get("ranges", {}).get(key, ())
                cells.append(" ".join(f"{low}-{high}" for low, high in pairs))
        score = span.get("score")
        doubtful = YES if span.get("doubtful") else ""
        return [*cells, "" if score is None else score, doubtful, span.get("note", ""), span["id"]]

    def _claim_rows(self, article: ExchangeArticle) -> Iterator[Cells]:
        spans = {span.id: span for span in article.spans}
        targets: dict[tuple[str, str], list[ExchangeSpan]] = {}
        for link in article.links:
            targets.setdefault((link.source, link.type), []).append(spans[link.target])
        for span in sorted(article.spans, key=reading_order):
            if span.label not in self._claims:
                continue
            cells: Cells = [article.name, article.title, article.outlet, article.document_time]
            cells += [span.label, span.quote, span.start, span.end]
            cells += [_words(span.attrs.get(key, "")) for key in self._claim_attributes]
            for link_type in self._links:
                ends = sorted(targets.get((span.id, link_type), ()), key=reading_order)
                meanings = dict.fromkeys(self._meaning(each) for each in ends)
                cells.append(_BETWEEN.join(meanings))
                cells.append(_BETWEEN.join(each.quote for each in ends))
            yield cells

    def _meaning(self, span: ExchangeSpan) -> str:
        """Return who or when is meant, else the words of the span."""
        given = (span.attrs.get(key, "") for key in self._telling.get(span.label, ()))
        return next((_words(value) for value in given if value), span.quote)


def _telling(scheme: Scheme) -> dict[str, list[str]]:
    """Return the attributes that say who or when a span of a label means."""
    return {
        label.key: [
            attribute.key
            for attribute in label.attributes
            if attribute.kind in (AttributeKind.ACTOR, AttributeKind.TIMEX3)
        ]
        for label in scheme.labels
    }


def _words(value: ExchangeAttr) -> str:
    return value if isinstance(value, str) else cue_words(value)


def _article(record: Record) -> Cells:
    layer = record.get("layer", {})
    cells: dict[str, Any] = {
        **{key: record[key] for key in ARTICLE_COLUMNS if key in record},
        "annotator": layer.get("name", ""),
        "annotator_id": layer.get("annotator", ""),
        "annotator_kind": layer.get("kind", ""),
        "state": layer.get("state", ""),
        "adjudicated": YES if layer.get("adjudicated") else "",
        "skip_reason": layer.get("reason", ""),
        "layer_note": layer.get("note", ""),
        "labels": as_json(layer.get("labels")),
        "notes": as_json(record["notes"]),
        "extra": as_json(record["extra"]),
    }
    return [str(cells[column]) for column in ARTICLE_COLUMNS]


def as_json(value: object) -> str:
    """Return a list or an object as a cell has it, empty where it holds nothing."""
    return json.dumps(value, ensure_ascii=False) if value else ""


def _link(record: Record, link: Record) -> Cells:
    quotes = {span["id"]: span["quote"] for span in record["spans"]}
    source, target = link["from"], link["to"]
    score = link.get("score", "")
    return [record["id"], link["type"], source, target, score, quotes[source], quotes[target]]
