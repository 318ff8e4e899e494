"""The gold of an article as the replay compares it with what lies on the desk."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from goldspan.domain.exchange import ExchangeArticle, ExchangeAttr, ExchangeSpan
from goldspan.domain.layer import ActorRef, Attrs, AttrValue, Key, TextRange
from goldspan.services.actors.register import Register
from goldspan.services.cost.prices import by_hand
from goldspan.services.desk.links import LinkKey


@dataclass(frozen=True, slots=True)
class WantedSpan:
    """A span of gold: what it marks, and the attributes that have a value."""

    label: str
    start: int
    end: int
    attrs: Mapping[str, ExchangeAttr] = field(default_factory=dict)

    def key(self) -> Key:
        """Return what it marks."""
        return (self.label, self.start, self.end)


@dataclass(frozen=True, slots=True)
class WantedLayer:
    """What has to lie on the desk in the end: spans by what they mark, and links between them."""

    spans: Mapping[Key, WantedSpan]
    links: frozenset[LinkKey]

    def by_hand(self) -> int:
        """Return what it costs to make all of it by hand."""
        return by_hand((len(span.attrs) for span in self.spans.values()), len(self.links))

    def without(self, keys: Collection[Key]) -> WantedLayer:
        """Return it without some spans and their links."""
        spans = {key: span for key, span in self.spans.items() if key not in keys}
        links = {link for link in self.links if link[1] in spans and link[2] in spans}
        return WantedLayer(spans, frozenset(links))


def wanted_layer(gold: ExchangeArticle, ignored: str) -> WantedLayer:
    """Return the gold of an article; spans labelled `ignored` are none of it, nor their links."""
    keys: dict[str, Key] = {}
    spans: dict[Key, WantedSpan] = {}
    for span in gold.spans:
        if span.label != ignored:
            wanted = _wanted(span)
            keys[span.id] = wanted.key()
            spans.setdefault(wanted.key(), wanted)
    links = frozenset(
        (link.type, keys[link.source], keys[link.target])
        for link in gold.links
        if link.source in keys and link.target in keys
    )
    return WantedLayer(spans, links)


def differing(attrs: Attrs, wanted: Mapping[str, ExchangeAttr], register: Register) -> list[str]:
    """Return the keys of the attributes that are not as wanted, in a fixed order."""
    keys = {*wanted, *(key for key, value in attrs.items() if value)}
    return sorted(key for key in keys if not same(attrs.get(key), wanted.get(key), register))


def same(value: AttrValue | None, wanted: ExchangeAttr | None, register: Register) -> bool:
    """Say whether a value is the wanted one: an actor by its name, words by their places."""
    return _comparable(value, register) == _comparable(wanted, register)


def overlap(a: tuple[int, int], b: tuple[int, int]) -> int:
    """Return how many characters two ranges share."""
    return max(0, min(a[1], b[1]) - max(a[0], b[0]))


def _wanted(span: ExchangeSpan) -> WantedSpan:
    attrs = {key: value for key, value in span.attrs.items() if value}
    return WantedSpan(span.label, span.start, span.end, attrs)


def _comparable(
    value: AttrValue | ExchangeAttr | None, register: Register
) -> str | list[tuple[int, int]] | None:
    match value:
        case ActorRef():
            actor = register.actor(value.actor) or register.find(value.name or "")
            return actor.name if actor is not None else value.name
        case tuple():
            return _places(value)
        case _:
            return value or None


def _places(ranges: Iterable[TextRange]) -> list[tuple[int, int]]:
    return [(each.start, each.end) for each in ranges]
