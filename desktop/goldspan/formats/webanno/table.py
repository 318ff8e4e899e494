"""The columns of one TSV file: layers with stacked values, ids where values alone are not clear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from goldspan.formats.uima import names
from goldspan.formats.webanno.escapes import write_text, write_value
from goldspan.formats.webanno.units import Unit, Units

FORMAT: Final = "#FORMAT=WebAnno TSV 3.3"
_NOTHING: Final = "_"
_NO_VALUE: Final = "*"
_RANGES_ROLE: Final = f"ROLE_{names.SPAN}:{names.RANGES}_{names.RANGES_LINK}"
_MOST_PARTS: Final = 9  # INCEpTION reads one digit of a part's number


@dataclass(eq=False, slots=True)
class Placed:
    """An annotation on its units. `slots` are what it points to, each with its role.

    `number` tells it apart from others on its units, 0 where nothing else could be meant.
    """

    units: Sequence[Unit]
    values: Mapping[str, str]
    slots: Sequence[tuple[str, Placed]] = ()
    number: int = 0

    def mark(self) -> str:
        """Return the id as it stands behind a value."""
        return f"[{self.number}]" if self.number else ""


@dataclass(frozen=True, slots=True)
class Joined:
    """A relation between two spans."""

    source: Placed
    target: Placed
    values: Mapping[str, str]


@dataclass(slots=True)
class Table:
    """The lines of a file. `features` are the columns of spans, beside their ranges."""

    units: Units
    features: Sequence[str]
    spans: Sequence[Placed]
    ranges: Sequence[Placed]
    links: Sequence[Joined]
    _spans_on: dict[str, list[Placed]] = field(default_factory=dict)
    _ranges_on: dict[str, list[Placed]] = field(default_factory=dict)
    _links_on: dict[str, list[Joined]] = field(default_factory=dict)
    _link_features: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for layer, on in ((self.spans, self._spans_on), (self.ranges, self._ranges_on)):
            for placed in layer:
                for unit in placed.units:
                    on.setdefault(unit.id, []).append(placed)
        for link in self.links:
            self._links_on.setdefault(link.target.units[0].id, []).append(link)
        scored = any(names.SCORE in link.values for link in self.links)
        self._link_features = (names.LABEL, names.SCORE) if scored else (names.LABEL,)
        self._number()

    def _number(self) -> None:
        """Give ids to annotations that are stacked or on several units."""
        given = 0
        for sentence in self.units.sentences:
            for unit in sentence.units:
                for on in (self._spans_on, self._ranges_on):
                    stack = on.get(unit.id, ())
                    for placed in stack:
                        unclear = len(stack) > 1 or len(placed.units) > 1 or _is_far(unit)
                        if unclear and not placed.number:
                            given += 1
                            placed.number = given

    def lines(self) -> Iterator[str]:
        """Yield the file's lines."""
        yield FORMAT
        slots = [_RANGES_ROLE, names.RANGE] if self.ranges else []
        yield "#T_SP=" + "|".join([names.SPAN, *self.features, *slots])
        if self.ranges:
            yield f"#T_SP={names.RANGE}|{names.LABEL}"
        if self.links:
            yield "#T_RL=" + "|".join([names.LINK, *self._link_features, f"BT_{names.SPAN}"])
        yield ""
        for sentence in self.units.sentences:
            yield ""
            for line in sentence.text.split("\n"):
                yield f"#Text={write_text(line)}"
            for unit, text in zip(sentence.units, sentence.words, strict=True):
                yield "\t".join([unit.id, unit.place, _word(text), *self._cells(unit.id), ""])

    def _cells(self, unit: str) -> Iterator[str]:
        spans = self._spans_on.get(unit, [])
        for feature in self.features:
            yield _stacked(_value(span.values, feature) + span.mark() for span in spans)
        if self.ranges:
            yield _stacked(_roles(span) + span.mark() for span in spans)
            yield _stacked(_targets(span) for span in spans)
            ranges = self._ranges_on.get(unit, [])
            yield _stacked(_value(each.values, names.LABEL) + each.mark() for each in ranges)
        if self.links:
            links = self._links_on.get(unit, [])
            for feature in self._link_features:
                yield _stacked(_value(link.values, feature) for link in links)
            yield _stacked(map(_source, links))


def _stacked(values: Iterable[str]) -> str:
    return "|".join(values) or _NOTHING


def _value(values: Mapping[str, str], feature: str) -> str:
    return write_value(values[feature]) if feature in values else _NO_VALUE


def _roles(span: Placed) -> str:
    return ";".join(write_value(role) for role, _target in span.slots) or _NOTHING


def _targets(span: Placed) -> str:
    """Return where the ranges of a span begin; a star where it has none, as INCEpTION does."""
    places = (f"{target.units[0].id}{target.mark()}" for _role, target in span.slots)
    return ";".join(places) or _NO_VALUE


def _source(link: Joined) -> str:
    ids = (link.source.number, link.target.number)
    return link.source.units[0].id + (f"[{ids[0]}_{ids[1]}]" if any(ids) else "")


def _is_far(unit: Unit) -> bool:
    _token, _point, part = unit.id.partition(".")
    return bool(part) and int(part) > _MOST_PARTS


def _word(text: str) -> str:
    """Return a token as the file shows it; only tokens of white space can break a line."""
    return write_text(text) if any(mark in text for mark in "\t\n\r") else text
