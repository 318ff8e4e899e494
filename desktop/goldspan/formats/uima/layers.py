"""Turns annotations of UIMA and WebAnno into records: Goldspan's own layers, and those of others.

Of others, a span's label is the value of its feature `label` or `value`, else the name of its
layer; the rest of its features are attributes.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from math import isfinite, nan
from typing import Final

from goldspan.domain.messages import message
from goldspan.domain.scheme import Scheme
from goldspan.formats.cues import GAP
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.record import LinkRecord, SpanRecord
from goldspan.formats.uima import names

_LABEL_FEATURES: Final = (names.LABEL, "value")
# HeidelTime's names for what TimeML calls so.
_TIMEX: Final[Mapping[str, str]] = {"timexType": "type", "timexValue": "value"}
_STRUCTURE: Final = (f"{names.DKPRO}metadata.",)
_KEPT: Final = (f"{names.DKPRO}ner.",)
_LINGUISTIC: Final = (names.DKPRO, "org.dkpro.core.api.")
_NOT_SPANS: Final = message(
    "errors", "Annotations of the type “{name}”, which are no spans of articles, left out: {count}."
)
_NO_LABEL: Final = message("errors", "Spans without a label, left out: {count}.")
_ALONE: Final = message("errors", "Ranges “{name}” that belong to no span, left out: {count}.")
_NO_SCORE: Final = message("errors", "“{name}” is no score; left out of spans and links: {count}.")


@dataclass(frozen=True, slots=True)
class Slot:
    """What a feature of a span points to, by id, and in which role."""

    feature: str
    role: str
    target: str


@dataclass(frozen=True, slots=True)
class Marked:
    """An annotation of a range: code points, end exclusive."""

    id: str
    type: str
    start: int
    end: int
    features: Mapping[str, str]
    slots: tuple[Slot, ...] = ()


@dataclass(frozen=True, slots=True)
class Related:
    """A relation between two annotations, by their ids."""

    type: str
    source: str
    target: str
    features: Mapping[str, str]


def is_structure(type_name: str) -> bool:
    """Say whether a type is the frame of a document, of which nothing need be said."""
    return type_name in {
        names.TOKEN,
        names.SENTENCE,
        names.DOCUMENT_ANNOTATION,
        names.CAS_METADATA,
    } or type_name.startswith(_STRUCTURE)


def is_linguistic(type_name: str) -> bool:
    """Say whether a type is about words and sentences, of which Goldspan keeps nothing."""
    return type_name.startswith(_LINGUISTIC) and not type_name.startswith(_KEPT)


class LayerReading:
    """Reads the annotations of one article; what cannot be spans goes to `leftovers`.

    `is_a` says whether a type is another or comes from it.
    """

    def __init__(
        self,
        scheme: Scheme | None,
        leftovers: Leftovers,
        is_a: Callable[[str, str], bool] = str.__eq__,
    ) -> None:
        labels = scheme.labels if scheme is not None else ()
        self._labels = {label.key.casefold(): label.key for label in labels}
        self._leftovers = leftovers
        self._is_a = is_a

    def records(
        self, text: str, marked: Iterable[Marked], related: Iterable[Related]
    ) -> tuple[list[SpanRecord], list[LinkRecord]]:
        """Return the spans and links; of links, their ends may be missing."""
        annotations = {each.id: each for each in marked}
        spans: list[SpanRecord] = []
        links: list[LinkRecord] = []
        pointed_to: set[str] = set()
        for each in annotations.values():
            if each.type == names.RANGE or self._is_other(each.type):
                continue
            if each.type == names.SPAN:
                span = self._own_span(text, each, annotations)
                pointed_to |= {slot.target for slot in each.slots}
            else:
                span = self._span(text, each)
                links += [_slot_link(each, slot) for slot in each.slots]
            if span is not None:
                spans.append(span)
        for each in annotations.values():
            if each.type == names.RANGE and each.id not in pointed_to:
                self._leftovers.add(_ALONE, each.features.get(names.LABEL, ""))
        links += [self._link(each) for each in related if not self._is_other(each.type)]
        return spans, links

    def _is_other(self, type_name: str) -> bool:
        """Say whether annotations of this type are left out, and tally them."""
        if is_structure(type_name):
            return True
        if not is_linguistic(type_name) or self._is_a(type_name, names.NAMED_ENTITY):
            return False
        self._leftovers.add(_NOT_SPANS, names.short_name(type_name))
        return True

    def _own_span(
        self, text: str, each: Marked, annotations: Mapping[str, Marked]
    ) -> SpanRecord | None:
        features = dict(each.features)
        label = features.pop(names.LABEL, "")
        if not label:
            self._leftovers.add(_NO_LABEL, spans=True)
            return None
        span = self._bare(text, each, label)
        score = self._score(features.pop(names.SCORE, ""))
        if score is not None:
            span["score"] = score
        if features.pop(names.DOUBTFUL, "") == "true":
            span["doubtful"] = True
        note = features.pop(names.NOTE, "")
        if note:
            span["note"] = note
        attrs: dict[str, str] = {names.attribute_key(key): v for key, v in features.items()}
        ranges: dict[str, list[list[int]]] = {}
        for slot in each.slots:
            target = annotations.get(slot.target)
            if target is not None:
                ranges.setdefault(slot.role, []).append([target.start, target.end])
        for role, pairs in ranges.items():
            attrs[role] = GAP.join(text[start:end] for start, end in pairs)
        return {**span, "attrs": attrs, "ranges": ranges}

    def _span(self, text: str, each: Marked) -> SpanRecord | None:
        name = names.short_name(each.type)
        features = {key: value for key, value in each.features.items() if value}
        label = self._labels.get(name.casefold())
        if label is None:
            key = next((key for key in _LABEL_FEATURES if key in features), None)
            label = features.pop(key) if key is not None else name
        attrs = {_TIMEX.get(key, names.attribute_key(key)): v for key, v in features.items()}
        return {**self._bare(text, each, label), "attrs": attrs}

    def _bare(self, text: str, each: Marked, label: str) -> SpanRecord:
        quote = text[each.start : each.end]
        return {
            "id": each.id,
            "label": label,
            "start": each.start,
            "end": each.end,
            "quote": quote,
        }

    def _link(self, each: Related) -> LinkRecord:
        features = {key: value for key, value in each.features.items() if value}
        key = next((key for key in _LABEL_FEATURES if key in features), None)
        link: LinkRecord = {
            "type": features[key] if key is not None else names.short_name(each.type),
            "from": each.source,
            "to": each.target,
        }
        score = self._score(features.get(names.SCORE, "")) if each.type == names.LINK else None
        if score is not None:
            link["score"] = score
        return link

    def _score(self, written: str) -> float | None:
        if not written:
            return None
        try:
            score = float(written)
        except ValueError:
            score = nan
        if isfinite(score):
            return score
        self._leftovers.add(_NO_SCORE, written[:40])
        return None


def _slot_link(host: Marked, slot: Slot) -> LinkRecord:
    return {"type": slot.role or slot.feature, "from": host.id, "to": slot.target}
