"""What cells of others' Parquet mean as parts of a record: names of classes, maps, spans, links."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import ModuleType
from typing import Any, cast

from goldspan.formats.cell_values import plain
from goldspan.formats.record import LinkRecord, SpanRecord

_START = ("start", "start_offset", "start_char", "begin")
_END = ("end", "end_offset", "end_char", "stop")
_LABEL = ("label", "type", "entity", "entity_group", "entity_type", "tag", "class")
_QUOTE = ("quote", "text", "word", "span", "value")
LIST, STRUCTS, STRUCT, MAP = "list", "list of structs", "struct", "map"


def kinds_of(schema: Any, types: ModuleType) -> dict[str, str]:
    """Return of which kind each column is: one of those above, "" for single values.

    `schema` is Arrow's, `types` the module `pyarrow.types`.
    """
    return {field.name: _kind(field.type, types) for field in schema}


def _kind(type_: Any, types: ModuleType) -> str:
    if types.is_map(type_):
        return MAP
    if types.is_struct(type_):
        return STRUCT
    if types.is_list(type_) or types.is_large_list(type_) or types.is_fixed_size_list(type_):
        return STRUCTS if types.is_struct(type_.value_type) else LIST
    return ""


@dataclass(frozen=True, slots=True)
class ClassNames:
    """The names of classes that columns have as numbers, as `datasets` keeps them in a schema."""

    features: Mapping[str, Any]

    @classmethod
    def of(cls, metadata: Mapping[bytes, bytes] | None) -> ClassNames:
        """Read them from the metadata of a schema; broken ones are none."""
        try:
            info = json.loads((metadata or {}).get(b"huggingface", b"{}"))
            features = info["info"]["features"]
        except (ValueError, KeyError, TypeError, RecursionError):
            features = {}
        return cls(features if isinstance(features, Mapping) else {})

    def names(self, *path: str) -> Sequence[str]:
        """Return the names of the classes of a column, or of a field in it; () where it has none.

        Lists on the way are passed.
        """
        feature = _inside(self.features.get(path[0]))
        for key in path[1:]:
            feature = _inside(feature.get(key)) if isinstance(feature, Mapping) else None
        names = feature.get("names") if isinstance(feature, Mapping) else None
        if isinstance(names, Sequence) and not isinstance(names, str):
            return [str(name) for name in names]
        return ()


def _inside(feature: Any) -> Any:
    """Return what a list of whatever nesting holds."""
    while True:
        if isinstance(feature, list) and len(feature) == 1:
            feature = feature[0]
        elif isinstance(feature, Mapping) and isinstance(feature.get("feature"), Mapping | list):
            feature = feature["feature"]
        else:
            return feature


def named(value: Any, names: Sequence[str]) -> str:
    """Return the name of a class that is given as its number, its name or not at all."""
    if isinstance(value, int) and 0 <= value < len(names):
        return names[value]
    return "" if value is None else str(value)


def pairs(value: Any) -> dict[str, Any]:
    """Return a map that stands as pairs of key and value, as tuples or as a struct."""
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items() if each is not None}
    made: dict[str, Any] = {}
    for item in value if isinstance(value, list) else ():
        match item:
            case {"key": str(key), "value": each} | (str(key), each) if each is not None:
                made[key] = plain(each)
            case _:
                pass
    return made


def spans(cell: Any, names: Sequence[str]) -> Iterator[SpanRecord | None]:
    """Yield the spans of a cell: structs with start, end and label under their usual names.

    A struct of lists is understood too. What is no span is None. Where there is no quote it is "".
    """
    for number, item in enumerate(_structs(cell), start=1):
        if item is None:
            yield None
            continue
        start, end = _first(item, _START), _first(item, _END)
        label = named(_first(item, _LABEL), names)
        if not isinstance(start, int) or not isinstance(end, int) or not label:
            yield None
            continue
        quote, given = _first(item, _QUOTE), item.get("id")
        span: dict[str, Any] = {
            "id": given if isinstance(given, str | int) else f"s{number}",
            "label": label,
            "start": start,
            "end": end,
            "quote": quote if isinstance(quote, str) else "",
        }
        if item.get("attrs"):
            span["attrs"] = pairs(item["attrs"])
        if item.get("ranges"):
            span["ranges"] = dict(_ranges(item["ranges"]))
        if isinstance(item.get("score"), int | float):
            span["score"] = float(item["score"])
        if item.get("doubtful"):
            span["doubtful"] = True
        if isinstance(item.get("note"), str):
            span["note"] = item["note"]
        yield cast(SpanRecord, span)


def _ranges(value: Any) -> Iterator[tuple[str, list[list[int]]]]:
    for item in value if isinstance(value, list) else ():
        match item:
            case {"key": str(key), "places": list(places)}:
                yield key, [[each["start"], each["end"]] for each in places]
            case _:
                pass


def links(cell: Any) -> Iterator[LinkRecord | None]:
    """Yield the links of a cell: structs with type, from and to, which are ids of spans.

    What is no link is None.
    """
    for item in _structs(cell):
        match item:
            case {"from": str() | int() as source, "to": str() | int() as target, **others}:
                kind, score = str(others.get("type") or ""), others.get("score")
                link: LinkRecord = {"type": kind, "from": source, "to": target}
                if isinstance(score, int | float):
                    link["score"] = float(score)
                yield link
            case _:
                yield None


def _structs(cell: Any) -> Iterator[Mapping[str, Any] | None]:
    """Yield the structs of a list; None for what is none, and for a cell that is no list."""
    if isinstance(cell, Mapping):  # a struct of lists, as older `datasets` wrote a list of structs
        lists = {key: value for key, value in cell.items() if isinstance(value, list)}
        for values in zip(*lists.values(), strict=False):
            yield dict(zip(lists, values, strict=True))
        return
    for item in cell if isinstance(cell, list) else [] if cell is None else [cell]:
        yield item if isinstance(item, Mapping) else None


def _first(item: Mapping[str, Any], keys: Sequence[str]) -> Any:
    return next((item[key] for key in keys if item.get(key) is not None), None)
