"""Writes Goldspan JSONL: one line per article, nothing lost, the same bytes for the same data."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

import orjson

from goldspan.domain.exchange import (
    ExchangeArticle,
    ExchangeLink,
    ExchangeSpan,
    LayerOwner,
)
from goldspan.domain.losses import LossReport
from goldspan.domain.scheme import Scheme
from goldspan.formats.cues import cue_words
from goldspan.formats.output import Output
from goldspan.formats.parts import Part
from goldspan.formats.writing import WriteOptions

Record = dict[str, Any]

# Readers that split at every end of a line that Unicode knows must find one record a line too.
_LINE_ENDS = {ord(mark): f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}
_ENCODED_LINE_ENDS = {chr(mark).encode(): spelt.encode() for mark, spelt in _LINE_ENDS.items()}


class JsonlWriter:
    """The native format. Spans are numbered `s1`, `s2`, … in the order of the text."""

    parts_folder = "jsonl"

    def write(
        self,
        articles: Iterable[ExchangeArticle],
        scheme: Scheme,
        output: Output,
        options: WriteOptions,
    ) -> LossReport:
        """Write `<stem>.jsonl`."""
        return self.write_parts([Part(options.stem, articles)], scheme, output, options)

    def write_parts(
        self, parts: Sequence[Part], scheme: Scheme, output: Output, options: WriteOptions
    ) -> LossReport:
        """Write `<part>.jsonl` for each part."""
        del scheme, options
        for part in parts:
            with output.file(f"{part.name}.jsonl") as file:
                for article in part.articles:
                    file.write(encoded_line(article_record(article)))
        return LossReport()


def article_record(article: ExchangeArticle) -> Record:
    """Return the JSON object of an article, its fields in their fixed order."""
    record: Record = {
        "id": article.name,
        "title": article.title,
        "outlet": article.outlet,
        "url": article.url,
        "language": article.language,
        "document_time": article.document_time,
        "document_time_origin": article.document_time_origin or "",
        "text": article.text,
        "source": article.source,
        "notes": list(article.notes),
        "extra": dict(sorted(article.extra.items())),
    }
    if article.has_layer:
        if article.owner is not None:
            record["layer"] = _layer(article.owner)
        record |= layer_records(article.spans, article.links)
    return record


def layer_records(spans: Iterable[ExchangeSpan], links: Iterable[ExchangeLink]) -> Record:
    """Return the fields `spans` and `links`, in the order of the text."""
    ordered = sorted(spans, key=lambda span: (span.start, -span.end, span.label, span.id))
    local = {span.id: f"s{number}" for number, span in enumerate(ordered, start=1)}
    order = {span.id: number for number, span in enumerate(ordered)}
    joined = sorted(links, key=lambda link: (order[link.source], order[link.target], link.type))
    return {
        "spans": [_span(span, local[span.id]) for span in ordered],
        "links": [_link(link, local) for link in joined],
    }


def encoded_line(record: Record) -> bytes:
    """Return the record of an article as a line in UTF-8, with its newline."""
    line = orjson.dumps(record, option=orjson.OPT_APPEND_NEWLINE)
    for mark, spelt in _ENCODED_LINE_ENDS.items():
        if mark in line:
            line = line.replace(mark, spelt)
    return line


def record_line(record: Record) -> str:
    """Return a record with whatever fields others gave it as a line without its newline."""
    return json.dumps(record, ensure_ascii=False).translate(_LINE_ENDS)


def _layer(owner: LayerOwner) -> Record:
    record: Record = {
        "annotator": owner.annotator.id,
        "kind": owner.annotator.kind,
        "name": owner.annotator.name,
        "state": owner.state,
        "adjudicated": owner.adjudicated,
    }
    for key, said in (("reason", owner.reason), ("note", owner.note)):
        if said:
            record[key] = said
    if owner.labels:
        record["labels"] = list(owner.labels)
    return record


def _span(span: ExchangeSpan, local_id: str) -> Record:
    attrs: dict[str, str] = {}
    ranges: dict[str, list[list[int]]] = {}
    for key in sorted(span.attrs):
        value = span.attrs[key]
        if isinstance(value, str):
            attrs[key] = value
        else:
            attrs[key] = cue_words(value)
            ranges[key] = [[item.start, item.end] for item in value]
    record: Record = {
        "id": local_id,
        "label": span.label,
        "start": span.start,
        "end": span.end,
        "quote": span.quote,
        "attrs": attrs,
    }
    if ranges:
        record["ranges"] = ranges
    return record | remark_fields(span)


def remark_fields(span: ExchangeSpan) -> Record:
    """Return the fields `score`, `doubtful` and `note` of a span, where it has them."""
    fields: Record = {}
    if span.score is not None:
        fields["score"] = span.score
    if span.doubtful:
        fields["doubtful"] = True
    if span.note:
        fields["note"] = span.note
    return fields


def _link(link: ExchangeLink, local: Mapping[str, str]) -> Record:
    record: Record = {"type": link.type, "from": local[link.source], "to": local[link.target]}
    if link.score is not None:
        record["score"] = link.score
    return record
