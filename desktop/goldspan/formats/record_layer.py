"""Turns the spans and links of a JSONL record into a layer, as far as the scheme has a place."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from math import inf
from typing import Any

from goldspan.domain.exchange import ExchangeAttr, ExchangeLink, ExchangeSpan, LabelMeaning
from goldspan.domain.layer import TextRange
from goldspan.domain.messages import message
from goldspan.domain.scheme import IGNORED, AttributeKind, LabelType, Scheme
from goldspan.formats.cues import resolve_cue
from goldspan.formats.leftovers import Leftovers
from goldspan.formats.record import LinkRecord, SpanRecord
from goldspan.text.graphemes import is_boundary
from goldspan.text.normalise import normalise

Shift = Callable[[int], int]
# Every offset of a text without these is a boundary; cheaper than asking for each span.
_CLUSTERS = re.compile("[^\x00-\u02ff\u2010-\u2027\u202f-\u205f\u20a0-\u20bf]")
_NONE: Mapping[str, ExchangeAttr] = {}
_NONE_GIVEN: Mapping[str, str] = {}
_NO_CHOICES: frozenset[str] = frozenset()

_NO_QUOTE = message(
    "errors",
    "Spans of “{name}” that do not quote the text at their offsets, left out: {count}. Offsets"
    " must be code points, end exclusive.",
)
_SPLIT_CHARACTER = message(
    "errors",
    "Spans of “{name}” that begin or end inside a character made of several code points, left"
    " out: {count}.",
)
_SAME_ID = message(
    "errors",
    "Spans of “{name}” with an id that another span of their article has too, left out: {count}.",
)
_NO_ATTRIBUTE = message(
    "errors", "The scheme has no attribute “{name}” for “{value}”; left out of spans: {count}."
)
_NO_WORDS = message(
    "errors", "The words of “{name}” do not stand in the article; left out of spans: {count}."
)
_NO_VALUE = message(
    "errors", "“{name}” cannot be “{value}” in this scheme; left out of spans: {count}."
)
_NO_SCORE = message("errors", "“{name}” is no score; left out of spans and links: {count}.")
_NO_LINK = message(
    "errors",
    "Links of the type “{name}” that the scheme does not allow, or with a span that is not there,"
    " left out: {count}.",
)


@dataclass(frozen=True, slots=True)
class Place:
    """The article a layer is read for: its text, its line in the file, and how offsets shift."""

    text: str
    line: int
    shift: Shift | None


@dataclass
class LayerParser:
    """Checks spans against the text and the scheme; what it leaves out goes to `leftovers`."""

    scheme: Scheme
    leftovers: Leftovers
    meanings: Mapping[str, LabelMeaning] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._labels = {label.key: _Label(label) for label in self.scheme.labels}
        self._links = {
            link.key: (frozenset(link.sources), frozenset(link.targets))
            for link in self.scheme.links
        }

    def spans(self, records: list[SpanRecord], place: Place) -> tuple[ExchangeSpan, ...]:
        """Return the spans that fit."""
        text, shift = place.text, place.shift
        made: dict[str, ExchangeSpan] = {}
        labels, plain = self._labels, _CLUSTERS.search(text) is None
        for record in records:
            name = record["label"]
            label, given = labels.get(name), _NONE_GIVEN
            if label is None:
                label, given = self._meant(name)
            start, end, quote = record["start"], record["end"], record["quote"]
            if shift is not None:
                start, end = shift(start), shift(end)
                quote = normalise(quote).text
            identifier = str(record["id"])
            if label is None and self._is_ignored(name):
                self.leftovers.add_decided(name)
                continue
            problem = None
            if not 0 <= start < end or text[start:end] != quote:
                problem = _NO_QUOTE
            elif not plain and not (is_boundary(text, start) and is_boundary(text, end)):
                problem = _SPLIT_CHARACTER
            elif identifier in made:
                problem = _SAME_ID
            if problem is not None:
                self.leftovers.add(problem, name, line=place.line, spans=True)
                continue
            if label is None:
                self.leftovers.add_foreign(name, quote, place.line)
                continue
            attrs = (
                self._attrs(label, record, (start, end), place) if record.get("attrs") else _NONE
            )
            made[identifier] = ExchangeSpan(
                identifier,
                label.key,
                start,
                end,
                quote,
                {**given, **attrs} if given else attrs,
                self._score(record, place.line) if "score" in record else None,
                record.get("doubtful", False),
                record.get("note", ""),
            )
        return tuple(made.values())

    def _score(self, record: SpanRecord | LinkRecord, line: int) -> float | None:
        score = record.get("score")
        if score is None or abs(score) < inf:
            return score
        self.leftovers.add(_NO_SCORE, str(score), line=line)
        return None

    def _meant(self, name: str) -> tuple[_Label | None, Mapping[str, str]]:
        """Return the label of the scheme that a foreign label means, and what it implies."""
        meaning = self.meanings.get(name)
        if meaning is None:
            return None, _NONE_GIVEN
        return self._labels.get(meaning.label), meaning.attrs

    def _is_ignored(self, name: str) -> bool:
        meaning = self.meanings.get(name)
        return meaning is not None and meaning.label == IGNORED

    def _attrs(
        self, label: _Label, record: SpanRecord, claim: tuple[int, int], place: Place
    ) -> Mapping[str, ExchangeAttr]:
        made: dict[str, ExchangeAttr] = {}
        choices = label.choices
        for key, value in record["attrs"].items():
            allowed = choices.get(key, _NO_CHOICES)
            if isinstance(value, str) and value and (allowed is None or value in allowed):
                made[key] = value
                continue
            kind = label.kinds.get(key)
            if kind is None:
                self.leftovers.add(_NO_ATTRIBUTE, key, label.key, line=place.line)
            elif kind is AttributeKind.RANGES:
                ranges = ranges_of(record, key, claim, place)
                if ranges:
                    made[key] = ranges
                elif value:
                    self.leftovers.add(_NO_WORDS, key, line=place.line)
            elif value != "":
                self.leftovers.add(_NO_VALUE, key, str(value)[:40], line=place.line)
        return made

    def links(
        self, records: list[LinkRecord], spans: tuple[ExchangeSpan, ...], place: Place
    ) -> tuple[ExchangeLink, ...]:
        """Return the links that the scheme allows between the spans that came in."""
        labels = {span.id: span.label for span in spans}
        made: list[ExchangeLink] = []
        for record in records:
            source, target = str(record["from"]), str(record["to"])
            ends = self._links.get(record["type"])
            score = self._score(record, place.line)
            if ends is not None and labels.get(source) in ends[0] and labels.get(target) in ends[1]:
                made.append(ExchangeLink(record["type"], source, target, score))
            else:
                self.leftovers.add(_NO_LINK, record["type"], line=place.line)
        return tuple(made)


class _Label:
    """What the parser asks of a label for each span, looked up once.

    `choices` are the texts that an attribute may be, None for any; ranges are not in it.
    """

    def __init__(self, label: LabelType) -> None:
        self.key = label.key
        self.kinds = {attribute.key: attribute.kind for attribute in label.attributes}
        self.choices: dict[str, frozenset[str] | None] = {
            attribute.key: frozenset(choice.key for choice in attribute.choices)
            if attribute.kind is AttributeKind.CHOICE
            else None
            for attribute in label.attributes
            if attribute.kind is not AttributeKind.RANGES
        }


def ranges_of(
    record: SpanRecord, key: str, claim: tuple[int, int], place: Place
) -> tuple[TextRange, ...] | None:
    """Return where the words of an attribute stand: as the record says, else found."""
    value = record["attrs"][key]
    pairs = record.get("ranges", {}).get(key)
    if pairs is None and isinstance(value, list):
        pairs = value
    if pairs is not None:
        return _pairs(pairs, place)
    if isinstance(value, str):
        words = value if place.shift is None else normalise(value).text
        return resolve_cue(place.text, words, *claim)
    return None


def _pairs(pairs: list[Any], place: Place) -> tuple[TextRange, ...] | None:
    made = []
    for pair in pairs:
        match pair:
            case [int(start), int(end)]:
                if place.shift is not None:
                    start, end = place.shift(start), place.shift(end)
            case _:
                return None
        if not 0 <= start < end <= len(place.text):
            return None
        made.append(TextRange(start, end, place.text[start:end]))
    return tuple(made)
