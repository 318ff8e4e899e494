"""The columns of Goldspan JSONL for `datasets`, which would guess others for every file."""

from __future__ import annotations

from collections.abc import Iterable

from goldspan.domain.scheme import AttributeKind, Scheme
from goldspan.formats.parquet.front_matter import Features, FeatureType

_PLACES: FeatureType = [["int64"]]


def json_features(scheme: Scheme, extra: Iterable[str]) -> Features:
    """Return the columns of articles marked after a scheme; `extra` are their further metadata."""
    attributes = [each for label in scheme.labels for each in label.attributes]
    ranged = [each.key for each in attributes if each.kind is AttributeKind.RANGES]
    span: dict[str, FeatureType] = {
        **dict.fromkeys(("id", "label"), "string"),
        **dict.fromkeys(("start", "end"), "int64"),
        "quote": "string",
        "attrs": dict.fromkeys((each.key for each in attributes), "string"),
        **({"ranges": dict.fromkeys(ranged, _PLACES)} if ranged else {}),
        "score": "float64",
        "doubtful": "bool",
        "note": "string",
    }
    link: FeatureType = {**dict.fromkeys(("type", "from", "to"), "string"), "score": "float64"}
    layer: FeatureType = {
        **dict.fromkeys(("annotator", "kind", "name", "state"), "string"),
        "adjudicated": "bool",
        **dict.fromkeys(("reason", "note"), "string"),
        "labels": ["string"],
    }
    texts = ("id", "title", "outlet", "url", "language", "document_time", "document_time_origin")
    return {
        **dict.fromkeys((*texts, "text", "source"), "string"),
        "notes": ["string"],
        "extra": dict.fromkeys(extra, "string"),
        "layer": layer,
        "spans": [span],
        "links": [link],
    }
