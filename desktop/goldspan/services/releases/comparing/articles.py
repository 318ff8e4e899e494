"""Compares an article of two releases: its fields, whose layer it is, its spans and links."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import orjson

from goldspan.services.releases.comparing.carrying import carrying
from goldspan.services.releases.comparing.comparison import ArticleChange, FieldChange, Kind
from goldspan.services.releases.comparing.layers import compare_layers
from goldspan.services.releases.comparing.pairing import Line
from goldspan.services.releases.record.facts import ArticleFacts

Record = dict[str, Any]
_FIELDS = ("id", "title", "outlet", "url", "language", "document_time", "document_time_origin")
_FURTHER = ("source", "notes", "extra")
_OF_LAYER = ("name", "state", "adjudicated", "reason", "note", "labels")
_NAMES = {"id": "name", "name": "annotator"}


def added_or_removed(kind: Kind, line: Line, record: Record, layer: str, sha: str) -> ArticleChange:
    """Return the change of an article that only one of the releases has."""
    spans = len(record.get("spans", ()))
    came = kind is Kind.ADDED
    return ArticleChange(
        name=record["id"],
        layer=layer,
        kind=kind,
        sha256=sha,
        part_before="" if came else line.part,
        part_after=line.part if came else "",
        spans_before=0 if came else spans,
        spans_after=spans if came else 0,
    )


def changed(
    lines: tuple[Line, Line],
    records: tuple[Record, Record],
    layer: str,
    facts: tuple[ArticleFacts | None, ArticleFacts | None],
) -> ArticleChange | None:
    """Return what differs in an article that both releases have; None where nothing does."""
    a, b = records
    carry = carrying(a["text"], b["text"], *facts)
    layers = compare_layers(a, b, carry)
    fields = tuple(_fields(a, b))
    text = a["text"] != b["text"]
    moved = lines[0].part != lines[1].part
    if not (text or moved or fields or layers.spans or layers.links):
        return None
    return ArticleChange(
        name=b["id"],
        layer=layer,
        kind=Kind.CHANGED,
        sha256=facts[1].sha256 if facts[1] is not None else "",
        part_before=lines[0].part,
        part_after=lines[1].part,
        spans_before=len(a.get("spans", ())),
        spans_after=len(b.get("spans", ())),
        text=text,
        fields=fields,
        spans=layers.spans,
        links=layers.links,
    )


def _fields(a: Record, b: Record) -> Iterator[FieldChange]:
    for key in (*_FIELDS, *_FURTHER):
        if a.get(key) != b.get(key):
            yield FieldChange(_NAMES.get(key, key), _said(a.get(key)), _said(b.get(key)))
    before, after = a.get("layer", {}), b.get("layer", {})
    for key in _OF_LAYER:
        if before.get(key) != after.get(key):
            name = f"layer.{_NAMES.get(key, key)}"
            yield FieldChange(name, _said(before.get(key)), _said(after.get(key)))


def _said(value: object) -> str:
    """Return a value as text: as it is, else as JSON."""
    if value is None or value in ([], {}):
        return ""
    return value if isinstance(value, str) else orjson.dumps(value).decode()
