"""Turns the result of an annotation (regions, answers, relations) into spans and links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.formats.label_studio.controls import DOUBTFUL, controls
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.record import LinkRecord, SpanRecord

_NO_PLACE = message(
    "errors", "Regions of the kind “{name}”, which are not in a text, left out: {count}."
)
_ABOUT_ALL = message(
    "errors", "Answers to “{name}” that are about no part of the text, left out: {count}."
)
_NO_LABEL = message("errors", "Regions without a label, left out: {count}.")
_UNNAMED = "relation"
# Where the answer stands in the value of a result, where not under its type.
_FIELDS: Final = {"textarea": "text"}
_ANSWERS: Final = frozenset(
    {"choices", "textarea", "rating", "number", "taxonomy", "datetime", "pairwise", "ranker"}
)


@dataclass(slots=True)
class _Region:
    """What the results with one id say about a place."""

    id: str
    start: int
    end: int
    quote: str = ""
    labels: list[str] = field(default_factory=list)
    attrs: dict[str, Any] = field(default_factory=dict)
    score: float | None = None
    doubtful: bool = False
    note: str = ""


class ResultReader:
    """Reads results, one annotation after the other; what it leaves out goes to `leftovers`."""

    def __init__(self, scheme: Scheme, leftovers: Leftovers) -> None:
        self._leftovers = leftovers
        self._attributes: Mapping[str, str] = {
            made.name: made.attribute.key for made in controls(scheme)
        }

    def read(self, result: Iterable[Any], line: int) -> tuple[list[SpanRecord], list[LinkRecord]]:
        """Return spans, with offsets and quotes as the file has them, and links."""
        regions: dict[str, _Region] = {}
        links: list[LinkRecord] = []
        for number, item in enumerate(result):
            if not isinstance(item, dict):
                self._leftovers.add(_NO_PLACE, type(item).__name__, line=line)
            elif item.get("type") == "relation":
                links += _links(item)
            else:
                self._add(regions, item, str(item.get("id") or f"#{number}"), line)
        spans: list[SpanRecord] = []
        for region in regions.values():
            if not region.labels:
                self._leftovers.add(_NO_LABEL, line=line)
            spans += _spans(region)
        return spans, links

    def _add(
        self, regions: dict[str, _Region], item: dict[str, Any], identifier: str, line: int
    ) -> None:
        value, kind = item.get("value"), str(item.get("type") or "")
        if not isinstance(value, dict):
            value = {}
        start, end = value.get("start"), value.get("end")
        if not isinstance(start, int) or not isinstance(end, int):
            if kind in _ANSWERS:
                name = str(item.get("from_name") or kind)
                self._leftovers.add(_ABOUT_ALL, name, line=line)
            else:
                self._leftovers.add(_NO_PLACE, kind, line=line)
            return
        region = regions.setdefault(identifier, _Region(identifier, start, end))
        labels = value.get("labels")
        if region.labels and labels and (start, end) != (region.start, region.end):
            region = _Region(identifier, start, end)  # another one of the same id
            regions[f"{identifier} {len(regions)}"] = region
        if isinstance(quote := value.get("text"), str):
            region.quote = quote
        if kind not in _ANSWERS and isinstance(labels, list):
            self._label(region, item, [str(label) for label in labels])
        elif kind in _ANSWERS:
            self._answer(region, str(item.get("from_name") or kind), value, kind)

    def _label(self, region: _Region, item: dict[str, Any], labels: list[str]) -> None:
        region.labels += labels
        score = item.get("score")
        if isinstance(score, int | float) and not isinstance(score, bool):
            region.score = float(score)
        meta = item.get("meta")
        notes = meta.get("text") if isinstance(meta, dict) else None
        if isinstance(notes, str):
            notes = [notes]
        if isinstance(notes, list):
            region.note = "\n".join(str(note) for note in notes)

    def _answer(self, region: _Region, name: str, value: dict[str, Any], kind: str) -> None:
        given = value.get(_FIELDS.get(kind, kind))
        if name == DOUBTFUL:
            region.doubtful = bool(given)
            return
        if isinstance(given, list):
            if kind == "textarea":
                given = "\n".join(str(part) for part in given)
            elif len(given) == 1:
                given = given[0]
        key = self._attributes.get(name, name)
        region.attrs[key] = given if isinstance(given, str | list) else str(given)


def _spans(region: _Region) -> Iterable[SpanRecord]:
    """Yield a span for each label of a region."""
    for number, label in enumerate(region.labels):
        span: SpanRecord = {
            "id": region.id if number == 0 else f"{region.id}+{number}",
            "label": label,
            "start": region.start,
            "end": region.end,
            "quote": region.quote,
            "attrs": dict(region.attrs),
            "score": region.score,
            "doubtful": region.doubtful,
            "note": region.note,
        }
        yield span


def _links(item: dict[str, Any]) -> Iterable[LinkRecord]:
    """Yield a link for each label of a relation."""
    source, target = str(item.get("from_id", "")), str(item.get("to_id", ""))
    if item.get("direction") == "left":
        source, target = target, source
    labels = item.get("labels")
    for label in labels if isinstance(labels, list) and labels else [_UNNAMED]:
        yield {"type": str(label), "from": source, "to": target}
