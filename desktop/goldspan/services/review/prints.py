"""Digests of what a person has in a unit: another one says that it was changed since."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from goldspan.domain.ids import derived_id
from goldspan.domain.layer import ActorRef, AttrValue, Link, Span


class Prints(Mapping[str, str]):
    """The prints of a unit's spans by annotator, each worked out when somebody asks for it.

    `known` are those that cannot wait, since they hang on more than the span.
    """

    __slots__ = ("_known", "_spans")

    def __init__(self, spans: Mapping[str, Span], known: dict[str, str]) -> None:
        self._spans = spans
        self._known = known

    def __getitem__(self, annotator: str) -> str:
        found = self._known.get(annotator)
        if found is None:
            found = self._known[annotator] = span_print(self._spans[annotator], (), {})
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._spans)

    def __len__(self) -> int:
        return len(self._spans)


def span_print(span: Span, outgoing: Iterable[Link], spans: Mapping[str, Span]) -> str:
    """Return the digest of a span: label, range, attributes, and what its links point to.

    `spans` are those of the same layer by id. Ids do not count, so a span that was removed and
    made again just as it was has the print it had.
    """
    parts = [span.label, str(span.start), str(span.end)]
    for key, value in sorted(span.attrs.items()):
        parts += [key, _said(value)]
    ends = (
        (link.type, *map(str, spans[link.target].key()))
        for link in outgoing
        if link.target in spans
    )
    for end in sorted(ends):
        parts += ["->", *end]
    return derived_id("print", *parts)


def _said(value: AttrValue) -> str:
    if isinstance(value, ActorRef):
        return f"actor {value.actor}" if value.actor is not None else f"name {value.name}"
    if isinstance(value, str):
        return f"text {value}"
    return "ranges " + " ".join(f"{each.start}-{each.end}" for each in value)
