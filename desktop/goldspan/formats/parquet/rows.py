"""The columns of our Parquet files, and the rows that records become; pyarrow is given in."""

from __future__ import annotations

from collections.abc import Mapping
from types import ModuleType
from typing import Any

from goldspan.formats.jsonl_writer import Record

Row = dict[str, Any]


def arrow_schema(arrow: ModuleType) -> Any:
    """Return the columns as a `pyarrow.Schema`: the fields of a record, the same for any scheme.

    Maps are lists of key and value, since `datasets` knows no maps.
    """
    text, whole, score = arrow.string(), arrow.int64(), arrow.float64()
    pairs = arrow.list_(arrow.struct([("key", text), ("value", text)]))
    places = arrow.list_(arrow.struct([("start", whole), ("end", whole)]))
    ranges = arrow.list_(arrow.struct([("key", text), ("places", places)]))
    layer = arrow.struct(
        [
            *((key, text) for key in ("annotator", "kind", "name", "state")),
            ("adjudicated", arrow.bool_()),
            ("reason", text),
            ("note", text),
            ("labels", arrow.list_(text)),
        ]
    )
    span = arrow.struct(
        [
            ("id", text),
            ("label", text),
            ("start", whole),
            ("end", whole),
            ("quote", text),
            ("attrs", pairs),
            ("ranges", ranges),
            ("score", score),
            ("doubtful", arrow.bool_()),
            ("note", text),
        ]
    )
    link = arrow.struct([("type", text), ("from", text), ("to", text), ("score", score)])
    return arrow.schema(
        [
            *((key, text) for key in ("id", "title", "outlet", "url", "language")),
            *((key, text) for key in ("document_time", "document_time_origin", "text", "source")),
            ("notes", arrow.list_(text)),
            ("extra", pairs),
            ("layer", layer),
            ("spans", arrow.list_(span)),
            ("links", arrow.list_(link)),
        ]
    )


def row_of(record: Record) -> Row:
    """Return the row of an article's record; absent texts are empty, absent scores are null."""
    row = {**record, "extra": _pairs(record["extra"])}
    if "layer" in record:
        row["layer"] = {"reason": "", "note": "", "labels": [], **record["layer"]}
    if "spans" in record:
        row["spans"] = [_span(span) for span in record["spans"]]
    return row


def _span(span: Mapping[str, Any]) -> Row:
    ranges = [
        {"key": key, "places": [{"start": start, "end": end} for start, end in places]}
        for key, places in span.get("ranges", {}).items()
    ]
    return {
        "doubtful": False,
        "note": "",
        **span,
        "attrs": _pairs(span["attrs"]),
        "ranges": ranges,
    }


def _pairs(values: Mapping[str, str]) -> list[Row]:
    return [{"key": key, "value": value} for key, value in values.items()]
